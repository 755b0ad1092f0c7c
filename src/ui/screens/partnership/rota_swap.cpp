#include "base/date.h"
#include "base/hash.h"
#include "base/text.h"
#include "rules/calendar/year_dates.h"
#include "ui/forms/record_form.h"
#include "ui/screens/partnership/rota_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

// Swaps of a rota say what they break before they are done. SYS08d.

namespace triad::ui {

namespace {

using model::Visit;

constexpr std::size_t most_to_choose_from = 60;

std::string with_day(model::ClusterDocument const& cluster, Visit const& visit)
{
    auto const day = parse_iso_date(visit.day);
    return concat({ rules::visit_called(cluster, visit), ", ", day ? long_date(*day) : std::string { "no day yet" } });
}

bool can_be_swapped(Visit const& visit) { return !visit.cancelled && visit.done.empty(); }

/// Of a large partnership only those of the same group.
std::vector<Option> swap_options(CurrentRota const& rota, Visit const& visit)
{
    auto others = rules::visits_of(*rota.cluster, rota.grouping->id);
    std::erase_if(others, [&](auto const* other) { return other->id == visit.id || !can_be_swapped(*other); });
    if (others.size() >= most_to_choose_from)
        std::erase_if(others, [&](auto const* other) { return other->group != visit.group; });
    std::vector<Option> out { { "", "Choose a review" } };
    for (auto const* other : others)
        out.push_back({ other->id, with_day(*rota.cluster, *other) });
    return out;
}

std::vector<std::string> const& breaks_of(
    ScreenContext& screen, CurrentRota const& rota, rules::RotaChange const& change, std::string_view key)
{
    auto const inputs = hash64(key, hash64(rota.cluster->id, screen.workspace.revision()));
    return screen.session.derived.breaks.get(
        inputs, [&] { return rules::what_breaks(*rota.cluster, rota.grouping->id, change, taken_days(screen, *rota.cluster)); });
}

void draw_breaks(ScreenContext& screen, std::vector<std::string> const& sentences)
{
    auto& ui = screen.ui;
    if (sentences.empty())
        return quiet(ui, "breaks-nothing", "This swap breaks nothing that is in order now.");
    icon_paragraph(ui, "breaks", Icon::Warning, ui.palette().danger, "If you swap them:");
    bullet_list(ui, "what-breaks", sentences);
}

void draw_doing(ScreenContext& screen, CurrentRota const& rota, Visit const& visit, Visit const& other, bool hosts)
{
    auto& ui = screen.ui;
    auto const change = hosts ? rules::swapped_hosts(visit, other) : rules::swapped_days(visit, other);
    ui.gap(0.4F);
    draw_breaks(screen, breaks_of(screen, rota, change, concat({ visit.id, " ", other.id, hosts ? " hosts" : " days" })));
    ui.gap(0.4F);
    if (!button(ui, "swap-now", hosts ? "Swap the hosts" : "Swap the days", { .blocked_by = locked_because(screen) }))
        return;
    screen.perform(command_of(*rota.cluster, change, hosts ? "Swap two hosts" : "Swap two days"));
    screen.later.push_back([&session = screen.session, id = visit.id] {
        session.rota.swapped.clear();
        session.rota.swapped_with.clear();
        session.polite.emplace_back("Swapped. Undo swaps them back.");
        session.pending_focus = concat({ id, "/change" });
    });
}

} // namespace

void draw_swap(ScreenContext& screen, CurrentRota const& rota, Visit const& visit)
{
    if (!can_be_swapped(visit))
        return;
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, "swapping", "Swap with another school’s review");
    auto const& choices = rota_choices(screen.session, rota.cluster->id);
    bool const here = choices.swapped == visit.id;
    auto const chosen = here ? choices.swapped_with : std::string {};
    if (auto const picked = select(ui, "swap-with", "Swap with another school’s review", swap_options(rota, visit), chosen,
            whole_width, semantics::ScreenOnly))
        screen.later.push_back([&session = screen.session, id = visit.id, with = *picked] {
            session.rota.swapped = id;
            session.rota.swapped_with = with;
        });
    auto const other = std::ranges::find(rota.cluster->visits, chosen, &Visit::id);
    if (chosen.empty() || other == rota.cluster->visits.end() || !can_be_swapped(*other))
        return;
    ui.gap(0.4F);
    std::vector<Option> const ways { { "days", "Their days, with the times" }, { "hosts", "Their hosts; the days stay" } };
    if (auto const picked = radio_list(ui, "swap-what", "What is swapped", ways, choices.swap_hosts ? "hosts" : "days"))
        screen.later.push_back([&session = screen.session, hosts = *picked == "hosts"] { session.rota.swap_hosts = hosts; });
    draw_doing(screen, rota, visit, *other, choices.swap_hosts);
}

} // namespace triad::ui
