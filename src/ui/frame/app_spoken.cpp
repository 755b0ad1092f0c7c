#include "ui/frame/app_state.h"

#include <algorithm>
#include <utility>

// What is said aloud beside what the screens themselves announce.

namespace triad::ui {

namespace {

constexpr double rest_ms = 700; // a pause in typing that is none between two words

} // namespace

/// Before the screen is drawn: what is told and what is shown go to the page in one patch, and no other frame may follow.
/// Notices stand above the content, out of view for whoever has scrolled down and chosen a file there. Of files that come
/// together the first is shown: whoever goes on reading meanwhile is left in peace.
void App::State::say_what_was_told()
{
    auto const& shown = workspace.notices().shown();
    for (auto& told : workspace.notices().take_unsaid()) {
        bool const stands = std::ranges::contains(shown, told.text, &store::Notice::text);
        if (stands && std::exchange(m_told_here, false) && !std::exchange(m_session.arrivals.shown, m_session.arrivals.going))
            m_session.scroll_to = 0;
        (told.urgent ? m_session.urgent : m_session.polite).push_back(std::move(told.text));
    }
    say_how_keeping_goes();
    if (until_rest() == 0)
        m_session.polite.push_back(std::exchange(m_session.say_at_rest, {}));
}

/// That work is kept is said once, for it goes on with every letter; that it is not, whenever that begins, and its end.
void App::State::say_how_keeping_goes()
{
    auto const& status = workspace.status();
    if (!status.problem.empty()) {
        if (status.problem != m_trouble_said)
            m_session.urgent.push_back(status.problem);
        m_trouble_said = status.problem;
        m_trouble_key = workspace.current_key();
        return;
    }
    m_was_saving = m_was_saving || status.state == store::SaveState::Saving;
    if (status.state != store::SaveState::Saved)
        return;
    bool const over = !m_trouble_said.empty() && workspace.current_key() == m_trouble_key;
    m_trouble_said.clear();
    if (!over && (m_saved_said || !m_was_saving))
        return;
    m_saved_said = true;
    m_session.polite.emplace_back("Saved on this device.");
}

/// Milliseconds until what waits for the end of typing is said; -1 where nothing waits.
int App::State::until_rest() const
{
    if (m_session.say_at_rest.empty())
        return -1;
    return static_cast<int>(std::clamp(m_typed_ms + rest_ms - m_now_ms, 0.0, rest_ms));
}

} // namespace triad::ui
