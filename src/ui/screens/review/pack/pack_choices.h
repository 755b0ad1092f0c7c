#pragma once

#include "base/date.h"
#include "model/school_document.h"
#include "store/commands.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// One answer that may travel in a review pack.
struct PackItem {
    model::PlacedItem placed;
    model::Answer const* answer; // null: not answered
    model::Extract const* extract; // null: it stays
};

/// The answers of one evaluation.
struct PackPart {
    model::Evaluation const* evaluation;
    model::Instrument const* instrument;
    bool newest = false; // of its instrument
    bool stays = false; // the instrument is for the school alone, unless the head decides otherwise
    std::vector<PackItem> items = {}; // those the evaluation shows, and whatever else of it would travel
};

/// Everything a pack of this review could hold of the school's answers, newest evaluation first.
std::vector<PackPart> pack_parts(model::SchoolDocument const&, model::Review const&);
/// "Nothing of it travels.", "2 of 19 statements travel: 3, 18."
std::string shared_words(PackPart const&);
/// "statement 3", or the section's title where a section is judged as a whole.
std::string pack_item_name(PackItem const&);
/// The word of the rating it was given, "Not yet rated" included; empty where nothing can be rated.
std::string rating_word(PackItem const&);

/// Which answers a button shares at once. Only the newest evaluation of each instrument counts, and none that stays.
enum class Quick {
    Red, // marked red
    Lines, // behind the lines of this review
};
std::vector<std::pair<PackPart const*, PackItem const*>> quick_items(std::vector<PackPart> const&, model::Review const&, Quick);

/// Lets the answer travel: its statement, and the rating where `rating`. What travelled at an earlier time does not come back.
/// `fresh` is an id that was never used: it travels, and must say nothing of what it stands for.
store::Command share_item(model::Review const&, PackPart const&, PackItem const&, bool rating, std::string_view fresh);
store::Command keep_item(model::Review const&, PackItem const&);

/// The end of the school year in which `day` stands: the next 31 August after it.
Date school_year_end(Date day);

} // namespace triad::ui
