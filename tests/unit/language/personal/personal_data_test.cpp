#include "language/personal/personal_data.h"

#include "base/text.h"
#include "language/personal/lists.h"
#include "support/generate.h"
#include "unit/language/personal/found_comments.h"
#include "unit/language/personal/quiet_comments.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace triad::language {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

namespace {

std::vector<std::string> texts(std::string_view text, KnownNames const& known = {})
{
    std::vector<std::string> out;
    for (auto const& finding : find_personal(text, known))
        out.push_back(finding.text);
    return out;
}

using Names = std::vector<std::pair<std::string, std::string>>;

/// Pieces that are near to what is looked for, and bytes that are no text at all.
std::string near_personal(test::Random& random)
{
    static constexpr std::string_view pieces[]
        = { "Mrs ", "Dr. ", "Jo ", " ", " ", "Park", "’s", "'s", "\n", ".", "@", "oakfield", ".example", "07700", " 900123",
              "+44", "(0)", "born ", "3/4/2012", "A123456789012", "pupil ", "A.", "B.", "child", " Year 4 ", "boy", "Zoë",
              "a\u0308", "his ", "mother", "the only ", "van ", "-", "–", "\xff", "\xe2\x80", "\xc3", "\xf0\x9f\x98\x80", "李",
              "x", "J", "\t", "safeguarding concern about ", "DOB", ":", "“", "Brennick", "Odalys ", "d", "%", "0", "1", " 4B ",
              "the ", "twins", "’s mum", " at ", " dot ", "14 ", " Road", "LE4 ", "9ZX", "AB12 ", "CDE", "NHS ", "943 476 5919",
              "insta: ", "_", "spoke to ", " about ", "deputy", " is off with ", "depression", "Nguyễn", "candidate no. " };
    std::string out;
    for (int i = random.below(40); i > 0; --i)
        out += pieces[random.below(static_cast<int>(std::size(pieces)))];
    return out;
}

std::string any_bytes(test::Random& random)
{
    std::string out;
    for (int i = random.below(200); i > 0; --i)
        out += static_cast<char>(random.below(256));
    return out;
}

std::set<std::size_t> borders(std::string_view text)
{
    std::set<std::size_t> out { 0 };
    for (std::size_t at = 0; at < text.size();) {
        next_code_point(text, at);
        out.insert(at);
    }
    return out;
}

void expect_in_order(std::string_view text, std::vector<PersonalMatch> const& findings)
{
    auto const allowed = borders(text);
    std::size_t end = 0;
    for (auto const& finding : findings) {
        ASSERT_LE(end, finding.begin);
        ASSERT_LT(finding.begin, finding.end);
        ASSERT_LE(finding.end, text.size());
        ASSERT_TRUE(allowed.contains(finding.begin) && allowed.contains(finding.end)) << finding.begin << " to " << finding.end;
        ASSERT_EQ(finding.text, text.substr(finding.begin, finding.end - finding.begin));
        end = finding.end;
    }
}

} // namespace

TEST(PersonalData, SH16_OrdinaryCommentsStayQuiet)
{
    static_assert(std::size(test::quiet_comments) >= 60);
    for (auto const comment : test::quiet_comments)
        EXPECT_THAT(texts(comment), IsEmpty()) << comment;
}

TEST(PersonalData, SH18_WhatLooksPersonalIsFoundOnceAndWhole)
{
    static_assert(std::size(test::found_comments) >= 60);
    for (auto const& comment : test::found_comments) {
        auto const findings = find_personal(comment.text, {});
        ASSERT_EQ(findings.size(), 1u) << comment.text << ": " << testing::PrintToString(texts(comment.text));
        EXPECT_EQ(findings[0].text, comment.found) << comment.text;
        EXPECT_EQ(findings[0].kind, comment.kind) << comment.text;
    }
}

TEST(PersonalData, SH18_ALongCommentGivesEveryPlaceInItsOrder)
{
    auto const comment
        = "Mrs Brennick (o.b@oakfield.example, 07700 900123) saw a boy in Year 4 with Jo Park’s group; DOB 3/4/2012.";
    EXPECT_THAT(texts(comment),
        ElementsAre("Mrs Brennick", "o.b@oakfield.example", "07700 900123", "a boy in Year 4", "Jo Park", "DOB 3/4/2012"));
}

TEST(PersonalData, SH18_TwoAddressesWithoutASpaceAreTwo)
{
    EXPECT_THAT(texts("a@x.example;b@y.example,c@d@z.example"), ElementsAre("a@x.example", "b@y.example", "d@z.example"));
    EXPECT_THAT(texts("home@ 3, @home, a@b, x@.example, @@@@"), IsEmpty());
}

TEST(PersonalData, ANameGivenOnPurposeIsNotFound)
{
    KnownNames const known { .expected = { "Odalys Brennick", "St Brennoc’s", "Tarn Velling Infants", "office@oakfield.example" },
        .people = {} };
    EXPECT_THAT(texts("We met Odalys Brennick and ODALYS  BRENNICK at Tarn Velling Infants.", known), IsEmpty());
    EXPECT_THAT(
        texts("Write to Office@oakfield.example, not to jo@oakfield.example.", known), ElementsAre("jo@oakfield.example"));
    EXPECT_THAT(texts("We met Odalys Brennickson.", known), ElementsAre("Odalys Brennickson")) << "another name";
    EXPECT_THAT(texts("We met Odalys Brennick."), ElementsAre("Odalys Brennick"));
}

TEST(PersonalData, SYS14f_APersonOfTheTeamIsFoundHoweverWritten)
{
    KnownNames const known { .expected = { "May Reading" }, .people = { "May Reading", "Sol" } };
    EXPECT_THAT(texts("may reading said, MAY\nREADING’S notes, May  Reading", known),
        ElementsAre("may reading", "MAY\nREADING", "May  Reading"));
    EXPECT_THAT(texts("Sol and Solstice in May; Reading is fine.", known), ElementsAre("Sol"));
}

TEST(PersonalData, AccentsMayBeWrittenInTwoWays)
{
    KnownNames const known { .expected = {}, .people = { "Zoe\u0308 Bre\u0301nn" } };
    EXPECT_THAT(texts("with zoë brénn", known), ElementsAre("zoë brénn"));
    EXPECT_THAT(texts("Zoe\u0308 Vennell reads"), ElementsAre("Zoe\u0308 Vennell"));
}

TEST(PersonalData, ALineEndEndsAName)
{
    EXPECT_THAT(texts("seen by Odalys\nBrennick"), ElementsAre("Odalys"));
    EXPECT_THAT(texts("a note for Odalys\nBrennick"), IsEmpty());
    EXPECT_THAT(texts("Priya\tTirrell"), ElementsAre("Priya"));
    EXPECT_THAT(texts("Ask Tom. Brennan Hall is booked."), ElementsAre("Tom")) << "so does a full stop";
}

TEST(PersonalData, EveryKindHasItsWords)
{
    EXPECT_EQ(words_of(PersonalKind::Name), "looks like a person’s name");
    EXPECT_EQ(words_of(PersonalKind::Email), "looks like an e-mail address");
    EXPECT_EQ(words_of(PersonalKind::Phone), "looks like a phone number");
    EXPECT_EQ(words_of(PersonalKind::Pupil), "may point at one pupil");
    EXPECT_EQ(words_of(PersonalKind::Number), "looks like somebody’s number or date of birth");
    EXPECT_EQ(words_of(PersonalKind::Address), "looks like a home address");
    EXPECT_EQ(words_of(PersonalKind::Account), "looks like somebody’s account online");
    EXPECT_EQ(words_of(PersonalKind::Vehicle), "looks like a car’s number plate");
    EXPECT_EQ(words_of(PersonalKind::Staff), "may tell something private about a colleague");
}

TEST(PersonalData, FoundPlacesAreInOrderAndOnBordersWhateverTheBytes)
{
    KnownNames const known { .expected = { "Oakfield", "\xff", "" }, .people = { "Jo Park", " ", "李" } };
    int found = 0;
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::Random random { static_cast<std::uint64_t>(seed) + 7'000'000 };
        for (auto const& text : { near_personal(random), any_bytes(random), test::generate_text(random) }) {
            auto const findings = find_personal(text, known);
            expect_in_order(text, findings);
            found += static_cast<int>(findings.size());
            if (testing::Test::HasFatalFailure())
                return;
        }
    }
    EXPECT_GT(found, test::property_runs() / 2) << "the generator comes near enough to what is looked for";
}

TEST(PersonalData, ALongTextIsReadToItsEnd)
{
    for (std::string_view const piece : { "@", "0", "07 ", "+44 ", "A.", "Jo ", "Odalys ", "Mr ", "de ", "child ", "'", "-",
             "born ", "a@b.c", "\xff", "(", "the boy with ", "a at b dot ", "user_", "0 7 ", "Flat 3 ", "Veshti is " }) {
        std::string text;
        while (text.size() < 20'000)
            text += piece;
        text += "\nRing 07700 900123\n";
        auto const findings = find_personal(text, {});
        expect_in_order(text, findings);
        ASSERT_FALSE(findings.empty()) << piece;
        EXPECT_EQ(findings.back().text, "07700 900123") << piece;
    }
}

TEST(WithoutNames, SH16_AFullNameGivesWayToItsWords)
{
    Names const names { { "Jo Park", "a reviewer" } };
    EXPECT_EQ(without_names("Jo Park’s note, JO PARK's and jo  park.", names), "a reviewer’s note, a reviewer's and a reviewer.");
    EXPECT_EQ(without_names("(Jo\u00a0Park)", names), "(a reviewer)");
    EXPECT_EQ(without_names("Ms Jo Park and Dr. Jo Park", names), "a reviewer and a reviewer");
}

TEST(WithoutNames, SH16_ASurnameGivesWayOnlyAfterATitle)
{
    Names const names { { "Jo Park", "a reviewer" } };
    for (std::string_view const title : { "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Sir", "mrs", "MS", "Mr." })
        EXPECT_EQ(without_names(concat({ "with ", title, " Park’s group" }), names), "with a reviewer’s group") << title;
    EXPECT_EQ(
        without_names("We met in the park, in Victoria Park, with Jo.", names), "We met in the park, in Victoria Park, with Jo.");
}

TEST(WithoutNames, ANameWithinAnotherWordStays)
{
    Names const names { { "Jo Park", "a reviewer" } };
    for (std::string_view const text :
        { "Jo Parker", "Banjo Park", "Jo Park-Vane", "Jo’s Park", "Jo, Park", "Mr Parkinson", "Jo Park2", "Jo Parké" })
        EXPECT_EQ(without_names(text, names), text);
}

TEST(WithoutNames, TheLongestNameWins)
{
    Names const names { { "Jo", "a pupil" }, { "Jo Park", "a reviewer" }, { "Jo Park Vane", "the head" } };
    EXPECT_EQ(without_names("Jo, Jo Park and Jo Park Vane", names), "a pupil, a reviewer and the head");
    EXPECT_EQ(without_names("Ms van der Tolk, Ms Tolk", { { "Ana van der Tolk", "a head" } }), "a head, a head");
}

TEST(WithoutNames, ANameThatIsAWordKeepsTheWord)
{
    Names const names { { "May", "a teacher" }, { "Odalys", "a head" } };
    EXPECT_EQ(without_names("It may be that May and odalys agree.", names), "It may be that a teacher and a head agree.");
}

TEST(WithoutNames, NothingElseChangesWhateverTheBytes)
{
    Names const names { { "Jo Park", "a reviewer" }, { "", "nobody" }, { "…", "nobody" } };
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::Random random { static_cast<std::uint64_t>(seed) + 8'000'000 };
        auto const text = near_personal(random);
        auto const out = without_names(text, names);
        ASSERT_EQ(without_names(out, names), out) << text;
        for (auto const& finding : find_personal(out, { .expected = {}, .people = { "Jo Park" } }))
            ASSERT_NE(ascii_lower(collapsed_spaces(finding.text)), "jo park") << text;
        auto const bytes = any_bytes(random);
        ASSERT_EQ(without_names(bytes, { { "A name that is not there", "nobody" } }), bytes);
    }
}

TEST(PersonalSearch, FindsInEachOfManyTextsWhatIsFoundInItAlone)
{
    KnownNames const known { .expected = { "St Odalys School", "St Brennick", "Jo Park", "Park" }, .people = { "Jo Park Vane" } };
    PersonalSearch const search { known };
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::Random random { static_cast<std::uint64_t>(seed) + 9'000'000 };
        auto const text = near_personal(random);
        auto const alone = find_personal(text, known);
        auto const among_many = search.find(text);
        ASSERT_EQ(among_many.size(), alone.size()) << text;
        for (std::size_t i = 0; i < alone.size(); ++i)
            ASSERT_EQ(among_many[i].text, alone[i].text) << text;
    }
}

TEST(PersonalSearch, ASchoolIsKnownBesideOthersWhoseNamesBeginAlike)
{
    KnownNames known;
    for (int i = 0; i < 40; ++i)
        known.expected.push_back("Odalys Park " + std::to_string(i));
    known.expected.push_back("Odalys");
    known.expected.push_back("Odalys Brennick Vane");
    EXPECT_THAT(texts("Odalys Park 7 hosts, Odalys Brennick Vane joins, and so does Odalys.", known), IsEmpty());
    EXPECT_THAT(texts("They met Mrs Brennick there.", known), Not(IsEmpty()));
}

} // namespace triad::language
