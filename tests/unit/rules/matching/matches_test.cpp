#include "rules/matching/matches.h"

#include "unit/rules/collation/collation_fixture.h"

#include "support/generate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace triad::rules {

using namespace test;

namespace {

Picture picture_of(model::ClusterDocument const& document) { return make_picture(document, asked_for(document)); }

std::vector<std::size_t> all_schools(Picture const& picture)
{
    std::vector<std::size_t> out(picture.schools.size());
    std::iota(out.begin(), out.end(), std::size_t {});
    return out;
}

std::string ids(Picture const& picture, std::vector<std::size_t> const& schools)
{
    std::string out;
    for (auto const school : schools)
        out += (out.empty() ? "" : " ") + picture.schools[school].id;
    return out;
}

/// "A01: s1 offers, s2 highest, s3 lowest".
std::string told(Picture const& picture, std::vector<Match> const& matches)
{
    std::string out;
    for (auto const& match : matches)
        out += picture.placed(match.item).item->id + ": [" + ids(picture, match.offering) + "] [" + ids(picture, match.highest)
            + "] [" + ids(picture, match.lowest) + "]\n";
    return out;
}

/// A scale of so many steps, the lowest first, and one answer that is no step.
model::Scale scale_of_steps(int steps)
{
    model::Scale out { .id = "steps", .name = "Steps" };
    out.choices.push_back({ .id = "not-rated", .kind = model::ChoiceKind::NotRated, .word = "Not yet rated" });
    for (int step = 1; step <= steps; ++step)
        out.choices.push_back({ .id = "step-" + std::to_string(step), .word = "Step " + std::to_string(step) });
    out.choices.push_back({ .id = "na", .kind = model::ChoiceKind::NotApplicable, .word = "Not applicable" });
    return out;
}

/// "LB-H": where each answer of the scale stands.
std::string places(model::Scale const& scale)
{
    std::string out;
    for (std::size_t code = 0; code <= scale.choices.size(); ++code)
        switch (step_place(scale, static_cast<model::RatingCode>(code))) {
        case StepPlace::None:
            out += '-';
            break;
        case StepPlace::Lowest:
            out += 'L';
            break;
        case StepPlace::Between:
            out += 'B';
            break;
        case StepPlace::Highest:
            out += 'H';
            break;
        }
    return out;
}

/// Any round of up to twelve schools, some of them left out or removed.
model::ClusterDocument any_round(std::uint64_t seed)
{
    triad::test::Random random { seed };
    model::ClusterDocument out;
    out.cluster.instrument = "small";
    auto const edition = small_edition();
    for (int i = random.below(12); i >= 0; --i) {
        auto const id = "s" + std::to_string(i);
        auto& school = add_school(out, id, id, i + 1);
        school.left_out = random.chance(15);
        school.removed = random.chance(10);
        auto handed_in = submission({ .school = id, .edition = edition });
        for (std::size_t item = 0; item < handed_in->ratings.size(); ++item) {
            auto const choices = static_cast<int>(edition->items()[item].scale->choices.size());
            handed_in->ratings[item] = static_cast<model::RatingCode>(random.below(choices + 1));
            if (random.chance(30))
                handed_in->offers.push_back(static_cast<std::uint32_t>(item));
        }
        if (random.chance(90))
            out.submissions.push_back(handed_in);
    }
    return out;
}

} // namespace

TEST(Matches, SYS17b_SchoolsOnTheHighestStepStandBesideThoseOnTheLowestAndThoseThatOfferFirst)
{
    auto document = three_schools();
    add_school(document, "s4", "Cedar", 4);
    hand_in(document, { .school = "s1", .edition = small_edition(), .ratings = { { "A01", "green" } }, .offers = { "A01" } });
    hand_in(document, { .school = "s2", .edition = small_edition(), .ratings = { { "A01", "green" } } });
    hand_in(document, { .school = "s3", .edition = small_edition(), .ratings = { { "A01", "red" } } });
    hand_in(document, { .school = "s4", .edition = small_edition(), .ratings = { { "A01", "amber" } }, .offers = { "A01" } });
    auto const picture = picture_of(document);
    auto const matches = find_matches(picture, all_schools(picture));
    EXPECT_EQ(told(picture, matches.here), "A01: [s1] [s2] [s3]\n");
    EXPECT_TRUE(matches.elsewhere.empty());
    EXPECT_EQ(matches_in_words(matches), "1 statement at which one school could help another.");
}

TEST(Matches, SYS17b_StatementsStandByHowManyCouldBeHelpedAndElseAsTheyAreAsked)
{
    auto document = three_schools();
    hand_in(document,
        { .school = "s1",
            .edition = small_edition(),
            .ratings = { { "A01", "green" }, { "A02", "green" }, { "A03", "green" }, { "A04", "red" } } });
    hand_in(document,
        { .school = "s2", .edition = small_edition(), .ratings = { { "A01", "red" }, { "A02", "red" }, { "A03", "red" } } });
    hand_in(document,
        { .school = "s3", .edition = small_edition(), .ratings = { { "A01", "amber" }, { "A02", "red" }, { "A03", "green" } } });
    auto const picture = picture_of(document);
    auto const matches = find_matches(picture, all_schools(picture));
    EXPECT_EQ(told(picture, matches.here), "A02: [] [s1] [s2 s3]\nA01: [] [s1] [s2]\nA03: [] [s3 s1] [s2]\n")
        << "schools stand by name: ash Lane, Birch Hill, Oakfield";
    EXPECT_EQ(told(picture, matches.elsewhere), "A04: [] [] [s1]\n") << "nobody could help there";
}

TEST(Matches, SchoolsStandByTheirLettersWhereNamesAreHidden)
{
    auto document = three_schools();
    document.cluster.hide_names = true;
    document.schools[1].name = "Zeal";
    for (auto const* id : { "s1", "s2", "s3" })
        hand_in(document, { .school = id, .edition = small_edition(), .ratings = { { "A01", "red" } } });
    auto const picture = picture_of(document);
    EXPECT_EQ(told(picture, find_matches(picture, all_schools(picture)).elsewhere), "A01: [] [] [s2 s3 s1]\n");
}

TEST(Matches, NothingToMatchIsASentence)
{
    auto document = three_schools();
    auto const picture = picture_of(document);
    EXPECT_EQ(matches_in_words(find_matches(picture, all_schools(picture))),
        "There is no statement yet that some schools rate highest and others lowest.");
    hand_in(document, { .school = "s1", .edition = small_edition(), .ratings = { { "A01", "green" } }, .offers = { "A01" } });
    auto const later = picture_of(document);
    EXPECT_TRUE(find_matches(later, all_schools(later)).here.empty()) << "nobody is to be helped";
}

TEST(Matches, AnAnswerToOtherWordsOrAnAnswerThatIsNoStepMatchesNothing)
{
    auto document = three_schools();
    hand_in(document, { .school = "s1", .edition = small_edition(2), .ratings = { { "A01", "green" } } });
    hand_in(document, { .school = "s2", .edition = reworded_edition(1, "A01"), .ratings = { { "A01", "red" } } });
    hand_in(document, { .school = "s3", .edition = small_edition(2), .ratings = { { "A01", "not-applicable" } } });
    auto const picture = picture_of(document);
    auto const matches = find_matches(picture, all_schools(picture));
    EXPECT_TRUE(matches.here.empty());
    EXPECT_TRUE(matches.elsewhere.empty());
}

TEST(Matches, TheLowestThirdOfTheStepsIsLowestWhateverTheyAreCalledAndOneStepAloneHasNone)
{
    EXPECT_EQ(places(scale_of_steps(0)), "---");
    EXPECT_EQ(places(scale_of_steps(1)), "--H-") << "done is nothing to be helped with";
    EXPECT_EQ(places(scale_of_steps(2)), "--LH-");
    EXPECT_EQ(places(scale_of_steps(3)), "--LBH-");
    EXPECT_EQ(places(scale_of_steps(5)), "--LBBBH-");
    EXPECT_EQ(places(scale_of_steps(6)), "--LLBBBH-");
    EXPECT_EQ(step_place(scale_of_steps(3), 200), StepPlace::None);
    EXPECT_EQ(lowest_in_words(scale_of_steps(6)), "step 1 or step 2");
    EXPECT_EQ(highest_in_words(scale_of_steps(6)), "step 6");
    EXPECT_EQ(lowest_in_words(scale_of_steps(1)), "");
}

TEST(Matches, NoSchoolIsBothStrongAndWeakAndNoneThatIsLeftOutOccurs)
{
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(triad::test::property_runs()); ++seed) {
        SCOPED_TRACE(seed);
        auto const document = any_round(seed);
        auto const picture = picture_of(document);
        auto const matches = find_matches(picture, all_schools(picture));
        for (auto const* some : { &matches.here, &matches.elsewhere })
            for (auto const& match : *some) {
                ASSERT_FALSE(match.lowest.empty());
                ASSERT_EQ(match.offering.empty() && match.highest.empty(), some == &matches.elsewhere);
                std::set<std::size_t> seen;
                for (auto const* list : { &match.offering, &match.highest, &match.lowest })
                    for (auto const school : *list) {
                        ASSERT_TRUE(seen.insert(school).second);
                        auto const& id = picture.schools[school].id;
                        auto const of_list = std::ranges::find(document.schools, id, &model::ClusterSchool::id);
                        ASSERT_TRUE(of_list != document.schools.end() && counts(*of_list)) << id;
                    }
            }
    }
}

TEST(Matches, OfFewerSchoolsNothingIsFoundThatIsNotFoundOfAll)
{
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(triad::test::property_runs()); ++seed) {
        SCOPED_TRACE(seed);
        auto const document = any_round(seed);
        auto const picture = picture_of(document);
        auto const everyone = all_schools(picture);
        std::vector<std::size_t> const some { everyone.begin(), everyone.begin() + static_cast<long>(everyone.size() / 2) };
        auto const all = find_matches(picture, everyone);
        for (auto const& match : find_matches(picture, some).here) {
            auto const found = std::ranges::find(all.here, match.item, &Match::item);
            ASSERT_NE(found, all.here.end());
            for (auto const school : match.lowest)
                ASSERT_TRUE(std::ranges::contains(found->lowest, school));
        }
    }
}

} // namespace triad::rules
