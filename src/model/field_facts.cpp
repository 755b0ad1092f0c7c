#include "model/field_facts.h"

#include "model/field_slot.h"
#include "model/review_slots.h"

#include <map>
#include <utility>

namespace triad::model {

namespace {

using Table = std::map<std::pair<RecordKind, std::string_view>, FieldFacts>;

struct Taking {
    Table& table;

    template <typename Record> void take(RecordKind kind, std::span<Slot<Record> const> slots) const
    {
        for (auto const& slot : slots) {
            auto const words = !slot.words.empty() ? slot.words : slot.field == "removed" ? "removed or not" : slot.field;
            table.emplace(std::pair { kind, slot.field }, FieldFacts { words, slot.by_program || spec_of(kind).by_program });
        }
    }

    template <typename Record, std::size_t count>
    void operator()(RecordKind kind, std::string_view, std::string_view, std::vector<Record> const&,
        std::span<Slot<Record> const, count> slots) const
    {
        take<Record>(kind, slots);
    }
};

Table make_table()
{
    Table out;
    Taking const all { out };
    all.take<School>(RecordKind::School, school_slots);
    all.take<Author>(RecordKind::Author, author_slots);
    all.take<Evaluation>(RecordKind::Evaluation, evaluation_slots);
    all.take<ContextAnswer>(RecordKind::Context, context_slots);
    all.take<Answer>(RecordKind::Answer, answer_slots);
    all.take<View>(RecordKind::View, view_slots);
    all.take<EnquiryLine>(RecordKind::Line, line_slots);
    all.take<Action>(RecordKind::Action, action_slots);
    all.take<Review>(RecordKind::Review, review_slots);
    Review const review; // empty: only the tables are asked
    SchoolDocument const document;
    for_each_list(review, all);
    for_each_school_list(document, all);
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
