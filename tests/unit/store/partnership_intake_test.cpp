#include "store/partnership_intake.h"

#include "format/cluster_file.h"
#include "format/partnership_file.h"
#include "format/school_file.h"
#include "store/intake.h"
#include "store/lead_outgoing.h"
#include "store/outgoing.h"
#include "support/generate.h"
#include "support/store_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

// A partnership file on its way from a lead to a school's own work.

namespace triad::store {

namespace {

using test::Tab;
using testing::HasSubstr;

model::PartnershipPlan plan_of_bow(int issue = 2, std::string const& day = "2027-03-04")
{
    model::PartnershipPlan out { .id = "p1", .name = "Bow", .year = "2026/27", .zone = "Europe/London", .issue = issue };
    out.made = "2026-11-2" + std::to_string(issue);
    out.schools = { { .id = "a", .name = "Ash Lane", .urn = "100001" }, { .id = "b", .name = "Birch Hill" } };
    out.groups = { { .id = "t1", .name = "Triad 1", .level = "triads", .schools = { "a", "b" } } };
    out.visits = { { .id = "v1", .group = "t1", .host = "a", .reviewers = "b", .lead = "b", .day = day } };
    out.events = { { .id = "e1", .kind = "meeting", .title = "Heads", .from = "2027-01-20" } };
    return out;
}

std::string bytes_of(model::PartnershipPlan const& plan) { return format::encode_partnership(plan); }

/// Signed on that device.
std::string signed_by(Tab& lead, model::PartnershipPlan const& plan)
{
    if (!lead.work().cluster())
        lead.work().create_cluster();
    lead.work().lead_outgoing().send({ model::DocumentKind::Partnership, "plan.triad.json", bytes_of(plan) }, {}, {});
    lead.run(2000);
    return lead.downloaded();
}

class PartnershipFiles : public testing::Test {
protected:
    void drop(std::string const& bytes, std::string const& name = "plan.triad.json")
    {
        auto const outcome = tab.work().intake().open_file(name, bytes);
        EXPECT_TRUE(outcome) << outcome.error().sentence;
        tab.run(2000);
    }

    /// The own school's work, called so.
    void begin(std::string const& name)
    {
        tab.create();
        ASSERT_TRUE(tab.work().perform(set_school_field("name", name)));
        tab.run(2000);
    }

    PartnershipIntake& partnerships() { return tab.work().intake().partnerships(); }
    model::SchoolDocument const& own() { return *tab.work().current(); }
    std::size_t standing() const
    {
        auto const* work = tab.workspace->current();
        return !work ? 0 : static_cast<std::size_t>(std::ranges::count(work->memberships, false, &model::Membership::removed));
    }

    Tab tab;
};

} // namespace

TEST_F(PartnershipFiles, SYS24a_GoIntoTheOwnSchoolsWorkAsOneStep)
{
    begin("Ash Lane");
    drop(bytes_of(plan_of_bow()));
    ASSERT_EQ(standing(), 1U);
    EXPECT_EQ(own().visits.size(), 1U);
    EXPECT_EQ(own().reviews.size(), 1U);
    EXPECT_TRUE(tab.noticed("1 review that you host was begun, with team and day filled in."));
    EXPECT_TRUE(tab.noticed("It is not signed, so nothing proves who sent it."));
    EXPECT_TRUE(partnerships().take_arrived());
    EXPECT_FALSE(partnerships().take_arrived());
    EXPECT_EQ(tab.work().undo_label(), "Take in a partnership file");
    ASSERT_TRUE(tab.work().undo());
    EXPECT_EQ(standing(), 0U);
    EXPECT_TRUE(own().reviews.front().removed);
    ASSERT_TRUE(tab.work().redo());
    EXPECT_EQ(standing(), 1U);
    auto const key = tab.work().current_key();
    tab.run(3000);
    tab.reload();
    tab.open(key);
    EXPECT_EQ(standing(), 1U) << "and are kept";
}

TEST_F(PartnershipFiles, WithoutASchoolHereOneIsBegunOnceThePersonSaysWhich)
{
    drop(bytes_of(plan_of_bow()));
    ASSERT_NE(partnerships().asking(), nullptr);
    EXPECT_FALSE(tab.work().is_open()) << "nothing is begun before that";
    partnerships().choose("nobody");
    EXPECT_NE(partnerships().asking(), nullptr);
    partnerships().choose("a");
    tab.run(2000);
    ASSERT_EQ(standing(), 1U);
    EXPECT_EQ(own().school.name, "Ash Lane");
    EXPECT_EQ(own().school.urn, "100001");
    EXPECT_EQ(own().memberships[0].school, "a");
    ASSERT_EQ(tab.work().library().entries().size(), 1U);
    EXPECT_EQ(tab.work().library().entries()[0].line.school, "Ash Lane");
}

TEST_F(PartnershipFiles, AFileThatIsLeftChangesNothing)
{
    begin("Elsewhere");
    auto const before = own();
    drop(bytes_of(plan_of_bow()));
    ASSERT_NE(partnerships().asking(), nullptr);
    partnerships().leave();
    EXPECT_EQ(partnerships().asking(), nullptr);
    EXPECT_TRUE(test::same_work(own(), before));
    drop(bytes_of(plan_of_bow()));
    partnerships().choose("b");
    EXPECT_EQ(standing(), 1U);
    EXPECT_EQ(own().school.name, "Elsewhere") << "the school is called what it calls itself";
    EXPECT_TRUE(own().reviews.empty()) << "it hosts none";
}

TEST_F(PartnershipFiles, NeverGoIntoAnExample)
{
    auto example = test::sample_document();
    example.example = true;
    example.school.name = "Ash Lane";
    drop(format::encode_school(example), "example.triad.json");
    drop(bytes_of(plan_of_bow()));
    EXPECT_EQ(standing(), 0U);
    ASSERT_NE(partnerships().asking(), nullptr);
    partnerships().choose("a");
    tab.run(2000);
    EXPECT_EQ(standing(), 1U);
    EXPECT_FALSE(own().example);
    EXPECT_EQ(tab.work().library().entries().size(), 2U);
}

TEST_F(PartnershipFiles, WhileOtherWorkIsOpenGoIntoTheOwnSchools)
{
    begin("Ash Lane");
    auto const key = tab.work().current_key();
    tab.work().create_cluster();
    tab.run(2000);
    drop(bytes_of(plan_of_bow()));
    EXPECT_EQ(tab.work().current_key(), key);
    EXPECT_EQ(standing(), 1U);
    auto pack = test::sample_document();
    pack.kind = model::DocumentKind::ReviewPack;
    pack.id = "desk-1";
    pack.evaluations.clear();
    pack.instruments.clear();
    pack.reviews = { { .id = "review-elsewhere" } };
    drop(format::encode_school(pack), "pack.triad.json");
    ASSERT_EQ(own().kind, model::DocumentKind::ReviewPack);
    drop(bytes_of(plan_of_bow(3, "2027-03-11")));
    EXPECT_EQ(tab.work().current_key(), key);
    EXPECT_EQ(own().memberships[0].told, "Your review moves from 4 to 11 March 2027.");
    EXPECT_TRUE(tab.noticed("1 thing has changed"));
}

TEST_F(PartnershipFiles, OfTwoSchoolsHereTheOneThatTheFileNamesGetsIt)
{
    begin("Birch Hill");
    auto const birch = tab.work().current_key();
    begin("Elsewhere");
    drop(bytes_of(plan_of_bow()));
    EXPECT_EQ(tab.work().current_key(), birch);
    EXPECT_EQ(own().memberships[0].school, "b");
}

TEST_F(PartnershipFiles, SYS24a_AnOlderFileIsRefusedInASentenceAndTheSameIsSaidToBe)
{
    begin("Ash Lane");
    drop(bytes_of(plan_of_bow(3)));
    auto const before = own();
    drop(bytes_of(plan_of_bow(2)));
    EXPECT_TRUE(
        tab.noticed("It is older than what you have: it is number 2, made on 22 November 2026, and you have number 3, made "
                    "on 23 November 2026. Nothing was changed."));
    EXPECT_TRUE(test::same_work(own(), before));
    drop(bytes_of(plan_of_bow(3)));
    EXPECT_TRUE(tab.noticed("You already have this file: “plan.triad.json”. Nothing was changed."));
    EXPECT_TRUE(test::same_work(own(), before));
}

TEST_F(PartnershipFiles, SH24_WhoSignedItIsHeldAgainstTheFileBefore)
{
    begin("Ash Lane");
    Tab lead;
    Tab other;
    drop(signed_by(lead, plan_of_bow(2)));
    auto const key = own().memberships[0].key;
    EXPECT_FALSE(key.empty());
    EXPECT_FALSE(partnerships().words_of(key).empty() && (tab.run(100), partnerships().words_of(key)).empty());
    drop(signed_by(lead, plan_of_bow(3)));
    EXPECT_EQ(own().memberships[0].issue, 3) << "of the same lead nothing is asked";
    drop(signed_by(other, plan_of_bow(4)));
    ASSERT_NE(tab.work().intake().questions().next(), nullptr);
    EXPECT_THAT(tab.work().intake().questions().next()->text, HasSubstr("another device"));
    tab.work().intake().questions().answer(false);
    EXPECT_EQ(own().memberships[0].issue, 3);
    drop(bytes_of(plan_of_bow(4)));
    ASSERT_NE(tab.work().intake().questions().next(), nullptr);
    EXPECT_THAT(tab.work().intake().questions().next()->text, HasSubstr("not signed"));
    tab.work().intake().questions().answer(true);
    EXPECT_EQ(own().memberships[0].issue, 4);
    EXPECT_EQ(own().memberships[0].key, "");
}

TEST_F(PartnershipFiles, WhatWasChangedAfterItWasSignedIsNotTakenIn)
{
    begin("Ash Lane");
    Tab lead;
    auto bytes = signed_by(lead, plan_of_bow());
    bytes.replace(bytes.find("2027-03-04"), 10, "2027-03-05");
    drop(bytes);
    EXPECT_EQ(standing(), 0U);
    EXPECT_TRUE(tab.noticed("It was changed after it was signed: ask your lead to send it again. Nothing was changed."));
}

TEST_F(PartnershipFiles, WhatCannotBeReadIsRefusedInOneSentence)
{
    begin("Ash Lane");
    auto bytes = bytes_of(plan_of_bow());
    bytes.replace(bytes.find("\"host\": \"a\""), 11, "\"host\": \"z\"");
    auto const outcome = tab.work().intake().open_file("plan.triad.json", bytes);
    ASSERT_FALSE(outcome);
    EXPECT_THAT(outcome.error().sentence, HasSubstr("“plan.triad.json” was not opened."));
    drop(bytes_of({ .id = "p2" }));
    EXPECT_TRUE(tab.noticed("No school stands in it"));
    EXPECT_EQ(standing(), 0U);
}

TEST_F(PartnershipFiles, InATabThatMayOnlyReadNothingIsTakenIn)
{
    begin("Ash Lane");
    auto const key = tab.work().current_key();
    Tab second { tab.device() };
    second.open(key);
    ASSERT_FALSE(second.work().writable());
    ASSERT_TRUE(second.work().intake().open_file("plan.triad.json", bytes_of(plan_of_bow())));
    second.run(2000);
    EXPECT_TRUE(second.noticed("This work is open in another tab"));
    EXPECT_TRUE(second.work().current()->memberships.empty());
}

TEST_F(PartnershipFiles, LeavingIsOneStepToo)
{
    begin("Ash Lane");
    drop(bytes_of(plan_of_bow()));
    partnerships().leave_partnership("p1");
    EXPECT_EQ(standing(), 0U);
    EXPECT_TRUE(tab.noticed("Bow and its dates were removed. Reviews that were begun stay."));
    EXPECT_FALSE(own().reviews.front().removed);
    ASSERT_TRUE(tab.work().undo());
    EXPECT_EQ(standing(), 1U);
}

TEST_F(PartnershipFiles, TheWordingThatIsAskedForComesAlong)
{
    begin("Ash Lane");
    auto plan = plan_of_bow();
    auto asked = test::sample_instrument();
    asked.id = "our-own-audit";
    plan.instrument = asked.id;
    plan.instruments = { asked };
    drop(bytes_of(plan));
    EXPECT_NE(model::newest_instrument(own(), "our-own-audit"), nullptr);
    EXPECT_EQ(standing(), 1U);
}

TEST(LeadOutgoing, SYS24a_EachPartnershipFileHasANumberOfItsOwn)
{
    Tab lead;
    signed_by(lead, plan_of_bow());
    EXPECT_EQ(lead.work().cluster()->cluster.issue, 2);
    signed_by(lead, plan_of_bow());
    EXPECT_EQ(lead.work().cluster()->cluster.issue, 3);
    EXPECT_FALSE(lead.work().can_undo()) << "what has left does not come back";
    ASSERT_EQ(lead.work().cluster()->ledger.size(), 2U);
    EXPECT_EQ(lead.work().cluster()->ledger[0].kind, "partnership");
    EXPECT_EQ(lead.work().cluster()->ledger[0].audience, "partnership");
    EXPECT_EQ(lead.work().lead_outgoing().next_number(model::DocumentKind::Partnership), 3);
    EXPECT_EQ(lead.work().lead_outgoing().next_number(model::DocumentKind::ClusterSummary), 1);
}

} // namespace triad::store
