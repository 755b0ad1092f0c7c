#include "report_fixture.h"

#include "base/text.h"
#include "format/locked_file.h"
#include "format/school_file.h"
#include "model/field.h"
#include "model/id_list.h"

#include <gtest/gtest.h>

#include <algorithm>

// What a school hands in to the lead of its cluster, from the screen on which it is chosen to the bytes of the file. Today is
// 22 November 2026.

namespace triad::test {

using semantics::Role;

namespace {

constexpr auto address = "#/return";

struct School {
    explicit School(Window const& window = {})
        : app(world, window)
    {
        app.press(Role::Button, "Look at an example school");
        app.go(address);
    }

    std::string bytes() { return world.files.saved.back().bytes; }
    model::SchoolDocument file()
    {
        auto const opened = format::decode_school(bytes());
        EXPECT_TRUE(opened.has_value());
        return opened ? opened->document : model::SchoolDocument {};
    }
    /// After a look at what seems personal.
    model::SchoolDocument make()
    {
        if (app.find(Role::Checkbox, "I have looked at these"))
            app.press(Role::Checkbox, "I have looked at these");
        app.press(Role::Button, "Make the file");
        return file();
    }
    /// The school's own work, as it would be downloaded.
    model::SchoolDocument own()
    {
        app.shortcut(ui::Shortcut::Save);
        return file();
    }

    platform::headless::FakeWorld world;
    AppHarness app;
};

bool ticked(AppHarness const& app, std::string_view name)
{
    return (app.get(Role::Checkbox, name).state & semantics::Checked) != 0;
}

bool blocked(AppHarness const& app) { return (app.get(Role::Button, "Make the file").state & semantics::Disabled) != 0; }

constexpr auto comments = "Our comments go along";
constexpr auto named = "Our school may be named in what the lead passes on";

} // namespace

TEST(ClusterReturn, SH04_NothingThatGivesMoreIsTickedToBeginWith)
{
    School school;
    EXPECT_FALSE(ticked(school.app, comments));
    EXPECT_FALSE(ticked(school.app, named));
    EXPECT_EQ(school.app.find(Role::Radio, "Yes, without our school’s name"), nullptr);
    EXPECT_EQ(school.app.find(Role::Checkbox, "I have looked at these"), nullptr) << "nothing personal is in the wording";
    EXPECT_TRUE(school.app.shows("To begin with, the newest of each instrument that you have answered is ticked."));
    EXPECT_EQ(school.app.at("return-receiver/cluster").value, "");
    EXPECT_EQ(school.app.at("return-receiver/keep-until").value, "");
    EXPECT_EQ(school.app.problems(), std::vector<std::string> {});
}

TEST(ClusterReturn, SH01_TheFileHoldsTheRatingsAndNoComment)
{
    School school;
    auto const own = school.own();
    auto const file = school.make();
    EXPECT_TRUE(school.world.files.saved.back().name.ends_with("_cluster-return_2026-11-22.triad.json"));
    EXPECT_EQ(file.kind, model::DocumentKind::ClusterReturn);
    ASSERT_EQ(file.evaluations.size(), 1U);
    ASSERT_FALSE(file.evaluations.front().answers.empty());
    for (auto const& answer : model::find_evaluation(own, file.evaluations.front().id)->answers)
        for (auto const& text : { answer.comment, answer.evidence })
            EXPECT_TRUE(blank(text) || school.bytes().find(text) == std::string::npos) << text;
}

TEST(ClusterReturn, SYS14f_WhatIsShownIsWhatTheFileHolds)
{
    School school;
    school.app.press(Role::Checkbox, comments);
    auto const shown = school.app.text();
    auto const file = school.make();
    int said = 0;
    for (auto const& answer : file.evaluations.front().answers) {
        EXPECT_NE(shown.find(answer.comment), std::string::npos) << answer.comment;
        said += blank(answer.comment) ? 0 : 1;
    }
    EXPECT_GT(said, 3);
    EXPECT_NE(shown.find("Every text in the file that this Triad knows stands here."), std::string::npos);
}

TEST(ClusterReturn, SH24_MakingItKeepsTheChoicesAndWritesALineOfTheLedger)
{
    School school;
    school.app.type_at("return-receiver/cluster", "Harbour cluster");
    school.app.type_at("return-receiver/keep-until", "2027-07-31");
    school.app.press(Role::Checkbox, named);
    school.app.press(Role::Checkbox, comments);
    school.app.press(Role::Radio, "Yes, with our school’s name");
    auto const file = school.make();
    EXPECT_TRUE(school.app.shows(concat({ "File made: ", school.world.files.saved.back().name, "." })));
    EXPECT_EQ(file.keep_until, "2027-07-31");
    auto const own = school.own();
    ASSERT_EQ(own.returns.size(), 1U);
    auto kept = own.returns.front();
    EXPECT_EQ(kept.cluster, "Harbour cluster");
    EXPECT_EQ(kept.number, 1);
    EXPECT_EQ(kept.made, "2026-11-22");
    EXPECT_EQ(kept.quotes, "named");
    EXPECT_TRUE(kept.comments && kept.named);
    kept.stamps.clear();
    auto sent = file.returns.front();
    sent.stamps.clear();
    EXPECT_EQ(sent, kept);
    auto const& line = own.ledger.at(own.ledger.size() - 2); // the last one is of the download
    EXPECT_EQ(line.kind, "cluster-return");
    EXPECT_EQ(line.audience, "cluster");
    EXPECT_EQ(line.basis, "choice");
    EXPECT_EQ(line.holder, "Harbour cluster");
    EXPECT_EQ(line.keep_until, "2027-07-31");
    EXPECT_NE(line.purpose.find("They may be quoted with the school’s name."), std::string::npos) << line.purpose;
    school.app.go("#/sharing");
    EXPECT_TRUE(school.app.shows("Cluster return, for the cluster"));
}

TEST(ClusterReturn, ASecondReturnStartsFromTheLastChoicesAndIsTheNextFile)
{
    School school;
    school.app.type_at("return-receiver/cluster", "Harbour cluster");
    school.app.press(Role::Checkbox, comments);
    auto const first = school.make();
    EXPECT_TRUE(ticked(school.app, comments));
    EXPECT_TRUE(school.app.shows("Ticked is what was in your return of 22 November 2026."));
    auto const second = school.make();
    EXPECT_TRUE(school.world.files.saved.back().name.ends_with("_cluster-return-2_2026-11-22.triad.json"));
    EXPECT_EQ(second.id, first.id);
    EXPECT_EQ(second.returns.front().number, 2);
    EXPECT_EQ(second.returns.front().cluster, "Harbour cluster");
    EXPECT_EQ(school.own().returns.size(), 1U);
}

TEST(ClusterReturn, TheChoicesOfTheLastFileAreThereAfterAReload)
{
    platform::headless::FakeWorld world;
    {
        AppHarness app { world };
        app.press(Role::Button, "Look at an example school");
        app.go(address);
        app.press(Role::Checkbox, comments);
        if (app.find(Role::Checkbox, "I have looked at these"))
            app.press(Role::Checkbox, "I have looked at these");
        app.press(Role::Button, "Make the file");
    }
    AppHarness app { world, {}, address };
    EXPECT_EQ(app.tree().route, address);
    EXPECT_TRUE(ticked(app, comments));
    EXPECT_TRUE(app.shows("File 2 of this return, made on 22 November 2026."));
}

TEST(ClusterReturn, SYS14c_ASmallerWishSaysThatCopiesRemain)
{
    School school;
    school.app.press(Role::Checkbox, named);
    school.app.press(Role::Checkbox, comments);
    school.app.press(Role::Radio, "Yes, with our school’s name");
    school.make();
    EXPECT_FALSE(school.app.shows("In the return of"));
    school.app.press(Role::Checkbox, named);
    EXPECT_TRUE(school.app.shows("In the return of 22 November 2026 you allowed more: comments could be quoted with the school’s "
                                 "name and your school could be named. Copies already given remain"));
    EXPECT_EQ(school.app.find(Role::Radio, "Yes, with our school’s name"), nullptr);
    auto const file = school.make();
    EXPECT_EQ(file.returns.front().quotes, "");
    EXPECT_FALSE(file.returns.front().named);
}

TEST(ClusterReturn, NothingLeavesUntilSomethingIsTicked)
{
    School school;
    auto const files = school.world.files.saved.size();
    ASSERT_TRUE(ticked(school.app, "Remote learning self-evaluation"));
    school.app.press(Role::Checkbox, "Remote learning self-evaluation");
    EXPECT_TRUE(blocked(school.app));
    EXPECT_TRUE(school.app.shows("Tick what is to go: there is nothing in the file yet."));
    school.app.press(Role::Button, "Make the file");
    EXPECT_EQ(school.world.files.saved.size(), files);
}

TEST(ClusterReturn, NothingLeavesBeforeWhatLooksPersonalWasLookedAt)
{
    School school;
    school.app.go(concat({ "#/evaluation/", school.own().evaluations.front().id, "/item/THEP-A02" }));
    school.app.type_at("/comment", "Ring 020 7946 0958 to hear more.");
    school.app.go(address);
    EXPECT_FALSE(blocked(school.app)) << "comments stay here";
    school.app.press(Role::Checkbox, comments);
    EXPECT_TRUE(blocked(school.app));
    EXPECT_TRUE(school.app.shows("020 7946 0958"));
    school.app.press(Role::Checkbox, "I have looked at these");
    EXPECT_FALSE(blocked(school.app));
}

TEST(ClusterReturn, SYS06e_AnInstrumentForTheSchoolAloneIsNotOffered)
{
    School school;
    school.app.go("#/instruments");
    school.app.press(Role::Button, "Start: Safeguarding in remote learning");
    school.app.go(address);
    EXPECT_EQ(school.app.find(Role::Checkbox, "Safeguarding in remote learning"), nullptr);
    EXPECT_TRUE(school.app.shows("Instruments that are for your school alone are not offered: their answers go to no cluster."));
    EXPECT_TRUE(school.app.shows("There is no self-evaluation here that could go to a cluster yet."));
}

TEST(ClusterReturn, TheFileMayBeLockedAndIsSigned)
{
    School school;
    school.make();
    EXPECT_NE(school.bytes().find("\"signature\""), std::string::npos);
    EXPECT_TRUE(school.app.shows("your four words are:"));
    school.app.press(Role::Disclosure, "Lock the file with a pass phrase");
    school.app.press(Role::Button, "Suggest a phrase");
    school.app.press(Role::Button, "Make the file");
    EXPECT_TRUE(format::is_locked(school.bytes()));
    EXPECT_EQ(school.bytes().find("Oakfield"), std::string::npos);
}

TEST(ClusterReturn, AWeakPhraseIsRefusedAsOnEveryOtherScreen)
{
    School school;
    school.app.press(Role::Disclosure, "Lock the file with a pass phrase");
    school.app.type_at("lock/phrase", "Oakfield Primary School");
    EXPECT_TRUE(blocked(school.app));
    EXPECT_TRUE(school.app.shows("The pass phrase is too weak."));
}

TEST(ClusterReturn, SH08_AReportThatWasReleasedToTheClusterMayGoAlong)
{
    report::Device host { 0 };
    report::open_as_host(host);
    auto const partners = report::agree_by_both(host);
    auto& app = *host.app;
    app.go(address);
    EXPECT_TRUE(app.shows("No report can go along now."));
    app.go(report::release_address);
    app.press(Role::Radio, "The cluster");
    app.press(Role::Button, "Save the report");
    app.press(Role::Button, "Yes, save the report");
    app.go(address);
    app.press(Role::Radio, "Reading for pleasure, 20 November 2026");
    app.press(Role::Button, "Make the file");
    auto const file = format::decode_school(host.last_file());
    ASSERT_TRUE(file.has_value());
    ASSERT_EQ(file->document.reviews.size(), 1U);
    EXPECT_EQ(file->document.reviews.front().statements.size(), 2U);
    EXPECT_EQ(host.last_file().find("Two boys read to each other"), std::string::npos);
    EXPECT_EQ(host.last_file().find("Jo Park"), std::string::npos);
}

TEST(ClusterReturn, SYS14c_AReportOfWhichConsentWasTakenBackStaysAndTheScreenSaysWhy)
{
    report::Device host { 0 };
    report::open_as_host(host);
    auto const partners = report::agree_by_both(host);
    auto& app = *host.app;
    app.go(report::release_address);
    app.press(Role::Radio, "The cluster");
    app.press(Role::Button, "Save the report");
    app.press(Role::Button, "Yes, save the report");
    app.press(Role::Button, "Take back consent for the cluster");
    app.go(address);
    EXPECT_EQ(app.find(Role::Radio, "Reading for pleasure"), nullptr);
    EXPECT_TRUE(app.shows("Reading for pleasure, 20 November 2026: You took back consent for it on 22 November 2026."));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(ClusterReturn, OneWayLeadsThereFromTheSummaryTheLedgerAndTheReviews)
{
    School school;
    auto const evaluation = school.own().evaluations.front().id;
    for (auto const& from :
        { concat({ "#/evaluation/", evaluation, "/summary" }), std::string { "#/sharing" }, std::string { "#/reviews" } }) {
        school.app.go(from);
        EXPECT_EQ(school.app.get(Role::Link, "Hand in to your cluster").href, address) << from;
    }
}

TEST(ClusterReturn, WithoutASchoolsFileTheScreenSaysWhereToBegin)
{
    AppHarness app;
    app.go(address);
    EXPECT_EQ(app.get(Role::Heading, "Hand in to your cluster").level, 1);
    EXPECT_NE(app.find(Role::Link, "To your work"), nullptr);
    EXPECT_EQ(app.find(Role::Button, "Make the file"), nullptr);
}

TEST(ClusterReturn, InANarrowWindowWithLargeTextEveryControlIsThere)
{
    School school { { .width = 320, .height = 640, .extra = "text_scale=2\n" } };
    school.app.press(Role::Checkbox, comments);
    school.app.press(Role::Radio, "Yes, with the role alone");
    EXPECT_EQ(school.app.problems(), std::vector<std::string> {});
    EXPECT_EQ(school.make().returns.front().quotes, "role");
}

} // namespace triad::test
