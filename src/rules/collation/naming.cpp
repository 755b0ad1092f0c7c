#include "rules/collation/naming.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>

namespace triad::rules {

using model::Attribution;

namespace {

/// A school is named only where it agreed to both: that its words are quoted with its name, and that it is named at all.
template <typename Part> Attribution attribution(Part const& part)
{
    return part.quotes == Attribution::Named && !part.named ? Attribution::Role : part.quotes;
}

template <typename Part> std::optional<std::string> words_of(model::ClusterSchool const& school, Part const& part)
{
    switch (attribution(part)) {
    case Attribution::None:
        return std::nullopt;
    case Attribution::Unnamed:
        return std::string {};
    case Attribution::Role:
        return std::string { "a headteacher" };
    case Attribution::Named:
        break;
    }
    return school_called_outside(school, part.named);
}

std::string permission_words(Attribution allowed)
{
    switch (allowed) {
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

void sort_by_school(model::Cluster const& cluster, std::vector<model::ClusterSchool const*>& schools)
{
    sort_by_school(cluster, schools, [](auto const* school) -> model::ClusterSchool const& { return *school; });
}

std::string school_called_outside(model::ClusterSchool const& school, bool named)
{
    return named && !blank(school.name) ? words_from_elsewhere(school.name) : std::string { "a school" };
}

Attribution attribution_outside(model::Submission const& submission) { return attribution(submission); }

std::optional<std::string> quoted_outside(model::ClusterSchool const& school, model::Submission const& submission)
{
    return words_of(school, submission);
}

std::optional<std::string> quoted_outside(model::ClusterSchool const& school, model::CollectedReport const& report)
{
    return words_of(school, report);
}

std::string permission_in_words(model::Submission const& submission) { return permission_words(attribution(submission)); }

std::string permission_in_words(model::CollectedReport const& report) { return permission_words(attribution(report)); }

} // namespace triad::rules
