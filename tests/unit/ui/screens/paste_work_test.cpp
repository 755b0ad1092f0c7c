#include "ui/screens/paste_work.h"

#include <gtest/gtest.h>

namespace triad::ui {

namespace {

using namespace tables;

constexpr auto yard = "Statement\tRAG\nWe look at each room with\t\nthe caretaker in May\t\nWe are ready for: A day of rain\t\n"
                      "A day of snow\t\nThe gate is shut\t\n";

/// The lines as a person reads them, but for the one with this key.
std::vector<std::string> others(PasteWork const& work, PieceKey key)
{
    std::vector<std::string> out;
    for (auto const& row : work.draft().rows) {
        auto const kind = std::to_string(static_cast<int>(row.kind));
        if (row.key != key && row.kind != RowKind::Ignore)
            out.push_back(kind + (row.under_stem ? " … " : " ") + row.text);
    }
    return out;
}

TEST(PasteWork, AnyLineMayBeLeftOutAndTheOthersStay)
{
    PasteWork before;
    before.take_text(yard);
    before.accept_all();
    ASSERT_EQ(before.items(), 4);
    for (auto const& row : before.draft().rows) {
        if (row.kind == RowKind::Stem)
            continue;
        auto work = before;
        work.set_kind(row.key, RowKind::Ignore);
        EXPECT_EQ(others(work, row.key), others(before, row.key)) << row.text;
    }
}

TEST(PasteWork, AClipboardThatHoldsNothingLeavesTheTableAndItsCorrections)
{
    PasteWork work;
    work.take_text(yard);
    work.set_kind({ .row = 5 }, RowKind::Ignore);
    auto const draft = work.draft();
    work.title = "Yard";
    for (auto const* nothing : { R"({"rows":[],"picture":true})", R"({"rows":[]})" }) {
        work.take_grid(nothing);
        EXPECT_EQ(work.draft(), draft);
        EXPECT_EQ(work.title, "Yard");
        EXPECT_EQ(work.take_news(), work.problem()) << "it is said once";
        EXPECT_FALSE(work.has_news());
    }
    work.take_text(yard);
    EXPECT_EQ(work.problem(), "");
}

TEST(PasteWork, TheTitleOfADocumentIsProposedAndGoesWithItsTable)
{
    auto const grid = [](std::string const& title) {
        return R"({"rows":[[{"text":"Statement"},{"text":"RAG"}],[{"text":"We meet."},{"text":""}]],"title":")" + title + "\"}";
    };
    PasteWork work;
    work.take_grid(grid("Our garden"));
    EXPECT_EQ(work.title, "Our garden");
    work.take_grid(grid("Our yard"));
    EXPECT_EQ(work.title, "Our yard");
    work.title = "My words";
    work.take_grid(grid("Our hall"));
    EXPECT_EQ(work.title, "My words");
}

TEST(PasteWork, AnOpenQuestionIsAnsweredBeforeAnythingIsMade)
{
    PasteWork work;
    work.take_text("Statement\tGrade\nWe meet.\t\nWe talk.\t\n");
    EXPECT_EQ(work.why_not_made(), "The column “Grade” does not say how the statements are rated: choose it.");
    work.accept_all();
    EXPECT_FALSE(work.why_not_made().empty()) << "accepting suggestions answers no question";
    work.set_scale(ScaleKind::RedAmberGreen);
    EXPECT_EQ(work.why_not_made(), "");
    work.take_text("Statement\tGrade 1-4\nWe meet.\t\nWe talk.\t\n");
    EXPECT_EQ(work.why_not_made(), "The table does not say which is best, “1” or “4”: choose it.");
    work.set_order(ScaleOrder::HighestFirst);
    EXPECT_EQ(work.why_not_made(), "");
}

} // namespace

} // namespace triad::ui
