#include "base/text.h"
#include "model/id_list.h"
#include "rules/review/note_prompts.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/report/report_sections.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

// One statement as the host writes it: its words, the notes it rests on, and how each partner stands to it.

namespace triad::ui {

namespace {

using model::RecordKind;

/// What the parts of a card share.
struct Card {
    CurrentReview const& current;
    model::Statement const& statement;
    std::string name; // "statement 3"
};

std::string indexed(std::string_view key, std::size_t index) { return concat({ key, "-", number(index) }); }

void draw_trail(Ui& ui, Card const& card)
{
    std::vector<std::string> trail;
    for (auto const& note : card.current.review->notes)
        if (!note.removed && model::lists_id(card.statement.notes, note.id))
            trail.push_back(trail_words(card.current, note));
    ui.gap(0.3F);
    if (trail.empty())
        return quiet(ui, "no-trail", "Rests on no note yet.");
    bullet_list(ui, "trail", trail);
}

void draw_note_choice(ScreenContext& screen, Card const& card)
{
    auto& ui = screen.ui;
    auto const& notes = card.current.review->notes;
    if (std::ranges::all_of(notes, &model::Note::removed))
        return;
    auto const key = concat({ "rests-", card.statement.id });
    bool const open = screen.session.open.contains(key);
    if (auto const changed = disclosure(ui, "choose", concat({ "Notes that ", card.name, " rests on" }), open))
        toggle_open(screen, key, *changed);
    if (!open)
        return;
    for (auto const& note : notes)
        if (!note.removed)
            if (auto const on
                = checkbox(ui, note.id, trail_words(card.current, note), model::lists_id(card.statement.notes, note.id)))
                screen.perform(store::set_record(RecordKind::Statement, card.current.review->id, card.statement.id, "notes",
                    *on ? model::with_id(card.statement.notes, note.id) : model::without_id(card.statement.notes, note.id),
                    "Change what a statement rests on", false));
}

std::string on_day(model::Reply const& reply)
{
    return reply.day.empty() ? std::string {} : concat({ " (", rules::day_words(reply.day), ")" });
}

struct StandingWords {
    Icon icon;
    std::string text;
};

/// A request that names no other words is about the reason alone.
bool proposes(model::Statement const& statement, model::Reply const& reply)
{
    return !blank(reply.wording) && reply.wording != statement.text;
}

StandingWords standing_words(Card const& card, std::string const& who, rules::PartnerStanding const& standing)
{
    using rules::Standing;
    switch (standing.standing) {
    case Standing::Agreed:
        return { Icon::Check, concat({ who, " agrees", on_day(*standing.reply), standing.verified ? "" : ", not verified" }) };
    case Standing::AsksRewording:
        return { Icon::Pencil,
            concat({ who, " asks for another wording", on_day(*standing.reply),
                proposes(card.statement, *standing.reply) ? concat({ ": “", standing.reply->wording, "”" }) : std::string {} }) };
    case Standing::Withdrawn:
        return { Icon::Undo, concat({ who, " took the answer back", on_day(*standing.reply) }) };
    case Standing::OtherWording:
        return { Icon::History,
            standing.reply->decision == "agree" ? concat({ "Changed since ", who, " agreed", on_day(*standing.reply) })
                                                : concat({ who, " answered an earlier wording", on_day(*standing.reply) }) };
    case Standing::Unanswered:
        break;
    }
    return { Icon::CircleDot, concat({ who, ": no answer yet" }) };
}

std::string kept_key(model::Reply const& reply) { return concat({ "kept-", reply.id, "-", reply.fingerprint }); }

void use_wording(ScreenContext& screen, Card const& card, std::string const& wording)
{
    screen.perform(store::set_record(
        RecordKind::Statement, card.current.review->id, card.statement.id, "text", wording, "Use a partner’s wording", false));
    screen.later.push_back([&session = screen.session, focus = concat({ card.statement.id, "/text" })] {
        session.polite.push_back("The wording is taken over. Send it again, so that everybody can agree to it.");
        session.pending_focus = focus;
    });
}

/// Nobody but the partner can change what the partner answered, so keeping one's own wording leaves the request on record.
void draw_request(ScreenContext& screen, Card const& card, std::string const& who, model::Reply const& reply)
{
    auto& ui = screen.ui;
    if (!blank(reply.reason)) {
        ui.gap(0.2F);
        paragraph(ui, "reason", concat({ "Why: ", reply.reason }));
    }
    bool const kept = screen.session.open.contains(kept_key(reply));
    if (kept)
        quiet(ui, "kept", concat({ "You keep your wording. It counts as not agreed until ", who, " agrees to it." }));
    ui.gap(0.3F);
    auto const row = ui.row(0.5F);
    if (proposes(card.statement, reply)
        && button(ui, "use", concat({ "Use ", who, "’s wording for ", card.name }), { .blocked_by = locked_because(screen) }))
        use_wording(screen, card, reply.wording);
    if (kept || !button(ui, "keep", concat({ "Keep ours for ", card.name, ", not ", who, "’s" }), {}))
        return;
    toggle_open(screen, kept_key(reply), true);
    screen.later.push_back([&session = screen.session, who, focus = concat({ card.statement.id, "/text" })] {
        session.polite.push_back(concat({ "You keep your wording. It counts as not agreed until ", who, " agrees to it." }));
        session.pending_focus = focus;
    });
}

void draw_standings(ScreenContext& screen, Card const& card)
{
    auto& ui = screen.ui;
    auto const standings = rules::standings(*card.current.review, card.statement);
    if (standings.empty() || blank(card.statement.text))
        return;
    ui.gap(0.4F);
    auto const group = ui.group(Role::Group, "stands");
    for (auto const& standing : standings) {
        auto const who = person_words(card.current, *standing.member);
        auto const words = standing_words(card, who, standing);
        // A request is what the host came for: it stands out among those who agree.
        bool const asks = standing.standing == rules::Standing::AsksRewording;
        auto const one = asks ? ui.group_box(Role::Group, standing.member->id, "", notice_style(ui, true))
                              : ui.group(Role::Group, standing.member->id);
        icon_paragraph(ui, "words", words.icon, ui.palette().accent, words.text);
        if (asks)
            draw_request(screen, card, who, *standing.reply);
        ui.gap(0.2F);
    }
}

/// The orders that make this sequence, counted from one; orders that are right already stay as they are.
store::Command order_command(std::string_view review, std::vector<model::Statement const*> const& sequence)
{
    store::Command command { .label = "Move a statement", .settings = {}, .typing = false };
    for (std::size_t i = 0; i < sequence.size(); ++i)
        command.settings.push_back(
            { { RecordKind::Statement, std::string { review }, sequence[i]->id, "order" }, number(i + 1) });
    return command;
}

void draw_move(ScreenContext& screen, Card const& card, ReportSection const& section, std::size_t index)
{
    MoveWords const words { concat({ "Move ", card.name, " up" }), concat({ "Move ", card.name, " down" }), "It stands first.",
        "It stands last." };
    auto const to = move_buttons(screen, index, section.statements.size(), words, locked_because(screen));
    if (!to)
        return;
    auto sequence = section.statements;
    std::swap(sequence[index], sequence[*to]);
    screen.perform(order_command(card.current.review->id, sequence));
    screen.later.push_back([&session = screen.session] { session.polite.push_back("Moved."); });
}

} // namespace

void draw_host_statement(
    ScreenContext& screen, CurrentReview const& current, ReportSection const& section, std::size_t index, int statement_number)
{
    auto& ui = screen.ui;
    auto const& statement = *section.statements[index];
    Card const card { current, statement, concat({ "statement ", number(statement_number) }) };
    auto const title = concat({ "Statement ", number(statement_number) });
    auto const box = ui.group_box(Role::Article, statement.id, title, card_style(ui));
    RecordRef const record { RecordKind::Statement, current.review->id, statement.id };
    edit_text(screen, record, "text", title, statement.text, 2);
    auto const prompts = rules::statement_prompts(statement);
    for (std::size_t i = 0; i < prompts.size(); ++i)
        quiet(ui, indexed("prompt", i), prompts[i]);
    draw_trail(ui, card);
    draw_note_choice(screen, card);
    draw_standings(screen, card);
    ui.gap(0.2F);
    auto const row = ui.row(0.3F);
    draw_move(screen, card, section, index);
    remove_button(screen, record, concat({ "Remove ", card.name }), concat({ "report-", section.id, "/heading" }));
}

} // namespace triad::ui
