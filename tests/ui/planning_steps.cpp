#include "planning_steps.h"

#include "base/text.h"
#include "format/school_file.h"
#include "rules/exchange/review_file.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace triad::test::planning {

void plan(AppHarness& app, std::string_view protocol)
{
    app.go("#/reviews");
    app.press(Role::Button, concat({ "Plan: ", protocol }));
}

void plan_in_example(AppHarness& app, std::string_view protocol)
{
    app.press(Role::Button, "Look at an example school");
    plan(app, protocol);
}

std::string review_address(AppHarness const& app)
{
    auto const& route = app.tree().route;
    return route.substr(0, route.find('/', std::string_view { "#/review/" }.size()));
}

model::SchoolDocument downloaded(AppHarness& app)
{
    app.shortcut(ui::Shortcut::Save);
    auto const opened = format::decode_school(app.world().files.saved.back().bytes);
    EXPECT_TRUE(opened.has_value());
    return opened ? opened->document : model::SchoolDocument {};
}

model::Review the_review(AppHarness& app)
{
    auto const id = review_address(app).substr(std::string_view { "#/review/" }.size());
    auto const document = downloaded(app);
    auto const* found = find_review(document, id);
    EXPECT_NE(found, nullptr);
    return found ? *found : model::Review {};
}

std::string worth_a_look(AppHarness const& app)
{
    std::string out;
    for (auto const& node : app.tree().nodes)
        if (node.path.find("/worth/") != std::string::npos)
            out += node.name + "\n";
    return out;
}

std::vector<std::string> names_of(AppHarness const& app, Role role, std::string_view path_part)
{
    std::vector<std::string> out;
    for (auto const& node : app.tree().nodes)
        if (node.role == role && node.path.find(path_part) != std::string::npos)
            out.push_back(node.name);
    return out;
}

std::vector<std::string> repeated_buttons(AppHarness const& app)
{
    std::vector<std::string> names;
    for (auto const& node : app.tree().nodes)
        if (node.role == Role::Button || node.role == Role::Disclosure)
            names.push_back(node.name);
    std::ranges::sort(names);
    std::vector<std::string> out;
    for (std::size_t i = 1; i < names.size(); ++i)
        if (names[i] == names[i - 1])
            out.push_back(names[i]);
    return out;
}

std::string button_with(AppHarness const& app, std::string_view start, std::string_view part)
{
    for (auto const& node : app.tree().nodes)
        if (node.role == Role::Button && node.name.starts_with(start) && node.name.find(part) != std::string::npos)
            return node.name;
    return {};
}

void type_into(AppHarness& app, Role role, std::string_view name, std::string_view text)
{
    app.type_at(app.get(role, name).path, text);
}

void take_prompted(AppHarness& app, std::string_view bank_id)
{
    if (!app.find(Role::Button, concat({ "Use ", bank_id })))
        app.press(Role::Disclosure, "Prompted by your answers");
    app.press(Role::Button, concat({ "Use ", bank_id }));
}

model::Review packed(AppHarness& app)
{
    auto const id = review_address(app).substr(std::string_view { "#/review/" }.size());
    auto const document = downloaded(app);
    auto const file = rules::make_review_file(document, *find_review(document, id), model::DocumentKind::ReviewPack, {});
    return file.reviews.front();
}

void open_pack(AppHarness& app) { app.go(concat({ review_address(app), "/pack" })); }

} // namespace triad::test::planning
