#pragma once

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"
#include "model/record_lists.h"

#include <set>

// Records as the tables of their fields describe them (model/field_slot.h, review_slots.h, record_lists.h).

namespace triad::format {

template <typename Record> void decode_slot(Reader& in, model::Slot<Record> const& slot, Record& out)
{
    if (slot.flag)
        out.*slot.flag = in.flag(slot.field);
    else if (slot.number)
        out.*slot.number = in.whole_number(slot.field, 1, slot.highest, out.*slot.number);
    else
        out.*slot.text = slot.is_day ? in.day(slot.field) : in.text(slot.field);
}

template <typename Record> void encode_slot(Writer& out, model::Slot<Record> const& slot, Record const& record)
{
    if (slot.flag)
        out.flag(slot.field, record.*slot.flag);
    else if (slot.number)
        out.number(slot.field, record.*slot.number);
    else
        out.text(slot.field, record.*slot.text);
}

/// The fields of a record and their stamps.
template <typename Record, std::size_t count>
void decode_slots(Reader& in, std::span<model::Slot<Record> const, count> slots, Record& out)
{
    for (auto const& slot : slots)
        decode_slot(in, slot, out);
    out.stamps = decode_stamps(in);
}

/// The fields alone: what else a record holds stands between them and its stamps.
template <typename Record, std::size_t count>
void encode_slots(Writer& out, std::span<model::Slot<Record> const, count> slots, Record const& record)
{
    for (auto const& slot : slots)
        encode_slot(out, slot, record);
}

/// What every record ends with.
template <typename Record> Json encode_end(Writer& out, Record const& record)
{
    return out.value("stamps", encode_stamps(record.stamps)).finish(record.unknown);
}

/// A record that holds nothing but its fields, after whatever `out` holds already.
template <typename Record, std::size_t count>
Json encode_record(Writer& out, std::span<model::Slot<Record> const, count> slots, Record const& record)
{
    encode_slots(out, slots, record);
    return encode_end(out, record);
}

/// Reads one list of records that hold nothing but their fields.
struct ListReader {
    Reader& in;

    template <typename Spec, typename Record> void operator()(Spec const& spec, std::vector<Record>& list) const
    {
        std::set<std::string> seen;
        in.each(spec.name, [&](Reader& item) {
            Record record;
            record.id = item.id("id");
            auto const name = item.glance("name");
            item.set_label(concat({ "the ", spec.word, " ", name.empty() ? shortened(record.id) : in_quotes(name) }));
            decode_slots(item, spec.slots, record);
            record.unknown = item.unread();
            if (item.usable() && !seen.insert(record.id).second)
                item.report_twice();
            if (item.usable())
                list.push_back(std::move(record));
        });
    }
};

struct ListWriter {
    Writer& out;

    template <typename Spec, typename Record> void operator()(Spec const& spec, std::vector<Record> const& list) const
    {
        auto json = Json::list();
        for (auto const& record : list) {
            Writer object;
            json.items.push_back(encode_record(object.required("id", record.id), spec.slots, record));
        }
        out.value(spec.name, std::move(json));
    }
};

} // namespace triad::format
