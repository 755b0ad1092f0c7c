#include "ui/screens/route.h"

#include <gtest/gtest.h>

namespace triad::ui {

TEST(Route, EveryScreenHasAnAddressThatLeadsBackToIt)
{
    for (auto screen : { Screen::Home, Screen::Versions, Screen::Settings, Screen::Help, Screen::Privacy, Screen::Accessibility })
        EXPECT_EQ(parse_route(address_of(screen)).screen, screen);
    for (auto screen : { Screen::Evaluation, Screen::Summary, Screen::Actions, Screen::Reading }) {
        auto const route = parse_route(address_of(screen, "eval-1"));
        EXPECT_EQ(route.screen, screen);
        EXPECT_EQ(route.evaluation, "eval-1");
    }
    auto const item = parse_route(address_of(Screen::Item, "eval-1", "THEP-A01"));
    EXPECT_EQ(item, (Route { Screen::Item, "eval-1", "THEP-A01" }));
}

TEST(Route, AnEmptyAddressIsHome)
{
    EXPECT_EQ(parse_route("").screen, Screen::Home);
    EXPECT_EQ(parse_route("#").screen, Screen::Home);
    EXPECT_EQ(parse_route("#/").screen, Screen::Home);
}

TEST(Route, AnAddressThatLeadsNowhereIsUnknown)
{
    EXPECT_EQ(parse_route("#/nowhere").screen, Screen::Unknown);
    EXPECT_EQ(parse_route("#/evaluation/eval-1/item").screen, Screen::Unknown);
    EXPECT_EQ(parse_route("#/evaluation/eval-1/elsewhere").screen, Screen::Unknown);
    EXPECT_EQ(parse_route("#/settings/more").screen, Screen::Unknown);
}

} // namespace triad::ui
