#include "rules/summary/school_names.h"

#include "base/text.h"
#include "rules/collation/returns.h"

#include <algorithm>

namespace triad::rules {

namespace {

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// In lower case, with one space between words, and without what people write differently.
std::string folded(std::string_view text)
{
    std::string out;
    for (char const c : ascii_lower(collapsed_spaces(text)))
        if (c != '\'' && c != '.')
            out += c;
    // The apostrophe of books.
    constexpr std::string_view quote = "’";
    for (auto at = out.find(quote); at != std::string::npos; at = out.find(quote, at))
        out.erase(at, quote.size());
    return out;
}

/// `what` as whole words of `text`, both folded.
bool stands_in(std::string_view text, std::string_view what)
{
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
        auto const end = at + what.size();
        bool const begins = at == 0 || !is_letter(text[at - 1]);
        if (begins && (end == text.size() || !is_letter(text[end])))
            return true;
    }
    return false;
}

template <typename Parts> bool any_named(Parts const& parts, std::string_view school)
{
    return std::ranges::any_of(parts, [&](auto const& part) { return part->school == school && part->named; });
}

} // namespace

bool may_be_named(model::ClusterDocument const& document, std::string_view id)
{
    auto const* school = model::find_record(document.schools, id);
    return school && counts(*school) && (any_named(document.submissions, id) || any_named(document.reports, id));
}

std::vector<std::string> names_held_back(model::ClusterDocument const& document)
{
    std::vector<std::string> out;
    for (auto const& school : document.schools) {
        if (may_be_named(document, school.id))
            continue;
        if (!blank(school.name))
            out.push_back(school.name);
        if (!blank(school.urn))
            out.push_back(school.urn);
    }
    return out;
}

std::vector<std::string> names_in(std::string_view text, std::vector<std::string> const& names)
{
    auto const looked_at = folded(text);
    std::vector<std::string> out;
    for (auto const& name : names)
        if (auto const what = folded(name); !what.empty() && stands_in(looked_at, what))
            out.push_back(name);
    return out;
}

std::string unless_it_names(std::string text, std::vector<std::string> const& names)
{
    return names_any(text, names) ? std::string {} : std::move(text);
}

} // namespace triad::rules
