#include "rules/rota/propose.h"

#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/dice.h"
#include "rules/collation/naming.h"
#include "rules/rota/day_search.h"
#include "rules/rota/divisions.h"
#include "rules/rota/school_year.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace triad::rules {

using model::ClusterDocument;
using model::Visit;

namespace {

using Terms = std::vector<model::Term const*>;

template <typename Value> void shuffle(std::vector<Value>& values, Dice dice)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[dice.place_in(i)]);
}

Terms chosen_terms(ClusterDocument const& document, RotaWish const& wish)
{
    auto out = terms_in_order(document);
    std::erase_if(out, [&](auto const* term) { return !std::ranges::contains(wish.terms, term->id); });
    return out;
}

/// Weekdays of the terms that are still to come, each once.
std::vector<std::int64_t> days_in(Terms const& terms, Date after)
{
    std::set<std::int64_t> out;
    auto const first = days_since_epoch(after) + 1;
    for (auto const* term : terms) {
        auto const last = days_since_epoch(*parse_iso_date(term->to));
        for (auto day = std::max(first, days_since_epoch(*parse_iso_date(term->from))); day <= last; ++day)
            if (is_weekday(day))
                out.insert(day);
    }
    return { out.begin(), out.end() };
}

/// Days of reviews that stand, by school: of every division, since a school has one body.
std::map<std::string, std::vector<std::int64_t>, std::less<>> days_of_schools(ClusterDocument const& document)
{
    std::map<std::string, std::vector<std::int64_t>, std::less<>> out;
    for (auto const& visit : document.visits) {
        auto const day = parse_iso_date(visit.done.empty() ? visit.day : visit.done);
        if (visit.removed || visit.cancelled || !day)
            continue;
        out[visit.host].push_back(days_since_epoch(*day));
        for (auto const id : model::ids_in(visit.reviewers))
            out[std::string { id }].push_back(days_since_epoch(*day));
    }
    return out;
}

class RotaMaking {
public:
    RotaMaking(ClusterDocument const& document, RotaWish const& wish, std::span<TakenDay const> taken)
        : m_document(document)
        , m_wish(wish)
        , m_busy(document, taken)
        , m_terms(chosen_terms(document, wish))
        , m_days(days_in(m_terms, wish.after))
        , m_school_days(days_of_schools(document))
    {
    }

    RotaProposal run()
    {
        auto groups = rota_groups(m_document, m_wish.grouping);
        for (auto const* visit : visits_of(m_document, m_wish.grouping))
            if (!visit->cancelled)
                m_standing[visit->host].push_back(visit);
        shuffle(groups, Dice { m_wish.seed, "groups" });
        for (std::size_t i = 0; i < groups.size(); ++i) {
            shuffle(groups[i].schools, Dice { m_wish.seed, groups[i].group->id });
            settle(groups[i], i, groups.size());
        }
        if (m_days.empty() && m_without_day > 0)
            m_out.sentences.insert(m_out.sentences.begin(),
                "No weekday of the chosen terms is still to come, so no review has a day. Choose terms, or give them dates.");
        return std::move(m_out);
    }

private:
    using Schools = std::vector<model::ClusterSchool const*>;

    std::string called(model::ClusterSchool const& school) const { return school_called(m_document.cluster, school); }

    static std::optional<std::size_t> number_of(Schools const& schools, std::string_view id)
    {
        auto const found = std::ranges::find_if(schools, [&](auto const* school) { return school->id == id; });
        return found == schools.end() ? std::nullopt : std::optional { static_cast<std::size_t>(found - schools.begin()) };
    }

    /// A review that stands and says who joins it, as far as it is of this group.
    static HostedReview read(Schools const& schools, std::size_t host, Visit const& visit)
    {
        HostedReview out { .host = host };
        for (auto const id : model::ids_in(visit.reviewers))
            if (auto const school = number_of(schools, id);
                school && *school != host && !std::ranges::contains(out.joins, *school))
                out.joins.push_back(*school);
        if (auto const lead = number_of(schools, visit.lead); lead && std::ranges::contains(out.joins, *lead))
            out.lead = lead;
        return out;
    }

    /// One school's review in the making.
    struct Making {
        HostedReview review = {};
        Visit visit = {};
        Visit const* standing = nullptr;
    };

    void settle(RotaGroup const& group, std::size_t place, std::size_t places)
    {
        auto const& schools = group.schools;
        if (schools.size() == 1)
            m_out.sentences.push_back(concat({ called(*schools.front()), " is alone in ", group_called(*group.group),
                ", so that it neither hosts nor joins a review." }));
        if (schools.size() < 2)
            return;
        auto making = who_does_what(group);
        find_the_days(schools, making, place, places);
        for (auto& each : making)
            if (!each.standing || !(each.visit == *each.standing))
                m_out.visits.push_back(std::move(each.visit));
    }

    std::vector<Making> who_does_what(RotaGroup const& group) const
    {
        auto const& schools = group.schools;
        std::vector<HostedReview> reviews;
        std::map<std::size_t, Visit const*> standing;
        for (std::size_t i = 0; i < schools.size(); ++i)
            if (auto const found = m_standing.find(schools[i]->id); found != m_standing.end()) {
                standing.emplace(i, found->second.front());
                if (!blank(found->second.front()->reviewers))
                    reviews.push_back(read(schools, i, *found->second.front()));
            }
        std::ranges::copy(who_joins(schools.size(), reviews, m_wish.joining), std::back_inserter(reviews));
        settle_leads(schools.size(), reviews);
        std::ranges::stable_sort(reviews, {}, &HostedReview::host);
        std::vector<Making> out;
        for (auto& review : reviews) {
            auto const found = standing.find(review.host);
            out.push_back(made(group, std::move(review), found == standing.end() ? nullptr : found->second));
        }
        return out;
    }

    Making made(RotaGroup const& group, HostedReview review, Visit const* standing) const
    {
        auto const& schools = group.schools;
        Making out { .review = std::move(review), .standing = standing };
        auto& visit = out.visit;
        if (standing)
            visit = *standing;
        else
            visit = { .grouping = m_wish.grouping, .group = group.group->id, .host = schools[out.review.host]->id };
        if (!visit.done.empty())
            return out;
        if (blank(visit.reviewers))
            for (auto const school : out.review.joins)
                visit.reviewers = model::with_id(visit.reviewers, schools[school]->id);
        if (visit.lead.empty() && out.review.lead)
            visit.lead = schools[*out.review.lead]->id;
        return out;
    }

    void find_the_days(Schools const& schools, std::vector<Making>& making, std::size_t place, std::size_t places)
    {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < making.size(); ++i)
            if (making[i].visit.day.empty() && making[i].visit.done.empty())
                open.push_back(i);
        if (m_days.empty()) {
            m_without_day += open.size();
            return;
        }
        auto const best = best_days(making, place, places);
        std::vector<DayWish> wishes;
        wishes.reserve(open.size());
        for (std::size_t i = 0; i < open.size(); ++i)
            wishes.push_back(wish_of(schools, making[open[i]].review, best[i]));
        auto const found = find_days(wishes, taken_by(schools));
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (found[i])
                set_day(making[open[i]].visit, *found[i]);
            else
                m_out.sentences.push_back(why_no_day(schools, making[open[i]].review, wishes[i]));
        }
    }

    /// Days that are as far apart as can be, without those nearest to reviews that have a day; groups begin one after another.
    std::vector<std::int64_t> best_days(std::vector<Making> const& making, std::size_t place, std::size_t places) const
    {
        std::vector<std::int64_t> out;
        out.reserve(making.size());
        for (std::size_t i = 0; i < making.size(); ++i)
            out.push_back(m_days[(i * places + place) * m_days.size() / (making.size() * places)]);
        for (auto const& each : making)
            if (auto const day = parse_iso_date(each.visit.done.empty() ? each.visit.day : each.visit.done))
                out.erase(
                    std::ranges::min_element(out, {}, [&](auto const best) { return std::abs(best - days_since_epoch(*day)); }));
        return out;
    }

    DayWish wish_of(Schools const& schools, HostedReview const& review, std::int64_t best) const
    {
        DayWish out { .schools = review.joins, .best = best };
        out.schools.push_back(review.host);
        for (auto const day : m_days)
            if (std::ranges::none_of(out.schools, [&](auto const school) { return m_busy.against(schools[school]->id, day); }))
                out.days.push_back(day);
        return out;
    }

    std::vector<TakenBy> taken_by(Schools const& schools) const
    {
        std::vector<TakenBy> out;
        for (std::size_t i = 0; i < schools.size(); ++i)
            if (auto const found = m_school_days.find(schools[i]->id); found != m_school_days.end())
                for (auto const day : found->second)
                    out.push_back({ i, day });
        return out;
    }

    void set_day(Visit& visit, std::int64_t day) const
    {
        auto const date = date_from_days(day);
        visit.day = iso_date(date);
        visit.term = term_of(m_terms, date)->id;
    }

    std::string why_no_day(Schools const& schools, HostedReview const& review, DayWish const& wish) const
    {
        auto const begin = concat({ "No day was found for the review at ", called(*schools[review.host]), ": " });
        if (!wish.days.empty())
            return concat({ begin, "all its schools can on ", counted(wish.days.size(), "day", "days"),
                ", and other reviews of the same schools are on ", wish.days.size() == 1 ? "it" : "these", "." });
        std::vector<std::string> busy;
        for (auto const school : wish.schools)
            if (auto const days = busy_days(*schools[school]); days > 0)
                busy.push_back(concat({ called(*schools[school]), " on ", number(days) }));
        return concat({ begin, "of ", counted(m_days.size(), "weekday", "weekdays"), " in the chosen terms, ",
            busy.size() == 1 ? "one school cannot: " : "these schools cannot: ", listed_words(busy), "." });
    }

    std::int64_t busy_days(model::ClusterSchool const& school) const
    {
        return std::ranges::count_if(m_days, [&](auto const day) { return m_busy.against(school.id, day) != nullptr; });
    }

    ClusterDocument const& m_document;
    RotaWish const& m_wish;
    BusyDays m_busy;
    Terms m_terms;
    std::vector<std::int64_t> m_days;
    std::map<std::string, std::vector<std::int64_t>, std::less<>> m_school_days;
    std::map<std::string, std::vector<Visit const*>, std::less<>> m_standing = {}; // by their hosts
    std::size_t m_without_day = 0;
    RotaProposal m_out = {};
};

} // namespace

RotaProposal propose_rota(ClusterDocument const& document, RotaWish const& wish, std::span<TakenDay const> taken)
{
    return RotaMaking { document, wish, taken }.run();
}

} // namespace triad::rules
