#include "ui/screens/personal_check.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace triad::ui {

namespace {

constexpr std::size_t most_beside = 90; // bytes on either side

bool space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?'; }

std::size_t sentence_begin(std::string_view text, std::size_t begin)
{
    for (std::size_t i = begin; i > 0; --i)
        if (text[i - 1] == '\n' || (i > 1 && space(text[i - 1]) && ends_sentence(text[i - 2])))
            return i;
    return 0;
}

std::size_t sentence_end(std::string_view text, std::size_t end)
{
    for (std::size_t i = end; i < text.size(); ++i) {
        if (text[i] == '\n')
            return i;
        if (ends_sentence(text[i]) && (i + 1 == text.size() || space(text[i + 1])))
            return i + 1;
    }
    return text.size();
}

/// The first border between code points at or after `offset`.
std::size_t next_border(std::string_view text, std::size_t offset)
{
    while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0u) == 0x80u)
        ++offset;
    return offset;
}

void add_name(std::vector<std::string>& names, std::string const& name)
{
    if (!blank(name) && std::ranges::find(names, name) == names.end())
        names.push_back(name);
}

void add_team(language::KnownNames& known, model::Review const& review)
{
    for (auto const& member : review.members) {
        if (member.removed)
            continue;
        add_name(known.expected, member.name);
        add_name(known.expected, member.school);
    }
}

/// Whoever the document knows besides: those that were removed may still stand in texts.
void add_others(std::vector<std::string>& names, model::SchoolDocument const& document, model::Review const& review)
{
    for (auto const& member : review.members)
        add_name(names, member.name);
    for (auto const& reply : review.replies)
        add_name(names, reply.name);
    for (auto const& workshop : review.workshops)
        add_name(names, workshop.champion);
    for (auto const& champion : document.champions)
        add_name(names, champion.name);
    for (auto const& author : document.authors)
        add_name(names, author.name);
    for (auto const& evaluation : document.evaluations)
        for (auto const& view : evaluation.views)
            add_name(names, view.name);
}

/// Whoever is named on purpose is no surprise anywhere else.
void drop_named(language::KnownNames& known)
{
    std::erase_if(
        known.people, [&](auto const& name) { return std::ranges::find(known.expected, name) != known.expected.end(); });
}

} // namespace

std::string sentence_around(std::string_view text, std::size_t begin, std::size_t end)
{
    auto from = sentence_begin(text, begin);
    auto to = sentence_end(text, end);
    bool const cut_before = begin - from > most_beside;
    bool const cut_after = to - end > most_beside;
    if (cut_before)
        from = next_border(text, begin - most_beside);
    if (cut_after)
        to = next_border(text, end + most_beside);
    return concat({ cut_before ? "… " : "", trimmed(text.substr(from, to - from)), cut_after ? " …" : "" });
}

std::vector<PersonalDoubt> personal_doubts(std::vector<std::string_view> const& texts, language::KnownNames const& known)
{
    std::vector<PersonalDoubt> out;
    std::set<std::tuple<std::string, std::string_view, std::string>> told;
    language::PersonalSearch const search { known };
    for (auto const text : texts)
        for (auto const& found : search.find(text)) {
            PersonalDoubt doubt { found.text, language::words_of(found.kind), sentence_around(text, found.begin, found.end) };
            if (told.emplace(doubt.text, doubt.why, doubt.sentence).second)
                out.push_back(std::move(doubt));
        }
    return out;
}

language::KnownNames names_in_team(model::SchoolDocument const& document, model::Review const& review)
{
    return names_in_release(document, review, { .people = true, .school = true });
}

language::KnownNames names_in_school(model::SchoolDocument const& document)
{
    language::KnownNames known;
    add_name(known.expected, document.school.name);
    add_others(known.expected, document, {});
    for (auto const& review : document.reviews) {
        add_team(known, review);
        add_others(known.expected, document, review);
    }
    return known;
}

language::KnownNames names_outside(model::SchoolDocument const& document)
{
    language::KnownNames known;
    known.people = names_in_school(document).expected;
    add_name(known.expected, document.school.name);
    for (auto const& review : document.reviews)
        for (auto const& member : review.members)
            if (member.role == "host") // it goes by more than one name
                add_name(known.expected, member.school);
    drop_named(known);
    return known;
}

language::KnownNames names_in_release(model::SchoolDocument const& document, model::Review const& review, Naming const& naming)
{
    language::KnownNames known;
    if (naming.school)
        add_name(known.expected, document.school.name);
    add_name(known.expected, naming.holder);
    if (naming.people)
        add_team(known, review);
    add_others(known.people, document, review);
    drop_named(known);
    return known;
}

} // namespace triad::ui
