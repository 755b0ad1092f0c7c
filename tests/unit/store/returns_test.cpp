#include "format/cluster_file.h"
#include "format/school_file.h"
#include "store/commands.h"
#include "store/intake.h"
#include "store/outgoing.h"
#include "support/generate.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

// A lead's work in a browser: what comes in, what is kept, and what leaves.

namespace triad::store {

namespace {

using test::Tab;

class Returns : public testing::Test {
protected:
    /// A return with one rating, as a school makes it.
    std::string file(std::string const& school, std::string const& rating = "red")
    {
        auto document = test::sample_document();
        document.kind = model::DocumentKind::ClusterReturn;
        document.id = "return-" + school;
        document.authors.clear();
        document.school = { .id = "id-" + school, .name = school };
        document.evaluations.front().id = "eval-" + school;
        document.evaluations.front().answers
            = { { .item = "A01", .fingerprint = {}, .rating = rating, .comment = "We know why.", .evidence = {} } };
        document.returns
            = { { .id = "return-1", .made = "2026-11-20", .evaluations = document.evaluations.front().id, .comments = true } };
        return format::encode_school(document);
    }

    void drop(std::string const& name, std::string const& bytes)
    {
        auto const outcome = tab.work().intake().open_file(name, bytes);
        EXPECT_TRUE(outcome) << outcome.error().sentence;
        tab.run(100);
    }

    ReturnIntake& returns() { return tab.work().intake().returns(); }

    void take()
    {
        returns().take();
        tab.run(2000);
    }

    Tab tab;
};

} // namespace

TEST_F(Returns, SYS15_NothingIsTakenBeforeSomebodySaysSo)
{
    drop("oak.json", file("Oak"));
    EXPECT_EQ(returns().files().size(), 1U);
    EXPECT_EQ(tab.work().cluster(), nullptr);
    EXPECT_TRUE(tab.work().library().entries().empty());
    returns().discard();
    EXPECT_TRUE(returns().files().empty());
    EXPECT_EQ(returns().take(), "No file was chosen, so nothing was taken in.");
    EXPECT_TRUE(tab.work().library().entries().empty());
}

TEST_F(Returns, TheFirstBeginAClusterThatIsKept)
{
    drop("oak.json", file("Oak"));
    drop("ash.json", file("Ash", "green"));
    EXPECT_EQ(returns().take(), "2 files were taken in. Returns of 2 schools are here now.");
    tab.run(2000);
    ASSERT_NE(tab.work().cluster(), nullptr);
    auto const before = format::encode_cluster(*tab.work().cluster());
    auto const key = tab.work().current_key();
    tab.reload();
    ASSERT_EQ(tab.work().library().entries().size(), 1U);
    EXPECT_EQ(tab.work().library().entries().front().line.progress, "2 schools · 2 have returned");
    tab.open(key);
    ASSERT_NE(tab.work().cluster(), nullptr);
    EXPECT_EQ(tab.work().current(), nullptr);
    EXPECT_EQ(tab.work().cluster()->submissions.size(), 2U);
    EXPECT_EQ(tab.work().cluster()->submissions[0]->comment_on(0), "We know why.");
    auto after = *tab.work().cluster();
    after.saved = format::decode_cluster(before)->saved;
    EXPECT_EQ(format::encode_cluster(after), before);
}

TEST_F(Returns, AHeadWhoLeadsKeepsTheOwnSchoolApart)
{
    tab.create();
    tab.run(2000);
    auto const own = *tab.work().current();
    auto const key = tab.work().current_key();
    drop("oak.json", file("Oak"));
    EXPECT_NE(tab.work().current(), nullptr) << "looking at returns closes nothing";
    take();
    EXPECT_NE(tab.work().cluster(), nullptr);
    EXPECT_EQ(tab.work().library().entries().size(), 2U);
    tab.open(key);
    ASSERT_NE(tab.work().current(), nullptr);
    EXPECT_TRUE(test::same_work(*tab.work().current(), own));
}

TEST_F(Returns, AWholeSchoolFileIsCollectedOnlyWhereTheLeadLooks)
{
    auto document = test::sample_document();
    document.evaluations.front().answers
        = { { .item = "A01", .fingerprint = {}, .rating = "red", .comment = "Ours alone.", .evidence = {} } };
    auto const whole = format::encode_school(document);
    drop("oak.json", file("Oak"));
    take();
    auto const lead = tab.work().current_key();
    drop("own.json", whole);
    EXPECT_NE(tab.work().current(), nullptr) << "on another screen it is one's own";
    tab.open(lead);
    ASSERT_NE(tab.work().cluster(), nullptr);
    tab.work().remove_document(tab.work().library().find_document("doc-1")->key);
    tab.run(1000);
    returns().expect_everything(true);
    drop("whole.json", whole);
    ASSERT_EQ(returns().files().size(), 1U);
    EXPECT_EQ(tab.work().library().entries().size(), 1U);
    take();
    ASSERT_EQ(tab.work().cluster()->submissions.size(), 2U);
    EXPECT_EQ(format::encode_cluster(*tab.work().cluster()).find("Ours alone"), std::string::npos);
    EXPECT_FALSE(tab.work().cluster()->submissions[1]->named);
}

TEST_F(Returns, WhatCannotBeReadStandsBesideReturnsAndIsNoNoticeOfItsOwn)
{
    drop("oak.json", file("Oak"));
    returns().expect_everything(true);
    drop("photo.json", "a picture");
    EXPECT_EQ(tab.work().intake().refuse_file("video.json", format::too_large(99U * 1024 * 1024)), "");
    ASSERT_EQ(returns().files().size(), 3U);
    EXPECT_EQ(returns().plan()[1].verdict, rules::ImportVerdict::Unreadable);
    EXPECT_EQ(returns().plan()[2].verdict, rules::ImportVerdict::Unreadable);
    EXPECT_TRUE(tab.work().notices().shown().empty());
    EXPECT_EQ(returns().take(), "1 file was taken in, 2 were left. Returns of 1 school are here now.");
}

TEST_F(Returns, AVersionFromBeforeIsKept)
{
    drop("oak.json", file("Oak"));
    take();
    tab.run(60'000);
    drop("oak.json", file("Oak", "green"));
    take();
    tab.work().list_versions();
    tab.run(100);
    ASSERT_TRUE(tab.work().versions());
    ASSERT_FALSE(tab.work().versions()->empty());
    tab.work().restore_version_as_copy(tab.work().versions()->front().at);
    tab.run(2000);
    ASSERT_NE(tab.work().cluster(), nullptr);
    EXPECT_NE(tab.work().cluster()->cluster.name.find("copy of"), std::string::npos);
}

TEST_F(Returns, WhatIsTakenOutOfALeadsWorkLeavesNoWordsInTheFileThatIsSaved)
{
    using enum model::RecordKind;
    tab.work().create_cluster();
    for (auto const& [kind, field] : { std::pair { Finding, "text" }, { EmergingQuestion, "text" }, { Need, "provider" },
             { Meeting, "summary" }, { MeetingNote, "text" }, { SummaryStatement, "text" }, { Theme, "name" } }) {
        auto const id = std::string { "r-" } + std::string { model::record_kind_name(kind) };
        ASSERT_TRUE(tab.work().perform(add_record(kind, {}, id, { { field, "Secret words" } }, "Add"))) << id;
        ASSERT_TRUE(tab.work().perform(remove_record(kind, {}, id, "Remove"))) << id;
    }
    tab.run(2000);
    tab.work().outgoing().download({});
    ASSERT_FALSE(tab.world->files.saved.empty());
    EXPECT_EQ(tab.world->files.saved.back().bytes.find("Secret words"), std::string::npos);
    EXPECT_NE(tab.world->files.saved.back().bytes.find("r-finding"), std::string::npos); // that it was there stays known
}

TEST_F(Returns, TheListIsChangedUndoneAndDoneAgain)
{
    tab.work().create_cluster();
    tab.run(1000);
    ASSERT_TRUE(tab.work().perform(add_record(model::RecordKind::ClusterSchool, {}, "school-1", { { "name", "Oak" } }, "Add")));
    EXPECT_EQ(tab.work().cluster()->schools.front().name, "Oak");
    ASSERT_TRUE(tab.work().undo());
    EXPECT_TRUE(tab.work().cluster()->schools.front().removed);
    ASSERT_TRUE(tab.work().redo());
    EXPECT_FALSE(tab.work().cluster()->schools.front().removed);
    EXPECT_FALSE(tab.work().perform(set_record(model::RecordKind::Answer, "eval-1", "A01", "rating", "red", "Rate", false)))
        << "no field of a lead's work";
    tab.run(2000);
    auto const key = tab.work().current_key();
    tab.reload();
    tab.open(key);
    EXPECT_EQ(tab.work().cluster()->schools.front().name, "Oak");
}

TEST_F(Returns, TheFileIsNamedNotedAndOpensElsewhere)
{
    drop("oak.json", file("Oak"));
    take();
    ASSERT_TRUE(tab.work().perform(set_record(model::RecordKind::Cluster, {}, {}, "name", "Bow cluster", "Name", false)));
    tab.work().outgoing().download({});
    tab.run(1000);
    EXPECT_EQ(tab.world->files.saved.back().name, "Bow_cluster_2026-11-22.triad.json");
    ASSERT_EQ(tab.work().cluster()->ledger.size(), 1U);
    EXPECT_EQ(tab.work().cluster()->ledger.front().kind, "cluster");
    Tab other;
    ASSERT_TRUE(other.work().intake().open_file("c.json", tab.downloaded()));
    other.run(1000);
    ASSERT_NE(other.work().cluster(), nullptr);
    EXPECT_EQ(other.work().cluster()->submissions.size(), 1U);
    EXPECT_EQ(
        *other.work().intake().open_file("c.json", tab.downloaded()), "“Bow cluster” is already here, and nothing has changed.");
}

TEST_F(Returns, ASchoolThatWasTakenOffTheListLeavesWithNoFile)
{
    drop("oak.json", file("Oak"));
    drop("ash.json", file("Ash"));
    take();
    auto const oak = tab.work().cluster()->schools.front().id;
    auto const name = tab.work().cluster()->schools.front().name;
    ASSERT_TRUE(tab.work().perform(remove_record(model::RecordKind::ClusterSchool, {}, oak, "Remove")));
    tab.work().outgoing().download({});
    tab.run(1000);
    EXPECT_EQ(tab.downloaded().find(name), std::string::npos);
    EXPECT_EQ(tab.work().cluster()->submissions.size(), 2U) << "undo brings it back here";
}

} // namespace triad::store
