#pragma once

#include "platform/ports.h"
#include "ui/paint/text_pieces.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace triad::ui {

/// How a text is set. Whatever changes where its lines break or how wide they are is in it.
struct TextSetting {
    platform::Face face = {};
    float size_px = 0;
    float limit = 0; // the width of the room
    float letter_spacing = 0;
    float word_spacing = 0;
    friend bool operator==(TextSetting const&, TextSetting const&) = default;
};

/// Where the lines of texts break, as found before: a screen sets the same texts in every frame.
class WrappedTexts {
public:
    struct Span {
        std::size_t from; // bytes of the text
        std::size_t size;
        float width;
        Surroundings around;
    };
    using Spans = std::vector<Span>;

    /// Null where the text is not known in this setting.
    Spans const* find(std::string_view text, TextSetting const&) const;
    /// Keeps it, and returns it until the next call.
    Spans const& keep(std::string_view text, TextSetting const&, Spans);
    void forget() { m_known.clear(); }

private:
    /// A long list that is scrolled through brings ever new texts; those of long ago are set anew when they come back.
    static constexpr std::size_t most = 4000;
    struct View {
        std::string_view text;
        TextSetting setting;
    };
    struct Key {
        std::string text;
        TextSetting setting;
        operator View() const { return { text, setting }; }
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(View const&) const;
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(View const& one, View const& other) const
        {
            return one.text == other.text && one.setting == other.setting;
        }
    };
    std::unordered_map<Key, Spans, Hash, Equal> m_known;
};

} // namespace triad::ui
