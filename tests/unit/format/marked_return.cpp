#include "unit/format/marked_return.h"

#include "format/instrument_file.h"
#include "model/id_list.h"
#include "rules/evaluation/shown.h"
#include "rules/review/agreement.h"
#include "rules/review/review_plan.h"

#include <iterator>

namespace triad::test {

namespace {

constexpr std::int64_t late = 1'900'000'000'000;

void agree(model::Review& review)
{
    review.members.front().removed = false;
    review.members.front().role = "lead";
    for (auto const& statement : review.statements)
        for (auto const* partner : rules::partners(review))
            review.replies.push_back({ .id = rules::reply_id(statement.id, partner->id),
                .statement = statement.id,
                .member = partner->id,
                .decision = "agree",
                .fingerprint = rules::statement_fingerprint(statement),
                .stamps = { { "decision", { .at = { 1000 }, .by = "person-1", .copy = "copy-1", .change = 1 } } } });
}

void release(model::SchoolDocument& document, model::Review& review, Random& random)
{
    agree(review);
    document.ledger.push_back({ .id = "ledger-released",
        .review = review.id,
        .kind = "report",
        .audience = random.chance(80) ? "cluster" : "partnership",
        .withdrawn = random.chance(10) ? "2026-11-24" : "",
        .stamps = { { "day", { { late }, "person-1" } } } });
}

/// Names stand in many texts of a review: roles stand there instead.
Marks unnamed_marks(std::vector<std::string> const& texts, model::SchoolDocument const& document, model::Review const& review)
{
    auto out = marks_in(texts);
    for (auto const& names : { marks_of_people(document, review), marks_of_partners(document, review) })
        for (auto const& mark : names)
            out.erase(mark);
    return out;
}

Marks marks_of_report(model::SchoolDocument const& document, model::Review const& review)
{
    std::vector<std::string> texts { review.title, review.protocol, review.date };
    auto const each = [&](auto const& list, auto const& say) {
        for (auto const& record : list)
            if (!record.removed && !record.text.empty())
                say(record);
    };
    each(review.focuses, [&](auto const& focus) { texts.insert(texts.end(), { focus.kind, focus.text }); });
    each(review.lines, [&](auto const& line) { texts.insert(texts.end(), { line.origin, line.text }); });
    each(review.statements, [&](auto const& statement) { texts.push_back(statement.text); });
    return unnamed_marks(texts, document, review);
}

/// Everything but what only a newer version knows.
Marks marks_of_wording(model::Instrument const& wording)
{
    auto out = marks_in(format::encode_instrument(wording));
    std::erase_if(out, [](auto const& mark) { return mark.starts_with("unknown"); });
    return out;
}

void add_evaluation(
    Marks& out, model::Evaluation const& evaluation, model::Instrument const& wording, model::Return const& chosen)
{
    std::vector<std::string> texts { evaluation.period };
    for (auto const& placed : rules::answered_items(wording, evaluation))
        if (auto const* answer = model::find_answer(evaluation, placed.item->id); answer && chosen.comments)
            texts.push_back(answer->comment);
    out.merge(marks_in(texts));
    out.merge(marks_of_wording(wording));
}

} // namespace

model::Return mark_return(model::SchoolDocument& document, std::uint64_t seed)
{
    constexpr std::string_view quotes[] = { "", "unnamed", "role", "named", "later" };
    Random random { seed ^ 0xc105 };
    auto& review = document.reviews.front();
    if (random.chance(75))
        release(document, review, random);
    auto const cluster = document.returns.empty() ? std::string {} : document.returns.front().cluster;
    auto const until = document.returns.empty() ? std::string {} : document.returns.front().keep_until;
    model::Return out { .id = "return-marked", .cluster = cluster, .number = 1 + random.below(3), .made = "2026-11-29" };
    for (auto const& evaluation : document.evaluations)
        if (random.chance(60))
            out.evaluations = model::with_id(out.evaluations, evaluation.id);
    out.comments = random.chance(50);
    out.quotes = quotes[random.below(static_cast<int>(std::size(quotes)))];
    out.named = random.chance(50);
    out.review = random.chance(60) ? review.id : std::string {};
    out.keep_until = until;
    document.returns.push_back(out);
    return out;
}

Marks marks_of_return(model::SchoolDocument const& document, model::Return const& chosen)
{
    auto out = marks_in(std::vector { document.school.name, document.school.urn, chosen.cluster, chosen.keep_until });
    for (auto const& evaluation : document.evaluations) {
        auto const* wording = model::instrument_of(document, evaluation);
        bool const goes = model::lists_id(chosen.evaluations, evaluation.id) && !evaluation.removed && wording
            && wording->audience == model::InstrumentAudience::Cluster;
        if (goes)
            add_evaluation(out, evaluation, *wording, chosen);
    }
    auto const& review = document.reviews.front();
    auto const* line = model::find_record(document.ledger, "ledger-released");
    bool const stands = std::ranges::any_of(review.statements, [](auto const& statement) { return !statement.removed; });
    if (chosen.review == review.id && line && line->withdrawn.empty() && !review.removed && stands)
        out.merge(marks_of_report(document, review));
    return out;
}

} // namespace triad::test
