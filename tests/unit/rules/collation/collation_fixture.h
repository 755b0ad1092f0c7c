#pragma once

#include "model/cluster.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

namespace triad::rules::test {

/// The instrument of rules_fixture.h as one edition of it: A01 to A10 and A11 to A19 on red, amber and green.
model::Edition small_edition(int version = 1);
/// The same with other words for one item.
model::Edition reworded_edition(int version, std::string const& item);

/// What a school hands in. Ratings and comments by Item::id.
struct HandedIn {
    std::string school;
    model::Edition edition;
    std::string period = "Autumn 2026";
    std::string made = "2026-12-03";
    int number = 1;
    std::initializer_list<std::pair<char const*, char const*>> ratings = {};
    std::initializer_list<std::pair<char const*, char const*>> comments = {};
    std::initializer_list<char const*> offers = {};
    std::string evaluation = "eval-1";
};
std::shared_ptr<model::Submission> submission(HandedIn const&);
void hand_in(model::ClusterDocument&, HandedIn const&);

/// Schools s1 Oakfield (letter C), s2 ash Lane (letter A), s3 Birch Hill (letter B); asked for the small instrument, due on 11
/// December 2026. Nothing handed in.
model::ClusterDocument three_schools();
model::ClusterSchool& add_school(model::ClusterDocument&, std::string id, std::string name, int letter);

} // namespace triad::rules::test
