#include "rules/exchange/merge.h"
#include "rules/exchange/review_file.h"
#include "rules/removal/removing.h"
#include "support/generate.h"

#include "model/field.h"

#include <gmock/gmock.h>

namespace triad::rules {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

model::Answer answer(char const* item, char const* rating, char const* comment)
{
    model::Answer out;
    out.item = item;
    out.rating = rating;
    out.comment = comment;
    return out;
}

model::SchoolDocument judged()
{
    auto out = test::sample_document();
    auto& evaluation = out.evaluations[0];
    evaluation.answers = { answer("A01", "red", "No devices"), answer("A02", "green", "") };
    evaluation.actions.emplace_back().id = "action-1";
    evaluation.actions[0].what = "Lend devices";
    evaluation.views.emplace_back().id = "view-1";
    return out;
}

void remove(model::SchoolDocument& document, char const* id, std::int64_t change)
{
    model::Stamp const stamp { .at = { 5'000 + change }, .by = "person-1", .copy = "copy-1", .change = change };
    ASSERT_TRUE(model::write_field(document, { model::RecordKind::Evaluation, id, {}, "removed" }, "true", stamp));
}

/// A review that shares a statement of the evaluation, and looks into one of its statements.
void add_review(model::SchoolDocument& document)
{
    auto& review = document.reviews.emplace_back();
    review.id = "review-1";
    review.title = "Reading";
    auto& extract = review.extracts.emplace_back();
    extract.id = "extract-1";
    extract.evaluation = "eval-1";
    extract.item = "A01";
    auto& line = review.lines.emplace_back();
    line.id = "line-1";
    line.text = "Who joins?";
    line.items = "A01";
}

} // namespace

TEST(R35_Removing, SaysWhatWasWrittenInAnEvaluation)
{
    auto const document = judged();
    EXPECT_THAT(goes_with_evaluation(document, document.evaluations[0]),
        ElementsAre("2 ratings, 1 comment, 1 action and 1 answer of a colleague go with it.",
            "1 action is still to do and goes with it. To keep one, carry it over first: press “Judge again”."));
    auto const empty = test::sample_document();
    EXPECT_THAT(goes_with_evaluation(empty, empty.evaluations[0]), ElementsAre("Nothing was written in it yet."));
}

TEST(R35_Removing, SaysWhatRefersToItElsewhere)
{
    auto document = test::sample_document();
    add_review(document);
    auto next = document.evaluations[0];
    next.id = "eval-2";
    next.period = "Spring 2027";
    next.previous = "eval-1";
    next.answers = { answer("A02", "red", "") };
    next.answers[0].cites = "eval-1";
    document.evaluations.push_back(next);
    EXPECT_THAT(goes_with_evaluation(document, document.evaluations[0]),
        ElementsAre("Nothing was written in it yet.",
            "“Review: Reading” shares 1 statement of it: the next pack leaves it out. Packs that were sent stay as they are.",
            "“Sample audit, Spring 2027” stays, and no longer shows what was said in this one.",
            "1 answer names it as evidence: the answers stay, the link goes nowhere."));
    document.evaluations[1].removed = true;
    EXPECT_THAT(goes_with_evaluation(document, document.evaluations[0]),
        ElementsAre("Nothing was written in it yet.",
            "“Review: Reading” shares 1 statement of it: the next pack leaves it out. Packs that were sent stay as they are.",
            "1 line of enquiry of “Review: Reading” stays, without the statements behind it."));
}

TEST(R35_Removing, AnOlderCopyDoesNotBringARemovedEvaluationBack)
{
    auto const older = judged();
    auto removed = older;
    remove(removed, "eval-1", 1);
    for (auto const& copy : { removed, without_removed_words(removed) }) {
        auto const one = merge(copy, older);
        auto const other = merge(older, copy);
        ASSERT_TRUE(one && other);
        EXPECT_TRUE(one->document.evaluations[0].removed);
        EXPECT_TRUE(other->document.evaluations[0].removed);
        EXPECT_THAT(one->document.clashes, IsEmpty());
        EXPECT_THAT(other->document.clashes, IsEmpty());
    }
}

TEST(R35_Removing, AFileHoldsOnlyTheNameOfARemovedEvaluation)
{
    auto document = judged();
    EXPECT_EQ(without_removed_words(document), document) << "nothing was removed";
    document.clashes.push_back(
        { .target = { model::RecordKind::Answer, "eval-1", "A01", "comment" }, .value = "x", .stamp = {} });
    remove(document, "eval-1", 1);
    auto const file = without_removed_words(document);
    auto const& mark = file.evaluations[0];
    EXPECT_TRUE(mark.removed);
    EXPECT_EQ(mark.period, "Autumn 2026");
    EXPECT_TRUE(mark.answers.empty() && mark.actions.empty() && mark.views.empty() && mark.contexts.empty());
    EXPECT_THAT(file.clashes, IsEmpty());
}

TEST(R35_Removing, APackLeavesOutWhatARemovedEvaluationSaid)
{
    auto document = judged();
    add_review(document);
    document.reviews[0].extracts[0].comment = true;
    auto const says = [](model::SchoolDocument const& pack) {
        for (auto const& extract : pack.reviews[0].extracts)
            if (!extract.removed && extract.said == "No devices")
                return true;
        return false;
    };
    model::Stamp const now { .at = { 9'000 }, .by = "person-1" };
    EXPECT_TRUE(says(make_review_file(document, document.reviews[0], model::DocumentKind::ReviewPack, now)));
    remove(document, "eval-1", 1);
    EXPECT_FALSE(says(make_review_file(document, document.reviews[0], model::DocumentKind::ReviewPack, now)));
}

TEST(R35_Removing, ListsAllThatGoesWithADocument)
{
    auto document = judged();
    add_review(document);
    document.reviews[0].notes.emplace_back().id = "note-1";
    document.lines.emplace_back().id = "own-line";
    document.outcomes.emplace_back().id = "outcome-1";
    auto second = document.evaluations[0];
    second.id = "eval-2";
    second.removed = true;
    document.evaluations.push_back(second);
    EXPECT_THAT(goes_with_document(document),
        ElementsAre("Sample audit, Autumn 2026: 2 ratings, 1 comment, 1 action and 1 answer of a colleague",
            "Review: Reading: 1 line of enquiry and 1 note", "1 line of enquiry of your own", "1 row of outcomes"));
}

TEST(R35_Removing, SaysWhatIsNewerThanAFile)
{
    auto document = judged();
    add_review(document);
    EXPECT_THAT(changed_after(document, { 1'000 }, 0), IsEmpty());
    document.evaluations[0].answers[0].stamps["comment"] = { .at = { 2'000 }, .by = "person-1" };
    document.reviews[0].notes.emplace_back().id = "note-1";
    document.reviews[0].notes[0].stamps["seen"] = { .at = { 3'000 }, .by = "person-1" };
    EXPECT_THAT(changed_after(document, { 1'000 }, 0), ElementsAre("Sample audit, Autumn 2026", "Review: Reading"));
    EXPECT_THAT(changed_after(document, { 2'000 }, 0), ElementsAre("Review: Reading"));
    EXPECT_THAT(changed_after(document, { 3'000 }, 0), IsEmpty());
    remove(document, "eval-1", 1);
    EXPECT_THAT(changed_after(document, { 3'000 }, 0), ElementsAre("Sample audit, Autumn 2026 (removed)"));
}

TEST(R35_Removing, OfAnInstrumentTheDayIsKnown)
{
    auto document = test::sample_document();
    auto own = document.instruments[0];
    own.id = "own-1";
    own.title = "Our audit";
    own.published = "1970-01-02";
    document.instruments.push_back(own);
    EXPECT_THAT(changed_after(document, { 1'000 }, 0), ElementsAre("Our audit (an instrument)"));
    EXPECT_THAT(
        changed_after(document, { 90'000'000 }, 0), ElementsAre("Our audit (an instrument, changed on the day of that file)"));
    EXPECT_THAT(changed_after(document, { 190'000'000 }, 0), IsEmpty());
}

} // namespace triad::rules
