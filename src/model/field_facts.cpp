#include "model/field_facts.h"

#include "model/record_lists.h"

#include <map>
#include <utility>

namespace triad::model {

namespace {

using Table = std::map<std::pair<RecordKind, std::string_view>, FieldFacts>;

template <typename Record> void take(Table& table, RecordKind kind, std::span<Slot<Record> const> slots)
{
    for (auto const& slot : slots) {
        auto const words = !slot.words.empty() ? slot.words : slot.field == "removed" ? "removed or not" : slot.field;
        table.emplace(std::pair { kind, slot.field }, FieldFacts { words, slot.by_program || spec_of(kind).by_program });
    }
}

Table make_table()
{
    Table out;
    take<School>(out, RecordKind::School, school_slots);
    take<Evaluation>(out, RecordKind::Evaluation, evaluation_slots);
    take<Review>(out, RecordKind::Review, review_slots);
    auto const take_list = [&](auto const& spec) { take(out, spec.kind, spec.slots); };
    for_each_spec(evaluation_lists, take_list);
    for_each_spec(review_lists, take_list);
    for_each_spec(document_lists, take_list);
    return out;
}

} // namespace

FieldFacts facts_of(RecordKind kind, std::string_view field)
{
    static auto const table = make_table();
    auto const found = table.find({ kind, field });
    return found == table.end() ? FieldFacts { field, spec_of(kind).by_program } : found->second;
}

} // namespace triad::model
