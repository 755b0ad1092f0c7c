#include "ui/screens/membership/partnership_card.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/partnership/tasks.h"
#include "ui/forms/record_form.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using model::Membership;
using rules::PartnershipTask;

constexpr std::size_t dates_on_home = 3;

/// The way on from what is to be returned: begin it, go on with it, or hand it in.
void draw_return_way(ScreenContext& screen, Membership const& membership, PartnershipTask const& task)
{
    auto& ui = screen.ui;
    if (task.complete)
        return link(ui, "hand-in", "Hand it in", address_of(Screen::Return), { .icon_after = Icon::ArrowRight });
    if (!task.evaluation.empty())
        return link(ui, "go-on", "Continue", address_of(Screen::Evaluation, task.evaluation), { .icon_after = Icon::ArrowRight });
    if (known_instrument(screen, membership.instrument))
        return draw_open_or_start(screen, membership.instrument);
    link(ui, "hand-in", "Hand in to your cluster", address_of(Screen::Return), { .icon_after = Icon::ArrowRight });
}

void draw_task(ScreenContext& screen, Membership const& membership, PartnershipTask const& task)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, task.visit.empty() ? "return" : task.visit);
    paragraph(ui, "words", task.words);
    if (task.kind == PartnershipTask::Kind::Return)
        draw_return_way(screen, membership, task);
    else if (!task.review.empty())
        link(ui, "review", "Plan it", address_of(Screen::Review, task.review), { .icon_after = Icon::ArrowRight });
    ui.gap(0.3F);
}

void draw_coming(Ui& ui, std::vector<rules::PartnershipDate> const& dates)
{
    if (dates.empty())
        return;
    paragraph(ui, "coming-title", "What comes next", TextStyle::BodyBold);
    std::vector<std::string> lines;
    lines.reserve(dates.size());
    for (auto const& date : dates)
        lines.push_back(concat({ date.when, ": ", date.title }));
    bullet_list(ui, "coming", lines);
    ui.gap(0.4F);
}

void draw_card(ScreenContext& screen, Membership const& membership)
{
    auto& ui = screen.ui;
    auto const& own = *screen.workspace.current();
    auto const name = rules::partnership_called(membership);
    auto const card = ui.group_box(Role::Region, concat({ "partnership-", membership.id }), name, card_style(ui));
    heading(ui, 2, name);
    ui.gap(0.3F);
    draw_partnership_news(screen, membership);
    paragraph(ui, "place", rules::place_in_words(own, membership));
    quiet(ui, "proposal", rules::proposal_in_words(own, membership));
    ui.gap(0.4F);
    draw_coming(ui, rules::next_dates(rules::dates_of(own, membership), screen.today, dates_on_home));
    draw_partnership_tasks(screen, membership);
    link(ui, "all", "All dates and partners", address_of(Screen::Partnership), { .icon_after = Icon::ArrowRight });
}

} // namespace

void draw_partnership_news(ScreenContext& screen, Membership const& membership)
{
    auto const news = rules::news_of(membership);
    if (news.empty())
        return;
    auto& ui = screen.ui;
    {
        auto const box = ui.group_box(Role::Group, "news", "What changed", notice_style(ui, false));
        icon_paragraph(ui, "title", Icon::Info, ui.palette().accent, "The last file of your lead changed this:");
        bullet_list(ui, "lines", news);
        ui.gap(0.3F);
        if (button(ui, "seen", "I have read it", { .icon = Icon::Check, .blocked_by = locked_because(screen) })) {
            screen.perform(store::set_record(
                model::RecordKind::Membership, {}, membership.id, "seen", "true", "Mark a change as read", false));
            screen.later.push_back([&session = screen.session] { session.pending_focus = "main/heading"; });
        }
    }
    ui.gap(0.6F);
}

void draw_partnership_tasks(ScreenContext& screen, Membership const& membership)
{
    auto& ui = screen.ui;
    auto const* instrument = known_instrument(screen, membership.instrument);
    auto const title = instrument ? quoted(instrument->title) : std::string {};
    auto const tasks = rules::tasks_of(*screen.workspace.current(), membership, title, screen.today);
    if (tasks.empty())
        return;
    auto const group = ui.group(Role::Group, "tasks", "What there is to do");
    paragraph(ui, "title", "What there is to do", TextStyle::BodyBold);
    for (auto const& task : tasks)
        draw_task(screen, membership, task);
    ui.gap(0.4F);
}

void draw_partnership_cards(ScreenContext& screen)
{
    auto const* own = screen.workspace.current();
    if (!own || own->kind != model::DocumentKind::School)
        return;
    for (auto const* membership : rules::partnerships_of(*own)) {
        draw_card(screen, *membership);
        screen.ui.gap(0.75F);
    }
}

} // namespace triad::ui
