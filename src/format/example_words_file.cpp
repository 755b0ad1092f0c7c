#include "format/example_words_file.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"

#include <algorithm>

namespace triad::format {

namespace {

constexpr int most_pupils = 10'000;
constexpr std::string_view place_sign = "{place}";

std::string words(Reader& in, std::string_view name)
{
    auto text = in.text(name);
    if (blank(text))
        in.report_missing(name);
    return text;
}

/// Texts to choose from: whoever makes an example asks for one without looking whether there is any.
std::vector<std::string> list(Reader& in, std::string_view name)
{
    auto out = in.raw_texts(name);
    auto const usable
        = [](auto const& text) { return !blank(text) && is_plain_text(text) && code_point_count(text) <= model::longest_text; };
    if (out.empty())
        in.report_missing(name);
    else if (!std::ranges::all_of(out, usable))
        in.report(name, IssueCode::OutOfRange,
            concat({ "The list ", in_quotes(name), in.placed(" in "),
                " holds a text that is empty or no plain text: ", ask_again }));
    return out;
}

std::string required_day(Reader& in, std::string_view name)
{
    auto day = in.day(name);
    if (day.empty())
        in.report_missing(name);
    return day;
}

model::ExampleRound decode_round(Reader& in)
{
    auto period = words(in, "period");
    return { std::move(period), parse_iso_date(required_day(in, "begins")).value_or(Date {}) };
}

model::ExampleKind decode_kind(Reader& in)
{
    model::ExampleKind out;
    out.phase = words(in, "phase");
    out.name = words(in, "name");
    if (!out.name.contains(place_sign))
        in.report("name", IssueCode::OutOfRange, concat({ "A kind of school has no place in its name: ", ask_again }));
    out.least = in.whole_number("least", 1, most_pupils, 1);
    out.most = in.whole_number("most", out.least, most_pupils, out.least);
    out.share = in.whole_number("share", 1, 100, 1);
    out.primary = in.flag("primary");
    return out;
}

model::ExampleComments decode_comments(Reader& in)
{
    auto const* object = in.object("comments");
    if (!object) {
        in.report_missing("comments");
        return {};
    }
    Reader from { *object, in, "comments" };
    return { list(from, "red"), list(from, "amber"), list(from, "green"), list(from, "cannotSay") };
}

void decode_head(Reader& in, model::ExampleWords& out)
{
    out.id = in.id("id");
    out.name = words(in, "name");
    out.instrument = in.id("instrument");
    out.protocol = in.id("protocol");
    out.due = required_day(in, "due");
    out.year = words(in, "year");
    in.records("rounds", out.rounds, decode_round, nullptr);
    if (out.rounds.empty())
        in.report_missing("rounds");
    out.introduction = words(in, "introduction");
    out.role = words(in, "role");
}

model::ExampleWords decode_words(Reader& in)
{
    model::ExampleWords out;
    decode_head(in, out);
    out.places = list(in, "places");
    out.areas = list(in, "areas");
    out.groups = list(in, "groups");
    in.records("kinds", out.kinds, decode_kind, nullptr);
    if (std::ranges::none_of(out.kinds, &model::ExampleKind::primary))
        in.report_missing("kinds");
    out.comments = decode_comments(in);
    out.focuses = list(in, "focuses");
    out.lines = list(in, "lines");
    out.strengths = list(in, "strengths");
    out.developments = list(in, "developments");
    out.people = list(in, "people");
    return out;
}

} // namespace

Result<model::ExampleWords, Issue> decode_example_words(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, "cluster-example", chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("these words for an example");
    auto out = decode_words(in);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
