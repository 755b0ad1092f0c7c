#pragma once

#include "model/field_slot.h"
#include "model/record_lists.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// One field of one record, whatever document it stands in: for those who read and write fields by name (field.cpp and
// cluster_field.cpp).

namespace triad::model {

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

/// Null where there is none.
template <typename Record> Record const* find_keyed(std::vector<Record> const& records, std::string_view id)
{
    auto const found = std::ranges::find(records, id, record_key<Record>());
    return found == records.end() ? nullptr : &*found;
}

/// Made where it is missing.
template <typename Record> Record& ensure_record(std::vector<Record>& records, std::string const& id)
{
    constexpr auto key = record_key<Record>();
    auto const found = std::ranges::find(records, id, key);
    if (found != records.end())
        return *found;
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
    bool const only_one = target.kind == RecordKind::School || target.kind == RecordKind::Cluster;
    bool const named = only_one || is_id(whole ? target.owner : target.record);
    return slot && named && slot_accepts(*slot, value) ? slot : nullptr;
}

/// The stamp of a change that is made now by somebody who sees what `known` says. It counts on where two changes of one field are
/// made in one command.
Stamp stamp_after(Stamp const& asked, Knowledge known);

} // namespace triad::model
