#include "base/text.h"
#include "format/summary_file.h"
#include "rules/summary/cluster_summary.h"
#include "unit/format/random_partnership.h"

#include <gtest/gtest.h>

// The law of what a lead passes on, held against the bytes of the file: no school that did not allow it, no words that may not be
// quoted, no number of so few schools that they could be recognised, nor what it could be worked out from.

namespace triad::format {

namespace {

using test::check_cells;
using test::check_words;
using test::Random;
using test::random_partnership;

std::vector<rules::ThemeLine> const themes { { .id = "P1", .name = "Process" }, { .id = "P2", .name = "People" } };

model::ClusterSummary summary_of(model::ClusterDocument const& document)
{
    auto const picture = rules::make_picture(document, rules::asked_for(document));
    auto const passages = rules::passages_of(document);
    return rules::make_summary({ document, picture, passages, themes, { 2026, 12, 12 } }).summary;
}

void check_numbers(model::ClusterSummary const& summary, std::string const& where)
{
    for (auto const& answers : summary.answers) {
        std::vector<model::PassedCount> counts;
        for (auto const& count : answers.counts)
            counts.push_back(count.schools);
        check_cells(counts, summary.returned, where + answers.item);
    }
    auto const share = [&](model::PassedCount count) {
        if (count)
            check_cells({ count, summary.schools - *count }, summary.schools, where + "share");
    };
    for (auto const& theme : summary.themes) {
        share(theme.strengths);
        share(theme.needs);
    }
    for (auto const& need : summary.needs)
        share(need.schools);
}

} // namespace

TEST(SummaryPrivacy, OfAThousandPartnershipsNoFileTellsWhatNobodyAllowed)
{
    constexpr int partnerships = 1000;
    int quotes = 0;
    int told = 0;
    int hidden = 0;
    for (int seed = 1; seed <= partnerships && !testing::Test::HasFailure(); ++seed) {
        Random random { static_cast<std::uint64_t>(seed) };
        auto const document = random_partnership(random);
        auto const summary = summary_of(document);
        auto const where = "seed " + std::to_string(seed) + ": ";
        check_words(document, encode_summary(summary), where);
        check_numbers(summary, where);
        quotes += static_cast<int>(summary.quotes.size());
        for (auto const& answers : summary.answers)
            for (auto const& count : answers.counts)
                ++(count.schools ? told : hidden);
    }
    // The law is held against files in which something stands.
    EXPECT_GT(quotes, partnerships / 2);
    EXPECT_GT(told, partnerships);
    EXPECT_GT(hidden, partnerships);
}

TEST(SummaryPrivacy, TheSecondTierPassesOnNothingThatItsLeadDidNotTakeOver)
{
    for (int seed = 1; seed <= 100; ++seed) {
        Random random { static_cast<std::uint64_t>(seed) };
        auto const below = summary_of(random_partnership(random));
        model::ClusterDocument above;
        above.id = "partnership";
        above.cluster.name = "All";
        above.summaries = { std::make_shared<model::ClusterSummary const>(below) };
        auto const bytes = encode_summary(summary_of(above));
        for (auto const& quote : below.quotes)
            EXPECT_EQ(bytes.find(quote.text.substr(0, quote.text.find("-end"))), std::string::npos) << "seed " << seed;
        EXPECT_EQ(bytes.find("Zedfield"), std::string::npos) << "seed " << seed;
    }
}

} // namespace triad::format
