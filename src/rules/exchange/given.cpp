#include "rules/exchange/given.h"

#include "base/hash.h"
#include "base/text.h"
#include "model/field.h"
#include "model/id_list.h"
#include "model/record_lists.h"

#include <algorithm>
#include <set>

namespace triad::rules {

namespace {

constexpr std::size_t token_digits = 10;

/// Short, so that the note of a thousand records fits a text. Two that are the same by chance leave one mark too many.
std::string token(model::RecordKind kind, std::string_view record)
{
    return hex64(hash64(record, hash64(model::record_kind_name(kind)))).substr(0, token_digits);
}

} // namespace

bool was_given(
    model::SchoolDocument const& document, model::Review const& review, model::RecordKind kind, std::string_view record)
{
    auto const wanted = token(kind, record);
    if (model::lists_id(review.given, wanted))
        return true;
    // Two devices of one school may each have sent something: what the other noted stands beside.
    model::FieldRef const field { model::RecordKind::Review, review.id, {}, "given" };
    for (auto const& clash : document.clashes)
        if (clash.target == field && model::lists_id(clash.value, wanted))
            return true;
    return blank(review.given)
        && std::ranges::any_of(document.ledger, [&](auto const& entry) { return entry.review == review.id; });
}

std::string given_with(model::Review const& review, model::SchoolDocument const& file)
{
    auto const before = model::ids_in(review.given);
    std::set<std::string> tokens { before.begin(), before.end() };
    for (auto const& sent : file.reviews)
        model::for_each_list(model::review_lists, sent, [&](auto const& spec, auto const& list) {
            for (auto const& record : list)
                tokens.insert(token(spec.kind, record.id));
        });
    std::string out;
    for (auto const& one : tokens)
        append_joined(out, " ", one);
    return std::string { first_code_points(out, model::longest_text) };
}

} // namespace triad::rules
