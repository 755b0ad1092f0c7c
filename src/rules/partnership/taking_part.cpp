#include "rules/partnership/taking_part.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "rules/collation/returns.h"
#include "rules/collation/school_list.h"

#include <vector>

namespace triad::rules {

namespace {

std::string has(std::size_t count, std::string_view done)
{
    return concat({ number(count), count == 1 ? " has " : " have ", done });
}

std::string joining_words(model::ClusterSchool const& school)
{
    if (school.joining == "no")
        return "does not take part";
    if (school.joining != "yes")
        return {};
    return school.trained.empty() ? "takes part, not trained yet" : "takes part, trained";
}

} // namespace

TakingPart taking_part(model::ClusterDocument const& document)
{
    TakingPart out;
    for (auto const& school : document.schools) {
        if (!counts(school))
            continue;
        ++out.schools;
        bool const yes = school.joining == "yes";
        bool const no = school.joining == "no";
        out.yes += yes ? 1 : 0;
        out.no += no ? 1 : 0;
        out.offered += no && !blank(school.instead) ? 1 : 0;
        out.trained += yes && !school.trained.empty() ? 1 : 0;
    }
    return out;
}

std::string taking_part_in_words(TakingPart const& part)
{
    if (part.schools == 0)
        return "No school is on your list yet.";
    if (part.yes + part.no == 0)
        return concat({ counted(part.schools, "school", "schools"), "." });
    std::vector<std::string> pieces { concat(
        { number(part.yes), " of ", counted(part.schools, "school takes", "schools take"), " part" }) };
    if (part.no > 0)
        pieces.push_back(has(part.no, "declined"));
    if (part.silent() > 0)
        pieces.push_back(has(part.silent(), "not answered"));
    auto out = concat({ listed_words(pieces), "." });
    if (part.yes > 0)
        append_joined(out, " ",
            concat({ number(part.trained), " of the ", number(part.yes), part.trained == 1 ? " is" : " are", " trained." }));
    if (part.no > 0)
        append_joined(out, " ", concat({ "Of those that declined, ", has(part.offered, "been offered something instead"), "." }));
    return out;
}

std::string school_facts(model::ClusterSchool const& school)
{
    std::string out;
    auto const add = [&](std::string_view words) {
        if (!blank(words))
            append_joined(out, " · ", words);
    };
    for (auto const& words : { school.urn, school.phase, school.group, school.area })
        add(words_from_elsewhere(words, 40));
    if (!school.roll.empty())
        add(concat({ words_from_elsewhere(school.roll, 10), school.roll == "1" ? " pupil" : " pupils" }));
    add(words_from_elsewhere(school.experience, 40));
    for (auto const& attribute : attributes_of(school.attributes))
        add(words_from_elsewhere(concat({ attribute.key, " ", attribute.value }), 50));
    add(joining_words(school));
    if (school.left_out)
        add("left out of every picture and count");
    return out;
}

} // namespace triad::rules
