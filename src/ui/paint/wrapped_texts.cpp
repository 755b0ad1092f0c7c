#include "ui/paint/wrapped_texts.h"

#include <utility>

namespace triad::ui {

std::size_t WrappedTexts::Hash::operator()(View const& view) const
{
    std::hash<float> const number;
    auto out = std::hash<std::string_view> {}(view.text);
    for (float const each : { view.setting.size_px, view.setting.limit, static_cast<float>(view.setting.face) })
        out = out * 31 + number(each);
    return out;
}

WrappedTexts::Spans const* WrappedTexts::find(std::string_view text, TextSetting const& setting) const
{
    auto const found = m_known.find(View { text, setting });
    return found == m_known.end() ? nullptr : &found->second;
}

WrappedTexts::Spans const& WrappedTexts::keep(std::string_view text, TextSetting const& setting, Spans spans)
{
    if (m_known.size() >= most)
        m_known.clear();
    return m_known.insert_or_assign(Key { std::string { text }, setting }, std::move(spans)).first->second;
}

} // namespace triad::ui
