#include "ui/desk_fixture.h"

#include "format/instrument_file.h"
#include "rules/exchange/partner_copy.h"
#include "store/library_line.h"

// A partner's copy of a review lies open, and work of the own school begins: R-34.

namespace triad::test::desk {

namespace {

constexpr auto audit = "Remote learning self-evaluation";
constexpr auto overview_address = "#/review/review-1";

std::string evaluation_at(AppHarness const& app)
{
    auto const& route = app.tree().route;
    auto const start = std::string_view { "#/evaluation/" };
    return route.starts_with(start) ? route.substr(start.size(), route.find('/', start.size()) - start.size()) : std::string {};
}

/// A school's file made elsewhere, with this name.
std::string school_file(int number, std::string_view name)
{
    Person elsewhere { number };
    elsewhere.app.go("#/instruments");
    elsewhere.app.press(Role::Button, concat({ "Start: ", audit }));
    elsewhere.app.press(Role::Disclosure, "School, period and meeting date");
    elsewhere.app.type_at("school-name", name);
    elsewhere.app.shortcut(ui::Shortcut::Save);
    return elsewhere.world.files.saved.back().bytes;
}

std::vector<std::string> school_files(std::vector<char const*> const& names)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < names.size(); ++i)
        out.push_back(school_file(20 + static_cast<int>(i), names[i]));
    return out;
}

/// Jo's browser: school files of these names, and then the pack of a partner, which lies open.
struct Visitor : Person {
    Visitor(Files const& files, std::vector<char const*> const& schools)
        : Visitor(school_files(schools), files)
    {
    }
    /// The files are made before this browser starts: its glyphs are loaded by the one that was started last.
    Visitor(std::vector<std::string> const& schools, Files const& files)
        : Person(5)
    {
        for (auto const& school : schools)
            app.drop("school.triad.json", school);
        app.drop("pack.triad.json", files.pack);
        app.go(desk_address);
        app.press(Role::Button, "I am Jo Park");
    }
    model::SchoolDocument at(std::string_view address)
    {
        app.go(address);
        return document_of(app);
    }
    bool desk_is_clean()
    {
        auto const desk = at(overview_address);
        return desk.kind == DocumentKind::ReviewPack && !rules::holds_own_work(desk)
            && desk.school.name == "Larkspur Primary School";
    }
    void start()
    {
        app.go("#/");
        app.press(Role::Button, concat({ "Start: ", audit }));
        if (app.find(Role::Button, "Start judging")) // the school has judged with it before
            app.press(Role::Button, "Start judging");
    }
};

std::int64_t alive(model::SchoolDocument const& document)
{
    return std::ranges::count_if(document.evaluations, [](auto const& evaluation) { return !evaluation.removed; });
}

} // namespace

TEST(OwnSchool, StartOnAPartnersCopyGoesToTheOnlyOwnSchoolAndSaysSo)
{
    auto const files = planned_files();
    Visitor jo { files, { "Beech Hill School" } };
    jo.start();
    auto const evaluation = evaluation_at(jo.app);
    ASSERT_FALSE(evaluation.empty());
    EXPECT_TRUE(jo.app.shows("This is kept in your own school’s file, “Beech Hill School”, not in your copy of the review."));
    auto const own = document_of(jo.app);
    EXPECT_EQ(own.kind, DocumentKind::School);
    EXPECT_EQ(own.school.name, "Beech Hill School");
    EXPECT_EQ(alive(own), 2);
    EXPECT_TRUE(jo.desk_is_clean());
    jo.app.go(concat({ "#/evaluation/", evaluation }));
    EXPECT_EQ(document_of(jo.app).school.name, "Beech Hill School");
}

TEST(OwnSchool, UndoTakesTheEvaluationOutOfTheSchoolAndLeavesTheCopyAlone)
{
    auto const files = planned_files();
    Visitor jo { files, { "Beech Hill School" } };
    jo.start();
    jo.app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(alive(document_of(jo.app)), 1);
    EXPECT_TRUE(jo.desk_is_clean());
    EXPECT_EQ(review_of(jo.app).acting, "m-jo");
    jo.app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(review_of(jo.app).acting, "m-jo"); // the copy was opened anew, and has no steps to take back
    EXPECT_EQ(alive(jo.at("#/instruments")), 1);
}

TEST(OwnSchool, WithNoOwnSchoolANewFileBegins)
{
    auto const files = planned_files();
    Visitor jo { files, {} };
    jo.start();
    EXPECT_TRUE(jo.app.shows("a new file of your own school, not in your copy of the review"));
    auto const own = document_of(jo.app);
    EXPECT_EQ(own.kind, DocumentKind::School);
    EXPECT_EQ(own.school.name, "");
    EXPECT_EQ(alive(own), 1);
    EXPECT_TRUE(jo.desk_is_clean());
    jo.start(); // there is one now
    EXPECT_EQ(alive(document_of(jo.app)), 2);
}

TEST(OwnSchool, OfSeveralThePersonChoosesAndANewOneIsOfferedLast)
{
    auto const files = planned_files();
    Visitor jo { files, { "Beech Hill School", "Elm Grove School" } };
    jo.start();
    EXPECT_EQ(jo.app.get(Role::Dialog, "In which school’s file?").name, "In which school’s file?");
    EXPECT_NE(jo.app.find(Role::Button, "Elm Grove School · "), nullptr);
    EXPECT_EQ(jo.app.at("choice-2").name, "A new school file");
    EXPECT_TRUE(evaluation_at(jo.app).empty());
    jo.app.press(Role::Button, "Beech Hill School · ");
    jo.app.press(Role::Button, "Start judging"); // Beech Hill has judged with it before
    EXPECT_FALSE(evaluation_at(jo.app).empty());
    EXPECT_EQ(document_of(jo.app).school.name, "Beech Hill School");
    EXPECT_EQ(alive(document_of(jo.app)), 2);
    EXPECT_TRUE(jo.desk_is_clean());
}

TEST(OwnSchool, CancellingTheChoiceChangesNothing)
{
    auto const files = planned_files();
    Visitor jo { files, { "Beech Hill School", "Elm Grove School" } };
    jo.start();
    jo.app.press(Role::Button, "Cancel");
    EXPECT_EQ(jo.app.find(Role::Dialog, "In which school’s file?"), nullptr);
    EXPECT_TRUE(evaluation_at(jo.app).empty());
    jo.start();
    jo.app.shortcut(ui::Shortcut::Escape);
    EXPECT_EQ(jo.app.find(Role::Dialog, "In which school’s file?"), nullptr);
    EXPECT_TRUE(jo.desk_is_clean());
}

TEST(OwnSchool, ANewFileCanBeChosen)
{
    auto const files = planned_files();
    Visitor jo { files, { "Beech Hill School", "Elm Grove School" } };
    jo.start();
    jo.app.press(Role::Button, "A new school file");
    EXPECT_EQ(document_of(jo.app).school.name, "");
    EXPECT_EQ(alive(document_of(jo.app)), 1);
}

TEST(OwnSchool, AnInstrumentALineAndAReviewGoToTheOwnSchool)
{
    auto const files = planned_files();
    for (auto const& own : { std::vector<char const*> { "Beech Hill School" }, std::vector<char const*> {} }) {
        Visitor jo { files, own };
        jo.app.go("#/instruments");
        jo.app.press(Role::Button, "Write one from nothing");
        EXPECT_EQ(document_of(jo.app).kind, DocumentKind::School);
        jo.app.go(overview_address);
        jo.app.go("#/enquiry");
        jo.app.press(Role::Button, "Write a line");
        EXPECT_EQ(document_of(jo.app).lines.size(), 1U);
        jo.app.go(overview_address);
        jo.app.go("#/reviews");
        jo.app.press(Role::Button, "Plan: ");
        EXPECT_EQ(document_of(jo.app).kind, DocumentKind::School);
        EXPECT_EQ(document_of(jo.app).reviews.size(), 1U);
        EXPECT_TRUE(jo.desk_is_clean());
        EXPECT_EQ(jo.app.world().storage.disk().records.size(), 2U);
    }
}

TEST(OwnSchool, ALineWrittenBesideAPartnersCopyBeginsASchoolFile)
{
    auto const files = planned_files();
    Visitor jo { files, {} };
    jo.app.go("#/enquiry");
    jo.app.press(Role::Button, "Write a line");
    EXPECT_EQ(document_of(jo.app).kind, DocumentKind::School);
    EXPECT_EQ(document_of(jo.app).lines.size(), 1U);
    EXPECT_TRUE(jo.desk_is_clean());
}

TEST(OwnSchool, AnInstrumentFromAFileGoesToTheOnlyOwnSchool)
{
    auto const files = planned_files();
    Visitor jo { files, { "Beech Hill School" } };
    jo.app.drop("audit.json", format::encode_instrument(small_instrument()));
    EXPECT_EQ(document_of(jo.app).school.name, "Beech Hill School");
    EXPECT_EQ(document_of(jo.app).instruments.size(), 2U);
    EXPECT_TRUE(jo.desk_is_clean());
}

TEST(OwnSchool, ATableThatWasPastedStaysUntilTheSchoolIsChosen)
{
    auto const files = planned_files();
    Visitor jo { files, { "Beech Hill School", "Elm Grove School" } };
    jo.app.go("#/paste");
    jo.app.type_at("source/table", "Statement\tRAG\nPupils read every day\t\nBooks go home\t\n");
    jo.app.press_at("finish/make");
    jo.app.press(Role::Button, "Cancel");
    EXPECT_NE(jo.app.find(Role::Heading, "Give it a title"), nullptr);
    jo.app.press_at("finish/make");
    jo.app.press(Role::Button, "Elm Grove School · ");
    EXPECT_EQ(document_of(jo.app).school.name, "Elm Grove School");
    EXPECT_EQ(document_of(jo.app).instruments.size(), 2U);
}

TEST(OwnSchool, ScreensOfTheSchoolAskWhichAndNeverShowTheHostsAsOnesOwn)
{
    auto const files = planned_files();
    for (auto const* address : { "#/journey", "#/hand-over", "#/sharing" }) {
        Visitor two { files, { "Beech Hill School", "Elm Grove School" } };
        two.app.go(address);
        EXPECT_EQ(two.app.tree().title.find("Larkspur"), std::string::npos) << two.app.tree().title;
        two.app.press(Role::Button, "Elm Grove School · ");
        EXPECT_EQ(document_of(two.app).school.name, "Elm Grove School") << address;
        Visitor none { files, {} };
        none.app.go(address);
        none.app.press(Role::Button, "A new school file");
        EXPECT_EQ(document_of(none.app).kind, DocumentKind::School) << address;
        EXPECT_TRUE(none.desk_is_clean());
    }
}

TEST(OwnSchool, TheHostsNameStandsOverItsReviewAndNotOverOnesOwnScreens)
{
    auto const files = planned_files();
    Visitor jo { files, {} };
    EXPECT_NE(jo.app.tree().title.find("Larkspur"), std::string::npos);
    for (auto const* address : { "#/instruments", "#/enquiry", "#/journey", "#/versions", "#/find" }) {
        jo.app.go(address);
        EXPECT_EQ(jo.app.tree().title.find("Larkspur"), std::string::npos) << address;
    }
    EXPECT_TRUE(jo.app.shows("Looks through your copy of the review at Larkspur Primary School."));
}

TEST(OwnSchool, AReloadOnTheNewEvaluationFindsItInTheSchool)
{
    auto const files = planned_files();
    platform::headless::FakeWorld world;
    std::string address;
    {
        AppHarness app { world };
        app.drop("pack.triad.json", files.pack);
        app.go("#/");
        app.press(Role::Button, concat({ "Start: ", audit }));
        address = app.tree().route;
        world.clock.advance(30'000);
        app.settle();
    }
    AppHarness again { world, {}, address };
    EXPECT_EQ(again.tree().route, address);
    EXPECT_EQ(document_of(again).kind, DocumentKind::School);
}

TEST(OwnSchool, AnAddressOfAnEvaluationThatWasTakenOutLeadsToIt)
{
    auto const files = planned_files();
    auto const own = format::decode_school(school_file(20, ""))->document;
    platform::headless::FakeWorld world;
    {
        AppHarness app { world };
        app.drop("pack.triad.json", files.pack);
        app.go(desk_address);
        app.press(Role::Button, "I am Jo Park");
        auto mixed = document_of(app);
        mixed.evaluations = own.evaluations;
        mixed.evaluations.front().id = "eval-private";
        mixed.instruments = own.instruments;
        world.clock.advance(30'000);
        app.settle();
        auto& record = world.storage.disk().records.begin()->second;
        record.document.bytes = format::encode_school(mixed);
        record.document.journal.clear();
        record.summary = format::encode_library_line(store::make_library_line(mixed, {}));
    }
    AppHarness again { world, {}, "#/evaluation/eval-private" };
    EXPECT_TRUE(again.tree().route.starts_with("#/evaluation/eval-private")) << again.tree().route;
    EXPECT_TRUE(again.shows("Your own work stood in your copy of the review at Larkspur Primary School"));
    EXPECT_EQ(document_of(again).kind, DocumentKind::School);
    again.go(overview_address);
    EXPECT_FALSE(rules::holds_own_work(document_of(again)));
}

TEST(OwnSchool, WorkBesideTheReviewInAFileIsKeptOnlyWhenThePersonSaysSo)
{
    auto const files = planned_files();
    auto const own = format::decode_school(school_file(20, ""))->document;
    Visitor jo { files, {} };
    auto mixed = jo.at(overview_address);
    mixed.evaluations = own.evaluations;
    mixed.instruments = own.instruments;
    Person tablet { 6 };
    tablet.app.drop_own("copy.triad.json", format::encode_school(mixed));
    EXPECT_EQ(document_of(tablet.app).kind, DocumentKind::ReviewPack);
    EXPECT_TRUE(document_of(tablet.app).evaluations.empty());
    EXPECT_TRUE(tablet.app.problems().empty());
    tablet.app.press(Role::Button, "Keep it in a file of our school");
    EXPECT_FALSE(evaluation_at(tablet.app).empty());
    EXPECT_EQ(document_of(tablet.app).kind, DocumentKind::School);
    EXPECT_EQ(tablet.app.find(Role::Button, "Keep it in a file of our school"), nullptr);
}

TEST(OwnSchool, TheChoiceTripsNobodyUp)
{
    auto const files = planned_files();
    Visitor jo { files, { "Beech Hill School", "Elm Grove School" } };
    jo.start();
    EXPECT_EQ(jo.app.problems(), std::vector<std::string> {});
    jo.app.press(Role::Button, "Cancel");
    jo.app.go("#/journey");
    EXPECT_EQ(jo.app.problems(), std::vector<std::string> {});
}

} // namespace triad::test::desk
