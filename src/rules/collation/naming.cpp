#include "rules/collation/naming.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>

namespace triad::rules {

using model::Attribution;

namespace {

/// A school is named only where it agreed to both: that its words are quoted with its name, and that it is named at all.
Attribution attribution(model::Submission const& submission)
{
    return submission.quotes == Attribution::Named && !submission.named ? Attribution::Role : submission.quotes;
}

std::string digits(int number, std::size_t width)
{
    auto const text = triad::number(number);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

} // namespace

std::string school_called(model::Cluster const& cluster, model::ClusterSchool const& school)
{
    if (cluster.hide_names || blank(school.name))
        return concat({ "School ", model::letters_of(school.letter) });
    return words_from_elsewhere(school.name);
}

std::string school_order(model::Cluster const& cluster, model::ClusterSchool const& school)
{
    constexpr std::size_t width = 10; // of any int
    auto const letter = digits(school.letter, width);
    return cluster.hide_names ? letter : concat({ ascii_lower(school_called(cluster, school)), "\n", letter });
}

std::string school_called_outside(model::ClusterSchool const& school, bool named)
{
    return named && !blank(school.name) ? words_from_elsewhere(school.name) : std::string { "a school" };
}

std::optional<std::string> quoted_outside(model::ClusterSchool const& school, model::Submission const& submission)
{
    switch (attribution(submission)) {
    case Attribution::None:
        return std::nullopt;
    case Attribution::Unnamed:
        return std::string {};
    case Attribution::Role:
        return std::string { "a headteacher" };
    case Attribution::Named:
        break;
    }
    return school_called_outside(school, submission.named);
}

std::string permission_in_words(model::Submission const& submission)
{
    switch (attribution(submission)) {
    case Attribution::None:
        return "For you only: the school's words are not to be passed on.";
    case Attribution::Unnamed:
        return "May be quoted without any sign of whose words they are.";
    case Attribution::Role:
        return "May be quoted as the words of a headteacher, without the school's name.";
    case Attribution::Named:
        break;
    }
    return "May be quoted with the school's name.";
}

} // namespace triad::rules
