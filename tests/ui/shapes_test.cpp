#include "support/app_harness.h"

#include "base/text.h"
#include "format/asset_pack.h"
#include "format/school_file.h"
#include "semantics/node.h"

#include <algorithm>
#include <gtest/gtest.h>

// Every instrument that comes with the program, on its screens.

namespace triad::test {

using semantics::Role;

namespace {

struct Shape {
    std::string id;
    std::string title;
};

std::vector<Shape> shipped()
{
    std::vector<Shape> out;
    auto const pack = format::decode_asset_pack(asset_pack());
    for (auto const& instrument : pack->instruments)
        out.push_back({ instrument.id, instrument.title });
    return out;
}

void start(AppHarness& app, std::string const& title)
{
    app.go("#/instruments");
    app.press(Role::Button, concat({ "Start: ", title }));
}

std::string joined(std::vector<std::string> const& lines)
{
    std::string out;
    for (auto const& line : lines)
        out += line + "\n";
    return out;
}

/// Shows each part of the open evaluation and calls `look` there.
template <typename Look> void for_each_part(AppHarness& app, Look look)
{
    auto const address = app.tree().route;
    for (int part = 1; part < 12; ++part) {
        look(part);
        if (!app.find(Role::Link, "Next part"))
            return;
        app.go(concat({ address, "/part/", number(part + 1) }));
    }
}

int count_nodes(AppHarness const& app, Role role, std::string_view path_part)
{
    return static_cast<int>(std::ranges::count_if(
        app.tree().nodes, [&](auto const& node) { return node.role == role && node.path.find(path_part) != std::string::npos; }));
}

bool checked(AppHarness const& app, std::string_view path) { return (app.at(path).state & semantics::Checked) != 0; }

std::string evaluation_address(AppHarness const& app)
{
    auto const& route = app.tree().route;
    auto const part = route.find("/part/");
    return part == std::string::npos ? route : route.substr(0, part);
}

} // namespace

TEST(Shapes, SYS01aEveryShippedInstrumentCanBeStartedAndItsFirstPartReadsAsItsGoldenText)
{
    ASSERT_EQ(shipped().size(), 8);
    for (auto const& shape : shipped()) {
        AppHarness app;
        start(app, shape.title);
        expect_golden(concat({ "shape-", shape.id }), app.text());
    }
}

TEST(Shapes, NoPartOfAnyShapeHasAProblemAtAnySize)
{
    for (auto const& window : { Window {}, Window { .width = 390, .height = 844, .coarse_pointer = true, .extra = {} },
             Window { .width = 320, .height = 256, .pixel_ratio = 4, .extra = {} },
             Window { .width = 320, .height = 256, .pixel_ratio = 4, .extra = "text_scale=2\n" } }) {
        for (auto const& shape : shipped()) {
            AppHarness app { window };
            start(app, shape.title);
            auto const address = evaluation_address(app);
            for_each_part(app, [&](int part) { EXPECT_EQ(joined(app.problems()), "") << shape.id << " part " << part; });
            for (auto const* screen : { "/summary", "/record", "/views", "/wording" }) {
                app.go(concat({ address, screen }));
                EXPECT_EQ(joined(app.problems()), "") << shape.id << screen << " at " << window.width;
            }
        }
    }
}

TEST(Audit, SYS03aThreePhasesStandInTheirColumns)
{
    AppHarness app;
    start(app, "Remote learning planning and audit");
    std::vector<std::string> regions;
    std::vector<int> columns;
    for_each_part(app, [&](int) {
        for (auto const& node : app.tree().nodes) {
            bool const phase = node.role == Role::Region && node.path.find("NST-PHASE") != std::string::npos;
            if (!phase)
                continue;
            regions.push_back(node.name);
            columns.push_back(0);
            for (auto const& other : app.tree().nodes)
                columns.back() += other.role == Role::Heading && other.level == 3 && other.path.starts_with(node.path) ? 1 : 0;
        }
    });
    EXPECT_EQ(regions.size(), 3);
    for (auto const count : columns)
        EXPECT_GE(count, 3);
}

TEST(Audit, SYS03bOnlyStatementsTakeARatingAndExpectationsAreRead)
{
    AppHarness app;
    start(app, "Remote learning planning and audit");
    int ratings = 0;
    int rated_references = 0;
    for_each_part(app, [&](int) {
        ratings += count_nodes(app, Role::RadioGroup, "/NST-P");
        for (auto const& node : app.tree().nodes)
            rated_references += node.role == Role::RadioGroup && node.path.find("references/") != std::string::npos ? 1 : 0;
    });
    EXPECT_EQ(ratings, 48);
    EXPECT_EQ(rated_references, 0);
    EXPECT_TRUE(app.shows("0 of 48 judged"));
}

TEST(Audit, SYS03cALinkIsMadeAndTakenAwayAndWhatIsUnlinkedIsSaid)
{
    AppHarness app;
    start(app, "Remote learning planning and audit");
    app.go(concat({ evaluation_address(app), "/part/2" }));
    auto const answered = [&] { return app.at("NST-P2G.6/answered").name; };
    auto const before = answered();
    app.press_at("NST-P2S.01/links");
    bool const was_linked = checked(app, "NST-P2S.01/linked/NST-P2G.6");
    app.press_at("NST-P2S.01/linked/NST-P2G.6");
    EXPECT_NE(checked(app, "NST-P2S.01/linked/NST-P2G.6"), was_linked);
    EXPECT_NE(answered(), before);
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(answered(), before);
}

TEST(Audit, SYS03dTheThirdColumnOfPhaseThreeHoldsThreePrompts)
{
    AppHarness app;
    start(app, "Remote learning planning and audit");
    app.go(concat({ evaluation_address(app), "/part/3" }));
    for (auto const* prompt : { "NST-P3.impact", "NST-P3.know", "NST-P3.now" }) {
        app.type_at(concat({ prompt, "/text" }), prompt);
        EXPECT_EQ(app.at(concat({ prompt, "/text" })).value, prompt);
    }
}

TEST(Audit, SYS03eOtherConsiderationsTakeNotesAndNoRating)
{
    AppHarness app;
    start(app, "Remote learning planning and audit");
    int notes = 0;
    int ratings = 0;
    for_each_part(app, [&](int) {
        notes += count_nodes(app, Role::TextArea, "/NST-O");
        ratings += count_nodes(app, Role::RadioGroup, "/NST-O");
    });
    EXPECT_EQ(notes, 10);
    EXPECT_EQ(ratings, 0);
}

TEST(Audit, SYS03fWhatIsToBeDoneBecomesAnActionWithAPersonAndADate)
{
    AppHarness app;
    start(app, "Remote learning planning and audit");
    auto const address = evaluation_address(app);
    app.go(concat({ address, "/part/2" }));
    app.press_at("NST-P2.now/add-action");
    app.type_at("/what", "Print packs for six families");
    app.type_at("/owner", "Office manager");
    app.type_at("/due", "2026-12-11");
    app.go(concat({ address, "/actions" }));
    EXPECT_EQ(app.at("/what").value, "Print packs for six families");
    EXPECT_EQ(app.at("/owner").value, "Office manager");
    EXPECT_EQ(app.at("/due").value, "2026-12-11");
}

TEST(Audit, AMB08APhaseCanBeJudgedAsAWholeAndTheStatementsKeepTheirAnswers)
{
    AppHarness app;
    start(app, "Remote learning planning and audit");
    app.press_at("NST-P1.01/rating/green");
    app.type_at("NST-PHASE1/judge-by", "block");
    EXPECT_EQ(count_nodes(app, Role::RadioGroup, "NST-PHASE1"), 1);
    EXPECT_TRUE(app.shows("0 of 3 judged"));
    app.press_at("NST-P1/rating/amber");
    EXPECT_TRUE(app.shows("1 of 3 judged"));
    app.type_at("NST-PHASE1/judge-by", "items");
    EXPECT_TRUE(checked(app, "NST-P1.01/rating/green"));
    EXPECT_TRUE(app.shows("1 of 48 judged"));
}

TEST(Steps, SYS04aEightStepsAndSeventeenSubPointsTakeATickAndANote)
{
    AppHarness app;
    start(app, "Eight steps to remote learning");
    EXPECT_EQ(count_nodes(app, Role::Checkbox, "/rating"), 17);
    int steps = 0;
    for (auto const& node : app.tree().nodes)
        steps += node.role == Role::Region && node.path.find("/NST-S") != std::string::npos ? 1 : 0;
    EXPECT_EQ(steps, 8);
    app.press_at("NST-S1a/rating");
    app.type_at("NST-S1a/comment", "Ms Rowan leads this");
    EXPECT_TRUE(checked(app, "NST-S1a/rating"));
    EXPECT_TRUE(app.shows("1 of 17 done"));
}

TEST(Steps, SYS04bStepsLeadToTheAuditThePolicyAndTheSafeguardingChecklist)
{
    AppHarness app;
    start(app, "Eight steps to remote learning");
    auto const steps = evaluation_address(app);
    for (auto const& [step, other] : std::vector<std::pair<std::string, std::string>> {
             { "NST-S2", "nst-planning-audit" }, { "NST-S3", "nst-policy" }, { "NST-S4", "nst-safeguarding" } }) {
        app.press_at(concat({ step, "/opens-", other }));
        EXPECT_NE(evaluation_address(app), steps) << step;
        app.go(steps);
        EXPECT_EQ(app.at(concat({ step, "/opens-", other })).role, Role::Link) << step;
    }
}

TEST(Steps, SYS04cHelpNotesOpenFromElevenHeadings)
{
    AppHarness app;
    start(app, "Eight steps to remote learning");
    EXPECT_EQ(count_nodes(app, Role::Disclosure, "/help-NST-H"), 11);
    app.press_at("help-NST-H01");
    EXPECT_FALSE(app.at("help-NST-H01-text/text").name.empty());
}

TEST(Steps, SYS04dAnyStepCanBeTickedBeforeTheOthers)
{
    AppHarness app;
    start(app, "Eight steps to remote learning");
    app.press_at("NST-S8a/rating");
    EXPECT_TRUE(checked(app, "NST-S8a/rating"));
    EXPECT_FALSE(checked(app, "NST-S1a/rating"));
}

TEST(Policy, SYS05aGapsAreListedUntilTheyAreFilled)
{
    AppHarness app;
    start(app, "Remote education policy");
    auto const left = app.at("words/left").name;
    EXPECT_TRUE(left.find("still to fill") != std::string::npos) << left;
    auto const* first = &*std::ranges::find_if(
        app.tree().nodes, [](auto const& node) { return node.role == Role::TextField && node.name.ends_with("(to fill)"); });
    auto const path = first->path;
    app.type_at(path, "Oakfield Primary School");
    EXPECT_FALSE(app.at(path).name.ends_with("(to fill)"));
    EXPECT_NE(app.at("words/left").name, left);
}

TEST(Policy, SYS05bEachRoleHasDutiesInTheSchoolsOwnWords)
{
    AppHarness app;
    start(app, "Remote education policy");
    int roles = 0;
    for_each_part(app, [&](int) {
        for (auto const& node : app.tree().nodes)
            roles += node.role == Role::Region && node.path.find("/NST-POL6.") != std::string::npos
                    && node.path.find('/', node.path.find("/NST-POL6.") + 1) == std::string::npos
                    && !node.name.ends_with("continued")
                ? 1
                : 0;
    });
    EXPECT_EQ(roles, 9);
}

TEST(Policy, SYS05cTheScenarioChangesTheDutiesOfTeachers)
{
    auto const teacher_items = [](AppHarness& app) {
        int count = 0;
        auto const address = evaluation_address(app);
        app.go(address);
        for_each_part(app, [&](int) { count += count_nodes(app, Role::Article, "/NST-POL6.teachers/"); });
        app.go(address);
        return count;
    };
    AppHarness app;
    start(app, "Remote education policy");
    EXPECT_EQ(teacher_items(app), 2) << "nothing is chosen until it is chosen";
    app.press_at("NST-POL-SCENARIO/text/bubble");
    auto const bubble = teacher_items(app);
    app.press_at("NST-POL-SCENARIO/text/few");
    auto const few = teacher_items(app);
    EXPECT_GT(bubble, few);
    EXPECT_GT(few, 0);
}

TEST(Policy, SYS05dEightLinkedDocumentsAreMarkedPresentOrMissing)
{
    AppHarness app;
    start(app, "Remote education policy");
    int tracked = 0;
    for_each_part(app, [&](int) { tracked += count_nodes(app, Role::RadioGroup, "/NST-POL7."); });
    EXPECT_EQ(tracked, 8);
}

TEST(Policy, SYS05eThePolicyIsReadAndDownloadedAsADocument)
{
    AppHarness app;
    start(app, "Remote education policy");
    auto const address = evaluation_address(app);
    auto const own = std::string { "We want every child to keep learning, wherever they are." };
    app.type_at("NST-POL1.1/comment", own);
    app.go(concat({ address, "/record" }));
    EXPECT_TRUE(app.shows(own));
    app.go(app.get(Role::Link, "Save as a document").href);
    app.press(Role::Button, "Save the document");
    auto const& file = app.world().files.saved.back();
    EXPECT_TRUE(file.name.ends_with(".html")) << file.name;
    EXPECT_NE(file.bytes.find(own), std::string::npos);
    EXPECT_EQ(file.bytes.find("{school-name}"), std::string::npos);
}

TEST(Policy, SYS05fAStatementNamesThePolicyAsEvidence)
{
    AppHarness app;
    start(app, "Remote education policy");
    auto const policy = evaluation_address(app).substr(std::string_view { "#/evaluation/" }.size());
    start(app, "Remote learning self-evaluation");
    app.go(concat({ evaluation_address(app), "/item/THEP-A03" }));
    app.type_at("/cites", policy);
    EXPECT_EQ(app.get(Role::Link, "Open what is named").href, concat({ "#/evaluation/", policy }));
}

TEST(Safeguarding, SYS06bAnswersTakeANoteAndAReviewDate)
{
    AppHarness app;
    start(app, "Safeguarding in remote learning");
    app.press_at("NST-SG-M1/rating/yes");
    app.type_at("NST-SG-M1/comment", "Checked with our data lead");
    app.type_at("NST-SG-M1/review", "2027-01-15");
    EXPECT_EQ(app.at("NST-SG-M1/review").value, "2027-01-15");
    EXPECT_EQ(app.at("NST-SG-M1/comment").value, "Checked with our data lead");
}

TEST(Safeguarding, SYS06cWhatContradictsItselfIsFlaggedAndTheStrictestHoldsUntilTheSchoolChooses)
{
    AppHarness app;
    start(app, "Safeguarding in remote learning");
    auto const address = evaluation_address(app);
    auto const choice = [&] {
        std::string found;
        app.go(address);
        for_each_part(app, [&](int) {
            for (auto const& node : app.tree().nodes)
                if (node.path.find("NST-SG-10/decision-NST-SG-D1/chosen") != std::string::npos)
                    found = node.name;
        });
        app.go(address);
        return found;
    };
    auto const strictest = choice();
    EXPECT_TRUE(strictest.starts_with("Your school’s choice: ")) << strictest;
    std::string other;
    for (auto const& node : app.tree().nodes)
        if (node.role == Role::Radio && node.path.find("NST-SG-D1/text/") != std::string::npos
            && !(node.state & semantics::Checked))
            other = node.path;
    app.press_at(other);
    EXPECT_NE(choice(), strictest);
}

TEST(Safeguarding, SYS06dItSaysThatNoPupilDataBelongsHereAndWhereAConcernGoes)
{
    AppHarness app;
    start(app, "Safeguarding in remote learning");
    auto const notice = ascii_lower(app.at("notice/text").name);
    EXPECT_NE(notice.find("designated safeguarding lead"), std::string::npos);
    EXPECT_NE(notice.find("no pupil’s name"), std::string::npos);
}

TEST(Safeguarding, SYS06eItSaysThatItStaysInTheSchool)
{
    AppHarness app;
    start(app, "Safeguarding in remote learning");
    EXPECT_TRUE(app.shows("This stays in your school"));
}

TEST(Scales, FivePointsAreRatedByDigitsAndAnUngradedInstrumentTakesNotesOnly)
{
    AppHarness app;
    start(app, "Whole-school review");
    app.key_at("TRIAD-W01/rating", '4');
    EXPECT_TRUE(app.shows("1 of 24 judged"));
    start(app, "First conversation");
    EXPECT_EQ(count_nodes(app, Role::RadioGroup, "TRIAD-Q"), 0);
    app.type_at("TRIAD-Q01/comment", "Reading for pleasure");
    EXPECT_TRUE(app.shows("1 of 8 answered"));
}

} // namespace triad::test
