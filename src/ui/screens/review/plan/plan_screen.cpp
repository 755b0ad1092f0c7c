#include "base/sentence.h"
#include "base/text.h"
#include "rules/review/plan_warnings.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/plan/plan_sections.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

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

std::string_view mode_name(model::ReviewMode mode)
{
    switch (mode) {
    case model::ReviewMode::Virtual:
        return "virtual";
    case model::ReviewMode::InSchool:
        return "school";
    case model::ReviewMode::Blended:
        break;
    }
    return "blended";
}

/// "a triad visit", "an open afternoon".
std::string with_article(std::string_view title)
{
    auto const words = within_sentence(title);
    bool const vowel = !words.empty() && std::string_view { "aeiouAEIOU" }.find(words.front()) != std::string_view::npos;
    return concat({ vowel ? "an " : "a ", words });
}

/// What is usual is the choice as long as nothing else is chosen, and stands first; a file may also name it outright.
void draw_mode(ScreenContext& screen, CurrentReview const& current, RecordRef const& record)
{
    std::vector<Option> options {
        { "virtual", "Virtual: everybody online" },
        { "school", "In the school" },
        { "blended", "Blended: some of it online" },
    };
    auto const& protocol = protocol_of(current);
    auto const usual = std::ranges::find(options, mode_name(protocol.mode), &Option::value);
    std::rotate(options.begin(), usual, usual + 1);
    options.front() = { as_usual, concat({ options.front().label, " (usual for ", with_article(protocol.title), ")" }) };
    auto const& chosen = current.review->mode;
    bool const by_default = chosen.empty() || chosen == mode_name(protocol.mode);
    auto const mode = radio_list(screen.ui, "mode", "How you meet", options, by_default ? as_usual : chosen);
    if (mode)
        screen.perform(store::set_record(
            record.kind, record.owner, {}, "mode", *mode == as_usual ? std::string {} : *mode, "Change: How you meet", false));
}

/// A school that begins with a review is named here; once it has a name, the line says what the protocol calls it.
void draw_school(ScreenContext& screen, CurrentReview const& current)
{
    auto const& name = screen.workspace.current()->school.name;
    auto const& word = protocol_of(current).host_word;
    auto const role = word.empty() ? std::string {} : concat({ "Here your school is the ", word, "." });
    auto const key = concat({ "plan-school-", current.review->id });
    if (!name.empty() && !screen.session.open.contains(key))
        return quiet(screen.ui, "role", role);
    FieldOptions const options { .description = role, .read_only = !screen.workspace.writable() };
    auto const text = text_field(screen.ui, "school", "Your school", name, options);
    screen.ui.gap(0.4F);
    if (!text)
        return;
    screen.perform(store::set_school_field("name", *text));
    toggle_open(screen, key, true); // it stays while it is typed
}

void draw_basics(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const& review = *current.review;
    RecordRef const record { RecordKind::Review, review.id, {} };
    auto const region = ui.group_box(Role::Region, "basics", "Question, day and place", card_style(ui));
    heading(ui, 2, "Question, day and place");
    ui.gap(0.3F);
    draw_school(screen, current);
    ui.gap(0.2F);
    edit_text(screen, record, "title", "The question, in a few words", review.title);
    ui.gap(0.4F);
    draw_beside(ui,
        { { .em = 11, .draw = [&] { edit_day(screen, record, "date", "Day", review.date); } },
            { .em = 11,
                .draw =
                    [&] {
                        choose(screen, record, "starts", "Starts at", start_options(protocol_of(current)), review.starts, 11);
                    } },
            { .share = 1, .draw = [&] { edit_short(screen, record, "place", "Place", review.place, 0); } } });
    ui.gap(0.5F);
    draw_mode(screen, current, record);
}

constexpr std::string_view of_line = "for-"; // before the id of a line whose evidence a warning is about

/// What the heading of that place says.
std::string place_title(model::Review const& review, std::string_view place)
{
    if (place.starts_with(of_line)) {
        auto const lines = chosen_lines(review);
        auto const found = std::ranges::find(lines, place.substr(of_line.size()), &model::ReviewLine::id);
        return concat({ "Evidence for line ", number(found - lines.begin() + 1) });
    }
    constexpr std::pair<std::string_view, std::string_view> titles[]
        = { { "focus", "Focus" }, { "basics", "Question, day and place" }, { "team", "Team" }, { "lines", "Lines of enquiry" },
              { "evidence", "Evidence plan" }, { "day", "The day" } };
    auto const* found = std::ranges::find(titles, place, &std::pair<std::string_view, std::string_view>::first);
    return std::string { found->second };
}

/// The warnings of one place, and the way there.
void draw_warnings_at(
    ScreenContext& screen, model::Review const& review, std::string const& place, std::vector<rules::PlanWarning> const& warnings)
{
    auto& ui = screen.ui;
    std::vector<std::string> sentences;
    for (auto const& warning : warnings)
        if (warning.place == place)
            sentences.push_back(warning.sentence);
    auto const group = ui.group(Role::Group, concat({ "worth-", place }));
    bullet_list(ui, "entries", sentences);
    if (button(ui, "go", concat({ "Go to: ", place_title(review, place) }), { .look = ButtonLook::Quiet, .icon = Icon::ArrowUp }))
        screen.later.push_back(
            [&session = screen.session, focus = concat({ place, "/heading" })] { session.pending_focus = focus; });
    ui.gap(0.3F);
}

/// What the plan lacks or where it leans, once it is written; nothing here stops anybody.
void draw_worth_a_look(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const entries
        = current.protocol ? rules::plan_warnings(*current.protocol, *current.review) : std::vector<rules::PlanWarning> {};
    if (entries.empty())
        return;
    {
        auto const region = ui.group_box(Role::Region, "worth", "Worth a look", panel_style(ui));
        heading(ui, 2, "Worth a look");
        ui.gap(0.3F);
        std::vector<std::string> places;
        for (auto const& entry : entries)
            if (std::ranges::find(places, entry.place) == places.end())
                places.push_back(entry.place);
        for (auto const& place : places)
            draw_warnings_at(screen, *current.review, place, entries);
        quiet(ui, "free", "You decide: none of this stops you.");
    }
    ui.gap(1);
}

void draw_end(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const step = turn_of(screen, current).step;
    auto const row = ui.row(0.9F);
    link(ui, "print", "Save the plan to print", address_of(Screen::SavePlan, current.review->id), { .icon = Icon::Printer });
    link(ui, "to-pack", "Choose what your partners get", address_of(Screen::ReviewPack, current.review->id),
        { .icon_after = Icon::ArrowRight, .button = step == rules::Step::Plan || step == rules::Step::SendPack });
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
    ui.gap(1.25F);
    draw_worth_a_look(screen, current);
    draw_end(screen, current);
}

} // namespace triad::ui
