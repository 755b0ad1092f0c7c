#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace triad::store {

/// Something to tell the person once: shown until dismissed, and announced.
struct Notice {
    std::string text;
    bool urgent = false;
    std::string raw_key; // offers "download what was stored" for this document; empty for none
};

/// What people are told.
class Notices {
public:
    /// `changed` runs after every change of what is shown or waits to be said.
    explicit Notices(std::function<void()> changed)
        : m_changed(std::move(changed))
    {
    }

    /// Says it aloud, and shows it until it is dismissed.
    void tell(std::string text, bool urgent = false, std::string raw_key = {});
    /// Only says it aloud: the screen shows it by other means.
    void say(std::string text, bool urgent = false);

    std::vector<Notice> const& shown() const { return m_shown; }
    /// What has been told since this was last asked, in order: to be said aloud, once. What stands among the notices already is
    /// among it again when it is told again.
    std::vector<Notice> take_unsaid();
    /// Those that only told of something done; what needs care stays until it is dismissed.
    void dismiss_told();
    void dismiss(std::size_t index);

private:
    std::function<void()> m_changed;
    std::vector<Notice> m_shown;
    std::vector<Notice> m_unsaid;
};

} // namespace triad::store
