#pragma once

#include "base/date.h"
#include "base/text.h"
#include "model/field.h"
#include "model/limits.h"

#include <charconv>
#include <span>

namespace triad::model {

/// Where one field of a record lives. Exactly one of the three members is set.
template <typename Record> struct Slot {
    std::string_view field; // as in the file
    std::string Record::* text = nullptr;
    bool Record::* flag = nullptr;
    int Record::* number = nullptr;
    bool is_day = false; // a text that is an ISO date or empty
    int highest = highest_number; // of a number; the lowest is 1
    std::string_view words = {}; // what people call it, where that is not its name in files
    bool searched = false; // a text that words are looked for in (docs/rules.md R-17)
    bool by_program = false; // noted by the program as it goes: never for a person to choose between two of
};

inline constexpr Slot<School> school_slots[] = {
    { .field = "name", .text = &School::name },
    { .field = "urn", .text = &School::urn },
};
inline constexpr Slot<Author> author_slots[] = {
    { .field = "name", .text = &Author::name },
    { .field = "role", .text = &Author::role },
};
inline constexpr Slot<Evaluation> evaluation_slots[] = {
    { .field = "instrument", .text = &Evaluation::instrument },
    { .field = "instrumentVersion", .number = &Evaluation::instrument_version, .highest = highest_edition },
    { .field = "period", .text = &Evaluation::period },
    { .field = "meeting", .text = &Evaluation::meeting, .is_day = true },
    { .field = "previous", .text = &Evaluation::previous },
    { .field = "upgrade", .flag = &Evaluation::upgrade },
    { .field = "removedSeen", .text = &Evaluation::removed_seen },
    { .field = "byBlock", .flag = &Evaluation::by_block },
    { .field = "removed", .flag = &Evaluation::removed },
};
inline constexpr Slot<ContextAnswer> context_slots[] = {
    { .field = "text", .text = &ContextAnswer::text, .words = "wording" },
    { .field = "note", .text = &ContextAnswer::note },
};
inline constexpr Slot<Answer> answer_slots[] = {
    { .field = "rating", .text = &Answer::rating },
    { .field = "comment", .text = &Answer::comment },
    { .field = "evidence", .text = &Answer::evidence, .words = "how we know" },
    { .field = "review", .text = &Answer::review, .is_day = true },
    { .field = "references", .text = &Answer::references },
    { .field = "cites", .text = &Answer::cites },
    { .field = "settled", .flag = &Answer::settled },
    { .field = "reviewed", .flag = &Answer::reviewed },
    { .field = "offers", .flag = &Answer::offers, .words = "whether you would show others" },
};
inline constexpr Slot<View> view_slots[] = {
    { .field = "source", .text = &View::source },
    { .field = "item", .text = &View::item },
    { .field = "name", .text = &View::name },
    { .field = "role", .text = &View::role },
    { .field = "rating", .text = &View::rating },
    { .field = "comment", .text = &View::comment },
    { .field = "evidence", .text = &View::evidence, .words = "how we know" },
    { .field = "removed", .flag = &View::removed },
};
inline constexpr Slot<EnquiryLine> line_slots[] = {
    { .field = "origin", .text = &EnquiryLine::origin },
    { .field = "text", .text = &EnquiryLine::text, .words = "wording" },
    { .field = "tags", .text = &EnquiryLine::tags },
    { .field = "items", .text = &EnquiryLine::items, .words = "statements behind it" },
    { .field = "removed", .flag = &EnquiryLine::removed },
};
inline constexpr Slot<Action> action_slots[] = {
    { .field = "item", .text = &Action::item },
    { .field = "what", .text = &Action::what },
    { .field = "owner", .text = &Action::owner },
    { .field = "due", .text = &Action::due, .is_day = true, .words = "by when" },
    { .field = "done", .text = &Action::done, .is_day = true },
    { .field = "removed", .flag = &Action::removed },
};

template <typename Record> Slot<Record> const* find_slot(std::span<Slot<Record> const> slots, std::string_view field)
{
    for (auto const& slot : slots) {
        if (slot.field == field)
            return &slot;
    }
    return nullptr;
}

template <typename Record> std::string read_slot(Slot<Record> const& slot, Record const& record)
{
    if (slot.flag)
        return record.*slot.flag ? "true" : "";
    return slot.number ? number(record.*slot.number) : record.*slot.text;
}

/// A version number as text; empty gives the first version. Zero where it is not one.
inline int version_from_text(std::string_view text)
{
    int value = text.empty() ? 1 : 0;
    auto const parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
    return text.empty() || (whole && value > 0) ? value : 0;
}

/// True when the slot can hold the value and a file with it can be opened again.
template <typename Record> bool slot_accepts(Slot<Record> const& slot, std::string_view value)
{
    if (slot.flag)
        return value.empty() || value == "true";
    if (slot.number)
        return version_from_text(value) != 0 && version_from_text(value) <= slot.highest;
    if (slot.is_day && !value.empty())
        return parse_iso_date(value).has_value();
    return code_point_count(value) <= longest_text;
}

template <typename Record> void write_slot(Slot<Record> const& slot, Record& record, std::string_view value)
{
    if (slot.flag)
        record.*slot.flag = !value.empty();
    else if (slot.number)
        record.*slot.number = version_from_text(value);
    else
        record.*slot.text = value;
}

} // namespace triad::model
