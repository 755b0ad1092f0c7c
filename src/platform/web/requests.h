#pragma once

#include "platform/web/shell.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace triad::platform::web {

/// Questions to the page that are answered later. Answers are kept until the next frame starts: a callback never runs
/// inside the call that asked, nor in the middle of a frame.
class Requests {
public:
    using Number = std::uint32_t;
    using Texts = std::vector<std::string>;
    using Handler = std::function<void(ReplyStatus, Texts const&)>;
    /// Most questions have one answer; a claim may be followed by the news that it was lost.
    enum class Answers { One, Many };

    Number add(Handler, Answers = Answers::One);
    void forget(Number number) { m_handlers.erase(number); }

    /// An answer has come in. Malformed ones count as Blocked, so that nobody waits for ever.
    void arrive(Number, ReplyStatus, std::string_view packed);
    /// Runs the callbacks of everything that has arrived up to now.
    void deliver();

private:
    struct Entry {
        Handler handler;
        Answers answers;
    };
    struct Arrived {
        Number number;
        ReplyStatus status;
        Texts texts;
    };

    std::map<Number, Entry> m_handlers;
    std::vector<Arrived> m_arrived;
    Number m_last = 0;
};

} // namespace triad::platform::web
