#pragma once

#include "model/field.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace triad::store {

/// One wish of a person: fields to set, undone and redone as one. The store fills in before-values and stamps.
struct Command {
    std::string label; // for undo: "Rate item 3 red"
    struct Setting {
        model::FieldRef target;
        std::string value;
    };
    std::vector<Setting> settings;
    /// Typing: joins the previous command when both set the same single field within five seconds.
    bool typing = false;
    /// The field has taken back, or done again, typing of its own: it joins that command however long ago it was.
    bool replayed = false;
};

Command set_rating(std::string_view evaluation, std::string_view item, std::string_view choice, std::string_view label);
Command set_answer_text(std::string_view evaluation, std::string_view item, std::string_view field, std::string_view text);
/// The references a statement answers, as rules::with_link gives them.
Command set_links(std::string_view evaluation, std::string_view item, std::string_view references);
Command set_settled(std::string_view evaluation, std::string_view item, bool settled);
/// In the walk through changed wording: this item was looked at; `removed` for one that the later wording lacks.
Command set_reviewed(model::Evaluation const&, std::string_view item, bool removed, bool reviewed);
/// The evaluation that is named as evidence; empty for none.
Command set_citation(std::string_view evaluation, std::string_view item, std::string_view cited);
Command set_context_note(std::string_view evaluation, std::string_view field, std::string_view text);
Command set_context(std::string_view evaluation, std::string_view field, std::string_view text);
Command set_evaluation_field(std::string_view evaluation, std::string_view field, std::string_view value);
Command set_school_field(std::string_view field, std::string_view value);
/// A new action with a fresh id, tied to an item (may be empty).
Command add_action(std::string_view evaluation, std::string_view action, std::string_view item, std::string_view what);
Command set_action_field(std::string_view evaluation, std::string_view action, std::string_view field, std::string_view value);
Command remove_action(std::string_view evaluation, std::string_view action);
Command remove_evaluation(std::string_view evaluation);
Command bring_back_evaluation(std::string_view evaluation);
/// A new evaluation of an instrument whose wording is already among the document's instruments.
Command add_evaluation(std::string_view evaluation, model::Instrument const&, std::string_view period);

// Records of a review, and those of the school as a whole (model/review_slots.h). `owner` is the review's id, empty for the
// latter.

using Fields = std::vector<std::pair<std::string, std::string>>; // field name and value
/// A new record with an id that was never used. Its first field is "removed", so that undoing takes it away again.
Command add_record(model::RecordKind, std::string_view owner, std::string_view record, Fields const&, std::string_view label);
/// `typing`: joins the change before it when both set the same field within five seconds.
Command set_record(model::RecordKind, std::string_view owner, std::string_view record, std::string_view field,
    std::string_view value, std::string_view label, bool typing = true);
Command remove_record(model::RecordKind, std::string_view owner, std::string_view record, std::string_view label);
Command set_review_field(std::string_view review, std::string_view field, std::string_view value, std::string_view label);

} // namespace triad::store
