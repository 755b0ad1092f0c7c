#pragma once

#include "format/json.h"

#include <optional>
#include <span>
#include <string_view>

namespace triad::format {

/// What a step is told of a tree that lies in the browser's storage and has no `kind` of its own.
inline constexpr std::string_view journal_kind = "journal";
inline constexpr std::string_view summary_kind = "summary";

/// One step from a version to the next, frozen once the later one is released. It works on the tree as it was parsed: members
/// that it does not know stay as they are, and it takes nothing for granted, because the tree may be damaged.
struct Migration {
    int from;
    int to;
    /// `kind` is the file's own `kind`, or one of the names above. Whatever has not changed in this step is left alone.
    void (*step)(Json& root, std::string_view kind);
};

/// Every version that can be read: the first that was ever released, and the steps from there to this program's own.
struct Chain {
    std::span<Migration const> steps;
    int newest;

    constexpr int oldest() const { return steps.empty() ? newest : steps.front().from; }
};

/// True when each step starts where the one before it ended, and the last one ends at the newest version.
constexpr bool is_unbroken(Chain const& chain)
{
    int version = chain.oldest();
    for (auto const& step : chain.steps) {
        if (step.from != version || step.to != version + 1)
            return false;
        version = step.to;
    }
    return version == chain.newest;
}

/// The versions that were released (src/format/migrations/released.cpp).
Chain const& released_versions();

/// Takes a tree to the newest version of the chain, and says so in its `version`. A tree that may not be taken stays as it was.
/// Errors: MissingField, WrongType and OutOfRange for what is no version, NewerVersion.
std::optional<Issue> bring_up_to_date(Json& root, std::string_view kind, Chain const&);

/// The same for what lies in the browser's storage, where a tree without a version is of version 1.
std::optional<Issue> bring_stored_up_to_date(Json& root, std::string_view kind, Chain const&);

} // namespace triad::format
