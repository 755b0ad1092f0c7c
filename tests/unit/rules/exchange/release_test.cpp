#include "rules/documents/released_report.h"
#include "rules/exchange/release.h"

#include "model/record_lists.h"
#include "rules/review/agreement.h"
#include "unit/documents/document_parts.h"
#include "unit/rules/exchange/review_file_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using documents::test::all_words;
using documents::test::part_of;
using documents::test::parts_of;
using test::host_document;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr Date today { 2026, 11, 24 };
constexpr Audience every_audience[] = { Audience::School, Audience::Triad, Audience::Cluster, Audience::Partnership,
    Audience::Authority, Audience::Governors, Audience::Quality };

documents::PrintDocument report(Release const& release, model::SchoolDocument const& document = host_document())
{
    return released_report(document, document.reviews.front(), nullptr, release, today);
}

documents::PrintDocument report_for(Audience audience) { return report(default_release(audience, today)); }

/// Both partners agree to what stands there.
model::SchoolDocument agreed_document()
{
    auto document = host_document();
    auto& review = document.reviews.front();
    review.replies.clear();
    for (auto const& statement : review.statements)
        for (auto const* member : { "member-jo", "member-sam" })
            review.replies.push_back({ .id = reply_id(statement.id, member),
                .statement = statement.id,
                .member = member,
                .decision = "agree",
                .fingerprint = statement_fingerprint(statement),
                .stamps = { { "decision", { .at = { 40'000 }, .by = member, .copy = "copy-of-partner", .change = 1 } } } });
    return document;
}

} // namespace

TEST(SH01_Release, BeyondTheReviewTeamAReportGoesByAnActOfTheSchoolAlone)
{
    for (auto const audience : every_audience) {
        auto const basis = basis_of(default_release(audience, today));
        bool const inside = audience == Audience::School || audience == Audience::Triad;
        EXPECT_EQ(basis == "practice", inside) << audience_name(audience);
    }
}

TEST(SH03_SH04_AMB11_Release, ThePartnershipReadsNoNamesUnlessTheSchoolConsents)
{
    auto release = default_release(Audience::Partnership, today);
    EXPECT_FALSE(release.names);
    EXPECT_FALSE(release.school);
    EXPECT_EQ(basis_of(release), "choice");
    auto const unnamed = all_words(report(release)) + report(release).sharing;
    for (auto const* name : { "Oakfield", "Jo Park", "Sam Reed", "Beech Hill", "Elm Grove", "Morgan Hale", "Robin Vale" })
        EXPECT_THAT(unnamed, Not(HasSubstr(name)));
    EXPECT_THAT(part_of(report(release), "Strengths").lines, ElementsAre("A reviewer saw that books go home daily."));
    EXPECT_THAT(part_of(report(release), "Areas for development").lines, ElementsAre("Families at the school ask for a list."));
    release.school = true;
    EXPECT_EQ(basis_of(release), "consent");
    EXPECT_THAT(all_words(report(release)), HasSubstr("Families at Oakfield ask for a list."));
}

TEST(SH05_AMB12_Release, AQualityCopySaysWhoHoldsItWhyAndUntilWhen)
{
    auto release = default_release(Audience::Quality, today);
    EXPECT_EQ(release.keep_until, "2027-08-31") << "the end of the school year";
    EXPECT_EQ(basis_of(release), "quality");
    EXPECT_THAT(release_blocker(release), HasSubstr("who holds the copy"));
    release.holder = "Sam Reed, partnership lead";
    EXPECT_EQ(release_blocker(release), "");
    EXPECT_EQ(report(release).sharing,
        "For quality assurance, held by Sam Reed, partnership lead. Purpose: Quality assurance of this review. Shared for "
        "quality "
        "assurance alone on 24 November 2026. Please delete by 31 August 2027. Copies already given remain.");
    release.purpose = " ";
    EXPECT_EQ(release_blocker(release), "Say what the copy is for.");
    release.purpose = "Sampling";
    release.keep_until = "";
    EXPECT_EQ(release_blocker(release), "Say until when the copy is kept.");
    release.keep_until = "2027-02-30";
    EXPECT_THAT(release_blocker(release), HasSubstr("does not exist"));
}

TEST(SH06_SYS14d_Release, AReportForTheLocalAuthoritySaysThatItIsTheSchoolsOwnAct)
{
    EXPECT_EQ(report_for(Audience::Authority).sharing,
        "For the local authority, sent by Oakfield Primary School as its own act. It is no part of risk assessment or "
        "monitoring. "
        "Shared by the school’s own choice on 24 November 2026. Please delete by 31 August 2027. Copies already given remain.");
}

TEST(SH08_AMB34_Release, TheClusterReadsAReportThatTheSchoolHandsIn)
{
    auto const release = default_release(Audience::Cluster, today);
    EXPECT_EQ(basis_of(release), "choice");
    EXPECT_FALSE(release.names);
    EXPECT_EQ(report(release).sharing,
        "For the cluster of Oakfield Primary School. Shared by the school’s own choice on 24 November 2026. Please delete by 31 "
        "August 2027. Copies already given remain.");
    EXPECT_THAT(
        part_of(report(release), "The review team").lines, ElementsAre("Head of the school", "Lead reviewer", "Reviewer"));
    EXPECT_THAT(all_words(report(release)), HasSubstr("Oakfield"));
    EXPECT_THAT(all_words(report(release)), Not(HasSubstr("Beech Hill")));
}

TEST(SH09_Release, NothingOfASchoolReachesThePartnershipByItself)
{
    for (bool const names : { false, true })
        for (bool const school : { false, true }) {
            auto release = default_release(Audience::Partnership, today);
            release.names = names;
            release.school = school;
            EXPECT_EQ(basis_of(release), names || school ? "consent" : "choice");
        }
    EXPECT_EQ(report_for(Audience::Partnership).sharing,
        "For the schools of the partnership. Shared by the school’s own choice on 24 November 2026. Please delete by 31 August "
        "2027. Copies already given remain.");
}

TEST(SH10_Release, ABoardIsNoAudienceOfOneSchoolsReport)
{
    std::vector<std::string_view> names;
    for (auto const audience : every_audience) {
        names.push_back(audience_name(audience));
        EXPECT_THAT(std::string { audience_words(audience) }, Not(HasSubstr("board")));
    }
    EXPECT_THAT(names, ElementsAre("school", "triad", "cluster", "partnership", "authority", "governors", "quality"));
}

TEST(SH11_AMB14_Release, NoRecordHasAPlaceForRiskGradeOrScoreAndTheAuthorityGetsNothingByItself)
{
    std::vector<std::string> fields;
    auto const collect = [&](auto const& spec) {
        fields.emplace_back(spec.name);
        for (auto const& slot : spec.slots)
            fields.emplace_back(slot.field);
    };
    model::for_each_spec(model::review_lists, collect);
    model::for_each_spec(model::document_lists, collect);
    for (auto const& slot : model::review_slots)
        fields.emplace_back(slot.field);
    EXPECT_GT(fields.size(), 80u);
    for (auto const* word : { "risk", "grade", "score", "rank", "concern" })
        EXPECT_THAT(fields, Each(Not(HasSubstr(word))));
    for (auto const audience : every_audience)
        EXPECT_EQ(report_for(audience).sharing.find("local authority") != std::string::npos, audience == Audience::Authority);
    EXPECT_EQ(basis_of(default_release(Audience::Authority, today)), "choice");
}

TEST(SH13_AMB28_Release, GovernorsReadWhatTheSchoolDecides)
{
    auto release = default_release(Audience::Governors, today);
    EXPECT_FALSE(release.names || release.notes || release.follow_ups);
    EXPECT_EQ(basis_of(release), "choice");
    EXPECT_THAT(all_words(report(release)), Not(HasSubstr("Write a list")));
    release.follow_ups = true;
    EXPECT_THAT(part_of(report(release), "What is being done").lines, ElementsAre("Write a list · by 15 January 2027"))
        << "who does it is left out with the names";
}

TEST(SYS19e_SH12_SH14_Release, WhatCameOfAReviewReachesTheNetworkWithConsentAndUnnamed)
{
    auto document = host_document();
    auto& review = document.reviews.front();
    review.look_backs = { { .id = "look-1", .question = "What has changed?", .text = "Oakfield and Jo Park made a list." },
        { .id = "look-2", .question = "What was of little use?" },
        { .id = "look-3", .question = "Gone?", .text = "Gone.", .removed = true } };
    auto release = default_release(Audience::Partnership, today);
    EXPECT_THAT(all_words(report(release, document)), Not(HasSubstr("made a list")));
    for (auto const audience : every_audience)
        EXPECT_EQ(default_release(audience, today).look_back, audience == Audience::School) << audience_name(audience);
    release.look_back = true;
    EXPECT_EQ(basis_of(release), "consent");
    auto const part = part_of(report(release, document), "Looking back");
    EXPECT_EQ(part.lead, "What has changed?");
    EXPECT_THAT(part.lines, ElementsAre("The school and a reviewer made a list."));
    EXPECT_THAT(all_words(report(release, document)), Not(HasSubstr("of little use")));
    EXPECT_THAT(all_words(report(release, document)), Not(HasSubstr("Gone")));
}

TEST(SH21_Release, WordsThatWereHeardTravelOnlyWhereTheHostLetsThemAndWithoutWhoSaidThem)
{
    for (auto const audience : every_audience)
        EXPECT_THAT(all_words(report_for(audience)), Not(HasSubstr("about stories"))) << audience_name(audience);
    auto release = default_release(Audience::Partnership, today);
    release.notes = true;
    EXPECT_EQ(basis_of(release), "consent") << "a quotation needs clearing";
    EXPECT_THAT(all_words(report(release)), HasSubstr("Heard: A pupil told a reviewer about stories."));
}

TEST(SH22_Release, BeyondTheTeamNoReportCountsSchoolsOrPeople)
{
    for (auto const audience : every_audience) {
        auto const text = all_words(report_for(audience));
        for (auto const* counted : { "1 school", "2 schools", "3 schools", "2 partners", "2 pupils", "2 reviewers", "per cent" })
            EXPECT_THAT(text, Not(HasSubstr(counted))) << audience_name(audience);
    }
}

TEST(SH15_Release, TheFocusThatTheSchoolChoseStandsFirstWithoutItsReason)
{
    auto const paper = report_for(Audience::Triad);
    ASSERT_FALSE(parts_of(paper).empty());
    EXPECT_EQ(parts_of(paper).front().title, "What was looked into");
    EXPECT_THAT(parts_of(paper).front().lines, ElementsAre("Reading at home"));
    EXPECT_THAT(all_words(paper), Not(HasSubstr("Fewer books")));
}

TEST(SH16_AMB26_Release, WhatPupilsSaidNamesNobodyOutsideTheTeam)
{
    auto release = default_release(Audience::Cluster, today);
    release.notes = true;
    auto const strengths = part_of(report(release), "Strengths");
    EXPECT_EQ(strengths.lead, "A reviewer saw that books go home daily.");
    EXPECT_THAT(strengths.lines,
        ElementsAre("Seen (Year 2): Books go home daily.\nEffect: Pupils read more.",
            "Heard: A pupil told a reviewer about stories.\nEffect: Pupils talk about books."));
    for (auto const& slot : model::note_slots)
        EXPECT_THAT(std::string { slot.field }, Not(HasSubstr("name")));
    release.names = true;
    EXPECT_THAT(part_of(report(release), "Strengths").lines.front(), HasSubstr("Noted by Jo Park"));
}

TEST(SH18_Release, NothingOfTheSchoolsOtherWorkIsPartOfAReport)
{
    Release everything { .audience = Audience::School, .names = true, .school = true, .notes = true, .follow_ups = true };
    auto const text = all_words(report(everything));
    for (auto const* own : { "Every class has a link", "Green", "Logs of October", "Second phone line", "68",
             "Minutes of governors", "Reading policy", "The list helps", "Not only Oakfield", "Families want a list" })
        EXPECT_THAT(text, Not(HasSubstr(own)));
}

TEST(SH20_Release, WhatAPartnerAskedForIsNotTold)
{
    for (auto const audience : every_audience) {
        auto const text = all_words(report_for(audience));
        EXPECT_THAT(text, Not(HasSubstr("It is not only Oakfield")));
        EXPECT_THAT(text, HasSubstr("0 of 2 statements are agreed"));
    }
}

TEST(SYS13f_Release, AReportThatIsNotAgreedSaysSoOnEveryPage)
{
    EXPECT_EQ(report_for(Audience::Triad).mark, "Not agreed");
    auto document = agreed_document();
    auto const release = default_release(Audience::Triad, today);
    EXPECT_EQ(report(release, document).mark, "");
    EXPECT_THAT(part_of(report(release, document), "Agreement").lines,
        ElementsAre("Every partner in the review agrees with every statement of this report."));
    document.reviews.front().statements[0].text += " Mostly.";
    EXPECT_EQ(report(release, document).mark, "Not agreed") << "another wording is not what was agreed to";
    document.reviews.front().statements.clear();
    EXPECT_EQ(report(release, document).mark, "Not agreed") << "nothing was agreed to";
}

TEST(SYS13d_Release, PartsFollowTheProtocolAndNothingIsLost)
{
    model::Protocol protocol { .id = "p", .title = "Triad visit" };
    protocol.report = { { .id = "development", .title = "What to work on" } };
    auto document = host_document();
    document.reviews.front().statements.push_back(
        { .id = "statement-3", .part = "later", .text = "A part of a newer protocol." });
    document.reviews.front().statements.push_back({ .id = "statement-4", .part = "strength", .text = "Gone.", .removed = true });
    auto const paper
        = released_report(document, document.reviews.front(), &protocol, default_release(Audience::Triad, today), today);
    std::vector<std::string> titles;
    for (auto const& part : parts_of(paper))
        titles.push_back(part.title);
    EXPECT_THAT(
        titles, ElementsAre("What was looked into", "What to work on", "Strengths", "later", "Agreement", "The review team"));
    EXPECT_EQ(paper.subtitle, "Triad visit, 12 November 2026");
    EXPECT_THAT(all_words(paper), Not(HasSubstr("Gone.")));
}

TEST(R27_Release, NamesStandWhereTheyAreLetAndRolesElsewhere)
{
    auto document = host_document();
    document.reviews.front().statements[0].text
        = "Ms Park praised it. JO PARK’s class, and Morgan Hale’s, read. Sam Reed of Beech Hill agrees; a park is near.";
    auto release = default_release(Audience::Governors, today);
    EXPECT_EQ(part_of(report(release, document), "Strengths").lines.front(),
        "A reviewer praised it. A reviewer’s class, and the headteacher’s, read. A reviewer of a partner school agrees; a park "
        "is "
        "near.");
    release.names = true;
    EXPECT_EQ(part_of(report(release, document), "Strengths").lines.front(), document.reviews.front().statements[0].text);
}

TEST(R27_Release, TheSchoolIsKnownByItsShorterNameAsWell)
{
    auto document = host_document();
    document.reviews.front().members[0].school = "Oakfield";
    auto const& wanted = "Families at Oakfield ask for a list.";
    EXPECT_EQ(
        part_of(report(default_release(Audience::Cluster, today), document), "Areas for development").lines.front(), wanted);
    document.reviews.front().members[0].school = "The Oaks";
    document.reviews.front().statements[1].text = "Families at the Oaks ask for a list.";
    EXPECT_EQ(part_of(report(default_release(Audience::Partnership, today), document), "Areas for development").lines.front(),
        "Families at the school ask for a list.");
}

TEST(R27_Release, DefaultsKeepUntilTheEndOfTheSchoolYear)
{
    EXPECT_EQ(default_release(Audience::Cluster, { 2026, 8, 31 }).keep_until, "2026-08-31");
    EXPECT_EQ(default_release(Audience::Cluster, { 2026, 9, 1 }).keep_until, "2027-08-31");
    EXPECT_EQ(default_release(Audience::School, today).keep_until, "") << "the school keeps its own";
    EXPECT_EQ(report_for(Audience::School).sharing, "For Oakfield Primary School alone. Printed on 24 November 2026.");
}

TEST(R27_Release, MoreThanTheTriadUsuallyReadsNeedsConsent)
{
    auto release = default_release(Audience::Triad, today);
    EXPECT_EQ(basis_of(release), "practice");
    release.notes = true;
    EXPECT_EQ(basis_of(release), "consent");
    release = default_release(Audience::Triad, today);
    release.names = false;
    EXPECT_EQ(basis_of(release), "practice") << "less is always free";
}

TEST(SYS14c_Ledger, ConsentCanBeTakenBackOnceAndWhatIsUsualCannot)
{
    model::LedgerEntry entry { .id = "ledger-1", .basis = "consent" };
    EXPECT_TRUE(can_withdraw(entry));
    entry.withdrawn = "2026-11-20";
    EXPECT_FALSE(can_withdraw(entry));
    entry = { .id = "ledger-1", .basis = "practice" };
    EXPECT_FALSE(can_withdraw(entry));
    entry = { .id = "ledger-1", .basis = "choice", .removed = true };
    EXPECT_FALSE(can_withdraw(entry));
}

TEST(SYS14e_Ledger, ACopyIsOverdueTheDayAfterItsLast)
{
    model::LedgerEntry entry { .id = "ledger-1", .keep_until = "2026-11-24" };
    EXPECT_FALSE(overdue_copy(entry, today));
    EXPECT_TRUE(overdue_copy(entry, { 2026, 11, 25 }));
    entry.keep_until = "";
    EXPECT_FALSE(overdue_copy(entry, today));
    entry = { .id = "ledger-1", .keep_until = "2026-01-01", .removed = true };
    EXPECT_FALSE(overdue_copy(entry, today));
}

} // namespace triad::rules
