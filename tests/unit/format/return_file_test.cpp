#include "base/text.h"
#include "format/return_file.h"
#include "format/school_file.h"
#include "model/field_slot.h"
#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::format {

namespace {

using model::DocumentKind;

model::SchoolDocument school_return()
{
    auto out = test::sample_document();
    out.kind = DocumentKind::ClusterReturn;
    out.evaluations.front().answers = {
        { .item = "A02", .fingerprint = {}, .rating = "green", .comment = "Families ring us.", .evidence = {}, .offers = true },
        { .item = "A01", .fingerprint = {}, .rating = "red", .comment = "Ten cannot.", .evidence = {} },
    };
    out.returns = { { .id = "return-1",
        .cluster = "Bow",
        .number = 3,
        .made = "2026-11-20",
        .evaluations = "eval-1",
        .comments = true,
        .quotes = "role",
        .named = true,
        .keep_until = "2027-07-31" } };
    return out;
}

Result<model::HandedIn, Issue> read(model::SchoolDocument const& document)
{
    KnownEditions known;
    return read_handed_in(encode_school(document), known);
}

} // namespace

TEST(ReturnFile, HoldsRatingsCommentsOffersAndWhatTheSchoolAllowed)
{
    auto const handed_in = read(school_return());
    ASSERT_TRUE(handed_in) << handed_in.error().sentence;
    EXPECT_EQ(handed_in->school.name, "Oakfield Primary School");
    EXPECT_EQ(handed_in->cluster, "Bow");
    EXPECT_EQ(handed_in->keep_until, "2027-07-31");
    ASSERT_EQ(handed_in->submissions.size(), 1U);
    auto const& submission = handed_in->submissions.front();
    EXPECT_EQ(submission.ratings, (std::vector<model::RatingCode> { 1, 3 }));
    EXPECT_EQ(submission.comment_on(0), "Ten cannot.");
    EXPECT_EQ(submission.comment_on(1), "Families ring us.");
    EXPECT_TRUE(submission.offers_at(1) && !submission.offers_at(0));
    EXPECT_EQ(submission.quotes, model::Attribution::Role);
    EXPECT_TRUE(submission.named && submission.commented);
    EXPECT_EQ(submission.number, 3);
    EXPECT_EQ(submission.period, "Autumn 2026");
}

TEST(ReturnFile, SH04_WithoutConsentNoCommentComesIn)
{
    auto document = school_return();
    document.returns.front().comments = false;
    auto const handed_in = read(document);
    ASSERT_TRUE(handed_in);
    EXPECT_TRUE(handed_in->submissions.front().texts.empty());
    EXPECT_EQ(handed_in->submissions.front().quotes, model::Attribution::None) << "there is nothing to quote";
}

TEST(ReturnFile, SH08_OnlyWhatTheSchoolChoseComesIn)
{
    auto document = school_return();
    document.returns.front().evaluations = "another";
    EXPECT_TRUE(read(document)->submissions.empty());
    document.returns.clear();
    EXPECT_TRUE(read(document)->submissions.empty()) << "nothing was chosen";
}

TEST(ReturnFile, OfAWholeSchoolFileRatingsAloneComeIn)
{
    auto document = school_return();
    document.kind = DocumentKind::School;
    auto const handed_in = read(document);
    ASSERT_TRUE(handed_in);
    EXPECT_EQ(handed_in->kind, DocumentKind::School);
    auto const& submission = handed_in->submissions.front();
    EXPECT_EQ(submission.ratings, (std::vector<model::RatingCode> { 1, 3 }));
    EXPECT_TRUE(submission.texts.empty());
    EXPECT_FALSE(submission.named);
    EXPECT_EQ(submission.quotes, model::Attribution::None);
}

TEST(ReturnFile, SYS06e_WhatIsForTheSchoolAloneIsLeftOut)
{
    for (auto const kind : { DocumentKind::School, DocumentKind::ClusterReturn }) {
        auto document = school_return();
        document.kind = kind;
        document.instruments.front().audience = model::InstrumentAudience::School;
        auto const handed_in = read(document);
        ASSERT_TRUE(handed_in);
        EXPECT_TRUE(handed_in->submissions.empty());
    }
}

TEST(ReturnFile, OneWordingIsOneEditionForAllFiles)
{
    KnownEditions known;
    auto document = school_return();
    auto const first = read_handed_in(encode_school(document), known);
    document.school.id = "another";
    auto const second = read_handed_in(encode_school(document), known);
    document.instruments.front().sections.front().groups.front().items.front().text = "every pupil joins";
    auto const reworded = read_handed_in(encode_school(document), known);
    EXPECT_EQ(first->submissions.front().edition, second->submissions.front().edition);
    EXPECT_NE(first->submissions.front().edition, reworded->submissions.front().edition);
}

TEST(ReturnFile, EachErrorIsTheOneOfTheStrictReader)
{
    auto const good = encode_school(school_return());
    struct Case {
        char const* what;
        char const* with;
    };
    for (auto const& [what, with] : { Case { "\"version\": 1", "\"version\": 99" },
             Case { "\"rating\": \"red\"", "\"rating\": \"blue\"" }, Case { "\"item\": \"A01\"", "\"item\": \"A02\"" },
             Case { "\"item\": \"A01\"", "\"item\": \"Z\"" }, Case { "\"rating\": \"red\"", "\"rating\": 7" },
             Case { "\"rating\": \"red\"", "\"rating\": \"red\", \"rating\": \"red\"" },
             Case { "\"audience\": \"cluster\"", "\"audience\": \"triad\"" }, Case { "\"id\": \"eval-1\"", "\"id\": \"\"" } }) {
        auto bytes = good;
        auto const at = bytes.rfind(what);
        ASSERT_NE(at, std::string::npos) << what;
        bytes.replace(at, std::string_view { what }.size(), with);
        KnownEditions known;
        auto const handed_in = read_handed_in(bytes, known);
        ASSERT_FALSE(handed_in) << with;
        auto const strict = decode_school(bytes);
        ASSERT_FALSE(strict) << with;
        EXPECT_EQ(handed_in.error(), strict.error());
    }
    for (std::size_t length = 0; length < good.size(); length += 97) {
        KnownEditions known;
        auto const cut = good.substr(0, length);
        auto const handed_in = read_handed_in(cut, known);
        ASSERT_FALSE(handed_in);
        EXPECT_EQ(handed_in.error(), decode_school(cut).error());
    }
}

TEST(ReturnFile, AFileOfAReviewIsNoReturn)
{
    auto document = school_return();
    document.kind = DocumentKind::ReviewNotes;
    auto const handed_in = read(document);
    ASSERT_FALSE(handed_in);
    EXPECT_EQ(handed_in.error().code, IssueCode::WrongKind);
}

TEST(ReturnFile, LawQuickAndStrictReadingSayTheSame)
{
    for (int run = 0; run < test::property_runs(); ++run) {
        SCOPED_TRACE(concat({ "seed ", number(run) }));
        auto const document = test::generate_document(static_cast<std::uint64_t>(run));
        if (document.kind != DocumentKind::School && document.kind != DocumentKind::ClusterReturn)
            continue;
        auto const handed_in = read(document);
        if (!model::is_id(document.school.id)) {
            EXPECT_FALSE(handed_in);
            continue;
        }
        ASSERT_TRUE(handed_in) << handed_in.error().sentence;
        EXPECT_EQ(handed_in->school.name, document.school.name);
        for (auto const& submission : handed_in->submissions) {
            auto const* evaluation = model::find_evaluation(document, submission.evaluation);
            ASSERT_NE(evaluation, nullptr);
            for (std::size_t i = 0; i < submission.ratings.size(); ++i) {
                auto const& item = submission.edition->items()[i];
                auto const* answer = model::find_answer(*evaluation, item.item->id);
                auto const* choice = model::choice_of(item, submission.ratings[i]);
                EXPECT_EQ(choice ? choice->id : "", answer ? answer->rating : "");
                EXPECT_EQ(submission.offers_at(i), answer && answer->offers);
                if (submission.commented)
                    EXPECT_EQ(submission.comment_on(i), answer ? answer->comment : "");
            }
        }
    }
}

} // namespace triad::format
