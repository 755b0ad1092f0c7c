#include "format/journal_entry.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"

namespace triad::format {

namespace {

Json encode_edit(model::Edit const& edit)
{
    auto const& target = edit.target;
    Writer out;
    out.required("kind", model::record_kind_name(target.kind)).text("evaluation", target.owner).text("record", target.record);
    out.required("field", target.field).text("before", edit.before).text("after", edit.after);
    return encode_stamp_head(out, edit.stamp).finish();
}

model::Edit decode_edit(Reader& in)
{
    model::Edit out;
    auto const kind = in.id("kind");
    auto const known = model::record_kind_from_name(kind);
    if (!known)
        in.give_up("kind", IssueCode::OutOfRange,
            concat({ "The saved changes name a record of the unknown kind ", in_quotes(kind), "." }));
    out.target.kind = known.value_or(model::RecordKind::School);
    out.target.owner = in.raw_text("evaluation");
    out.target.record = in.raw_text("record");
    out.target.field = in.id("field");
    out.before = in.raw_text("before");
    out.after = in.raw_text("after");
    out.stamp = decode_stamp_head(in);
    return out;
}

} // namespace

std::string encode_journal_entry(std::vector<model::Edit> const& edits)
{
    return compact_json(Writer {}.number("version", file_version).records("edits", edits, encode_edit).finish());
}

Result<std::vector<model::Edit>, Issue> decode_journal_entry(std::string_view line, Chain const& chain)
{
    auto root = parse_json(line);
    if (!root)
        return Failure<Issue> { root.error() };
    Intake intake;
    if (root->kind != JsonKind::Object)
        return Failure<Issue> { { IssueCode::WrongType, "", "A saved change is not a record." } };
    if (auto issue = bring_stored_up_to_date(*root, journal_kind, chain))
        return Failure<Issue> { std::move(*issue) };
    Reader in { *root, intake };
    in.set_label("the saved changes");
    std::vector<model::Edit> out;
    in.records("edits", out, decode_edit, nullptr);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
