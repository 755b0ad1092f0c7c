#include "format/enquiry_file.h"

#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"

namespace triad::format {

namespace {

constexpr std::string_view remote_words[] = { "", "yes", "partly", "no" };

model::BankLine decode_bank_line(Reader& in)
{
    model::BankLine out;
    out.id = in.id("id");
    in.set_label(concat({ "the line ", shortened(out.id) }));
    out.text = in.text("text");
    if (out.text.empty())
        in.report_missing("text");
    out.note = in.text("note");
    out.tags = in.raw_texts("tags");
    out.items = in.raw_texts("items");
    out.remote = in.one_of<model::Remote>("remote", remote_words);
    out.unknown = in.unread();
    return out;
}

model::EnquirySet decode_set(Reader& in)
{
    model::EnquirySet out;
    out.id = in.id("id");
    in.set_label(concat({ "the set ", shortened(out.id) }));
    out.title = in.text("title");
    out.summary = in.text("summary");
    in.records("lines", out.lines, decode_bank_line, [](model::BankLine const& line) { return line.id; });
    if (out.lines.empty())
        in.report_missing("lines");
    out.unknown = in.unread();
    return out;
}

} // namespace

Result<model::EnquiryBank, Issue> decode_enquiry(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, "enquiry", chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("this enquiry bank");
    in.skip({ "format", "kind", "version" });
    model::EnquiryBank out;
    out.id = in.id("id");
    out.version = in.whole_number("edition", 1, model::highest_edition, 1);
    out.title = in.text("title");
    out.summary = in.text("summary");
    out.credit = in.text("credit");
    out.published = in.day("published");
    out.order = in.whole_number("order", 0, 10'000, 0);
    in.records("sets", out.sets, decode_set, [](model::EnquirySet const& set) { return set.id; });
    if (out.sets.empty())
        in.report_missing("sets");
    out.unknown = in.unread();
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
