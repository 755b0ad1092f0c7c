#include "base/text.h"
#include "rules/calendar/example_year.h"
#include "rules/rota/school_year.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/cluster/planned_day.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/screens/partnership/calendar_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// All dates of a year. SYS-24.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::RecordKind;

std::vector<Option> kind_options(model::CalendarKinds const* kinds, bool of_events)
{
    std::vector<Option> out;
    for (auto const& kind : kinds ? kinds->kinds : std::vector<model::CalendarKind> {})
        if (!of_events || kind.id != "review")
            out.push_back({ kind.id, kind.title });
    return out;
}

void draw_filters(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const& choices = calendar_choices(screen.session, cluster.id);
    auto kinds = kind_options(calendar_kinds(screen), false);
    kinds.insert(kinds.begin(), { "", "All kinds" });
    auto const choose_one = [&](std::string_view key, std::string_view label, std::vector<Option> const& options,
                                std::string CalendarChoices::* field) {
        if (auto const picked = select(ui, key, label, options, choices.*field, whole_width, semantics::ScreenOnly))
            screen.later.push_back([&session = screen.session, field, value = *picked] { session.calendar.*field = value; });
    };
    draw_beside(ui,
        { { .share = 1, .draw = [&] { choose_one("show-kind", "Show", kinds, &CalendarChoices::kind); } },
            { .share = 1, .draw = [&] {
                 choose_one(
                     "show-school", "For", school_options(cluster, "All schools", choices.school), &CalendarChoices::school);
             } } });
}

void add_event(ScreenContext& screen, ClusterDocument const& cluster, std::string const& kind)
{
    auto const id = screen.workspace.fresh_id("event");
    screen.perform(store::add_record(RecordKind::Event, {}, id, { { "kind", kind } }, "Add a date"));
    screen.go(Screen::CalendarDate, cluster.id, id);
    screen.later.push_back([&session = screen.session] { session.pending_focus = "date-details/title"; });
}

void add_example(ScreenContext& screen, std::vector<model::Event> const& events)
{
    store::Command command { .label = "Add the example’s dates", .settings = {} };
    for (auto const& event : events)
        for (auto& setting : store::add_record(RecordKind::Event, {}, screen.workspace.fresh_id("event"),
                 { { "kind", event.kind }, { "title", event.title }, { "from", event.from }, { "to", event.to },
                     { "text", event.text } },
                 {})
                 .settings)
            command.settings.push_back(std::move(setting));
    screen.perform(std::move(command));
    screen.later.push_back([&session = screen.session, count = events.size()] {
        session.polite.push_back(concat({ counted(count, "date was", "dates were"), " added. Change them as you like." }));
        session.pending_focus = "adding-date/heading"; // the button that was pressed may be gone
    });
}

void draw_example(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const* kinds = calendar_kinds(screen);
    if (!kinds || kinds->examples.empty())
        return;
    auto const events = rules::example_events(cluster, *kinds);
    bool const no_year = !rules::school_year(cluster.cluster.year);
    if (events.empty() && !no_year)
        return;
    ui.gap(0.6F);
    paragraph(ui, "about-example", concat({ "How one partnership prepared its year, as an example to change. ", kinds->credit }),
        TextStyle::Small);
    ui.gap(0.3F);
    auto const locked = locked_because(screen);
    if (button(ui, "add-example",
            concat({ "Add ", counted(no_year ? kinds->examples.size() : events.size(), "date", "dates"), " of the example" }),
            { .blocked_by = locked.empty() && no_year
                    ? std::string_view { "Write the year that is planned above, such as 2026/27." }
                    : locked }))
        add_example(screen, events);
}

void draw_adding(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "adding-date", "Add a date", card_style(ui));
    heading(ui, 2, "Add a date");
    ui.gap(0.4F);
    auto const& added = calendar_choices(screen.session, cluster.id).added;
    if (auto const picked
        = select(ui, "new-kind", "Kind of date", kind_options(calendar_kinds(screen), true), added, 20, semantics::ScreenOnly))
        screen.later.push_back([&session = screen.session, value = *picked] { session.calendar.added = value; });
    ui.gap(0.4F);
    if (button(ui, "add-date", "Add a date", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_event(screen, cluster, added);
    draw_example(screen, cluster);
}

std::string left_out_words(ClusterDocument const& cluster, ShownCalendar const& calendar)
{
    std::string out;
    if (auto const open = rules::without_day(cluster); open > 0)
        out = concat({ counted(open, "date has", "dates have"), " no day yet." });
    if (calendar.other_years > 0)
        append_joined(
            out, " ", concat({ counted(calendar.other_years, "date is", "dates are"), " of other years and not shown." }));
    return out;
}

/// Events without a day stand nowhere among the months.
void draw_undated(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    std::vector<model::Event const*> events;
    for (auto const& event : cluster.events)
        if (!event.removed && event.from.empty())
            events.push_back(&event);
    if (events.empty())
        return;
    auto const group = ui.group(Role::Group, "undated", "Without a day yet");
    heading(ui, 3, "undated-title", "Without a day yet");
    for (auto const* event : events) {
        ui.gap(0.2F);
        link(ui, event->id, rules::event_called(*event), address_of(Screen::CalendarDate, cluster.id, event->id));
    }
    ui.gap(0.5F);
}

void draw_months(ScreenContext& screen, ClusterDocument const& cluster, ShownCalendar const& calendar,
    std::vector<rules::YearDate> const& dates)
{
    auto& ui = screen.ui;
    auto const shown = draw_how_many(screen, cluster.id, "year-dates", dates.size(), "dates");
    std::vector<rules::YearDate> const first { dates.begin(), dates.begin() + static_cast<std::ptrdiff_t>(shown) };
    for (auto const& term : rules::by_term(cluster, first)) {
        auto const group = ui.group(Role::Group, term.key, term.title);
        heading(ui, 3, "term-title", term.title);
        for (std::size_t i = 0; i < term.months.size(); ++i) {
            ui.gap(0.4F);
            heading(ui, 4, concat({ "month-", number(i) }), term.months[i].title);
            for (auto const& date : term.months[i].dates) {
                ui.gap(0.3F);
                draw_year_date(screen, cluster, calendar, date);
            }
        }
        ui.gap(0.6F);
    }
}

void draw_year(ScreenContext& screen, ClusterDocument const& cluster, ShownCalendar const& calendar)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "year-view", "Dates of the year");
    heading(ui, 2, "Dates of the year");
    ui.gap(0.4F);
    draw_filters(screen, cluster);
    ui.gap(0.5F);
    auto const& choices = screen.session.calendar;
    auto const dates = rules::dates_of_year(calendar.dates, {}, { .kind = choices.kind, .school = choices.school });
    if (dates.empty())
        quiet(ui, "no-dates", calendar.dates.empty() ? "No date has a day yet." : "No date is like that.");
    if (auto const words = left_out_words(cluster, calendar); !words.empty())
        quiet(ui, "left-out-dates", words);
    ui.gap(0.4F);
    draw_undated(screen, cluster);
    draw_months(screen, cluster, calendar, dates);
}

} // namespace

void draw_calendar(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Calendar");
    draw_year_field(screen, *cluster);
    ui.gap(0.8F);
    auto const& calendar = shown_calendar(screen, *cluster);
    draw_adding(screen, *cluster);
    ui.gap(0.9F);
    draw_year(screen, *cluster, calendar);
    ui.gap(0.6F);
    draw_workload(screen, *cluster, calendar);
    ui.gap(0.9F);
    draw_dates_for_calendars(screen, *cluster);
}

} // namespace triad::ui
