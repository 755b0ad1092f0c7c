#pragma once

#include "base/text.h"
#include "model/record_lists.h"

#include <algorithm>
#include <span>
#include <string_view>

// What files of reviews and returns to a cluster may hold, as a table, and the copying that goes by it. For review_file.cpp,
// cluster_return.cpp, import_filter.cpp and export_preview.cpp.

namespace triad::rules {

/// The fields of one kind of record that a file of this kind holds, by spaces. Empty: no such record travels in it.
std::string_view fields_that_travel(model::DocumentKind, model::RecordKind);
/// The same for what a file from elsewhere may change here.
std::string_view fields_that_enter(model::DocumentKind, model::RecordKind);

/// Who of the team wrote the notes or answers in a file: whoever works on that copy, else the only person it names. Null where
/// that is nobody.
model::Member const* sender_of(model::Review const&);

/// A stamp as it leaves: the day in place of the moment, and nothing that only a newer version knows. Where a stamp names no
/// copy, as in work from before there were such, the moment is what tells its changes apart, and stays.
model::Stamp travelling(model::Stamp const&);

/// The school as a file names it.
model::School named_school(model::School const&);

template <typename Record> void copy_field(model::Slot<Record> const& slot, Record const& from, Record& out)
{
    model::write_slot(slot, out, model::read_slot(slot, from));
    if (auto const stamp = from.stamps.find(std::string { slot.field }); stamp != from.stamps.end())
        out.stamps.emplace(stamp->first, travelling(stamp->second));
}

/// True where the record is only a mark. An answer is never removed.
template <typename Record> bool is_removed(Record const& record)
{
    if constexpr (requires { record.removed; })
        return record.removed;
    else
        return false;
}

/// A new record with the fields named, each with its stamp, and nothing that this version does not know. What was removed is a
/// bare mark: id, "removed" and when.
template <typename Record, std::size_t count>
Record copy_of_fields(Record const& from, std::span<model::Slot<Record> const, count> slots, std::string_view fields)
{
    auto const names = split(fields, ' ');
    constexpr auto key = model::record_key<Record>();
    Record out {};
    out.*key = from.*key;
    for (auto const& slot : slots) {
        bool const listed = !is_removed(from) && std::ranges::find(names, slot.field) != names.end();
        if (listed || slot.field == "removed")
            copy_field(slot, from, out);
    }
    return out;
}

} // namespace triad::rules
