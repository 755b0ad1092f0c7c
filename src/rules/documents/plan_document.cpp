#include "rules/documents/plan_document.h"

#include "base/sentence.h"
#include "base/text.h"
#include "documents/parts.h"
#include "rules/review/review_plan.h"
#include "rules/review/review_words.h"

#include <algorithm>

namespace triad::rules {

namespace {

using documents::add_list;
using documents::add_table;
using documents::PrintDocument;
using documents::Row;
using documents::Table;

/// Ids of roles as they stand in a protocol's timetable, by spaces, in words; other words stay as a person wrote them.
std::string who_words(model::Protocol const& protocol, std::string_view who)
{
    if (blank(who))
        return "Everybody";
    std::vector<std::string> titles;
    auto const line = collapsed_spaces(who);
    for (auto const word : split(line, ' ')) {
        auto const role = std::ranges::find(protocol.roles, word, &model::ProtocolRole::id);
        if (role == protocol.roles.end())
            return std::string { who };
        auto const title = role_title(&protocol, role->id);
        titles.push_back(titles.empty() ? title : within_sentence(title));
    }
    return listed_words(titles);
}

std::string head_words(model::Review const& review, model::Protocol const& protocol)
{
    auto const own_mode = mode_words(review.mode);
    auto const by_rule = protocol.mode == model::ReviewMode::Virtual ? "virtual"
        : protocol.mode == model::ReviewMode::InSchool               ? "school"
                                                                     : "blended";
    return joined({ collapsed_spaces(day_words(review.date)), collapsed_spaces(review.place),
                      collapsed_spaces(blank(review.mode) ? mode_words(by_rule) : own_mode), collapsed_spaces(protocol.title) },
        " · ");
}

void add_focuses(PrintDocument& out, model::Review const& review)
{
    std::vector<std::string> lines;
    for (auto const& focus : review.focuses) {
        if (focus.removed || blank(focus.text))
            continue;
        auto const why = blank(focus.why) ? std::string {} : concat({ " (", collapsed_spaces(focus.why), ")" });
        bool const says_kind = focus.kind == "strength" || focus.kind == "priority" || focus.kind == "shared";
        lines.push_back(concat({ says_kind ? concat({ focus_words(focus.kind), ": " }) : "", focus.text, why }));
    }
    add_list(out, "What is looked into", std::move(lines));
}

void add_day(PrintDocument& out, model::Review const& review, model::Protocol const& protocol)
{
    auto const starts = minute_of_day(review.starts) ? review.starts : protocol.starts;
    Table table { .columns = { { "Time" }, { "What" }, { "Where" }, { "Who" } }, .rows = {} };
    for (auto const& part : day_plan(review, starts)) {
        auto const time
            = part.from.empty() ? duration_words(std::max(part.slot->minutes, 0)) : concat({ part.from, "–", part.to });
        table.rows.push_back({ time, part.slot->what, part.slot->place, who_words(protocol, part.slot->who) });
    }
    add_table(out, "The day", std::move(table));
}

Row source_row(std::string line, model::Source const& source)
{
    return { std::move(line), source_words(source.kind), source.what, source.whom, source.time };
}

/// Every line once, with its rows; a line without one has an empty row, to write on by hand.
void add_evidence(PrintDocument& out, model::Review const& review)
{
    Table table { .columns = { { "Line of enquiry" }, { "How" }, { "What" }, { "With whom" }, { "When" } }, .rows = {} };
    auto& rows = table.rows;
    auto const add_sources = [&](std::string const& text, auto serves) {
        auto const before = rows.size();
        for (auto const& source : review.sources)
            if (!source.removed && serves(source))
                rows.push_back(source_row(rows.size() == before ? text : std::string {}, source));
        return rows.size() > before;
    };
    auto const live = [&](std::string_view id) {
        auto const* line = model::find_record(review.lines, id);
        return line && !line->removed && !blank(line->text);
    };
    for (auto const& line : review.lines)
        if (live(line.id) && !add_sources(line.text, [&](auto const& source) { return source.line == line.id; })) {
            rows.emplace_back(table.columns.size());
            rows.back().front() = line.text;
        }
    add_sources("For the whole review", [&](auto const& source) { return !live(source.line); });
    add_table(out, "Lines of enquiry and evidence", std::move(table));
}

void add_team(PrintDocument& out, model::Review const& review, model::Protocol const& protocol)
{
    std::vector<std::string> lines;
    for (auto const* member : team(review))
        lines.push_back(concat({ member_words(&protocol, *member), blank(member->school) ? "" : ", ", member->school,
            member->independent ? " (independent)" : "" }));
    add_list(out, "The team", std::move(lines));
}

} // namespace

PrintDocument plan_document(model::SchoolDocument const& document, model::Review const& review, model::Protocol const& protocol)
{
    PrintDocument out { .title = blank(review.title) ? "Plan of the review" : concat({ "Plan of the review: ", review.title }),
        .subtitle = head_words(review, protocol),
        .school = document.school.name };
    add_focuses(out, review);
    add_day(out, review, protocol);
    add_evidence(out, review);
    add_team(out, review, protocol);
    add_list(out, "Please remember",
        { "Write what is seen and heard, and what it does for pupils. Nobody gives a rating or a grade.",
            "No names of pupils or staff in the notes.",
            "A concern about a child goes to the designated safeguarding lead at once, never into notes." });
    return out;
}

} // namespace triad::rules
