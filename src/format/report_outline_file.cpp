#include "format/report_outline_file.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/reader.h"
#include "rules/annual/annual_facts.h"

#include <algorithm>

namespace triad::format {

namespace {

using Part = model::ReportOutline::Part;

std::string part_id(Part const& part) { return part.id; }

Part decode_report_part(Reader& in)
{
    Part out { .id = in.id("id"), .title = in.text("title"), .prompt = in.text("prompt") };
    if (out.title.empty())
        in.report_missing("title");
    out.facts = in.raw_texts("facts");
    auto const known = rules::known_facts();
    for (auto const& fact : out.facts)
        if (!std::ranges::contains(known, std::string_view { fact }))
            in.report("facts", IssueCode::OutOfRange,
                concat({ "This outline asks for ", in_quotes(fact), ", which this Triad cannot tell from the records." }));
    return out;
}

} // namespace

Result<model::ReportOutline, Issue> decode_report_outline(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, "report-outline", chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("this report outline");
    model::ReportOutline out {
        .id = in.id("id"), .title = in.text("title"), .summary = in.text("summary"), .credit = in.text("credit")
    };
    in.records("parts", out.parts, decode_report_part, part_id);
    if (out.parts.empty())
        in.report_missing("parts");
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
