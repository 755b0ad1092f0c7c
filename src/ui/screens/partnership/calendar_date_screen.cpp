#include "base/elsewhere.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/matching/needs.h"
#include "rules/review/review_plan.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/planned_day.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/screens/partnership/calendar_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// One date: what schools should know of it, who it is for, and who takes part. SYS-24.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Event;
using model::RecordKind;

RecordRef record_of(Event const& event) { return { RecordKind::Event, {}, event.id }; }

std::vector<Option> kinds_for(ScreenContext const& screen, Event const& event)
{
    std::vector<Option> out;
    if (auto const* kinds = calendar_kinds(screen))
        for (auto const& kind : kinds->kinds)
            if (kind.id != "review")
                out.push_back({ kind.id, kind.title });
    if (!std::ranges::contains(out, event.kind, &Option::value))
        out.push_back({ event.kind, rules::kind_called(calendar_kinds(screen), event.kind) });
    return out;
}

void draw_event_days(ScreenContext& screen, ClusterDocument const& cluster, Event const& event)
{
    auto const day = [&](std::string_view field, std::string_view label, std::string const& value) {
        edit_planned_day(screen, record_of(event),
            { .field = field,
                .label = label,
                .value = value,
                .year = cluster.cluster.year,
                .preparation = rules::Preparation::Included });
    };
    draw_beside(screen.ui,
        { { .share = 1, .draw = [&] { day("from", "Day, or first day", event.from); } },
            { .share = 1, .draw = [&] { day("to", "Last day, of several", event.to); } } });
    auto const from = parse_iso_date(event.from);
    auto const to = parse_iso_date(event.to);
    if (from && to && *to < *from)
        icon_paragraph(screen.ui, "days-odd", Icon::Warning, screen.ui.palette().danger,
            "The last day is before the first, so it counts as one day.");
}

void draw_event_times(ScreenContext& screen, Event const& event)
{
    auto& ui = screen.ui;
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record_of(event), "starts", "From", event.starts, 0); } },
            { .share = 1, .draw = [&] { edit_short(screen, record_of(event), "ends", "To", event.ends, 0); } } });
    if ((!event.starts.empty() && !rules::minute_of_day(event.starts))
        || (!event.ends.empty() && !rules::minute_of_day(event.ends)))
        quiet(ui, "time-unclear", "Write times such as 09:00. Calendars take the whole day for anything else.");
}

void draw_where(ScreenContext& screen, Event const& event)
{
    std::vector<Option> const modes { { "", "Not said" }, { "in-school", "In a school" }, { "online", "Online" },
        { "blended", "In a school and online" } };
    draw_beside(screen.ui,
        { { .share = 1, .draw = [&] { choose(screen, record_of(event), "mode", "How it is held", modes, event.mode); } },
            { .share = 1, .draw = [&] {
                 edit_short(screen, record_of(event), "place", "Where, or the link to join by", event.place, 0);
             } } });
}

void draw_flag(ScreenContext& screen, Event const& event)
{
    if (auto const ticked = checkbox(screen.ui, "cancelled", "Cancelled", event.cancelled))
        screen.perform(store::set_record(RecordKind::Event, {}, event.id, "cancelled", *ticked ? "true" : "",
            *ticked ? "Cancel a date" : "Hold a date after all", false));
}

void draw_event_details(ScreenContext& screen, ClusterDocument const& cluster, Event const& event)
{
    auto& ui = screen.ui;
    auto const record = record_of(event);
    auto const region = ui.group_box(Role::Region, "date-details", "What and when", card_style(ui));
    heading(ui, 2, "What and when");
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 2, .draw = [&] { edit_short(screen, record, "title", "Title", event.title, 0); } },
            { .share = 1,
                .draw = [&] { choose(screen, record, "kind", "Kind of date", kinds_for(screen, event), event.kind); } } });
    ui.gap(0.4F);
    draw_event_days(screen, cluster, event);
    ui.gap(0.4F);
    draw_event_times(screen, event);
    ui.gap(0.4F);
    draw_where(screen, event);
    ui.gap(0.4F);
    edit_long(screen, record, "text", "What schools should know", event.text);
    if (event.kind == "session") {
        ui.gap(0.4F);
        edit_long(screen, record, "task", "What is done between this session and the next", event.task);
    }
    ui.gap(0.4F);
    edit_day(screen, record, "done", "Day on which it took place", event.done);
    ui.gap(0.3F);
    draw_flag(screen, event);
}

void draw_for_whom(ScreenContext& screen, ClusterDocument const& cluster, Event const& event)
{
    auto& ui = screen.ui;
    auto const ids = model::ids_in(event.schools);
    auto const words = ids.empty() ? std::string { "all schools" } : counted(ids.size(), "school", "schools");
    auto const key = concat({ "for-whom/", event.id });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "for-whom", concat({ "Who it is for: ", words }), open))
        toggle_open(screen, key, *wanted);
    if (!open)
        return;
    ui.gap(0.2F);
    quiet(ui, "for-whom-none", "Where no school is ticked, it is for all.");
    ui.gap(0.3F);
    auto const group = ui.group(Role::Group, "for-whom-boxes", "Schools that it is for");
    for (auto const* school : rules::schools_by_name(cluster)) {
        auto const ticked = checkbox(ui, school->id, rules::school_called(cluster.cluster, *school),
            std::ranges::contains(ids, std::string_view { school->id }));
        ui.gap(0.2F);
        if (ticked)
            screen.perform(store::set_record(RecordKind::Event, {}, event.id, "schools",
                *ticked ? model::with_id(event.schools, school->id) : model::without_id(event.schools, school->id),
                "Change: Who it is for", false));
    }
}

void draw_date_clashes(ScreenContext& screen, ClusterDocument const& cluster, Event const& event)
{
    auto& ui = screen.ui;
    auto const& calendar = shown_calendar(screen, cluster);
    auto const found = calendar.clashes.find(event.id);
    if (found == calendar.clashes.end())
        return;
    icon_paragraph(ui, "date-clashes", Icon::Warning, ui.palette().danger, "Some schools are in two places:");
    bullet_list(ui, "date-clash-list", found->second);
    ui.gap(0.4F);
}

} // namespace

void draw_calendar_date(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto const found = std::ranges::find(cluster->events, screen.session.route.item, &Event::id);
    if (found == cluster->events.end() || found->removed)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "Calendar", address_of(Screen::Calendar, cluster->id), { .icon = Icon::ArrowLeft });
    heading(ui, 1, rules::event_called(*found));
    ui.gap(0.5F);
    draw_date_clashes(screen, *cluster, *found);
    draw_event_details(screen, *cluster, *found);
    ui.gap(0.6F);
    draw_for_whom(screen, *cluster, *found);
    ui.gap(0.8F);
    draw_sign_ups(screen, *cluster, *found);
    ui.gap(0.8F);
    if (button(ui, "remove-date", concat({ "Remove the date: ", rules::event_called(*found) }),
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .blocked_by = locked_because(screen) })) {
        screen.perform(store::remove_record(RecordKind::Event, {}, found->id, "Remove a date"));
        screen.go(Screen::Calendar, cluster->id);
        screen.later.push_back([&session = screen.session] { session.polite.emplace_back("Removed. Undo brings it back."); });
    }
}

} // namespace triad::ui
