#include "rules/review/champions.h"

#include "base/text.h"

#include <algorithm>
#include <optional>

namespace triad::rules {

namespace {

constexpr int years_to_refresher = 3;
constexpr std::size_t most_digits = 3;

/// Workshops of reviews that are not over: nobody is needed for the others any more.
ChampionDemand demand_of(model::SchoolDocument const& document)
{
    ChampionDemand out;
    for (auto const& review : document.reviews)
        if (!review.removed && review.looked_back.empty())
            for (auto const& workshop : review.workshops) {
                out.planned += workshop.removed ? 0 : 1;
                out.led += workshop.removed || blank(workshop.champion) ? 0 : 1;
            }
    out.words = out.planned == 0 ? std::string { "No workshop is still to come" }
                                 : counted(out.planned, "workshop is planned", "workshops are planned");
    return out;
}

std::optional<std::int64_t> load_of(model::Champion const& champion)
{
    auto const digits = trimmed(champion.load);
    if (digits.empty() || digits.size() > most_digits || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::int64_t out = 0;
    for (char const c : digits)
        out = out * 10 + (c - '0');
    return out;
}

/// What champions who are free now say that they can take on.
struct Capacity {
    std::int64_t champions = 0; // free now
    std::int64_t workshops = 0; // a year, of those who say
    std::int64_t unsaid = 0; // free, and do not say how many
    bool any = false; // somebody is on the register
};

Capacity capacity_of(std::span<model::Champion const> champions)
{
    Capacity out;
    for (auto const& champion : champions) {
        if (champion.removed)
            continue;
        out.any = true;
        if (!champion.free)
            continue;
        auto const load = load_of(champion);
        ++out.champions;
        out.workshops += load.value_or(0);
        out.unsaid += load ? 0 : 1;
    }
    return out;
}

std::string supply_words(Capacity const& capacity)
{
    if (!capacity.any)
        return "no champion is on the register";
    if (capacity.champions == 0)
        return "no champion is free now";
    auto const who = counted(capacity.champions, "champion", "champions");
    if (capacity.unsaid == capacity.champions)
        return concat({ who,
            capacity.champions == 1 ? " is free and does not say for how many" : " are free and do not say for how many" });
    auto const rest = capacity.unsaid == 0 ? std::string {} : concat({ ", ", number(capacity.unsaid), " of them not counted" });
    return concat({ who, " can take on ", number(capacity.workshops), " a year", rest });
}

/// Too few only where everybody who is free has said for how many. Whoever is named for a workshop leads it, on the register or
/// not.
std::string shortage_words(ChampionDemand const& demand, Capacity const& capacity)
{
    auto const missing = demand.planned - std::max(demand.led, capacity.workshops);
    if (missing <= 0 || capacity.unsaid > 0)
        return ".";
    return concat(
        { ", so ", number(missing), missing == 1 ? " still needs somebody to lead it." : " still need somebody to lead them." });
}

} // namespace

std::string champion_capacity(ChampionDemand const& demand, std::span<model::Champion const> champions)
{
    auto const capacity = capacity_of(champions);
    return concat({ demand.words, "; ", supply_words(capacity), shortage_words(demand, capacity) });
}

std::string champion_capacity(model::SchoolDocument const& document)
{
    return champion_capacity(demand_of(document), document.champions);
}

bool needs_refresher(model::Champion const& champion, Date today)
{
    auto const trained = parse_iso_date(champion.trained);
    auto const refreshed = parse_iso_date(champion.refreshed);
    auto const last = std::max(trained.value_or(Date {}), refreshed.value_or(Date {}));
    if (champion.removed || last == Date {})
        return false;
    // After 29 February, the day after 28 February is the first that is as late.
    return Date { last.year + years_to_refresher, last.month, last.day } <= today;
}

} // namespace triad::rules
