#include "rules/evaluation/views_from.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::DocumentKind;

/// The words of a name as they are compared: small letters, neither apostrophes nor full stops, "St" for "Saint".
std::vector<std::string> words_of(std::string_view name)
{
    constexpr std::string_view curly_apostrophe = "’";
    std::string plain;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name.substr(at).starts_with(curly_apostrophe))
            at += curly_apostrophe.size() - 1;
        else if (name[at] == ',' || name[at] == '-' || name[at] == '/')
            plain += ' ';
        else if (name[at] != '\'' && name[at] != '.')
            plain += name[at];
    }
    std::vector<std::string> out;
    auto const folded = ascii_lower(collapsed_spaces(plain));
    for (auto const word : split(folded, ' '))
        if (word != "the" && !word.empty())
            out.emplace_back(word == "saint" ? "st" : word == "&" ? "and" : word);
    std::ranges::sort(out);
    return out;
}

std::string quoted(std::string_view name) { return concat({ "“", collapsed_spaces(name), "”" }); }

/// The school as a person knows it.
std::string school_in_words(model::School const& school)
{
    return blank(school.name) ? concat({ "the school with URN ", trimmed(school.urn) }) : quoted(school.name);
}

std::string refusal_of(model::SchoolDocument const& ours, model::SchoolDocument const& theirs)
{
    if (theirs.kind != DocumentKind::School)
        return concat({ "It is ", model::spec_of(theirs.kind).words,
            ": a colleague’s ratings come in the file that “Download the file” "
            "makes on the colleague’s own device." });
    if (theirs.example && !ours.example)
        return "It is the example school, whose ratings are invented: choose a file of your own school.";
    if (ours.example && !theirs.example)
        return "The example school is open, and these are real ratings: open your own evaluation first.";
    if (ours.school.id == theirs.school.id)
        return {};
    auto const our_urn = trimmed(ours.school.urn);
    auto const their_urn = trimmed(theirs.school.urn);
    bool const known_by_urn = !our_urn.empty() && !their_urn.empty();
    if (known_by_urn ? our_urn == their_urn : !names_differ(ours.school.name, theirs.school.name))
        return {};
    return concat({ "It is a file of ", school_in_words(theirs.school), ", and this one is of ", school_in_words(ours.school),
        ": ratings of another school do not belong here." });
}

std::string caution_of(model::School const& ours, model::School const& theirs)
{
    bool const same_urn = !blank(ours.urn) && trimmed(ours.urn) == trimmed(theirs.urn);
    if (ours.id == theirs.id || same_urn)
        return {};
    if (blank(theirs.name))
        return "That file names no school: check that it is your colleague’s.";
    if (blank(ours.name))
        return concat({ "That file is of ", quoted(theirs.name), ": check that this is your school." });
    if (words_of(ours.name) != words_of(theirs.name))
        return concat({ "In that file the school is called ", quoted(theirs.name), ": check that this is your school." });
    return {};
}

} // namespace

bool names_differ(std::string_view a, std::string_view b)
{
    auto const left = words_of(a);
    auto const right = words_of(b);
    return !std::ranges::includes(left, right) && !std::ranges::includes(right, left);
}

ViewsFrom views_from(model::SchoolDocument const& ours, model::SchoolDocument const& theirs)
{
    ViewsFrom out { .refusal = refusal_of(ours, theirs), .caution = {} };
    if (out.refusal.empty())
        out.caution = caution_of(ours.school, theirs.school);
    return out;
}

} // namespace triad::rules
