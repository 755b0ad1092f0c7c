#include "ui/screens/cluster/long_list.h"

#include "base/sentence.h"
#include "base/text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

/// The first of the names, and how many there are besides.
std::string first_names(std::vector<std::string> const& names, std::size_t shown)
{
    std::vector<std::string> out { names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown) };
    if (shown < names.size())
        out.push_back(concat({ number(names.size() - shown), " more" }));
    return listed_words(out);
}

} // namespace

std::string all_of(std::string_view place, std::string_view key) { return concat({ "all/", place, "/", key }); }

std::size_t draw_how_many(
    ScreenContext& screen, std::string const& place, std::string_view key, std::size_t count, std::string_view many)
{
    if (count <= shown_at_first)
        return count;
    auto const kept = all_of(place, key);
    bool const open = screen.session.open.contains(kept);
    auto const label = concat({ "Show all ", number(count), " ", many });
    if (auto const wanted = disclosure(screen.ui, concat({ key, "-all" }), label, open))
        toggle_open(screen, kept, *wanted);
    screen.ui.gap(0.4F);
    return open ? count : shown_at_first;
}

void draw_named(ScreenContext& screen, std::string const& place, std::string_view key, std::string_view before,
    std::vector<std::string> const& names, Icon icon)
{
    if (names.empty())
        return;
    auto& ui = screen.ui;
    bool const open = screen.session.open.contains(all_of(place, key));
    auto const shown = open ? names.size() : std::min(names.size(), shown_at_first);
    auto const words = concat({ before, ": ", first_names(names, shown), "." });
    if (icon == Icon::None)
        paragraph(ui, key, words);
    else
        icon_paragraph(ui, key, icon, ui.palette().accent, words);
    draw_how_many(screen, place, key, names.size(), concat({ "schools: ", within_sentence(before) }));
}

} // namespace triad::ui
