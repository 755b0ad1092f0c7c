#pragma once

#include "platform/headless/fakes.h"
#include "ui/frame/app.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace triad::test {

/// How the window of a test is; the defaults are a laptop.
struct Window {
    float width = 1280;
    float height = 800;
    float pixel_ratio = 1;
    bool coarse_pointer = false;
    std::string extra; // further "key=value" lines of ui::Environment
};

/// The whole application on the headless platform: real frames of the real screens, found and acted on by role and name,
/// as assistive technology does. Frames run until nothing more is wanted, and stop the test when that never comes.
class AppHarness {
public:
    explicit AppHarness(Window const& = {}, std::string const& first_route = {});
    /// On a world that lives longer: for what survives a closed browser.
    AppHarness(platform::headless::FakeWorld& world, Window const& = {}, std::string const& first_route = {});
    ~AppHarness();

    /// Runs frames until the app is content: storage has answered, saves are done.
    void settle();
    /// One frame only.
    void frame();

    semantics::Tree const& tree() const { return m_app->tree(); }
    /// The node of this role whose name is or starts with `name`; ends the test when there is none.
    semantics::Node const& get(semantics::Role, std::string_view name) const;
    semantics::Node const* find(semantics::Role, std::string_view name) const;
    /// By a suffix of its readable path: "THEP-A01/comment".
    semantics::Node const& at(std::string_view path) const;
    bool shows(std::string_view text) const;
    std::string text() const;

    void press(semantics::Role, std::string_view name);
    void press_at(std::string_view path);
    void type_at(std::string_view path, std::string_view value);
    void key_at(std::string_view path, char letter);
    void focus_at(std::string_view path);
    void shortcut(ui::Shortcut);
    void go(std::string_view address);
    void drop(std::string_view name, std::string_view bytes);
    /// The same, and says that it is one's own copy where that is asked.
    void drop_own(std::string_view name, std::string_view bytes);
    void push(ui::Input);

    /// What assistive technology and people would trip over, uncovered items and painted strings without a node included.
    std::vector<std::string> problems() const;

    /// What a careless change would do: an item of Dear ImGui that no widget made, a string that no node holds.
    void draw_stray_item();
    void paint_stray_string(std::string text) { m_painted.push_back(std::move(text)); }

    platform::headless::FakeWorld& world() { return *m_world; }
    ui::App& app() { return *m_app; }
    /// How often the rest of the assets was asked for.
    int rests_asked() const { return m_rests_asked; }

private:
    void start(Window const&, std::string const& first_route);

    std::unique_ptr<platform::headless::FakeWorld> m_own;
    platform::headless::FakeWorld* m_world;
    std::unique_ptr<ui::App> m_app;
    std::vector<std::string> m_painted;
    std::set<std::uint32_t> m_items; // ids of interactive items that Dear ImGui saw in the last frame
    double m_now = 0;
    int m_rests_asked = 0;
};

/// The pack of assets as the page gets it, in two texts, and as one that holds both.
std::string const& first_assets();
std::string const& rest_of_assets();
std::string asset_pack();
std::string read_file(std::string const& path_from_top);

/// Compares with tests/ui/goldens/<name>.txt; with TRIAD_REBASELINE=1 in the environment it writes the file instead.
void expect_golden(std::string const& name, std::string const& text);

} // namespace triad::test
