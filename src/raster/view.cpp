#include "raster/view.h"

#include "imgui.h"

namespace triad::raster {

namespace {

/// A whole number, cut off towards 0; what is none or lies very far out counts as the nearer border.
int cut(float value)
{
    return value > -furthest ? (value < furthest ? static_cast<int>(value) : static_cast<int>(furthest))
                             : -static_cast<int>(furthest);
}

} // namespace

View view_of(ImDrawData const& data, int width, int height)
{
    return { .origin_x = data.DisplayPos.x,
        .origin_y = data.DisplayPos.y,
        .scale_x = static_cast<float>(width) / data.DisplaySize.x,
        .scale_y = static_cast<float>(height) / data.DisplaySize.y,
        .clip_scale_x = data.FramebufferScale.x,
        .clip_scale_y = data.FramebufferScale.y,
        .width = width,
        .height = height };
}

Box clip_of(ImDrawCmd const& command, View const& view)
{
    float const left = (command.ClipRect.x - view.origin_x) * view.clip_scale_x;
    float const top = (command.ClipRect.y - view.origin_y) * view.clip_scale_y;
    float const right = (command.ClipRect.z - view.origin_x) * view.clip_scale_x;
    float const bottom = (command.ClipRect.w - view.origin_y) * view.clip_scale_y;
    if (!(right > left && bottom > top))
        return {};
    // OpenGL counts rows from below.
    int const end = view.height - cut(static_cast<float>(view.height) - bottom);
    Box const clip { cut(left), end - cut(bottom - top), cut(left) + cut(right - left), end };
    return common(clip, { 0, 0, view.width, view.height });
}

} // namespace triad::raster
