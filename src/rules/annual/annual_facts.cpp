#include "rules/annual/annual_facts.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/returns.h"
#include "rules/collation/tracker.h"
#include "rules/community/communities.h"
#include "rules/matching/needs.h"
#include "rules/partnership/division_words.h"
#include "rules/partnership/taking_part.h"
#include "rules/rota/divisions.h"
#include "rules/survey/tally.h"

#include <algorithm>
#include <array>
#include <set>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using Sentences = std::vector<std::string>;

bool is_confirmed(model::Grouping const& grouping, std::string_view year)
{
    return !grouping.removed && grouping.status == "confirmed" && grouping.year == year;
}

Sentences of_schools(ClusterDocument const& document, std::string_view, Date)
{
    auto const part = taking_part(document);
    Sentences out { taking_part_in_words(part) };
    if (part.silent() > 0 && part.yes + part.no == 0)
        out.push_back("Whether schools take part is not recorded.");
    return out;
}

Sentences of_divisions(ClusterDocument const& document, std::string_view year, Date)
{
    Sentences out;
    for (auto const& grouping : document.groupings)
        if (is_confirmed(grouping, year))
            out.push_back(concat({ division_called(grouping), ": ", division_facts(document, grouping), "." }));
    if (out.empty())
        out.push_back("No clusters or triads of this year were confirmed.");
    return out;
}

/// How the reviews of the year's triads stand.
struct ReviewCounts {
    std::size_t planned = 0; // those that were cancelled included
    std::size_t done = 0;
    std::size_t cancelled = 0;
    std::size_t overdue = 0; // their day has passed, and nothing is recorded
    std::size_t joined = 0; // schools that joined reviews which took place
};

ReviewCounts review_counts(ClusterDocument const& document, std::string_view year, Date today)
{
    ReviewCounts out;
    for (auto const& visit : document.visits) {
        auto const* grouping = model::find_record(document.groupings, visit.grouping);
        if (visit.removed || !grouping || !is_confirmed(*grouping, year))
            continue;
        auto const day = parse_iso_date(visit.day);
        bool const done = !visit.done.empty();
        ++out.planned;
        out.done += done ? 1 : 0;
        out.cancelled += visit.cancelled ? 1 : 0;
        out.overdue += !done && !visit.cancelled && day && *day < today ? 1 : 0;
        out.joined += done ? model::ids_in(visit.reviewers).size() : 0;
    }
    return out;
}

Sentences of_reviews(ClusterDocument const& document, std::string_view year, Date today)
{
    auto const counts = review_counts(document, year, today);
    if (counts.planned == 0)
        return { "No reviews between schools are recorded for this year." };
    Sentences out { concat(
        { number(counts.done), " of ", counted(counts.planned, "planned review", "planned reviews"), " took place." }) };
    if (counts.done > 0)
        out.push_back(concat({ "Schools joined the review of another school ", counted(counts.joined, "time", "times"), "." }));
    if (counts.cancelled > 0)
        out.push_back(concat({ counted(counts.cancelled, "was", "were"), " cancelled." }));
    if (counts.overdue > 0)
        out.push_back(
            concat({ "Whether ", number(counts.overdue), " more took place is not recorded, though their day has passed." }));
    return out;
}

Sentences of_returns(ClusterDocument const& document, std::string_view, Date)
{
    if (std::ranges::none_of(document.schools, counts))
        return { "No school is on the list." };
    return { tracker_in_words(track_returns(document, asked_for(document))) };
}

Sentences of_needs(ClusterDocument const& document, std::string_view, Date)
{
    if (std::ranges::all_of(document.needs, &model::Need::removed))
        return { "Nothing is recorded of training and support that schools need." };
    return { concat({ "Training and support: ", needs_in_words(document) }) };
}

Sentences of_meetings(ClusterDocument const& document, std::string_view, Date)
{
    std::size_t all = 0;
    std::size_t finished = 0;
    for (auto const& meeting : document.meetings)
        if (!meeting.removed) {
            ++all;
            finished += meeting.finished.empty() ? 0 : 1;
        }
    if (all == 0)
        return { "No meeting of a cluster is recorded." };
    return { concat(
        { number(finished), " of ", counted(all, "planned meeting", "planned meetings"), " of clusters took place." }) };
}

Sentences of_training(ClusterDocument const& document, std::string_view, Date)
{
    auto const part = taking_part(document);
    if (part.yes == 0)
        return { "Whether schools were trained in the review model is not recorded." };
    return { concat({ number(part.trained), " of ",
        counted(part.yes, "school that takes part was", "schools that take part were"), " trained in the review model." }) };
}

Sentences of_communities(ClusterDocument const& document, std::string_view, Date)
{
    Sentences out;
    for (auto const& community : document.communities)
        if (!community.removed)
            out.push_back(concat({ community_title(community), ": ", community_in_words(document, community) }));
    if (out.empty())
        out.push_back("No learning community is recorded.");
    return out;
}

Sentences of_impact(ClusterDocument const& document, std::string_view, Date)
{
    Sentences out;
    std::size_t silent = 0;
    for (auto const& community : document.communities) {
        if (community.removed)
            continue;
        if (blank(community.impact))
            ++silent;
        else
            out.push_back(concat({ community_title(community), ": ", community.impact }));
    }
    if (silent > 0)
        out.push_back(
            concat({ "What changed in schools is not recorded for ", counted(silent, "community", "communities"), "." }));
    return out;
}

/// How many answered, of how many: what they said is for the lead's own words.
Sentences of_surveys(ClusterDocument const& document, std::string_view, Date)
{
    Sentences out;
    for (auto const& survey : document.surveys)
        if (!survey.removed)
            out.push_back(concat({ survey_title(survey), ": ", responses_in_words(tally_wave(document, survey, survey.wave)) }));
    if (out.empty())
        out.push_back("No survey or interview of this year is recorded.");
    return out;
}

struct Fact {
    std::string_view word;
    Sentences (*sentences)(ClusterDocument const&, std::string_view year, Date today);
};
constexpr Fact facts[] = {
    { "schools", of_schools },
    { "divisions", of_divisions },
    { "reviews", of_reviews },
    { "returns", of_returns },
    { "needs", of_needs },
    { "meetings", of_meetings },
    { "training", of_training },
    { "communities", of_communities },
    { "impact", of_impact },
    { "surveys", of_surveys },
};
constexpr auto fact_words = [] {
    std::array<std::string_view, std::size(facts)> out {};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = facts[i].word;
    return out;
}();

} // namespace

std::span<std::string_view const> known_facts() { return fact_words; }

std::vector<std::string> annual_facts(ClusterDocument const& document, std::string_view fact, std::string_view year, Date today)
{
    auto const found = std::ranges::find(facts, fact, &Fact::word);
    return found == std::end(facts) ? Sentences {} : found->sentences(document, year, today);
}

} // namespace triad::rules
