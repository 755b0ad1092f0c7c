#include "base/text.h"
#include "format/codecs.h"
#include "format/sentences.h"

#include <algorithm>
#include <charconv>

namespace triad::format {

namespace {

struct KindInWords {
    std::string_view kind;
    std::string_view words;
};

constexpr KindInWords kinds[] = {
    { "school", "a school file" },
    { "instrument", "an instrument (items to judge)" },
    { "review-pack", "a review pack" },
    { "review-notes", "a reviewer's notes" },
    { "agreement-request", "a report for agreement" },
    { "agreement-answer", "an answer to a report for agreement" },
    { "cluster-return", "a return to a cluster" },
    { "cluster-summary", "a cluster summary" },
    { "partnership", "a partnership file" },
    { "locked", "a locked file" },
    { "protocol", "a protocol (how a review is held)" },
};

std::string_view words_of(std::string_view kind)
{
    auto const* found
        = std::find_if(std::begin(kinds), std::end(kinds), [kind](auto const& entry) { return entry.kind == kind; });
    return found == std::end(kinds) ? std::string_view {} : found->words;
}

std::optional<Issue> check_kind(Json const* kind, std::string_view expected)
{
    if (!kind || kind->kind != JsonKind::Text)
        return Issue { IssueCode::MissingField, "/kind",
            concat({ "This file does not say what kind of Triad file it is: ", ask_again }) };
    if (kind->text == expected)
        return std::nullopt;
    auto const words = words_of(kind->text);
    if (words.empty())
        return Issue { IssueCode::WrongKind, "/kind",
            concat({ "This Triad file is of the kind ", in_quotes(kind->text),
                ", which this Triad does not know: open it with a newer Triad; the file has not been changed." }) };
    return Issue { IssueCode::WrongKind, "/kind",
        concat({ "This Triad file is ", words, ", not ", words_of(expected), ": choose another file." }) };
}

/// A version number can have any number of digits, and a very long one is still only newer.
std::optional<Issue> check_version(Json const* version)
{
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!version)
        return Issue { IssueCode::MissingField, "/version", concat({ "This file does not say its file version: ", ask_again }) };
    auto const& digits = version->text;
    if (version->kind != JsonKind::Number || !std::all_of(digits.begin(), digits.end(), is_digit))
        return Issue { IssueCode::WrongType, "/version",
            concat({ "The file version of this file is not a whole number: ", ask_again }) };
    if (digits == "0")
        return Issue { IssueCode::OutOfRange, "/version",
            concat({ "This file says it has file version 0, which never was: ", ask_again }) };
    if (digits == number(file_version))
        return std::nullopt;
    return Issue { IssueCode::NewerVersion, "/version",
        concat({ "This file was written by a newer Triad (file version ", shortened(digits), ", and this one reads up to ",
            number(file_version), "): open it with that one; the file has not been changed." }) };
}

} // namespace

std::optional<Issue> check_envelope(Json const& root, std::string_view kind)
{
    auto const* format = root.find("format");
    if (!format || format->kind != JsonKind::Text || format->text != "triad")
        return Issue { IssueCode::NotTriad, "",
            "This is a JSON file, but Triad did not write it: choose a file whose name ends in .triad.json." };
    if (auto issue = check_kind(root.find("kind"), kind))
        return issue;
    return check_version(root.find("version"));
}

} // namespace triad::format
