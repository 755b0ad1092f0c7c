#include "store/library_line.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/record_lists.h"
#include "rules/evaluation/evaluation_name.h"
#include "rules/evaluation/progress.h"
#include "rules/exchange/release.h"
#include "rules/removal/changed.h"
#include "rules/review/agreement.h"
#include "rules/survey/received.h"

#include <algorithm>

namespace triad::store {

namespace {

template <typename Record> bool is_work(Record const&) { return true; }
/// Whoever saves a file changes nothing of the work in it.
bool is_work(model::LedgerEntry const& line) { return !rules::own_copy(line); }

format::LibraryItem summary_of(model::SchoolDocument const& document, model::Evaluation const& evaluation)
{
    format::LibraryItem out { evaluation.id, rules::evaluation_name(document, evaluation), {} };
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

format::LibraryItem summary_of(model::SchoolDocument const& document, model::Review const& review)
{
    return { review.id, review_title(review), std::string { rules::status_words(rules::report_state(document, review)) } };
}

format::LibraryItem summary_of(model::SchoolDocument const& document, model::ReceivedSurvey const& survey)
{
    auto const title = words_from_elsewhere(survey.title);
    auto const sent = parse_iso_date(survey.sent);
    return { survey.id, title.empty() ? std::string { "Survey" } : concat({ "Survey: ", title }),
        joined({ rules::answered_in_words(rules::received_questions(document, survey.id)),
                   sent ? concat({ "handed over on ", long_date(*sent) }) : std::string {} },
            " · ") };
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
        return rules::evaluation_name(document, *newest);
    return document.reviews.empty() ? std::string { "No evaluation" } : review_title(document.reviews.front());
}

Instant last_change(model::SchoolDocument const& document)
{
    auto latest = std::max(rules::changed_at(document.school.stamps), rules::changed_at(document.lines));
    for (auto const& evaluation : document.evaluations)
        latest = std::max(latest, rules::changed_at(evaluation));
    for (auto const& review : document.reviews)
        latest = std::max(latest, rules::changed_at(review));
    model::for_each_list(model::school_lists, document, [&](auto const&, auto const& list) {
        for (auto const& record : list)
            if (is_work(record))
                latest = std::max(latest, rules::changed_at(record.stamps));
    });
    return latest.ms == 0 ? document.saved.at : latest;
}

format::LibraryLine make_library_line(model::SchoolDocument const& document, Instant file_copy)
{
    format::LibraryLine summary;
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
    for (auto const& survey : document.received_surveys)
        if (!survey.removed)
            summary.surveys.push_back(summary_of(document, survey));
    return summary;
}

} // namespace triad::store
