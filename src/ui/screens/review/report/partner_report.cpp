#include "base/text.h"
#include "ui/screens/review/report/report_sections.h"
#include "ui/screens/screen.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// The report on a partner's copy, part by part, and how far it is answered.

namespace triad::ui {

namespace {

using rules::Standing;

/// How a partner stands to the whole report.
struct Answered {
    std::int64_t all = 0;
    std::int64_t answered = 0; // as it is worded now
    std::vector<model::Statement const*> open; // never answered; what has changed since is looked at one by one
};

Answered answered_so_far(CurrentReview const& current, Signer const& signer, std::vector<ReportSection> const& sections)
{
    Answered out;
    for (auto const& section : sections)
        for (auto const* statement : section.statements) {
            auto const standing = own_standing(current, signer, *statement).standing;
            ++out.all;
            out.answered += standing != Standing::Unanswered && standing != Standing::OtherWording ? 1 : 0;
            if (standing == Standing::Unanswered)
                out.open.push_back(statement);
        }
    return out;
}

void ask_for_all(ScreenContext& screen, CurrentReview const& current, Signer const& signer,
    std::vector<model::Statement const*> const& statements)
{
    store::Command command { .label = "Agree to all that was not answered", .settings = {}, .typing = false };
    for (auto const* statement : statements)
        add_reply(command, screen, current, signer, *statement, "agree");
    auto const count = counted(statements.size(), "statement", "statements");
    ask(screen,
        { .title = concat({ "Agree to ", count, "?" }),
            .text = concat({ "You agree to ", statements.size() == 1 ? "it as it is" : "them as they are", " worded now, as ",
                signer.name, ", ", signer.role, ". You can take each answer back." }),
            .confirm = "Yes, agree",
            .destructive = false,
            .act =
                [&workspace = screen.workspace, &session = screen.session, command, count] {
                    if (workspace.perform(command))
                        session.polite.push_back(concat({ "You agree to ", count, "." }));
                    session.pending_focus = "answering/words";
                },
            .return_focus = "answering/all" });
}

void draw_answering(
    ScreenContext& screen, CurrentReview const& current, Signer const& signer, std::vector<ReportSection> const& sections)
{
    auto& ui = screen.ui;
    auto const so_far = answered_so_far(current, signer, sections);
    auto const group = ui.group(Role::Region, "answering", "Your answers");
    heading(ui, 2, "words",
        concat({ "You have answered ", number(so_far.answered), " of ", counted(so_far.all, "statement", "statements") }));
    ui.gap(0.3F);
    if (signer.member && !signer.name.empty())
        quiet(ui, "signed", concat({ "You answer as ", signer.name, ", ", signer.role, "." }));
    quiet(ui, "blocked", signer.blocked);
    if (!signer.blocked.empty())
        link(ui, "overview", "Go to the overview", address_of(Screen::Review, current.review->id));
    if (so_far.open.empty())
        return;
    ui.gap(0.4F);
    if (button(ui, "all", "Agree to all that I have not answered", { .icon = Icon::Check, .blocked_by = signer.blocked }))
        ask_for_all(screen, current, signer, so_far.open);
}

void draw_no_report(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, "no-report", "", card_style(ui));
    paragraph(ui, "text", "There is no report yet. When the host sends it to you for agreement, open the file here.");
    ui.gap(0.5F);
    if (button(ui, "open", "Open the report", { .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
}

void draw_hand_over_link(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    bool const answered = std::ranges::any_of(current.review->replies,
        [&](auto const& reply) { return !reply.removed && !reply.member.empty() && reply.member == current.review->acting; });
    if (!answered)
        return;
    ui.gap(1.25F);
    bool const primary = rules::answers_unsent(*current.review) && !main_thing_is_elsewhere(screen, current);
    link(ui, "hand-answer", "Hand your answer to the host", address_of(Screen::Send, current.review->id, "agreement-answer"),
        { .icon_after = Icon::ArrowRight, .button = primary });
}

} // namespace

void draw_partner_report(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const sections = report_sections(current);
    if (sections.empty())
        return draw_no_report(screen);
    auto const signer = signer_of(screen, current);
    draw_answering(screen, current, signer, sections);
    int place = 0;
    for (auto const& section : sections) {
        ui.gap(1.25F);
        auto const region = ui.group(Role::Region, concat({ "report-", section.id }), section.title);
        heading(ui, 2, section.title);
        ui.gap(0.5F);
        for (auto const* statement : section.statements) {
            draw_partner_statement(screen, current, signer, *statement, ++place);
            ui.gap(0.75F);
        }
    }
    draw_hand_over_link(screen, current);
}

} // namespace triad::ui
