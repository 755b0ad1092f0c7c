#include "base/date.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/calendar/year_dates.h"
#include "rules/collation/naming.h"
#include "rules/review/review_plan.h"
#include "store/commands.h"
#include "ui/screens/cluster/planned_day.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/screens/partnership/rota_work.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// One review of a rota. SYS-08.

namespace triad::ui {

namespace {

using model::RecordKind;
using model::Visit;

RecordRef record_of(Visit const& visit) { return { RecordKind::Visit, {}, visit.id }; }

std::string joined_words(model::ClusterDocument const& cluster, Visit const& visit)
{
    std::vector<std::string> names;
    for (auto const id : model::ids_in(visit.reviewers))
        names.push_back(concat({ called_school(cluster, id), id == visit.lead ? " (leads)" : "" }));
    return names.empty() ? std::string { "Nobody joins it yet." } : concat({ "Joined by ", listed_words(names), "." });
}

std::string state_words(Visit const& visit)
{
    if (visit.cancelled)
        return "Cancelled: it does not take place.";
    auto const done = parse_iso_date(visit.done);
    if (!done)
        return {};
    return visit.day == visit.done || visit.day.empty()
        ? concat({ "It took place on ", long_date(*done), "." })
        : concat({ "It took place on ", long_date(*done), ", not on the day that was planned." });
}

void draw_problems(ScreenContext& screen, CurrentRota const& rota, Visit const& visit)
{
    auto& ui = screen.ui;
    int count = 0;
    for (auto const& problem : rota.shown->problems)
        if (problem.visit == visit.id)
            icon_paragraph(ui, concat({ "problem-", number(++count) }), rules::is_load(problem.kind) ? Icon::Info : Icon::Warning,
                rules::is_load(problem.kind) ? ui.palette().accent : ui.palette().danger, problem.sentence);
}

/// The day, and the term in which it is: one step to undo.
store::Command on_day(model::ClusterDocument const& cluster, Visit const& visit, std::string const& day)
{
    return command_of(cluster, rules::moved_to(cluster, visit, day), "Change: Day of a review");
}

void say_what_is_odd(Ui& ui, Visit const& visit)
{
    bool const odd = (!visit.starts.empty() && !rules::minute_of_day(visit.starts))
        || (!visit.ends.empty() && !rules::minute_of_day(visit.ends));
    if (odd)
        quiet(ui, "time-unclear", "Write times such as 09:00. Calendars take the whole day for anything else.");
}

void draw_when(ScreenContext& screen, CurrentRota const& rota, Visit const& visit)
{
    auto const& cluster = *rota.cluster;
    auto const day = [&] {
        edit_planned_day(screen, record_of(visit),
            { .field = "day",
                .label = "Day",
                .value = visit.day,
                .year = rules::year_of(cluster, *rota.grouping),
                .change = [&](std::string const& chosen) { return on_day(cluster, visit, chosen); } });
    };
    draw_beside(screen.ui,
        { { .em = 11, .draw = day },
            { .em = 7, .draw = [&] { edit_short(screen, record_of(visit), "starts", "From", visit.starts, 0); } },
            { .em = 7, .draw = [&] { edit_short(screen, record_of(visit), "ends", "To", visit.ends, 0); } } });
    say_what_is_odd(screen.ui, visit);
}

/// Schools of the group of the review, and those that are in it already.
std::vector<Option> options_of_group(CurrentRota const& rota, Visit const& visit, std::string_view none)
{
    std::vector<Option> out;
    if (!none.empty())
        out.push_back({ "", std::string { none } });
    for (auto const& group : rules::rota_groups(*rota.cluster, rota.grouping->id))
        if (group.group->id == visit.group)
            for (auto const* school : group.schools)
                out.push_back({ school->id, rules::school_called(rota.cluster->cluster, *school) });
    auto ids = model::ids_in(visit.reviewers);
    ids.push_back(visit.host);
    if (!visit.lead.empty())
        ids.push_back(visit.lead);
    for (auto const id : ids)
        if (!std::ranges::contains(out, id, &Option::value))
            out.push_back({ std::string { id }, called_school(*rota.cluster, id) });
    return out;
}

void draw_joins(ScreenContext& screen, CurrentRota const& rota, Visit const& visit)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, "joins", "Schools that join");
    quiet(ui, "joins-title", "Schools that join");
    for (auto const& option : options_of_group(rota, visit, {})) {
        if (option.value == visit.host)
            continue;
        auto const wanted = checkbox(ui, option.value, option.label, model::lists_id(visit.reviewers, option.value));
        ui.gap(0.2F);
        if (wanted)
            screen.perform(store::set_record(RecordKind::Visit, {}, visit.id, "reviewers",
                *wanted ? model::with_id(visit.reviewers, option.value) : model::without_id(visit.reviewers, option.value),
                "Change: Schools that join", false));
    }
}

void draw_cancelling(ScreenContext& screen, Visit const& visit)
{
    if (auto const ticked = checkbox(screen.ui, "cancelled", "Cancelled", visit.cancelled))
        screen.perform(store::set_record(RecordKind::Visit, {}, visit.id, "cancelled", *ticked ? "true" : "",
            *ticked ? "Cancel a review" : "Hold a review after all", false));
}

void draw_more(ScreenContext& screen, CurrentRota const& rota, Visit const& visit, std::string const& title)
{
    auto& ui = screen.ui;
    auto const record = record_of(visit);
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { choose(screen, record, "host", "Host", options_of_group(rota, visit, {}), visit.host); } },
            { .share = 1, .draw = [&] {
                 choose(screen, record, "lead", "Who leads it", options_of_group(rota, visit, "Not settled yet"), visit.lead);
             } } });
    ui.gap(0.4F);
    draw_joins(screen, rota, visit);
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1,
              .draw = [&] { edit_short(screen, record, "place", "Where, if not at the host’s school", visit.place, 0); } },
            { .share = 1, .draw = [&] { edit_day(screen, record, "done", "Day on which it took place", visit.done); } } });
    ui.gap(0.3F);
    draw_cancelling(screen, visit);
    ui.gap(0.4F);
    draw_swap(screen, rota, visit);
    remove_button(screen, record, concat({ "Remove: ", title }), "reviews/heading", true);
}

} // namespace

void draw_visit(ScreenContext& screen, CurrentRota const& rota, Visit const& visit)
{
    auto& ui = screen.ui;
    auto const title = rules::visit_called(*rota.cluster, visit);
    auto const card = ui.group_box(Role::Article, visit.id, title, card_style(ui));
    paragraph(ui, "title", title, TextStyle::BodyBold);
    quiet(ui, "joined", joined_words(*rota.cluster, visit));
    if (auto const words = state_words(visit); !words.empty())
        paragraph(ui, "state", words);
    draw_problems(screen, rota, visit);
    ui.gap(0.4F);
    draw_when(screen, rota, visit);
    ui.gap(0.3F);
    auto const key = concat({ "visit/", visit.id });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "change", concat({ "Change: ", title }), open))
        toggle_open(screen, key, *wanted);
    if (open)
        draw_more(screen, rota, visit, title);
}

} // namespace triad::ui
