#include "mishaps.h"

#include "support/generate.h"

#include <cstdio>
#include <memory>

namespace triad::store {

namespace {

char const* word(Mishap::Kind kind)
{
    switch (kind) {
    case Mishap::Kind::Refused:
        return "refused";
    case Mishap::Kind::Unseen:
        return "unseen";
    case Mishap::Kind::Late:
        return "late";
    case Mishap::Kind::Half:
        break;
    }
    return "half";
}

char const* word(StorageError error)
{
    switch (error) {
    case StorageError::Full:
        return "full";
    case StorageError::Blocked:
        return "blocked";
    case StorageError::Changed:
        return "changed";
    case StorageError::Missing:
        return "missing";
    case StorageError::Unverified:
        break;
    }
    return "unverified";
}

constexpr std::array both_closings { AtClosing::LateLands, AtClosing::LateIsLost };

void try_one(Tally& tally, Run const& run, Mishaps const& mishaps)
{
    // How closing goes matters only where something is late.
    bool late = false;
    for (auto const& [number, mishap] : mishaps)
        late = late || mishap.kind == Mishap::Kind::Late;
    for (auto const closing : both_closings) {
        auto outcome = run(plan_of(mishaps), closing);
        tally.count(outcome.mishaps, std::move(outcome.trouble), name_of(mishaps));
        if (!late)
            return;
    }
}

/// Mishaps make for more requests, but what comes after the last of a calm run is a repetition.
int calm_requests(Run const& run) { return run({}, AtClosing::LateLands).requests; }

} // namespace

std::string name_of(Mishap const& mishap) { return std::string { word(mishap.kind) } + " (" + word(mishap.error) + ")"; }

std::string name_of(Mishaps const& mishaps)
{
    std::string name;
    for (auto const& [number, mishap] : mishaps)
        name += (name.empty() ? "request " : ", request ") + std::to_string(number) + " " + name_of(mishap);
    return name;
}

FakeStorage::Plan plan_of(Mishaps mishaps)
{
    return [mishaps = std::move(mishaps)](int number, std::string const&) -> std::optional<Mishap> {
        for (auto const& [at, mishap] : mishaps) {
            if (at == number)
                return mishap;
        }
        return std::nullopt;
    };
}

FakeStorage::Plan random_plan(std::uint64_t seed, int percent)
{
    return [random = std::make_shared<test::Random>(seed), percent](int, std::string const&) -> std::optional<Mishap> {
        if (!random->chance(percent))
            return std::nullopt;
        return every_mishap[static_cast<std::size_t>(random->below(static_cast<int>(every_mishap.size())))];
    };
}

void Tally::count(int more_mishaps, std::string trouble, std::string const& name)
{
    ++runs;
    mishaps += more_mishaps;
    if (!trouble.empty())
        troubles.push_back(name + ": " + std::move(trouble));
}

void Tally::print(char const* what) const
{
    std::printf("%s: %d runs, %d mishaps, %zu in trouble\n", what, runs, mishaps, troubles.size());
    for (std::size_t i = 0; i < troubles.size() && i < 10; ++i)
        std::printf("    %s\n", troubles[i].c_str());
}

Tally try_each(Run const& run, int stride)
{
    Tally tally;
    int count = 0;
    int const last = calm_requests(run);
    for (int number = 1; number <= last; ++number) {
        for (auto const& mishap : every_mishap) {
            if (count++ % stride == 0)
                try_one(tally, run, { { number, mishap } });
        }
    }
    return tally;
}

Tally try_pairs(Run const& run, int stride)
{
    Tally tally;
    int count = 0;
    int const last = calm_requests(run);
    for (int number = 1; number < last; ++number) {
        for (auto const& first : every_mishap) {
            for (auto const& second : every_mishap) {
                if (count++ % stride == 0)
                    try_one(tally, run, { { number, first }, { number + 1, second } });
            }
        }
    }
    return tally;
}

Tally try_random(Run const& run, int runs, int percent, std::uint64_t seed)
{
    Tally tally;
    for (int i = 0; i < runs; ++i) {
        auto const each = seed + static_cast<std::uint64_t>(i);
        auto const closing = both_closings[each % 2];
        auto outcome = run(random_plan(each, percent), closing);
        tally.count(outcome.mishaps, std::move(outcome.trouble), "seed " + std::to_string(each));
    }
    return tally;
}

} // namespace triad::store
