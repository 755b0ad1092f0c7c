#include "rules/collation/school_list.h"

#include "base/hash.h"
#include "base/text.h"

#include <algorithm>
#include <set>
#include <string>

namespace triad::rules {

namespace {

std::string folded_name(std::string_view name) { return ascii_lower(trimmed(name)); }

/// The parts of one line. A name with a comma in it can be had with tabs, as a spreadsheet gives it.
model::ClusterSchool school_of(std::string_view line)
{
    auto const parts = split(line, line.contains('\t') ? '\t' : ',');
    auto const part = [&](std::size_t i) { return i < parts.size() ? std::string { trimmed(parts[i]) } : std::string {}; };
    return { .name = part(0), .urn = part(1), .phase = part(2), .group = part(3) };
}

/// In an order that has nothing to do with that of the names.
void give_letters(std::vector<model::ClusterSchool>& schools, int last)
{
    std::vector<model::ClusterSchool*> order;
    for (auto& school : schools)
        order.push_back(&school);
    std::ranges::sort(order, {}, [](auto const* school) { return hash64(school->name, hash64(school->urn)); });
    for (auto* school : order)
        school->letter = ++last;
}

} // namespace

SchoolList read_school_list(std::string_view text, model::ClusterDocument const& document)
{
    SchoolList out;
    std::set<std::string> names;
    std::set<std::string> urns { "" };
    int letter = 0;
    for (auto const& school : document.schools) {
        letter = std::max(letter, school.letter);
        if (school.removed)
            continue;
        names.insert(folded_name(school.name));
        urns.insert(school.urn);
    }
    for (auto const line : split(text, '\n')) {
        auto school = school_of(line);
        if (blank(school.name))
            continue;
        bool const same_urn = !school.urn.empty() && !urns.insert(school.urn).second;
        bool const same_name = !names.insert(folded_name(school.name)).second;
        // Two schools may have one name, and their URNs tell them apart.
        if (same_urn || (same_name && school.urn.empty())) {
            ++out.known;
            continue;
        }
        out.schools.push_back(std::move(school));
    }
    give_letters(out.schools, letter);
    return out;
}

} // namespace triad::rules
