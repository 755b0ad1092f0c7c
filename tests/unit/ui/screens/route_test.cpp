#include "ui/screens/screen_table.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

namespace triad::ui {

TEST(Route, EveryScreenHasAnAddressThatLeadsBackToIt)
{
    for (auto const& spec : every_screen()) {
        std::string_view const owner
            = spec.about == About::Evaluation || spec.about == About::Review || spec.about == About::Cluster
            ? std::string_view { "owner-1" }
            : std::string_view {};
        bool const names_item = spec.screen == Screen::Item || spec.screen == Screen::Send
            || spec.screen == Screen::StatementAnswers || spec.screen == Screen::Meeting || spec.screen == Screen::MeetingRun
            || spec.about == About::Instrument;
        std::string_view const item = names_item ? std::string_view { "THEP-A01" } : std::string_view {};
        auto const address = address_of(spec.screen, owner, item);
        EXPECT_EQ(parse_route(address), (Route { spec.screen, std::string { owner }, std::string { item } })) << address;
    }
}

TEST(Route, NoTwoScreensHaveTheSameAddress)
{
    std::set<std::string> addresses;
    for (auto const& spec : every_screen())
        EXPECT_TRUE(addresses.insert(address_of(spec.screen, "owner-1", "item-1")).second) << address_of(spec.screen);
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
