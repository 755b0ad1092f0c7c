#include "format/summary_codec.h"

#include "model/limits.h"

namespace triad::format {

namespace {

using model::ClusterSummary;
using model::PassedCount;

constexpr int not_told = -1;

PassedCount decode_count(Reader& in, std::string_view name)
{
    auto const count = in.whole_number(name, 0, model::highest_number, not_told);
    return count == not_told ? PassedCount {} : PassedCount { count };
}

void encode_count(Writer& out, std::string_view name, PassedCount count)
{
    if (count)
        out.number(name, *count);
}

ClusterSummary::Statement decode_statement(Reader& in) { return { in.text("part"), in.text("text") }; }

Json encode_statement(ClusterSummary::Statement const& statement)
{
    return Writer {}.text("part", statement.part).text("text", statement.text).finish();
}

ClusterSummary::Quote decode_quote(Reader& in) { return { in.text("text"), in.text("by"), in.text("themes") }; }

Json encode_quote(ClusterSummary::Quote const& quote)
{
    return Writer {}.text("text", quote.text).text("by", quote.by).text("themes", quote.themes).finish();
}

ClusterSummary::ThemeCount decode_theme(Reader& in)
{
    return { in.id("theme"), in.text("name"), decode_count(in, "strengths"), decode_count(in, "needs") };
}

Json encode_theme(ClusterSummary::ThemeCount const& theme)
{
    Writer out;
    out.required("theme", theme.theme).text("name", theme.name);
    encode_count(out, "strengths", theme.strengths);
    encode_count(out, "needs", theme.needs);
    return out.finish();
}

ClusterSummary::Question decode_question(Reader& in) { return { in.text("text"), in.text("themes"), in.flag("adopted") }; }

Json encode_question(ClusterSummary::Question const& question)
{
    return Writer {}.text("text", question.text).text("themes", question.themes).flag("adopted", question.adopted).finish();
}

ClusterSummary::Need decode_need(Reader& in)
{
    return { in.text("text"), in.text("phase"), in.text("status"), decode_count(in, "schools") };
}

Json encode_need(ClusterSummary::Need const& need)
{
    Writer out;
    out.text("text", need.text).text("phase", need.phase).text("status", need.status);
    encode_count(out, "schools", need.schools);
    return out.finish();
}

ClusterSummary::AnswerCount decode_answer(Reader& in) { return { in.text("answer"), decode_count(in, "schools") }; }

Json encode_answer(ClusterSummary::AnswerCount const& answer)
{
    Writer out;
    out.text("answer", answer.answer);
    encode_count(out, "schools", answer.schools);
    return out.finish();
}

ClusterSummary::Answers decode_answers(Reader& in)
{
    ClusterSummary::Answers out { .item = in.id("item"), .text = in.text("text") };
    in.records("counts", out.counts, decode_answer, nullptr);
    return out;
}

Json encode_answers(ClusterSummary::Answers const& answers)
{
    return Writer {}
        .required("item", answers.item)
        .text("text", answers.text)
        .records("counts", answers.counts, encode_answer)
        .finish();
}

} // namespace

ClusterSummary decode_summary_content(Reader& in)
{
    ClusterSummary out;
    out.id = in.id("id");
    out.name = in.text("name");
    out.instrument = in.text("instrument");
    out.title = in.text("title");
    out.period = in.text("period");
    out.made = in.day("made");
    out.number = in.whole_number("number", 1, model::highest_number, 1);
    out.keep_until = in.day("keepUntil");
    out.opening = in.text("opening");
    out.schools = in.whole_number("schools", 0, model::highest_number, 0);
    out.returned = in.whole_number("returned", 0, model::highest_number, 0);
    in.records("statements", out.statements, decode_statement, nullptr);
    in.records("quotes", out.quotes, decode_quote, nullptr);
    in.records("themes", out.themes, decode_theme, nullptr);
    in.records("questions", out.questions, decode_question, nullptr);
    in.records("needs", out.needs, decode_need, nullptr);
    in.records("answers", out.answers, decode_answers, nullptr);
    return out;
}

void encode_summary_content(Writer& out, ClusterSummary const& summary)
{
    out.required("id", summary.id).text("name", summary.name).text("instrument", summary.instrument);
    out.text("title", summary.title).text("period", summary.period).text("made", summary.made);
    if (summary.number != 1)
        out.number("number", summary.number);
    out.text("keepUntil", summary.keep_until).text("opening", summary.opening);
    out.number("schools", summary.schools).number("returned", summary.returned);
    out.records("statements", summary.statements, encode_statement)
        .records("quotes", summary.quotes, encode_quote)
        .records("themes", summary.themes, encode_theme)
        .records("questions", summary.questions, encode_question)
        .records("needs", summary.needs, encode_need)
        .records("answers", summary.answers, encode_answers);
}

Json encode_summary_content(ClusterSummary const& summary)
{
    Writer out;
    encode_summary_content(out, summary);
    return out.finish();
}

} // namespace triad::format
