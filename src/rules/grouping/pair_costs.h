#pragma once

#include "rules/grouping/grouping_problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What it costs to have two schools in one group, from what is known of them and what a partnership aims at. R-65.

namespace triad::rules {

/// What is known of a school. Words are of one trait each, the same trait at the same place for all schools: area, phase,
/// experience of the head, traits of the lead's own. An empty word, or a place that is not there, is not known.
struct SchoolTraits {
    std::vector<std::string> words = {};
    std::optional<int> roll = {}; // pupils
    std::optional<std::size_t> last_group = {}; // last year's
};

/// What is known of one trait of a school; empty for nothing.
std::string_view trait_word(SchoolTraits const&, std::size_t trait);

enum class AimKind : std::uint8_t {
    Alike, // of one trait: schools that differ in it cost
    Mixed, // of one trait: schools that are the same in it cost
    Near, // the way between two schools costs
    Keep, // schools that were not together last year cost
    Split, // schools that were together last year cost
};

struct Aim {
    AimKind kind = AimKind::Mixed;
    std::optional<std::size_t> trait = {}; // of Alike and Mixed: place of the word; none: the roll. Of Near: place of the area
    int weight = 1; // 0 to 20
};

/// Minutes between schools, the same both ways, as far as they are known. Without schools: none are.
class Minutes {
public:
    explicit Minutes(std::size_t schools = 0)
        : m_schools(schools)
        , m_minutes(schools * schools, -1)
    {
    }

    std::optional<int> between(std::size_t a, std::size_t b) const
    {
        auto const minutes = m_schools == 0 ? -1 : m_minutes[a * m_schools + b];
        return minutes < 0 ? std::nullopt : std::optional { minutes };
    }
    void set(std::size_t a, std::size_t b, int minutes)
    {
        m_minutes[a * m_schools + b] = minutes;
        m_minutes[b * m_schools + a] = minutes;
    }

private:
    std::size_t m_schools;
    std::vector<int> m_minutes;
};

/// What one aim makes two schools cost, from nought to this, before its weight.
inline constexpr int dearest_pair = 100;
/// What Near takes another area for, where the minutes are not known; the same area is nought.
inline constexpr int minutes_to_another_area = 50;

/// From 0 for the same to `dearest_pair`: the difference of two rolls in hundredths of the larger one.
int roll_difference(int a, int b);

/// One aim for two schools, without its weight. What is not known of one of them costs nothing, whatever the aim is: it speaks
/// neither for a group nor against it. Minutes count one each up to `dearest_pair`.
int aim_cost(Aim const&, std::vector<SchoolTraits> const&, Minutes const&, std::size_t a, std::size_t b);

/// All aims together, each by its weight. R-65.
PairCosts pair_costs(std::vector<SchoolTraits> const&, std::vector<Aim> const&, Minutes const& = Minutes {});

} // namespace triad::rules
