#include "base/derived.h"

#include <gtest/gtest.h>

#include <string>

namespace triad {

TEST(Derived, IsWorkedOutOnceForTheSameInputs)
{
    Derived<std::string> text;
    int made = 0;
    auto const make = [&] { return std::string(static_cast<std::size_t>(++made), 'x'); };
    EXPECT_EQ(text.get(0, make), "x");
    EXPECT_EQ(text.get(0, make), "x");
    EXPECT_EQ(text.get(7, make), "xx");
    EXPECT_EQ(text.get(0, make), "xxx");
    EXPECT_EQ(made, 3);
}

} // namespace triad
