#pragma once

#include "rules/collation/returns.h"

#include <cstdint>
#include <string>
#include <vector>

// What all schools answered to all items of one instrument in one round. Worked out once for a state of the document: what is
// shown of it, and in which order, is decided in arrangement.h.

namespace triad::rules {

enum class CellState : std::uint8_t {
    NothingIn, // the school handed nothing in for this round
    NotRated, // it was asked, and rated nothing
    Rated,
    NotAsked, // the item is not in the edition that the school answered, or the school left it out
    OtherWording, // rated, but in other words: not the same question, so the answer is not shown
    OtherScale, // rated in the same words, but with an answer that the picture's edition does not offer
};

/// One school's answer to one item.
struct PictureCell {
    CellState state = CellState::NothingIn;
    model::RatingCode code = 0; // of Rated: in the picture's edition
    bool comment = false; // there is one to read
    bool offer = false; // the school would show others how it does this
    friend bool operator==(PictureCell const&, PictureCell const&) = default;
};

struct PictureSchool {
    std::string id; // ClusterSchool::id
    std::string called; // see school_called
    std::string order; // see school_order
    int letter = 1;
    std::string phase;
    std::string group;
    CountingSubmission submission; // null where nothing was handed in
};

struct Picture {
    Asked asked;
    model::Edition edition; // whose items stand here; null where nothing was handed in
    std::vector<std::size_t> items; // places in the edition, in reading order
    std::vector<PictureSchool> schools; // those that count, in the order of the document's list
    std::vector<PictureCell> cells; // item by item; see cell()

    PictureCell const& cell(std::size_t item, std::size_t school) const { return cells[item * schools.size() + school]; }
    model::PlacedItem const& placed(std::size_t item) const { return edition->items()[items[item]]; }
    /// True for what is judged when a section is judged as a whole.
    bool is_block(std::size_t item) const { return placed(item).item == &placed(item).section->block; }
};

/// Items are those of `edition`, or of the newest that was answered where it is null: all that are shown, and a section's block
/// where a school judged it. R-44 (SYS-16a).
Picture make_picture(model::ClusterDocument const&, Asked const&, model::Edition edition = nullptr);
/// The same for these items of the edition (places there), whoever judged what.
Picture make_picture(model::ClusterDocument const&, Asked const&, model::Edition, std::vector<std::size_t> items);

} // namespace triad::rules
