#include "rules/evaluation/views_from.h"

#include "base/text.h"

#include <gmock/gmock.h>

namespace triad::rules {

using model::DocumentKind;
using testing::HasSubstr;

namespace {

/// A school's file: the id is fresh on every device unless a URN gives one.
model::SchoolDocument file_of(std::string_view id, std::string_view name, std::string_view urn = {})
{
    model::SchoolDocument out;
    out.id = concat({ "doc-", id });
    out.school.id = id;
    out.school.name = name;
    out.school.urn = urn;
    return out;
}

std::string refusal(model::SchoolDocument const& ours, model::SchoolDocument const& theirs)
{
    return views_from(ours, theirs).refusal;
}

std::string caution(model::SchoolDocument const& ours, model::SchoolDocument const& theirs)
{
    auto const from = views_from(ours, theirs);
    EXPECT_EQ(from.refusal, "");
    return from.caution;
}

} // namespace

TEST(R16_ViewsFrom, TheSameSchoolIdIsTheSameSchoolWhateverItIsCalledNow)
{
    EXPECT_EQ(caution(file_of("school-1", "Oakfield"), file_of("school-1", "Larkspur")), "");
    EXPECT_EQ(caution(file_of("school-1", ""), file_of("school-1", "")), "");
}

TEST(R16_ViewsFrom, AColleaguesOwnDeviceHasAFreshSchoolId)
{
    EXPECT_EQ(caution(file_of("school-1", "Oakfield Primary School"), file_of("school-2", " oakfield  PRIMARY school ")), "");
    EXPECT_EQ(caution(file_of("school-1", "St Mary's School"), file_of("school-2", "The Saint Mary’s School")), "");
}

TEST(R16_ViewsFrom, OtherNamesAreRefusedWithBothInTheSentence)
{
    auto const why = refusal(file_of("school-1", "Oakfield Primary School"), file_of("school-2", "Larkspur  Primary School"));
    EXPECT_THAT(why, HasSubstr("“Oakfield Primary School”"));
    EXPECT_THAT(why, HasSubstr("“Larkspur Primary School”"));
    EXPECT_NE(refusal(file_of("school-1", "Oakfield Infant School"), file_of("school-2", "Oakfield Junior School")), "");
}

TEST(R16_ViewsFrom, AShorterNameIsAddedAndAskedAbout)
{
    auto const said = caution(file_of("school-1", "Oakfield Primary School"), file_of("school-2", "Oakfield"));
    EXPECT_EQ(said, "In that file the school is called “Oakfield”: check that this is your school.");
}

TEST(R16_ViewsFrom, OtherUrnsAreRefusedWhateverTheNames)
{
    auto const ours = file_of("urn-100001", "Oakfield", "100001");
    EXPECT_THAT(refusal(ours, file_of("urn-100002", "Oakfield", "100002")), HasSubstr("another school"));
    EXPECT_THAT(refusal(ours, file_of("urn-100002", "", "100002")), HasSubstr("the school with URN 100002"));
    EXPECT_EQ(caution(ours, file_of("school-2", "Oakfield Primary", " 100001 ")), "");
}

TEST(R16_ViewsFrom, AUrnOnOneSideOnlyLeavesItToTheNames)
{
    auto const ours = file_of("urn-100001", "Oakfield", "100001");
    EXPECT_EQ(caution(ours, file_of("school-2", "Oakfield")), "");
    EXPECT_NE(refusal(ours, file_of("school-2", "Larkspur")), "");
}

TEST(R16_ViewsFrom, WhereNoSchoolIsNamedThatIsSaid)
{
    EXPECT_EQ(caution(file_of("school-1", "Oakfield"), file_of("school-2", "")),
        "That file names no school: check that it is your colleague’s.");
    EXPECT_EQ(caution(file_of("school-1", ""), file_of("school-2", " ")),
        "That file names no school: check that it is your colleague’s.");
    EXPECT_EQ(caution(file_of("school-1", ""), file_of("school-2", "Oakfield")),
        "That file is of “Oakfield”: check that this is your school.");
}

TEST(R16_ViewsFrom, FilesOfAReviewAreNoRatingsOfAColleague)
{
    auto const ours = file_of("school-1", "Oakfield");
    for (auto const kind :
        { DocumentKind::ReviewPack, DocumentKind::ReviewNotes, DocumentKind::AgreementRequest, DocumentKind::AgreementAnswer }) {
        auto theirs = ours;
        theirs.kind = kind;
        EXPECT_THAT(refusal(ours, theirs), testing::MatchesRegex("It is an? .*: a colleague’s ratings come in the file that .*"));
    }
}

TEST(R16_ViewsFrom, TheExampleAndRealWorkStayApart)
{
    auto example = file_of("school-9", "Oakfield");
    example.example = true;
    auto const real = file_of("school-1", "Oakfield");
    EXPECT_THAT(refusal(real, example), HasSubstr("invented"));
    EXPECT_THAT(refusal(example, real), HasSubstr("open your own evaluation first"));
    EXPECT_EQ(caution(example, example), "");
}

TEST(R16_ViewsFrom, NamesDifferOnlyWhereEachHasAWordOfItsOwn)
{
    EXPECT_FALSE(names_differ("Oakfield", "Oakfield Primary School"));
    EXPECT_FALSE(names_differ("", "Oakfield"));
    EXPECT_FALSE(names_differ("St. Mary’s & St. John's", "Saint Marys and Saint Johns"));
    EXPECT_TRUE(names_differ("Oakfield Infants", "Oakfield Juniors"));
}

} // namespace triad::rules
