#include "format/sentences.h"
#include "format/slot_codec.h"

namespace triad::format {

namespace {

model::Review decode_review(Reader& in)
{
    model::Review out;
    out.id = in.id("id");
    in.set_label(concat({ "the review ", shortened(out.id) }));
    decode_slots(in, std::span { model::review_slots }, out);
    out.created = decode_stamp(in, "created");
    model::for_each_list(model::review_lists, out, ListReader { in });
    out.unknown = in.unread();
    return out;
}

Json encode_review(model::Review const& review)
{
    Writer out;
    out.required("id", review.id);
    encode_slots(out, std::span { model::review_slots }, review);
    out.value("created", encode_stamp(review.created));
    model::for_each_list(model::review_lists, review, ListWriter { out });
    return encode_end(out, review);
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
    model::for_each_list(model::school_lists, out, ListReader { in });
    in.records("clashes", out.clashes, decode_clash, nullptr);
}

void encode_reviews(Writer& out, model::SchoolDocument const& document)
{
    out.records("reviews", document.reviews, encode_review);
    model::for_each_list(model::school_lists, document, ListWriter { out });
    out.records("clashes", document.clashes, encode_clash);
}

} // namespace triad::format
