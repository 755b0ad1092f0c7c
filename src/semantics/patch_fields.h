#pragma once

#include "semantics/patch.h"

#include <array>
#include <cstddef>

namespace triad::semantics {

// Which member of a node each text and number of the border protocol is; the index is the protocol's number.

struct TextMember {
    TextField field;
    std::string Node::* member;
};

constexpr std::array text_members {
    TextMember { TextField::Name, &Node::name },
    TextMember { TextField::Description, &Node::description },
    TextMember { TextField::Value, &Node::value },
    TextMember { TextField::Placeholder, &Node::placeholder },
    TextMember { TextField::Href, &Node::href },
    TextMember { TextField::Keys, &Node::keys },
    TextMember { TextField::Options, &Node::options },
    TextMember { TextField::Path, &Node::path },
    TextMember { TextField::Tone, &Node::tone },
};

struct NumberMember {
    NumberField field;
    float Node::* member;
};

constexpr std::array number_members {
    NumberMember { NumberField::Now, &Node::now },
    NumberMember { NumberField::Max, &Node::max },
    NumberMember { NumberField::FontPx, &Node::font_px },
    NumberMember { NumberField::ContentHeight, &Node::content_h },
    NumberMember { NumberField::LinePx, &Node::line_px },
    NumberMember { NumberField::TextX, &Node::text_x },
    NumberMember { NumberField::TextY, &Node::text_y },
    NumberMember { NumberField::TextW, &Node::text_w },
    NumberMember { NumberField::Weight, &Node::weight },
    NumberMember { NumberField::ContentWidth, &Node::content_w },
};

} // namespace triad::semantics
