#include "rules/summary/school_names.h"

#include "unit/rules/collation/collation_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(SchoolNames, SYS16d_ASchoolThatAllowedNothingIsFoundInAnySpelling)
{
    std::vector<std::string> const names { "St Mary’s C.E. Primary School", "999001" };
    EXPECT_THAT(names_in("At st marys ce primary  school it works.", names), ElementsAre(names[0]));
    EXPECT_THAT(names_in("ST MARY'S CE PRIMARY SCHOOL", names), ElementsAre(names[0]));
    EXPECT_THAT(names_in("URN 999001.", names), ElementsAre("999001"));
    EXPECT_THAT(names_in("9990012 pupils", names), IsEmpty());
}

TEST(SchoolNames, AreWholeWords)
{
    EXPECT_THAT(names_in("We parked there.", { "Park" }), IsEmpty());
    EXPECT_THAT(names_in("At Parké.", { "Park" }), IsEmpty());
    EXPECT_THAT(names_in("Park, too", { "Park" }), ElementsAre("Park"));
    EXPECT_THAT(names_in("anything", { "", " . " }), IsEmpty());
}

TEST(SchoolNames, WhoAllowedItWithAnythingMayBeNamed)
{
    auto document = three_schools();
    document.schools[0].urn = "999001";
    EXPECT_THAT(names_held_back(document), ElementsAre("Oakfield", "999001", "ash Lane", "Birch Hill"));
    auto handed_in = submission({ .school = "s1", .edition = small_edition() });
    handed_in->named = true;
    document.submissions.push_back(handed_in);
    EXPECT_THAT(names_held_back(document), ElementsAre("ash Lane", "Birch Hill"));
    document.schools[0].left_out = true;
    EXPECT_THAT(names_held_back(document), ElementsAre("Oakfield", "999001", "ash Lane", "Birch Hill"));
}

} // namespace triad::rules
