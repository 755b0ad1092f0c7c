#include "base/elsewhere.h"
#include "base/text.h"
#include "model/field.h"
#include "tables/build_sections.h"
#include "tables/paste_issues.h"
#include "tables/recognise.h"

#include <algorithm>

namespace triad::tables {

namespace {

/// Letters, digits and ". _ -", the first a letter or a digit, 80 at most: what a file takes as an id.
bool usable_id(std::string_view id, std::size_t longest)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    if (id.empty() || id.size() > longest || letters.find(id[0]) == std::string_view::npos)
        return false;
    return std::ranges::all_of(
        id, [&](char c) { return letters.find(c) != std::string_view::npos || c == '.' || c == '_' || c == '-'; });
}

std::optional<Issue> check_names(std::string_view title, std::string_view id, std::string_view prefix)
{
    if (blank(title))
        return Issue { IssueCode::MissingField, "/title", "The new instrument has no title: give it one." };
    if (!usable_id(id, 80))
        return Issue { IssueCode::WrongType, "/id",
            concat({ "The short name ", in_quotes(id), " is not usable: write letters, digits and hyphens only, at most 80." }) };
    if (!usable_id(prefix, 60))
        return Issue { IssueCode::WrongType, "/prefix",
            concat({ "The beginning of the item numbers, ", in_quotes(prefix),
                ", is not usable: write letters, digits and hyphens only, at most 60." }) };
    return std::nullopt;
}

std::optional<Issue> check_rows(Draft const& draft)
{
    bool any = false;
    for (auto const& row : draft.rows) {
        any = any || (row.kind == RowKind::Item && !blank(row.text)) || (row.kind == RowKind::Stem && !blank(row.text));
        auto const place = row_number(row.key.row);
        if (row.kind != RowKind::Ignore && std::max(code_point_count(row.text), code_point_count(row.help)) > model::longest_text)
            return Issue { IssueCode::TooLong, concat({ "row ", place }),
                concat({ "Row ", place, " is longer than ", grouped_digits(model::longest_text),
                    " characters: divide it, or leave it out." }) };
    }
    if (!any)
        return Issue { IssueCode::Empty, "",
            "Nothing here is an item so far: choose the column with the statements, or mark a row as an item." };
    return std::nullopt;
}

} // namespace

Result<model::Instrument, Issue> make_instrument(Draft const& draft, std::span<model::Scale const> ready, std::string_view title,
    std::string_view id, std::string_view id_prefix)
{
    if (auto issue = check_names(title, id, id_prefix))
        return Failure { std::move(*issue) };
    if (auto issue = check_rows(draft))
        return Failure { std::move(*issue) };
    if (!draft.questions.empty())
        return Failure { Issue { IssueCode::MissingField, "/scale", draft.questions.front().sentence } };
    model::Instrument out;
    out.id = id;
    out.title = collapsed_spaces(title);
    out.scale = scale_of_kind(draft.scale, ready);
    out.sections = build_sections(draft, out.title, id_prefix);
    return out;
}

} // namespace triad::tables
