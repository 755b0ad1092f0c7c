#include "rules/exchange/cluster_return.h"

#include "base/text.h"
#include "documents/print_document.h"
#include "model/id_list.h"
#include "rules/documents/export_preview.h"
#include "rules/exchange/return_choices.h"
#include "rules/review/agreement.h"
#include "unit/rules/exchange/review_file_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace triad::rules {

namespace {

using model::DocumentKind;
using model::Return;
using model::SchoolDocument;

model::Stamp now() { return { .at = { 1'795'500'000'000 }, .by = "host", .copy = "copy-now", .change = 7 }; }

Return chosen() { return { .id = "return-1", .cluster = "Harbour cluster", .made = "2026-11-29", .evaluations = "eval-1" }; }

/// Both partners agree to every statement, and the report was given to this audience.
SchoolDocument released(std::string const& audience = "cluster")
{
    auto document = test::host_document();
    auto& review = document.reviews.front();
    review.replies.clear();
    for (auto const& statement : review.statements)
        for (auto const* member : { "member-jo", "member-sam" })
            review.replies.push_back({ .id = reply_id(statement.id, member),
                .statement = statement.id,
                .member = member,
                .decision = "agree",
                .fingerprint = statement_fingerprint(statement),
                .stamps = { { "decision", { .at = { 1000 }, .by = member, .copy = "copy-1", .change = 1 } } } });
    document.ledger.push_back({ .id = "ledger-2",
        .review = "review-1",
        .kind = "report",
        .audience = audience,
        .basis = "choice",
        .day = "2026-11-20",
        .stamps = { { "day", test::stamp_of("host", 2000) } } });
    return document;
}

SchoolDocument made(SchoolDocument const& document, Return const& wished = chosen())
{
    return make_cluster_return(document, wished, now());
}

std::string why_stays(SchoolDocument const& document) { return why_report_stays(document, document.reviews.front()); }

std::string said(SchoolDocument const& file)
{
    auto const document = in_words(file, nullptr);
    std::string out;
    for (auto const text : documents::texts_of(document))
        out += concat({ text, "\n" });
    return out;
}

Return with(Return out, auto const& change)
{
    change(out);
    return out;
}

} // namespace

TEST(ClusterReturn, SH08_OfAChosenEvaluationGoTheRatingsAndTheWordingAndNothingElse)
{
    auto document = test::host_document();
    auto& evaluation = document.evaluations.front();
    evaluation.answers.front().offers = true;
    evaluation.answers.front().fingerprint = "0123456789abcdef";
    evaluation.answers.front().cites = "eval-0";
    evaluation.answers.front().history.push_back({ .stamp = { { 5 }, "host" }, .field = "comment", .before = "Earlier words." });
    evaluation.views = { { .id = "view-1", .item = "A01", .comment = "Seen otherwise." } };
    auto const file = made(document);
    ASSERT_EQ(file.evaluations.size(), 1U);
    auto const& sent = file.evaluations.front();
    EXPECT_EQ(sent.id, "eval-1");
    EXPECT_EQ(sent.period, evaluation.period);
    EXPECT_TRUE(sent.contexts.empty() && sent.views.empty() && sent.actions.empty());
    ASSERT_EQ(sent.answers.size(), 2U);
    model::Answer const expected { .item = "A01", .fingerprint = "0123456789abcdef", .rating = "green", .offers = true };
    EXPECT_EQ(sent.answers.front(), expected);
    ASSERT_EQ(file.instruments.size(), 1U);
    EXPECT_EQ(file.instruments.front(), document.instruments.front());
    EXPECT_TRUE(file.authors.empty() && file.ledger.empty() && file.lines.empty() && file.outcomes.empty());
    EXPECT_TRUE(file.champions.empty() && file.milestones.empty() && file.clashes.empty() && file.reviews.empty());
}

TEST(ClusterReturn, SH01_TheFileNamesTheSchoolTheLeadAndOneReturn)
{
    auto document = test::host_document();
    document.school.urn = "100001";
    auto const file = made(document, with(chosen(), [](auto& out) { out.keep_until = "2027-07-31"; }));
    EXPECT_EQ(file.kind, DocumentKind::ClusterReturn);
    EXPECT_EQ(file.id, "return-return-1");
    EXPECT_EQ(file.school.name, document.school.name);
    EXPECT_EQ(file.school.urn, "100001");
    EXPECT_EQ(file.keep_until, "2027-07-31");
    ASSERT_EQ(file.returns.size(), 1U);
    EXPECT_EQ(file.returns.front().cluster, "Harbour cluster");
    EXPECT_FALSE(file.returns.front().named) << "the school stands in the file, and may not be named by the lead";
    auto const longest = made(document, with(chosen(), [](auto& out) { out.id = std::string(80, 'x'); }));
    EXPECT_EQ(longest.id.size(), std::string_view { "return-0123456789abcdef" }.size());
}

TEST(ClusterReturn, SH01_CommentsGoOnlyWhereTheSchoolSaysSo)
{
    auto const document = test::host_document();
    for (auto const& answer : made(document).evaluations.front().answers)
        EXPECT_EQ(answer.comment, "");
    auto const with_comments = made(document, with(chosen(), [](auto& out) { out.comments = true; }));
    EXPECT_EQ(with_comments.evaluations.front().answers.front().comment, "Every class has a link.");
    for (auto const& answer : with_comments.evaluations.front().answers) {
        EXPECT_EQ(answer.evidence, "");
        EXPECT_FALSE(answer.stamps.contains("evidence"));
    }
}

TEST(ClusterReturn, AnAnswerThatSaysNothingToTheLeadDoesNotGo)
{
    auto document = test::host_document();
    document.evaluations.front().answers
        = { { .item = "A01", .comment = "Only words.", .evidence = "Logs." }, { .item = "A02", .evidence = "Logs." } };
    EXPECT_TRUE(made(document).evaluations.front().answers.empty());
    auto const file = made(document, with(chosen(), [](auto& out) { out.comments = true; }));
    ASSERT_EQ(file.evaluations.front().answers.size(), 1U);
    EXPECT_EQ(file.evaluations.front().answers.front().item, "A01");
}

TEST(ClusterReturn, AnAnswerToAStatementThatIsLeftOutNowDoesNotGo)
{
    auto document = test::host_document();
    document.instruments.front().sections.front().groups.front().items.front().hidden = true;
    auto const file = made(document);
    ASSERT_EQ(file.evaluations.front().answers.size(), 1U);
    EXPECT_EQ(file.evaluations.front().answers.front().item, "A02");
}

TEST(ClusterReturn, SYS06e_WhatIsForTheSchoolAloneIsNeitherOfferedNorInTheFile)
{
    auto document = test::host_document();
    document.instruments.front().audience = model::InstrumentAudience::School;
    EXPECT_TRUE(returnable(document).empty());
    EXPECT_EQ(begun_return(document).evaluations, "");
    auto const file = made(document);
    EXPECT_TRUE(file.evaluations.empty());
    EXPECT_TRUE(file.instruments.empty());
    EXPECT_EQ(file.returns.front().evaluations, "");
}

TEST(ClusterReturn, WhatWasRemovedOrIsNotThereIsLeftOutThoughTheReturnNamesIt)
{
    auto document = test::host_document();
    EXPECT_EQ(
        made(document, with(chosen(), [](auto& out) { out.evaluations = "eval-gone eval-1 eval-1"; })).evaluations.size(), 1U);
    document.evaluations.front().removed = true;
    EXPECT_TRUE(made(document).evaluations.empty());
    document.evaluations.front().removed = false;
    document.instruments.clear();
    EXPECT_TRUE(made(document).evaluations.empty());
}

TEST(ClusterReturn, TheWordingOfTwoEvaluationsWithOneEditionGoesOnce)
{
    auto document = test::host_document();
    auto second = document.evaluations.front();
    second.id = "eval-2";
    second.created = test::stamp_of("host", 50);
    document.evaluations.push_back(second);
    auto const file = made(document, with(chosen(), [](auto& out) { out.evaluations = "eval-1 eval-2"; }));
    EXPECT_EQ(file.evaluations.size(), 2U);
    EXPECT_EQ(file.instruments.size(), 1U);
    EXPECT_EQ(file.returns.front().evaluations, "eval-2 eval-1") << "newest first";
}

TEST(ClusterReturn, StampsTellTheDayAndNotTheMoment)
{
    auto document = test::host_document();
    auto& answer = document.evaluations.front().answers.front();
    answer.stamps["rating"]
        = { .at = { 1'795'512'345'678 }, .by = "host", .copy = "copy-1", .change = 3, .unknown = "{\"x\":1}" };
    auto const sent = made(document).evaluations.front().answers.front().stamps.at("rating");
    EXPECT_EQ(sent.at, start_of_day(sent.at));
    EXPECT_EQ(sent.change, 3);
    EXPECT_TRUE(sent.unknown.empty());
}

TEST(ClusterReturn, SH08_AReleasedReportGoesWithoutNamesNotesAndWhatFollowed)
{
    auto const document = released();
    ASSERT_EQ(why_stays(document), "");
    auto const file = made(document, with(chosen(), [](auto& out) { out.review = "review-1"; }));
    ASSERT_EQ(file.reviews.size(), 1U);
    auto const& review = file.reviews.front();
    EXPECT_EQ(review.title, "Reading at home");
    EXPECT_EQ(review.date, "2026-11-12");
    EXPECT_EQ(review.statements.front().text, "A reviewer saw that books go home daily.");
    EXPECT_EQ(review.statements.front().notes, "");
    EXPECT_EQ(review.focuses.front().why, "");
    EXPECT_EQ(review.lines.front().items, "A02");
    EXPECT_EQ(review.keep_until, "");
    EXPECT_TRUE(review.members.empty() && review.notes.empty() && review.replies.empty() && review.sources.empty());
    EXPECT_TRUE(review.workshops.empty() && review.follow_ups.empty() && review.look_backs.empty() && review.extracts.empty());
}

TEST(ClusterReturn, OfALineOnlyStatementsThatGoAlongAreNamed)
{
    auto const file = made(released(), with(chosen(), [](auto& out) {
        out.evaluations.clear();
        out.review = "review-1";
    }));
    EXPECT_EQ(file.reviews.front().lines.front().items, "");
}

TEST(ClusterReturn, SH04_AReportStaysUntilItWasReleasedToTheClusterOrWider)
{
    EXPECT_EQ(why_stays(released("triad")), "It was not released to the cluster.");
    EXPECT_EQ(why_stays(released("governors")), "It was not released to the cluster.");
    EXPECT_EQ(why_stays(released("authority")), "It was not released to the cluster.");
    EXPECT_EQ(why_stays(released("partnership")), "");
    auto const file = made(released("triad"), with(chosen(), [](auto& out) { out.review = "review-1"; }));
    EXPECT_TRUE(file.reviews.empty());
    EXPECT_EQ(file.returns.front().review, "");
    EXPECT_TRUE(released_reviews(released("triad")).empty());
    EXPECT_EQ(released_reviews(released()).size(), 1U);
}

TEST(ClusterReturn, SYS14c_AReportStaysWhereConsentWasTakenBack)
{
    auto document = released();
    document.ledger.back().withdrawn = "2026-11-24";
    EXPECT_EQ(why_stays(document), "You took back consent for it on 24 November 2026.");
    auto wider = document.ledger.back();
    wider.id = "ledger-3";
    wider.audience = "partnership";
    wider.withdrawn.clear();
    document.ledger.push_back(wider);
    EXPECT_EQ(why_stays(document), "You took back consent for it on 24 November 2026.") << "whatever the partnership was given";
    document.ledger[1].removed = true;
    EXPECT_EQ(why_stays(document), "");
}

TEST(ClusterReturn, AReportThatWasChangedSinceStaysUntilItIsReleasedAgain)
{
    auto document = released();
    auto& review = document.reviews.front();
    review.statements.front().text = "Books go home twice a week.";
    review.statements.front().stamps["text"] = test::stamp_of("host", 3000);
    EXPECT_TRUE(why_stays(document).starts_with("It was changed after it was released on 20 November 2026"))
        << why_stays(document);
    EXPECT_TRUE(made(document, with(chosen(), [](auto& out) { out.review = "review-1"; })).reviews.empty());
}

TEST(ClusterReturn, SYS13f_AReportThatWouldBearAMarkStays)
{
    auto document = released();
    document.reviews.front().replies.pop_back();
    EXPECT_TRUE(why_stays(document).starts_with("It is not agreed by every partner")) << why_stays(document);
    document = released();
    document.reviews.front().replies.back().stamps["decision"].copy = concat({ model::unproven_sign, "x" });
    EXPECT_TRUE(why_stays(document).starts_with("Nothing proves that every agreement")) << why_stays(document);
    document.reviews.front().removed = true;
    EXPECT_EQ(why_stays(document), "The review was removed.");
}

TEST(ClusterReturn, SH04_NothingIsAllowedThatGivesMoreUntilTheSchoolSaysSo)
{
    auto const begun = begun_return(test::host_document());
    EXPECT_EQ(begun.evaluations, "eval-1");
    EXPECT_FALSE(begun.comments || begun.named);
    EXPECT_EQ(concat({ begun.quotes, begun.review, begun.keep_until, begun.cluster, begun.id, begun.made }), "");
}

TEST(ClusterReturn, TheNewestAnsweredEvaluationOfEachInstrumentIsTickedToBeginWith)
{
    auto document = test::host_document();
    auto later = document.evaluations.front();
    later.id = "eval-2";
    later.created = test::stamp_of("host", 50);
    auto empty = later;
    empty.id = "eval-3";
    empty.created = test::stamp_of("host", 60);
    empty.answers.clear();
    document.evaluations.insert(document.evaluations.end(), { later, empty });
    EXPECT_EQ(begun_return(document).evaluations, "eval-2");
}

TEST(ClusterReturn, ASecondReturnStartsFromTheLastChoices)
{
    auto document = test::host_document();
    auto const first = with(chosen(), [](auto& out) { out.comments = true; });
    auto const second = with(chosen(), [](auto& out) {
        out.id = "return-2";
        out.number = 2;
    });
    document.returns = { second, first };
    EXPECT_EQ(begun_return(document).id, "return-2");
    document.returns.front().removed = true;
    EXPECT_EQ(begun_return(document), first);
    document.returns.back().removed = true;
    EXPECT_EQ(last_return(document), nullptr);
}

TEST(ClusterReturn, SH04_LeaveToQuoteGoesOnlyWithCommentsAndTheNameOnlyWhereTheSchoolMayBeNamed)
{
    auto const document = test::host_document();
    auto const quotes = [&](bool comments, bool named, char const* wish) {
        return sound_return(document, { .comments = comments, .quotes = wish, .named = named }).quotes;
    };
    EXPECT_EQ(quotes(true, false, "unnamed"), "unnamed");
    EXPECT_EQ(quotes(true, false, "role"), "role");
    EXPECT_EQ(quotes(true, true, "named"), "named");
    EXPECT_EQ(quotes(true, false, "named"), "");
    EXPECT_EQ(quotes(false, true, "unnamed"), "");
    EXPECT_EQ(quotes(true, true, "shouted"), "") << "what this version does not know gives nothing";
}

TEST(ClusterReturn, SYS14c_ASmallerWishSaysThatCopiesRemain)
{
    Return const most { .made = "2026-11-12", .comments = true, .quotes = "role", .named = true };
    Return const least { .made = "2026-11-29" };
    EXPECT_EQ(taken_back_words(most, least),
        "In the return of 12 November 2026 you allowed more: comments could be quoted with the role alone, as “a primary head” "
        "and your school could be named. Copies already given remain, so tell the lead of your cluster.");
    EXPECT_EQ(taken_back_words(least, most), "");
    EXPECT_EQ(taken_back_words(most, most), "");
    EXPECT_EQ(taken_back_words(with(most, [](auto& out) { out.made.clear(); }), least), "") << "nothing was given yet";
}

TEST(ClusterReturn, SYS14f_ThePreviewSaysWhatTheSchoolAllowsAndWhatItAnswered)
{
    auto const plain = said(made(test::host_document()));
    for (auto const* text :
        { "For the lead of the cluster.", "For the cluster: Harbour cluster", "File 1 of this return, made on 29 November 2026.",
            "The lead sees which school the return is from. Comments do not go along. The school is not to be named in what the "
            "lead passes on.",
            "No report goes along.", "Judged: Green", "The wording: ", "With each wording it carries" })
        EXPECT_NE(plain.find(text), std::string::npos) << text << "\n" << plain;
    EXPECT_EQ(plain.find("Every class has a link."), std::string::npos);
    auto const more = said(made(released(), with(chosen(), [](auto& out) {
        out.comments = true;
        out.quotes = "unnamed";
        out.named = true;
        out.review = "review-1";
    })));
    for (auto const* text :
        { "Comments go along. They may be quoted without the school’s name. The school may be named in what the "
          "lead passes on.",
            "Comment: Every class has a link.", "The report of one review goes along, below.",
            "A reviewer saw that books go home daily." })
        EXPECT_NE(more.find(text), std::string::npos) << text << "\n" << more;
    EXPECT_EQ(more.find("Jo Park"), std::string::npos);
}

TEST(ClusterReturn, SYS14f_AnEvaluationWithoutAnswersIsSaidToHaveNone)
{
    auto document = test::host_document();
    document.evaluations.front().answers.clear();
    EXPECT_NE(said(made(document)).find("Nothing was answered."), std::string::npos);
}

} // namespace triad::rules
