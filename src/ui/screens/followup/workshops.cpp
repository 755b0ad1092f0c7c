#include "base/sentence.h"
#include "base/text.h"
#include "ui/forms/champion_register.h"
#include "ui/forms/record_form.h"
#include "ui/screens/followup/follow_ups.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace triad::ui {

namespace {

using model::FollowUp;
using model::RecordKind;

constexpr std::size_t longest_title = 60;
constexpr std::array lengths { 5, 10, 15, 20, 25, 30, 40, 45, 60, 90 };

std::vector<Option> minute_options()
{
    std::vector<Option> out;
    out.reserve(std::size(lengths));
    for (int const minutes : lengths)
        out.push_back({ number(minutes), number(minutes) });
    return out;
}

std::vector<FollowUp const*> agenda_of(model::Review const& review, model::Workshop const& workshop)
{
    std::vector<FollowUp const*> out;
    for (auto const& each : review.follow_ups)
        if (!each.removed && each.workshop == workshop.id && (each.kind == "agenda" || each.kind == "activity"))
            out.push_back(&each);
    return out;
}

/// Taken from the register, a name is the one in the field beside it.
void draw_registered(ScreenContext& screen, RecordRef const& record, model::Workshop const& workshop)
{
    std::vector<Option> options { { "", "Choose a champion" } };
    std::string chosen;
    auto const champions = listed_champions(screen.workspace.current()->champions);
    for (auto const* champion : champions) {
        if (blank(champion->name))
            continue;
        options.push_back({ champion->id,
            concat({ champion->name, blank(champion->school) ? "" : ", ", champion->school, champion->free ? " (free)" : "" }) });
        if (chosen.empty() && champion->name == workshop.champion)
            chosen = champion->id;
    }
    auto const taken = select(screen.ui, "registered", "From the register", options, chosen, whole_width);
    if (!taken)
        return;
    auto const found = std::ranges::find(champions, *taken, &model::Champion::id);
    screen.perform(store::set_record(record.kind, record.owner, record.id, "champion",
        found == champions.end() ? std::string {} : (*found)->name, "Choose a champion", false));
}

void draw_leader(ScreenContext& screen, RecordRef const& record, model::Workshop const& workshop)
{
    auto const type_it = [&] { edit_short(screen, record, "champion", "Champion who leads it", workshop.champion, 0); };
    auto const champions = listed_champions(screen.workspace.current()->champions);
    if (std::ranges::all_of(champions, [](auto const* champion) { return blank(champion->name); }))
        return type_it();
    draw_beside(screen.ui,
        { { .share = 2, .draw = type_it }, { .share = 3, .draw = [&] { draw_registered(screen, record, workshop); } } });
}

void draw_agenda_line(ScreenContext& screen, model::Review const& review, FollowUp const& line, std::string_view name)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::FollowUp, review.id, line.id };
    auto const group = ui.group_box(Role::Group, line.id, name, panel_style(ui));
    if (line.kind == "activity")
        quiet(ui, "kind", "Activity: something that staff do");
    auto const words = blank(line.what) ? std::string {} : concat({ ": ", shortened(line.what, 40) });
    draw_beside(ui,
        { { .share = 2, .draw = [&] { edit_long(screen, record, "what", "What", line.what); } },
            { .em = 5, .draw = [&] { choose(screen, record, "minutes", "Minutes", minute_options(), number(line.minutes)); } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "who", "Who", line.who, 0); } },
            remove_place(screen, record, concat({ "Remove ", name, words }), concat({ line.workshop, "/agenda" })) });
}

void draw_add_line(ScreenContext& screen, model::Review const& review, model::Workshop const& workshop, std::string_view kind,
    std::string_view label)
{
    if (!button(screen.ui, concat({ "add-", kind }), label, { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        return;
    add_with_focus(screen, RecordKind::FollowUp, review.id, "follow",
        { { "kind", std::string { kind } }, { "workshop", workshop.id }, { "statement", workshop.statement },
            { "minutes", "10" } },
        "Add to the agenda", "what");
}

void draw_agenda(ScreenContext& screen, model::Review const& review, model::Workshop const& workshop, std::string_view place)
{
    auto& ui = screen.ui;
    auto const lines = agenda_of(review, workshop);
    int total = 0;
    for (auto const* line : lines)
        total += line->minutes;
    auto const sum = lines.empty() ? std::string { "nothing yet" }
                                   : concat({ counted(lines.size(), "line", "lines"), ", ", duration_words(total), " in all" });
    auto const key = agenda_key(workshop.id);
    bool const open = screen.session.open.contains(key);
    if (auto const changed = disclosure(ui, "agenda", concat({ "Agenda of workshop ", place, ": ", sum }), open))
        toggle_open(screen, key, *changed);
    if (!open)
        return;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ui.gap(0.4F);
        draw_agenda_line(screen, review, *lines[i], concat({ "line ", number(i + 1), " of workshop ", place }));
    }
    ui.gap(0.5F);
    auto const row = ui.row(0.5F);
    draw_add_line(screen, review, workshop, "agenda", concat({ "Add a line to workshop ", place }));
    draw_add_line(screen, review, workshop, "activity", concat({ "Add an activity to workshop ", place }));
}

void draw_staff_actions(
    ScreenContext& screen, model::Review const& review, model::Workshop const& workshop, std::string_view place)
{
    auto& ui = screen.ui;
    heading(ui, 4, "actions-heading", "What staff take on");
    for (auto const* promise : promises_of(review)) {
        if (promise->workshop != workshop.id)
            continue;
        ui.gap(0.4F);
        draw_promise(screen, review, *promise, concat({ workshop.id, "/add-action" }));
    }
    ui.gap(0.4F);
    draw_add_promise(
        screen, review, workshop.statement, workshop.id, "add-action", concat({ "Add an action to workshop ", place }));
}

/// What it is about, in the report's words where the title does not have them already.
std::string about(model::Review const& review, model::Workshop const& workshop)
{
    auto const* statement = model::find_record(review.statements, workshop.statement);
    if (!statement || blank(statement->text))
        return {};
    auto const place = number_of(review, workshop.statement);
    auto const words = statement->text == workshop.title ? std::string {} : concat({ ": ", statement->text });
    return place == 0 ? concat({ "It came from a statement that is no longer in the report", words })
                      : concat({ "On point ", number(place), " above", words });
}

void draw_workshop(ScreenContext& screen, model::Review const& review, model::Workshop const& workshop, std::size_t index)
{
    auto& ui = screen.ui;
    auto const place = number(index);
    auto const name = concat({ "Workshop ", place, blank(workshop.title) ? "" : ": ", workshop.title });
    RecordRef const record { RecordKind::Workshop, review.id, workshop.id };
    auto const card = ui.group_box(Role::Article, workshop.id, name, card_style(ui));
    heading(ui, 3, name);
    quiet(ui, "about", about(review, workshop));
    ui.gap(0.4F);
    edit_text(screen, record, "title", "Title", workshop.title);
    ui.gap(0.4F);
    draw_beside(ui,
        { { .em = 11, .draw = [&] { edit_day(screen, record, "date", "Day", workshop.date); } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "place", "Place", workshop.place, 0); } } });
    ui.gap(0.4F);
    draw_leader(screen, record, workshop);
    ui.gap(0.5F);
    draw_agenda(screen, review, workshop, place);
    ui.gap(0.6F);
    draw_staff_actions(screen, review, workshop, place);
    ui.gap(0.3F);
    remove_button(screen, record, concat({ "Remove workshop ", place }), "workshops/heading", true);
}

} // namespace

std::string agenda_key(std::string_view workshop) { return concat({ "agenda-", workshop }); }

std::vector<model::Workshop const*> workshops_of(model::Review const& review)
{
    std::vector<model::Workshop const*> out;
    for (auto const& workshop : review.workshops)
        if (!workshop.removed)
            out.push_back(&workshop);
    return out;
}

model::Workshop const* workshop_of(model::Review const& review, FollowUp const& follow_up)
{
    auto const* workshop = model::find_record(review.workshops, follow_up.workshop);
    return workshop && !workshop->removed ? workshop : nullptr;
}

void plan_workshop(ScreenContext& screen, CurrentReview const& current, model::Statement const& statement)
{
    auto const& review = *current.review;
    auto const id = screen.workspace.fresh_id("workshop");
    auto command = store::add_record(RecordKind::Workshop, review.id, id,
        { { "statement", statement.id }, { "title", shortened(statement.text, longest_title) } }, "Plan a workshop");
    auto const& agenda = protocol_of(current).workshop;
    for (auto const& line : agenda) {
        auto const added = store::add_record(RecordKind::FollowUp, review.id, screen.workspace.fresh_id("follow"),
            { { "kind", line.kind }, { "workshop", id }, { "statement", statement.id }, { "minutes", number(line.minutes) },
                { "what", line.what } },
            {});
        command.settings.insert(command.settings.end(), added.settings.begin(), added.settings.end());
    }
    screen.perform(std::move(command));
    screen.later.push_back([&session = screen.session, id, lines = agenda.size()] {
        session.open.insert(agenda_key(id));
        session.pending_focus = concat({ id, "/date" });
        session.polite.push_back(lines == 0
                ? std::string { "A workshop is added." }
                : concat({ "A workshop is added, with an agenda of ", counted(lines, "line", "lines"), "." }));
    });
}

void draw_workshops(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "workshops", "Workshops");
    heading(ui, 2, "Workshops");
    ui.gap(0.4F);
    auto const workshops = workshops_of(*current.review);
    if (workshops.empty())
        quiet(ui, "none",
            "None yet. A champion can lead the staff through one point of the report: plan it from that point above.");
    for (std::size_t i = 0; i < workshops.size(); ++i) {
        draw_workshop(screen, *current.review, *workshops[i], i + 1);
        ui.gap(0.6F);
    }
}

} // namespace triad::ui
