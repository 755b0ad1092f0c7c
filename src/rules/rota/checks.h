#pragma once

#include "rules/rota/busy_days.h"
#include "rules/rota/joins.h"

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

// What is wrong with a rota as it stands, however it came about. R-70 (SYS08c, SYS24c).

namespace triad::rules {

enum class RotaProblemKind : std::uint8_t {
    NeverHosts,
    HostsTwice,
    JoinsOtherwise, // more or fewer than the rule says
    NotOfGroup, // host or reviewer is not in the group of the review
    HostJoins, // the host is among those who join
    LeadDoesNotJoin,
    SameDay, // two reviews of one school
    Busy,
    OtherDate, // a meeting, a training
    OutsideYear,
    OutsideTerms,
    Weekend,
    Untrained,
    SameWeek, // two reviews of one school
    FullTerm, // all reviews of one school in one of several terms
};

/// One sentence about one review, or about a school in the rota as a whole.
struct RotaProblem {
    RotaProblemKind kind = RotaProblemKind::NeverHosts;
    std::string visit = {}; // Visit::id; empty: of no one review
    std::string school = {}; // ClusterSchool::id
    std::string sentence = {};
    friend auto operator<=>(RotaProblem const&, RotaProblem const&) = default;
};

/// True for what is heavy rather than wrong: two reviews in one week, all of them in one term.
bool is_load(RotaProblemKind);

/// All problems of one division, first of the schools, then of its reviews in the order of `visits`. `visits`: all of the
/// document as they stand, or as they would stand. Reviews of other divisions clash with these; cancelled ones with none, and
/// those that are done only with what they really were. R-70.
std::vector<RotaProblem> rota_problems(model::ClusterDocument const&, std::string_view grouping,
    std::vector<model::Visit> const& visits, std::span<TakenDay const> = {});

} // namespace triad::rules
