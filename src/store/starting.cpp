#include "store/starting.h"

#include "base/hash.h"
#include "base/text.h"
#include "format/instrument_file.h"
#include "model/field_slot.h"
#include "model/id_list.h"
#include "model/wording_fit.h"
#include "rules/evaluation/carrying.h"
#include "rules/evaluation/shown.h"
#include "store/document_field.h"

#include <algorithm>

namespace triad::store {

namespace {

using model::FieldRef;
using model::RecordKind;

void set(Command& command, RecordKind kind, std::string_view evaluation, std::string_view record, std::string_view field,
    std::string_view value)
{
    command.settings.push_back(
        { FieldRef { kind, std::string { evaluation }, std::string { record }, std::string { field } }, std::string { value } });
}

void set_filled(Command& command, RecordKind kind, std::string_view evaluation, std::string_view record, std::string_view field,
    std::string_view value)
{
    if (!value.empty())
        set(command, kind, evaluation, record, field, value);
}

/// What is filled in of its fields, without those that are `left_out`.
template <typename Record, std::size_t count>
void copy_fields(Command& command, RecordKind kind, std::string_view evaluation, std::string_view id, Record const& record,
    std::span<model::Slot<Record> const, count> slots, std::string_view left_out)
{
    for (auto const& slot : slots)
        if (!model::lists_id(left_out, slot.field))
            set_filled(command, kind, evaluation, id, slot.field, model::read_slot(slot, record));
}

/// That it was looked at after the wording had changed is said of the earlier evaluation only.
void copy_answer(Command& command, std::string_view evaluation, model::Answer const& answer)
{
    copy_fields(command, RecordKind::Answer, evaluation, answer.item, answer, std::span { model::answer_slots }, "reviewed");
}

void copy_contexts(Command& command, std::string_view evaluation, model::Evaluation const& from, model::Instrument const& to)
{
    for (auto const& context : from.contexts) {
        auto const* field = model::find_context_field(to, context.field);
        bool const offered = !field || field->options.empty() || context.text.empty()
            || std::ranges::any_of(field->options, [&](auto const& option) { return option.id == context.text; });
        bool const chosen = !field || field->options.empty() || !rules::chosen_option(*field, from).empty();
        if ((!field && !model::find_prompt(to, context.field)) || !offered)
            continue;
        // An option that nobody chose would count as chosen here, by whoever starts this evaluation.
        set_filled(command, RecordKind::Context, evaluation, context.field, "text", chosen ? context.text : std::string {});
        set_filled(command, RecordKind::Context, evaluation, context.field, "note", context.note);
    }
}

void copy_action(
    Command& command, std::string_view evaluation, std::string_view id, model::Action const& action, model::Instrument const& to)
{
    bool const place = model::has_place(to, action.item);
    set(command, RecordKind::Action, evaluation, id, "removed", "");
    if (place)
        set_filled(command, RecordKind::Action, evaluation, id, "item", action.item);
    copy_fields(command, RecordKind::Action, evaluation, id, action, std::span { model::action_slots }, "item removed");
}

/// Who gave an answer: the last to rate it, else the last to write about it.
std::string author_of(model::Answer const& answer)
{
    for (auto const* field : { "rating", "comment", "evidence" }) {
        auto const stamp = answer.stamps.find(field);
        if (stamp != answer.stamps.end())
            return stamp->second.by;
    }
    return {};
}

void copy_view(Command& command, std::string_view evaluation, std::string_view their_evaluation, model::Author const* author,
    model::Answer const& answer)
{
    // Two people may work in copies of one file, so the person belongs to the source.
    auto const source = concat({ their_evaluation, "/", author_of(answer) });
    auto const id = concat({ "view-", hex64(hash64(concat({ source, "\n", answer.item }))) });
    auto const put
        = [&](std::string_view field, std::string_view value) { set(command, RecordKind::View, evaluation, id, field, value); };
    put("removed", "");
    put("source", source);
    put("item", answer.item);
    put("name", author ? std::string_view { author->name } : std::string_view {});
    put("role", author ? std::string_view { author->role } : std::string_view {});
    put("rating", answer.rating);
    put("comment", answer.comment);
    put("evidence", answer.evidence);
}

/// False for what stands here already because one file is a copy of the other, and where nothing was said.
bool is_another_voice(model::Evaluation const& ours, model::Answer const& theirs)
{
    bool const said = !theirs.rating.empty() || !blank(theirs.comment) || !blank(theirs.evidence);
    auto const* own = model::find_answer(ours, theirs.item);
    bool const copied = own && own->rating == theirs.rating && own->comment == theirs.comment && own->evidence == theirs.evidence
        && own->stamps == theirs.stamps;
    return said && !copied;
}

} // namespace

Command put_instrument(model::Instrument const& instrument, std::string_view label)
{
    Command command { .label = std::string { label } };
    command.settings.push_back({ instrument_field(instrument), format::encode_instrument(instrument) });
    command.typing = true;
    return command;
}

Command start_evaluation(
    model::SchoolDocument const& document, std::string_view id, model::Instrument const& instrument, std::string_view period)
{
    Command command { .label = "Start an evaluation" };
    if (!model::find_instrument(document, instrument.id, instrument.version))
        command.settings = put_instrument(instrument, {}).settings;
    auto rest = add_evaluation(id, instrument, period);
    command.settings.insert(command.settings.end(), rest.settings.begin(), rest.settings.end());
    return command;
}

Command start_next(model::SchoolDocument const& document, std::string_view id, model::Evaluation const& previous,
    model::Instrument const& instrument, std::string_view period)
{
    auto command = start_evaluation(document, id, instrument, period);
    command.label = "Start the next evaluation";
    set(command, RecordKind::Evaluation, id, {}, "previous", previous.id);
    set_filled(command, RecordKind::Evaluation, id, {}, "byBlock", previous.by_block ? "true" : "");
    return command;
}

Command start_again(model::SchoolDocument const& document, std::string_view id, model::Evaluation const& previous,
    model::Instrument const& instrument, std::string_view period, std::vector<rules::Promised> const& carried)
{
    auto command = start_next(document, id, previous, instrument, period);
    for (auto const& promised : carried)
        copy_action(command, id, promised.action->id, *promised.action, instrument);
    return command;
}

Command carry_action(model::SchoolDocument const& document, model::Evaluation const& evaluation, model::Action const& action)
{
    Command command { .label = "Carry an action over" };
    if (auto const* instrument = model::instrument_of(document, evaluation))
        copy_action(command, evaluation.id, action.id, action, *instrument);
    return command;
}

Command start_upgrade(model::SchoolDocument const& document, std::string_view id, model::Evaluation const& previous,
    model::Instrument const& instrument, FreshId const& fresh)
{
    auto command = start_next(document, id, previous, instrument, previous.period);
    command.label = "Take an evaluation to the new wording";
    set(command, RecordKind::Evaluation, id, {}, "upgrade", "true");
    set_filled(command, RecordKind::Evaluation, id, {}, "meeting", previous.meeting);
    copy_contexts(command, id, previous, instrument);
    if (auto const* before = model::instrument_of(document, previous))
        for (auto const* answer : rules::answers_that_follow(previous, *before, instrument))
            copy_answer(command, id, *answer);
    for (auto const& action : previous.actions)
        if (!action.removed)
            copy_action(command, id, fresh("action"), action, instrument);
    return command;
}

Command take_in_views_command(model::SchoolDocument const& document, model::Evaluation const& evaluation,
    model::SchoolDocument const& theirs, model::Evaluation const& their_evaluation)
{
    Command command { .label = "Take in a colleague’s view" };
    auto const* instrument = model::instrument_of(document, evaluation);
    bool const copy = document.id == theirs.id || evaluation.id == their_evaluation.id;
    for (auto const& answer : their_evaluation.answers) {
        bool const known = instrument && model::find_item(*instrument, answer.item);
        // In an older copy of this file our own earlier words are nobody else's.
        bool const own = copy && model::find_author(document, author_of(answer));
        if (known && !own && is_another_voice(evaluation, answer))
            copy_view(command, evaluation.id, their_evaluation.id, model::find_author(theirs, author_of(answer)), answer);
    }
    return command;
}

Command remove_views(model::Evaluation const& evaluation, std::string_view source)
{
    Command command { .label = "Remove a colleague’s view" };
    for (auto const& view : evaluation.views)
        if (view.source == source && !view.removed)
            set(command, RecordKind::View, evaluation.id, view.id, "removed", "true");
    return command;
}

Command settle(model::SchoolDocument const& document, model::Evaluation const& evaluation, std::string_view item,
    std::string_view rating, std::string_view comment)
{
    Command command { .label = "Settle a statement" };
    auto const* own = model::find_answer(evaluation, item);
    bool const said = own && !own->settled && (!own->rating.empty() || !blank(own->comment) || !blank(own->evidence));
    if (said)
        copy_view(command, evaluation.id, evaluation.id, model::find_author(document, author_of(*own)), *own);
    set(command, RecordKind::Answer, evaluation.id, item, "rating", rating);
    set(command, RecordKind::Answer, evaluation.id, item, "comment", comment);
    set(command, RecordKind::Answer, evaluation.id, item, "settled", "true");
    return command;
}

Command add_line(std::string_view id, std::string_view origin, std::string_view text, std::string_view tags)
{
    Command command { .label = "Add a line of enquiry" };
    set(command, RecordKind::Line, {}, id, "removed", "");
    set(command, RecordKind::Line, {}, id, "origin", origin);
    set(command, RecordKind::Line, {}, id, "text", text);
    set(command, RecordKind::Line, {}, id, "tags", tags);
    return command;
}

Command set_line_field(std::string_view id, std::string_view field, std::string_view value)
{
    Command command { .label = "Change a line of enquiry", .typing = true };
    set(command, RecordKind::Line, {}, id, field, value);
    return command;
}

Command remove_line(std::string_view id)
{
    Command command { .label = "Remove a line of enquiry" };
    set(command, RecordKind::Line, {}, id, "removed", "true");
    return command;
}

} // namespace triad::store
