#include "ui/screens/partnership/calendar_work.h"

#include "base/hash.h"
#include "base/text.h"
#include "rules/calendar/sign_ups.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

ShownCalendar make_calendar(model::ClusterDocument const& cluster, model::CalendarKinds const* kinds)
{
    auto const all = rules::year_dates(cluster, kinds);
    ShownCalendar out { .dates = rules::dates_of_year(all, cluster.cluster.year) };
    out.other_years = all.size() - out.dates.size();
    out.clashes = rules::date_clashes(out.dates);
    out.load = rules::workload(cluster, kinds, out.dates);
    return out;
}

std::string address_of_date(model::ClusterDocument const& cluster, rules::YearDate const& date)
{
    switch (date.of) {
    case rules::DateOf::Event:
        return address_of(Screen::CalendarDate, cluster.id, date.id);
    case rules::DateOf::Meeting:
        return address_of(Screen::Meeting, cluster.id, date.id);
    case rules::DateOf::Visit:
        break;
    }
    return address_of(Screen::Rota, cluster.id);
}

std::string state_of(rules::YearDate const& date) { return date.cancelled ? " · cancelled" : date.done ? " · took place" : ""; }

} // namespace

CalendarChoices& calendar_choices(Session& session, std::string const& cluster)
{
    if (session.calendar.cluster != cluster)
        session.calendar = { .cluster = cluster };
    return session.calendar;
}

model::CalendarKinds const* calendar_kinds(ScreenContext const& screen) { return rules::calendar_kinds(screen.assets.calendars); }

ShownCalendar const& shown_calendar(ScreenContext& screen, model::ClusterDocument const& cluster)
{
    return screen.session.derived.calendar.get(
        hash64(cluster.id, screen.workspace.revision()), [&] { return make_calendar(cluster, calendar_kinds(screen)); });
}

std::string sign_ups_of(model::ClusterDocument const& cluster, model::Event const& event)
{
    return rules::sign_ups_in_words(rules::sign_up_counts(rules::invited_to(cluster, event)));
}

void draw_year_date(
    ScreenContext& screen, model::ClusterDocument const& cluster, ShownCalendar const& calendar, rules::YearDate const& date)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Article, date.id, date.title, card_style(ui));
    link(ui, "open-date", date.title, address_of_date(cluster, date), { .icon_after = Icon::ArrowRight });
    quiet(ui, "when",
        concat({ rules::when_in_words(date), " · ", rules::kind_called(calendar_kinds(screen), date.kind), state_of(date) }));
    auto const event = std::ranges::find(cluster.events, date.id, &model::Event::id);
    if (date.of == rules::DateOf::Event && event != cluster.events.end() && date.shape == model::CalendarKind::Shape::Timed)
        quiet(ui, "answers", sign_ups_of(cluster, *event));
    auto const clashes = calendar.clashes.find(date.id);
    if (clashes == calendar.clashes.end())
        return;
    icon_paragraph(ui, "clash", Icon::Warning, ui.palette().danger, clashes->second.front());
    if (auto const more = clashes->second.size() - 1; more > 0)
        quiet(ui, "more-clashes", concat({ "And at the same time as ", counted(more, "other date", "other dates"), "." }));
}

} // namespace triad::ui
