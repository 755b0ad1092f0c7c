#include "rules/exchange/choices.h"

#include "base/text.h"
#include "model/field.h"
#include "rules/review/agreement.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::FieldRef;
using model::RecordKind;

bool noted_by_the_program(FieldRef const& target)
{
    constexpr std::string_view computed[] = { "title", "wording", "rated", "said", "known" };
    switch (target.kind) {
    case RecordKind::Reply:
    case RecordKind::LedgerEntry:
    case RecordKind::Author:
    case RecordKind::SenderKey:
        return true;
    case RecordKind::Member:
        return target.field == "sent" || target.field == "answered";
    case RecordKind::Extract:
        return std::ranges::find(computed, target.field) != std::end(computed);
    default:
        return target.field == "order" || target.field == "acting" || target.field == "given";
    }
}

struct Word {
    std::string_view field;
    std::string_view words;
};

constexpr Word words_of_fields[] = { { "seen", "what was seen or heard" }, { "effect", "effect on pupils" }, { "place", "where" },
    { "how", "how it is known" }, { "kind", "what it is" }, { "text", "wording" }, { "what", "what" }, { "who", "who" },
    { "whom", "with whom" }, { "time", "when" }, { "why", "why" }, { "name", "name" }, { "role", "role" }, { "school", "school" },
    { "title", "title" }, { "items", "statements behind it" }, { "date", "day" }, { "starts", "start" },
    { "mode", "how you meet" }, { "comment", "comment" }, { "evidence", "how we know" }, { "rating", "rating" },
    { "due", "by when" }, { "done", "done" }, { "removed", "removed or not" }, { "minutes", "minutes" },
    { "part", "part of the report" }, { "notes", "notes it rests on" }, { "remote", "at a distance" },
    { "keepUntil", "keep until" }, { "lookBack", "day to look back" }, { "line", "line of enquiry" }, { "value", "per cent" },
    { "year", "year" }, { "measure", "measure" }, { "question", "question" }, { "champion", "who leads it" } };

std::string_view word_of_field(std::string_view field)
{
    auto const found = std::ranges::find(words_of_fields, field, &Word::field);
    return found == std::end(words_of_fields) ? field : found->words;
}

std::string_view word_of_kind(RecordKind kind)
{
    switch (kind) {
    case RecordKind::School:
        return "Your school";
    case RecordKind::Evaluation:
    case RecordKind::Context:
    case RecordKind::Answer:
    case RecordKind::View:
        return "Self-evaluation";
    case RecordKind::Action:
    case RecordKind::FollowUp:
        return "An action";
    case RecordKind::Line:
    case RecordKind::ReviewLine:
        return "A line of enquiry";
    case RecordKind::Focus:
        return "The focus";
    case RecordKind::Source:
        return "The evidence plan";
    case RecordKind::Member:
        return "The team";
    case RecordKind::Timeslot:
        return "The day";
    case RecordKind::Extract:
        return "What travels of an answer";
    case RecordKind::HostDocument:
        return "A document";
    case RecordKind::Workshop:
        return "A workshop";
    case RecordKind::LookBack:
        return "The look-back";
    case RecordKind::Outcome:
    case RecordKind::Milestone:
        return "The school’s journey";
    case RecordKind::Champion:
        return "A champion";
    default:
        return "The review";
    }
}

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
    return std::string { word_of_kind(target.kind) };
}

} // namespace

bool needs_choice(FieldRef const& target, std::string_view shown, std::string_view other)
{
    return !noted_by_the_program(target) && collapsed_spaces(shown) != collapsed_spaces(other);
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
    return concat({ place_words(document, target), ": ", word_of_field(target.field) });
}

} // namespace triad::rules
