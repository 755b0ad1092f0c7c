#include "base/elsewhere.h"
#include "base/text.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/plan/plan_sections.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

/// One focus that the protocol's rule asks for.
struct FocusSlot {
    std::string_view kind; // Focus::kind
    std::string_view label;
    std::string_view why;
};

std::vector<FocusSlot> focus_slots(model::FocusRule rule)
{
    switch (rule) {
    case model::FocusRule::StrengthAndPriority:
        return { { "strength", "A strength of your school", "Why this strength" },
            { "priority", "A priority of the partnership", "Why this priority" } };
    case model::FocusRule::Shared:
        return { { "shared", "The theme you share", "What it means for your school" } };
    case model::FocusRule::Free:
        break;
    }
    return { { "free", "Your focus", "Why this focus" } };
}

model::Focus const* find_focus(model::Review const& review, std::string_view kind)
{
    auto const found
        = std::ranges::find_if(review.focuses, [&](auto const& focus) { return !focus.removed && focus.kind == kind; });
    return found == review.focuses.end() ? nullptr : &*found;
}

/// The record begins with the first letter, under an id that two devices of the school would choose alike.
void edit_focus(
    ScreenContext& screen, model::Review const& review, FocusSlot const& slot, std::string_view field, std::string_view label)
{
    auto const* focus = find_focus(review, slot.kind);
    auto const value = !focus ? std::string_view {} : field == "why" ? focus->why : focus->text;
    auto const text = text_area(screen.ui, field, label, value, { .lines = 1, .read_only = !screen.workspace.writable() });
    if (!text)
        return;
    auto const undo = concat({ "Change: ", label });
    if (focus)
        screen.perform(store::set_record(RecordKind::Focus, review.id, focus->id, field, *text, undo));
    else
        screen.perform(store::add_record(RecordKind::Focus, review.id, concat({ "focus-", slot.kind }),
            { { "kind", std::string { slot.kind } }, { std::string { field }, *text } }, undo));
}

/// What was chosen under another rule than the protocol's, or twice.
void draw_other_focuses(ScreenContext& screen, model::Review const& review, std::vector<FocusSlot> const& slots)
{
    auto& ui = screen.ui;
    for (auto const& focus : review.focuses) {
        bool const shown = std::ranges::any_of(slots, [&](auto const& slot) { return find_focus(review, slot.kind) == &focus; });
        if (focus.removed || shown || blank(focus.text))
            continue;
        ui.gap(0.5F);
        auto const panel = ui.group_box(Role::Article, focus.id, "Another focus", panel_style(ui));
        paragraph(ui, "text", focus.text);
        remove_button(screen, { RecordKind::Focus, review.id, focus.id },
            concat({ "Remove focus: ", words_from_elsewhere(focus.text, 40) }), "focus/heading");
    }
}

} // namespace

void draw_plan_focus(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const& protocol = protocol_of(current);
    auto const region = ui.group_box(Role::Region, "focus", "Focus", card_style(ui));
    heading(ui, 2, "Focus");
    ui.gap(0.2F);
    quiet(ui, "hint", protocol.focus_hint);
    auto const slots = focus_slots(protocol.focus_rule);
    for (auto const& slot : slots) {
        ui.gap(0.5F);
        auto const group = ui.group(Role::Group, slot.kind, slot.label);
        edit_focus(screen, *current.review, slot, "text", slot.label);
        ui.gap(0.3F);
        edit_focus(screen, *current.review, slot, "why", slot.why);
    }
    draw_other_focuses(screen, *current.review, slots);
}

} // namespace triad::ui
