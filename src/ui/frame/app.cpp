#include "ui/frame/app.h"

#include "base/text.h"
#include "semantics/differ.h"
#include "ui/frame/app_state.h"
#include "ui/paint/glyph_loader.h"

#include "imgui.h"

namespace triad::ui {

App::App(platform::Ports ports, Environment const& environment, AssetSource assets, std::string_view first_route)
    : m_state(std::make_unique<State>(ports, environment, std::move(assets), first_route))
{
}

App::~App() = default;

void App::push(Input input) { m_state->inputs.push_back(std::move(input)); }

int App::frame(double now_ms) { return m_state->frame(now_ms); }

int App::work_wanted_ms() const { return m_state->work_wanted_ms; }

bool App::interactive() const { return m_state->drawn_once && m_state->workspace.started() && !m_state->workspace.opening(); }

bool App::painted() const { return m_state->painted; }

void App::record_painted(std::vector<std::string>* strings) { m_state->painted_strings = strings; }

semantics::Tree const& App::tree() const { return m_state->tree; }

} // namespace triad::ui
