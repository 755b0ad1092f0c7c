#pragma once

#include "raster/box.h"

#include <cstdint>
#include <vector>

namespace triad::raster {

/// The picture in squares: which pieces fall on each, in their order, and whether they are others than the last time.
class Tiles {
public:
    /// Pixels each way.
    static constexpr int side = 64;

    /// Another size of the picture; every tile counts as changed.
    void resize(int width, int height);
    void forget();

    /// Starts a new list of pieces.
    void begin();
    /// `print` is the piece's fingerprint. What `covers` lies opaque over all of its box: a tile within it forgets what is below.
    void add(int piece, Box const&, std::uint64_t print, bool covers);

    int count() const { return static_cast<int>(m_tiles.size()); }
    Box box(int tile) const;
    bool changed(int tile) const { return at(tile).print != at(tile).last_print; }
    /// Calls `act` with each piece on the tile, the lowest first.
    template <typename Act> void for_pieces(int tile, Act const& act) const
    {
        for (int entry = at(tile).first; entry >= 0; entry = m_entries[static_cast<std::size_t>(entry)].next)
            act(m_entries[static_cast<std::size_t>(entry)].piece);
    }
    /// The changed tiles, joined to rectangles; they count as unchanged from now on.
    std::vector<Box> take_changed();

private:
    struct Tile {
        std::uint64_t print = 0;
        std::uint64_t last_print = 0;
        int first = -1; // entries
        int last = -1;
    };
    struct Entry {
        int piece;
        int next;
    };

    Tile const& at(int tile) const { return m_tiles[static_cast<std::size_t>(tile)]; }
    void add_to(Tile&, int piece, std::uint64_t print);
    /// From `column` on, how many tiles in a row have changed.
    int run_of_changed(int row, int column) const;

    int m_width = 0;
    int m_height = 0;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<Tile> m_tiles;
    std::vector<Entry> m_entries;
};

} // namespace triad::raster
