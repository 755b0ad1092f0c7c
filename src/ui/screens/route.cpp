#include "ui/screens/route.h"

#include "base/text.h"

#include <array>

namespace triad::ui {

namespace {

struct Named {
    Screen screen;
    std::string_view word;
};

/// Screens about one evaluation stand below its address, the others by themselves.
constexpr std::array evaluation_screens {
    Named { Screen::Item, "item" },
    Named { Screen::Summary, "summary" },
    Named { Screen::Actions, "actions" },
    Named { Screen::Again, "again" },
    Named { Screen::Views, "views" },
    Named { Screen::Wording, "wording" },
    Named { Screen::Reading, "record" },
};
constexpr std::array review_screens {
    Named { Screen::ReviewPlan, "plan" },
    Named { Screen::ReviewPack, "pack" },
    Named { Screen::Send, "send" },
    Named { Screen::Desk, "desk" },
    Named { Screen::ReviewNotes, "notes" },
    Named { Screen::Report, "report" },
    Named { Screen::Release, "release" },
    Named { Screen::After, "after" },
};
constexpr std::array plain_screens {
    Named { Screen::Reviews, "reviews" },
    Named { Screen::Journey, "journey" },
    Named { Screen::Sharing, "sharing" },
    Named { Screen::HandOver, "hand-over" },
    Named { Screen::Instruments, "instruments" },
    Named { Screen::Paste, "paste" },
    Named { Screen::Enquiry, "enquiry" },
    Named { Screen::Find, "find" },
    Named { Screen::Versions, "versions" },
    Named { Screen::Settings, "settings" },
    Named { Screen::Help, "help" },
    Named { Screen::Privacy, "privacy" },
    Named { Screen::Accessibility, "accessibility" },
};

// Home, an evaluation, a review and an instrument have words of their own; an unknown address is no place.
static_assert(evaluation_screens.size() + review_screens.size() + plain_screens.size() + 4 == static_cast<int>(Screen::Unknown),
    "every screen has an address");

Route evaluation_route(std::vector<std::string_view> const& parts)
{
    Route route { .screen = Screen::Evaluation, .evaluation = std::string { parts[1] }, .item = {} };
    if (parts.size() == 2)
        return route;
    if (parts[2] == "part" && parts.size() == 4) {
        route.item = parts[3];
        return route;
    }
    route.screen = Screen::Unknown;
    for (auto const& named : evaluation_screens)
        if (named.word == parts[2])
            route.screen = named.screen;
    if (route.screen == Screen::Item) {
        if (parts.size() > 3)
            route.item = parts[3];
        else
            route.screen = Screen::Unknown;
    }
    return route;
}

/// "#/review/review-…", "#/review/review-…/plan", "#/review/review-…/send/review-pack"
Route review_route(std::vector<std::string_view> const& parts)
{
    Route route { .screen = Screen::Review, .evaluation = std::string { parts[1] }, .item = {} };
    if (parts.size() == 2)
        return route;
    route.screen = Screen::Unknown;
    for (auto const& named : review_screens)
        if (named.word == parts[2])
            route.screen = named.screen;
    if (parts.size() > 3)
        route.item = parts[3];
    return route;
}

} // namespace

Route parse_route(std::string_view address)
{
    if (address.starts_with('#'))
        address.remove_prefix(1);
    if (address.starts_with('/'))
        address.remove_prefix(1);
    if (address.empty())
        return {};
    auto const parts = split(address, '/');
    if (parts[0] == "evaluation" && parts.size() > 1 && !parts[1].empty())
        return evaluation_route(parts);
    if (parts[0] == "review" && parts.size() > 1 && !parts[1].empty())
        return review_route(parts);
    if (parts[0] == "instrument" && parts.size() == 2 && !parts[1].empty())
        return { .screen = Screen::Editor, .evaluation = {}, .item = std::string { parts[1] } };
    for (auto const& named : plain_screens)
        if (named.word == parts[0] && parts.size() == 1)
            return { .screen = named.screen, .evaluation = {}, .item = {} };
    return { .screen = Screen::Unknown, .evaluation = {}, .item = {} };
}

std::vector<Address> every_address()
{
    std::vector<Address> out { { Screen::Home, About::Nothing }, { Screen::Evaluation, About::Evaluation },
        { Screen::Review, About::Review }, { Screen::Editor, About::Instrument } };
    for (auto const& named : evaluation_screens)
        out.push_back({ named.screen, About::Evaluation });
    for (auto const& named : review_screens)
        out.push_back({ named.screen, About::Review });
    for (auto const& named : plain_screens)
        out.push_back({ named.screen, About::Nothing });
    return out;
}

std::string address_of(Route const& route) { return address_of(route.screen, route.evaluation, route.item); }

std::string address_of(Screen screen, std::string_view evaluation, std::string_view item)
{
    if (screen == Screen::Evaluation)
        return concat({ "#/evaluation/", evaluation, item.empty() ? "" : "/part/", item });
    if (screen == Screen::Editor)
        return concat({ "#/instrument/", item });
    for (auto const& named : evaluation_screens)
        if (named.screen == screen)
            return concat({ "#/evaluation/", evaluation, "/", named.word, item.empty() ? "" : "/", item });
    if (screen == Screen::Review)
        return concat({ "#/review/", evaluation });
    for (auto const& named : review_screens)
        if (named.screen == screen)
            return concat({ "#/review/", evaluation, "/", named.word, item.empty() ? "" : "/", item });
    for (auto const& named : plain_screens)
        if (named.screen == screen)
            return concat({ "#/", named.word });
    return "#/";
}

} // namespace triad::ui
