#include "documents/parts.h"

#include "unit/documents/document_parts.h"

#include <gmock/gmock.h>

namespace triad::documents {

using test::parts_of;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Parts, APartOfWhichNothingIsLeftHasNoHeading)
{
    PrintDocument document { .title = "Plan" };
    add_list(document, "Team", { "", " " }, "Who");
    add_paragraphs(document, "Agreement", {});
    add_table(document, "The day", { .columns = { { "From" } }, .rows = {} });
    EXPECT_THAT(document.blocks, IsEmpty());
}

TEST(Parts, BlankLinesAreLeftOut)
{
    PrintDocument document { .title = "Plan" };
    add_list(document, "Team", { "Jo", "", "Sam" });
    add_paragraphs(document, "Agreement", { " ", "Agreed." });
    EXPECT_THAT(parts_of(document)[0].lines, ElementsAre("Jo", "Sam"));
    EXPECT_THAT(parts_of(document)[1].lines, ElementsAre("Agreed."));
}

TEST(Parts, OfPartsWithOneTitleTheFirstAloneHasIt)
{
    PrintDocument document { .title = "Report" };
    add_list(document, "Strengths", { "One." }, "Seen in lessons");
    add_list(document, "Strengths", { "Two." });
    add_list(document, "Next", { "Three." });
    add_list(document, "Strengths", { "Four." });
    std::vector<std::string> headings;
    for (auto const& block : document.blocks)
        if (auto const* heading = std::get_if<Heading>(&block))
            headings.push_back(heading->text);
    EXPECT_THAT(headings, ElementsAre("Strengths", "Next", "Strengths"));
}

} // namespace triad::documents
