#include "rules/community/communities.h"

#include "base/date.h"
#include "base/elsewhere.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::Community;

std::map<std::string_view, model::SignUp const*> sign_ups_to(ClusterDocument const& document, std::string_view id)
{
    std::map<std::string_view, model::SignUp const*> out;
    for (auto const& sign_up : document.sign_ups)
        if (!sign_up.removed && sign_up.to == id)
            out.emplace(sign_up.school, &sign_up);
    return out;
}

std::string schools_in_words(std::size_t count, std::string_view one, std::string_view many)
{
    return concat({ counted(count, "school ", "schools "), count == 1 ? one : many });
}

} // namespace

std::vector<CommunityMember> members_of(ClusterDocument const& document, Community const& community)
{
    auto const sign_ups = sign_ups_to(document, community.id);
    std::vector<CommunityMember> out;
    for (auto const& school : document.schools)
        if (auto const found = sign_ups.find(school.id); !school.removed && found != sign_ups.end())
            out.push_back({ &school, found->second });
    sort_by_school(document.cluster, out, [](CommunityMember const& member) -> auto const& { return *member.school; });
    return out;
}

std::vector<model::ClusterSchool const*> schools_to_invite(ClusterDocument const& document, Community const& community)
{
    auto const sign_ups = sign_ups_to(document, community.id);
    std::vector<model::ClusterSchool const*> out;
    for (auto const& school : document.schools)
        if (!school.removed && !sign_ups.contains(school.id))
            out.push_back(&school);
    sort_by_school(document.cluster, out);
    return out;
}

std::optional<std::string> schools_of(ClusterDocument const& document, model::Event const& event)
{
    auto const* community = model::find_record(document.communities, event.community);
    if (!event.schools.empty() || !community || community->removed)
        return event.schools;
    std::string out;
    for (auto const& member : members_of(document, *community))
        if (member.sign_up->answer != "no")
            append_joined(out, " ", member.school->id); // each stands among the members once
    return out.empty() ? std::nullopt : std::optional { out };
}

std::vector<model::Event const*> sessions_of(ClusterDocument const& document, Community const& community)
{
    std::vector<model::Event const*> out;
    for (auto const& event : document.events)
        if (!event.removed && event.community == community.id)
            out.push_back(&event);
    auto const in_order = [](auto const* event) { return std::pair { event->from.empty(), std::string_view { event->from } }; };
    std::ranges::stable_sort(out, {}, in_order);
    return out;
}

model::SignUp const* noted_at(ClusterDocument const& document, std::string_view event, std::string_view school)
{
    for (auto const& sign_up : document.sign_ups)
        if (!sign_up.removed && sign_up.to == event && sign_up.school == school)
            return &sign_up;
    return nullptr;
}

std::vector<model::Dissemination const*> passed_on_by(ClusterDocument const& document, Community const& community)
{
    std::vector<model::Dissemination const*> out;
    for (auto const& one : document.disseminations)
        if (!one.removed && one.community == community.id)
            out.push_back(&one);
    return out;
}

SessionCounts session_counts(ClusterDocument const& document, Community const& community, model::Event const& session)
{
    auto const noted = sign_ups_to(document, session.id);
    SessionCounts out;
    for (auto const& member : members_of(document, community)) {
        if (member.sign_up->answer == "no")
            continue;
        ++out.taking_part;
        auto const found = noted.find(member.school->id);
        out.came += found != noted.end() && found->second->came ? 1 : 0;
        out.did_task += found != noted.end() && found->second->task ? 1 : 0;
    }
    return out;
}

std::string session_in_words(ClusterDocument const& document, Community const& community, model::Event const& session)
{
    if (session.cancelled)
        return "Cancelled.";
    auto const held = parse_iso_date(session.done);
    if (!held)
        return {};
    auto const counts = session_counts(document, community, session);
    auto out = concat({ "Held on ", long_date(*held), ": ", number(counts.came), " of ",
        schools_in_words(counts.taking_part, "came", "came") });
    if (!blank(session.task))
        out += concat({ ", and ", number(counts.did_task), " did the task" });
    return out + ".";
}

std::string community_in_words(ClusterDocument const& document, Community const& community)
{
    auto const members = members_of(document, community);
    auto const taking_part = static_cast<std::size_t>(
        std::ranges::count_if(members, [](auto const& member) { return member.sign_up->answer == "yes"; }));
    auto out = concat({ schools_in_words(taking_part, "takes part", "take part"), "." });
    auto const sessions = sessions_of(document, community);
    if (!sessions.empty()) {
        auto const held = std::ranges::count_if(sessions, [](auto const* session) { return !session->done.empty(); });
        out += concat({ " ", number(held), " of ", counted(sessions.size(), "session was", "sessions were"), " held." });
    }
    std::set<std::string_view> passing;
    for (auto const* one : passed_on_by(document, community))
        passing.insert(one->school);
    if (!passing.empty())
        out += concat({ " ", schools_in_words(passing.size(), "has passed", "have passed"), " something on." });
    return out;
}

std::string community_title(Community const& community)
{
    return blank(community.title) ? std::string { "A community without a title yet" } : words_from_elsewhere(community.title, 80);
}

} // namespace triad::rules
