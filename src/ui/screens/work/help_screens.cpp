#include "base/text.h"
#include "rules/evaluation/evaluation_name.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/screen_table.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

struct Part {
    std::string_view key;
    std::string_view title;
    std::vector<std::string> lines;
};

void draw_parts(Ui& ui, std::vector<Part> const& parts)
{
    for (auto const& part : parts) {
        {
            auto const card = ui.group_box(Role::Region, part.key, part.title, card_style(ui));
            heading(ui, 2, part.title);
            ui.gap(0.4F);
            bullet_list(ui, "lines", part.lines);
        }
        ui.gap(0.75F);
    }
}

void draw_title(Ui& ui, std::string_view title, std::string_view lead)
{
    heading(ui, 1, title);
    ui.gap(0.3F);
    paragraph(ui, "lead", lead);
    ui.gap(1);
}

} // namespace

void draw_help(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const control = ui.environment().mac ? std::string { "⌘" } : std::string { "Ctrl" };
    draw_title(ui, "Keys and help", "Everything works by pointer, by touch and by keyboard alone.");
    draw_parts(ui,
        { { "keys", "Keys",
              { "Tab and Shift+Tab: to the next and the previous control",
                  "R, A, G: rate red, amber or green, while a statement's rating has focus",
                  "N: back to not yet rated. X: not applicable. C: cannot say",
                  "Arrow keys: through the answers of one statement",
                  concat({ control, "+S: download the file, on every screen" }),
                  concat({ control, "+Z and ", control, "+Shift+Z: undo and redo. Inside a text field they belong to the text" }),
                  "Escape: closes a question" } },
            { "judging", "Judging",
                { "Rate how things are, not how they should be. The colours are your school's own view; there is no score.",
                    "Not yet rated, not applicable and cannot say are answers of their own, and never count as red.",
                    "A comment of one or two lines is enough. \"How do we know?\" asks for what was seen or heard.",
                    "Turn what is red into an action: what, who, by when." } },
            { "own", "Instruments of your own",
                { "Paste a table: copy it in Word, Excel, a web page or a PDF, paste it, look at what was understood, and "
                  "correct it.",
                    "Adapt a ready one: hide, reword or add statements. Their ids stay, so answers and links still find them.",
                    "Editing one that was used begins a new edition. Answers stay under the wording that was judged, until you "
                    "take them over one by one.",
                    "Judge again shows what you said last time beside each statement; nothing counts as judged until you do." } },
            { "two-views", "Two views",
                { "Two leaders rate the same statements, each in a file of their own. Open the other's file under Views.",
                    "Where you differ most stands first. Settling keeps who said what." } },
            { "file", "Your file",
                { "Every change is saved in this browser and read back. The line at the top says when.",
                    "The downloaded file is the master copy. Keep it where your school keeps its documents, and open it here on "
                    "any device.",
                    "Opening a file never overwrites anything: what differs is added as a copy.",
                    "Versions keeps earlier states for this device." } },
            { "safeguarding", "Safeguarding",
                { "A concern about a child goes to the designated safeguarding lead at once, not into this tool.",
                    "Write about practice, not about pupils: no names, no details by which a child could be known." } } });
}

void draw_privacy(ScreenContext& screen)
{
    auto& ui = screen.ui;
    draw_title(ui, "Privacy", "What you write stays on this device until you save, print or copy it to somewhere else.");
    draw_parts(ui,
        { { "where", "Where things are",
              { "Your work lies in this browser's own storage (IndexedDB), and your settings beside it (local storage).",
                  "Whoever leads a cluster and opens a shared folder in place: the right to read it lies in that storage too, "
                  "until "
                  "the folder is forgotten or the cluster removed. What is in the folder stays there.",
                  "There is no account, no server, no cookie and no measuring of visits. Once the page has loaded, it asks for "
                  "nothing but "
                  "parts of Triad itself, when they are first used.",
                  "A file leaves only when you save it. Files of a review and reports are shown to you first, and the sharing "
                  "ledger "
                  "notes every one." } },
            { "check", "How a technician can check",
                { "Open the browser's developer tools, choose Network, and work: nothing appears but parts of Triad, from the "
                  "address of "
                  "this page, and no request carries anything that you wrote.",
                    "The page's Content-Security-Policy allows connections to the page's own address only. It stands in the "
                    "first lines of the page's source.",
                    "Switch the network off after the first visit: everything goes on working.",
                    "Storage can be seen, and removed, under Application, Storage, or with the button in Settings." } },
            { "shared", "Shared devices",
                { "Whoever can use this browser profile can read the work in it.",
                    "On a shared device: download your file, then use \"Remove all work from this device\" in Settings." } } });
}

void draw_accessibility(ScreenContext& screen)
{
    auto& ui = screen.ui;
    draw_title(ui, "Accessibility", "We aim at WCAG 2.2 AA. This statement says what was tested and what was not.");
    draw_parts(ui,
        { { "works", "What works",
              { "Every control is a real element of the page, with a name, a role and a state.",
                  "Everything can be done by keyboard alone, and Tab leaves the page in both directions.",
                  "Text is edited in the browser's own fields: spelling, dictation, input methods and undo work.",
                  "Text from 80% to 200%, zoom to 400%, light, dark, high contrast and the system's forced colours.",
                  "Colour never stands alone: letter, shape and word say the same." } },
            { "tested", "How it was tested",
                { "With automatic checks on every screen and theme, and by keyboard in Chromium.",
                    "Not yet by people with screen readers, switch access or voice control. We say so until it is done." } },
            { "limits", "Known limits",
                { "Your own style sheets reach the record view and print, and only spacing reaches the other screens.",
                    "Translation and reader modes of browsers see the record view best." } } });
    link(ui, "back", "Settings", address_of(Screen::Settings), { .icon = Icon::ArrowLeft });
}

namespace {

/// The evaluation that the address names, where it was taken out of the open work.
model::Evaluation const* removed_here(ScreenContext const& screen)
{
    auto const* document = screen.workspace.current();
    auto const* evaluation = document ? find_evaluation(*document, screen.session.route.evaluation) : nullptr;
    return evaluation && evaluation->removed ? evaluation : nullptr;
}

void draw_removed(ScreenContext& screen, model::Evaluation const& evaluation)
{
    auto& ui = screen.ui;
    heading(ui, 1, "This evaluation was removed");
    ui.gap(0.5F);
    // A file holds a removed evaluation without its words.
    bool const whole = !evaluation.answers.empty() || !evaluation.contexts.empty() || !evaluation.actions.empty();
    paragraph(ui, "text",
        concat({ "“", rules::evaluation_name(*screen.workspace.current(), evaluation), "” was taken out of the school’s work. ",
            whole ? "It can be brought back as it was." : "Only its name is kept here." }));
    ui.gap(0.75F);
    auto const row = ui.row(0.75F);
    if (whole
        && button(ui, "bring-back", "Bring it back",
            { .look = ButtonLook::Primary, .icon = Icon::Undo, .blocked_by = screen.workspace.writable() ? "" : held_elsewhere }))
        screen.perform(store::bring_back_evaluation(evaluation.id));
    link(ui, "home", "Go to your work", address_of(Screen::Home));
}

std::string_view owner_words(About about)
{
    return about == About::Review ? "a review" : about == About::Instrument ? "an instrument" : "an evaluation";
}

/// An address that no screen has.
void draw_no_address(Ui& ui)
{
    heading(ui, 1, "There is nothing at this address");
    ui.gap(0.5F);
    paragraph(ui, "text", "It may have been mistyped or cut off, or belong to a newer Triad.");
    ui.gap(0.75F);
    link(ui, "home", "Go to your work", address_of(Screen::Home));
}

} // namespace

void draw_missing(ScreenContext& screen)
{
    auto& ui = screen.ui;
    bool const waiting = !screen.workspace.started() || screen.workspace.opening();
    if (auto const* removed = removed_here(screen))
        return draw_removed(screen, *removed);
    if (!waiting && screen.session.route.screen == Screen::Unknown)
        return draw_no_address(ui);
    heading(ui, 1, waiting ? "Opening…" : "This work is not on this device");
    ui.gap(0.5F);
    if (waiting)
        return;
    paragraph(ui, "text",
        concat({ "The address names ", owner_words(spec_of(screen.session.route.screen).about),
            " that this browser does not hold. It may be on another device, or the browser’s storage may have been cleared. If "
            "you have the file, open it here." }));
    ui.gap(0.75F);
    auto const row = ui.row(0.75F);
    if (button(ui, "pick", "Open a file", { .look = ButtonLook::Primary, .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
    link(ui, "home", "Go to your work", address_of(Screen::Home));
}

} // namespace triad::ui
