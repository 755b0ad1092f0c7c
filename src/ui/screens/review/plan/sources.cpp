#include "base/text.h"
#include "rules/review/review_words.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/plan/line_choices.h"
#include "ui/screens/review/plan/plan_sections.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

std::vector<Option> const kinds {
    { "observe", rules::source_words("observe") },
    { "listen", rules::source_words("listen") },
    { "read", rules::source_words("read") },
};

std::vector<Option> const distances {
    { "", "Not said yet" },
    { "yes", "Yes" },
    { "partly", "Partly" },
    { "no", "No, it needs a visit" },
};

/// What is found out for one line, or for the review as a whole.
struct Part {
    std::string id; // ReviewLine::id; empty: the whole review
    std::string name; // "line 2", "the whole review"
    std::string title;
    std::string distance; // what a new row starts from
    std::vector<model::Source const*> sources = {};
};

std::string distance_of(model::Remote remote)
{
    switch (remote) {
    case model::Remote::Yes:
        return "yes";
    case model::Remote::Partly:
        return "partly";
    case model::Remote::No:
        return "no";
    case model::Remote::Unsaid:
        break;
    }
    return {};
}

/// Rows whose line is gone, perhaps on another device, stand with those for the whole review.
std::vector<Part> parts_of(ScreenContext const& screen, model::Review const& review)
{
    std::vector<Part> out;
    for (auto const* line : chosen_lines(review)) {
        auto const name = concat({ "line ", number(out.size() + 1) });
        auto const* bank = bank_line_of(*screen.workspace.current(), screen.assets.enquiry, *line);
        out.push_back({ .id = line->id,
            .name = name,
            .title = concat({ "L", name.substr(1), blank(line->text) ? "" : ": ", line->text }),
            .distance = bank ? distance_of(bank->remote) : std::string {} });
    }
    out.push_back({ .id = {}, .name = "the whole review", .title = "For the whole review", .distance = {} });
    for (auto const& source : review.sources) {
        if (source.removed)
            continue;
        auto const found = std::ranges::find(out, source.line, &Part::id);
        (found == out.end() ? out.back() : *found).sources.push_back(&source);
    }
    return out;
}

/// The first kind that this part lacks: three kinds of source, so that no judgement rests on one.
std::string next_kind(Part const& part)
{
    for (auto const& kind : kinds)
        if (std::ranges::find(part.sources, kind.value, &model::Source::kind) == part.sources.end())
            return kind.value;
    return kinds.front().value;
}

void draw_source(ScreenContext& screen, model::Review const& review, Part const& part, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& source = *part.sources[index];
    auto const name = concat({ "evidence ", number(index + 1), " for ", part.name });
    RecordRef const record { RecordKind::Source, review.id, source.id };
    auto const group = ui.group(Role::Article, source.id, concat({ "E", name.substr(1) }));
    draw_beside(ui,
        { { .em = 16.5F, .draw = [&] { choose(screen, record, "kind", "How", kinds, source.kind); } },
            { .share = 1, .draw = [&] { edit_long(screen, record, "what", "What", source.what); } },
            remove_place(screen, record, concat({ "Remove ", name }), "evidence/heading") });
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 3, .draw = [&] { edit_short(screen, record, "whom", "With whom", source.whom, 0); } },
            { .share = 2, .draw = [&] { edit_short(screen, record, "time", "When", source.time, 0); } },
            { .em = 12, .draw = [&] { choose(screen, record, "remote", "Works at a distance", distances, source.remote); } } });
}

void draw_part(ScreenContext& screen, model::Review const& review, Part const& part)
{
    auto& ui = screen.ui;
    auto const card
        = ui.group_box(Role::Group, part.id.empty() ? "whole" : concat({ "for-", part.id }), part.title, card_style(ui));
    heading(ui, 3, part.title);
    ui.gap(0.4F);
    for (std::size_t i = 0; i < part.sources.size(); ++i) {
        draw_source(screen, review, part, i);
        ui.gap(0.8F);
        divider(ui);
        ui.gap(0.8F);
    }
    if (button(
            ui, "add", concat({ "Add evidence for ", part.name }), { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::Source, review.id, "source",
            { { "line", part.id }, { "kind", next_kind(part) }, { "remote", part.distance } }, "Add a row of evidence", "what");
}

} // namespace

void draw_plan_sources(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "evidence", "Evidence plan");
    heading(ui, 2, "Evidence plan");
    ui.gap(0.3F);
    quiet(ui, "hint", "How you will know: look, talk and read, so that nothing rests on one kind of evidence alone.");
    for (auto const& part : parts_of(screen, *current.review)) {
        ui.gap(0.6F);
        draw_part(screen, *current.review, part);
    }
}

} // namespace triad::ui
