#include "model/field.h"

#include "model/field_slot.h"
#include "model/review_slots.h"

#include <algorithm>

namespace triad::model {

namespace {

constexpr std::int64_t sitting_ms = 30 * 60 * 1000;

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

/// The slot a write goes to; null where the field is unknown, or no file could be opened with the record's id or the value.
template <typename Record>
Slot<Record> const* accepting_slot(std::span<Slot<Record> const> slots, FieldRef const& target, std::string_view value)
{
    auto const* slot = find_slot(slots, target.field);
    bool const whole = target.kind == RecordKind::Evaluation || target.kind == RecordKind::Review;
    bool const named = is_id(whole ? target.owner : target.record) || target.kind == RecordKind::School;
    return slot && named && slot_accepts(*slot, value) ? slot : nullptr;
}

bool write_school(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<School>(school_slots, target, value);
    if (slot)
        write_stamped(*slot, document.school, value, stamp);
    return slot;
}

bool write_evaluation(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<Evaluation>(evaluation_slots, target, value);
    if (!slot)
        return false;
    bool const is_new = !find_evaluation(document, target.owner);
    auto& evaluation = ensure_record(document.evaluations, &Evaluation::id, target.owner);
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
        answer.history.push_back({ { .at = stamp.at, .by = stamp.by }, std::string { slot.field }, before });
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

/// A record that no rule but its slots' looks at.
template <typename Record>
bool write_plain(std::vector<Record>& records, std::span<Slot<Record> const> slots, FieldRef const& target,
    std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<Record>(slots, target, value);
    if (slot)
        write_stamped(*slot, ensure_record(records, &Record::id, target.record), value, stamp);
    return slot;
}

bool write_review(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<Review>(review_slots, target, value);
    if (!slot)
        return false;
    bool const is_new = !find_review(document, target.owner);
    auto& review = ensure_record(document.reviews, &Review::id, target.owner);
    if (is_new)
        review.created = stamp;
    write_stamped(*slot, review, value, stamp);
    return true;
}

/// Records that stand inside a review, and those of the school as a whole.
bool write_listed(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    bool written = false;
    auto const use = [&](RecordKind kind, auto, auto, auto& list, auto slots) {
        if (kind == target.kind)
            written
                = write_plain<typename std::remove_reference_t<decltype(list)>::value_type>(list, slots, target, value, stamp);
    };
    if (auto* review = find_review(document, target.owner))
        for_each_list(*review, use);
    if (target.owner.empty())
        for_each_school_list(document, use);
    return written;
}

/// Answers, contexts, views and actions: records that stand inside an evaluation.
bool write_inside(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto* evaluation = find_evaluation(document, target.owner);
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

/// Calls `use(record, slots)` with the record that holds the field, or with null where there is none yet.
template <typename Use> void use_inside(SchoolDocument const& document, FieldRef const& target, Use use)
{
    auto const* evaluation = find_evaluation(document, target.owner);
    if (target.kind == RecordKind::Evaluation)
        use(evaluation, std::span { evaluation_slots });
    else if (target.kind == RecordKind::Context)
        use(evaluation ? find_context(*evaluation, target.record) : nullptr, std::span { context_slots });
    else if (target.kind == RecordKind::Answer)
        use(evaluation ? find_answer(*evaluation, target.record) : nullptr, std::span { answer_slots });
    else if (target.kind == RecordKind::Action)
        use(evaluation ? find_action(*evaluation, target.record) : nullptr, std::span { action_slots });
    else if (target.kind == RecordKind::View)
        use(evaluation ? find_view(*evaluation, target.record) : nullptr, std::span { view_slots });
}

template <typename Use> void use_record(SchoolDocument const& document, FieldRef const& target, Use use)
{
    static Review const no_review;
    auto const* review = find_review(document, target.owner);
    if (target.kind == RecordKind::School)
        return use(&document.school, std::span { school_slots });
    if (target.kind == RecordKind::Author)
        return use(find_author(document, target.record), std::span { author_slots });
    if (target.kind == RecordKind::Line)
        return use(find_line(document, target.record), std::span { line_slots });
    if (target.kind == RecordKind::Review)
        return use(review, std::span { review_slots });
    use_inside(document, target, use);
    auto const in_list = [&](RecordKind kind, auto, auto, auto const& list, auto slots) {
        if (kind == target.kind)
            use(find_record(list, target.record), slots);
    };
    for_each_list(review ? *review : no_review, in_list);
    for_each_school_list(document, in_list);
}

/// Two changes of one field in one command, or in a journal from before whose clock was put back. At the end of all numbers the
/// value is still written: a file can be read again whatever a hostile one claimed to know.
void count_after(Stamp& stamp, std::int64_t last)
{
    if (stamp.copy.empty())
        stamp.at = { std::min(last + 1, latest_instant.ms) };
    else
        stamp.change = std::min(last + 1, highest_change);
}

/// The stamp of a change that is made now, in sight of what stands in the field and of what clashes with it.
Stamp stamp_in_sight(SchoolDocument const& document, FieldRef const& target, Stamp const& asked)
{
    auto stamp = within_limits(asked);
    Knowledge known;
    if (auto const before = read_stamp(document, target))
        add_knowledge(known, *before);
    for (auto const& clash : document.clashes)
        if (clash.target == target)
            add_knowledge(known, clash.stamp);
    auto const own = known.find(writer_of(stamp));
    if (own != known.end() && own->second >= number_of(stamp))
        count_after(stamp, own->second);
    known.erase(writer_of(stamp));
    keep_within_limits(known);
    stamp.after = std::move(known);
    return stamp;
}

bool write_any(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    switch (target.kind) {
    case RecordKind::School:
        return write_school(document, target, value, stamp);
    case RecordKind::Author:
        return write_plain<Author>(document.authors, author_slots, target, value, stamp);
    case RecordKind::Evaluation:
        return write_evaluation(document, target, value, stamp);
    case RecordKind::Context:
    case RecordKind::Answer:
    case RecordKind::View:
    case RecordKind::Action:
        return write_inside(document, target, value, stamp);
    case RecordKind::Line:
        return write_plain<EnquiryLine>(document.lines, line_slots, target, value, stamp);
    case RecordKind::Instrument:
        return false;
    case RecordKind::Review:
        return write_review(document, target, value, stamp);
    default:
        return write_listed(document, target, value, stamp);
    }
}

} // namespace

std::optional<std::string> read_field(SchoolDocument const& document, FieldRef const& target)
{
    std::optional<std::string> value;
    use_record(document, target,
        [&]<typename Record, std::size_t extent>(Record const* record, std::span<Slot<Record> const, extent> slots) {
            value = read_from<Record>(slots, record, target.field);
        });
    return value;
}

std::optional<Stamp> read_stamp(SchoolDocument const& document, FieldRef const& target)
{
    std::optional<Stamp> stamp;
    use_record(document, target, [&](auto const* record, auto) {
        if (!record)
            return;
        auto const found = record->stamps.find(target.field);
        if (found != record->stamps.end())
            stamp = found->second;
    });
    return stamp;
}

bool write_field(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    if (!write_any(document, target, plain_text(value), stamp_in_sight(document, target, stamp)))
        return false;
    std::erase_if(document.clashes, [&](auto const& clash) { return clash.target == target; });
    return true;
}

} // namespace triad::model
