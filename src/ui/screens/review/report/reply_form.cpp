#include "base/text.h"
#include "model/id_list.h"
#include "rules/review/review_plan.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/report/report_sections.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// One statement on a partner's copy: to read, and to answer. Its words are the host's.

namespace triad::ui {

namespace {

using model::RecordKind;
using rules::Standing;

void answer(ScreenContext& screen, CurrentReview const& current, Signer const& signer, model::Statement const& statement,
    std::string_view decision, std::string_view label, std::string_view focus)
{
    store::Command command { .label = std::string { label }, .settings = {}, .typing = false };
    add_reply(command, screen, current, signer, statement, decision);
    screen.perform(std::move(command));
    screen.later.push_back([&session = screen.session, label = std::string { label },
                               to = focus.empty() ? std::string {} : concat({ statement.id, "/", focus })] {
        session.polite.push_back(concat({ label, "." }));
        session.pending_focus = to;
    });
}

/// One's own notes in their words; of others' only how many there are, because they are not on this copy.
void draw_own_trail(Ui& ui, CurrentReview const& current, model::Statement const& statement)
{
    std::vector<std::string> own;
    std::int64_t others = 0;
    for (auto const id : model::ids_in(statement.notes)) {
        auto const* note = model::find_record(current.review->notes, id);
        bool const ours = note && !note->removed && note->member == current.review->acting;
        if (ours)
            own.push_back(trail_words(current, *note));
        else
            ++others;
    }
    if (!own.empty())
        bullet_list(ui, "trail", own);
    quiet(ui, "others",
        own.empty() && others == 0 ? std::string { "Rests on no note." }
            : others == 0
            ? std::string {}
            : concat({ "Rests on ", counted(others, "note", "notes"), " of others", own.empty() ? "." : " as well." }));
}

struct PartnerWords {
    Icon icon;
    std::string text;
};

std::string answered_words(model::Reply const& reply)
{
    auto const day = reply.day.empty() ? std::string {} : concat({ " on ", rules::day_words(reply.day) });
    return concat({ reply.decision == "agree" ? "You agreed"
            : reply.decision == "reword"      ? "You asked for another wording"
                                              : "You took your answer back",
        day, "." });
}

PartnerWords partner_words(rules::PartnerStanding const& standing)
{
    switch (standing.standing) {
    case Standing::Agreed:
        return { Icon::Check, answered_words(*standing.reply) };
    case Standing::AsksRewording:
        return { Icon::Pencil, answered_words(*standing.reply) };
    case Standing::Withdrawn:
        return { Icon::Undo, answered_words(*standing.reply) };
    case Standing::OtherWording:
        return { Icon::History, concat({ "The wording has changed since you answered. ", answered_words(*standing.reply) }) };
    case Standing::Unanswered:
        break;
    }
    return { Icon::CircleDot, "You have not answered yet." };
}

void draw_request_fields(ScreenContext& screen, CurrentReview const& current, model::Statement const& statement,
    model::Reply const& reply, std::string_view name)
{
    RecordRef const record { RecordKind::Reply, current.review->id, reply.id };
    screen.ui.gap(0.4F);
    edit_text(screen, record, "wording", concat({ "Your wording for ", name }), reply.wording, 2);
    screen.ui.gap(0.4F);
    edit_text(screen, record, "reason", concat({ "Why you would change ", name }), reply.reason, 1);
    if (reply.wording == statement.text && blank(reply.reason))
        quiet(screen.ui, "unsaid", "Change the wording, or say why: so far the host sees only that you ask.");
}

void draw_answers(ScreenContext& screen, CurrentReview const& current, Signer const& signer, model::Statement const& statement,
    rules::PartnerStanding const& standing, std::string_view name)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.5F);
    auto const press
        = [&](std::string_view key, std::string_view what, std::string_view decision, Icon icon, std::string_view focus) {
              auto const label = concat({ what, " ", name });
              if (button(ui, key, label, { .icon = icon, .blocked_by = signer.blocked }))
                  answer(screen, current, signer, statement, decision, label, focus);
          };
    if (standing.standing != Standing::Agreed)
        press("agree", "Agree to", "agree", Icon::Check, "take-back");
    if (standing.standing != Standing::AsksRewording)
        press("reword", "Ask for another wording of", "reword", Icon::Pencil, "wording");
    if (standing.standing == Standing::Agreed || standing.standing == Standing::AsksRewording)
        press("take-back", "Take back your answer to", "withdraw", Icon::Undo, "agree");
}

} // namespace

Signer signer_of(ScreenContext const& screen, CurrentReview const& current)
{
    Signer out;
    out.member = model::find_record(current.review->members, current.review->acting);
    if (!out.member || out.member->removed) {
        out.member = nullptr;
        out.blocked = "Say who you are first, on the overview.";
        return out;
    }
    auto const partners = rules::partners(*current.review);
    bool const agrees = std::ranges::find(partners, out.member->id, &model::Member::id) != partners.end();
    out.name = blank(out.member->name) ? screen.workspace.preferences().author_name : out.member->name;
    out.role = rules::role_title(current.protocol, out.member->role);
    if (!agrees)
        out.blocked = "The reviewers agree to the report; in your part you read it.";
    else if (blank(out.name))
        out.blocked = "Say your name first, on the overview: an answer is signed.";
    else
        out.blocked = locked_because(screen);
    return out;
}

rules::PartnerStanding own_standing(CurrentReview const& current, Signer const& signer, model::Statement const& statement)
{
    if (signer.member)
        for (auto const& standing : rules::standings(*current.review, statement))
            if (standing.member->id == signer.member->id)
                return standing;
    return { signer.member, Standing::Unanswered, nullptr };
}

void add_reply(store::Command& command, ScreenContext const& screen, CurrentReview const& current, Signer const& signer,
    model::Statement const& statement, std::string_view decision)
{
    auto const id = rules::reply_id(statement.id, signer.member->id);
    bool const reword = decision == "reword";
    auto const set = [&](std::string_view field, std::string value) {
        command.settings.push_back({ { RecordKind::Reply, current.review->id, id, std::string { field } }, std::move(value) });
    };
    set("removed", "");
    set("statement", statement.id);
    set("member", signer.member->id);
    set("decision", std::string { decision });
    set("fingerprint", rules::statement_fingerprint(statement));
    set("name", signer.name);
    set("role", signer.role);
    set("day", iso_date(screen.today));
    set("wording", reword ? statement.text : std::string {});
    set("reason", "");
}

void draw_partner_statement(
    ScreenContext& screen, CurrentReview const& current, Signer const& signer, model::Statement const& statement, int place)
{
    auto& ui = screen.ui;
    auto const title = concat({ "Statement ", number(place) });
    auto const name = concat({ "statement ", number(place) });
    auto const card = ui.group_box(Role::Article, statement.id, title, card_style(ui));
    heading(ui, 3, title);
    ui.gap(0.2F);
    paragraph(ui, "text", statement.text);
    ui.gap(0.3F);
    draw_own_trail(ui, current, statement);
    ui.gap(0.4F);
    auto const standing = own_standing(current, signer, statement);
    auto const words = partner_words(standing);
    icon_paragraph(ui, "stand", words.icon, ui.palette().accent, words.text);
    if (standing.standing == Standing::AsksRewording)
        draw_request_fields(screen, current, statement, *standing.reply, name);
    ui.gap(0.4F);
    draw_answers(screen, current, signer, statement, standing, name);
}

} // namespace triad::ui
