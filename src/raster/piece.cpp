#include "raster/piece.h"

#include "raster/fingerprint.h"

#include "imgui.h"

#include <algorithm>
#include <cmath>

namespace triad::raster {

namespace {

bool same(ImVec2 const& one, ImVec2 const& other) { return one.x == other.x && one.y == other.y; }

/// False for what is no number, too.
bool near(float pixels) { return std::abs(pixels) <= furthest; }

/// Takes the pieces of one command after the other.
class Gathering {
public:
    Gathering(View const& view, Pieces& pieces)
        : m_view(view)
        , m_pieces(pieces)
    {
    }

    void take(ImDrawList const&, ImDrawCmd const&);

private:
    void choose_texture(ImTextureData const*);
    /// Takes two triangles that make up an upright rectangle of one colour; false where they do not.
    bool take_rectangle(ImDrawVert const* vertices, ImDrawIdx const* indices);
    void take_triangle(ImDrawVert const* vertices, ImDrawIdx const* indices);
    Box box_of_rectangle(ImVec2 const& from, ImVec2 const& to) const;
    Box box_of_triangle(std::array<ImDrawVert const*, 3> const&) const;
    /// The texture's colour at one place; the same place is asked for again and again.
    Colour sample(ImVec2 const& place);

    View const& m_view;
    Pieces& m_pieces;
    Box m_clip;
    ImTextureData const* m_texture = nullptr;
    ImVec2 m_sampled_at { -1, -1 };
    Colour m_sampled = white;
};

void Gathering::take(ImDrawList const& list, ImDrawCmd const& command)
{
    m_clip = clip_of(command, m_view);
    if (command.UserCallback || m_clip.empty())
        return;
    choose_texture(command.TexRef._TexData);
    auto const* vertices = list.VtxBuffer.Data + command.VtxOffset;
    auto const* indices = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount;) {
        bool const rectangle = i + 5 < command.ElemCount && take_rectangle(vertices, indices + i);
        if (!rectangle)
            take_triangle(vertices, indices + i);
        i += rectangle ? 6 : 3;
    }
}

void Gathering::choose_texture(ImTextureData const* texture)
{
    if (texture == m_texture && !m_pieces.textures.empty())
        return;
    m_texture = texture;
    m_pieces.textures.emplace_back(texture);
    m_sampled_at = { -1, -1 };
}

Colour Gathering::sample(ImVec2 const& place)
{
    if (!same(place, m_sampled_at)) {
        m_sampled_at = place;
        m_sampled = m_pieces.textures.back().sample(place.x, place.y);
    }
    return m_sampled;
}

bool Gathering::take_rectangle(ImDrawVert const* vertices, ImDrawIdx const* indices)
{
    if (indices[0] != indices[3] || indices[2] != indices[4])
        return false;
    auto const& a = vertices[indices[0]];
    auto const& b = vertices[indices[1]];
    auto const& c = vertices[indices[2]];
    auto const& d = vertices[indices[5]];
    bool const upright = a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x;
    if (!upright || a.pos.x > c.pos.x || a.pos.y > c.pos.y || a.col != b.col || b.col != c.col || c.col != d.col)
        return false;
    bool const plain = same(a.uv, c.uv) && same(a.uv, b.uv) && same(a.uv, d.uv);
    bool const straight = a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x;
    if (!plain && !straight)
        return false;
    Piece piece { .corners = { &a, &c, &c },
        .box = box_of_rectangle(a.pos, c.pos),
        .texture = static_cast<std::uint16_t>(m_pieces.textures.size() - 1),
        .kind = plain ? PieceKind::Fill : PieceKind::Image,
        .colour = plain ? product_of(sample(a.uv), a.col) : a.col };
    if (!piece.box.empty() && alpha_of(piece.colour) != 0)
        m_pieces.list.push_back(piece);
    return true;
}

Box Gathering::box_of_rectangle(ImVec2 const& from, ImVec2 const& to) const
{
    std::array<float, 4> const sides { m_view.x(from.x), m_view.y(from.y), m_view.x(to.x), m_view.y(to.y) };
    std::array<int, 4> steps {};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        if (std::isnan(sides[i]))
            return {};
        steps[i] = in_steps(std::clamp(sides[i], -furthest, furthest));
    }
    return common({ first_column(steps[0]), first_row(steps[1]), first_column(steps[2]), first_row(steps[3]) }, m_clip);
}

Box Gathering::box_of_triangle(std::array<ImDrawVert const*, 3> const& corners) const
{
    float left = furthest;
    float top = furthest;
    float right = -furthest;
    float bottom = -furthest;
    for (auto const* corner : corners) {
        float const x = m_view.x(corner->pos.x);
        float const y = m_view.y(corner->pos.y);
        if (!near(x) || !near(y))
            return {};
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
    }
    Box const box { static_cast<int>(std::floor(left)), static_cast<int>(std::floor(top)), static_cast<int>(std::ceil(right)),
        static_cast<int>(std::ceil(bottom)) };
    return common(box, m_clip);
}

void Gathering::take_triangle(ImDrawVert const* vertices, ImDrawIdx const* indices)
{
    std::array<ImDrawVert const*, 3> const corners { vertices + indices[0], vertices + indices[1], vertices + indices[2] };
    if (alpha_of(corners[0]->col | corners[1]->col | corners[2]->col) == 0)
        return;
    bool const plain = same(corners[0]->uv, corners[1]->uv) && same(corners[1]->uv, corners[2]->uv);
    Piece const piece { .corners = corners,
        .box = box_of_triangle(corners),
        .texture = static_cast<std::uint16_t>(m_pieces.textures.size() - 1),
        .kind = plain ? PieceKind::Shade : PieceKind::Textured,
        .colour = plain ? sample(corners[0]->uv) : white };
    if (!piece.box.empty() && alpha_of(piece.colour) != 0)
        m_pieces.list.push_back(piece);
}

} // namespace

void gather(ImDrawData const& data, View const& view, Pieces& pieces)
{
    pieces.textures.clear();
    pieces.list.clear();
    Gathering gathering { view, pieces };
    for (auto const* list : data.CmdLists) {
        for (auto const& command : list->CmdBuffer)
            gathering.take(*list, command);
    }
}

std::uint64_t fingerprint(Piece const& piece, Texture const& texture)
{
    Fingerprint print;
    print.add(&piece.box, sizeof(piece.box));
    print.add(static_cast<std::uint64_t>(piece.colour) << 32 | static_cast<std::uint64_t>(piece.kind));
    if (piece.kind == PieceKind::Fill)
        return print.value();
    auto const count = piece.kind == PieceKind::Image ? 2U : 3U;
    for (unsigned i = 0; i < count; ++i) {
        print.add(&piece.corners[i]->pos, sizeof(ImVec2));
        print.add(piece.corners[i]->col);
    }
    // The white texel lies elsewhere when a texture has grown, and is as white as before.
    if (piece.kind == PieceKind::Shade)
        return print.value();
    // Dear ImGui never writes twice to the same place of a texture: when it has to move letters, it makes a new one.
    print.add(static_cast<std::uint64_t>(texture.id()));
    for (unsigned i = 0; i < count; ++i)
        print.add(&piece.corners[i]->uv, sizeof(ImVec2));
    return print.value();
}

} // namespace triad::raster
