#include "rules/exchange/choices.h"

#include "base/text.h"
#include "model/field.h"
#include "model/field_facts.h"
#include "rules/review/agreement.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::FieldRef;
using model::RecordKind;

std::string place_words(model::SchoolDocument const& document, FieldRef const& target)
{
    auto const* review = model::find_review(document, target.owner);
    if (review && target.kind == RecordKind::Statement) {
        auto const all = statements_of(*review);
        auto const found = std::ranges::find(all, target.record, [](auto const* each) -> std::string_view { return each->id; });
        return found == all.end() ? std::string { "A statement of the report" }
                                  : concat({ "Statement ", number(found - all.begin() + 1), " of the report" });
    }
    if (review && target.kind == RecordKind::Note) {
        auto const* note = model::find_record(review->notes, target.record);
        auto const* member = note ? model::find_record(review->members, note->member) : nullptr;
        return member && !blank(member->name) ? concat({ "A note by ", member->name }) : std::string { "A note" };
    }
    return std::string { model::spec_of(target.kind).words };
}

} // namespace

bool needs_choice(FieldRef const& target, std::string_view shown, std::string_view other)
{
    return !model::facts_of(target.kind, target.field).by_program && collapsed_spaces(shown) != collapsed_spaces(other);
}

std::vector<model::Clash const*> open_choices(model::SchoolDocument const& document)
{
    std::vector<model::Clash const*> out;
    for (auto const& clash : document.clashes) {
        auto const shown = model::read_field(document, clash.target).value_or(std::string {});
        bool const again = std::ranges::any_of(out, [&](auto const* each) {
            return each->target == clash.target && collapsed_spaces(each->value) == collapsed_spaces(clash.value);
        });
        if (!again && needs_choice(clash.target, shown, clash.value))
            out.push_back(&clash);
    }
    return out;
}

std::string field_words(model::SchoolDocument const& document, FieldRef const& target)
{
    return concat({ place_words(document, target), ": ", model::facts_of(target.kind, target.field).words });
}

} // namespace triad::rules
