#include "ui/screens/cluster/planned_day.h"

#include "base/date.h"
#include "base/text.h"
#include "store/commands.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

std::string why_refused(PlannedDay const& planned, std::string_view day)
{
    auto const date = parse_iso_date(day);
    return date ? rules::why_outside_year(*date, planned.year, planned.preparation) : std::string {};
}

store::Command command_of(RecordRef const& record, PlannedDay const& planned, std::string const& day)
{
    return planned.change ? planned.change(day)
                          : store::set_record(record.kind, record.owner, record.id, planned.field, day,
                                concat({ "Change: ", planned.label }), false);
}

} // namespace

void edit_planned_day(ScreenContext& screen, RecordRef const& record, PlannedDay const& planned)
{
    auto& refused = screen.session.refused_days;
    auto const place = concat({ record.id, "/", planned.field });
    auto const found = refused.find(place);
    bool const typed = found != refused.end();
    auto const shown = typed ? found->second : std::string { planned.value };
    auto const why = typed ? why_refused(planned, shown) : std::string {};
    FieldOptions const options {
        .description = why, .width_em = 11, .read_only = !screen.workspace.writable(), .invalid = !why.empty()
    };
    auto const entered = date_field(screen.ui, planned.field, planned.label, shown, options);
    if (!why.empty())
        paragraph(screen.ui, concat({ planned.field, "-refused" }), why, TextStyle::Small, screen.ui.palette().danger);
    if (!entered)
        return;
    auto const sentence = why_refused(planned, *entered);
    screen.later.push_back([&session = screen.session, place, day = *entered, sentence] {
        session.refused_days.erase(place);
        if (sentence.empty())
            return;
        session.refused_days.emplace(place, day);
        session.say_at_rest = sentence;
    });
    if (sentence.empty())
        screen.perform(command_of(record, planned, *entered));
}

void draw_year_field(ScreenContext& screen, model::ClusterDocument const& cluster)
{
    RecordRef const head { model::RecordKind::Cluster, {}, {} };
    edit_short(screen, head, "year", "Year that is planned", cluster.cluster.year, 12);
    if (!rules::school_year(cluster.cluster.year))
        quiet(screen.ui, "year-unclear",
            "Write it with the year in which it begins, such as 2026/27. Until then no day is held against it.");
}

} // namespace triad::ui
