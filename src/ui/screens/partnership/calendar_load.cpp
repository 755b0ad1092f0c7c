#include "base/text.h"
#include "rules/calendar/workload.h"
#include "rules/matching/needs.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/screens/partnership/calendar_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>

// How much time a year takes. SYS24e.

namespace triad::ui {

namespace {

using model::RecordKind;
using model::RoleTime;

constexpr int most_minutes_of_a_role = 10'000;

RoleTime const* own_time(model::ClusterDocument const& cluster, rules::RoleLoad const& role)
{
    auto const found = std::ranges::find_if(
        cluster.role_times, [&](RoleTime const& own) { return !own.removed && own.kind == role.kind && own.role == role.role; });
    return found == cluster.role_times.end() ? nullptr : &*found;
}

/// Digits of a number of minutes that a date may take.
std::optional<int> minutes_typed(std::string_view text)
{
    int out = 0;
    auto const digits = trimmed(text);
    if (digits.empty())
        return std::nullopt;
    for (char const c : digits) {
        if (c < '0' || c > '9' || out > most_minutes_of_a_role)
            return std::nullopt;
        out = out * 10 + (c - '0');
    }
    return out > most_minutes_of_a_role ? std::nullopt : std::optional { out };
}

void set_minutes(
    ScreenContext& screen, model::ClusterDocument const& cluster, rules::RoleLoad const& role, std::string const& typed)
{
    auto const minutes = minutes_typed(typed);
    if (!minutes)
        return screen.later.push_back([&session = screen.session] {
            session.say_at_rest = "Minutes are a whole number from 0 to 10,000. Nothing was changed.";
        });
    constexpr std::string_view label = "Change: Minutes of a role";
    if (auto const* own = own_time(cluster, role))
        return screen.perform(store::set_record(RecordKind::RoleTime, {}, own->id, "minutes", number(*minutes), label));
    screen.perform(store::add_record(RecordKind::RoleTime, {}, screen.workspace.fresh_id("time"),
        { { "kind", role.kind }, { "role", role.role }, { "minutes", number(*minutes) } }, label));
}

std::string role_words(rules::RoleLoad const& role)
{
    return concat({ counted(role.people, "time", "times"), " in the year: ", rules::minutes_in_words(role.total()),
        role.minutes == role.usual ? std::string { "." }
                                   : concat({ ". Usually ", rules::minutes_in_words(role.usual), " each." }) });
}

void draw_role(ScreenContext& screen, model::ClusterDocument const& cluster, rules::RoleLoad const& role)
{
    auto& ui = screen.ui;
    auto const name = concat({ role.kind_title, ": ", role.role_title });
    auto const group = ui.group(Role::Group, concat({ role.kind, "-", role.role }), name);
    FieldOptions const options { .width_em = 8, .read_only = !screen.workspace.writable() };
    if (auto const typed = text_field(ui, "role-minutes", concat({ name, ", minutes each" }), number(role.minutes), options))
        set_minutes(screen, cluster, role, *typed);
    quiet(ui, "role-total", role_words(role));
    ui.gap(0.3F);
}

void draw_roles(ScreenContext& screen, model::ClusterDocument const& cluster, rules::Workload const& load)
{
    auto& ui = screen.ui;
    auto const key = concat({ "role-times/", cluster.id });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "by-role", "Minutes of each role", open))
        toggle_open(screen, key, *wanted);
    if (!open)
        return;
    ui.gap(0.3F);
    for (auto const& role : load.roles)
        draw_role(screen, cluster, role);
}

void draw_schools_load(ScreenContext& screen, model::ClusterDocument const& cluster, rules::Workload const& load)
{
    auto& ui = screen.ui;
    auto const key = concat({ "school-times/", cluster.id });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "by-school", "Time of each school", open))
        toggle_open(screen, key, *wanted);
    if (!open)
        return;
    ui.gap(0.3F);
    std::vector<std::string> lines;
    for (auto const* school : rules::schools_by_name(cluster)) {
        auto const found = std::ranges::find(load.schools, school->id, &rules::SchoolLoad::school);
        auto const minutes = found == load.schools.end() ? 0 : found->minutes;
        lines.push_back(concat({ called_school(cluster, school->id), ": ", rules::minutes_in_words(minutes) }));
    }
    auto const shown = draw_how_many(screen, cluster.id, "school-loads", lines.size(), "schools");
    bullet_list(ui, "school-load-lines", { lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(shown) });
}

} // namespace

void draw_workload(ScreenContext& screen, model::ClusterDocument const& cluster, ShownCalendar const& calendar)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "workload", "How much time the year takes", card_style(ui));
    heading(ui, 2, "How much time the year takes");
    ui.gap(0.3F);
    paragraph(ui, "total", concat({ "All dates of this year together: ", rules::minutes_in_words(calendar.load.total), "." }),
        TextStyle::BodyBold);
    quiet(ui, "how-counted",
        "Counted by role, with what has to be prepared, however long a single date lasts. A school that declined is not counted, "
        "nor "
        "is what is cancelled.");
    ui.gap(0.4F);
    draw_roles(screen, cluster, calendar.load);
    ui.gap(0.3F);
    draw_schools_load(screen, cluster, calendar.load);
}

} // namespace triad::ui
