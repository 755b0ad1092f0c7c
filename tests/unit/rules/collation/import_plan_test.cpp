#include "base/text.h"
#include "rules/collation/import_plan.h"
#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

constexpr Date today { 2026, 11, 29 };

class ImportPlan : public testing::Test {
protected:
    /// One evaluation of a school, with a rating of its first statement.
    DroppedFile file(std::string const& school, std::string const& made = "2026-11-20", model::RatingCode rating = 1)
    {
        model::Submission submission {
            .evaluation = "eval-" + school, .edition = edition, .period = "Autumn 2026", .made = made
        };
        submission.ratings.resize(edition->items().size());
        submission.ratings.front() = rating;
        DroppedFile out { .name = school + ".triad.json", .content = ++contents };
        out.handed_in.school.id = "id-" + school;
        out.handed_in.school.name = school;
        out.handed_in.submissions.push_back(submission);
        return out;
    }

    ImportLine plan(DroppedFile const& one) { return plan_import(cluster, std::span { &one, 1 }, today).front(); }

    void take(std::vector<DroppedFile> const& files)
    {
        auto lines = plan_import(cluster, files, today);
        cluster = take_in(cluster, files, lines, stamp(), [this](auto prefix) { return concat({ prefix, "-", number(++ids) }); });
    }

    model::Stamp stamp() { return { .at = { ++moments }, .by = "lead", .copy = "copy", .change = moments }; }

    model::Edition edition = std::make_shared<model::CollectedEdition const>(test::sample_instrument());
    model::ClusterDocument cluster;
    std::uint64_t contents = 0;
    std::int64_t ids = 0;
    std::int64_t moments = 0;
};

} // namespace

TEST_F(ImportPlan, AFirstReturnIsNewAndPutsItsSchoolOnTheList)
{
    auto const oak = file("Oak");
    EXPECT_EQ(plan(oak).verdict, ImportVerdict::New);
    EXPECT_EQ(plan(oak).choice, ImportChoice::Take);
    take({ oak });
    ASSERT_EQ(cluster.schools.size(), 1U);
    EXPECT_EQ(cluster.schools[0].name, "Oak");
    EXPECT_EQ(cluster.schools[0].school, "id-Oak");
    ASSERT_EQ(cluster.submissions.size(), 1U);
    EXPECT_EQ(cluster.submissions[0]->school, cluster.schools[0].id);
    EXPECT_EQ(cluster.editions, std::vector { edition });
}

TEST_F(ImportPlan, TheSameAgainBringsNothingAndALaterOneTakesItsPlace)
{
    auto const oak = file("Oak");
    take({ oak });
    EXPECT_EQ(plan(oak).verdict, ImportVerdict::Same);
    EXPECT_TRUE(plan(oak).choices.empty());
    auto const later = file("Oak", "2026-11-25", 2);
    EXPECT_EQ(plan(later).verdict, ImportVerdict::Newer);
    take({ later });
    ASSERT_EQ(cluster.submissions.size(), 1U);
    EXPECT_EQ(cluster.submissions[0]->ratings.front(), 2);
    EXPECT_EQ(plan(oak).verdict, ImportVerdict::Older);
    EXPECT_EQ(plan(oak).choice, ImportChoice::Leave);
}

TEST_F(ImportPlan, OfTwoFilesOfOneSchoolTheNewerIsTakenWhicheverComesFirst)
{
    for (bool const newer_first : { true, false }) {
        cluster = {};
        std::vector files { file("Oak", "2026-11-20", 1), file("Oak", "2026-11-25", 3) };
        if (newer_first)
            std::swap(files[0], files[1]);
        auto const lines = plan_import(cluster, files, today);
        EXPECT_EQ(lines[newer_first ? 1 : 0].verdict, ImportVerdict::Older);
        take(files);
        ASSERT_EQ(cluster.submissions.size(), 1U);
        EXPECT_EQ(cluster.submissions[0]->ratings.front(), 3);
    }
}

TEST_F(ImportPlan, TheSameFileFiftyTimesIsOneReturn)
{
    std::vector<DroppedFile> files(50, file("Oak"));
    auto const lines = plan_import(cluster, files, today);
    EXPECT_EQ(lines[0].verdict, ImportVerdict::New);
    for (std::size_t i = 1; i < files.size(); ++i)
        EXPECT_EQ(lines[i].verdict, ImportVerdict::Repeated);
    take(files);
    EXPECT_EQ(cluster.schools.size(), 1U);
    EXPECT_EQ(cluster.submissions.size(), 1U);
}

TEST_F(ImportPlan, TwoSchoolsWithOneIdAreAskedAboutAndCanBothStand)
{
    take({ file("Oak") });
    auto ash = file("Ash");
    ash.handed_in.school.id = "id-Oak";
    auto line = plan(ash);
    EXPECT_EQ(line.verdict, ImportVerdict::OneId);
    EXPECT_EQ(line.choice, ImportChoice::Leave);
    EXPECT_EQ(line.choices, (std::vector { ImportChoice::Take, ImportChoice::TakeAsNew }));
    line.choice = ImportChoice::TakeAsNew;
    cluster = take_in(cluster, std::span { &ash, 1 }, std::span { &line, 1 }, stamp(), [](auto) { return "school-ash"; });
    ASSERT_EQ(cluster.schools.size(), 2U);
    EXPECT_EQ(plan(ash).verdict, ImportVerdict::Same) << "its name tells it apart from now on";
    auto const oak = file("Oak", "2026-11-26", 2);
    EXPECT_EQ(plan(oak).school, cluster.schools[0].id);
}

TEST_F(ImportPlan, OneSchoolWithTwoIdsIsKnownByItsUrn)
{
    auto oak = file("Oak");
    oak.handed_in.school.urn = "999001";
    take({ oak });
    auto other = file("Oak", "2026-11-26");
    other.handed_in.school.id = "id-elsewhere";
    other.handed_in.school.urn = "999001";
    other.handed_in.submissions[0].evaluation = "eval-elsewhere";
    auto const line = plan(other);
    EXPECT_EQ(line.school, cluster.schools[0].id);
    EXPECT_EQ(
        line.reasons, std::vector<std::string> { "It comes from another file of this school than before: the URN is the same." });
}

TEST_F(ImportPlan, ASchoolOfTheListIsFoundByItsName)
{
    cluster.schools.push_back({ .id = "school-1", .name = "OAK " });
    EXPECT_EQ(plan(file("Oak")).school, "school-1");
    cluster.schools[0].urn = "999002";
    auto other = file("Oak");
    other.handed_in.school.urn = "999003";
    EXPECT_EQ(plan(other).school, "") << "two schools of one name and different URNs";
}

TEST_F(ImportPlan, AnotherAuditThanAskedForIsLeftUnlessSomebodyTakesIt)
{
    cluster.cluster.instrument = "another";
    auto const line = plan(file("Oak"));
    EXPECT_EQ(line.verdict, ImportVerdict::OtherInstrument);
    EXPECT_EQ(line.choice, ImportChoice::Leave);
    EXPECT_EQ(line.choices, std::vector { ImportChoice::Take });
    EXPECT_NE(line.reasons.front().find(edition->instrument().title), std::string::npos);
}

TEST_F(ImportPlan, SH23_WhatIsToBeDeletedByNowIsLeft)
{
    auto oak = file("Oak");
    oak.handed_in.keep_until = "2026-11-28";
    EXPECT_EQ(plan(oak).verdict, ImportVerdict::Expired);
    EXPECT_EQ(plan(oak).choice, ImportChoice::Leave);
    oak.handed_in.keep_until = "2026-11-29";
    EXPECT_EQ(plan(oak).verdict, ImportVerdict::New) << "the day itself counts";
}

TEST_F(ImportPlan, WhatCannotBeTakenSaysWhyAndOffersNothing)
{
    DroppedFile empty { .name = "empty.json", .content = 901 };
    DroppedFile locked { .name = "locked.json", .content = 902, .locked = true };
    DroppedFile photo { .name = "photo.jpg", .content = 903, .problem = Issue { IssueCode::NotJson, "", "It is a picture." } };
    for (auto const& [one, verdict] : { std::pair { empty, ImportVerdict::Empty }, std::pair { locked, ImportVerdict::Locked },
             std::pair { photo, ImportVerdict::Unreadable } }) {
        auto const line = plan(one);
        EXPECT_EQ(line.verdict, verdict);
        EXPECT_EQ(line.choice, ImportChoice::Leave);
        EXPECT_TRUE(line.choices.empty());
        ASSERT_EQ(line.reasons.size(), 1U);
        EXPECT_EQ(line.title, one.name);
    }
}

TEST_F(ImportPlan, AWholeSchoolFileIsSaidToBeOne)
{
    auto oak = file("Oak");
    oak.handed_in.kind = model::DocumentKind::School;
    auto const line = plan(oak);
    EXPECT_EQ(line.choice, ImportChoice::Take);
    ASSERT_EQ(line.reasons.size(), 1U);
    EXPECT_TRUE(line.reasons[0].starts_with("It is a whole school file."));
}

TEST_F(ImportPlan, LettersAreGivenOnceAndStay)
{
    take({ file("Ash"), file("Beech"), file("Cedar") });
    std::vector<int> letters;
    for (auto const& school : cluster.schools)
        letters.push_back(school.letter);
    auto sorted = letters;
    std::ranges::sort(sorted);
    EXPECT_EQ(sorted, (std::vector { 1, 2, 3 }));
    take({ file("Dogwood") });
    EXPECT_EQ(cluster.schools[3].letter, 4);
    for (std::size_t i = 0; i < letters.size(); ++i)
        EXPECT_EQ(cluster.schools[i].letter, letters[i]);
}

TEST_F(ImportPlan, TakingFilesInAnyOrderGivesTheSameReturns)
{
    std::vector<DroppedFile> files;
    for (int i = 0; i < 6; ++i)
        files.push_back(
            file(i % 2 ? "Oak" : "Ash", concat({ "2026-11-2", number(i) }), static_cast<model::RatingCode>(i % 3 + 1)));
    std::ranges::sort(files, {}, &DroppedFile::content);
    take(files);
    auto const first = cluster;
    cluster = {};
    std::ranges::reverse(files);
    take(files);
    ASSERT_EQ(cluster.submissions.size(), 2U);
    for (auto const& submission : first.submissions) {
        auto const same
            = std::ranges::find(cluster.submissions, submission->evaluation, [](auto const& s) { return s->evaluation; });
        ASSERT_NE(same, cluster.submissions.end());
        EXPECT_EQ((*same)->ratings, submission->ratings);
        EXPECT_EQ((*same)->made, submission->made);
    }
}

TEST_F(ImportPlan, WhatOneSchoolHandedInCanBeDeleted)
{
    take({ file("Oak"), file("Ash") });
    auto const oak = cluster.schools[0].id;
    cluster = without_returns_of(cluster, oak, stamp());
    ASSERT_EQ(cluster.submissions.size(), 1U);
    EXPECT_NE(cluster.submissions[0]->school, oak);
    EXPECT_EQ(cluster.schools.size(), 2U);
}

} // namespace triad::rules
