#pragma once

#include "model/cluster.h"
#include "model/taxonomy.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// The themes that a lead codes findings to: those of a taxonomy, those of the lead's own, or both. SYS-15.

namespace triad::rules {

/// The value of model::Cluster::taxonomy with which only the lead's own themes are there.
constexpr std::string_view own_themes_only = "own";

struct ThemeLine {
    std::string id;
    std::string name;
    std::string text; // what belongs here; may be empty
    std::string key; // the digit that chooses it; empty for a part, and where digits have run out
    std::string parent; // the head that it is part of; empty for a head
    bool own = false; // written by the lead
};

/// Heads in their order, each with its parts after it. R-53 (SYS-15a, SYS-15d).
std::vector<ThemeLine> themes_of(model::ClusterDocument const&, std::span<model::Taxonomy const>);

/// Null for one that is not there (any more).
ThemeLine const* find_theme(std::span<ThemeLine const>, std::string_view id);
/// The head that a theme is, or is part of; empty for one that is not there.
std::string_view head_of(std::span<ThemeLine const>, std::string_view id);
/// "People", "People: Parents"; empty for one that is not there.
std::string theme_in_words(std::span<ThemeLine const>, std::string_view id);
/// The same of several, by semicolons.
std::string themes_in_words(std::span<ThemeLine const>, std::string_view ids);

/// The ids with this one in or, where it was in, without it. A part takes the place of its head, and the head of its part. The
/// same list where there would be more than model::most_themes. R-53 (SYS-15b).
std::string toggled_theme(std::span<ThemeLine const>, std::string const& ids, std::string_view id);

} // namespace triad::rules
