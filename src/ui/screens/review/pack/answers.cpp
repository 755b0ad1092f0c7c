#include "ui/screens/review/pack/answers.h"
#include "model/whole_statement.h"

#include "base/text.h"
#include "rules/evaluation/evaluation_name.h"
#include "ui/forms/record_form.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

void draw_quick(ScreenContext& screen, model::Review const& review, std::vector<PackPart> const& parts, Quick quick,
    std::string_view key, std::string_view label, std::string_view none)
{
    auto items = quick_items(parts, review, quick);
    bool const any = !items.empty();
    std::erase_if(items, [](auto const& each) { return each.second->extract && each.second->extract->rating; });
    auto const locked = locked_because(screen);
    auto const blocked = !any ? none : items.empty() ? "They are all shared." : locked;
    if (!button(screen.ui, key, label, { .icon = Icon::Plus, .blocked_by = blocked }))
        return;
    store::Command command { .label = std::string { label }, .settings = {} };
    for (auto const& [part, item] : items) {
        auto const one = share_item(review, *part, *item, true, screen.workspace.fresh_id("extract"));
        command.settings.insert(command.settings.end(), one.settings.begin(), one.settings.end());
    }
    screen.perform(std::move(command));
    auto const said
        = concat({ counted(items.size(), "statement", "statements"), " shared, with the rating and without comments." });
    screen.later.push_back([&session = screen.session, said] { session.polite.push_back(said); });
}

void draw_flag(ScreenContext& screen, model::Review const& review, model::Extract const& extract, std::string_view field,
    std::string_view label, bool on)
{
    if (auto const changed = checkbox(screen.ui, field, label, on))
        screen.perform(store::set_record(RecordKind::Extract, review.id, extract.id, field, *changed ? "true" : "",
            concat({ *changed ? "Share: " : "Keep in the school: ", label }), false));
}

/// What of a shared answer travels beside the statement, each with its words in sight. What is empty is not asked about.
void draw_flags(ScreenContext& screen, model::Review const& review, PackItem const& item)
{
    auto& ui = screen.ui;
    auto const& extract = *item.extract;
    auto const name = pack_item_name(item);
    auto const word = rating_word(item);
    auto const comment = item.answer ? std::string_view { item.answer->comment } : std::string_view {};
    auto const evidence = item.answer ? std::string_view { item.answer->evidence } : std::string_view {};
    auto const panel = ui.group_box(Role::Group, "parts", concat({ "What travels of ", name }), panel_style(ui));
    if (!word.empty())
        draw_flag(screen, review, extract, "rating", concat({ "Rating of ", name, ": ", word }), extract.rating);
    if (!blank(comment) || extract.comment) {
        draw_flag(screen, review, extract, "comment", concat({ "Comment on ", name }), extract.comment);
        quiet(ui, "comment-text", comment);
    }
    if (!blank(evidence) || extract.evidence) {
        draw_flag(screen, review, extract, "evidence", concat({ "How we know, ", name }), extract.evidence);
        quiet(ui, "evidence-text", evidence);
    }
    if (blank(comment) && blank(evidence))
        quiet(ui, "no-words", "You have written no comment on it.");
}

void draw_item(ScreenContext& screen, model::Review const& review, PackPart const& part, PackItem const& item)
{
    auto& ui = screen.ui;
    auto const name = pack_item_name(item);
    auto const group = ui.group(Role::Group, item.placed.item->id, name);
    auto const label = concat({ "Share ", name, ": ", model::whole_statement(item.placed) });
    if (auto const shared = checkbox(ui, "share", label, item.extract != nullptr)) {
        if (*shared)
            screen.perform(share_item(review, part, item, false, screen.workspace.fresh_id("extract")));
        else if (item.extract)
            screen.perform(keep_item(review, item));
    }
    if (item.extract)
        draw_flags(screen, review, item);
    ui.gap(0.3F);
}

void draw_evaluation_part(ScreenContext& screen, model::Review const& review, PackPart const& part)
{
    auto& ui = screen.ui;
    auto const& evaluation = *part.evaluation;
    auto const title = rules::evaluation_name(*screen.workspace.current(), evaluation);
    auto const card = ui.group_box(Role::Article, evaluation.id, title, card_style(ui));
    heading(ui, 3, title);
    quiet(ui, "shared", shared_words(part));
    if (part.stays) {
        ui.gap(0.3F);
        icon_paragraph(ui, "stays", Icon::Shield, ui.palette().accent,
            "This work is for your school alone. It stays here unless you, as head, decide to share a statement of it.");
    }
    ui.gap(0.3F);
    auto const key = concat({ "pack-", evaluation.id });
    bool const open = screen.session.open.contains(key);
    if (auto const changed = disclosure(ui, "show", concat({ "Choose statements of ", title }), open))
        toggle_open(screen, key, *changed);
    if (!open)
        return;
    ui.gap(0.4F);
    for (auto const& item : part.items)
        draw_item(screen, review, part, item);
}

} // namespace

void draw_pack_answers(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const& review = *current.review;
    auto const region = ui.group(Role::Region, "answers", "Your answers");
    heading(ui, 2, "Your answers");
    ui.gap(0.2F);
    paragraph(ui, "text",
        "No statement, rating or comment of these travels unless you tick it. What you tick goes into the pack for the partners "
        "of "
        "this review. Giving more people something is a decision of its own, which you are asked for and the sharing ledger "
        "keeps.");
    auto const parts = pack_parts(*screen.workspace.current(), review);
    if (parts.empty())
        return quiet(ui, "none", "There are no answers yet. A pack can go without any.");
    ui.gap(0.5F);
    {
        auto const row = ui.row(0.5F);
        draw_quick(screen, review, parts, Quick::Red, "share-red", "Share all that are red",
            "No statement that may leave the school is red.");
        draw_quick(screen, review, parts, Quick::Lines, "share-lines", "Share the statements of the lines",
            "No line of this review rests on a statement that may leave the school.");
    }
    ui.gap(0.2F);
    quiet(ui, "quick", "These two share a statement with its rating, and never a comment.");
    for (auto const& part : parts) {
        ui.gap(0.6F);
        draw_evaluation_part(screen, review, part);
    }
}

} // namespace triad::ui
