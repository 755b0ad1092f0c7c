#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"
#include "model/review_slots.h"

namespace triad::format {

namespace {

template <typename Record> void decode_slot(Reader& in, model::Slot<Record> const& slot, Record& out)
{
    if (slot.flag)
        out.*slot.flag = in.flag(slot.field);
    else if (slot.number)
        out.*slot.number = in.whole_number(slot.field, 1, slot.highest, 1);
    else
        out.*slot.text = slot.is_day ? in.day(slot.field) : in.text(slot.field);
}

template <typename Record, std::size_t count>
void decode_slots(Reader& in, std::span<model::Slot<Record> const, count> slots, Record& out)
{
    for (auto const& slot : slots)
        decode_slot(in, slot, out);
    out.stamps = decode_stamps(in);
}

template <typename Record, std::size_t count>
void encode_slots(Writer& out, std::span<model::Slot<Record> const, count> slots, Record const& record)
{
    for (auto const& slot : slots) {
        if (slot.flag)
            out.flag(slot.field, record.*slot.flag);
        else if (slot.number)
            out.number(slot.field, record.*slot.number);
        else
            out.text(slot.field, record.*slot.text);
    }
}

/// Reads one list of records that are nothing but slots.
struct ListReader {
    Reader& in;

    template <typename Record, std::size_t count>
    void operator()(model::RecordKind, std::string_view name, std::string_view word, std::vector<Record>& list,
        std::span<model::Slot<Record> const, count> slots) const
    {
        in.each(name, [&](Reader& item) {
            Record record;
            record.id = item.id("id");
            item.set_label(concat({ "the ", word, " ", shortened(record.id) }));
            decode_slots(item, slots, record);
            record.unknown = item.unread();
            if (item.usable() && model::find_record(list, record.id))
                item.report_twice();
            if (item.usable())
                list.push_back(std::move(record));
        });
    }
};

struct ListWriter {
    Writer& out;

    template <typename Record, std::size_t count>
    void operator()(model::RecordKind, std::string_view name, std::string_view, std::vector<Record> const& list,
        std::span<model::Slot<Record> const, count> slots) const
    {
        auto json = Json::list();
        for (auto const& record : list) {
            Writer object;
            object.required("id", record.id);
            encode_slots(object, slots, record);
            json.items.push_back(object.value("stamps", encode_stamps(record.stamps)).finish(record.unknown));
        }
        out.value(name, std::move(json));
    }
};

model::Review decode_review(Reader& in)
{
    model::Review out;
    out.id = in.id("id");
    in.set_label(concat({ "the review ", shortened(out.id) }));
    decode_slots(in, std::span { model::review_slots }, out);
    out.created = decode_stamp(in, "created");
    model::for_each_list(out, ListReader { in });
    out.unknown = in.unread();
    return out;
}

Json encode_review(model::Review const& review)
{
    Writer out;
    out.required("id", review.id);
    encode_slots(out, std::span { model::review_slots }, review);
    out.value("created", encode_stamp(review.created));
    model::for_each_list(review, ListWriter { out });
    return out.value("stamps", encode_stamps(review.stamps)).finish(review.unknown);
}

model::Clash decode_clash(Reader& in)
{
    model::Clash out;
    auto const kind = in.id("kind");
    auto const known = model::record_kind_from_name(kind);
    if (!known)
        in.give_up("kind", IssueCode::OutOfRange,
            concat({ "This file keeps two versions of a record of the unknown kind ", in_quotes(kind),
                ": open it with a newer Triad." }));
    out.target = { known.value_or(model::RecordKind::School), in.text("owner"), in.text("record"), in.id("field") };
    out.value = in.text("value");
    out.stamp = decode_stamp(in, "stamp");
    out.unknown = in.unread();
    return out;
}

Json encode_clash(model::Clash const& clash)
{
    Writer out;
    out.required("kind", model::record_kind_name(clash.target.kind)).text("owner", clash.target.owner);
    out.text("record", clash.target.record).required("field", clash.target.field).text("value", clash.value);
    return out.value("stamp", encode_stamp(clash.stamp)).finish(clash.unknown);
}

} // namespace

void decode_reviews(Reader& in, model::SchoolDocument& out)
{
    in.records("reviews", out.reviews, decode_review, [](model::Review const& review) { return review.id; });
    model::for_each_school_list(out, ListReader { in });
    in.records("clashes", out.clashes, decode_clash, nullptr);
}

void encode_reviews(Writer& out, model::SchoolDocument const& document)
{
    out.records("reviews", document.reviews, encode_review);
    model::for_each_school_list(document, ListWriter { out });
    out.records("clashes", document.clashes, encode_clash);
}

} // namespace triad::format
