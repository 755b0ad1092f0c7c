#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "rules/documents/export_preview.h"
#include "rules/review/review_plan.h"
#include "store/review_outgoing.h"
#include "ui/forms/document_preview.h"
#include "ui/forms/record_form.h"
#include "ui/screens/personal_check.h"
#include "ui/screens/review/review_heading.h"
#include "ui/screens/review/senders.h"
#include "ui/screens/sharing/leaving_check.h"
#include "ui/screens/sharing/lock_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::DocumentKind;

/// The kind of file that the address names; null where nobody makes it here.
model::DocumentKindSpec const* send_kind(CurrentReview const& current, std::string_view item)
{
    auto const kind = model::document_kind(item);
    bool const ours = kind && (current.hosted ? model::goes_to_partners(*kind) : model::goes_to_host(*kind));
    return ours ? &model::spec_of(*kind) : nullptr;
}

/// "Jo Park, reviewer and Sam Reed, lead reviewer", or the head of the school that hosts.
std::string receivers(ScreenContext const& screen, CurrentReview const& current)
{
    if (!current.hosted) {
        auto const school = words_from_elsewhere(screen.workspace.current()->school.name);
        return concat({ "the head of ", school.empty() ? std::string_view { "the host school" } : std::string_view { school } });
    }
    std::vector<std::string> names;
    for (auto const* member : rules::partners(*current.review))
        names.push_back(
            member->name.empty() ? rules::member_words(current.protocol, *member) : words_from_elsewhere(member->name));
    return names.empty() ? std::string { "your partners" } : listed_words(names);
}

template <typename Record> bool any_left(std::vector<Record> const& records)
{
    return std::ranges::any_of(records, [](auto const& record) { return !record.removed; });
}

/// What was handed over once may be taken back by handing over again, so a partner's second file may be empty.
std::string_view nothing_to_send(model::Review const& sent, model::Member const* self, DocumentKind kind)
{
    if (kind == DocumentKind::ReviewNotes && !any_left(sent.notes) && (!self || self->sent.empty()))
        return "There is nothing to hand over yet: write a note first.";
    bool const written = std::ranges::any_of(
        sent.statements, [](auto const& statement) { return !statement.removed && !blank(statement.text); });
    if (kind == DocumentKind::AgreementRequest && !written)
        return "There is nothing to agree yet: write a statement in the report first.";
    if (kind == DocumentKind::AgreementAnswer && !any_left(sent.replies))
        return "There is nothing to hand over yet: answer a statement of the report first.";
    return {};
}

std::string_view blocked_because(
    ScreenContext const& screen, CurrentReview const& current, model::Review const& sent, DocumentKind kind)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return locked;
    auto const* self = model::find_record(current.review->members, current.review->acting);
    if (!current.hosted && !self)
        return "Say who you are first, on the overview.";
    return nothing_to_send(sent, self, kind);
}

/// What whoever holds the locked file knows: the words on it, and those who are in the review.
std::vector<std::string> known_with_the_file(model::SchoolDocument const& document, model::Review const& review)
{
    std::vector<std::string> out { document.school.name, document.school.urn, review.title };
    for (auto const& member : review.members) {
        out.push_back(member.name);
        out.push_back(member.school);
    }
    for (auto const& author : document.authors)
        out.push_back(author.name);
    return out;
}

void draw_receivers(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "send-audience", "Who gets it");
    heading(ui, 2, "Who gets it");
    ui.gap(0.3F);
    paragraph(ui, "who", concat({ "For ", receivers(screen, current), ". You hand it over yourself." }));
    quiet(ui, "ledger",
        current.hosted ? "It is noted in your sharing ledger. What partners hold already cannot be called back."
                       : "The other partners do not see it.");
    if (!current.hosted)
        return;
    ui.gap(0.5F);
    edit_day(screen, { model::RecordKind::Review, current.review->id, {} }, "keepUntil", "Partners delete it by",
        current.review->keep_until);
}

void draw_content(Ui& ui, documents::PrintDocument const& preview)
{
    auto const region = ui.group(Role::Region, "send-content", "What leaves");
    heading(ui, 2, "What leaves");
    ui.gap(0.3F);
    paragraph(ui, "whole", "Every text in the file stands here, and below it what else the file carries.");
    ui.gap(0.5F);
    draw_document_preview(ui, "paper", preview);
}

void make_file(ScreenContext& screen, CurrentReview const& current, DocumentKind kind)
{
    auto const phrase = chosen_phrase(screen.session);
    auto const told = concat({ "Hand it to ", receivers(screen, current), ", by e-mail or however you share files.",
        phrase.empty() ? "" : " Tell the pass phrase by another way." });
    screen.later.push_back(
        [&workspace = screen.workspace, &session = screen.session, id = current.review->id, kind, phrase, told] {
            workspace.review_outgoing().send(id, kind, phrase);
            auto const& ledger = workspace.current()->ledger; // the line that was written just now
            auto const name = ledger.empty() ? std::string {} : ledger.back().file;
            workspace.notices().tell(concat({ "Saved as “", name, "”. ", told }));
            forget_leaving(session);
            session.route = parse_route(address_of(Screen::Review, id));
        });
}

/// What a pack would leave without, said beside the button and never in the way.
void draw_missing_in_pack(ScreenContext& screen, CurrentReview const& current)
{
    auto const& review = *current.review;
    auto const any_focus = std::ranges::any_of(review.focuses, [](auto const& f) { return !f.removed && !blank(f.text); });
    std::vector<std::string> missing;
    if (blank(screen.workspace.current()->school.name))
        missing.emplace_back("Your school is not named.");
    if (blank(review.title))
        missing.emplace_back("The review has no question yet.");
    if (!any_focus && std::ranges::all_of(review.lines, [](auto const& line) { return line.removed || blank(line.text); }))
        missing.emplace_back("There is neither a focus nor a line of enquiry yet.");
    if (rules::partners(review).empty())
        missing.emplace_back("No partner is named yet.");
    if (missing.empty())
        return;
    auto& ui = screen.ui;
    {
        auto const box = ui.group_box(Role::Group, "missing-in-pack", "", notice_style(ui, true));
        icon_paragraph(ui, "text", Icon::Warning, ui.palette().danger, "The pack can leave like this, but look first:");
        bullet_list(ui, "list", missing);
        ui.gap(0.3F);
        link(ui, "plan", "Go to the plan", address_of(Screen::ReviewPlan, review.id), { .icon_after = Icon::ArrowRight });
    }
    ui.gap(0.8F);
}

void draw_sending(ScreenContext& screen, CurrentReview const& current, model::DocumentKindSpec const& sending)
{
    auto& ui = screen.ui;
    auto const file = screen.workspace.review_outgoing().file(current.review->id, sending.kind);
    if (file.reviews.empty())
        return;
    auto const preview = rules::in_words(file, current.protocol, current.review);
    draw_receivers(screen, current);
    ui.gap(1);
    draw_content(ui, preview);
    ui.gap(1);
    auto const unseen = draw_personal_check(screen, preview, names_in_team(*screen.workspace.current(), *current.review));
    ui.gap(0.8F);
    auto const unlocked = draw_lock(screen, known_with_the_file(*screen.workspace.current(), *current.review));
    ui.gap(0.8F);
    if (sending.kind == DocumentKind::ReviewPack)
        draw_missing_in_pack(screen, current);
    auto blocked = blocked_because(screen, current, file.reviews.front(), sending.kind);
    blocked = !blocked.empty() ? blocked : !unseen.empty() ? unseen : unlocked;
    if (button(ui, "make-file", "Make the file", { .look = ButtonLook::Primary, .icon = Icon::Download, .blocked_by = blocked }))
        make_file(screen, current, sending.kind);
    quiet(ui, "make-blocked", blocked);
    draw_own_words(screen);
}

} // namespace

void draw_send(ScreenContext& screen)
{
    auto const current = current_review(screen);
    auto const* sending = current.review ? send_kind(current, screen.session.route.item) : nullptr;
    if (!sending)
        return draw_missing(screen);
    draw_review_heading(screen, current, sending->handing_over);
    draw_sending(screen, current, *sending);
}

} // namespace triad::ui
