#include "model/field.h"

#include "model/record_field.h"
#include "model/record_lists.h"
#include "model/wording_fit.h"

#include <algorithm>

namespace triad::model {

namespace {

constexpr std::int64_t sitting_ms = 30 * 60 * 1000;

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
    auto& evaluation = ensure_record(document.evaluations, target.owner);
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

// Whether a value may stand in a field, by the wording that the evaluation was made with.

bool is_allowed(Instrument const& instrument, Slot<ContextAnswer> const& slot, std::string_view record, std::string_view value)
{
    auto const* field = find_context_field(instrument, record);
    bool const free = !field || slot.text != &ContextAnswer::text || offers(*field, value);
    return has_context(instrument, record) && free;
}

bool is_allowed(Instrument const& instrument, Slot<Answer> const& slot, std::string_view record, std::string_view value)
{
    auto const placed = find_placed(instrument, record);
    return placed && (slot.text != &Answer::rating || has_rating(*placed->scale, value));
}

bool is_allowed(Instrument const& instrument, Slot<View> const& slot, std::string_view, std::string_view value)
{
    return slot.text != &View::item || value.empty() || find_item(instrument, value);
}

bool is_allowed(Instrument const& instrument, Slot<Action> const& slot, std::string_view, std::string_view value)
{
    return slot.text != &Action::item || has_place(instrument, value);
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

/// What changes with a field besides itself.
template <typename Record> void write_beside(Record&, Instrument const*, Slot<Record> const&, std::string_view, Stamp const&) { }

void write_beside(
    Answer& answer, Instrument const* instrument, Slot<Answer> const& slot, std::string_view value, Stamp const& stamp)
{
    remember(answer, slot, value, stamp);
    if (slot.text != &Answer::rating)
        return;
    auto const placed = instrument ? find_placed(*instrument, answer.item) : std::nullopt;
    answer.fingerprint = value.empty() || !placed ? std::string {} : wording_fingerprint(*placed->group, *placed->item);
}

/// A wish to rate something "not yet rated" takes its rating away.
std::string_view value_of_choice(Instrument const* instrument, FieldRef const& target, std::string_view value)
{
    auto const placed = instrument && target.kind == RecordKind::Answer && target.field == "rating"
        ? find_placed(*instrument, target.record)
        : std::nullopt;
    auto const* choice = placed ? find_choice(*placed->scale, value) : nullptr;
    return choice && choice->kind == ChoiceKind::NotRated ? std::string_view {} : value;
}

bool write_review(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    auto const* slot = accepting_slot<Review>(review_slots, target, value);
    if (!slot)
        return false;
    bool const is_new = !find_review(document, target.owner);
    auto& review = ensure_record(document.reviews, target.owner);
    if (is_new)
        review.created = stamp;
    write_stamped(*slot, review, value, stamp);
    return true;
}

/// A record of a review, or one that stands in the document itself: no rule but its slots' looks at it.
bool write_listed(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    bool written = false;
    auto const use = [&]<typename Owner, typename Record>(ListSpec<Owner, Record> const& spec, std::vector<Record>& list) {
        auto const* slot = spec.kind == target.kind ? accepting_slot<Record>(spec.slots, target, value) : nullptr;
        if (slot)
            write_stamped(*slot, ensure_record(list, target.record), value, stamp);
        written = written || slot;
    };
    if (auto* review = find_review(document, target.owner))
        for_each_list(review_lists, *review, use);
    if (target.owner.empty())
        for_each_list(document_lists, document, use);
    return written;
}

/// Answers, contexts, views and actions: records that stand inside an evaluation.
bool write_inside(SchoolDocument& document, FieldRef const& target, std::string_view wish, Stamp const& stamp)
{
    auto* evaluation = find_evaluation(document, target.owner);
    if (!evaluation)
        return false;
    auto const* instrument = instrument_of(document, *evaluation);
    auto const value = value_of_choice(instrument, target, wish);
    bool written = false;
    for_each_list(evaluation_lists, *evaluation, [&]<typename Record>(auto const& spec, std::vector<Record>& list) {
        auto const* slot = spec.kind == target.kind ? accepting_slot<Record>(spec.slots, target, value) : nullptr;
        if (!slot || (instrument && !is_allowed(*instrument, *slot, target.record, value)))
            return;
        auto& record = ensure_record(list, target.record);
        write_beside(record, instrument, *slot, value, stamp);
        write_stamped(*slot, record, value, stamp);
        written = true;
    });
    return written;
}

/// Calls `use(record, slots)` with the record that holds the field, or with null where there is none yet.
template <typename Use> void use_record(SchoolDocument const& document, FieldRef const& target, Use use)
{
    static Evaluation const no_evaluation;
    static Review const no_review;
    auto const* evaluation = find_evaluation(document, target.owner);
    auto const* review = find_review(document, target.owner);
    if (target.kind == RecordKind::School)
        return use(&document.school, std::span { school_slots });
    if (target.kind == RecordKind::Evaluation)
        return use(evaluation, std::span { evaluation_slots });
    if (target.kind == RecordKind::Review)
        return use(review, std::span { review_slots });
    auto const in_list = [&](auto const& spec, auto const& list) {
        if (spec.kind == target.kind)
            use(find_keyed(list, target.record), spec.slots);
    };
    for_each_list(evaluation_lists, evaluation ? *evaluation : no_evaluation, in_list);
    for_each_list(review_lists, review ? *review : no_review, in_list);
    for_each_list(document_lists, document, in_list);
}

/// The stamp of a change that is made now, in sight of what stands in the field and of what clashes with it.
Stamp stamp_in_sight(SchoolDocument const& document, FieldRef const& target, Stamp const& asked)
{
    Knowledge known;
    if (auto const before = read_stamp(document, target))
        add_knowledge(known, *before);
    for (auto const& clash : document.clashes)
        if (clash.target == target)
            add_knowledge(known, clash.stamp);
    return stamp_after(asked, std::move(known));
}

bool write_any(SchoolDocument& document, FieldRef const& target, std::string_view value, Stamp const& stamp)
{
    switch (target.kind) {
    case RecordKind::School:
        return write_school(document, target, value, stamp);
    case RecordKind::Evaluation:
        return write_evaluation(document, target, value, stamp);
    case RecordKind::Review:
        return write_review(document, target, value, stamp);
    case RecordKind::Instrument:
        return false;
    default:
        return write_inside(document, target, value, stamp) || write_listed(document, target, value, stamp);
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
