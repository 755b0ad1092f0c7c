#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"
#include "model/document_kind.h"

#include <algorithm>

namespace triad::format {

namespace {

struct KindInWords {
    std::string_view kind;
    std::string_view words;
};

/// Files that are no document of a school.
constexpr KindInWords other_kinds[] = {
    { "instrument", "an instrument (items to judge)" },
    { "locked", "a locked file" },
    { "protocol", "a protocol (how a review is held)" },
    { "cluster-example", "words for an example cluster" },
    { "taxonomy", "a taxonomy (themes of findings)" },
    { "report-outline", "a report outline (the parts of a report)" },
    { "survey-preset", "questions that a survey can begin with" },
};

std::string_view words_of(std::string_view name)
{
    if (auto const kind = model::document_kind(name))
        return model::spec_of(*kind).words;
    auto const* found = std::ranges::find(other_kinds, name, &KindInWords::kind);
    return found == std::end(other_kinds) ? std::string_view {} : found->words;
}

std::optional<Issue> check_kind(Json const* kind, std::span<std::string_view const> expected)
{
    if (!kind || kind->kind != JsonKind::Text)
        return Issue { IssueCode::MissingField, "/kind",
            concat({ "This file does not say what kind of Triad file it is: ", ask_again }) };
    if (std::ranges::find(expected, std::string_view { kind->text }) != expected.end())
        return std::nullopt;
    auto const words = words_of(kind->text);
    if (words.empty())
        return Issue { IssueCode::WrongKind, "/kind",
            concat({ "This Triad file is of the kind ", in_quotes(kind->text),
                ", which this Triad does not know: open it with a newer Triad; the file has not been changed." }) };
    return Issue { IssueCode::WrongKind, "/kind",
        concat({ "This Triad file is ", words, ", not ", words_of(expected.front()), ": choose another file." }) };
}

} // namespace

std::optional<Issue> open_envelope(Json& root, std::span<std::string_view const> kinds, Chain const& chain)
{
    auto const* format = root.find("format");
    if (!format || format->kind != JsonKind::Text || format->text != "triad")
        return Issue { IssueCode::NotTriad, "",
            "This is a JSON file, but Triad did not write it: choose a file whose name ends in .triad.json." };
    // The version comes first: a newer one may have kinds of which this program knows nothing, and an older one other names.
    auto const* kind = root.find("kind");
    auto const name = kind ? kind->text : std::string {};
    if (auto issue = bring_up_to_date(root, name, chain))
        return issue;
    return check_kind(root.find("kind"), kinds);
}

std::optional<Issue> open_envelope(Json& root, std::string_view kind, Chain const& chain)
{
    return open_envelope(root, std::span { &kind, 1 }, chain);
}

} // namespace triad::format
