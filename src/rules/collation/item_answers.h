#pragma once

#include "rules/collation/returns.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What all schools said about one item, in their own words.

namespace triad::rules {

struct ItemAnswer {
    std::string school; // ClusterSchool::id
    std::string called; // see school_called
    std::string round; // Round::words
    CountingSubmission submission; // never null
    std::size_t item = 0; // its place in the submission's edition
    bool same_wording = true; // as the item is shown

    model::PlacedItem const& placed() const { return submission->edition->items()[item]; }
    /// Null where it was not rated.
    model::Choice const* choice() const { return model::choice_of(placed(), submission->ratings[item]); }
    std::string_view comment() const { return submission->comment_on(item); }
    bool offers() const { return submission->offers_at(item); }
};

/// Which schools' answers to an item are wanted.
struct ItemQuestion {
    std::string instrument;
    std::string item; // Item::id
    model::Edition edition = nullptr; // whose wording is shown; null: the newest of the newest round that has the item
    std::optional<std::string> round = {}; // Round::key; absent: all of them
};

/// Of schools that count, all that rated the item, wrote about it or offer to show how they do it: the newest round first,
/// schools by what they are called. R-48.
std::vector<ItemAnswer> answers_to(model::ClusterDocument const&, ItemQuestion const&);

/// "Not rated", "Red" or, in another wording, "Red, for an earlier wording: “…”": what stands beside a school's comment. R-48.
std::string answer_in_words(ItemAnswer const&);

} // namespace triad::rules
