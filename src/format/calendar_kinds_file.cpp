#include "format/calendar_kinds_file.h"

#include "base/date.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/reader.h"

#include <algorithm>
#include <tuple>

namespace triad::format {

namespace {

using model::CalendarExample;
using model::CalendarKind;
using model::CalendarRole;

constexpr std::string_view per_words[] = { "school", "date", "host", "lead", "join" };
constexpr std::string_view shape_words[] = { "timed", "window", "milestone" };
constexpr int most_minutes = 10'000; // with all that is prepared; far more than a week of work
constexpr int common_year = 2026; // 29 February is no day of an example, since most years have none

std::string title_of(Reader& in)
{
    auto out = in.text("title");
    if (blank(out))
        in.report_missing("title");
    return out;
}

CalendarRole decode_calendar_role(Reader& in)
{
    return { .id = in.id("id"),
        .title = title_of(in),
        .minutes = in.whole_number("minutes", 0, most_minutes, 0),
        .per = in.required_one_of<CalendarRole::Per>("per", per_words) };
}

CalendarKind decode_calendar_kind(Reader& in)
{
    CalendarKind out {
        .id = in.id("id"), .title = title_of(in), .shape = in.required_one_of<CalendarKind::Shape>("shape", shape_words)
    };
    in.records("roles", out.roles, decode_calendar_role, [](CalendarRole const& role) { return role.id; });
    return out;
}

CalendarExample::Day decode_example_day(Reader& parent, std::string_view name)
{
    auto const* json = parent.object(name);
    if (!json) {
        parent.report_missing(name);
        return {};
    }
    Reader in { *json, parent, name };
    CalendarExample::Day const out { in.whole_number("year", 0, 1, 0), in.whole_number("month", 1, 12, 1),
        in.whole_number("day", 1, 31, 1) };
    if (!parse_iso_date(iso_date({ common_year, out.month, out.day })))
        in.report("day", IssueCode::OutOfRange, "A day of the example is not in its month.");
    return out;
}

CalendarExample decode_calendar_example(Reader& in)
{
    CalendarExample out { .kind = in.id("kind"), .title = title_of(in), .text = in.text("text") };
    out.from = decode_example_day(in, "from");
    out.to = decode_example_day(in, "to");
    auto const order = [](CalendarExample::Day const& day) { return std::tuple { day.year, day.month, day.day }; };
    if (order(out.to) < order(out.from))
        in.report("to", IssueCode::OutOfRange, "A date of the example ends before it begins.");
    return out;
}

void check_kinds(Reader& in, model::CalendarKinds const& kinds)
{
    for (auto const& example : kinds.examples)
        if (!std::ranges::contains(kinds.kinds, example.kind, &CalendarKind::id))
            return in.report(
                "examples", IssueCode::OutOfRange, "A date of the example is of a kind that this file does not have.");
}

} // namespace

Result<model::CalendarKinds, Issue> decode_calendar_kinds(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, "calendar-kinds", chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("this file of kinds of dates");
    model::CalendarKinds out {
        .id = in.id("id"), .title = in.text("title"), .summary = in.text("summary"), .credit = in.text("credit")
    };
    in.records("kinds", out.kinds, decode_calendar_kind, [](CalendarKind const& kind) { return kind.id; });
    if (out.kinds.empty())
        in.report_missing("kinds");
    in.records("examples", out.examples, decode_calendar_example, nullptr);
    check_kinds(in, out);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

} // namespace triad::format
