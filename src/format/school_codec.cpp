#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"

#include <algorithm>
#include <array>

namespace triad::format {

namespace {

constexpr auto kind_names = [] {
    std::array<std::string_view, model::document_kinds.size()> out;
    std::ranges::transform(model::document_kinds, out.begin(), &model::DocumentKindSpec::name);
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
    out.name = school.text("name");
    out.urn = school.text("urn");
    out.stamps = decode_stamps(school);
    out.unknown = school.unread();
    return out;
}

Json encode_school_record(model::School const& school)
{
    Writer out;
    out.text("id", school.id).text("name", school.name).text("urn", school.urn).value("stamps", encode_stamps(school.stamps));
    return out.finish(school.unknown);
}

model::Author decode_author(Reader& in)
{
    model::Author out;
    out.id = in.id("id");
    out.name = in.text("name");
    in.set_label(concat({ "the author ", out.name.empty() ? shortened(out.id) : in_quotes(out.name) }));
    out.role = in.text("role");
    out.stamps = decode_stamps(in);
    out.unknown = in.unread();
    return out;
}

Json encode_author(model::Author const& author)
{
    Writer out;
    out.required("id", author.id).text("name", author.name).text("role", author.role);
    return out.value("stamps", encode_stamps(author.stamps)).finish(author.unknown);
}

model::EnquiryLine decode_line(Reader& in)
{
    model::EnquiryLine out;
    out.id = in.id("id");
    in.set_label(concat({ "the line of enquiry ", shortened(out.id) }));
    out.origin = in.text("origin");
    out.text = in.text("text");
    out.tags = in.text("tags");
    out.items = in.text("items");
    out.removed = in.flag("removed");
    out.stamps = decode_stamps(in);
    out.unknown = in.unread();
    return out;
}

Json encode_line(model::EnquiryLine const& line)
{
    Writer out;
    out.required("id", line.id).text("origin", line.origin).text("text", line.text).text("tags", line.tags);
    out.text("items", line.items);
    return out.flag("removed", line.removed).value("stamps", encode_stamps(line.stamps)).finish(line.unknown);
}

/// A file is for those that its kind is for. One that says otherwise was not made by Triad, or was changed: nobody should learn
/// by trial which of the two holds.
void check_audience(Reader& in, model::DocumentKind kind)
{
    auto const audience = in.text("audience");
    if (audience.empty() || audience == model::spec_of(kind).audience)
        return;
    in.report("audience", IssueCode::OutOfRange,
        concat({ "This file says that it is for ", in_quotes(audience), ", and ",
            kind == model::DocumentKind::School ? "a school file is for the school itself: "
                                                : "a file of a review is for the schools of its triad: ",
            ask_again }));
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
    in.records("authors", out.authors, decode_author, [](model::Author const& author) { return author.id; });
    in.records("instruments", out.instruments, decode_instrument_record,
        [](model::Instrument const& instrument) { return concat({ number(instrument.version), " ", instrument.id }); });
    intake.instruments = &out.instruments;
    in.records(
        "evaluations", out.evaluations, decode_evaluation, [](model::Evaluation const& evaluation) { return evaluation.id; });
    intake.instruments = nullptr;
    in.records("lines", out.lines, decode_line, [](model::EnquiryLine const& line) { return line.id; });
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
    out.records("authors", document.authors, encode_author);
    out.records("instruments", document.instruments, encode_instrument_record);
    out.records("evaluations", document.evaluations, encode_evaluation);
    out.records("lines", document.lines, encode_line);
    encode_reviews(out, document);
    return out.finish(document.unknown);
}

} // namespace triad::format
