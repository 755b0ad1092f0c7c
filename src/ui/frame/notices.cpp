#include "base/elsewhere.h"
#include "base/text.h"
#include "store/intake.h"
#include "store/outgoing.h"
#include "ui/frame/arrivals_notice.h"
#include "ui/frame/chrome.h"
#include "ui/screens/screen.h"
#include "ui/screens/sharing/save_text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

void alert_text(Ui& ui, Icon icon, std::string_view text, bool urgent)
{
    icon_paragraph(ui, "text", icon, urgent ? ui.palette().danger : ui.palette().accent, text);
}

void draw_notice(ScreenContext& screen, store::Notice const& notice, std::size_t index)
{
    auto& ui = screen.ui;
    {
        auto const box = ui.group_box(Role::Group, concat({ "notice-", number(index) }), "", notice_style(ui, notice.urgent));
        float const side = std::max(ui.em(2.4F), ui.theme().target_px);
        float const gap = ui.em(0.4F);
        auto const columns = ui.columns({ ui.flow_width() - side - gap, side }, gap);
        alert_text(ui, notice.urgent ? Icon::Warning : Icon::Info, notice.text, notice.urgent);
        if (!notice.raw_key.empty()) {
            ui.gap(0.4F);
            if (button(ui, "raw", "Download what was stored", { .icon = Icon::Download }))
                screen.later.push_back(
                    [&workspace = screen.workspace, key = notice.raw_key] { workspace.outgoing().download_raw(key); });
        }
        ui.next_column();
        if (button(ui, "dismiss", "Dismiss", { .look = ButtonLook::Quiet, .icon = Icon::Cross, .icon_only = true }))
            screen.later.push_back([&workspace = screen.workspace, &session = screen.session, index] {
                workspace.notices().dismiss(index);
                session.pending_focus = "main/heading";
            });
    }
    ui.gap(0.75F);
}

void draw_save_trouble(ScreenContext& screen)
{
    auto const& status = screen.workspace.status();
    if (!screen.workspace.is_open()
        || (status.state != store::SaveState::InMemoryOnly && status.state != store::SaveState::ReadOnly))
        return;
    auto& ui = screen.ui;
    bool const read_only = status.state == store::SaveState::ReadOnly;
    {
        auto const box = ui.group_box(Role::Group, "save-trouble", "", notice_style(ui, true));
        alert_text(ui, read_only ? Icon::Lock : Icon::Warning, status.problem, true);
        ui.gap(0.4F);
        auto const row = ui.row(0.5F);
        if (read_only && button(ui, "take-over", "Work here instead", { .look = ButtonLook::Primary }))
            screen.later.push_back([&workspace = screen.workspace] { workspace.take_over(); });
        if (button(ui, "download-now", "Download the file now",
                { .look = read_only ? ButtonLook::Secondary : ButtonLook::Primary, .icon = Icon::Download }))
            screen.later.push_back([&workspace = screen.workspace] { workspace.outgoing().download(std::nullopt); });
    }
    ui.gap(0.75F);
}

void draw_update(ScreenContext& screen)
{
    if (!screen.session.update_ready)
        return;
    auto& ui = screen.ui;
    {
        auto const box = ui.group_box(Role::Group, "update", "", notice_style(ui, false));
        alert_text(ui, Icon::Info,
            "A newer version of Triad is ready. It is used when you next open this page, or now if you like: your work is saved "
            "first.",
            false);
        ui.gap(0.4F);
        auto const row = ui.row(0.5F);
        if (button(ui, "use-now", "Use it now"))
            screen.later.push_back([&workspace = screen.workspace, &page = screen.ports.page] {
                workspace.flush();
                page.reload_into_update();
            });
        if (button(ui, "later", "Later", { .look = ButtonLook::Quiet }))
            screen.later.push_back([&session = screen.session] { session.update_ready = false; });
    }
    ui.gap(0.75F);
}

void close_question(Session& session)
{
    session.pending_focus = session.questions.empty() ? "" : session.questions.back().return_focus;
    session.questions.clear();
}

void draw_question_words(Ui& ui, Question const& question)
{
    paragraph(ui, "text", question.text);
    if (!question.points.empty()) {
        ui.gap(0.5F);
        bullet_list(ui, "points", question.points);
    }
    if (!question.warning.empty()) {
        ui.gap(0.6F);
        icon_paragraph(ui, "warning", Icon::Warning, ui.palette().danger, question.warning);
    }
}

void draw_question_buttons(ScreenContext& screen, Question const& question)
{
    auto& ui = screen.ui;
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        if (button(ui, concat({ "choice-", number(i) }), question.choices[i].label))
            screen.later.push_back([&session = screen.session, act = question.choices[i].act] {
                close_question(session);
                act();
            });
        ui.gap(0.4F);
    }
    auto const row = ui.row(0.6F);
    if (!question.first.empty() && button(ui, "first", question.first, { .icon = Icon::Download }))
        screen.later.push_back([&session = screen.session, act = question.act_first] { session.questions = { act() }; });
    if (question.choices.empty()
        && button(ui, "confirm", question.confirm, { .look = question.destructive ? ButtonLook::Danger : ButtonLook::Primary }))
        screen.later.push_back([&session = screen.session, act = question.act] {
            close_question(session);
            act();
        });
    if (button(ui, "cancel", "Cancel"))
        screen.later.push_back([&session = screen.session] { close_question(session); });
}

/// A locked file waits: its pass phrase opens it. Nothing of it is known before.
void draw_locked_file(ScreenContext& screen)
{
    auto const& name = screen.workspace.intake().locked_file().name();
    auto& phrase = screen.session.unlock_phrase;
    if (name.empty())
        return phrase.clear();
    auto& ui = screen.ui;
    {
        auto const box = ui.group_box(Role::Group, "locked-file", "", notice_style(ui, false));
        alert_text(ui, Icon::Lock, concat({ quoted(name), " is locked. Its sender knows the pass phrase." }), false);
        ui.gap(0.4F);
        if (auto const typed = text_field(ui, "phrase", "Pass phrase", phrase, { .width_em = 22 }))
            screen.later.push_back([&phrase, value = *typed] { phrase = value; });
        if (auto const& problem = screen.workspace.intake().locked_file().problem(); !problem.empty())
            icon_paragraph(ui, "problem", Icon::Warning, ui.palette().danger, problem);
        ui.gap(0.4F);
        auto const row = ui.row(0.5F);
        if (button(ui, "unlock", "Unlock the file",
                { .look = ButtonLook::Primary, .blocked_by = phrase.empty() ? "Type the pass phrase first." : "" }))
            screen.later.push_back([&workspace = screen.workspace, &session = screen.session] {
                session.show_opened = true;
                workspace.intake().locked_file().unlock(session.unlock_phrase);
            });
        if (button(ui, "leave", "Leave it", { .look = ButtonLook::Quiet }))
            screen.later.push_back([&workspace = screen.workspace] { workspace.intake().locked_file().forget(); });
    }
    ui.gap(0.75F);
}

/// A file waits for what only the person can tell.
void draw_file_question(ScreenContext& screen)
{
    auto const* question = screen.workspace.intake().questions().next();
    if (!question)
        return screen.session.shown_file_question.clear();
    if (screen.session.shown_file_question != question->text)
        screen.later.push_back([&session = screen.session, asked = *question] {
            session.shown_file_question = asked.text;
            session.urgent.push_back(concat({ asked.title, " ", asked.text }));
            session.pending_focus = "file-question/title";
        });
    auto& ui = screen.ui;
    {
        auto const box = ui.group_box(Role::Region, "file-question", question->title, notice_style(ui, true));
        heading(ui, 2, "title", question->title);
        ui.gap(0.3F);
        alert_text(ui, Icon::Warning, question->text, true);
        ui.gap(0.4F);
        auto const row = ui.row(0.5F);
        auto const answer = [&](bool take) {
            screen.later.push_back([&workspace = screen.workspace, &session = screen.session, take] {
                session.show_opened = take;
                session.pending_focus = "main/heading";
                workspace.intake().questions().answer(take);
            });
        };
        if (button(ui, "leave", question->decline, { .look = ButtonLook::Primary }))
            answer(false);
        if (button(ui, "take", question->confirm, {}))
            answer(true);
    }
    ui.gap(0.75F);
}

/// A copy from an earlier edition may hold the partner's own work beside the review. Whose it is, only a person knows.
void draw_set_apart(ScreenContext& screen)
{
    auto const title = screen.workspace.intake().own_work().set_apart();
    if (title.empty())
        return;
    auto& ui = screen.ui;
    {
        auto const box = ui.group_box(Role::Group, "set-apart", "Work beside the review", notice_style(ui, false));
        alert_text(ui, Icon::Info,
            concat({ "The file also holds “", title,
                "”, which is no part of the review and was not taken over. Is it your own school’s work? Then keep it." }),
            false);
        ui.gap(0.4F);
        auto const row = ui.row(0.5F);
        if (button(ui, "keep", "Keep it in a file of our school"))
            screen.later.push_back([&workspace = screen.workspace, &session = screen.session] {
                workspace.intake().own_work().keep_set_apart();
                session.show_opened = true;
            });
        if (button(ui, "leave", "Leave it out", { .look = ButtonLook::Quiet }))
            screen.later.push_back([&workspace = screen.workspace, &session = screen.session] {
                workspace.intake().own_work().leave_set_apart();
                session.pending_focus = "main/heading";
            });
    }
    ui.gap(0.75F);
}

} // namespace

void draw_notices(ScreenContext& screen)
{
    draw_save_trouble(screen);
    draw_update(screen);
    draw_arrivals(screen);
    draw_locked_file(screen);
    draw_file_question(screen);
    draw_set_apart(screen);
    auto const& notices = screen.workspace.notices().shown();
    for (std::size_t i = 0; i < notices.size(); ++i)
        draw_notice(screen, notices[i], i);
}

void draw_question(ScreenContext& screen, ImDrawList& front)
{
    auto& ui = screen.ui;
    auto const question = screen.session.questions.back();
    Rect const window { 0, 0, ui.environment().width, ui.environment().height };
    float const width = std::min(ui.em(30), window.w - ui.em(1.5F));
    ui.painter().begin_region(front, window, 0, 0, ui.environment().pixel_ratio);
    ui.painter().fill(Layer::Surface, window, 0x99000000u, 0);
    ui.painter().end_region();
    // A long question is taller than a small window, so it scrolls.
    auto& scroller = ui.builder().open(Role::Scroller, "question-scroll", "");
    scroller.rect = window;
    ui.painter().begin_region(front, window, 0, -ui.interaction().scroll_of(scroller.id), ui.environment().pixel_ratio);
    ui.start_flow({ std::round((window.w - width) / 2), std::round(std::min(window.h * 0.18F, ui.em(8))), width, 0 });
    {
        auto style = card_style(ui);
        style.layer = Layer::Panel;
        style.edge = ui.palette().edge;
        auto const dialog = ui.group_box(Role::Dialog, "question", question.title, style);
        ui.builder().current().state |= semantics::Modal;
        heading(ui, 2, question.title);
        ui.gap(0.5F);
        draw_question_words(ui, question);
        ui.gap(1);
        draw_question_buttons(screen, question);
    }
    scroller.content_h = ui.flow_y() + ui.em(0.75F);
    ui.painter().end_region();
    ui.builder().close();
}

} // namespace triad::ui
