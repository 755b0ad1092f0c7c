#pragma once

#include "rules/collation/answer_counts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What of a picture is shown, and in which order. Items may be sorted by how many schools gave an answer; schools never are, so
// that no order of schools can be read as a ranking.

namespace triad::rules {

enum class SchoolGrouping : std::uint8_t { None, Phase, Group };
enum class SchoolOrder : std::uint8_t { Name, Letter };

struct ArrangementChoices {
    SchoolGrouping schools_by = SchoolGrouping::None;
    SchoolOrder school_order = SchoolOrder::Name;
    std::optional<std::string> phase = {}; // only schools of this one; an empty text: only those without one
    std::optional<std::string> group = {};
    bool returned_only = false; // without schools that handed nothing in
    bool items_by_section = true;
    std::string section = {}; // Section::id: only its items; empty: all
    std::string with_choice = {}; // Choice::id: only items that some school shown gave it; empty: all
    std::string most_first = {}; // Choice::id: the items that most schools gave it stand first; empty: as they are asked
    friend bool operator==(ArrangementChoices const&, ArrangementChoices const&) = default;
};

/// Schools that stand beside each other; without a title where they are not grouped.
struct SchoolGroup {
    std::string title;
    std::vector<std::size_t> schools; // places in the picture
};

/// Items that stand below each other, and the counts of all items of their section, whether they are shown or not.
struct ItemsOfSection {
    model::Section const* section = nullptr; // null where items are not grouped
    std::vector<std::size_t> items; // places in the picture
    std::optional<AnswerCounts> counts = {};
};

struct Arrangement {
    std::vector<std::size_t> schools; // all that are shown, in the order shown
    std::vector<SchoolGroup> school_groups;
    std::vector<ItemsOfSection> item_groups;
    std::vector<AnswerCounts> counts; // of each item of the picture, over the schools shown
};

/// R-46 (SYS-17f).
Arrangement arrange(Picture const&, ArrangementChoices const&);

/// Every phase, or group, that a school of the picture has, each once, in the order of the alphabet; the empty one last.
std::vector<std::string> phases_of(Picture const&);
std::vector<std::string> groups_of(Picture const&);

} // namespace triad::rules
