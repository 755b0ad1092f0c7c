#include "rules/meeting/agenda.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "documents/parts.h"

namespace triad::rules {

namespace {

std::string part_words(OrderedParts const& parts, std::size_t index)
{
    auto const what = words_from_elsewhere(parts[index]->what);
    return blank(what) ? concat({ "Part ", number(index + 1) }) : what;
}

documents::Table parts_table(model::ClusterDocument const& document, OrderedParts const& parts)
{
    documents::Table out { .columns = { { "Part" }, { "Who presents" }, { "Minutes" } },
        .rows = {},
        .caption = "Parts of the meeting",
        .row_headers = true };
    for (std::size_t i = 0; i < parts.size(); ++i)
        out.rows.push_back({ part_words(parts, i), presenter_called(document, *parts[i]), number(parts[i]->minutes) });
    return out;
}

} // namespace

documents::PrintDocument agenda(model::ClusterDocument const& document, model::Meeting const& meeting)
{
    documents::PrintDocument out { .title = meeting_title(meeting),
        .subtitle = joined({ meeting_day(meeting), duration_words(meeting.minutes) }, " · "),
        .school = document.cluster.name };
    auto const parts = parts_of(document, meeting.id);
    if (parts.empty())
        return out;
    documents::add_table(out, "Order of the meeting", parts_table(document, parts));
    std::vector<std::string> slides;
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (auto const& link : links_of(*parts[i]))
            slides.push_back(concat({ part_in_words(document, parts, i), "\n", words_from_elsewhere(link) }));
    documents::add_list(out, "Slides", std::move(slides));
    return out;
}

} // namespace triad::rules
