#include "base/text.h"
#include "format/summary_file.h"
#include "rules/collation/suppression.h"
#include "rules/summary/cluster_summary.h"
#include "support/generate.h"

#include <gtest/gtest.h>

#include <algorithm>

// The law of what a lead passes on, held against the bytes of the file: no school that did not allow it, no words that may not be
// quoted, no number of so few schools that they could be recognised, nor what it could be worked out from.

namespace triad::format {

namespace {

using rules::fewest_schools;
using test::Random;

std::vector<rules::ThemeLine> const themes { { .id = "P1", .name = "Process" }, { .id = "P2", .name = "People" } };

std::string name_of(int school) { return "Zedfield " + std::to_string(1000 + school) + " Primary School"; }
std::string urn_of(int school) { return std::to_string(777'000 + school); }

/// What one school wrote, told apart from all others; now and then it names the school itself, or another one.
std::string comment_of(Random& random, int school, int schools, int item)
{
    auto text = concat({ "words-", number(school), "-", number(item), "-end" });
    if (random.chance(20))
        text += concat({ " as at ", name_of(random.below(schools)) });
    if (random.chance(10))
        text += concat({ " URN ", urn_of(school) });
    return text;
}

std::shared_ptr<model::Submission> random_submission(Random& random, model::Edition const& edition, int school, int schools)
{
    auto out = std::make_shared<model::Submission>();
    out->school = "s" + std::to_string(school);
    out->evaluation = "e" + std::to_string(school);
    out->edition = edition;
    out->period = "Autumn 2026";
    out->made = "2026-12-01";
    out->commented = true;
    out->quotes = static_cast<model::Attribution>(random.below(4));
    out->named = random.chance(40);
    out->ratings.assign(edition->items().size(), 0);
    for (std::size_t item = 0; item < out->ratings.size(); ++item) {
        if (random.chance(80))
            out->ratings[item] = static_cast<model::RatingCode>(1 + random.below(3));
        if (random.chance(40))
            out->add_comment(item, comment_of(random, school, schools, static_cast<int>(item)));
    }
    return out;
}

/// Every third comment is coded, and most of those are to be quoted, allowed or not.
void code(Random& random, model::ClusterDocument& document)
{
    std::vector<model::Finding> findings;
    for (auto const& passage : rules::passages_of(document).all) {
        if (!random.chance(33))
            continue;
        findings.push_back({ .id = "f" + std::to_string(findings.size()),
            .source = std::string { passage.source },
            .school = std::string { passage.school },
            .origin = std::string { passage.origin },
            .item = passage.item,
            .mark = rules::words_mark(passage.text),
            .text = {},
            .themes = random.chance(50) ? "P1" : "P2",
            .kind = random.chance(50) ? "need" : "strength",
            .quoted = random.chance(80) });
    }
    document.findings = std::move(findings);
}

model::ClusterDocument random_partnership(Random& random)
{
    model::ClusterDocument document;
    document.id = "cluster-1";
    auto const edition = std::make_shared<model::CollectedEdition const>(test::sample_instrument());
    document.cluster = { .id = {}, .name = "Bow", .instrument = edition->instrument().id };
    int const schools = 1 + random.below(16);
    for (int i = 0; i < schools; ++i) {
        document.schools.push_back({ .id = "s" + std::to_string(i),
            .name = name_of(i),
            .urn = urn_of(i),
            .letter = i + 1,
            .left_out = random.chance(10) });
        if (random.chance(75))
            document.submissions.push_back(random_submission(random, edition, i, schools));
    }
    document.needs = { { .id = "n", .text = "Laptops", .schools = random.chance(50) ? "s0 s1" : "s0 s1 s2 s3", .phase = {} } };
    // Now and then everybody calls the round after one school.
    if (random.chance(10))
        for (auto& part : document.submissions) {
            auto renamed = std::make_shared<model::Submission>(*part);
            renamed->period = concat({ "Autumn 2026 at ", name_of(0) });
            part = renamed;
        }
    code(random, document);
    return document;
}

model::ClusterSummary summary_of(model::ClusterDocument const& document)
{
    auto const picture = rules::make_picture(document, rules::asked_for(document));
    auto const passages = rules::passages_of(document);
    return rules::make_summary({ document, picture, passages, themes, { 2026, 12, 12 } }).summary;
}

bool may_be_named(model::ClusterDocument const& document, model::ClusterSchool const& school)
{
    return !school.left_out && std::ranges::any_of(document.submissions, [&](auto const& submission) {
        return submission->school == school.id && submission->named;
    });
}

/// Numbers that may stand in each place that is left out, for somebody who knows the sum; the smallest and the largest.
void check_cells(std::vector<model::PassedCount> const& counts, int sum, std::string const& where)
{
    int known = 0;
    int hidden = 0;
    for (auto const& count : counts) {
        known += count.value_or(0);
        hidden += count ? 0 : 1;
        if (count)
            EXPECT_FALSE(*count > 0 && *count < fewest_schools) << where;
    }
    if (hidden == 0)
        return;
    EXPECT_GE(hidden, 2) << where << ": what is left out is the sum without the rest";
    EXPECT_GE(sum - known, 1) << where << ": all that is left out must be nought";
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

void check_words(model::ClusterDocument const& document, std::string const& bytes, std::string const& where)
{
    for (auto const& school : document.schools) {
        if (may_be_named(document, school))
            continue;
        EXPECT_EQ(bytes.find(school.name), std::string::npos) << where << school.name;
        EXPECT_EQ(bytes.find(school.urn), std::string::npos) << where << school.urn;
    }
    for (auto const& submission : document.submissions) {
        auto const* school = model::find_record(document.schools, submission->school);
        if (submission->quotes != model::Attribution::None && !school->left_out)
            continue;
        for (auto const& comment : submission->comments) {
            auto const words = submission->text_of(comment);
            EXPECT_EQ(bytes.find(words.substr(0, words.find("-end"))), std::string::npos) << where << words;
        }
    }
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
