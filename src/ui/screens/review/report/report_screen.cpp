#include "base/text.h"
#include "rules/review/review_plan.h"
#include "ui/screens/review/report/report_sections.h"
#include "ui/screens/review/review_heading.h"

#include <algorithm>

namespace triad::ui {

namespace {

constexpr std::size_t longest_trail = 140; // code points of what was seen

std::string hint_of(CurrentReview const& current, std::string_view part)
{
    if (current.protocol)
        for (auto const& known : current.protocol->report)
            if (known.id == part)
                return known.hint;
    return {};
}

std::vector<rules::NamedPart> named_parts(CurrentReview const& current)
{
    auto parts = rules::report_parts(current.protocol, *current.review);
    if (current.protocol && !current.protocol->report.empty())
        return parts;
    std::vector<rules::NamedPart> out { { "strength", "Strengths" }, { "development", "Areas for development" },
        { "recommendation", "Recommendations" } };
    for (auto& part : parts)
        if (std::ranges::find(out, part.id, &rules::NamedPart::id) == out.end())
            out.push_back(std::move(part));
    return out;
}

std::string_view noticed(std::string_view how)
{
    if (how == "heard")
        return "heard: ";
    if (how == "read")
        return "read: ";
    return how == "seen" ? "saw: " : "noted: ";
}

} // namespace

std::vector<ReportSection> report_sections(CurrentReview const& current)
{
    std::vector<ReportSection> out;
    for (auto const& part : named_parts(current)) {
        ReportSection section { part.id, blank(part.title) ? std::string { "Other statements" } : part.title,
            hint_of(current, part.id), rules::statements_in(*current.review, part.id) };
        if (!current.hosted) // begun and not yet written
            std::erase_if(section.statements, [](auto const* statement) { return blank(statement->text); });
        if (current.hosted || !section.statements.empty())
            out.push_back(std::move(section));
    }
    return out;
}

std::string person_words(CurrentReview const& current, model::Member const& member)
{
    return blank(member.name) ? rules::role_title(current.protocol, member.role) : member.name;
}

std::string trail_words(CurrentReview const& current, model::Note const& note)
{
    auto const* member = model::find_record(current.review->members, note.member);
    auto const who = member ? rules::member_words(current.protocol, *member) : std::string { "Somebody" };
    auto const text = collapsed_spaces(blank(note.seen) ? note.effect : note.seen);
    bool const cut = code_point_count(text) > longest_trail;
    return concat({ who, who.find(',') == std::string::npos ? " " : ", ", noticed(note.how),
        blank(text) ? std::string_view { "nothing written yet" } : first_code_points(text, longest_trail), cut ? "…" : "" });
}

bool main_thing_is_elsewhere(ScreenContext& screen, CurrentReview const& current)
{
    auto const& turn = turn_of(screen, current);
    return turn.ours && !turn.action.empty() && step_address(*current.review, turn.step) != address_of(screen.session.route);
}

void draw_report(ScreenContext& screen)
{
    auto const current = current_review(screen);
    if (!current.review)
        return draw_missing(screen);
    draw_review_heading(screen, current, "Report");
    if (current.hosted)
        draw_host_report(screen, current);
    else
        draw_partner_report(screen, current);
}

} // namespace triad::ui
