#include "base/text.h"
#include "support/app_harness.h"
#include "ui/paint/glyph_loader.h"

#include <gtest/gtest.h>

#include <set>

namespace triad::test {

TEST(RunsOfCharacters, HaveACodeEachUntilTheyAreUsedUpAndAgainInTheNextFrame)
{
    AppHarness app;
    app.settle();
    auto const school = ui::code_of_run("مدرسة");
    EXPECT_NE(school, 0U);
    EXPECT_EQ(ui::code_of_run("مدرسة"), school);

    std::set<char32_t> codes { school };
    for (int count = 0; count < 10000; ++count)
        codes.insert(ui::code_of_run(concat({ "مدرسة", number(count) })));
    EXPECT_EQ(codes.count(0), 1U) << "more than there are codes for";
    EXPECT_EQ(codes.size(), 6401U);
    EXPECT_EQ(ui::code_of_run("مدرسة"), school);

    app.frame();
    EXPECT_NE(ui::code_of_run("another"), 0U);
}

} // namespace triad::test
