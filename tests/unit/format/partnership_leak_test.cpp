#include "base/text.h"
#include "format/cluster_file.h"
#include "format/partnership_file.h"
#include "rules/partnership/make_plan.h"
#include "rules/partnership/plan_words.h"
#include "unit/format/marked_cluster.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

// What may leave a lead for schools, held against the bytes of the file.

namespace triad::format {

namespace {

using test::Marks;

constexpr Date today { 2026, 12, 12 };

/// A lead's work with records of every kind takes its time to make.
int partnerships() { return std::max(20, test::property_runs() / 10); }

model::PartnershipPlan plan_of(model::ClusterDocument const& document)
{
    auto plan = rules::make_plan(document, {}, today);
    plan.keep_until = "3999-01-01";
    return plan;
}

/// Words with marks, in what the file says beside ids.
Marks shown_marks(model::PartnershipPlan const& plan)
{
    Marks out;
    auto const document = rules::in_words(plan, {});
    for (auto const text : documents::texts_of(document))
        out.merge(test::marks_in(text));
    return out;
}

Marks without(Marks from, Marks const& what)
{
    std::erase_if(from, [&](auto const& mark) { return what.contains(mark); });
    return from;
}

template <typename Record> void shuffle(test::Random& random, std::vector<Record>& records)
{
    for (std::size_t i = records.size(); i > 1; --i)
        std::swap(records[i - 1], records[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
}

} // namespace

TEST(PartnershipLeak, SYS07d_OfAnyPartnershipNothingTravelsThatIsNotForSchools)
{
    std::size_t told = 0;
    std::size_t kept = 0;
    for (int seed = 1; seed <= partnerships() && !testing::Test::HasFailure(); ++seed) {
        auto const document = test::marked_cluster(static_cast<std::uint64_t>(seed));
        auto const allowed = test::marks_for_schools(document);
        auto const bytes = encode_partnership(plan_of(document));
        auto const found = without(test::marks_in(bytes), { "3999" });
        EXPECT_THAT(without(found, allowed), testing::IsEmpty()) << "seed " << seed;
        told += found.size();
        kept += without(test::marks_in(encode_cluster(document)), found).size();
    }
    // The law is held against files in which something stands, and of which much stays behind.
    EXPECT_GT(told, 20U * static_cast<std::size_t>(partnerships()));
    EXPECT_GT(kept, 500U * static_cast<std::size_t>(partnerships()));
}

TEST(PartnershipLeak, SH09_ThePreviewSaysWhatIsInTheBytesAndNothingElse)
{
    for (int seed = 1; seed <= partnerships() && !testing::Test::HasFailure(); ++seed) {
        auto const document = test::marked_cluster(static_cast<std::uint64_t>(seed));
        auto const plan = plan_of(document);
        // The id of an instrument is shown as its title.
        auto const ids = test::marks_in(document.cluster.instrument);
        EXPECT_EQ(shown_marks(plan), without(test::marks_in(encode_partnership(plan)), ids)) << "seed " << seed;
    }
}

TEST(PartnershipLeak, SYS24a_AFileIsReadAsItWasMade)
{
    for (int seed = 1; seed <= partnerships() && !testing::Test::HasFailure(); ++seed) {
        auto const plan = plan_of(test::marked_cluster(static_cast<std::uint64_t>(seed)));
        auto const read = decode_partnership(encode_partnership(plan));
        ASSERT_TRUE(read) << "seed " << seed << ": " << read.error().sentence;
        EXPECT_EQ(*read, plan) << "seed " << seed;
    }
}

TEST(PartnershipLeak, SYS08a_TheOrderInWhichALeadMadeThingsDoesNotMatter)
{
    for (int seed = 1; seed <= partnerships() && !testing::Test::HasFailure(); ++seed) {
        auto document = test::marked_cluster(static_cast<std::uint64_t>(seed));
        auto const before = encode_partnership(plan_of(document));
        test::Random random { static_cast<std::uint64_t>(seed) };
        shuffle(random, document.schools);
        shuffle(random, document.groupings);
        shuffle(random, document.groups);
        shuffle(random, document.placements);
        shuffle(random, document.visits);
        shuffle(random, document.events);
        EXPECT_EQ(encode_partnership(plan_of(document)), before) << "seed " << seed;
    }
}

} // namespace triad::format
