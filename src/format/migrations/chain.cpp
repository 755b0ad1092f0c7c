#include "format/migrations/chain.h"

#include "base/text.h"
#include "format/sentences.h"
#include "format/whole_digits.h"

#include <charconv>

namespace triad::format {

namespace {

/// Storage had no versions before version 1 was released.
constexpr int unmarked_version = 1;

Result<int, Issue> newer(std::string_view digits, Chain const& chain)
{
    return Failure<Issue> { { IssueCode::NewerVersion, "/version",
        concat({ "This file was written by a newer Triad (file version ", shortened(digits), ", and this one reads up to ",
            number(chain.newest), "): open it with that one; the file has not been changed." }) } };
}

/// A version number can have any number of digits, and a very long one is still only newer.
Result<int, Issue> version_of(Json const& version, Chain const& chain)
{
    auto const digits = version.kind == JsonKind::Number ? whole_digits(version.text) : std::nullopt;
    if (!digits)
        return Failure<Issue> { { IssueCode::WrongType, "/version",
            concat({ "The file version of this file is not a whole number: ", ask_again }) } };
    int value = 0;
    auto const parsed = std::from_chars(digits->data(), digits->data() + digits->size(), value);
    bool const below = digits->starts_with('-') || (parsed.ec == std::errc() && value < chain.oldest());
    if (below)
        return Failure<Issue> { { IssueCode::OutOfRange, "/version",
            concat({ "This file says it has file version ", shortened(*digits), ", which never was: ", ask_again }) } };
    if (parsed.ec != std::errc() || value > chain.newest)
        return newer(*digits, chain);
    return value;
}

void set_version(Json& root, int version)
{
    for (std::size_t i = 0; i < root.names.size(); ++i) {
        if (root.names[i] == "version") {
            root.items[i] = Json::of_number(version);
            return;
        }
    }
    root.add("version", Json::of_number(version));
}

/// A step gets the kind that the step before left, because a step may rename kinds of files too.
void take_steps(Json& root, std::string_view kind, int version, Chain const& chain)
{
    bool const stored = kind == journal_kind || kind == summary_kind;
    for (auto const& step : chain.steps) {
        if (step.from < version)
            continue;
        auto const* present = root.find("kind");
        auto const name = !stored && present ? present->text : std::string { kind };
        step.step(root, name);
    }
    set_version(root, chain.newest);
}

} // namespace

std::optional<Issue> bring_up_to_date(Json& root, std::string_view kind, Chain const& chain)
{
    ENSURE(is_unbroken(chain));
    auto const* present = root.find("version");
    if (!present)
        return Issue { IssueCode::MissingField, "/version", concat({ "This file does not say its file version: ", ask_again }) };
    auto const version = version_of(*present, chain);
    if (!version)
        return version.error();
    take_steps(root, kind, *version, chain);
    return std::nullopt;
}

std::optional<Issue> bring_stored_up_to_date(Json& root, std::string_view kind, Chain const& chain)
{
    if (!root.find("version"))
        root.add("version", Json::of_number(unmarked_version));
    return bring_up_to_date(root, kind, chain);
}

} // namespace triad::format
