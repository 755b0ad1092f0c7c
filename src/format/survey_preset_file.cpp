#include "format/survey_preset_file.h"

#include "base/text.h"
#include "format/codecs.h"
#include "format/reader.h"
#include "rules/survey/questions.h"

namespace triad::format {

namespace {

using Question = model::SurveyPreset::Question;

Question decode_preset_question(Reader& in)
{
    Question out { .id = in.id("id"), .text = in.text("text"), .kind = in.text("kind"), .options = in.raw_texts("options") };
    if (blank(out.text))
        in.report_missing("text");
    if (!rules::is_question_kind(out.kind))
        in.report("kind", IssueCode::OutOfRange, "A question of this survey is answered in a way that Triad does not know.");
    if (rules::has_options(out.kind) && out.options.size() < 2)
        in.report_missing("options");
    return out;
}

std::string preset_question_id(Question const& question) { return question.id; }

} // namespace

Result<model::SurveyPreset, Issue> decode_survey_preset(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, "survey-preset", chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("these questions");
    model::SurveyPreset out { .id = in.id("id"),
        .title = in.text("title"),
        .summary = in.text("summary"),
        .credit = in.text("credit"),
        .purpose = in.text("purpose"),
        .opening = in.text("opening"),
        .unit = in.text("unit") };
    in.records("questions", out.questions, decode_preset_question, preset_question_id);
    if (out.questions.empty())
        in.report_missing("questions");
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
