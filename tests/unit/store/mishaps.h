#pragma once

#include "platform/headless/fake_storage.h"

#include <array>
#include <functional>
#include <string>
#include <vector>

// Everything that can go wrong with a request to storage, at every place of a run.

namespace triad::store {

using platform::StorageError;
using platform::headless::FakeStorage;
using platform::headless::Mishap;

/// Every way to fail, with every error that may be told of it without another tab being there.
inline constexpr std::array every_mishap {
    Mishap { Mishap::Kind::Refused, StorageError::Full },
    Mishap { Mishap::Kind::Refused, StorageError::Blocked },
    Mishap { Mishap::Kind::Refused, StorageError::Missing },
    Mishap { Mishap::Kind::Refused, StorageError::Unverified },
    Mishap { Mishap::Kind::Unseen, StorageError::Full },
    Mishap { Mishap::Kind::Unseen, StorageError::Blocked },
    Mishap { Mishap::Kind::Unseen, StorageError::Unverified },
    Mishap { Mishap::Kind::Late, StorageError::Blocked },
    Mishap { Mishap::Kind::Late, StorageError::Unverified },
    Mishap { Mishap::Kind::Half, StorageError::Unverified },
};

/// What is not confirmed when the tab is closed: a late request happens yet, or never.
enum class AtClosing { LateLands, LateIsLost };

std::string name_of(Mishap const&);

/// The requests of a run that have a mishap, all of the same kind or not.
using Mishaps = std::vector<std::pair<int, Mishap>>;
FakeStorage::Plan plan_of(Mishaps);
std::string name_of(Mishaps const&);
/// Each request has a mishap with this probability.
FakeStorage::Plan random_plan(std::uint64_t seed, int percent);

/// How runs with mishaps went. An empty trouble is none.
struct Tally {
    int runs = 0;
    int mishaps = 0;
    std::vector<std::string> troubles;

    void count(int more_mishaps, std::string trouble, std::string const& name);
    void print(char const* what) const;
};

/// A run of some work with a plan of mishaps. Gives what went wrong in words, and how many requests and mishaps there were.
struct Outcome {
    std::string trouble;
    int requests = 0;
    int mishaps = 0;
};
using Run = std::function<Outcome(FakeStorage::Plan const&, AtClosing)>;

/// Every mishap at every request, and at closing both ways; only every `stride`th of them.
Tally try_each(Run const&, int stride);
/// Every two mishaps at every two neighbouring requests; only every `stride`th of them.
Tally try_pairs(Run const&, int stride);
Tally try_random(Run const&, int runs, int percent, std::uint64_t seed);

} // namespace triad::store
