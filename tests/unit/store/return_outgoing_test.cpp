#include "store/return_outgoing.h"

#include "format/school_file.h"
#include "rules/exchange/return_choices.h"
#include "store/copies.h"
#include "store/intake.h"
#include "store/review_outgoing.h"
#include "support/review_devices.h"

#include <gtest/gtest.h>

// What a school hands in to the lead of its cluster: kept, counted, noted, signed.

namespace triad::store {

namespace {

using model::Return;
using test::Tab;

struct Handing {
    Handing()
    {
        tab.create();
        chosen = { .cluster = "Harbour cluster", .evaluations = tab.work().current()->evaluations.front().id, .named = true };
    }

    void send(std::string const& phrase = {})
    {
        tab.work().return_outgoing().send(chosen, phrase);
        tab.run(3000);
    }
    model::SchoolDocument const& document() { return *tab.work().current(); }
    model::SchoolDocument sent() { return format::decode_school(tab.downloaded())->document; }

    Tab tab;
    Return chosen;
};

} // namespace

TEST(ReturnOutgoing, SH24_TheFirstFileIsNumberOneAndStandsInTheSchoolsOwnFile)
{
    Handing school;
    school.send();
    ASSERT_EQ(school.document().returns.size(), 1U);
    auto const& kept = school.document().returns.front();
    EXPECT_EQ(kept.number, 1);
    EXPECT_EQ(kept.made, "2026-11-22");
    EXPECT_TRUE(kept.named);
    EXPECT_EQ(school.sent().returns.front().id, kept.id);
    ASSERT_EQ(school.document().ledger.size(), 1U);
    EXPECT_EQ(school.document().ledger.front().kind, "cluster-return");
    EXPECT_EQ(school.document().ledger.front().review, "") << "a return is no file of a review";
}

TEST(ReturnOutgoing, TheNextFileCountsOnAndWhatIsNoLongerChosenGoes)
{
    Handing school;
    school.send();
    school.chosen = rules::begun_return(school.document());
    school.chosen.cluster.clear();
    school.chosen.named = false;
    school.send();
    ASSERT_EQ(school.document().returns.size(), 1U);
    auto const& kept = school.document().returns.front();
    EXPECT_EQ(kept.number, 2);
    EXPECT_EQ(kept.cluster, "");
    EXPECT_FALSE(kept.named);
    EXPECT_EQ(school.document().ledger.size(), 2U) << "what others get is noted each time";
}

TEST(ReturnOutgoing, ThePreviewIsTheFileThatIsMade)
{
    Handing school;
    auto shown = school.tab.work().return_outgoing().file(school.chosen);
    school.send();
    auto made = school.sent();
    for (auto* file : { &shown, &made }) {
        file->id.clear();
        file->saved = {};
        file->returns.front().id.clear();
        file->returns.front().stamps.clear();
    }
    EXPECT_EQ(shown, made);
}

TEST(ReturnOutgoing, WhatCannotBeKeptIsNotMadeAndASentenceSaysSo)
{
    Handing school;
    school.chosen.cluster = std::string(model::longest_text + 1, 'x');
    school.send();
    EXPECT_TRUE(school.document().returns.empty());
    EXPECT_TRUE(school.document().ledger.empty());
    EXPECT_TRUE(school.tab.world->files.saved.empty());
    EXPECT_TRUE(school.tab.noticed("The return was not made"));
}

TEST(ReturnOutgoing, ABrowserThatKeepsNoKeyHandsItInUnsignedAndSaysSo)
{
    Handing school;
    school.tab.world->signer.available = false;
    school.send();
    EXPECT_EQ(school.tab.downloaded().find("\"signature\""), std::string::npos);
    EXPECT_TRUE(school.tab.noticed("is not signed"));
}

TEST(ReturnOutgoing, FromAPartnersCopyNothingIsHandedIn)
{
    Tab host;
    test::plan_review(host);
    host.work().review_outgoing().send(test::review_id, model::DocumentKind::ReviewPack, {});
    host.run(1000);
    Tab partner;
    ASSERT_TRUE(partner.work().intake().open_file("pack.json", host.downloaded()));
    partner.run(2000);
    partner.work().return_outgoing().send({ .cluster = "Harbour cluster" }, {});
    partner.run(2000);
    EXPECT_TRUE(partner.world->files.saved.empty());
    EXPECT_TRUE(partner.work().current()->returns.empty());
}

TEST(ReturnOutgoing, WhatWasHandedInIsNoStepToUndo)
{
    Handing school;
    bool const before = school.tab.work().can_undo();
    school.send();
    EXPECT_EQ(school.tab.work().can_undo(), before);
}

TEST(ReturnOutgoing, AnotherDevicesCopyOfTheSchoolsFileTakesTheReturnOver)
{
    Handing school;
    school.send();
    school.tab.work().outgoing().download({});
    auto const file = format::decode_school(school.tab.downloaded());
    ASSERT_TRUE(file);
    ASSERT_EQ(file->document.returns.size(), 1U);
    EXPECT_EQ(file->document.returns.front(), school.document().returns.front());
}

TEST(ReturnOutgoing, InACopyWithFreshIdsTheReturnNamesTheCopiedEvaluations)
{
    Handing school;
    school.send();
    auto copy = school.document();
    make_independent(copy, school.tab.world->ids);
    EXPECT_EQ(copy.returns.front().evaluations, copy.evaluations.front().id);
    EXPECT_NE(copy.evaluations.front().id, school.document().evaluations.front().id);
    EXPECT_EQ(copy.returns.front().id, school.document().returns.front().id) << "the lead knows it by its id";
}

} // namespace triad::store
