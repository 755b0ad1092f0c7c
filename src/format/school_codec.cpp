#include "format/sentences.h"
#include "format/slot_codec.h"

#include <algorithm>
#include <array>

namespace triad::format {

namespace {

constexpr auto of_school = [](auto const& spec) { return model::is_of_school(spec.kind); };

constexpr auto kind_names = [] {
    std::array<std::string_view, std::ranges::count_if(model::document_kinds, of_school)> out;
    std::size_t next = 0;
    for (auto const& spec : model::document_kinds)
        if (of_school(spec))
            out[next++] = spec.name;
    return out;
}();

model::School decode_school_record(Reader& in)
{
    auto const* object = in.object("school");
    if (!object)
        return {};
    Reader school { *object, in, "school" };
    school.set_label("the school's details");
    model::School out;
    out.id = school.optional_id("id");
    decode_slots(school, std::span { model::school_slots }, out);
    out.unknown = school.unread();
    return out;
}

Json encode_school_record(model::School const& school)
{
    Writer out;
    return encode_record(out.text("id", school.id), std::span { model::school_slots }, school);
}

/// A file is for those that its kind is for. One that says otherwise was not made by Triad, or was changed: nobody should learn
/// by trial which of the two holds.
void check_audience(Reader& in, model::DocumentKind kind)
{
    auto const audience = in.text("audience");
    if (audience.empty() || audience == model::spec_of(kind).audience)
        return;
    in.report("audience", IssueCode::OutOfRange,
        concat(
            { "This file says that it is for ", in_quotes(audience), ", and ", model::spec_of(kind).for_whom, ": ", ask_again }));
}

/// The members before the records.
void decode_head(Reader& in, model::SchoolDocument& out)
{
    out.kind = model::document_kind(in.text("kind")).value_or(model::DocumentKind::School);
    // A signature is of this file alone and would not hold for what is written later, so it is not kept.
    in.skip({ "format", "version", "signature" });
    out.id = in.id("id");
    out.example = in.flag("example");
    check_audience(in, out.kind);
    out.keep_until = in.day("keepUntil");
    out.saved = decode_stamp(in, "saved");
    out.school = decode_school_record(in);
}

} // namespace

model::SchoolDocument decode_document(Json const& root, Intake& intake)
{
    Reader in { root, intake };
    model::SchoolDocument out;
    decode_head(in, out);
    ListReader { in }(model::author_list, out.authors);
    in.records("instruments", out.instruments, decode_instrument_record,
        [](model::Instrument const& instrument) { return concat({ number(instrument.version), " ", instrument.id }); });
    intake.instruments = &out.instruments;
    in.records(
        "evaluations", out.evaluations, decode_evaluation, [](model::Evaluation const& evaluation) { return evaluation.id; });
    intake.instruments = nullptr;
    ListReader { in }(model::line_list, out.lines);
    decode_reviews(in, out);
    out.unknown = in.unread();
    return out;
}

std::span<std::string_view const> document_kind_names() { return kind_names; }

Json encode_document(model::SchoolDocument const& document)
{
    Writer out;
    out.required("format", "triad").required("kind", model::spec_of(document.kind).name).number("version", file_version);
    out.required("id", document.id).flag("example", document.example);
    out.required("audience", model::spec_of(document.kind).audience)
        .text("keepUntil", document.keep_until)
        .value("saved", encode_stamp(document.saved));
    out.value("school", encode_school_record(document.school));
    ListWriter { out }(model::author_list, document.authors);
    out.records("instruments", document.instruments, encode_instrument_record);
    out.records("evaluations", document.evaluations, encode_evaluation);
    ListWriter { out }(model::line_list, document.lines);
    encode_reviews(out, document);
    return out.finish(document.unknown);
}

} // namespace triad::format
