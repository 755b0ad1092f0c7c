#include "rules/calendar/workload.h"

#include "base/sentence.h"
#include "model/id_list.h"
#include "rules/collation/returns.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace triad::rules {

using model::CalendarRole;
using model::ClusterDocument;

namespace {

class WorkloadCount {
public:
    WorkloadCount(ClusterDocument const& document, model::CalendarKinds const* kinds)
        : m_document(document)
    {
        for (auto const& school : document.schools)
            if (counts(school)) {
                m_places.emplace(school.id, m_out.schools.size());
                m_out.schools.push_back({ .school = school.id });
            }
        for (auto const& visit : document.visits)
            m_visits.emplace(visit.id, &visit);
        for (auto const& sign_up : document.sign_ups)
            if (!sign_up.removed && sign_up.answer == "no")
                m_declined.emplace(sign_up.to, sign_up.school);
        if (!kinds)
            return;
        for (auto const& kind : kinds->kinds)
            for (auto const& role : kind.roles) {
                m_roles[kind.id].emplace_back(&role, m_out.roles.size());
                m_out.roles.push_back({ .kind = kind.id,
                    .role = role.id,
                    .kind_title = kind.title,
                    .role_title = role.title,
                    .minutes = minutes_of(kind.id, role),
                    .usual = role.minutes });
            }
    }

    Workload run(std::vector<YearDate> const& dates)
    {
        for (auto const& date : dates)
            if (auto const found = m_roles.find(date.kind); !date.cancelled && found != m_roles.end())
                for (auto const& [role, place] : found->second)
                    count(date, *role, m_out.roles[place]);
        for (auto const& role : m_out.roles)
            m_out.total += role.total();
        return std::move(m_out);
    }

private:
    int minutes_of(std::string_view kind, CalendarRole const& role) const
    {
        int out = role.minutes;
        for (auto const& own : m_document.role_times)
            if (!own.removed && own.kind == kind && own.role == role.id)
                out = own.minutes;
        return out;
    }

    void count(YearDate const& date, CalendarRole const& role, RoleLoad& load)
    {
        if (role.per == CalendarRole::Per::Date)
            ++load.people;
        else if (role.per == CalendarRole::Per::School)
            count_schools(date, load);
        else if (auto const found = m_visits.find(date.id); date.of == DateOf::Visit && found != m_visits.end())
            count_part(*found->second, role.per, load);
    }

    void count_schools(YearDate const& date, RoleLoad& load)
    {
        if (date.for_nobody)
            return;
        auto const ids = model::ids_in(date.schools);
        std::set<std::string_view> const invited { ids.begin(), ids.end() };
        for (auto const& [school, place] : m_places)
            if ((invited.empty() || invited.contains(school)) && !m_declined.contains({ std::string_view { date.id }, school }))
                add(load, school);
    }

    void count_part(model::Visit const& visit, CalendarRole::Per per, RoleLoad& load)
    {
        if (per == CalendarRole::Per::Host)
            return add(load, visit.host);
        for (auto const id : model::ids_in(visit.reviewers))
            if ((id == visit.lead) == (per == CalendarRole::Per::Lead))
                add(load, id);
    }

    void add(RoleLoad& load, std::string_view school)
    {
        auto const found = m_places.find(school);
        if (found == m_places.end())
            return;
        ++load.people;
        m_out.schools[found->second].minutes += load.minutes;
    }

    ClusterDocument const& m_document;
    std::map<std::string_view, std::size_t> m_places = {};
    std::map<std::string_view, model::Visit const*> m_visits = {};
    std::set<std::pair<std::string_view, std::string_view>> m_declined = {};
    std::map<std::string_view, std::vector<std::pair<CalendarRole const*, std::size_t>>> m_roles = {};
    Workload m_out = {};
};

} // namespace

Workload workload(ClusterDocument const& document, model::CalendarKinds const* kinds, std::vector<YearDate> const& dates)
{
    return WorkloadCount { document, kinds }.run(dates);
}

std::string minutes_in_words(std::int64_t minutes) { return minutes == 0 ? std::string { "no time" } : duration_words(minutes); }

} // namespace triad::rules
