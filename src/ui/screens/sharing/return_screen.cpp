#include "base/text.h"
#include "rules/documents/export_preview.h"
#include "rules/exchange/return_choices.h"
#include "store/return_outgoing.h"
#include "ui/forms/record_form.h"
#include "ui/screens/personal_check.h"
#include "ui/screens/review/senders.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/screens/sharing/lock_form.h"
#include "ui/screens/sharing/return_choices.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// What a school hands in to the lead of its cluster. It is chosen here and kept in the school's file once a file was made.

namespace triad::ui {

namespace {

using model::Return;

/// Copies that were given cannot be called back, so a smaller wish is said to be one for the future.
void draw_taken_back(Ui& ui, model::SchoolDocument const& document, Return const& chosen)
{
    auto const* last = rules::last_return(document);
    auto const words = last ? rules::taken_back_words(*last, chosen) : std::string {};
    if (words.empty())
        return;
    {
        auto const box = ui.group_box(Role::Group, "return-less", "", notice_style(ui, true));
        icon_paragraph(ui, "text", Icon::Warning, ui.palette().danger, words);
    }
    ui.gap(1);
}

/// Why nothing can leave yet; empty where it may.
std::string blocked_because(ScreenContext const& screen, model::SchoolDocument const& file)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return std::string { locked };
    return file.evaluations.empty() && file.reviews.empty() ? "Tick what is to go: there is nothing in the file yet."
                                                            : std::string {};
}

void draw_making(ScreenContext& screen, model::SchoolDocument const& document, Return const& chosen)
{
    auto const& returns = screen.workspace.return_outgoing();
    auto const file = returns.file(chosen);
    auto const* protocol = file.reviews.empty() ? nullptr : find_protocol(screen, file.reviews.front().protocol);
    auto known = names_outside(document);
    if (!blank(chosen.cluster))
        known.expected.push_back(chosen.cluster);
    auto const save = [&session = screen.session, chosen](store::Workspace& workspace, store::Leaving const&, auto const&) {
        workspace.return_outgoing().send(chosen, chosen_phrase(session));
        session.cluster_return = {};
    };
    draw_exit(screen,
        { .preview = rules::in_words(file, protocol),
            .known = std::move(known),
            .leaving = { .kind = {},
                .what = {},
                .file = returns.file_name(file),
                .holder = chosen.cluster,
                .keep_until = chosen.keep_until },
            .button = "Make the file",
            .page = false,
            .asks = false,
            .locks = true,
            .blocked_by = blocked_because(screen, file),
            .save = save });
    draw_own_words(screen);
}

} // namespace

void draw_return(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "Hand in to your cluster");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "The lead of your cluster invites its schools to hand in what they found. Whether you do is for you to say: you choose "
        "what goes, and see all of it below before you make the file.");
    ui.gap(1);
    auto const* document = screen.workspace.current();
    if (!document || document->kind != model::DocumentKind::School) {
        paragraph(ui, "no-school", "It is made from your school’s file. Start or open your school’s work first.");
        ui.gap(0.4F);
        link(ui, "to-home", "To your work", address_of(Screen::Home), { .icon_after = Icon::ArrowRight });
        return;
    }
    auto const chosen = rules::sound_return(*document, chosen_return(screen.workspace, screen.session));
    draw_return_choices(screen, *document, chosen);
    draw_taken_back(ui, *document, chosen);
    draw_making(screen, *document, chosen);
}

} // namespace triad::ui
