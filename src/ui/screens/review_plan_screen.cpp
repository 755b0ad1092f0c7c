#include "ui/screens/review_plan_parts.h"

#include "base/text.h"
#include "rules/review_plan.h"
#include "rules/sentence_parts.h"
#include "ui/screens/leaving_parts.h"
#include "ui/views/personal_check.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

// Only sensible hours of a school's day are offered; another start stands in the list as it is.
constexpr int first_start = 7 * 60;
constexpr int last_start = 18 * 60;
constexpr int start_step = 15;
constexpr auto as_usual = "usual"; // stands for an empty mode where a choice needs a name

std::string two_digits(int value) { return concat({ value < 10 ? "0" : "", number(value) }); }

std::vector<Option> start_options(model::Protocol const& protocol)
{
    std::vector<Option> out { { "", concat({ "As usual: ", protocol.starts }) } };
    for (int minutes = first_start; minutes <= last_start; minutes += start_step) {
        auto const clock = concat({ two_digits(minutes / 60), ":", two_digits(minutes % 60) });
        out.push_back({ clock, clock });
    }
    return out;
}

std::string_view mode_words(model::ReviewMode mode)
{
    switch (mode) {
    case model::ReviewMode::Virtual:
        return "online";
    case model::ReviewMode::InSchool:
        return "in the school";
    case model::ReviewMode::Blended:
        break;
    }
    return "partly online";
}

void draw_mode(ScreenContext& screen, CurrentReview const& current, RecordRef const& record)
{
    std::vector<Option> const options {
        { as_usual, concat({ "As the protocol has it: ", mode_words(protocol_of(current).mode) }) },
        { "virtual", "Virtual: everybody online" },
        { "school", "In the school" },
        { "blended", "Blended: some of it online" },
    };
    auto const& chosen = current.review->mode;
    auto const mode = radio_list(screen.ui, "mode", "How you meet", options, chosen.empty() ? as_usual : chosen);
    if (mode)
        screen.perform(store::set_record(
            record.kind, record.owner, {}, "mode", *mode == as_usual ? std::string {} : *mode, "Change: How you meet", false));
}

void draw_basics(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const& review = *current.review;
    auto const& protocol = protocol_of(current);
    RecordRef const record { RecordKind::Review, review.id, {} };
    auto const region = ui.group_box(Role::Region, "basics", "Question, day and place", card_style(ui));
    heading(ui, 2, "Question, day and place");
    ui.gap(0.2F);
    if (!protocol.host_word.empty())
        quiet(ui, "role", concat({ "Here your school is the ", protocol.host_word, "." }));
    ui.gap(0.3F);
    edit_text(screen, record, "title", "The question, in a few words", review.title);
    ui.gap(0.4F);
    {
        auto const row = ui.row(0.75F);
        edit_day(screen, record, "date", "Day", review.date);
        choose(screen, record, "starts", "Starts at", start_options(protocol), review.starts, 11);
        edit_short(screen, record, "place", "Place", review.place, 20);
    }
    ui.gap(0.5F);
    draw_mode(screen, current, record);
}

/// How long the day is and what the plan lacks; nothing here stops anybody.
void draw_worth_a_look(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    std::vector<std::string> entries;
    auto const day = rules::day_plan(*current.review, start_of(current));
    if (!day.empty()) {
        auto const times
            = day.front().from.empty() ? std::string {} : concat({ ", from ", day.front().from, " to ", day.back().to });
        entries.push_back(concat({ "The day takes ", rules::duration_words(rules::total_minutes(*current.review)), times, "." }));
    }
    if (current.protocol)
        std::ranges::move(rules::plan_warnings(*current.protocol, *current.review), std::back_inserter(entries));
    if (entries.empty())
        return;
    {
        auto const region = ui.group_box(Role::Region, "worth", "Worth a look", panel_style(ui));
        heading(ui, 2, "Worth a look");
        ui.gap(0.3F);
        bullet_list(ui, "entries", entries);
        quiet(ui, "free", "You decide: none of this stops you.");
    }
    ui.gap(1);
}

void draw_end(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    auto const paper = rules::plan_paper(document, *current.review, protocol_of(current));
    auto const unseen = draw_personal_check(screen, paper, names_in_team(document, *current.review));
    ui.gap(0.8F);
    quiet(ui, "unseen", unseen);
    auto const row = ui.row(0.9F);
    if (button(ui, "print", "Download the plan to print", { .icon = Icon::Printer, .blocked_by = unseen }))
        save_paper(screen, paper);
    link(ui, "to-pack", "Choose what your partners get", address_of(Screen::ReviewPack, current.review->id),
        { .icon_after = Icon::ArrowRight });
}

} // namespace

void draw_review_plan(ScreenContext& screen)
{
    auto const current = current_review(screen);
    if (!current.review)
        return draw_missing(screen);
    if (!current.hosted)
        return draw_host_only(
            screen, current, "Plan", "The host plans the review. What was planned came to you with the review pack.");
    auto& ui = screen.ui;
    draw_review_heading(screen, current, "Plan");
    draw_worth_a_look(screen, current);
    draw_basics(screen, current);
    ui.gap(1);
    draw_plan_focus(screen, current);
    ui.gap(1.25F);
    draw_plan_lines(screen, current);
    ui.gap(1.25F);
    draw_plan_sources(screen, current);
    ui.gap(1.25F);
    draw_plan_team(screen, current);
    ui.gap(1.25F);
    draw_plan_day(screen, current);
    ui.gap(1);
    draw_end(screen, current);
}

} // namespace triad::ui
