#include "raster/fingerprint.h"

#include "imgui.h"

#include <type_traits>

namespace triad::raster {

namespace {

template <typename T> void add_all(Fingerprint& print, ImVector<T> const& list)
{
    static_assert(std::has_unique_object_representations_v<T> || std::is_same_v<T, ImDrawVert>, "no bytes without a meaning");
    print.add(static_cast<std::uint64_t>(list.Size));
    print.add(list.Data, static_cast<std::size_t>(list.Size) * sizeof(T));
}

} // namespace

std::uint64_t fingerprint(ImDrawData const& data)
{
    Fingerprint print;
    print.add(&data.DisplayPos, sizeof(data.DisplayPos));
    print.add(&data.DisplaySize, sizeof(data.DisplaySize));
    print.add(&data.FramebufferScale, sizeof(data.FramebufferScale));
    for (auto const* list : data.CmdLists) {
        for (auto const& command : list->CmdBuffer) {
            print.add(&command.ClipRect, sizeof(command.ClipRect));
            print.add(static_cast<std::uint64_t>(command.VtxOffset) << 32 | command.IdxOffset);
            auto const texture = command.TexRef._TexData ? static_cast<std::uint64_t>(command.TexRef._TexData->UniqueID) + 1 : 0;
            print.add(texture << 32 | command.ElemCount);
        }
        add_all(print, list->VtxBuffer);
        add_all(print, list->IdxBuffer);
    }
    return print.value();
}

} // namespace triad::raster
