#include "rules/partnership/year_steps.h"

#include "base/text.h"
#include "rules/partnership/division_words.h"
#include "rules/partnership/taking_part.h"
#include "rules/rota/divisions.h"
#include "rules/rota/rota_words.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::Grouping;

YearStep schools_step(ClusterDocument const& document)
{
    auto const counts = taking_part(document);
    return { YearStepKind::Schools,
        counts.schools == 0 ? std::string { "No school is on the list yet." } : taking_part_in_words(counts),
        counts.yes + counts.no > 0 };
}

bool is_of_year(ClusterDocument const& document, Grouping const& grouping)
{
    return blank(document.cluster.year) || grouping.year == document.cluster.year;
}

/// Those that review each other, of the year that is planned; null where schools are not divided yet.
Grouping const* triads_of_year(ClusterDocument const& document)
{
    auto const all = rota_divisions(document);
    auto const found = std::ranges::find_if(all, [&](auto const* each) { return is_of_year(document, *each); });
    return found == all.end() ? nullptr : *found;
}

YearStep groups_step(ClusterDocument const& document, Grouping const* triads)
{
    if (!triads)
        return { YearStepKind::Groups, "Schools are not divided yet." };
    return { YearStepKind::Groups, concat({ division_called(*triads), ". ", division_state_in_words(document, *triads) }), true };
}

YearStep terms_step(ClusterDocument const& document)
{
    auto const terms = terms_of(document, document.cluster.year).size();
    return { YearStepKind::Terms,
        terms == 0 ? std::string { "No term is entered yet." } : counted(terms, "term is entered.", "terms are entered."),
        terms > 0 };
}

YearStep rota_step(ClusterDocument const& document, Grouping const* triads)
{
    auto const counts = triads ? rota_counts(document, triads->id) : RotaCounts {};
    return { YearStepKind::Rota, counts.reviews == 0 ? std::string { "No review is planned yet." } : rota_in_words(counts),
        counts.reviews > 0 };
}

template <typename Record> std::size_t kept(std::vector<Record> const& records)
{
    return static_cast<std::size_t>(std::ranges::count_if(records, [](auto const& record) { return !record.removed; }));
}

YearStep counted_step(YearStepKind kind, std::size_t count, std::string_view one, std::string_view many, std::string none)
{
    return { kind, count == 0 ? std::move(none) : counted(count, one, many), count > 0 };
}

YearStep hand_out_step(ClusterDocument const& document)
{
    auto const made = document.cluster.issue - 1; // `issue` is the number of the next one
    return { YearStepKind::HandOut,
        made < 1 ? std::string { "No file was made yet." } : concat({ "File number ", number(made), " was made last." }),
        made > 0 };
}

YearStep report_step(ClusterDocument const& document)
{
    auto const written = static_cast<std::size_t>(std::ranges::count_if(document.annual_texts,
        [&](auto const& text) { return !text.removed && text.year == document.cluster.year && !blank(text.text); }));
    return counted_step(YearStepKind::AnnualReport, written, "part has words of yours.", "parts have words of yours.",
        "It stands on your records; no part has words of yours yet.");
}

} // namespace

std::vector<YearStep> year_steps(ClusterDocument const& document)
{
    auto const* triads = triads_of_year(document);
    return { schools_step(document), groups_step(document, triads), terms_step(document), rota_step(document, triads),
        counted_step(YearStepKind::Dates, kept(document.events), "date stands in it beside reviews.",
            "dates stand in it beside reviews.", "No date stands in it yet beside reviews."),
        hand_out_step(document),
        counted_step(YearStepKind::Communities, kept(document.communities), "community.", "communities.", "None was begun yet."),
        counted_step(YearStepKind::Surveys, kept(document.surveys), "survey or interview.", "surveys and interviews.",
            "None was begun yet."),
        report_step(document) };
}

YearStep const* next_step(std::vector<YearStep> const& steps)
{
    auto const waited_for = [](YearStep const& step) { return !step.begun && step.kind < YearStepKind::Communities; };
    auto const found = std::ranges::find_if(steps, waited_for);
    return found == steps.end() ? nullptr : &*found;
}

} // namespace triad::rules
