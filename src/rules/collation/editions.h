#pragma once

#include "model/collection.h"

#include <map>
#include <optional>
#include <vector>

namespace triad::rules {

/// How answers of any edition read in one of them: an answer follows an item only where its wording is unchanged, and a choice
/// only where the scale has one of the same id, kind and word. R-44.
class EditionReader {
public:
    explicit EditionReader(model::Edition into)
        : m_into(std::move(into))
    {
    }

    struct Place {
        std::optional<std::size_t> item; // in the other edition; absent where that one lacks it
        bool same_wording = false;
        bool left_out = false; // by a school that adapted the instrument
        std::vector<model::RatingCode> codes = {}; // of the other edition's codes; 0 where the scale has no such choice
    };
    /// For each item of `into`, where it stands in the other edition. Worked out once for each edition.
    std::vector<Place> const& places_in(model::Edition const&);

private:
    model::Edition m_into;
    std::map<model::CollectedEdition const*, std::vector<Place>> m_places;
};

} // namespace triad::rules
