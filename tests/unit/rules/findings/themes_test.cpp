#include "rules/findings/themes.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

std::vector<model::Taxonomy> taxonomies()
{
    model::Taxonomy out { .id = "ps", .title = "Ps", .summary = {}, .credit = {} };
    out.themes = { { .id = "P1", .name = "Process", .text = "Phases", .key = "1" },
        { .id = "P2",
            .name = "People",
            .text = "Roles",
            .key = "2",
            .themes = { { .id = "P2.1", .name = "Pupils", .text = {}, .key = {} },
                { .id = "P2.2", .name = "Parents", .text = {}, .key = {} } } },
        { .id = "P3", .name = "Platform", .text = {}, .key = "3" } };
    return { out };
}

std::string told(std::vector<ThemeLine> const& lines)
{
    std::string out;
    for (auto const& line : lines)
        out += (line.parent.empty() ? "" : "  ") + line.key + line.name + (line.own ? "*" : "") + "\n";
    return out;
}

model::Theme own(std::string id, std::string name, std::string parent = {})
{
    return { .id = std::move(id), .name = std::move(name), .parent = std::move(parent) };
}

} // namespace

TEST(Themes, HeadsStandInOrderEachWithItsParts)
{
    EXPECT_EQ(told(themes_of({}, taxonomies())), "1Process\n2People\n  Pupils\n  Parents\n3Platform\n");
    EXPECT_TRUE(themes_of({}, {}).empty());
}

TEST(Themes, SYS15d_OwnThemesStandBesideThoseOfTheTaxonomyOrInTheirPlace)
{
    model::ClusterDocument document;
    document.themes = { own("own-1", "Transition"), own("own-2", "Governors", "P2"), own("own-3", "Year 7", "own-1") };
    EXPECT_EQ(told(themes_of(document, taxonomies())),
        "1Process\n2People\n  Pupils\n  Parents\n  Governors*\n3Platform\n4Transition*\n  Year 7*\n");
    document.cluster.taxonomy = "own";
    EXPECT_EQ(told(themes_of(document, taxonomies())), "1Transition*\n  Year 7*\n2Governors*\n");
}

TEST(Themes, OneWhoseHeadIsGoneStandsByItself)
{
    model::ClusterDocument document;
    document.themes = { own("own-1", "Transition"), own("own-2", "Year 7", "own-1"), own("own-3", "Ring", "own-3") };
    document.themes[0].removed = true;
    document.cluster.taxonomy = "own";
    EXPECT_EQ(told(themes_of(document, taxonomies())), "1Year 7*\n2Ring*\n");
}

TEST(Themes, AfterNineThereAreNoDigitsLeft)
{
    model::ClusterDocument document;
    for (int i = 0; i < 11; ++i)
        document.themes.push_back(own("own-" + std::to_string(i), "T"));
    auto const lines = themes_of(document, taxonomies());
    EXPECT_EQ(lines.back().key, "");
    EXPECT_EQ(find_theme(lines, "own-5")->key, "9");
}

TEST(Themes, SYS15b_AFindingHasTwoThemesAtMostAndAPartTakesThePlaceOfItsHead)
{
    auto const lines = themes_of({}, taxonomies());
    EXPECT_EQ(toggled_theme(lines, "", "P1"), "P1");
    EXPECT_EQ(toggled_theme(lines, "P1", "P1"), "");
    EXPECT_EQ(toggled_theme(lines, "P1", "P2"), "P1 P2");
    EXPECT_EQ(toggled_theme(lines, "P1 P2", "P3"), "P1 P2");
    EXPECT_EQ(toggled_theme(lines, "P1 P2", "P2.1"), "P1 P2.1");
    EXPECT_EQ(toggled_theme(lines, "P1 P2.1", "P2"), "P1 P2");
    EXPECT_EQ(toggled_theme(lines, "P2.1", "P2.2"), "P2.2");
    EXPECT_EQ(toggled_theme(lines, "gone P1", "P3"), "P1 P3"); // a theme that was removed makes room
}

TEST(Themes, AreSaidWithTheirHeads)
{
    auto const lines = themes_of({}, taxonomies());
    EXPECT_EQ(theme_in_words(lines, "P2.2"), "People: Parents");
    EXPECT_EQ(themes_in_words(lines, "P1 P2.2 gone"), "Process; People: Parents");
    EXPECT_EQ(head_of(lines, "P2.2"), "P2");
    EXPECT_EQ(head_of(lines, "gone"), "");
}

} // namespace triad::rules
