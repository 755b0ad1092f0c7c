#include "model/field.h"

#include "model/field_slot.h"

#include <algorithm>

namespace triad::model {

namespace {

constexpr std::int64_t sitting_ms = 30 * 60 * 1000;

constexpr std::string_view kind_names[]
    = { "school", "evaluation", "context", "answer", "action", "author", "view", "line", "instrument" };

/// Reads from a record that may not exist yet: empty, but "true" for `removed`.
template <typename Record>
std::optional<std::string> read_from(std::span<Slot<Record> const> slots, Record const* record, std::string_view field)
{
    auto const* slot = find_slot(slots, field);
    if (!slot)
        return std::nullopt;
    if (!record)
        return slot->field == "removed" ? "true" : "";
    return read_slot(*slot, *record);
}

/// The record whose `key` is `id`, made where it is missing.
template <typename Record> Record& ensure_record(std::vector<Record>& records, std::string Record::* key, std::string const& id)
{
    for (auto& record : records) {
        if (record.*key == id)
            return record;
    }
    auto& made = records.emplace_back();
    made.*key = id;
    return made;
}

template <typename Record>
void write_stamped(Slot<Record> const& slot, Record& record, std::string_view value, Stamp const& stamp)
{
    write_slot(slot, record, value);
    record.stamps.insert_or_assign(std::string { slot.field }, stamp);
}

/// The slot a write goes to; null where the field is unknown, the record has no name, or the value cannot be kept.
template <typename Record>
Slot<Record> const* accepting_slot(std::span<Slot<Record> const> slots, FieldRef const& target, std::string_view value)
{
    auto const* slot = find_slot(slots, target.field);
    bool const named = target.kind == RecordKind::School || !target.record.empty() || target.kind == RecordKind::Evaluation;
    return slot && named && slot_accepts(*slot, value) ? slot : nullptr;
}

bool write_school(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<School>(school_slots, target, value);
    if (slot)
        write_stamped(*slot, document.school, value, stamp);
    return slot;
}

bool write_author(SchoolDocument& document, FieldRef const& target, std::string_view value)
{
    auto const* slot = accepting_slot<Author>(author_slots, target, value);
    if (slot)
        write_slot(*slot, ensure_record(document.authors, &Author::id, target.record), value);
    return slot;
}

bool write_evaluation(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<Evaluation>(evaluation_slots, target, value);
    if (!slot || target.evaluation.empty())
        return false;
    bool const is_new = !find_evaluation(document, target.evaluation);
    auto& evaluation = ensure_record(document.evaluations, &Evaluation::id, target.evaluation);
    if (is_new)
        evaluation.created = stamp;
    write_stamped(*slot, evaluation, value, stamp);
    // A file with an evaluation of no instrument could not be opened, so it is kept as a removed one.
    if (slot->text == &Evaluation::instrument)
        evaluation.removed = value.empty();
    return true;
}

/// Free text takes anything, a choice one of its options or nothing.
bool offers(ContextField const& field, std::string_view value)
{
    return field.options.empty() || value.empty()
        || std::ranges::any_of(field.options, [&](auto const& option) { return option.id == value; });
}

bool write_context(
    Evaluation& evaluation, Instrument const* instrument, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<ContextAnswer>(context_slots, target, value);
    auto const* field = instrument ? find_context_field(*instrument, target.record) : nullptr;
    if (!slot || (instrument && !field && !find_prompt(*instrument, target.record)))
        return false;
    if (field && slot->text == &ContextAnswer::text && !offers(*field, value))
        return false;
    write_stamped(*slot, ensure_record(evaluation.contexts, &ContextAnswer::field, target.record), value, stamp);
    return true;
}

/// Keeps what an answer said before a change: every earlier rating, and a text once a sitting.
void remember(Answer& answer, Slot<Answer> const& slot, std::string_view value, Stamp const& stamp)
{
    bool const said = slot.text == &Answer::rating || slot.text == &Answer::comment || slot.text == &Answer::evidence;
    if (!said || (answer.*slot.text).empty() || answer.*slot.text == value)
        return;
    auto const& before = answer.*slot.text;
    auto const last = answer.stamps.find(std::string { slot.field });
    bool const same_sitting
        = last != answer.stamps.end() && last->second.by == stamp.by && stamp.at.ms - last->second.at.ms < sitting_ms;
    if (slot.text == &Answer::rating || !same_sitting)
        answer.history.push_back({ { stamp.at, stamp.by }, std::string { slot.field }, before });
}

bool write_answer(
    Evaluation& evaluation, Instrument const* instrument, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<Answer>(answer_slots, target, value);
    auto const placed = instrument ? find_placed(*instrument, target.record) : std::nullopt;
    if (!slot || (instrument && !placed))
        return false;
    bool const is_rating = slot->text == &Answer::rating;
    if (is_rating && placed && !value.empty()) {
        auto const* choice = find_choice(*placed->scale, value);
        if (!choice)
            return false;
        value = choice->kind == ChoiceKind::NotRated ? std::string_view {} : value;
    }
    auto& answer = ensure_record(evaluation.answers, &Answer::item, target.record);
    remember(answer, *slot, value, stamp);
    write_stamped(*slot, answer, value, stamp);
    if (is_rating)
        answer.fingerprint = value.empty() || !placed ? std::string {} : wording_fingerprint(*placed->group, *placed->item);
    return true;
}

bool write_action(
    Evaluation& evaluation, Instrument const* instrument, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<Action>(action_slots, target, value);
    if (!slot)
        return false;
    bool const names_item = slot->text == &Action::item && !value.empty();
    if (names_item && instrument && !find_item(*instrument, value) && !find_prompt(*instrument, value))
        return false;
    write_stamped(*slot, ensure_record(evaluation.actions, &Action::id, target.record), value, stamp);
    return true;
}

bool write_view(
    Evaluation& evaluation, Instrument const* instrument, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<View>(view_slots, target, value);
    if (!slot)
        return false;
    bool const names_item = slot->text == &View::item && !value.empty();
    if (names_item && instrument && !find_item(*instrument, value))
        return false;
    write_stamped(*slot, ensure_record(evaluation.views, &View::id, target.record), value, stamp);
    return true;
}

bool write_line(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<EnquiryLine>(line_slots, target, value);
    if (slot)
        write_stamped(*slot, ensure_record(document.lines, &EnquiryLine::id, target.record), value, stamp);
    return slot;
}

/// Answers, contexts, views and actions: records that stand inside an evaluation.
bool write_inside(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto* evaluation = find_evaluation(document, target.evaluation);
    if (!evaluation)
        return false;
    auto const* instrument = instrument_of(document, *evaluation);
    if (target.kind == RecordKind::Context)
        return write_context(*evaluation, instrument, target, value, stamp);
    if (target.kind == RecordKind::Answer)
        return write_answer(*evaluation, instrument, target, value, stamp);
    if (target.kind == RecordKind::View)
        return write_view(*evaluation, instrument, target, value, stamp);
    return write_action(*evaluation, instrument, target, value, stamp);
}

} // namespace

std::optional<std::string> read_field(SchoolDocument const& document, FieldRef const& target)
{
    auto const* evaluation = find_evaluation(document, target.evaluation);
    switch (target.kind) {
    case RecordKind::School:
        return read_from<School>(school_slots, &document.school, target.field);
    case RecordKind::Author:
        return read_from<Author>(author_slots, find_author(document, target.record), target.field);
    case RecordKind::Evaluation:
        return read_from<Evaluation>(evaluation_slots, evaluation, target.field);
    case RecordKind::Context:
        return read_from<ContextAnswer>(
            context_slots, evaluation ? find_context(*evaluation, target.record) : nullptr, target.field);
    case RecordKind::Answer:
        return read_from<Answer>(answer_slots, evaluation ? find_answer(*evaluation, target.record) : nullptr, target.field);
    case RecordKind::Action:
        return read_from<Action>(action_slots, evaluation ? find_action(*evaluation, target.record) : nullptr, target.field);
    case RecordKind::View:
        return read_from<View>(view_slots, evaluation ? find_view(*evaluation, target.record) : nullptr, target.field);
    case RecordKind::Line:
        return read_from<EnquiryLine>(line_slots, find_line(document, target.record), target.field);
    case RecordKind::Instrument:
        return std::nullopt;
    }
    return std::nullopt;
}

bool write_field(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const plain = plain_text(value);
    switch (target.kind) {
    case RecordKind::School:
        return write_school(document, target, plain, stamp);
    case RecordKind::Author:
        return write_author(document, target, plain);
    case RecordKind::Evaluation:
        return write_evaluation(document, target, plain, stamp);
    case RecordKind::Context:
    case RecordKind::Answer:
    case RecordKind::View:
    case RecordKind::Action:
        return write_inside(document, target, plain, stamp);
    case RecordKind::Line:
        return write_line(document, target, plain, stamp);
    case RecordKind::Instrument:
        return false;
    }
    return false;
}

std::string_view record_kind_name(RecordKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<RecordKind> record_kind_from_name(std::string_view name)
{
    for (std::size_t i = 0; i < std::size(kind_names); ++i) {
        if (kind_names[i] == name)
            return static_cast<RecordKind>(i);
    }
    return std::nullopt;
}

} // namespace triad::model
