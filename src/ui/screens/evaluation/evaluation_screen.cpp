#include "base/text.h"
#include "rules/evaluation/carrying.h"
#include "rules/evaluation/progress.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/evaluation/section.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <charconv>

namespace triad::ui {

namespace {

void draw_details(ScreenContext& screen, model::Evaluation const& evaluation)
{
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    std::string const key = "details";
    bool const open = screen.session.open.contains(key);
    if (auto const changed = disclosure(ui, key, "School, period and meeting date", open))
        toggle_open(screen, key, *changed);
    if (!open)
        return;
    ui.gap(0.5F);
    FieldOptions options { .read_only = !screen.workspace.writable() };
    if (auto name = text_field(ui, "school-name", "School name", document.school.name, options))
        screen.perform(store::set_school_field("name", *name));
    ui.gap(0.75F);
    auto const row = ui.row(1);
    options.width_em = 14;
    if (auto period = text_field(ui, "period", "Period", evaluation.period, options))
        screen.perform(store::set_evaluation_field(evaluation.id, "period", *period));
    if (auto date = date_field(ui, "meeting", "Meeting where we present", evaluation.meeting, options))
        screen.perform(store::set_evaluation_field(evaluation.id, "meeting", *date));
}

void draw_progress(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const progress = rules::count_progress(*current.instrument, *current.evaluation);
    auto const region = ui.group_box(Role::Region, "progress", "Progress", card_style(ui));
    paragraph(ui, "words", rules::progress_in_words(progress), TextStyle::H3);
    ui.gap(0.4F);
    rating_bar(ui, "bar", progress, rules::counts_in_words(progress));
    ui.gap(0.75F);
    auto const row = ui.row(0.75F);
    draw_next_unrated(screen, current, "");
    draw_filter(screen, current);
}

/// What the instrument says before anything else, and what has changed in it since this evaluation began.
void draw_notices_above(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    if (!current.instrument->notice.empty() || current.instrument->audience == model::InstrumentAudience::School) {
        auto const box = ui.group_box(Role::Group, "notice", "", notice_style(ui, !current.instrument->notice.empty()));
        paragraph(ui, "text", current.instrument->notice);
        if (current.instrument->audience == model::InstrumentAudience::School)
            quiet(ui, "audience", "This stays in your school: it goes into no file for others unless you decide so.");
    }
    if (newer_wording(screen, current)) {
        ui.gap(0.5F);
        auto const box = ui.group_box(Role::Group, "newer", "", notice_style(ui, false));
        paragraph(
            ui, "text", "There is a newer wording of this instrument. Your answers stay as they are until you take them over.");
        link(ui, "to-wording", "See what has changed", address_of(Screen::Wording, current.evaluation->id),
            { .icon_after = Icon::ArrowRight });
    }
    if (current.evaluation->upgrade)
        link(ui, "walk", "Changes in the wording, one by one", address_of(Screen::Wording, current.evaluation->id),
            { .icon_after = Icon::ArrowRight });
}

void draw_nothing(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, "none", "", card_style(ui));
    paragraph(ui, "text",
        screen.session.filter == "unrated" ? "Every statement is judged. The summary shows what you found."
                                           : "No statement fits this choice.");
    ui.gap(0.5F);
    if (button(ui, "show-all", "Show all statements"))
        screen.later.push_back([&session = screen.session] { session.filter = "all"; });
}

/// The part that the address names, from 0.
std::size_t current_page(ScreenContext const& screen, std::size_t count)
{
    auto const& text = screen.session.route.item;
    std::size_t page = 1;
    std::from_chars(text.data(), text.data() + text.size(), page);
    return page >= 1 && page <= count ? page - 1 : 0;
}

void draw_page_links(
    ScreenContext& screen, CurrentEvaluation const& current, std::string_view key, std::size_t page, std::size_t count)
{
    if (count < 2)
        return;
    auto& ui = screen.ui;
    auto const nav = ui.group(Role::Navigation, key, key == "parts-above" ? "Parts" : "Parts, below");
    auto const address = [&](std::size_t part) { return address_of(Screen::Evaluation, current.evaluation->id, number(part)); };
    auto const at = static_cast<std::int64_t>(page + 1);
    paragraph(ui, "place", concat({ "Part ", number(at), " of ", number(count) }), TextStyle::BodyBold);
    auto const row = ui.row(0.9F);
    if (page > 0)
        link(ui, "previous", "Previous part", address(page), { .icon = Icon::ArrowLeft });
    if (page + 1 < count)
        link(ui, "next", "Next part", address(page + 2), { .icon_after = Icon::ArrowRight });
}

} // namespace

void draw_evaluation(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_evaluation_heading(screen, current, current.instrument->title);
    draw_details(screen, *current.evaluation);
    ui.gap(0.75F);
    draw_notices_above(screen, current);
    if (!shows_aside(screen))
        draw_progress(screen, current);
    ui.gap(1.5F);
    auto const pages = make_pages(*current.instrument, *current.evaluation, screen.session.filter);
    auto const page = current_page(screen, pages.size());
    draw_page_links(screen, current, "parts-above", page, pages.size());
    if (pages.size() > 1)
        ui.gap(0.9F);
    if (screen.session.filter == "all" && page == 0)
        draw_contexts(screen, current);
    for (auto const& part : pages[page])
        draw_section_part(screen, current, part);
    if (pages[page].empty())
        draw_nothing(screen);
    draw_page_links(screen, current, "parts-below", page, pages.size());
    draw_next_steps(screen, current);
}

} // namespace triad::ui
