#include "rules/documents/plan_document.h"
#include "rules/review/plan_warnings.h"
#include "rules/review/review_plan.h"

#include "base/text.h"
#include "rules/review/people_words.h"
#include "unit/documents/document_parts.h"
#include "unit/rules/review/review_sample.h"

#include <gmock/gmock.h>

#include <limits>

namespace triad::rules {

namespace {

using documents::test::part_of;
using documents::test::parts_of;
using model::RecordKind;
using model::SchoolDocument;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> warnings(SchoolDocument& document, model::Protocol const& protocol = test::sample_protocol())
{
    std::vector<std::string> out;
    for (auto& warning : plan_warnings(protocol, test::the_review(document)))
        out.push_back(std::move(warning.sentence));
    return out;
}

std::vector<std::string> places(SchoolDocument& document)
{
    std::vector<std::string> out;
    for (auto& warning : plan_warnings(test::sample_protocol(), test::the_review(document)))
        out.push_back(std::move(warning.place));
    return out;
}

std::vector<std::string> names(std::vector<model::Member const*> const& members)
{
    std::vector<std::string> out;
    for (auto const* member : members)
        out.push_back(member->id);
    return out;
}

} // namespace

TEST(ReviewPlan, SYS09b_ACompletePlanIsQuiet)
{
    auto document = test::hosted_document();
    EXPECT_THAT(warnings(document), IsEmpty());
}

TEST(ReviewPlan, SYS09b_StrengthAndPriorityAreBothAskedFor)
{
    auto document = test::hosted_document();
    test::write(document, RecordKind::Focus, "strength", "removed", "true", 2);
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("strength of the school is missing")));
    test::write(document, RecordKind::Focus, "strength", "removed", "", 3);
    test::write(document, RecordKind::Focus, "priority", "text", " ", 3);
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("priority of the partnership is missing")));
    test::write(document, RecordKind::Focus, "priority", "text", "Reading", 4);
    test::write(document, RecordKind::Focus, "third", "text", "Writing", 4);
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("3 are chosen")));
    for (auto const* focus : { "strength", "priority", "third" })
        test::write(document, RecordKind::Focus, focus, "removed", "true", 5);
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("no focus yet")));
}

TEST(ReviewPlan, SYS09b_OneFocusWhereTheRuleIsFreeOrShared)
{
    auto document = test::hosted_document();
    auto protocol = test::sample_protocol();
    protocol.focus_rule = model::FocusRule::Free;
    EXPECT_THAT(warnings(document, protocol), ElementsAre(HasSubstr("one focus. 2 are chosen")));
    test::write(document, RecordKind::Focus, "strength", "removed", "true", 2);
    EXPECT_THAT(warnings(document, protocol), IsEmpty());
    protocol.focus_rule = model::FocusRule::Shared;
    EXPECT_THAT(warnings(document, protocol), ElementsAre(HasSubstr("theme that the partnership agreed")));
    test::write(document, RecordKind::Focus, "priority", "kind", "shared", 3);
    EXPECT_THAT(warnings(document, protocol), IsEmpty());
}

TEST(ReviewPlan, AMB06_AWideReviewIsTheHostsChoiceAndHasNoGrade)
{
    auto document = test::hosted_document();
    test::write(document, RecordKind::Focus, "priority", "text", "A full mock inspection", 2);
    EXPECT_THAT(warnings(document), ElementsAre(AllOf(HasSubstr("yours to choose"), HasSubstr("no grade"))));
    test::write(document, RecordKind::Focus, "priority", "text", "Feedback across the whole school", 3);
    EXPECT_THAT(warnings(document), IsEmpty());
}

TEST(ReviewPlan, SYS09e_EachMissingRoleIsSaid)
{
    auto document = test::hosted_document();
    for (auto const* member : { "ana", "jo", "sam" })
        test::write(document, RecordKind::Member, member, "removed", "true", 2);
    EXPECT_THAT(warnings(document),
        ElementsAre(
            "The head of the host school is missing.", "Nobody leads the review yet.", "Nobody is down yet as reviewer."));
}

TEST(ReviewPlan, SYS09e_AMB02_RolesFilledTooOftenAndPeopleWithoutAPart)
{
    auto document = test::hosted_document();
    test::write(document, RecordKind::Member, "kim", "name", "Kim Fox", 2);
    EXPECT_THAT(warnings(document), ElementsAre("Say which part Kim Fox takes in this review."));
    test::write(document, RecordKind::Member, "kim", "role", "lead", 3);
    EXPECT_THAT(warnings(document), ElementsAre(AllOf(HasSubstr("2 people are down as lead reviewer"), HasSubstr("1 at most"))));
    test::write(document, RecordKind::Member, "kim", "role", "facilitator", 4);
    EXPECT_THAT(warnings(document), IsEmpty());
    test::write(document, RecordKind::Member, "kim", "role", "watcher", 5);
    EXPECT_THAT(warnings(document), ElementsAre("Say which part Kim Fox takes in this review."));
}

TEST(ReviewPlan, R22_LinesWithoutEvidenceOrWithOneKindAlone)
{
    auto document = test::hosted_document();
    test::write(document, RecordKind::Source, "listen", "removed", "true", 2);
    EXPECT_THAT(warnings(document),
        ElementsAre(AllOf(
            HasSubstr("“Who reads at home?” rests on one kind"), HasSubstr("“Talk with people” or “Read work and documents”"))));
    test::write(document, RecordKind::Source, "observe", "removed", "true", 2);
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("No evidence is planned for “Who reads at home?”")));
    test::write(document, RecordKind::ReviewLine, "line-2", "text", "Who chooses the books?", 3);
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("“Who reads at home?” and 1 more")));
    // A row for the whole review serves every line.
    for (auto const* kind : { "read", "listen" }) {
        test::write(document, RecordKind::Source, concat({ "whole-", kind }), "kind", kind, 4);
        test::write(document, RecordKind::Source, concat({ "whole-", kind }), "what", "Books", 4);
    }
    EXPECT_THAT(warnings(document), IsEmpty());
    for (auto const* line : { "line-1", "line-2" })
        test::write(document, RecordKind::ReviewLine, line, "removed", "true", 5);
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("no line of enquiry yet")));
}

TEST(ReviewPlan, R22_OneRuleOfEvidenceHoldsForEveryLine)
{
    auto document = test::hosted_document();
    test::write(document, RecordKind::ReviewLine, "line-2", "text", "Who chooses the books?", 2);
    auto const add = [&](std::string const& id, std::string const& line, std::string const& kind, std::string const& what) {
        test::write(document, RecordKind::Source, id, "line", line, 2);
        test::write(document, RecordKind::Source, id, "kind", kind, 2);
        test::write(document, RecordKind::Source, id, "what", what, 2);
    };
    add("a", "line-2", "listen", "Pupils");
    auto const one_kind = AllOf(HasSubstr("“Who chooses the books?” rests on one kind"), HasSubstr("“Talk with people”"));
    EXPECT_THAT(warnings(document), ElementsAre(one_kind));
    add("b", "line-2", "observe", " ");
    EXPECT_THAT(warnings(document), ElementsAre(one_kind)) << "a row that was begun is no second kind";
    test::write(document, RecordKind::Source, "b", "whom", "Year 4", 3);
    EXPECT_THAT(warnings(document), IsEmpty()) << "it says whom to see";
    test::write(document, RecordKind::Source, "b", "kind", "", 4);
    EXPECT_THAT(warnings(document), ElementsAre(one_kind)) << "nor is a row of no kind";
    test::write(document, RecordKind::Source, "b", "removed", "true", 5);
    add("c", "", "read", "Books");
    EXPECT_THAT(warnings(document), IsEmpty()) << "a row for the whole review serves every line";
    test::write(document, RecordKind::Source, "listen", "removed", "true", 6);
    test::write(document, RecordKind::Source, "observe", "kind", "read", 6);
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("“Who reads at home?” rests on one kind of evidence alone")));
}

TEST(ReviewPlan, R22_EachWarningNamesThePlaceWhereItIsMended)
{
    SchoolDocument document;
    document.reviews.emplace_back().id = "review-1";
    EXPECT_THAT(places(document), ElementsAre("focus", "team", "team", "team", "basics", "lines", "day"));
    document = test::hosted_document();
    test::write(document, RecordKind::Source, "listen", "removed", "true", 2);
    EXPECT_THAT(places(document), ElementsAre("for-line-1"));
    document = test::hosted_document();
    test::write(document, RecordKind::Source, "observe", "remote", "no", 2);
    test::the_review(document).mode = "virtual";
    EXPECT_THAT(places(document), ElementsAre("evidence"));
}

TEST(ReviewPlan, SYS09d_AMB25_RowsThatNeedAVisitAreSaidWhereTheReviewIsAtADistance)
{
    auto document = test::hosted_document();
    test::write(document, RecordKind::Source, "observe", "remote", "no", 2);
    test::write(document, RecordKind::Source, "listen", "remote", "partly", 2);
    EXPECT_THAT(warnings(document), IsEmpty());
    auto& review = test::the_review(document);
    review.mode = "virtual";
    EXPECT_THAT(
        warnings(document), ElementsAre(AllOf(HasSubstr("“To observe”"), HasSubstr("needs a visit")), HasSubstr("only in part")));
    review.mode = "blended";
    EXPECT_THAT(warnings(document), IsEmpty());
    // Without a mode of its own, or with one of a later version, the protocol's holds.
    auto protocol = test::sample_protocol();
    protocol.mode = model::ReviewMode::Virtual;
    for (auto const* mode : { "", "by-telegraph" }) {
        review.mode = mode;
        EXPECT_THAT(warnings(document, protocol), Contains(HasSubstr("needs a visit")));
    }
    test::write(document, RecordKind::Source, "observe", "remote", "yes", 3);
    EXPECT_THAT(warnings(document, protocol), Not(Contains(HasSubstr("needs a visit"))));
}

TEST(ReviewPlan, SYS09f_ADayThatIsLongerOrShorterThanTheProtocolSays)
{
    auto document = test::hosted_document();
    auto protocol = test::sample_protocol();
    protocol.least_minutes = 60;
    protocol.most_minutes = 60;
    EXPECT_THAT(warnings(document, protocol), IsEmpty());
    protocol.least_minutes = 90;
    protocol.most_minutes = 120;
    EXPECT_THAT(warnings(document, protocol), ElementsAre(AllOf(HasSubstr("1 hour"), HasSubstr("30 minutes less"))));
    test::write(document, RecordKind::Timeslot, "slot-1", "minutes", "185", 2);
    EXPECT_THAT(
        warnings(document, protocol), ElementsAre(AllOf(HasSubstr("3 hours 5 minutes"), HasSubstr("1 hour 5 minutes more"))));
    test::write(document, RecordKind::Timeslot, "slot-1", "removed", "true", 3);
    EXPECT_THAT(warnings(document, protocol), ElementsAre(HasSubstr("no timetable yet")));
}

TEST(ReviewPlan, R22_TheDayItself)
{
    auto document = test::hosted_document();
    auto& review = test::the_review(document);
    review.date = "";
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("no day yet")));
    review.date = "2026-12-03";
    review.starts = "half nine";
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("“half nine” is no clock time")));
    review.starts = "23:00";
    EXPECT_THAT(warnings(document), IsEmpty());
    review.starts = "23:01";
    EXPECT_THAT(warnings(document), ElementsAre(HasSubstr("past midnight")));
}

TEST(ReviewPlan, R22_TheGravestStandsFirst)
{
    SchoolDocument document;
    document.reviews.emplace_back().id = "review-1";
    auto const all = warnings(document);
    ASSERT_GE(all.size(), 5u);
    EXPECT_THAT(all.front(), HasSubstr("no focus"));
    EXPECT_THAT(all.back(), HasSubstr("no timetable"));
    EXPECT_THAT(all, Each(Not(IsEmpty())));
}

TEST(ReviewPlan, R22_TheTeamIsWhoeverHasANameOrARole)
{
    auto document = test::hosted_document();
    test::write(document, RecordKind::Member, "blank", "school", "Millbrook", 2);
    test::write(document, RecordKind::Member, "kim", "role", "facilitator", 2);
    EXPECT_THAT(names(team(test::the_review(document))), ElementsAre("ana", "jo", "sam", "kim"));
    EXPECT_THAT(names(partners(test::the_review(document))), ElementsAre("jo", "sam"));
    test::write(document, RecordKind::Member, "jo", "removed", "true", 3);
    EXPECT_THAT(names(partners(test::the_review(document))), ElementsAre("sam"));
}

TEST(ReviewPlan, R22_MembersInWords)
{
    auto const protocol = test::sample_protocol();
    model::Member member;
    EXPECT_EQ(member_words(&protocol, member), "Somebody not yet named");
    member.role = "lead";
    EXPECT_EQ(member_words(&protocol, member), "Lead reviewer");
    member.name = "Jo  Park";
    EXPECT_EQ(member_words(&protocol, member), "Jo Park, lead reviewer");
    EXPECT_EQ(member_words(nullptr, member), "Jo Park, lead reviewer");
    member.role = "";
    EXPECT_EQ(member_words(&protocol, member), "Jo Park");
    member.role = "SENCO";
    EXPECT_EQ(member_words(nullptr, member), "Jo Park, SENCO");
}

TEST(ReviewPlan, R22_PeopleInWords)
{
    auto document = test::hosted_document();
    auto const& review = test::the_review(document);
    EXPECT_EQ(people_words(nullptr, {}), "");
    EXPECT_EQ(people_words(nullptr, team(review)), "Ana Bell, Jo Park and Sam Reed");
    test::write(document, RecordKind::Member, "jo", "name", "", 2);
    EXPECT_EQ(people_words(nullptr, partners(review)), "Sam Reed and the lead reviewer");
    test::write(document, RecordKind::Member, "sam", "name", "", 2);
    EXPECT_EQ(people_words(nullptr, partners(review)), "2 people not yet named");
}

TEST(ReviewPlan, SYS09f_ClockTimesFollowFromTheStart)
{
    auto document = test::hosted_document();
    test::write(document, RecordKind::Timeslot, "slot-2", "minutes", "25", 2);
    test::write(document, RecordKind::Timeslot, "slot-1", "order", "2", 2);
    test::write(document, RecordKind::Timeslot, "slot-2", "order", "3", 2);
    test::write(document, RecordKind::Timeslot, "gone", "minutes", "30", 2);
    test::write(document, RecordKind::Timeslot, "gone", "removed", "true", 2);
    test::write(document, RecordKind::Timeslot, "first", "minutes", "10", 2);
    auto const& review = test::the_review(document);
    EXPECT_EQ(total_minutes(review), 95);
    auto const day = day_plan(review, "08:45");
    ASSERT_EQ(day.size(), 3u);
    EXPECT_EQ(day[0].slot->id, "first");
    EXPECT_EQ(day[0].from + "-" + day[0].to, "08:45-08:55");
    EXPECT_EQ(day[1].from + "-" + day[1].to, "08:55-09:55");
    EXPECT_EQ(day[2].from + "-" + day[2].to, "09:55-10:20");
    EXPECT_EQ(day_plan(review, "23:30")[1].from, "23:40");
    EXPECT_EQ(day_plan(review, "23:30")[1].to, "00:40");
    EXPECT_EQ(day_plan(review, "9.30")[0].from, "09:30");
    for (auto const* no_time : { "", "soon", "24:00", "9:60", "9:5", ":30", "9:", "-1:00", "09:000" })
        EXPECT_EQ(day_plan(review, no_time)[0].from, "") << no_time;
}

TEST(ReviewPlan, R22_MinutesOfAFileThatWasEditedByHandDoNoHarm)
{
    auto document = test::hosted_document();
    auto& slots = test::the_review(document).timeslots;
    slots.push_back(slots.front());
    slots[0].minutes = -5;
    slots[1].minutes = std::numeric_limits<int>::max();
    slots.push_back(slots[1]);
    EXPECT_EQ(total_minutes(test::the_review(document)), std::numeric_limits<int>::max());
    EXPECT_EQ(day_plan(test::the_review(document), "09:00").front().to, "09:00");
    EXPECT_THAT(warnings(document), Contains(HasSubstr("past midnight")));
}

TEST(ReviewPlan, SYS09f_ThePlanIsAPageToPrint)
{
    auto document = test::hosted_document();
    test::write(document, RecordKind::Timeslot, "slot-1", "who", "host lead", 2);
    test::write(document, RecordKind::Timeslot, "slot-2", "minutes", "30", 2);
    test::write(document, RecordKind::Timeslot, "slot-2", "who", "Year 4 staff", 2);
    test::write(document, RecordKind::Source, "whole", "what", "School website", 2);
    auto const paper = plan_document(document, test::the_review(document), test::sample_protocol());
    EXPECT_EQ(paper.title, "Plan of the review: Reading across the school");
    EXPECT_EQ(paper.subtitle, "3 December 2026 · In school · Visit");
    EXPECT_EQ(paper.school, "Oakfield");
    EXPECT_THAT(part_of(paper, "What is looked into").lines,
        ElementsAre("Strength: The strength we chose", "Priority of the partnership: The priority we chose"));
    auto const day = part_of(paper, "The day").table;
    EXPECT_THAT(day[1], ElementsAre("09:00–10:00", "Learning walk", "", "Head of the host school and lead reviewer"));
    EXPECT_THAT(day[2], ElementsAre("10:00–10:30", "", "", "Year 4 staff"));
    auto const evidence = part_of(paper, "Lines of enquiry and evidence").table;
    ASSERT_EQ(evidence.size(), 4u);
    EXPECT_EQ(evidence[1][0], "Who reads at home?");
    EXPECT_EQ(evidence[2][0], "");
    EXPECT_EQ(evidence[3][0], "For the whole review");
    EXPECT_THAT(part_of(paper, "The team").lines, Contains("Jo Park, lead reviewer"));
    EXPECT_THAT(part_of(paper, "Please remember").lines, Contains(HasSubstr("safeguarding lead")));
}

TEST(ReviewPlan, SYS09f_AnEmptyPlanHasNoEmptyParts)
{
    SchoolDocument document;
    auto const& review = document.reviews.emplace_back();
    auto const paper = plan_document(document, review, {});
    EXPECT_EQ(paper.title, "Plan of the review");
    ASSERT_EQ(parts_of(paper).size(), 1u);
    EXPECT_EQ(parts_of(paper).front().title, "Please remember");
}

} // namespace triad::rules
