#include "store/commands.h"

#include "base/text.h"
#include "model/id_list.h"

namespace triad::store {

namespace {

using model::FieldRef;
using model::RecordKind;

FieldRef ref(RecordKind kind, std::string_view evaluation, std::string_view record, std::string_view field)
{
    return { kind, std::string { evaluation }, std::string { record }, std::string { field } };
}

Command one(std::string_view label, FieldRef target, std::string_view value)
{
    Command command;
    command.label = label;
    command.settings.push_back({ std::move(target), std::string { value } });
    return command;
}

Command typed(std::string_view label, FieldRef target, std::string_view value)
{
    auto command = one(label, std::move(target), value);
    command.typing = true;
    return command;
}

} // namespace

Command set_rating(std::string_view evaluation, std::string_view item, std::string_view choice, std::string_view label)
{
    return one(label, ref(RecordKind::Answer, evaluation, item, "rating"), choice);
}

Command set_answer_text(std::string_view evaluation, std::string_view item, std::string_view field, std::string_view text)
{
    return typed(field == "evidence" ? "Write evidence"
            : field == "review"      ? "Change a review date"
                                     : "Write a comment",
        ref(RecordKind::Answer, evaluation, item, field), text);
}

Command set_links(std::string_view evaluation, std::string_view item, std::string_view references)
{
    return one("Change what a statement answers", ref(RecordKind::Answer, evaluation, item, "references"), references);
}

Command set_settled(std::string_view evaluation, std::string_view item, bool settled)
{
    return one(settled ? "Settle a statement" : "Open a statement again", ref(RecordKind::Answer, evaluation, item, "settled"),
        settled ? "true" : "");
}

Command set_reviewed(model::Evaluation const& evaluation, std::string_view item, bool removed, bool reviewed)
{
    auto const label = reviewed ? "Mark a change as looked at" : "Mark a change as not looked at";
    if (!removed)
        return one(label, ref(RecordKind::Answer, evaluation.id, item, "reviewed"), reviewed ? "true" : "");
    auto const seen = reviewed ? model::with_id(evaluation.removed_seen, item) : model::without_id(evaluation.removed_seen, item);
    return one(label, ref(RecordKind::Evaluation, evaluation.id, {}, "removedSeen"), seen);
}

Command set_citation(std::string_view evaluation, std::string_view item, std::string_view cited)
{
    return one("Name evidence", ref(RecordKind::Answer, evaluation, item, "cites"), cited);
}

Command set_context_note(std::string_view evaluation, std::string_view field, std::string_view text)
{
    return typed("Write a reason", ref(RecordKind::Context, evaluation, field, "note"), text);
}

Command set_context(std::string_view evaluation, std::string_view field, std::string_view text)
{
    return typed("Write about the context", ref(RecordKind::Context, evaluation, field, "text"), text);
}

Command set_evaluation_field(std::string_view evaluation, std::string_view field, std::string_view value)
{
    auto target = ref(RecordKind::Evaluation, evaluation, {}, field);
    if (field == "meeting")
        return one("Change the meeting date", std::move(target), value);
    if (field == "byBlock")
        return one("Change how parts are judged", std::move(target), value);
    return typed(concat({ "Change the ", field }), std::move(target), value);
}

Command set_school_field(std::string_view field, std::string_view value)
{
    auto const label = field == "urn" ? "Change the URN" : "Change the school's name";
    return typed(label, ref(RecordKind::School, {}, {}, field), value);
}

Command add_action(std::string_view evaluation, std::string_view action, std::string_view item, std::string_view what)
{
    // "removed" stands first: before this command the action reads as removed, and undoing leads back there.
    auto command = one("Add an action", ref(RecordKind::Action, evaluation, action, "removed"), "");
    command.settings.push_back({ ref(RecordKind::Action, evaluation, action, "item"), std::string { item } });
    command.settings.push_back({ ref(RecordKind::Action, evaluation, action, "what"), std::string { what } });
    return command;
}

Command set_action_field(std::string_view evaluation, std::string_view action, std::string_view field, std::string_view value)
{
    auto target = ref(RecordKind::Action, evaluation, action, field);
    if (field == "done")
        return one(value.empty() ? "Mark an action not done" : "Mark an action done", std::move(target), value);
    if (field == "due")
        return one("Change when an action is due", std::move(target), value);
    return typed(field == "owner" ? "Change who does an action" : "Change an action", std::move(target), value);
}

Command remove_action(std::string_view evaluation, std::string_view action)
{
    return one("Remove an action", ref(RecordKind::Action, evaluation, action, "removed"), "true");
}

Command remove_evaluation(std::string_view evaluation)
{
    return one("Remove an evaluation", ref(RecordKind::Evaluation, evaluation, {}, "removed"), "true");
}

Command bring_back_evaluation(std::string_view evaluation)
{
    return one("Bring an evaluation back", ref(RecordKind::Evaluation, evaluation, {}, "removed"), "");
}

Command add_evaluation(std::string_view evaluation, model::Instrument const& instrument, std::string_view period)
{
    auto const field = [&](std::string_view name) { return ref(RecordKind::Evaluation, evaluation, {}, name); };
    auto command = one("Start an evaluation", field("removed"), "");
    command.settings.push_back({ field("instrument"), instrument.id });
    command.settings.push_back({ field("instrumentVersion"), number(instrument.version) });
    command.settings.push_back({ field("period"), std::string { period } });
    return command;
}

Command add_record(
    model::RecordKind kind, std::string_view owner, std::string_view record, Fields const& fields, std::string_view label)
{
    auto command = one(label, ref(kind, owner, record, "removed"), "");
    for (auto const& [field, value] : fields)
        if (!value.empty())
            command.settings.push_back({ ref(kind, owner, record, field), value });
    return command;
}

Command set_record(model::RecordKind kind, std::string_view owner, std::string_view record, std::string_view field,
    std::string_view value, std::string_view label, bool typing)
{
    auto target = ref(kind, owner, record, field);
    return typing ? typed(label, std::move(target), value) : one(label, std::move(target), value);
}

Command remove_record(model::RecordKind kind, std::string_view owner, std::string_view record, std::string_view label)
{
    return one(label, ref(kind, owner, record, "removed"), "true");
}

Command set_review_field(std::string_view review, std::string_view field, std::string_view value, std::string_view label)
{
    return typed(label, ref(RecordKind::Review, review, {}, field), value);
}

} // namespace triad::store
