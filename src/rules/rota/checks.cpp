#include "rules/rota/checks.h"

#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/rota/divisions.h"
#include "rules/rota/school_year.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace triad::rules {

using model::ClusterDocument;
using model::ClusterSchool;
using model::Visit;
using enum RotaProblemKind;

namespace {

bool stands(Visit const& visit) { return !visit.removed && !visit.cancelled; }

/// The day on which it was or is to be.
std::optional<Date> day_of(Visit const& visit) { return parse_iso_date(visit.done.empty() ? visit.day : visit.done); }

std::vector<std::string_view> schools_in(Visit const& visit)
{
    auto out = model::ids_in(visit.reviewers);
    if (!std::ranges::contains(out, std::string_view { visit.host }))
        out.insert(out.begin(), visit.host);
    return out;
}

/// One review with its day, for whoever looks for clashes.
struct DatedVisit {
    std::int64_t day;
    Visit const* visit;
};

class RotaChecking {
public:
    RotaChecking(ClusterDocument const& document, std::string_view grouping, std::vector<Visit> const& visits,
        std::span<TakenDay const> taken)
        : m_document(document)
        , m_grouping(grouping)
        , m_visits(visits)
        , m_busy(document, taken)
        , m_terms(terms_in_order(document))
    {
        for (auto const& school : document.schools)
            m_schools.emplace(school.id, &school);
        for (auto const& each : document.groupings)
            if (each.id == grouping)
                m_year = year_of(document, each);
        for (auto const& visit : visits)
            if (auto const day = day_of(visit); stands(visit) && day)
                for (auto const school : schools_in(visit))
                    m_dated[school].push_back({ days_since_epoch(*day), &visit });
    }

    std::vector<RotaProblem> run()
    {
        auto const groups = rota_groups(m_document, m_grouping);
        for (auto const& group : groups)
            for (auto const* school : group.schools)
                m_group_of.emplace(school->id, group.group->id);
        count_parts();
        for (auto const& group : groups)
            for (auto const* school : group.schools)
                check_school(*school, group.schools.size());
        for (auto const& visit : m_visits)
            if (visit.grouping == m_grouping && stands(visit))
                check_visit(visit);
        return std::move(m_out);
    }

private:
    struct Parts {
        std::size_t hosts = 0;
        std::size_t joins = 0;
    };

    std::string called(std::string_view id) const
    {
        auto const found = m_schools.find(id);
        return found == m_schools.end() || found->second->removed ? std::string { "A school that is not on the list" }
                                                                  : school_called(m_document.cluster, *found->second);
    }

    void tell(RotaProblemKind kind, Visit const* visit, std::string_view school, std::string sentence)
    {
        m_out.push_back({ kind, visit ? visit->id : std::string {}, std::string { school }, std::move(sentence) });
    }

    void count_parts()
    {
        for (auto const& visit : m_visits) {
            if (visit.grouping != m_grouping || !stands(visit))
                continue;
            ++m_parts[visit.host].hosts;
            for (auto const id : model::ids_in(visit.reviewers))
                if (id != visit.host)
                    ++m_parts[id].joins;
        }
    }

    void check_school(ClusterSchool const& school, std::size_t in_group)
    {
        auto const found = m_parts.find(school.id);
        auto const parts = found == m_parts.end() ? Parts {} : found->second;
        auto const wanted = joins_each(in_group);
        auto const name = called(school.id);
        if (wanted > 0 && parts.hosts == 0)
            tell(NeverHosts, nullptr, school.id, concat({ name, " hosts no review." }));
        if (parts.hosts > 1)
            tell(HostsTwice, nullptr, school.id, concat({ name, " hosts ", number(parts.hosts), " reviews." }));
        if (parts.joins != wanted)
            tell(JoinsOtherwise, nullptr, school.id,
                concat({ name, " joins ", parts.joins == 0 ? "no review" : counted(parts.joins, "review", "reviews"),
                    ", where the rule of its group says ", number(wanted), "." }));
        check_term_load(school);
    }

    void check_term_load(ClusterSchool const& school)
    {
        constexpr std::size_t many = 3; // a host and two visits
        auto const found = m_dated.find(school.id);
        auto const hosting = std::ranges::count_if(
            m_terms, [&](auto const* term) { return term->reviews && (term->year == m_year || blank(term->year)); });
        if (hosting < 2 || found == m_dated.end() || found->second.size() < many)
            return;
        std::set<model::Term const*> terms;
        std::size_t of_this = 0;
        for (auto const& each : found->second)
            if (each.visit->grouping == m_grouping) {
                terms.insert(term_of(m_terms, date_from_days(each.day)));
                ++of_this;
            }
        if (of_this >= many && terms.size() == 1 && *terms.begin())
            tell(FullTerm, nullptr, school.id,
                concat(
                    { called(school.id), " has all its ", number(of_this), " reviews in ", term_called(**terms.begin()), "." }));
    }

    void check_visit(Visit const& visit)
    {
        for (auto const school : schools_in(visit))
            if (auto const found = m_group_of.find(school); found == m_group_of.end() || found->second != visit.group)
                tell(NotOfGroup, &visit, school,
                    concat({ called(school), school == visit.host ? " hosts" : " joins", ", and is not in this group." }));
        if (model::lists_id(visit.reviewers, visit.host))
            tell(HostJoins, &visit, visit.host, concat({ called(visit.host), " cannot join the review that it hosts." }));
        if (!visit.lead.empty() && !model::lists_id(visit.reviewers, visit.lead))
            tell(LeadDoesNotJoin, &visit, visit.lead, concat({ called(visit.lead), " leads and does not join." }));
        if (!visit.done.empty())
            return;
        check_training(visit);
        if (auto const day = parse_iso_date(visit.day)) {
            check_day(visit, *day);
            check_schools_on(visit, *day);
        }
    }

    void check_training(Visit const& visit)
    {
        auto const found = m_schools.find(visit.host);
        if (found == m_schools.end())
            return;
        auto const& trained = found->second->trained;
        auto const day = parse_iso_date(trained);
        if (!day)
            return tell(Untrained, &visit, visit.host,
                concat({ called(visit.host), " hosts and has not been trained in the review model yet." }));
        if (!visit.day.empty() && trained > visit.day)
            tell(Untrained, &visit, visit.host,
                concat({ called(visit.host), " is trained on ", long_date(*day), ", which is after it hosts." }));
    }

    void check_day(Visit const& visit, Date day)
    {
        auto const words = long_date(day);
        if (!why_outside_year(day, m_year, Preparation::Excluded).empty())
            return tell(OutsideYear, &visit, visit.host, concat({ words, " is outside the year of these groups." }));
        auto const* term = term_of(m_terms, day);
        if (!term)
            tell(OutsideTerms, &visit, visit.host, concat({ words, " is in no term." }));
        else if (!term->reviews)
            tell(OutsideTerms, &visit, visit.host,
                concat({ words, " is in ", term_called(*term), ", in which no reviews are hosted." }));
        if (!is_weekday(days_since_epoch(day)))
            tell(Weekend, &visit, visit.host, concat({ words, " is at a weekend." }));
    }

    void check_schools_on(Visit const& visit, Date date)
    {
        auto const day = days_since_epoch(date);
        bool all_told = false; // what stands against a day for all schools is said once
        for (auto const school : schools_in(visit)) {
            if (auto const* against = m_busy.against(school, day); against && !(against->of_all && all_told)) {
                all_told = all_told || against->of_all;
                tell(against->other_date ? OtherDate : Busy, &visit, against->of_all ? std::string_view {} : school,
                    against_words(*against, school, date));
            }
            for (auto const& other : m_dated.find(school)->second)
                if (other.visit != &visit)
                    check_other(visit, school, day, other);
        }
    }

    std::string against_words(AgainstDay const& against, std::string_view school, Date day) const
    {
        auto const who = against.of_all ? std::string { "Every school" } : called(school);
        if (against.other_date)
            return concat({ who, " has ", against.what, " on ", long_date(day), "." });
        return against.of_all ? concat({ long_date(day), " is among the dates to avoid." })
                              : concat({ who, " is busy on ", long_date(day), "." });
    }

    void check_other(Visit const& visit, std::string_view school, std::int64_t day, DatedVisit const& other)
    {
        auto const at = other.visit->host == school ? std::string { " hosts its own review" }
                                                    : concat({ " joins the review at ", called(other.visit->host) });
        if (other.day == day)
            tell(SameDay, &visit, school, concat({ called(school), at, " on the same day." }));
        else if (week_of(other.day) == week_of(day))
            tell(SameWeek, &visit, school,
                concat({ called(school), at, " in the same week, on ", long_date(date_from_days(other.day)), "." }));
    }

    ClusterDocument const& m_document;
    std::string_view m_grouping;
    std::vector<Visit> const& m_visits;
    BusyDays m_busy;
    std::vector<model::Term const*> m_terms;
    std::string m_year = {};
    std::map<std::string_view, ClusterSchool const*> m_schools = {};
    std::map<std::string_view, std::string_view> m_group_of = {}; // of those that take part
    std::map<std::string_view, Parts> m_parts = {};
    std::map<std::string_view, std::vector<DatedVisit>> m_dated = {}; // by schools
    std::vector<RotaProblem> m_out = {};
};

} // namespace

bool is_load(RotaProblemKind kind) { return kind == SameWeek || kind == FullTerm; }

std::vector<RotaProblem> rota_problems(
    ClusterDocument const& document, std::string_view grouping, std::vector<Visit> const& visits, std::span<TakenDay const> taken)
{
    return RotaChecking { document, grouping, visits, taken }.run();
}

} // namespace triad::rules
