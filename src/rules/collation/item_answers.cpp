#include "rules/collation/item_answers.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/collation/naming.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::ClusterDocument;

struct Found {
    std::string order;
    ItemAnswer answer;
};

bool says_something(model::Submission const& submission, std::size_t item)
{
    return submission.ratings[item] != 0 || submission.offers_at(item) || !blank(submission.comment_on(item));
}

/// Answers of one round, in the order of the document's list.
std::vector<Found> answers_in_round(ClusterDocument const& document, ItemQuestion const& question, Round const& round)
{
    auto const submissions = counting_submissions(document, { question.instrument, round.key });
    std::vector<Found> out;
    for (std::size_t i = 0; i < submissions.size(); ++i) {
        auto const& school = document.schools[i];
        auto const& submission = submissions[i];
        auto const item = submission && counts(school) ? submission->edition->place_of(question.item) : std::nullopt;
        if (item && says_something(*submission, *item))
            out.push_back({ school_order(document.cluster, school),
                { school.id, school_called(document.cluster, school), round.words, submission, *item } });
    }
    return out;
}

/// The wording that is shown: that of the edition asked for, else of the newest edition that has an answer.
std::string shown_wording(ItemQuestion const& question, std::vector<ItemAnswer> const& answers)
{
    auto const edition = [&] {
        std::vector<CountingSubmission> submissions;
        for (auto const& answer : answers)
            if (answer.round == answers.front().round)
                submissions.push_back(answer.submission);
        return question.edition ? question.edition : newest_edition(submissions, question.instrument);
    }();
    auto const place = edition ? edition->place_of(question.item) : std::nullopt;
    return place ? edition->fingerprint(*place) : std::string {};
}

} // namespace

std::vector<ItemAnswer> answers_to(ClusterDocument const& document, ItemQuestion const& question)
{
    std::vector<ItemAnswer> out;
    for (auto const& round : rounds_of(document, question.instrument)) {
        if (question.round && *question.round != round.key)
            continue;
        auto found = answers_in_round(document, question, round);
        std::ranges::stable_sort(found, {}, &Found::order);
        for (auto& one : found)
            out.push_back(std::move(one.answer));
    }
    auto const wording = shown_wording(question, out);
    for (auto& answer : out)
        answer.same_wording = answer.submission->edition->fingerprint(answer.item) == wording;
    return out;
}

std::string answer_in_words(ItemAnswer const& answer)
{
    auto const* choice = answer.choice();
    auto word = choice ? words_from_elsewhere(choice->word) : std::string { "Not rated" };
    if (answer.same_wording)
        return word;
    return concat({ word, ", for another wording: ", quoted(model::whole_statement(answer.placed())) });
}

} // namespace triad::rules
