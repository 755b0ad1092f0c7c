#include "base/text.h"
#include "rules/review/review_plan.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/plan/plan_sections.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

std::vector<Option> role_options(model::Protocol const& protocol)
{
    std::vector<Option> out;
    out.reserve(protocol.roles.size());
    for (auto const& role : protocol.roles)
        out.push_back({ role.id, role.title });
    return out;
}

void draw_independence(ScreenContext& screen, RecordRef const& record, model::Member const& member)
{
    if (member.role != "facilitator" && !member.independent)
        return;
    if (auto const independent = checkbox(screen.ui, "independent", "Comes from outside these schools", member.independent))
        screen.perform(store::set_record(record.kind, record.owner, record.id, "independent", *independent ? "true" : "",
            "Change: Comes from outside these schools", false));
}

void draw_member(ScreenContext& screen, CurrentReview const& current, model::Member const& member, std::size_t place)
{
    auto& ui = screen.ui;
    auto const& protocol = protocol_of(current);
    RecordRef const record { RecordKind::Member, current.review->id, member.id };
    auto const words = concat({ "person ", number(place), ": ", rules::member_words(&protocol, member) });
    auto const group = ui.group(Role::Article, member.id, concat({ "P", words.substr(1) }));
    draw_beside(ui,
        { { .share = 1, .draw = [&] { choose(screen, record, "role", "Role", role_options(protocol), member.role); } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "name", "Name", member.name, 0); } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "school", "School", member.school, 0); } },
            remove_place(screen, record, concat({ "Remove ", words }), "team/heading") });
    draw_independence(screen, record, member);
}

/// One button for each role that still has room.
void draw_adding(ScreenContext& screen, CurrentReview const& current, std::vector<model::Member const*> const& team)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.5F);
    for (auto const& role : protocol_of(current).roles) {
        if (std::ranges::count(team, role.id, &model::Member::role) >= role.most)
            continue;
        if (button(ui, concat({ "add-", role.id }), concat({ "Add: ", role.title }),
                { .icon = Icon::Plus, .blocked_by = locked_because(screen), .description = role.note }))
            add_with_focus(screen, RecordKind::Member, current.review->id, "member", { { "role", role.id } },
                concat({ "Add to the team: ", role.title }), "name");
    }
}

} // namespace

void draw_plan_team(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "team", "Team", card_style(ui));
    heading(ui, 2, "Team");
    ui.gap(0.5F);
    auto const team = rules::team(*current.review);
    if (team.empty())
        quiet(ui, "none", "Nobody is named yet.");
    for (std::size_t i = 0; i < team.size(); ++i) {
        draw_member(screen, current, *team[i], i + 1);
        ui.gap(0.6F);
        divider(ui);
        ui.gap(0.6F);
    }
    draw_adding(screen, current, team);
}

} // namespace triad::ui
