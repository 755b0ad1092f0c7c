#include "raster/tiles.h"

#include "raster/fingerprint.h"

#include <algorithm>

namespace triad::raster {

namespace {

constexpr std::uint64_t never_painted = 0; // a fingerprint is as good as never 0, and one tile painted twice does no harm
constexpr std::uint64_t nothing = 1; // no piece yet

} // namespace

void Tiles::resize(int width, int height)
{
    m_width = width;
    m_height = height;
    m_columns = (width + side - 1) / side;
    m_rows = (height + side - 1) / side;
    m_tiles.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), {});
}

void Tiles::forget()
{
    for (auto& tile : m_tiles)
        tile.last_print = never_painted;
}

void Tiles::begin()
{
    m_entries.clear();
    for (auto& tile : m_tiles) {
        tile.print = nothing;
        tile.first = tile.last = -1;
    }
}

Box Tiles::box(int tile) const
{
    int const left = tile % m_columns * side;
    int const top = tile / m_columns * side;
    return { left, top, std::min(left + side, m_width), std::min(top + side, m_height) };
}

void Tiles::add_to(Tile& tile, int piece, std::uint64_t print)
{
    auto const entry = static_cast<int>(m_entries.size());
    m_entries.push_back({ piece, -1 });
    if (tile.last >= 0)
        m_entries[static_cast<std::size_t>(tile.last)].next = entry;
    else
        tile.first = entry;
    tile.last = entry;
    Fingerprint together;
    together.add(tile.print);
    together.add(print);
    tile.print = together.value();
}

void Tiles::add(int piece, Box const& touched, std::uint64_t print, bool covers)
{
    for (int row = touched.top / side; row <= (touched.bottom - 1) / side; ++row) {
        for (int column = touched.left / side; column <= (touched.right - 1) / side; ++column) {
            int const index = row * m_columns + column;
            auto& tile = m_tiles[static_cast<std::size_t>(index)];
            if (covers && touched.holds(box(index))) {
                tile.print = nothing;
                tile.first = tile.last = -1;
            }
            add_to(tile, piece, print);
        }
    }
}

int Tiles::run_of_changed(int row, int column) const
{
    int end = column;
    while (end < m_columns && changed(row * m_columns + end))
        ++end;
    return end - column;
}

std::vector<Box> Tiles::take_changed()
{
    std::vector<Box> boxes;
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column) {
            int const run = run_of_changed(row, column);
            if (run == 0)
                continue;
            Box found = box(row * m_columns + column);
            found.right = box(row * m_columns + column + run - 1).right;
            auto const above = std::ranges::find_if(boxes,
                [&](Box const& one) { return one.bottom == found.top && one.left == found.left && one.right == found.right; });
            if (above != boxes.end())
                above->bottom = found.bottom;
            else
                boxes.push_back(found);
            column += run;
        }
    }
    for (auto& tile : m_tiles)
        tile.last_print = tile.print;
    return boxes;
}

} // namespace triad::raster
