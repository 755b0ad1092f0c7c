#include "platform/web/requests.h"

#include "platform/web/pack.h"

#include <utility>

namespace triad::platform::web {

Requests::Number Requests::add(Handler handler, Answers answers)
{
    m_handlers.emplace(++m_last, Entry { std::move(handler), answers });
    return m_last;
}

void Requests::arrive(Number number, ReplyStatus status, std::string_view packed)
{
    auto texts = unpack(packed);
    if (texts)
        m_arrived.push_back({ number, status, *std::move(texts) });
    else
        m_arrived.push_back({ number, ReplyStatus::Blocked, {} });
}

void Requests::deliver()
{
    // Callbacks may ask further questions; their answers wait for the next frame.
    auto const arrived = std::exchange(m_arrived, {});
    for (auto const& answer : arrived) {
        auto const found = m_handlers.find(answer.number);
        if (found == m_handlers.end())
            continue;
        auto const handler = found->second.handler;
        if (found->second.answers == Answers::One)
            m_handlers.erase(found);
        handler(answer.status, answer.texts);
    }
}

} // namespace triad::platform::web
