#pragma once

#include "semantics/differ.h"
#include "ui/frame/app.h"
#include "ui/screens/screen.h"

#include <map>
#include <vector>

struct ImGuiContext;

namespace triad::ui {

/// The application's parts, and one frame from top to bottom.
struct App::State {
    State(platform::Ports, Environment const&, AssetSource, std::string_view first_route);
    ~State();
    State(State const&) = delete;
    State& operator=(State const&) = delete;

    int frame(double now_ms);

    std::vector<Input> inputs;
    semantics::Tree tree;
    store::Workspace workspace;
    int work_wanted_ms = -1; // see App
    bool drawn_once = false;
    bool painted = false;
    std::vector<std::string>* painted_strings = nullptr; // see App::record_painted

private:
    void take(Input const&);
    void take_route(std::string const& address);
    void take_shortcut(Shortcut);
    void take_file(std::string const& name_and_bytes);
    void show_import();
    /// Whether what comes in now is for the lead who looks, or was looking when it began.
    bool is_for_lead();
    void refuse(std::string const& name, Issue);
    void take_unread(std::string const& name_and_reason);
    void say_how_far(Arrivals&);
    void tell_refused(std::string sentence);
    void take_expected(Input const&);
    void undo_or_redo(bool undo);
    void show_field(model::FieldRef const&);
    void restore_last_place(std::string_view first_route);
    /// True where the screen changed since the last pass.
    bool follow_route();
    void follow_opened_document();
    bool follow_received_survey();
    void forget_requests();
    void ask_for_persistence();
    void open_routed_document();
    void open_school_file();
    /// Where nothing else is to be opened, the work that lay open last: so that its save line stands and it can be saved.
    void open_last_document();
    void save_file();
    void act_in_school();
    /// True where a school's file on this device lists it.
    bool stands_in_school(std::string_view evaluation) const;
    void note_place();
    void say_what_was_told();
    void say_how_keeping_goes();
    int until_rest() const;
    void start_imgui();
    void refresh_theme();
    /// Draws everything once and carries out what was wished. True when something changed that must be drawn anew.
    bool pass(bool last);
    void act_on_events();
    bool waits_for_work();
    bool shown_a_moment_ago() const;
    void draw(std::vector<std::function<void()>>& later);

    platform::Ports m_ports;
    Environment m_environment;
    ImGuiContext* m_imgui = nullptr;
    Fonts m_fonts;
    Theme m_theme;
    TextMeasure m_measure;
    Painter m_painter;
    Interaction m_interaction;
    semantics::TreeBuilder m_builder;
    semantics::Differ m_differ;
    format::AssetPack m_assets;
    Session m_session;
    Route m_followed; // the route that focus and scroll have followed
    std::string m_address; // as the page shows it
    bool m_replace_address = false;
    std::map<std::string, float> m_scrolls; // address to offset, for the way back
    bool m_from_page = false; // the present route came from the page's history
    std::uint32_t m_focus_request = 0;
    NodeId m_focus = semantics::no_node;
    std::vector<std::string> m_early_files; // that came before the work on the device was known
    std::string m_followed_key; // the open document that the route has followed
    bool m_wish_done = false; // what waited for a document was done in this pass
    std::string m_trouble_said; // why work is not kept
    std::string m_trouble_key; // of the document that it was said of
    bool m_was_saving = false;
    bool m_saved_said = false;
    double m_typed_ms = 0; // when a field changed last
    bool m_told_here = false; // what is told next answers the person's own wish, so that they must see it
    bool m_unsettled = false; // the last pass changed something that it did not show yet
    std::string m_place; // what was last noted as the place to come back to
    double m_now_ms = 0;
    double m_shown_ms = 0; // when the screen was drawn last
    double m_first_frame_ms = -1;
    double m_place_changed_ms = -1; // when the place changed that is not noted yet
    bool m_persistence_asked = false;
};

} // namespace triad::ui
