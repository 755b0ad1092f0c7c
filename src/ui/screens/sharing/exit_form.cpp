#include "ui/screens/sharing/exit_form.h"

#include "base/date.h"
#include "base/text.h"
#include "store/outgoing.h"
#include "ui/forms/document_preview.h"
#include "ui/screens/sharing/leaving_check.h"
#include "ui/screens/sharing/lock_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

/// What was typed here; for another thing, or for that of another school, it is of no use.
ExitDraft draft_here(store::Workspace const& workspace, Session const& session, ExitForm const& exit)
{
    auto const place = concat({ workspace.current_key(), address_of(session.route) });
    auto out = session.exit.place == place ? session.exit : ExitDraft { place, exit.leaving.holder, exit.leaving.keep_until };
    if (!exit.asks) {
        out.holder = exit.leaving.holder;
        out.keep_until = exit.leaving.keep_until;
    }
    return out;
}

/// The rest is read when the change is made, so that two changes of one pass are both kept.
void set_draft(ScreenContext& screen, ExitForm const& exit, std::string ExitDraft::* field, std::string const& value)
{
    screen.later.push_back([&workspace = screen.workspace, &session = screen.session, exit, field, value] {
        session.exit = draft_here(workspace, session, exit);
        session.exit.*field = value;
        session.exit.made.clear();
    });
}

/// "For our governors. To be deleted by 31 July 2027."
std::string sharing_words(ExitForm const& exit, ExitDraft const& draft)
{
    auto const day = parse_iso_date(draft.keep_until);
    std::string out;
    if (!blank(draft.holder) && draft.holder != exit.leaving.holder) // what it begins with, the document says itself
        append_joined(out, " ", concat({ "For ", draft.holder, "." }));
    if (day)
        append_joined(out, " ", concat({ "To be deleted by ", long_date(*day), "." }));
    return out;
}

/// The document as it leaves.
documents::PrintDocument shown_document(ExitForm const& exit, ExitDraft const& draft)
{
    auto out = exit.preview;
    auto const words = sharing_words(exit, draft);
    if (exit.page && !words.empty())
        append_joined(out.sharing, " ", words);
    return out;
}

/// What may stay empty, and where it is noted.
std::string_view receiver_words(ExitForm const& exit)
{
    if (!exit.asks_purpose)
        return "You hand it over yourself. Both lines may stay empty; what you write is noted in your sharing ledger.";
    return exit.delete_by.empty() ? "You hand it over yourself. All lines may stay empty; what you write is noted in your work."
                                  : "You hand it over yourself. What you write is noted in your work.";
}

void draw_purpose(ScreenContext& screen, ExitForm const& exit, ExitDraft const& draft)
{
    if (!exit.asks_purpose)
        return;
    if (auto const typed = text_field(screen.ui, "purpose", "What it is for", draft.purpose,
            { .placeholder = "For example: our report to the trustees", .width_em = 26 }))
        set_draft(screen, exit, &ExitDraft::purpose, *typed);
    screen.ui.gap(0.4F);
}

void draw_receiver(ScreenContext& screen, ExitForm const& exit, ExitDraft const& draft)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "exit-audience", "Who gets it");
    heading(ui, 2, "Who gets it");
    ui.gap(0.3F);
    paragraph(ui, "own", receiver_words(exit));
    ui.gap(0.5F);
    if (auto const typed
        = text_field(ui, "holder", "For whom it is", draft.holder, { .placeholder = exit.for_example, .width_em = 26 }))
        set_draft(screen, exit, &ExitDraft::holder, *typed);
    ui.gap(0.4F);
    draw_purpose(screen, exit, draft);
    if (auto const day = date_field(ui, "keep-until", "To be deleted by", draft.keep_until))
        set_draft(screen, exit, &ExitDraft::keep_until, *day);
}

/// The form that was chosen; null where there is no choice.
ExitWay const* way_of(ExitForm const& exit, ExitDraft const& draft)
{
    if (exit.ways.empty())
        return nullptr;
    auto const found = std::ranges::find(exit.ways, draft.way, &ExitWay::value);
    return found == exit.ways.end() ? &exit.ways.front() : &*found;
}

/// The form as it leaves in the way that was chosen. A file is written once, however often the button is pressed meanwhile.
ExitForm chosen_form(store::Workspace& workspace, ExitForm exit, ExitDraft const& draft)
{
    auto const* const found = way_of(exit, draft);
    if (!found)
        return exit;
    auto const way = *found;
    exit.leaving.file = way.file;
    exit.button = way.button;
    exit.whole = way.whole;
    exit.save = way.save;
    if (way.written_later && exit.blocked_by.empty() && workspace.outgoing().writing())
        exit.blocked_by = "The file is being written.";
    return exit;
}

void draw_ways(ScreenContext& screen, ExitForm const& exit, ExitDraft const& draft)
{
    auto const* way = way_of(exit, draft);
    if (!way)
        return;
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "exit-way", "File type");
    heading(ui, 2, "File type");
    ui.gap(0.3F);
    std::vector<Option> options;
    options.reserve(exit.ways.size());
    for (auto const& each : exit.ways)
        options.push_back({ each.value, each.label });
    if (auto const picked = radio_list(ui, "way", "Save it as", options, way->value))
        set_draft(screen, exit, &ExitDraft::way, *picked);
    ui.gap(0.3F);
    quiet(ui, "about", way->about);
    ui.gap(1);
}

std::string_view whole_words(ExitForm const& exit)
{
    return exit.whole.empty() ? "Every text in the file that this Triad knows stands here." : std::string_view { exit.whole };
}

void draw_content(Ui& ui, ExitForm const& exit, documents::PrintDocument const& preview)
{
    auto const region = ui.group(Role::Region, "exit-content", "What leaves");
    heading(ui, 2, "What leaves");
    ui.gap(0.3F);
    paragraph(ui, "whole", whole_words(exit));
    ui.gap(0.5F);
    draw_document_preview(ui, "paper", preview);
}

/// Whoever finds the file knows the names in it. Returns why the lock does not hold yet.
std::string draw_exit_lock(ScreenContext& screen, ExitForm const& exit)
{
    if (!exit.locks)
        return {};
    auto known = exit.known.expected;
    known.insert(known.end(), exit.known.people.begin(), exit.known.people.end());
    auto out = draw_lock(screen, known);
    screen.ui.gap(0.8F);
    return out;
}

/// Why it would be kept too long; empty where it would not.
std::string kept_too_long(ExitForm const& exit, ExitDraft const& draft)
{
    auto const last = parse_iso_date(exit.delete_by);
    if (!last || (!draft.keep_until.empty() && draft.keep_until <= exit.delete_by))
        return {};
    return concat({ "Some of it is to be deleted by ", long_date(*last), ": choose that day, or an earlier one." });
}

/// What was looked through, and why it cannot leave; empty where it may.
std::string draw_checks(
    ScreenContext& screen, ExitForm const& exit, ExitDraft const& draft, documents::PrintDocument const& shown)
{
    std::string const unseen { draw_personal_check(screen, exit.looked_through ? *exit.looked_through : shown, exit.known) };
    screen.ui.gap(0.8F);
    auto const unlocked = draw_exit_lock(screen, exit);
    if (!exit.blocked_by.empty())
        return exit.blocked_by;
    if (auto too_long = kept_too_long(exit, draft); !too_long.empty())
        return too_long;
    return unseen.empty() ? unlocked : unseen;
}

} // namespace

ExitForm document_exit(documents::PrintDocument document, language::KnownNames known, store::Leaving leaving, Date today)
{
    leaving.what = document.title;
    auto ways = ways_of(document, today);
    leaving.file = ways.front().file;
    return { .preview = std::move(document),
        .known = std::move(known),
        .leaving = std::move(leaving),
        .button = ways.front().button,
        .save = ways.front().save,
        .ways = std::move(ways) };
}

ExitForm exit_as_chosen(ScreenContext const& screen, ExitForm const& offered)
{
    return chosen_form(screen.workspace, offered, draft_here(screen.workspace, screen.session, offered));
}

void draw_exit_ways(ScreenContext& screen, ExitForm const& exit)
{
    draw_ways(screen, exit, draft_here(screen.workspace, screen.session, exit));
}

void leave_as_chosen(store::Workspace& workspace, Session& session, ExitForm const& chosen, store::Leaving const& leaving,
    documents::PrintDocument const& shown)
{
    auto const way = draft_here(workspace, session, chosen).way;
    chosen.save(workspace, leaving, shown);
    forget_leaving(session);
    if (leaving.file.empty())
        return; // what is being printed says who gets it
    session.exit = {}; // for the next one
    session.exit = draft_here(workspace, session, chosen);
    session.exit.way = way;
    session.exit.made = leaving.file;
}

/// A file for Word or Excel leaves once it was written.
void draw_exit_made(ScreenContext& screen, ExitForm const& exit)
{
    auto const draft = draft_here(screen.workspace, screen.session, exit);
    if (draft.made.empty() || screen.workspace.outgoing().last_made() != draft.made)
        return;
    auto& ui = screen.ui;
    ui.gap(0.5F);
    icon_paragraph(ui, "made", Icon::Check, ui.palette().accent, concat({ "File made: ", draft.made, "." }));
}

documents::PrintDocument exit_document(ScreenContext const& screen, ExitForm const& exit)
{
    return shown_document(exit, draft_here(screen.workspace, screen.session, exit));
}

void draw_exit(ScreenContext& screen, ExitForm const& offered)
{
    auto& ui = screen.ui;
    auto const draft = draft_here(screen.workspace, screen.session, offered);
    auto const exit = chosen_form(screen.workspace, offered, draft);
    auto const shown = shown_document(exit, draft);
    if (exit.asks) {
        draw_receiver(screen, exit, draft);
        ui.gap(1);
    }
    draw_ways(screen, exit, draft);
    if (!exit.content_below) {
        draw_content(ui, exit, shown);
        ui.gap(1);
    }
    auto const blocked = draw_checks(screen, exit, draft, shown);
    quiet(ui, "blocked", blocked);
    if (button(ui, "save", exit.button, { .look = ButtonLook::Primary, .icon = exit.icon, .blocked_by = blocked }))
        screen.later.push_back([&workspace = screen.workspace, &session = screen.session, exit, draft, shown] {
            auto leaving = exit.leaving;
            leaving.holder = draft.holder;
            leaving.keep_until = draft.keep_until;
            if (exit.asks_purpose)
                leaving.purpose = draft.purpose;
            leave_as_chosen(workspace, session, exit, leaving, shown);
        });
    draw_exit_made(screen, exit);
}

} // namespace triad::ui
