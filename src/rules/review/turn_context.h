#pragma once

#include "rules/review/turn.h"

#include <string>
#include <vector>

// Two halves of next_turn: the host's copy, and a partner's.

namespace triad::rules {

/// What a turn is told from.
struct TurnContext {
    model::SchoolDocument const& document;
    model::Review const& review;
    model::Protocol const* protocol; // may be null
    Date today;
};

Turn our_turn(Step, std::string sentence, std::string action);
Turn waiting_turn(Step, std::string who, std::string sentence);

/// Statements that say something.
std::vector<model::Statement const*> written_statements(model::Review const&);

Turn host_turn(TurnContext const&);
Turn partner_turn(TurnContext const&);

} // namespace triad::rules
