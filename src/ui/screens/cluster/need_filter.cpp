#include "ui/screens/cluster/need_filter.h"

#include "base/text.h"
#include "rules/summary/need_words.h"

namespace triad::ui {

std::string as_label(std::string_view words)
{
    std::string out { words };
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

std::vector<Option> need_status_options()
{
    std::vector<Option> out;
    for (auto const& status : rules::need_statuses())
        out.push_back({ std::string { status.value }, as_label(status.words) });
    return out;
}

void draw_need_filter(ScreenContext& screen, std::string_view label)
{
    auto options = need_status_options();
    options.insert(options.begin(), { "", "All" });
    if (auto const chosen = select(screen.ui, "show", label, options, screen.session.need_status, 14, semantics::ScreenOnly))
        screen.later.push_back([&session = screen.session, value = *chosen] {
            session.need_status = value;
            session.exit.made.clear(); // of the list as it was
        });
}

} // namespace triad::ui
