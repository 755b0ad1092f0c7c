#include "base/text.h"
#include "format/school_file.h"
#include "ui/frame/app_state.h"
#include "ui/screens/screen.h"

#include "imgui.h"
#include "store/outgoing.h"

#include <algorithm>

namespace triad::ui {

App::State::State(platform::Ports ports, Environment const& environment, AssetSource assets, std::string_view first_route)
    : workspace(ports)
    , m_ports(ports)
    , m_environment(environment)
    , m_measure(ports.glyphs, m_theme)
    , m_painter(m_fonts, m_measure)
{
    start_imgui();
    if (auto pack = format::decode_asset_pack(assets.first, std::move(assets.rest)))
        m_assets = std::move(*pack);
    else
        workspace.notices().tell(concat({ "The built-in evaluations could not be read. ", pack.error().sentence }), true);
    restore_last_place(first_route);
    refresh_theme();
    workspace.start([this] {
        open_routed_document();
        open_last_document();
        for (auto const& file : std::exchange(m_early_files, {}))
            take_file(file);
        m_ports.page.wake_after(0);
    });
}

App::State::~State() { ImGui::DestroyContext(m_imgui); }

void App::State::start_imgui()
{
    m_imgui = ImGui::CreateContext();
    ImGui::SetCurrentContext(m_imgui);
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    // The page owns the keyboard; Dear ImGui must never take Tab or the arrows from it.
    io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard | ImGuiConfigFlags_NoMouseCursorChange;
    m_fonts = add_fonts(m_ports.glyphs);
}

void App::State::refresh_theme()
{
    auto const& preferences = workspace.preferences();
    m_theme = make_theme(m_environment, preferences.theme, preferences.text_percent);
}

void App::State::take(Input const& input)
{
    switch (input.kind) {
    case InputKind::Route:
        return take_route(input.text);
    case InputKind::Shortcut:
        return take_shortcut(static_cast<Shortcut>(input.a));
    case InputKind::File:
        // Where a file belongs is known once the work on the device is.
        if (!workspace.started())
            return m_early_files.push_back(input.text);
        return take_file(input.text);
    case InputKind::FileTooLarge:
        return refuse(input.text, format::too_large(static_cast<std::size_t>(input.x)));
    case InputKind::FileUnread:
        return take_unread(input.text);
    case InputKind::FilesExpected:
        return take_expected(input);
    case InputKind::Hidden:
        m_place_changed_ms = 0; // due now
        note_place();
        return workspace.flush();
    case InputKind::UpdateReady:
        m_session.update_ready = true;
        return;
    case InputKind::Persisted:
        m_session.storage_kept = input.a != 0;
        return;
    case InputKind::Table:
        m_session.paste.take_grid(input.text);
        return;
    case InputKind::FontsReady:
        m_measure.forget();
        return forget_glyphs();
    case InputKind::Environment: {
        auto const version = m_environment.version;
        m_environment = parse_environment(input.text);
        if (m_environment.version.empty())
            m_environment.version = version;
        return;
    }
    case InputKind::Text:
        m_differ.page_shows_value(input.id, input.text);
        m_typed_ms = m_now_ms;
        m_told_here = false;
        break;
    case InputKind::Activate:
        m_told_here = false;
        m_differ.page_changed_state(input.id);
        break;
    default:
        break;
    }
    m_interaction.take(input);
}

void App::State::take_route(std::string const& address)
{
    if (address == m_address)
        return;
    auto const route = parse_route(address);
    // Whoever goes on has read what was told. Where the program itself leads to what came in, that stands beside it.
    if (route != m_session.route)
        workspace.notices().dismiss_told();
    m_session.route = route;
    m_address = address;
    m_from_page = true;
}

void App::State::take_shortcut(Shortcut shortcut)
{
    switch (shortcut) {
    case Shortcut::Save:
        return save_file();
    case Shortcut::Undo:
        return undo_or_redo(true);
    case Shortcut::Redo:
        return undo_or_redo(false);
    case Shortcut::Escape:
        if (!m_session.questions.empty()) {
            m_session.pending_focus = m_session.questions.back().return_focus;
            m_session.questions.clear();
        }
        m_session.menu_open = false;
        m_session.drag = {};
        break;
    case Shortcut::Find:
        m_session.route = parse_route(address_of(Screen::Find));
        break;
    }
}

/// The file of what is open, on every screen; where there is none to make, one sentence says why.
void App::State::save_file()
{
    auto const tell = [this](std::string_view text) {
        m_told_here = true;
        workspace.notices().tell(std::string { text });
    };
    if (!workspace.started() || workspace.opening())
        return tell("Your work is still being opened, so there is no file to save yet. Try again in a moment.");
    if (!workspace.is_open())
        return tell("There is no file to save: no work is open. Start an evaluation, or open a file.");
    auto const& evaluation = m_session.route.evaluation;
    workspace.outgoing().download(evaluation.empty() ? std::nullopt : std::optional { evaluation });
    if (m_session.route.screen == Screen::Paste && m_session.paste.has_draft())
        tell("The file was saved without the table on this screen: make an instrument of it first.");
}

void App::State::undo_or_redo(bool undo)
{
    auto const label = undo ? workspace.undo_label() : workspace.redo_label();
    auto const field = undo ? workspace.undo() : workspace.redo();
    if (!field)
        return;
    m_session.polite.push_back(concat({ undo ? "Undone: " : "Redone: ", label }));
    show_field(*field);
}

/// Brings what undo has changed before the person's eyes.
void App::State::show_field(model::FieldRef const& field)
{
    using model::RecordKind;
    auto const* evaluation = field.kind == RecordKind::Evaluation && field.field == "removed"
        ? find_evaluation(*workspace.current(), field.owner)
        : nullptr;
    if (evaluation && !evaluation->removed)
        m_session.route = parse_route(address_of(Screen::Evaluation, evaluation->id));
    if (field.kind == RecordKind::Answer && m_session.route.screen == Screen::Item)
        m_session.route.item = field.record;
    if (field.kind == RecordKind::Answer || field.kind == RecordKind::Action)
        m_session.pending_focus = concat({ field.record, "/", field.field });
    else if (field.kind == RecordKind::Context)
        m_session.pending_focus = concat({ field.record, "/text" });
}

} // namespace triad::ui
