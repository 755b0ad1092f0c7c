#include "ui/after_fixture.h"

#include "format/school_file.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace triad::test::after {

using semantics::Node;
using semantics::Role;
using ui::address_of;
using ui::Screen;

namespace {

std::vector<std::string> buttons_called_alike(AppHarness const& app)
{
    auto names = names_below(app, Role::Button, "main/");
    std::ranges::sort(names);
    std::vector<std::string> out;
    for (std::size_t i = 1; i < names.size(); ++i)
        if (names[i] == names[i - 1])
            out.push_back(names[i]);
    return out;
}

} // namespace

model::Review reviewed()
{
    model::Review review { .id = review_id, .protocol = "cen-protocol", .title = "Reading for pleasure", .date = "2026-11-10" };
    review.members
        = { { .id = "m-host", .name = "Ash Moor", .role = "host" }, { .id = "m-jo", .name = "Jo Park", .role = "reviewer" } };
    review.statements = {
        { .id = "s-good", .part = "strength", .text = "Pupils read to each other every day" },
        { .id = "s-next", .part = "development", .text = asked },
        { .id = "s-blank", .part = "development", .text = " ", .order = 2 },
    };
    return review;
}

model::SchoolDocument larkspur()
{
    model::SchoolDocument document { .id = "doc-larkspur" };
    document.school = { .id = "school-larkspur", .name = "Larkspur Primary School" };
    document.reviews = { reviewed() };
    return document;
}

model::SchoolDocument with_a_journey()
{
    auto document = larkspur();
    auto const measure = "reading, writing and maths";
    document.outcomes = {
        { .id = "o-14", .year = "2014", .measure = measure, .value = "68", .comment = "First year of a new head" },
        { .id = "o-15", .year = "2015", .measure = measure, .value = "68", .comment = "Teams were set up anew" },
        { .id = "o-16", .year = "2016", .measure = measure, .value = "52", .comment = "New tests, and the deputy stood in" },
        { .id = "o-17", .year = "2017", .measure = measure, .value = "72", .comment = "Everybody back in their posts" },
        { .id = "o-19", .year = "2019", .measure = measure, .value = "", .comment = "No tests were sat" },
        { .id = "o-20", .year = "2020", .measure = measure, .value = "70" },
    };
    document.milestones = {
        { .id = "e-visit", .year = "2014", .term = "autumn", .title = "Visit by the local authority" },
        { .id = "e-inspection", .year = "2016", .term = "spring", .title = "Inspection" },
    };
    return document;
}

void open(AppHarness& app, model::SchoolDocument const& document, Screen screen)
{
    app.drop_own("larkspur.triad.json", format::encode_school(document));
    bool const of_review = screen == Screen::After;
    app.go(of_review ? address_of(screen, review_id) : address_of(screen));
}

model::SchoolDocument downloaded(AppHarness& app)
{
    app.shortcut(ui::Shortcut::Save);
    auto const opened = format::decode_school(app.world().files.saved.back().bytes);
    EXPECT_TRUE(opened.has_value());
    return opened ? opened->document : model::SchoolDocument {};
}

model::Review review_in(AppHarness& app)
{
    auto const document = downloaded(app);
    auto const* review = model::find_review(document, review_id);
    EXPECT_NE(review, nullptr);
    return review ? *review : model::Review {};
}

std::vector<Node const*> below(AppHarness const& app, Role role, std::string_view path)
{
    std::vector<Node const*> out;
    for (auto const& node : app.tree().nodes)
        if (node.role == role && node.path.find(path) != std::string::npos)
            out.push_back(&node);
    return out;
}

std::vector<std::string> names_below(AppHarness const& app, Role role, std::string_view path)
{
    std::vector<std::string> out;
    for (auto const* node : below(app, role, path))
        out.push_back(node->name);
    return out;
}

std::string id_of(Node const& node) { return node.path.substr(node.path.rfind('/') + 1); }

void expect_sound(AppHarness const& app)
{
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    EXPECT_EQ(buttons_called_alike(app), std::vector<std::string> {});
}

} // namespace triad::test::after
