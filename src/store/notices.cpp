#include "store/notices.h"

#include <algorithm>
#include <utility>

namespace triad::store {

void Notices::tell(std::string text, bool urgent, std::string raw_key)
{
    say(text, urgent);
    auto const same = [&](Notice const& notice) { return notice.text == text && notice.raw_key == raw_key; };
    if (std::ranges::none_of(m_shown, same))
        m_shown.push_back({ std::move(text), urgent, std::move(raw_key) });
}

void Notices::say(std::string text, bool urgent)
{
    m_unsaid.push_back({ .text = std::move(text), .urgent = urgent, .raw_key = {} });
    m_changed();
}

std::vector<Notice> Notices::take_unsaid() { return std::exchange(m_unsaid, {}); }

void Notices::dismiss_told()
{
    auto const told = [](Notice const& notice) { return !notice.urgent && notice.raw_key.empty(); };
    if (std::erase_if(m_shown, told) > 0)
        m_changed();
}

void Notices::dismiss(std::size_t index)
{
    if (index >= m_shown.size())
        return;
    m_shown.erase(m_shown.begin() + static_cast<std::ptrdiff_t>(index));
    m_changed();
}

} // namespace triad::store
