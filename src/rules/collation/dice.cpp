#include "rules/collation/dice.h"

#include "base/hash.h"

namespace triad::rules {

Dice::Dice(std::uint64_t seed, std::string_view name)
    : m_state(name.empty() ? seed : seed ^ hash64(name))
{
}

std::uint64_t Dice::next()
{
    m_state += 0x9e3779b97f4a7c15;
    auto mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

} // namespace triad::rules
