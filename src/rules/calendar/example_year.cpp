#include "rules/calendar/example_year.h"

#include "base/date.h"
#include "rules/rota/school_year.h"

#include <algorithm>

namespace triad::rules {

namespace {

std::string iso_of(model::CalendarExample::Day const& day, YearSpan const& span)
{
    return iso_date({ span.from.year + day.year, day.month, day.day });
}

} // namespace

std::vector<model::Event> example_events(model::ClusterDocument const& document, model::CalendarKinds const& kinds)
{
    std::vector<model::Event> out;
    auto const span = school_year(document.cluster.year);
    if (!span)
        return out;
    for (auto const& example : kinds.examples) {
        model::Event event {
            .kind = example.kind, .title = example.title, .from = iso_of(example.from, *span), .text = example.text
        };
        if (auto const to = iso_of(example.to, *span); to != event.from)
            event.to = to;
        bool const stands = std::ranges::any_of(document.events, [&](model::Event const& other) {
            return !other.removed && other.kind == event.kind && other.title == event.title
                && why_outside_year(parse_iso_date(other.from).value_or(span->from), document.cluster.year, Preparation::Included)
                       .empty();
        });
        if (!stands)
            out.push_back(std::move(event));
    }
    return out;
}

} // namespace triad::rules
