#include "report_fixture.h"

#include "base/text.h"
#include "format/school_file.h"
#include "rules/review/agreement.h"

#include <algorithm>
#include <gtest/gtest.h>

// The report of a review: written by the host, answered by the partners, statement by statement.

namespace triad::test::report {

using model::RecordKind;
using semantics::Role;

TEST(Report, TheHostSeesEachStatementWithTheNotesItRestsOnAndWhoStandsWhere)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    EXPECT_EQ(app.at("s-1/text").value, "Reading corners are used every day.");
    EXPECT_TRUE(app.shows("Jo Park, visiting head, saw: Two boys read to each other")) << app.text();
    EXPECT_TRUE(app.shows("heard: A parent asked for longer books"));
    EXPECT_TRUE(app.shows("Jo Park: no answer yet"));
    EXPECT_TRUE(app.shows("Status: draft. 0 of 2 agreed."));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Report, AStatementIsWrittenMovedTiedToNotesAndRemoved)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    app.press(Role::Button, "Write a statement: Strengths");
    EXPECT_TRUE(app.shows("Rests on no note yet."));
    EXPECT_FALSE(app.shows("in no statement yet"));
    auto const id = host.document().reviews.front().statements.back().id;
    app.type_at(concat({ id, "/text" }), "Pupils talk about books.");
    app.press(Role::Disclosure, "Notes that statement 2 rests on");
    app.press_at(concat({ id, "/note-sam" }));
    EXPECT_FALSE(app.shows("Rests on no note yet."));
    EXPECT_TRUE(blocked(app, "Move statement 1 up"));
    app.press(Role::Button, "Move statement 2 up");
    EXPECT_EQ(app.get(Role::TextArea, "Statement 1").value, "Pupils talk about books.");
    app.press(Role::Button, "Remove statement 1");
    EXPECT_EQ(app.get(Role::TextArea, "Statement 1").value, "Reading corners are used every day.");
    auto const document = host.document();
    auto const* removed = model::find_record(document.reviews.front().statements, id);
    ASSERT_NE(removed, nullptr);
    EXPECT_TRUE(removed->removed);
    EXPECT_EQ(removed->notes, "note-sam");
}

TEST(Report, SYS13aAPartnerReadsTheStatementsAndCannotChangeThem)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    auto& app = *jo.app;
    expect_golden("partners-report", app.text());
    EXPECT_TRUE(app.shows("Reading corners are used every day."));
    for (auto const& node : app.tree().nodes)
        EXPECT_TRUE(node.role != Role::TextArea && node.role != Role::TextField) << node.path;
    for (auto const* control : { "Write a statement", "Move statement", "Remove statement", "Use " })
        EXPECT_FALSE(has_control(app, control)) << control;
    app.press(Role::Button, "Ask for another wording of statement 1");
    app.type_at("s-1/wording", "Something else altogether.");
    EXPECT_EQ(app.at("s-1/text").name, "Reading corners are used every day.");
    EXPECT_EQ(jo.document().reviews.front().statements.front().text, "Reading corners are used every day.");
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Report, APartnerSeesOwnNotesOnlyAndHowManyOthersThereAre)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    EXPECT_FALSE(jo.app->shows("A parent asked for longer books"));
    EXPECT_TRUE(jo.app->shows("Rests on 2 notes of others."));
    auto document = jo.document();
    put(document, RecordKind::Note, "note-jo", { { "member", "m-jo" }, { "how", "seen" }, { "seen", "Two boys read" } });
    Device again { 300 };
    again.app->drop_own("copy.triad.json", format::encode_school(document));
    again.app->go(report_address);
    EXPECT_TRUE(again.app->shows("saw: Two boys read"));
    EXPECT_TRUE(again.app->shows("Rests on 1 note of others as well."));
}

TEST(Report, SYS13bAnAnswerIsSignedWithNameRoleAndDayAndTiedToTheWording)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    auto& app = *jo.app;
    app.press(Role::Button, "Agree to statement 1");
    EXPECT_TRUE(app.shows("You agreed on 22 November 2026."));
    app.press(Role::Button, "Ask for another wording of statement 2");
    EXPECT_EQ(app.at("s-2/wording").value, "Older readers need longer books.");
    EXPECT_TRUE(app.shows("Change the wording, or say why"));
    app.type_at("s-2/wording", "Older readers ask for longer books.");
    app.type_at("s-2/reason", "It was a request.");
    auto const document = jo.document();
    auto const* agreed = reply_to(document, "s-1", "m-jo");
    ASSERT_NE(agreed, nullptr);
    EXPECT_EQ(agreed->decision, "agree");
    EXPECT_EQ(agreed->name, "Jo Park");
    EXPECT_EQ(agreed->role, "Visiting head");
    EXPECT_EQ(agreed->day, "2026-11-22");
    EXPECT_EQ(agreed->fingerprint, rules::statement_fingerprint(document.reviews.front().statements.front()));
    auto const* asked = reply_to(document, "s-2", "m-jo");
    ASSERT_NE(asked, nullptr);
    EXPECT_EQ(asked->decision, "reword");
    EXPECT_EQ(asked->wording, "Older readers ask for longer books.");
    EXPECT_EQ(asked->reason, "It was a request.");
}

TEST(Report, SYS13bAnAnswerCanBeTakenBackAndGivenAgain)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    auto& app = *jo.app;
    app.press(Role::Button, "Ask for another wording of statement 1");
    app.type_at("s-1/reason", "Not every day.");
    app.press(Role::Button, "Take back your answer to statement 1");
    EXPECT_TRUE(app.shows("You took your answer back on 22 November 2026."));
    EXPECT_EQ(reply_to(jo.document(), "s-1", "m-jo")->decision, "withdraw");
    app.press(Role::Button, "Agree to statement 1");
    auto const document = jo.document();
    EXPECT_EQ(reply_to(document, "s-1", "m-jo")->decision, "agree");
    EXPECT_EQ(reply_to(document, "s-1", "m-jo")->reason, "");
    EXPECT_EQ(document.reviews.front().replies.size(), 1U);
}

TEST(Report, SYS13bAgreeingToAllAsksFirstAndLeavesOtherAnswersAlone)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    auto& app = *jo.app;
    app.press(Role::Button, "Ask for another wording of statement 2");
    app.press(Role::Button, "Agree to all that I have not answered");
    EXPECT_NE(app.find(Role::Dialog, "Agree to 1 statement?"), nullptr);
    app.press(Role::Button, "Cancel");
    EXPECT_TRUE(app.shows("You have answered 1 of 2 statements"));
    app.press(Role::Button, "Agree to all that I have not answered");
    app.press(Role::Button, "Yes, agree");
    EXPECT_TRUE(app.shows("You have answered 2 of 2 statements"));
    auto const document = jo.document();
    EXPECT_EQ(reply_to(document, "s-1", "m-jo")->decision, "agree");
    EXPECT_EQ(reply_to(document, "s-2", "m-jo")->decision, "reword");
}

TEST(Report, SYS13bWhoeverIsNoReviewerReadsAndIsToldWhy)
{
    auto document = hosted();
    put(document, RecordKind::Member, "m-guest", { { "role", "guest" }, { "name", "Kit Lane" } });
    Device host { 0 };
    open_as_host(host, document);
    Device guest { 100 };
    open_as_partner(guest, made_at(host, request_address), "Kit Lane");
    EXPECT_TRUE(blocked(*guest.app, "Agree to statement 1"));
    guest.app->press(Role::Button, "Agree to statement 1");
    EXPECT_TRUE(guest.document().reviews.front().replies.empty());
}

TEST(Report, SYS13cAReportGoesFromDraftToPeersToAgreedToReleased)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    EXPECT_TRUE(app.shows("Status: draft."));
    made_at(host, request_address);
    app.go(report_address);
    EXPECT_TRUE(app.shows("Status: with peers. 0 of 2 agreed."));
    auto const partners = agree_by_both(host);
    EXPECT_TRUE(app.shows("Status: agreed. 2 of 2 agreed.")) << app.text();
    EXPECT_TRUE(app.shows("Jo Park agrees (22 November 2026)"));
    EXPECT_TRUE(app.shows("Sam Reed agrees (22 November 2026)"));
    app.go(release_address);
    app.press(Role::Button, "Save the report");
    app.go(report_address);
    EXPECT_TRUE(app.shows("Status: released. 2 of 2 agreed."));
}

TEST(Report, SYS13dTheReportIsDividedAsTheProtocolSaysAndHasNoGrade)
{
    std::vector<std::pair<char const*, std::vector<char const*>>> const forms {
        { "cen-protocol", { "Strengths", "Areas for development" } },
        { "elp-triad-visit", { "Evaluation", "Recommendations" } },
        { "unknown-to-this-version", { "Strengths", "Areas for development", "Recommendations" } },
    };
    for (auto const& [protocol, titles] : forms) {
        Device host { 0 };
        open_as_host(host, hosted(protocol));
        for (auto const* title : titles)
            EXPECT_NE(host.app->find(Role::Button, concat({ "Write a statement: ", title })), nullptr) << protocol << title;
        for (auto const& node : host.app->tree().nodes)
            EXPECT_TRUE(node.role != Role::Radio && node.role != Role::Select) << node.path;
    }
}

TEST(Report, SYS13eAChangeAfterAgreementOpensThatStatementAgainOnBothSides)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    jo.app->press(Role::Button, "Agree to all");
    jo.app->press(Role::Button, "Yes, agree");
    host.app->drop("answer.triad.json", made_at(jo, answer_address));
    host.app->go(report_address);
    host.app->type_at("s-1/text", "Reading corners are used on most days.");
    EXPECT_EQ(host.app->at("s-1/stands/m-jo/words").name, "Changed since Jo Park agreed (22 November 2026)");
    EXPECT_EQ(host.app->at("s-2/stands/m-jo/words").name, "Jo Park agrees (22 November 2026)");
    host.world.clock.advance(60'000);
    jo.app->drop("second.triad.json", made_at(host, request_address));
    jo.app->go(report_address);
    EXPECT_TRUE(jo.app->shows("Reading corners are used on most days."));
    EXPECT_TRUE(jo.app->shows("The wording has changed since you answered. You agreed on 22 November 2026."));
    EXPECT_TRUE(jo.app->shows("You have answered 1 of 2 statements"));
    EXPECT_EQ(jo.app->find(Role::Button, "Agree to all"), nullptr) << "what has changed is looked at by itself";
    jo.app->press(Role::Button, "Agree to statement 1");
    EXPECT_FALSE(jo.app->shows("The wording has changed since you answered."));
    EXPECT_TRUE(jo.app->shows("You have answered 2 of 2 statements"));
}

TEST(Report, J5TheHostUsesAPartnersWordingOrKeepsItsOwn)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    jo.app->press(Role::Button, "Ask for another wording of statement 1");
    jo.app->type_at("s-1/wording", "Reading corners are used on most days.");
    jo.app->press(Role::Button, "Ask for another wording of statement 2");
    jo.app->type_at("s-2/wording", "Some readers need longer books.");
    jo.app->type_at("s-2/reason", "It was one year group.");
    host.app->drop("answer.triad.json", made_at(jo, answer_address));
    host.app->go(report_address);
    auto& app = *host.app;
    EXPECT_TRUE(app.shows("Jo Park asks for another wording (22 November 2026): “Reading corners are used on most days.”"));
    EXPECT_TRUE(app.shows("Why: It was one year group."));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.press(Role::Button, "Use Jo Park’s wording for statement 1");
    EXPECT_EQ(app.at("s-1/text").value, "Reading corners are used on most days.");
    app.press(Role::Button, "Keep ours for statement 2");
    EXPECT_EQ(app.at("s-2/text").value, "Older readers need longer books.");
    EXPECT_TRUE(app.shows("It counts as not agreed until Jo Park agrees to it."));
    EXPECT_EQ(app.find(Role::Button, "Keep ours for statement 2"), nullptr);
    EXPECT_EQ(reply_to(host.document(), "s-2", "m-jo")->decision, "reword");
}

TEST(Report, ARequestWithAReasonAloneOffersNoWordingToTakeOver)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    jo.app->press(Role::Button, "Ask for another wording of statement 1");
    jo.app->type_at("s-1/reason", "It was one year group.");
    host.app->drop("answer.triad.json", made_at(jo, answer_address));
    host.app->go(report_address);
    EXPECT_EQ(host.app->at("s-1/stands/m-jo/words").name, "Jo Park asks for another wording (22 November 2026)");
    EXPECT_TRUE(host.app->shows("Why: It was one year group."));
    EXPECT_FALSE(has_control(*host.app, "Use Jo Park’s wording"));
    EXPECT_TRUE(has_control(*host.app, "Keep ours for statement 1"));
}

TEST(Report, EveryScreenHoldsTogetherInANarrowWindowAndWithLargeText)
{
    for (auto const& window :
        { Window { .width = 320, .height = 640 }, Window { .width = 1280, .height = 800, .extra = "text_scale=2\n" } }) {
        auto document = hosted();
        put(document, RecordKind::Statement, "s-1", { { "text", "Ring 020 7946 0958, and see how outstanding this is." } });
        Device host { 0, window };
        open_as_host(host, document);
        for (auto const* address : { report_address, request_address, release_address, "#/sharing" }) {
            host.app->go(address);
            EXPECT_EQ(host.app->problems(), std::vector<std::string> {}) << address;
        }
        host.app->go(request_address);
        host.app->press(Role::Checkbox, "I have looked at these");
        auto const request = made_at(host, request_address);
        Device jo { 100, window };
        open_as_partner(jo, request);
        jo.app->press(Role::Button, "Ask for another wording of statement 1");
        EXPECT_EQ(jo.app->problems(), std::vector<std::string> {});
        jo.app->go(answer_address);
        EXPECT_EQ(jo.app->problems(), std::vector<std::string> {});
    }
}

} // namespace triad::test::report
