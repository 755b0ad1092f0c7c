#include "unit/format/random_partnership.h"

#include "base/text.h"
#include "rules/collation/suppression.h"
#include "rules/findings/passages.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace triad::test {

using rules::fewest_schools;

std::string name_of(int school) { return "Zedfield " + std::to_string(1000 + school) + " Primary School"; }

namespace {

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

} // namespace

model::ClusterDocument random_partnership(Random& random)
{
    model::ClusterDocument document;
    document.id = "cluster-1";
    auto const edition = std::make_shared<model::CollectedEdition const>(sample_instrument());
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

namespace {

constexpr char const* periods[] = { "Autumn 2025", "Autumn 2026" };

/// What one school answered to one statement in either round; 0 for nothing.
struct Way {
    model::RatingCode answers[2] = {};
};

Way random_way(Random& random)
{
    return { { static_cast<model::RatingCode>(random.below(4)), static_cast<model::RatingCode>(random.below(4)) } };
}

/// A way for each school; few ways in all, but at some statements a school or two go their own.
std::vector<Way> random_ways(Random& random, int schools)
{
    std::vector<Way> few(static_cast<std::size_t>(1 + random.below(4)));
    for (auto& way : few)
        way = random_way(random);
    int const own = random.chance(40) ? 5 : 0;
    std::vector<Way> out;
    for (int i = 0; i < schools; ++i)
        out.push_back(
            random.chance(own) ? random_way(random) : few[static_cast<std::size_t>(random.below(static_cast<int>(few.size())))]);
    return out;
}

/// In both rounds, but for a few that missed one; in some partnerships nobody did.
void hand_in_twice(Random& random, model::ClusterDocument& document, model::Edition const& edition, int missing)
{
    int const schools = static_cast<int>(document.schools.size());
    std::vector<std::vector<Way>> ways;
    for (std::size_t item = 0; item < edition->items().size(); ++item)
        ways.push_back(random_ways(random, schools));
    for (int i = 0; i < schools; ++i)
        for (std::size_t round = 0; round < 2; ++round) {
            if (random.chance(missing))
                continue;
            auto one = random_submission(random, edition, i, schools);
            one->evaluation += round == 0 ? "-earlier" : "-later";
            one->period = periods[round];
            one->made = round == 0 ? "2025-12-01" : "2026-12-01";
            for (std::size_t item = 0; item < ways.size(); ++item)
                one->ratings[item] = ways[item][static_cast<std::size_t>(i)].answers[round];
            document.submissions.push_back(one);
        }
}

void name_schools(Random& random, model::ClusterDocument& document, int schools)
{
    auto const named = [&] { return concat({ " as at ", name_of(random.below(schools)) }); };
    document.needs = { { .id = "n1", .text = "Laptops", .schools = random.chance(50) ? "s0 s1" : "s0 s1 s2 s3", .phase = {} },
        { .id = "n2", .text = "Writing", .schools = "s1 s2 s3", .phase = "primary", .status = "done" } };
    if (random.chance(20))
        document.needs.front().text += named();
    if (random.chance(20))
        document.needs.back().phase += named();
    if (random.chance(10))
        document.cluster.name += named();
    if (random.chance(10))
        for (auto& part : document.submissions) {
            auto renamed = std::make_shared<model::Submission>(*part);
            renamed->period += concat({ " at ", name_of(0) });
            part = renamed;
        }
}

} // namespace

model::ClusterDocument random_rounds(Random& random)
{
    model::ClusterDocument document;
    document.id = "cluster-1";
    auto const edition = std::make_shared<model::CollectedEdition const>(sample_instrument());
    document.cluster = { .id = {}, .name = "Bow", .instrument = edition->instrument().id };
    document.editions = { edition };
    int const schools = 1 + random.below(30);
    for (int i = 0; i < schools; ++i)
        document.schools.push_back({ .id = "s" + std::to_string(i),
            .name = name_of(i),
            .urn = urn_of(i),
            .letter = i + 1,
            .left_out = random.chance(10) });
    hand_in_twice(random, document, edition, random.chance(50) ? 0 : 20);
    name_schools(random, document, schools);
    code(random, document);
    return document;
}

namespace {

bool may_be_named(model::ClusterDocument const& document, model::ClusterSchool const& school)
{
    return !school.left_out && std::ranges::any_of(document.submissions, [&](auto const& submission) {
        return submission->school == school.id && submission->named;
    });
}

} // namespace

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

} // namespace triad::test
