#pragma once

#include "platform/ports.h"
#include "ui/input/input.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// The asset pack in two texts, of which the second is asked for when something in it is first wanted (format/asset_pack.h).
struct AssetSource {
    std::string_view first;
    std::function<std::string()> rest;
};

/// The whole application above the platform: owns the Dear ImGui context, the workspace and the screens.
class App {
public:
    /// `first_route`: the page's address at start, may be empty.
    App(platform::Ports, Environment const&, AssetSource assets, std::string_view first_route);
    ~App();

    /// Queues one input. Nothing happens before the next frame.
    void push(Input);

    /// One frame from top to bottom; afterwards ImGui::GetDrawData() holds what to paint. `now_ms` counts from any start, never
    /// back. Returns how soon the next frame is wanted in milliseconds: 0 at once, -1 not before the next input.
    int frame(double now_ms);

    /// The same of the last frame, but for a clock on the screen that goes on: -1 where no work waits.
    int work_wanted_ms() const;
    /// True once the first screen stands in the mirror and takes input.
    bool interactive() const;
    /// True where the last frame changed the picture: otherwise it need not be painted.
    bool painted() const;
    semantics::Tree const& tree() const;
    /// Every string that the last frame painted goes into `strings`, for the test that each stands in the tree as well.
    void record_painted(std::vector<std::string>* strings);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace triad::ui
