#include "base/text.h"
#include "rules/documents/released_report.h"
#include "rules/review/agreement.h"
#include "rules/review/review_words.h"
#include "store/review_outgoing.h"
#include "ui/forms/document_preview.h"
#include "ui/forms/record_form.h"
#include "ui/screens/personal_check.h"
#include "ui/screens/review/review_heading.h"
#include "ui/screens/sharing/consent.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/screens/sharing/leaving_check.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using rules::Audience;
using rules::Release;

constexpr Audience audiences[] = { Audience::School, Audience::Triad, Audience::Cluster, Audience::Partnership,
    Audience::Authority, Audience::Governors, Audience::Quality };

std::string chosen_key(std::string_view review) { return concat({ "release-", review }); }

/// What was chosen for this review, or what its first audience gets without asking anybody.
Release chosen_release(Session const& session, std::string_view review, Date today)
{
    return session.open.contains(chosen_key(review)) ? session.release : rules::default_release(Audience::Triad, today);
}

/// Changes what is chosen for this review. The rest of the choice is read when the wish is carried out, so that two changes of
/// one pass are both kept.
template <typename Change> void choose(ScreenContext& screen, CurrentReview const& current, Change const& change)
{
    screen.later.push_back([&session = screen.session, id = current.review->id, today = screen.today, change] {
        auto release = chosen_release(session, id, today);
        change(release);
        std::erase_if(session.open, [](auto const& key) { return key.starts_with("release-"); });
        session.open.insert(chosen_key(id));
        session.release = std::move(release);
        session.exit.made.clear(); // of what was chosen before
    });
}

std::string with_capital(std::string_view words)
{
    auto out = std::string { words };
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

std::string_view audience_note(Audience audience)
{
    switch (audience) {
    case Audience::School:
        return "To read and to print in the school. It is saved on this device.";
    case Audience::Triad:
        return "Those who took part get it without further consent.";
    case Audience::Cluster:
        return "Nobody may ask for it: you hand it in if you choose.";
    case Audience::Partnership:
        return "Beyond the cluster a school stays unnamed, unless you consent.";
    case Audience::Authority:
        return "Your school’s own act; nothing goes to the authority by itself. It is no part of risk assessment or monitoring.";
    case Audience::Governors:
        return "They read what you give them.";
    case Audience::Quality:
        return "The one case in which somebody else keeps a report: say who holds it, what for, and until when.";
    }
    return {};
}

void draw_audience(ScreenContext& screen, CurrentReview const& current, Release const& release)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "release-audience", "Who gets the report");
    heading(ui, 2, "Who gets the report");
    ui.gap(0.3F);
    std::vector<Option> options;
    options.reserve(std::size(audiences));
    for (auto const audience : audiences)
        options.push_back({ std::string { rules::audience_name(audience) }, with_capital(rules::audience_words(audience)) });
    if (auto const picked = radio_list(ui, "who", "One audience at a time", options, rules::audience_name(release.audience)))
        for (auto const audience : audiences)
            if (rules::audience_name(audience) == *picked)
                choose(screen, current,
                    [audience, today = screen.today](Release& chosen) { chosen = rules::default_release(audience, today); });
    ui.gap(0.2F);
    quiet(ui, "note", audience_note(release.audience));
}

void draw_flag(ScreenContext& screen, CurrentReview const& current, Release const& release, std::string_view key,
    std::string_view label, bool Release::* flag)
{
    if (auto const changed = checkbox(screen.ui, key, label, release.*flag))
        choose(screen, current, [flag, now = *changed](Release& chosen) { chosen.*flag = now; });
}

void draw_text(ScreenContext& screen, CurrentReview const& current, Release const& release, std::string_view key,
    std::string_view label, std::string Release::* text)
{
    if (auto const typed = text_field(screen.ui, key, label, release.*text, { .width_em = 26 }))
        choose(screen, current, [text, value = *typed](Release& chosen) { chosen.*text = value; });
}

void draw_options(ScreenContext& screen, CurrentReview const& current, Release const& release)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "release-options", "What it tells");
    heading(ui, 2, "What it tells");
    ui.gap(0.3F);
    draw_flag(screen, current, release, "school", "Name the school", &Release::school);
    draw_flag(screen, current, release, "names", "Name the people of the team", &Release::names);
    draw_flag(screen, current, release, "notes", "Show the notes below each statement", &Release::notes);
    draw_flag(screen, current, release, "follow-ups", "Say what is being done about it", &Release::follow_ups);
    draw_flag(screen, current, release, "look-back", "Say what was answered at the look-back", &Release::look_back);
    if (release.audience == Audience::Quality) {
        ui.gap(0.4F);
        draw_text(screen, current, release, "holder", "Who holds the copy", &Release::holder);
        ui.gap(0.4F);
        draw_text(screen, current, release, "purpose", "What it is for", &Release::purpose);
    }
    if (release.audience == Audience::School)
        return;
    ui.gap(0.4F);
    if (auto const day = date_field(ui, "keep-until", "Copies are deleted by", release.keep_until))
        choose(screen, current, [value = *day](Release& chosen) { chosen.keep_until = value; });
}

/// What the released pages will carry until it is mended; empty for nothing.
std::string mark_words(rules::ReportState const& state)
{
    if (state.statements == 0)
        return {};
    if (!state.agreed)
        return concat({ "Every page says “Not agreed”: ", number(state.agreed_statements), " of ",
            counted(state.statements, "statement is", "statements are"),
            " agreed by every partner. The mark goes when all of them are." });
    if (state.unverified_statements == 0)
        return {};
    return concat({ "Every page says “Agreement not verified”: for ", number(state.unverified_statements), " of ",
        counted(state.statements, "statement", "statements"), ", nothing proves that an agreement came from your partner. ",
        "Ask for the answer to be sent again, from the device that the notes came from." });
}

void draw_changed(Ui& ui, rules::ReportState const& state)
{
    if (!state.changed)
        return;
    {
        auto const on = state.released.empty() ? std::string {} : concat({ " on ", rules::day_words(state.released) });
        auto const box = ui.group_box(Role::Group, "release-changed", "", notice_style(ui, true));
        icon_paragraph(ui, "text", Icon::Warning, ui.palette().danger,
            concat({ "The report was changed after it was released", on,
                ". Copies given then have the earlier wording: release it again to those who have them." }));
    }
    ui.gap(1);
}

void draw_mark(Ui& ui, rules::ReportState const& state)
{
    auto const words = mark_words(state);
    if (words.empty())
        return;
    {
        auto const box = ui.group_box(Role::Group, "release-mark", "", notice_style(ui, true));
        icon_paragraph(ui, "text", Icon::Warning, ui.palette().danger, words);
    }
    ui.gap(1);
}

struct Leaving {
    Release release;
    documents::PrintDocument document;
};

/// The page is signed and told of at once; any other file leaves once it was written.
SaveExit save_page(Audience audience)
{
    return [audience](store::Workspace& workspace, store::Leaving const& noted, documents::PrintDocument const& shown) {
        workspace.review_outgoing().release(noted, shown);
        workspace.notices().tell(concat(
            { "Saved as “", noted.file, "”, for ", rules::audience_words(audience), ". It stands in the sharing ledger." }));
    };
}

/// The ways in which a document can leave, with what is so of a report alone.
ExitForm exit_of(Leaving const& leaving, Date today)
{
    ExitForm out { .preview = leaving.document,
        .known = {},
        .leaving = {},
        .button = {},
        .asks = false,
        .save = {},
        .ways = ways_of(leaving.document, today) };
    for (auto& way : out.ways)
        way.about += " It is not signed: nothing in it shows whether it was changed.";
    auto& page = out.ways.front();
    page.about = "Every browser opens it. It is signed where this browser keeps a key.";
    page.button = "Save the report";
    page.save = save_page(leaving.release.audience);
    return out;
}

void save_report(ScreenContext& screen, CurrentReview const& current, Leaving const& leaving, ExitForm const& exit)
{
    auto const save = [&workspace = screen.workspace, &session = screen.session, id = current.review->id, leaving, exit] {
        if (workspace.writable())
            leave_as_chosen(workspace, session, exit, store::released(id, leaving.document, leaving.release, exit.leaving.file),
                leaving.document);
    };
    if (rules::basis_of(leaving.release) == "practice") {
        screen.later.emplace_back(save);
        return;
    }
    auto const words = rules::audience_words(leaving.release.audience);
    ask(screen,
        { .title = concat({ "Give the report to ", words, "?" }),
            .text = concat({ "This goes beyond those who took part, so it needs your word. The school is ",
                leaving.release.school ? "named" : "not named", ", the people are ",
                leaving.release.names ? "named" : "not named",
                ". It is noted in the sharing ledger. You can take consent back; copies already given remain." }),
            .confirm = "Yes, save the report",
            .destructive = false,
            .act = save,
            .return_focus = "release-leave/save" });
}

std::string blocked_because(ScreenContext const& screen, CurrentReview const& current, Release const& release)
{
    auto const& document = *screen.workspace.current();
    if (auto const locked = locked_because(screen); !locked.empty())
        return std::string { locked };
    if (rules::report_state(document, *current.review).statements == 0)
        return "There is no statement in the report yet.";
    if (auto withdrawn = withdrawn_words(withdrawn_entry(document, *current.review, release)); !withdrawn.empty())
        return withdrawn;
    return rules::release_blocker(release);
}

void draw_saving(
    ScreenContext& screen, CurrentReview const& current, Leaving const& leaving, ExitForm const& exit, std::string_view unseen)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, "release-leave");
    auto blocked = blocked_because(screen, current, leaving.release);
    if (blocked.empty())
        blocked = exit.blocked_by;
    if (blocked.empty())
        blocked = unseen;
    quiet(ui, "blocked", blocked);
    auto const row = ui.row(0.6F);
    if (auto const* entry = withdrawn_entry(*screen.workspace.current(), *current.review, leaving.release))
        draw_consent_again(screen, *entry);
    if (button(ui, "save", exit.button, { .look = ButtonLook::Primary, .icon = Icon::Download, .blocked_by = blocked }))
        save_report(screen, current, leaving, exit);
}

language::KnownNames named_on_purpose(ScreenContext const& screen, CurrentReview const& current, Release const& release)
{
    return names_in_release(*screen.workspace.current(), *current.review,
        { .people = release.names, .school = release.school, .holder = release.holder });
}

void draw_choice(ScreenContext& screen, CurrentReview const& current, Release const& release)
{
    draw_audience(screen, current, release);
    screen.ui.gap(1);
    draw_options(screen, current, release);
    screen.ui.gap(1);
}

void draw_preview(Ui& ui, ExitForm const& exit)
{
    auto const region = ui.group(Role::Region, "release-content", "What they will read");
    heading(ui, 2, "What they will read");
    ui.gap(0.3F);
    paragraph(ui, "whole", exit.whole);
    ui.gap(0.5F);
    draw_document_preview(ui, "paper", exit.preview);
}

} // namespace

void draw_release(ScreenContext& screen)
{
    auto const current = current_review(screen);
    if (!current.review || !current.hosted)
        return draw_missing(screen);
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    draw_review_heading(screen, current, "Release the report");
    auto const release = chosen_release(screen.session, current.review->id, screen.today);
    draw_changed(ui, rules::report_state(document, *current.review));
    draw_choice(screen, current, release);
    draw_mark(ui, rules::report_state(document, *current.review));
    Leaving const leaving { release, rules::released_report(document, *current.review, current.protocol, release, screen.today) };
    auto const offered = exit_of(leaving, screen.today);
    draw_exit_ways(screen, offered);
    auto const exit = exit_as_chosen(screen, offered);
    draw_preview(ui, exit);
    ui.gap(1);
    auto const unseen = draw_personal_check(screen, leaving.document, named_on_purpose(screen, current, release));
    ui.gap(0.8F);
    draw_saving(screen, current, leaving, exit, unseen);
    draw_exit_made(screen, exit);
    ui.gap(1.25F);
    draw_given(screen, current);
}

} // namespace triad::ui
