#include "rules/review/review_words.h"

#include <algorithm>
#include <span>

namespace triad::rules {

namespace {

struct Word {
    std::string_view id;
    std::string_view words;
};

std::string words_of(std::span<Word const> list, std::string_view id)
{
    auto const found = std::ranges::find(list, id, &Word::id);
    return std::string { found == list.end() ? id : found->words };
}

constexpr Word roles[] = {
    { "host", "Head of the school" },
    { "lead", "Lead reviewer" },
    { "reviewer", "Reviewer" },
    { "facilitator", "Facilitator" },
    { "champion", "Improvement champion" },
    { "guest", "Guest" },
};
constexpr Word modes[] = { { "virtual", "At a distance" }, { "school", "In school" }, { "blended", "Partly in school" } };
constexpr Word focuses[] = {
    { "strength", "Strength" },
    { "priority", "Priority of the partnership" },
    { "free", "Focus" },
    { "shared", "Shared theme" },
    { "", "Focus" },
};
constexpr Word sources[]
    = { { "observe", "Look at lessons and places" }, { "listen", "Talk with people" }, { "read", "Read work and documents" } };
constexpr Word ways[] = { { "seen", "Seen" }, { "heard", "Heard" }, { "read", "Read" }, { "", "Seen or heard" } };
constexpr Word note_kinds[]
    = { { "strength", "A strength" }, { "development", "An area for development" }, { "question", "A question" } };
constexpr Word decisions[] = {
    { "agree", "Agrees" },
    { "reword", "Asks for another wording" },
    { "withdraw", "Takes an agreement back" },
};
/// In the order of a report without a protocol.
constexpr Word parts[] = {
    { "evaluation", "Evaluation" },
    { "strength", "Strengths" },
    { "development", "Areas for development" },
    { "recommendation", "Recommendations" },
    { "question", "Questions" },
    { "", "Other statements" },
};

} // namespace

std::string day_words(std::string_view iso)
{
    auto const day = parse_iso_date(iso);
    return day ? long_date(*day) : std::string { iso };
}

std::string role_title(model::Protocol const* protocol, std::string_view role)
{
    if (protocol)
        for (auto const& known : protocol->roles)
            if (known.id == role && !known.title.empty())
                return known.title;
    return words_of(roles, role);
}

std::string mode_words(std::string_view mode) { return words_of(modes, mode); }
std::string focus_words(std::string_view kind) { return words_of(focuses, kind); }
std::string source_words(std::string_view kind) { return words_of(sources, kind); }
std::string how_words(std::string_view how) { return words_of(ways, how); }
std::string note_kind_words(std::string_view kind) { return words_of(note_kinds, kind); }
std::string decision_words(std::string_view decision) { return words_of(decisions, decision); }

std::vector<NamedPart> report_parts(model::Protocol const* protocol, model::Review const& review)
{
    std::vector<NamedPart> out;
    auto const add = [&](std::string_view id, std::string title) {
        if (std::ranges::find(out, id, &NamedPart::id) == out.end())
            out.push_back({ std::string { id }, std::move(title) });
    };
    if (protocol)
        for (auto const& part : protocol->report)
            add(part.id, part.title);
    for (auto const& part : parts)
        if (!statements_in(review, part.id).empty())
            add(part.id, std::string { part.words });
    for (auto const& statement : review.statements)
        if (!statement.removed)
            add(statement.part, statement.part);
    return out;
}

std::vector<model::Statement const*> statements_in(model::Review const& review, std::string_view part)
{
    std::vector<model::Statement const*> out;
    for (auto const& statement : review.statements)
        if (!statement.removed && statement.part == part)
            out.push_back(&statement);
    std::ranges::stable_sort(out, {}, &model::Statement::order);
    return out;
}

} // namespace triad::rules
