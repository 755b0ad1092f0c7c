#include "rules/calendar/sign_ups.h"

#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/collation/returns.h"
#include "rules/community/communities.h"

#include <algorithm>
#include <map>
#include <set>

namespace triad::rules {

using model::ClusterDocument;

std::vector<Invited> invited_to(ClusterDocument const& document, model::Event const& event)
{
    std::map<std::string_view, model::SignUp const*> answers;
    for (auto const& sign_up : document.sign_ups)
        if (!sign_up.removed && sign_up.to == event.id)
            answers.emplace(sign_up.school, &sign_up);
    auto const schools = schools_of(document, event);
    auto const ids = schools ? model::ids_in(*schools) : std::vector<std::string_view> {};
    std::set<std::string_view> const listed_ids { ids.begin(), ids.end() };
    std::vector<Invited> out;
    for (auto const& school : document.schools) {
        auto const answer = answers.find(school.id);
        bool const listed = (schools && listed_ids.empty()) || listed_ids.contains(school.id);
        if (counts(school) && (listed || answer != answers.end()))
            out.push_back({ &school, answer == answers.end() ? nullptr : answer->second });
    }
    sort_by_school(document.cluster, out, [](Invited const& each) -> auto const& { return *each.school; });
    return out;
}

SignUpCounts sign_up_counts(std::vector<Invited> const& invited)
{
    SignUpCounts out;
    for (auto const& each : invited) {
        auto const answer = each.sign_up ? std::string_view { each.sign_up->answer } : std::string_view {};
        out.yes += answer == "yes" ? 1 : 0;
        out.no += answer == "no" ? 1 : 0;
        out.open += answer != "yes" && answer != "no" ? 1 : 0;
        out.came += each.sign_up && each.sign_up->came ? 1 : 0;
        out.without_offer += answer == "no" && blank(each.sign_up->instead) ? 1 : 0;
    }
    return out;
}

std::string sign_ups_in_words(SignUpCounts const& counts)
{
    auto out = concat({ number(counts.yes), " yes, ", number(counts.no), " no, ", number(counts.open), " no answer." });
    if (counts.came > 0)
        append_joined(out, " ", concat({ number(counts.came), " came." }));
    return out;
}

std::vector<HostTraining> training_of_hosts(ClusterDocument const& document, std::string_view grouping)
{
    std::map<std::string_view, model::ClusterSchool const*> schools;
    for (auto const& school : document.schools)
        if (counts(school))
            schools.emplace(school.id, &school);
    std::vector<HostTraining> out;
    for (auto const& visit : document.visits) {
        auto const found = schools.find(visit.host);
        if (visit.removed || visit.cancelled || !visit.done.empty() || visit.grouping != grouping || found == schools.end())
            continue;
        auto const& trained = found->second->trained;
        out.push_back({ found->second, visit.day, !trained.empty() && (visit.day.empty() || trained <= visit.day) });
    }
    sort_by_school(document.cluster, out, [](HostTraining const& each) -> auto const& { return *each.school; });
    std::ranges::stable_sort(out, {}, &HostTraining::in_time);
    return out;
}

std::string training_in_words(ClusterDocument const& document, std::vector<HostTraining> const& hosts)
{
    if (hosts.empty())
        return "No review is to be hosted yet.";
    std::vector<std::string> late;
    for (auto const& host : hosts)
        if (!host.in_time)
            late.push_back(school_called(document.cluster, *host.school));
    if (late.empty())
        return hosts.size() == 1 ? std::string { "The school that hosts is trained in time." }
                                 : concat({ "All ", number(hosts.size()), " schools that host are trained in time." });
    constexpr std::size_t few = 12;
    return concat({ number(late.size()), " of ", counted(hosts.size(), "school that hosts", "schools that host"),
        late.size() == 1 ? " is" : " are", " not trained in time", late.size() > few ? "" : ": ",
        late.size() > few ? std::string {} : listed_words(late), "." });
}

} // namespace triad::rules
