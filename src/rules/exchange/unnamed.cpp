#include "rules/exchange/unnamed.h"

#include "base/text.h"
#include "language/personal/personal_data.h"
#include "language/personal/school_name.h"

#include <algorithm>

namespace triad::rules {

namespace {

std::string_view team_words(std::string_view role)
{
    if (role == "lead" || role == "reviewer")
        return "a reviewer";
    if (role == "host")
        return "the headteacher";
    if (role == "facilitator")
        return "the facilitator";
    if (role == "champion")
        return "the improvement champion";
    return role == "guest" ? "a guest" : "a member of the team";
}

/// A role in a person's own words can point at one person: outside the school only its kind is told.
std::string_view staff_words(std::string_view role)
{
    auto const lower = ascii_lower(role);
    bool const helps = lower.find("deputy") != std::string::npos || lower.find("assistant") != std::string::npos;
    for (auto const* head : { "headteacher", "head teacher", "principal" })
        if (lower.find(head) != std::string::npos)
            return helps ? "a senior leader" : "the headteacher";
    return helps ? "a senior leader" : "a member of staff";
}

/// What tells a school apart, to compare names by: "oakfield".
std::string core_name(std::string_view school)
{
    auto const shorter = language::short_school_name(school);
    return ascii_lower(shorter.empty() ? collapsed_spaces(school) : shorter);
}

class Names {
public:
    /// The first words for a name stand: what somebody is in the team counts more than what else they are.
    void person(std::string_view name, std::string_view words) { add(name, words); }

    void school(std::string_view name, std::string_view words)
    {
        add(name, words);
        add(language::short_school_name(name), words);
    }

    NameWords take() && { return std::move(m_names); }

private:
    void add(std::string_view name, std::string_view words)
    {
        auto plain = collapsed_spaces(name);
        if (!blank(plain) && std::ranges::find(m_names, plain, &std::pair<std::string, std::string>::first) == m_names.end())
            m_names.emplace_back(std::move(plain), words);
    }

    NameWords m_names;
};

/// Those who were removed may still stand in texts.
void add_team(Names& names, model::Review const& review)
{
    for (auto const& member : review.members)
        names.person(member.name, team_words(member.role));
    for (auto const& reply : review.replies) {
        auto const* member = model::find_record(review.members, reply.member);
        names.person(reply.name, team_words(member ? member->role : "reviewer"));
    }
    for (auto const& workshop : review.workshops)
        names.person(workshop.champion, team_words("champion"));
}

void add_people(Names& names, model::SchoolDocument const& document)
{
    for (auto const& author : document.authors)
        names.person(author.name, staff_words(author.role));
    for (auto const& champion : document.champions)
        names.person(champion.name, team_words("champion"));
    for (auto const& evaluation : document.evaluations)
        for (auto const& view : evaluation.views)
            names.person(view.name, staff_words(view.role));
}

/// The school goes by more than one name: whoever is its head in the team may have written it otherwise.
std::vector<std::string> names_of_host(model::SchoolDocument const& document, model::Review const& review)
{
    std::vector<std::string> out { document.school.name };
    for (auto const& member : review.members)
        if (member.role == "host")
            out.push_back(member.school);
    return out;
}

void add_partner_schools(Names& names, model::SchoolDocument const& document, model::Review const& review)
{
    auto const hosts = names_of_host(document, review);
    auto const add = [&](std::string_view school) {
        auto const same = [&](auto const& host) { return core_name(host) == core_name(school); };
        if (std::ranges::none_of(hosts, same))
            names.school(school, "a partner school");
    };
    for (auto const& member : review.members)
        add(member.school);
    for (auto const& champion : document.champions)
        add(champion.school);
}

bool starts_sentence(std::string_view before)
{
    auto const end = before.find_last_not_of(" \n\t");
    return end == std::string_view::npos
        || (end + 1 < before.size() && std::string_view { ".!?" }.find(before[end]) != std::string_view::npos)
        || before.back() == '\n';
}

void give_capitals(std::string& text, std::string_view words)
{
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size()))
        if (text[at] >= 'a' && text[at] <= 'z' && starts_sentence(std::string_view { text }.substr(0, at)))
            text[at] = static_cast<char>(text[at] - 'a' + 'A');
}

} // namespace

NameWords names_left_out(model::SchoolDocument const& document, model::Review const& review, Release const& release)
{
    Names names;
    if (!release.school) {
        for (auto const& name : names_of_host(document, review))
            names.school(name, "the school");
        names.person(document.school.urn, "the school’s number");
    }
    if (!release.names) {
        add_team(names, review);
        add_people(names, document);
        add_partner_schools(names, document, review);
    }
    return std::move(names).take();
}

std::string unnamed(std::string_view text, NameWords const& names)
{
    auto out = language::without_names(text, names);
    if (out == text)
        return out;
    for (auto const& [name, words] : names)
        give_capitals(out, words);
    return out;
}

} // namespace triad::rules
