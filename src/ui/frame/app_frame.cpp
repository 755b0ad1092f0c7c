#include "base/text.h"
#include "ui/frame/app_state.h"

#include "imgui.h"

#include <algorithm>
#include <utility>

namespace triad::ui {

namespace {

/// A person who has waited so long for the work on the device is shown the screen without it.
constexpr double patience_ms = 1000;
/// While many files come in, they are read rather than shown one by one.
constexpr double show_files_every_ms = 100;
constexpr int most_passes = 3; // act, settle, and one to spare: a loop would otherwise hang the page

/// The whole window as Dear ImGui knows it: a place to count items and hold the draw list.
void begin_window()
{
    auto const& io = ImGui::GetIO();
    ImGui::SetNextWindowPos({ 0, 0 });
    ImGui::SetNextWindowSize(io.DisplaySize);
    constexpr auto flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground
        | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, { 0, 0 });
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("triad", nullptr, flags);
    ImGui::PopStyleVar(2);
}

/// The sooner of two waits in milliseconds, either of which may be none: -1.
int sooner(int one, int other) { return one < 0 || (other >= 0 && other < one) ? other : one; }

/// After such an input another screen may stand here, and what was typed or pressed on this one would find no control.
bool leaves_the_screen(InputKind kind)
{
    return kind == InputKind::Route || kind == InputKind::Shortcut || kind == InputKind::File || kind == InputKind::FileTooLarge
        || kind == InputKind::FileUnread || kind == InputKind::Hidden;
}

bool brings_files(Input const& input)
{
    return input.kind == InputKind::File || input.kind == InputKind::FileTooLarge || input.kind == InputKind::FileUnread
        || input.kind == InputKind::FilesExpected;
}

} // namespace

/// A pass for what arrived so far; the frame goes on afterwards.
void App::State::act_on_events()
{
    if (!pass(false))
        ImGui::EndFrame();
}

int App::State::frame(double now_ms)
{
    ImGui::SetCurrentContext(m_imgui);
    m_now_ms = now_ms;
    forget_many_runs();
    auto const arrived = std::move(inputs);
    inputs.clear();
    for (auto const& input : arrived) {
        if (leaves_the_screen(input.kind) && m_interaction.has_events())
            act_on_events();
        take(input);
    }
    if (waits_for_work())
        return static_cast<int>(patience_ms);
    if (!arrived.empty() && std::ranges::all_of(arrived, brings_files) && shown_a_moment_ago())
        return work_wanted_ms = static_cast<int>(m_shown_ms + show_files_every_ms - m_now_ms);
    m_shown_ms = m_now_ms;
    int done = 1;
    while (pass(done == most_passes) && done < most_passes)
        ++done;
    ImGui::Render();
    auto const patch = m_differ.next(tree);
    if (!patch.empty())
        m_ports.mirror.apply(patch);
    painted = m_environment.canvas && !tree.reading;
    drawn_once = true;
    forget_requests();
    note_place();
    ask_for_persistence();
    int const wake = workspace.tick();
    work_wanted_ms = m_unsettled ? 0 : sooner(sooner(wake, m_place_changed_ms < 0 ? -1 : 1000), until_rest());
    return sooner(work_wanted_ms, m_session.changes_in_ms);
}

/// Until the work on the device is known, the page's own start screen stands before whatever would be drawn.
bool App::State::waits_for_work()
{
    if (drawn_once || (workspace.started() && !workspace.opening()))
        return false;
    if (m_first_frame_ms < 0)
        m_first_frame_ms = m_now_ms;
    return m_now_ms - m_first_frame_ms < patience_ms;
}

/// Files go on coming in, nothing else has happened, and how far it was came to the screen just now.
bool App::State::shown_a_moment_ago() const
{
    return m_session.arrivals.going && m_session.route == m_followed && m_now_ms - m_shown_ms < show_files_every_ms - 1;
}

/// Once there is work of the person's own: some browsers ask them, and an empty page has nothing to be kept.
void App::State::ask_for_persistence()
{
    if (m_persistence_asked || !workspace.can_undo())
        return;
    m_persistence_asked = true;
    m_ports.page.request_persistence();
}

/// Wishes outlive the passes of one frame, and those about place wait for a document that is still being opened.
void App::State::forget_requests()
{
    auto const told = static_cast<std::ptrdiff_t>(tree.polite.size());
    m_session.polite.erase(m_session.polite.begin(), m_session.polite.begin() + told);
    auto const told_at_once = static_cast<std::ptrdiff_t>(tree.urgent.size());
    m_session.urgent.erase(m_session.urgent.begin(), m_session.urgent.begin() + told_at_once);
    if (m_unsettled || !workspace.started() || workspace.opening())
        return;
    m_session.scroll_to = -1;
    m_session.pending_focus.clear();
}

bool App::State::pass(bool last)
{
    refresh_theme();
    auto& io = ImGui::GetIO();
    io.DisplaySize = { m_environment.width, m_environment.height };
    io.DisplayFramebufferScale = { m_environment.pixel_ratio, m_environment.pixel_ratio };
    io.DeltaTime = 1.0F / 60.0F;
    // In device pixels: circles stay round at every pixel ratio.
    ImGui::GetStyle().CircleTessellationMaxError = 0.3F / std::max(1.0F, m_environment.pixel_ratio);
    ImGui::NewFrame();
    begin_window();
    if (painted_strings)
        painted_strings->clear();
    m_painter.record_into(painted_strings);
    std::vector<std::function<void()>> later;
    auto const revision = workspace.revision();
    say_what_was_told();
    draw(later);
    ImGui::End();
    bool const had_events = m_interaction.has_events();
    m_interaction.forget_events();
    for (auto const& act : later)
        act();
    follow_opened_document();
    bool const moved = follow_route();
    bool const wish_done = std::exchange(m_wish_done, false);
    m_unsettled = moved || wish_done || !later.empty() || had_events || workspace.revision() != revision;
    if (m_unsettled && !last)
        ImGui::EndFrame();
    return m_unsettled;
}

void App::State::draw(std::vector<std::function<void()>>& later)
{
    auto* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({ 0, 0 }, { m_environment.width, m_environment.height }, m_theme.palette.page);
    m_builder.begin(m_environment.width, m_environment.height);
    Ui ui { { m_theme, m_environment, m_measure, m_painter, m_interaction, m_builder, m_session.pending_focus } };
    auto const now = m_ports.clock.now();
    auto const offset = m_ports.clock.offset_minutes(now);
    ScreenContext screen { ui, workspace, m_session, m_assets, m_ports, local_date(now, offset), offset, later };
    m_session.changes_in_ms = -1;
    draw_window(screen, *list, *ImGui::GetForegroundDrawList());
    auto& wishes = m_builder.requests();
    wishes.route = m_address;
    wishes.replace_route = m_replace_address;
    if (ui.requested_focus() != semantics::no_node) {
        m_focus = ui.requested_focus();
        ++m_focus_request;
    }
    wishes.focus = m_focus;
    wishes.focus_request = m_focus_request;
    wishes.polite = m_session.polite;
    wishes.urgent = m_session.urgent;
    tree = m_builder.finish();
}

} // namespace triad::ui
