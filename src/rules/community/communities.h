#pragma once

#include "model/cluster.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// Learning communities: their sessions, who takes part, who came, who did the task between, and what was passed on. R-79 (SYS-21,
// PROC-23 to PROC-25).

namespace triad::rules {

/// So many sessions a community has until the lead says otherwise.
inline constexpr int usual_sessions = 6;

/// One school in one community, and its answer.
struct CommunityMember {
    model::ClusterSchool const* school; // never null
    model::SignUp const* sign_up; // to the community; never null
};

/// By name. Any school may take part, also one that declined reviews or is left out of pictures. SYS-21b.
std::vector<CommunityMember> members_of(model::ClusterDocument const&, model::Community const&);
/// Schools of the list that have not been asked, by name.
std::vector<model::ClusterSchool const*> schools_to_invite(model::ClusterDocument const&, model::Community const&);

/// Schools that an event is for, ClusterSchool::ids by spaces: empty for all. A session is for those that take part in its
/// community and did not decline, unless it says otherwise. Absent: for nobody yet. R-79.
std::optional<std::string> schools_of(model::ClusterDocument const&, model::Event const&);

/// In the order of their days; those without one last, as they were added.
std::vector<model::Event const*> sessions_of(model::ClusterDocument const&, model::Community const&);
/// What is noted of one school at one session; null for nothing.
model::SignUp const* noted_at(model::ClusterDocument const&, std::string_view event, std::string_view school);
/// As they were noted.
std::vector<model::Dissemination const*> passed_on_by(model::ClusterDocument const&, model::Community const&);

/// Counts of one session among the schools that take part.
struct SessionCounts {
    std::size_t taking_part = 0;
    std::size_t came = 0;
    std::size_t did_task = 0;
};
SessionCounts session_counts(model::ClusterDocument const&, model::Community const&, model::Event const&);

/// "Held on 3 March 2027: 4 of 5 schools came, and 3 did the task." Nothing is said of a session that was not held. SYS-21c.
std::string session_in_words(model::ClusterDocument const&, model::Community const&, model::Event const&);
/// "5 schools take part. 2 of 6 sessions were held. 3 schools passed something on." SYS-21c, SYS-21d.
std::string community_in_words(model::ClusterDocument const&, model::Community const&);
std::string community_title(model::Community const&);

} // namespace triad::rules
