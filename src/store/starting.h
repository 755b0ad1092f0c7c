#pragma once

#include "rules/evaluation/actions.h"
#include "store/commands.h"

#include <functional>
#include <vector>

namespace triad::store {

/// Makes an id that was never seen before: "action" gives "action-7Hq…".
using FreshId = std::function<std::string(std::string_view prefix)>;

/// Puts an instrument into the file, or another text in its place where it is there already.
Command put_instrument(model::Instrument const&, std::string_view label);

/// A new evaluation in a school's file; the instrument goes into the file where it is not there yet.
Command start_evaluation(model::SchoolDocument const&, std::string_view id, model::Instrument const&, std::string_view period);

/// Next year's evaluation: nothing is judged in it, and the earlier answers are looked up where they stand. R-14.
Command start_next(model::SchoolDocument const&, std::string_view id, model::Evaluation const& previous, model::Instrument const&,
    std::string_view period);

/// The same, with promises that go on in it. An action that is carried keeps its id, so that it is known to be the same promise;
/// where it was made it stays as it was. R-37.
Command start_again(model::SchoolDocument const&, std::string_view id, model::Evaluation const& previous,
    model::Instrument const&, std::string_view period, std::vector<rules::Promised> const& carried);
/// One promise of an earlier evaluation goes on in this one. R-37.
Command carry_action(model::SchoolDocument const&, model::Evaluation const&, model::Action const&);

/// Takes an evaluation to a newer wording of its instrument: answers follow where the wording is the same, notes where the newer
/// one asks for them too, and every action follows. The earlier evaluation stays as it was. R-15.
Command start_upgrade(model::SchoolDocument const&, std::string_view id, model::Evaluation const& previous,
    model::Instrument const&, FreshId const&);

/// Keeps what somebody answered in a file of their own beside the answers of `evaluation`. Taking the same file in again changes
/// what is different and adds nothing twice. R-16.
Command take_in_views_command(model::SchoolDocument const&, model::Evaluation const&, model::SchoolDocument const& theirs,
    model::Evaluation const& their_evaluation);
Command remove_views(model::Evaluation const&, std::string_view source);
/// One rating and comment as the school's answer, with the mark that the views were weighed. What the school's own answer said
/// before is kept as a view like the others, so that nobody's voice is written over. R-16.
Command settle(model::SchoolDocument const&, model::Evaluation const&, std::string_view item, std::string_view rating,
    std::string_view comment);

Command add_line(std::string_view id, std::string_view origin, std::string_view text, std::string_view tags);
Command set_line_field(std::string_view id, std::string_view field, std::string_view value);
Command remove_line(std::string_view id);

} // namespace triad::store
