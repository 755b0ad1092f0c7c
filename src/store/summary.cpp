#include "store/summary.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/review_slots.h"
#include "rules/agreement.h"
#include "rules/progress.h"
#include "rules/release.h"

#include <algorithm>

namespace triad::store {

namespace {

void see(Instant& latest, model::Stamps const& stamps)
{
    for (auto const& [field, stamp] : stamps)
        latest = std::max(latest, stamp.at);
}

template <typename Record> bool is_work(Record const&) { return true; }
/// Whoever saves a file changes nothing of the work in it.
bool is_work(model::LedgerEntry const& line) { return !rules::own_copy(line); }

void see_evaluation(Instant& latest, model::Evaluation const& evaluation)
{
    latest = std::max(latest, evaluation.created.at);
    see(latest, evaluation.stamps);
    for (auto const& context : evaluation.contexts)
        see(latest, context.stamps);
    for (auto const& answer : evaluation.answers)
        see(latest, answer.stamps);
    for (auto const& view : evaluation.views)
        see(latest, view.stamps);
    for (auto const& action : evaluation.actions)
        see(latest, action.stamps);
}

std::string title_of(model::SchoolDocument const& document, model::Evaluation const& evaluation)
{
    auto const* instrument = model::instrument_of(document, evaluation);
    auto title = words_from_elsewhere(instrument ? instrument->title : evaluation.instrument);
    auto const period = words_from_elsewhere(evaluation.period);
    return period.empty() ? title : concat({ title, ", ", period });
}

format::EvaluationSummary summary_of(model::SchoolDocument const& document, model::Evaluation const& evaluation)
{
    format::EvaluationSummary out { evaluation.id, title_of(document, evaluation), {} };
    if (auto const* instrument = model::instrument_of(document, evaluation))
        out.progress = rules::progress_in_words(rules::count_progress(*instrument, evaluation));
    return out;
}

std::vector<model::Evaluation const*> newest_first(model::SchoolDocument const& document)
{
    std::vector<model::Evaluation const*> out;
    for (auto const& evaluation : document.evaluations) {
        if (!evaluation.removed)
            out.push_back(&evaluation);
    }
    std::ranges::reverse(out); // of two that were made in one moment the later one stands first
    std::ranges::stable_sort(out, [](auto const* a, auto const* b) { return a->created.at > b->created.at; });
    return out;
}

std::string review_title(model::Review const& review)
{
    return review.title.empty() ? std::string { "Review" } : concat({ "Review: ", words_from_elsewhere(review.title) });
}

format::EvaluationSummary summary_of(model::SchoolDocument const& document, model::Review const& review)
{
    return { review.id, review_title(review), std::string { rules::status_words(rules::report_state(document, review)) } };
}

} // namespace

model::Evaluation const* newest_evaluation(model::SchoolDocument const& document)
{
    model::Evaluation const* newest = nullptr;
    for (auto const& evaluation : document.evaluations) {
        if (!evaluation.removed && (!newest || evaluation.created.at >= newest->created.at))
            newest = &evaluation;
    }
    return newest;
}

std::string document_title(model::SchoolDocument const& document)
{
    auto const* newest = newest_evaluation(document);
    if (newest)
        return title_of(document, *newest);
    return document.reviews.empty() ? std::string { "No evaluation" } : review_title(document.reviews.front());
}

Instant last_change(model::SchoolDocument const& document)
{
    Instant latest;
    see(latest, document.school.stamps);
    for (auto const& evaluation : document.evaluations)
        see_evaluation(latest, evaluation);
    for (auto const& line : document.lines)
        see(latest, line.stamps);
    auto const see_list = [&](auto, auto, auto, auto const& list, auto) {
        for (auto const& record : list)
            see(latest, record.stamps);
    };
    for (auto const& review : document.reviews) {
        see(latest, review.stamps);
        model::for_each_list(review, see_list);
    }
    model::for_each_school_list(document, [&](auto, auto, auto, auto const& list, auto) {
        for (auto const& record : list)
            if (is_work(record))
                see(latest, record.stamps);
    });
    return latest.ms == 0 ? document.saved.at : latest;
}

format::DocumentSummary make_summary(model::SchoolDocument const& document, Instant file_copy)
{
    format::DocumentSummary summary;
    summary.document = document.id;
    summary.school = words_from_elsewhere(document.school.name);
    summary.title = document_title(document);
    if (auto const* newest = newest_evaluation(document))
        summary.progress = summary_of(document, *newest).progress;
    summary.example = document.example;
    summary.changed = last_change(document);
    summary.file_copy = file_copy;
    for (auto const* evaluation : newest_first(document))
        summary.evaluations.push_back(summary_of(document, *evaluation));
    summary.kind = document.kind;
    for (auto const& review : document.reviews)
        if (!review.removed)
            summary.reviews.push_back(summary_of(document, review));
    return summary;
}

} // namespace triad::store
