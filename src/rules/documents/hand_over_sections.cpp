#include "rules/documents/hand_over_sections.h"

#include "base/sentence.h"
#include "base/text.h"
#include "documents/parts.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/progress.h"
#include "rules/evaluation/shown.h"
#include "rules/review/agreement.h"
#include "rules/review/look_back.h"
#include "rules/review/review_words.h"

#include <algorithm>
#include <set>

namespace triad::rules {

namespace {

using documents::PrintDocument;

// Chosen so that a school with much of everything still needs two printed pages. A text is cut only where it fills the part.
constexpr std::size_t most_reviews = 2;
constexpr int judged_room = 8;
constexpr int low_room = 11;
constexpr int high_room = 6;
constexpr int review_room = 11;
constexpr int look_back_room = 5; // what was answered at the look-back of one review
constexpr int promises_room = 14;
constexpr std::size_t name_limit = 120;
constexpr std::size_t text_limit = 400;
constexpr std::size_t statement_limit = 600; // agreed wording: longer than other texts

struct Judged {
    model::Evaluation const* evaluation;
    model::Instrument const* instrument;
};

/// Newest first. One whose wording is not in the file cannot be told.
std::vector<Judged> judged_of(model::SchoolDocument const& document)
{
    std::vector<Judged> out;
    for (auto const& evaluation : document.evaluations)
        if (auto const* instrument = model::instrument_of(document, evaluation); instrument && !evaluation.removed)
            out.push_back({ &evaluation, instrument });
    std::ranges::stable_sort(out, std::ranges::greater {}, [](auto const& judged) { return judged.evaluation->created.at; });
    return out;
}

std::string name_of(Judged const& judged)
{
    auto const& period = judged.evaluation->period;
    return concat({ shortened(judged.instrument->title, name_limit), blank(period) ? "" : ", ", shortened(period, name_limit) });
}

/// The step of a scale that has more than one: its lowest or its highest. Steps stand lowest first.
bool is_on(model::PlacedItem const& placed, model::Answer const& answer, bool lowest)
{
    std::vector<std::string_view> steps;
    for (auto const& choice : placed.scale->choices)
        if (choice.kind == model::ChoiceKind::Step)
            steps.push_back(choice.id);
    return steps.size() > 1 && answer.rating == (lowest ? steps.front() : steps.back());
}

std::string rated_words(model::PlacedItem const& placed, model::Answer const& answer)
{
    auto const* choice = model::find_choice(*placed.scale, answer.rating);
    auto const stem = blank(placed.group->stem) ? std::string {} : concat({ placed.group->stem, " " });
    auto const what = shortened(concat({ stem, placed.item->text }), text_limit);
    auto const word = choice ? choice->word : std::string {};
    auto const why = blank(answer.comment) ? std::string { "no comment" } : shortened(answer.comment, text_limit);
    return concat({ word, ": ", what, " – ", why });
}

model::Protocol const* protocol_of(std::span<model::Protocol const> protocols, model::Review const& review)
{
    auto const found = std::ranges::find(protocols, review.protocol, &model::Protocol::id);
    return found == protocols.end() ? nullptr : &*found;
}

std::vector<model::Review const*> reviews_of(model::SchoolDocument const& document)
{
    std::vector<model::Review const*> out;
    for (auto const& review : document.reviews)
        if (!review.removed && review.acting.empty())
            out.push_back(&review);
    // ISO dates sort as text; a review without a day is still being planned, and so is newer than any.
    std::ranges::stable_sort(out, [](auto const* a, auto const* b) {
        if (a->date.empty() != b->date.empty())
            return a->date.empty();
        return a->date > b->date;
    });
    return out;
}

/// What the newest evaluation with each instrument put lowest, or highest; what has a reason stands first.
std::vector<std::string> rated_points(model::SchoolDocument const& document, bool lowest)
{
    std::vector<std::string> out;
    std::vector<std::string> without_reason;
    std::set<std::string> told; // instruments: an older evaluation with the same one is history
    for (auto const& judged : judged_of(document)) {
        if (!told.insert(judged.instrument->id).second)
            continue;
        for (auto const& placed : counted_items(*judged.instrument, *judged.evaluation))
            if (auto const* answer = model::find_answer(*judged.evaluation, placed.item->id);
                answer && is_on(placed, *answer, lowest))
                (blank(answer->comment) ? without_reason : out).push_back(rated_words(placed, *answer));
    }
    out.insert(out.end(), without_reason.begin(), without_reason.end());
    return out;
}

/// What stands in the report, and where partners do not agree to it as it stands.
std::vector<std::string> finding_points(model::Review const& review, model::Protocol const* protocol, LineBudget& budget)
{
    std::vector<std::string> out;
    for (auto const& part : report_parts(protocol, review))
        for (auto const* statement : statements_in(review, part.id)) {
            if (blank(statement->text))
                continue;
            out.push_back(concat({ shortened(part.title, name_limit), ": ", shortened(statement->text, statement_limit),
                agreed(review, *statement) ? "" : " (not agreed)" }));
        }
    budget.open(review_room - 1); // a line says when it was held
    cut_points(out, budget);
    return out;
}

std::string status_of(model::SchoolDocument const& document, model::Review const& review)
{
    auto const state = report_state(document, review);
    if (state.statements == 0)
        return "no report yet";
    auto const agreed_words = state.agreed
        ? concat({ "agreed", state.unverified_statements > 0 ? " (not verified)" : "" })
        : concat({ number(state.agreed_statements), " of ", counted(state.statements, "statement", "statements"), " agreed" });
    return state.status == ReportStatus::Agreed ? agreed_words : concat({ status_words(state), ", ", agreed_words });
}

/// What the school answered when it looked back.
std::vector<std::string> look_back_points(model::Review const& review, model::Protocol const* protocol, LineBudget& budget)
{
    std::vector<std::string> out;
    for (auto const& line : look_back_lines(protocol ? *protocol : model::Protocol {}, review))
        if (!blank(line.text))
            out.push_back(
                concat({ "Look-back: ", shortened(line.question, name_limit), " – ", shortened(line.text, text_limit) }));
    budget.open(look_back_room + heading_lines); // the heading is the review's
    cut_points(out, budget);
    return out;
}

/// "Held on: 3 December 2026." Before that day it is only planned.
std::string when_words(model::Review const& review, Date today)
{
    if (blank(review.date))
        return "Held on: no day yet.";
    auto const day = parse_iso_date(review.date);
    return concat({ day && today < *day ? "Planned for: " : "Held on: ", day_words(review.date), "." });
}

void add_review(PrintDocument& out, model::SchoolDocument const& document, model::Review const& review,
    model::Protocol const* protocol, Date today, LineBudget& budget)
{
    auto const title
        = blank(review.title) ? std::string { "Review" } : concat({ "Review: ", shortened(review.title, name_limit) });
    auto points = finding_points(review, protocol, budget);
    points.insert(points.begin(), concat({ when_words(review, today), " Report: ", status_of(document, review), "." }));
    auto const looked_back = look_back_points(review, protocol, budget);
    points.insert(points.end(), looked_back.begin(), looked_back.end());
    documents::add_list(out, title, std::move(points));
}

/// A promise of any kind: who does what, by when.
struct Promise {
    std::string due; // ISO; empty for none
    std::string what;
    std::string who;
    std::string from; // where it was promised
};

void add_actions(std::vector<Promise>& out, model::SchoolDocument const& document)
{
    for (auto const& judged : judged_of(document))
        for (auto const* action : listed_actions(*judged.evaluation))
            if (action->done.empty() && !blank(action->what) && !carried_into(document, *judged.evaluation, *action))
                out.push_back({ action->due, action->what, action->owner, name_of(judged) });
}

void add_follow_ups(std::vector<Promise>& out, model::Review const& review)
{
    auto const from = blank(review.title) ? std::string { "Review" } : shortened(review.title, name_limit);
    for (auto const& follow_up : review.follow_ups)
        if (!follow_up.removed && follow_up.done.empty() && follow_up.kind == "action" && !blank(follow_up.what))
            out.push_back({ follow_up.due, follow_up.what, follow_up.who, from });
    if (!review.looked_back.empty())
        return; // its workshops are over
    for (auto const& workshop : review.workshops)
        if (!workshop.removed && !blank(workshop.title)) // begun and not yet planned: nobody promised anything
            out.push_back({ workshop.date, concat({ "Workshop: ", workshop.title }), workshop.champion, from });
}

} // namespace

void add_judged(documents::PrintDocument& out, model::SchoolDocument const& document, LineBudget& budget)
{
    std::vector<Row> rows;
    for (auto const& judged : judged_of(document))
        rows.push_back({ name_of(judged), counts_in_words(count_progress(*judged.instrument, *judged.evaluation)) });
    budget.open(judged_room);
    cut_rows(rows, budget);
    documents::add_table(
        out, "What was judged", { .columns = { { "Self-evaluation" }, { "How it stands" } }, .rows = std::move(rows) });
}

void add_low(documents::PrintDocument& out, model::SchoolDocument const& document, LineBudget& budget)
{
    auto points = rated_points(document, true);
    budget.open(low_room);
    cut_points(points, budget);
    documents::add_list(out, "What the school itself put lowest, and why", std::move(points));
}

void add_high(documents::PrintDocument& out, model::SchoolDocument const& document, LineBudget& budget)
{
    auto points = rated_points(document, false);
    budget.open(high_room);
    cut_points(points, budget);
    documents::add_list(out, "What the school itself put highest, and why", std::move(points));
}

void add_reviews(documents::PrintDocument& out, model::SchoolDocument const& document, std::span<model::Protocol const> protocols,
    Date today, LineBudget& budget)
{
    auto reviews = reviews_of(document);
    auto const more = reviews.size() > most_reviews ? reviews.size() - most_reviews : 0;
    reviews.resize(reviews.size() - more);
    for (auto const* review : reviews)
        add_review(out, document, *review, protocol_of(protocols, *review), today, budget);
    if (more > 0)
        documents::add_list(out, "Earlier reviews",
            { concat({ counted(more, "more review stands", "more reviews stand"), " in the school’s file." }) });
}

void add_promises(documents::PrintDocument& out, model::SchoolDocument const& document, LineBudget& budget)
{
    std::vector<Promise> promises;
    add_actions(promises, document);
    for (auto const* review : reviews_of(document))
        add_follow_ups(promises, *review);
    std::ranges::stable_sort(promises, [](auto const& a, auto const& b) {
        if (a.due.empty() || b.due.empty())
            return !a.due.empty() && b.due.empty();
        return a.due < b.due;
    });
    std::vector<Row> rows;
    rows.reserve(promises.size());
    for (auto const& promise : promises)
        rows.push_back({ promise.due.empty() ? "no date" : day_words(promise.due), shortened(promise.what, text_limit),
            blank(promise.who) ? "nobody yet" : shortened(promise.who, name_limit), promise.from });
    budget.open(promises_room);
    cut_rows(rows, budget);
    documents::add_table(out, "What was promised",
        { .columns = { { "By when", documents::ColumnType::Date }, { "What" }, { "Who" }, { "From" } },
            .rows = std::move(rows) });
}

} // namespace triad::rules
