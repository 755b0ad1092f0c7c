#include "ui/screens/route.h"

#include "base/text.h"
#include "ui/screens/screen_table.h"

namespace triad::ui {

namespace {

/// The screen of this word among those about the same thing.
Screen screen_named(About about, std::string_view word)
{
    for (auto const& spec : every_screen())
        if (spec.about == about && spec.word == word)
            return spec.screen;
    return Screen::Unknown;
}

Route evaluation_route(std::vector<std::string_view> const& parts)
{
    Route route { .screen = Screen::Evaluation, .evaluation = std::string { parts[1] }, .item = {} };
    if (parts.size() == 2)
        return route;
    if (parts[2] == "part" && parts.size() == 4) {
        route.item = parts[3];
        return route;
    }
    route.screen = parts[2].empty() ? Screen::Unknown : screen_named(About::Evaluation, parts[2]);
    if (route.screen == Screen::Item) {
        if (parts.size() > 3)
            route.item = parts[3];
        else
            route.screen = Screen::Unknown;
    }
    return route;
}

/// "#/review/review-…", "#/review/review-…/plan", "#/review/review-…/send/review-pack"; of a cluster likewise.
Route route_about(About about, Screen whole, std::vector<std::string_view> const& parts)
{
    Route route { .screen = whole, .evaluation = std::string { parts[1] }, .item = {} };
    if (parts.size() == 2)
        return route;
    route.screen = parts[2].empty() ? Screen::Unknown : screen_named(about, parts[2]);
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
        return route_about(About::Review, Screen::Review, parts);
    if (parts[0] == "cluster" && parts.size() > 1 && !parts[1].empty())
        return route_about(About::Cluster, Screen::Cluster, parts);
    if (parts[0] == "instrument" && (parts.size() == 2 || parts.size() == 3) && !parts[1].empty())
        return { .screen = screen_named(About::Instrument, parts.size() == 2 ? std::string_view {} : parts[2]),
            .evaluation = {},
            .item = std::string { parts[1] } };
    if (parts.size() == 2 && parts[0] == spec_of(Screen::AnswerSurvey).word && !parts[1].empty())
        return { .screen = Screen::AnswerSurvey, .evaluation = {}, .item = std::string { parts[1] } };
    bool const one_word = parts.size() == 1 && !parts[0].empty();
    return { .screen = one_word ? screen_named(About::Nothing, parts[0]) : Screen::Unknown, .evaluation = {}, .item = {} };
}

std::string address_of(Route const& route) { return address_of(route.screen, route.evaluation, route.item); }

std::string address_of(Screen screen, std::string_view evaluation, std::string_view item)
{
    auto const& spec = spec_of(screen);
    std::string_view const below = item.empty() ? "" : "/";
    switch (spec.about) {
    case About::Nothing:
        return concat({ "#/", spec.word, below, item });
    case About::Instrument:
        return concat({ "#/instrument/", item, spec.word.empty() ? "" : "/", spec.word });
    case About::Evaluation:
        if (screen == Screen::Evaluation)
            return concat({ "#/evaluation/", evaluation, item.empty() ? "" : "/part/", item });
        return concat({ "#/evaluation/", evaluation, "/", spec.word, below, item });
    case About::Review:
        if (screen == Screen::Review)
            return concat({ "#/review/", evaluation });
        return concat({ "#/review/", evaluation, "/", spec.word, below, item });
    case About::Cluster:
        if (screen == Screen::Cluster)
            return concat({ "#/cluster/", evaluation });
        return concat({ "#/cluster/", evaluation, "/", spec.word, below, item });
    }
    return "#/";
}

} // namespace triad::ui
