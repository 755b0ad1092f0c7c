// Every school that is made up can hand in a file, and the file says what the school chose.
#include "base/text.h"
#include "format/return_file.h"
#include "format/school_file.h"
#include "model/id_list.h"
#include "rules/collation/example_school.h"
#include "rules/exchange/cluster_return.h"
#include "rules/exchange/return_choices.h"
#include "support/generate.h"
#include "unit/format/example_files.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace triad::format {

namespace {

using model::Attribution;
using model::SchoolDocument;

struct Made {
    SchoolDocument work;
    SchoolDocument handed_in;
    std::string bytes;
};

Made make(
    model::ExampleWords const& words, model::Instrument const& instrument, std::uint64_t seed, int index = 3, int count = 24)
{
    auto const schools = rules::example_schools(words, seed, count);
    Made out { .work = rules::example_school(words, instrument, schools[static_cast<std::size_t>(index)], seed) };
    out.handed_in = rules::make_cluster_return(out.work, out.work.returns.back(), out.work.saved);
    out.bytes = encode_school(out.handed_in);
    return out;
}

/// Those of the shipped instruments that a school may hand in.
std::vector<model::Instrument> handed_in_instruments()
{
    std::vector<model::Instrument> out;
    for (auto const* name :
        { "thep-self-evaluation", "whole-school-review", "nst-planning-audit", "nst-eight-steps", "first-conversation" })
        out.push_back(test::shipped_instrument(name));
    return out;
}

/// The ratings of a school's newest round, by item.
std::map<std::string, std::string> ratings_of(SchoolDocument const& work)
{
    std::map<std::string, std::string> out;
    for (auto const& answer : work.evaluations.back().answers)
        out[answer.item] = answer.rating;
    return out;
}

void expect_read_back(Made const& made)
{
    auto const opened = decode_school(made.bytes);
    ASSERT_TRUE(opened) << opened.error().where << ": " << opened.error().sentence;
    EXPECT_TRUE(opened->document == made.handed_in);
    EXPECT_EQ(encode_school(opened->document), made.bytes);
    auto const whole = decode_school(encode_school(made.work));
    ASSERT_TRUE(whole) << whole.error().where << ": " << whole.error().sentence;
    EXPECT_TRUE(whole->document == made.work);
}

/// What a lead's program reads is what the file holds.
void expect_collected(Made const& made, model::HandedIn const& read)
{
    auto const& chosen = made.handed_in.returns.front();
    EXPECT_EQ(read.school.urn, made.work.school.urn);
    ASSERT_EQ(read.submissions.size(), made.handed_in.evaluations.size());
    for (std::size_t i = 0; i < read.submissions.size(); ++i) {
        auto const& submission = read.submissions[i];
        auto const& evaluation = made.handed_in.evaluations[i];
        EXPECT_EQ(submission.period, evaluation.period);
        EXPECT_EQ(submission.commented, chosen.comments);
        EXPECT_EQ(submission.made, chosen.made);
        EXPECT_EQ(submission.named, chosen.named);
        auto const rated = std::ranges::count_if(evaluation.answers, [](auto const& answer) { return !answer.rating.empty(); });
        EXPECT_EQ(std::ssize(submission.ratings) - std::ranges::count(submission.ratings, 0), rated);
        auto const said = std::ranges::count_if(evaluation.answers, [](auto const& answer) { return !answer.comment.empty(); });
        EXPECT_EQ(std::ssize(submission.comments), said);
        EXPECT_EQ(std::ssize(submission.offers), std::ranges::count_if(evaluation.answers, &model::Answer::offers));
    }
    EXPECT_EQ(read.reports.size(), made.handed_in.reviews.size());
}

/// Schools of a list of all phases with the self-evaluation.
std::vector<Made> hundred()
{
    auto const words = test::shipped_example_words();
    auto const instrument = test::shipped_instrument("thep-self-evaluation");
    std::vector<Made> out;
    for (int i = 0; i < 100; ++i)
        out.push_back(make(words, instrument, 11, i, 100));
    return out;
}

} // namespace

TEST(ExampleSchool, EveryFileIsReadBackWhateverTheSeedAndTheInstrument)
{
    auto const words = test::shipped_example_words();
    auto const instruments = handed_in_instruments();
    for (int seed = 0; seed < test::property_runs(); ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        auto const& instrument = instruments[static_cast<std::size_t>(seed) % instruments.size()];
        auto const made = make(words, instrument, static_cast<std::uint64_t>(seed), seed % 24);
        expect_read_back(made);
        KnownEditions known;
        auto const read = read_handed_in(made.bytes, known);
        ASSERT_TRUE(read) << read.error().sentence;
        expect_collected(made, *read);
        if (HasFailure())
            return;
    }
}

TEST(ExampleSchool, AnyInstrumentThatAFileMayHoldWillDo)
{
    auto const words = test::shipped_example_words();
    for (int seed = 0; seed < test::property_runs(); ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        test::Random random { static_cast<std::uint64_t>(seed) };
        auto const made = make(words, test::generate_instrument(random, 1), static_cast<std::uint64_t>(seed));
        expect_read_back(made);
        if (HasFailure())
            return;
    }
}

TEST(ExampleSchool, TheSameSeedGivesTheSameBytesAndAnotherSeedOthers)
{
    auto const words = test::shipped_example_words();
    auto const instrument = test::shipped_instrument("whole-school-review");
    for (int seed = 0; seed < 40; ++seed) {
        auto const number = static_cast<std::uint64_t>(seed);
        auto const made = make(words, instrument, number);
        EXPECT_EQ(made.bytes, make(words, instrument, number).bytes) << "seed " << seed;
        EXPECT_NE(made.bytes, make(words, instrument, number + 1).bytes) << "seed " << seed;
    }
}

TEST(ExampleSchool, SchoolsOfOneListDifferAndSoDoStatements)
{
    std::set<std::map<std::string, std::string>> answered;
    std::map<std::string, std::map<std::string, int>> by_item;
    auto const schools = hundred();
    for (auto const& made : schools) {
        answered.insert(ratings_of(made.work));
        for (auto const& [item, rating] : ratings_of(made.work))
            ++by_item[item][rating];
    }
    EXPECT_EQ(answered.size(), schools.size());
    ASSERT_EQ(by_item.size(), 19u);
    int reds_least = 100;
    int reds_most = 0;
    for (auto& [item, ratings] : by_item) {
        reds_least = std::min(reds_least, ratings["red"]);
        reds_most = std::max(reds_most, ratings["red"]);
        EXPECT_GT(ratings["green"], 0) << item;
    }
    EXPECT_GT(reds_most - reds_least, 15) << "some statements are harder than others";
}

TEST(ExampleSchool, NotEverythingIsRatedAndSixInTenHaveAComment)
{
    int items = 0;
    int rated = 0;
    int said = 0;
    int unsure = 0;
    for (auto const& made : hundred()) {
        items += 19;
        for (auto const& answer : made.work.evaluations.back().answers) {
            rated += answer.rating.empty() ? 0 : 1;
            said += answer.comment.empty() ? 0 : 1;
            unsure += answer.rating == "cannot-say" ? 1 : 0;
        }
    }
    EXPECT_GT(rated, items * 80 / 100);
    EXPECT_LT(rated, items * 97 / 100);
    EXPECT_NEAR(100.0 * said / rated, 60, 5);
    EXPECT_GT(unsure, 20);
}

TEST(ExampleSchool, OffersStandAtTheHighestRatingAlone)
{
    int offers = 0;
    for (auto const& made : hundred())
        for (auto const& evaluation : made.work.evaluations)
            for (auto const& answer : evaluation.answers) {
                offers += answer.offers ? 1 : 0;
                EXPECT_TRUE(!answer.offers || answer.rating == "green");
            }
    EXPECT_GT(offers, 50);
}

TEST(ExampleSchool, SH04_EveryKindOfLeaveIsAmongThem)
{
    std::set<std::string> quotes;
    std::array<int, 2> comments {};
    std::array<int, 2> named {};
    int both_rounds = 0;
    int reports = 0;
    int again = 0;
    for (auto const& made : hundred()) {
        auto const& chosen = made.handed_in.returns.front();
        quotes.insert(chosen.quotes);
        ++comments[chosen.comments ? 1 : 0];
        ++named[chosen.named ? 1 : 0];
        both_rounds += made.handed_in.evaluations.size() == 2 ? 1 : 0;
        reports += made.handed_in.reviews.empty() ? 0 : 1;
        again += chosen.number > 1 ? 1 : 0;
    }
    EXPECT_THAT(quotes, testing::ElementsAre("", "named", "role", "unnamed"));
    for (int const some : { comments[0], comments[1], named[0], named[1], both_rounds, reports, again })
        EXPECT_GT(some, 5);
    EXPECT_LT(both_rounds, 95);
    EXPECT_LT(reports, 95);
}

TEST(ExampleSchool, AReportThatItChoseMayGoAlong)
{
    int chosen = 0;
    for (auto const& made : hundred()) {
        auto const& wished = made.work.returns.back();
        if (wished.review.empty())
            continue;
        ++chosen;
        EXPECT_EQ(rules::why_report_stays(made.work, made.work.reviews.front()), "");
        ASSERT_EQ(made.handed_in.reviews.size(), 1u);
        EXPECT_GE(made.handed_in.reviews.front().statements.size(), 3u);
        EXPECT_TRUE(made.handed_in.reviews.front().members.empty());
    }
    EXPECT_GT(chosen, 5);
}

TEST(ExampleSchool, FromOneRoundToTheNextASchoolMovesALittle)
{
    int moved = 0;
    int stayed = 0;
    for (auto const& made : hundred()) {
        if (made.work.evaluations.size() < 2)
            continue;
        EXPECT_EQ(made.work.evaluations[1].previous, made.work.evaluations[0].id);
        for (auto const& before : made.work.evaluations[0].answers) {
            auto const* now = model::find_answer(made.work.evaluations[1], before.item);
            ++(now && now->rating == before.rating ? stayed : moved);
        }
    }
    EXPECT_GT(stayed, moved);
    EXPECT_GT(moved, stayed / 10);
}

} // namespace triad::format
