#include "base/text.h"
#include "rules/calendar/sign_ups.h"
#include "rules/collation/naming.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/partnership/calendar_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// Who takes part in a date, and what those are offered that decline. SYS24b.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Event;
using model::RecordKind;

/// One field of a school's answer; the first thing that is noted of it makes the record.
void set_answer(ScreenContext& screen, Event const& event, rules::Invited const& invited, std::string_view field,
    std::string const& value, std::string_view label, bool typing = false)
{
    if (invited.sign_up)
        return screen.perform(store::set_record(RecordKind::SignUp, {}, invited.sign_up->id, field, value, label, typing));
    screen.perform(store::add_record(RecordKind::SignUp, {}, screen.workspace.fresh_id("signup"),
        { { "to", event.id }, { "school", invited.school->id }, { std::string { field }, value } }, label));
}

void draw_offer(ScreenContext& screen, Event const& event, rules::Invited const& invited, std::string const& name)
{
    auto& ui = screen.ui;
    ui.gap(0.3F);
    FieldOptions const options { .read_only = !screen.workspace.writable() };
    if (auto const typed
        = text_field(ui, "instead", concat({ "What ", name, " was offered instead" }), invited.sign_up->instead, options))
        set_answer(screen, event, invited, "instead", *typed, "Change: Alternative offer", true);
}

void draw_invited(ScreenContext& screen, Event const& event, rules::Invited const& invited, std::string const& name)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Article, invited.school->id, name, card_style(ui));
    std::vector<Option> const answers { { "", "No answer yet" }, { "yes", "Yes" }, { "no", "No" } };
    auto const answer = invited.sign_up ? invited.sign_up->answer : std::string {};
    if (auto const picked = select(ui, "answer", name, answers, answer, 16))
        set_answer(screen, event, invited, "answer", *picked, "Change: Answer of a school");
    ui.gap(0.2F);
    if (auto const ticked = checkbox(ui, "came", concat({ name, " came" }), invited.sign_up && invited.sign_up->came))
        set_answer(screen, event, invited, "came", *ticked ? "true" : "", "Change: Whether a school came");
    if (invited.sign_up && answer == "no")
        draw_offer(screen, event, invited, name);
}

} // namespace

void draw_sign_ups(ScreenContext& screen, ClusterDocument const& cluster, Event const& event)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "sign-ups", "Who takes part");
    heading(ui, 2, "Who takes part");
    ui.gap(0.3F);
    auto const invited = rules::invited_to(cluster, event);
    if (invited.empty())
        return quiet(ui, "nobody-invited", "No school of the list is invited.");
    auto const counts = rules::sign_up_counts(invited);
    paragraph(ui, "sign-up-counts", rules::sign_ups_in_words(counts), TextStyle::BodyBold);
    if (counts.without_offer > 0)
        paragraph(ui, "without-offer",
            concat({ counted(counts.without_offer, "school that declined has", "schools that declined have"),
                " no other offer yet." }));
    quiet(ui, "stays-here", "Answers and offers stay in your own work.");
    ui.gap(0.4F);
    auto const shown = draw_how_many(screen, event.id, "invited", invited.size(), "schools");
    for (std::size_t i = 0; i < shown; ++i) {
        draw_invited(screen, event, invited[i], rules::school_called(cluster.cluster, *invited[i].school));
        ui.gap(0.4F);
    }
}

} // namespace triad::ui
