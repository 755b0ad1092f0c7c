#include "base/text.h"
#include "format/school_file.h"
#include "rules/documents/export_preview.h"
#include "rules/exchange/cluster_return.h"
#include "unit/documents/document_parts.h"
#include "unit/format/marked_return.h"

#include <gtest/gtest.h>

#include <algorithm>

// What a school hands in to the lead of its cluster holds what it chose, and not a word more. Documents in whose every text one
// mark stands are made into returns, and the bytes are searched for marks; what may be there is written down once more, plainly,
// in marked_return.cpp.

namespace triad::format {

namespace {

using test::Marks;

constexpr int seeds_of_returns = 3'000'000;
int runs() { return std::max(500, test::property_runs()); }

std::string difference(Marks const& found, Marks const& wanted)
{
    std::string out;
    for (auto const& mark : found)
        out += wanted.contains(mark) ? std::string {} : concat({ " leaks ", mark });
    for (auto const& mark : wanted)
        out += found.contains(mark) ? std::string {} : concat({ " lacks ", mark });
    return out;
}

struct Made {
    model::SchoolDocument document;
    model::Return chosen;
    model::SchoolDocument file;
};

Made make(int seed)
{
    Made out { .document = test::marked_document(static_cast<std::uint64_t>(seed)) };
    out.chosen = test::mark_return(out.document, static_cast<std::uint64_t>(seed));
    out.file = rules::make_cluster_return(out.document, out.chosen, { { 1'795'500'000'000 }, "person-0", "copy-0", 1 });
    return out;
}

/// Ids are for programs: a preview is for people.
Marks readable(model::SchoolDocument file)
{
    for (auto& review : file.reviews)
        for (auto& line : review.lines)
            line.origin.clear();
    return test::all_marks(file);
}

} // namespace

TEST(ClusterReturn, SH01_SH23_SYS14g_AReturnHoldsWhatWasChosenAndNothingElse)
{
    int with_answers = 0;
    int with_report = 0;
    for (int seed = seeds_of_returns; seed < seeds_of_returns + runs(); ++seed) {
        auto const made = make(seed);
        auto const found = test::marks_in(encode_school(made.file));
        ASSERT_EQ(difference(found, test::marks_of_return(made.document, made.chosen)), "") << "seed " << seed;
        with_answers += made.file.evaluations.empty() ? 0 : 1;
        with_report += made.file.reviews.empty() ? 0 : 1;
    }
    EXPECT_GT(with_answers, runs() / 4) << "the documents hold too little to tell";
    EXPECT_GT(with_report, runs() / 8) << "the documents hold too little to tell";
}

TEST(ClusterReturn, SYS14f_ThePreviewOfAReturnShowsEveryTextInIt)
{
    for (int seed = seeds_of_returns; seed < seeds_of_returns + test::property_runs(); ++seed) {
        auto const made = make(seed);
        auto const shown = test::marks_in(documents::test::all_words(rules::in_words(made.file, nullptr)));
        ASSERT_EQ(difference(shown, readable(made.file)), "") << "seed " << seed;
    }
}

TEST(ClusterReturn, SH23_AReturnOpensAsItWasMade)
{
    for (int seed = seeds_of_returns; seed < seeds_of_returns + test::property_runs(); ++seed) {
        auto const made = make(seed);
        auto const bytes = encode_school(made.file);
        auto const opened = decode_school(bytes);
        ASSERT_TRUE(opened.has_value()) << "seed " << seed << ": " << opened.error().sentence;
        ASSERT_EQ(encode_school(opened->document), bytes) << "seed " << seed;
        ASSERT_EQ(opened->document.evaluations, made.file.evaluations) << "seed " << seed;
        ASSERT_EQ(opened->document.reviews, made.file.reviews) << "seed " << seed;
        ASSERT_EQ(opened->document.returns, made.file.returns) << "seed " << seed;
        ASSERT_EQ(opened->document.unknown, "");
    }
}

} // namespace triad::format
