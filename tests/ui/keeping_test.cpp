#include "ui/desk_fixture.h"

#include "format/cluster_file.h"
#include "ui/screens/screen_table.h"

// Every screen of the table, walked: what is open stays open over a reload, and can be saved there.

namespace triad::test::keeping {

namespace {

using desk::document_of;
using ui::About;
using ui::Screen;

constexpr auto audit = "Remote learning self-evaluation";

/// One browser with a life behind it: an own school with an evaluation, an instrument and a review of its own, and the pack of a
/// partner, on which somebody writes.
struct Life {
    Life()
    {
        auto const files = desk::planned_files();
        world.ids.last = 5000;
        app = std::make_unique<AppHarness>(world);
        app->press(Role::Button, concat({ "Start: ", audit }));
        evaluation = named(app->tree().route, "#/evaluation/");
        app->press_at("THEP-A01/rating/red");
        app->go("#/instruments");
        app->press(Role::Button, "Write one from nothing");
        instrument = named(app->tree().route, "#/instrument/");
        app->go("#/");
        app->press(Role::Button, "Begin a cluster");
        cluster = named(app->tree().route, "#/cluster/");
        app->go(ui::address_of(Screen::Meetings, cluster));
        app->press(Role::Button, "Plan a meeting");
        meeting = named(app->tree().route, concat({ "#/cluster/", cluster, "/meeting/" }));
        app->go("#/reviews");
        app->press(Role::Button, "Plan: Triad visit");
        hosted = named(app->tree().route, "#/review/");
        app->drop("pack.triad.json", files.pack);
        app->go(desk::desk_address);
        app->press(Role::Button, "I am Jo Park");
    }

    using Role = semantics::Role;

    static std::string named(std::string const& route, std::string_view start)
    {
        EXPECT_TRUE(route.starts_with(start)) << route;
        auto const rest = route.substr(start.size());
        return rest.substr(0, rest.find('/'));
    }

    /// As a browser does it: the page is hidden, then loaded again at its address.
    void reload()
    {
        auto const address = app->tree().route;
        app->push({ .kind = ui::InputKind::Hidden, .text = {} });
        app.reset();
        app = std::make_unique<AppHarness>(world, Window {}, address);
    }

    /// The browser was closed, and the page is opened without an address.
    void come_back()
    {
        app->push({ .kind = ui::InputKind::Hidden, .text = {} });
        app.reset();
        app = std::make_unique<AppHarness>(world);
    }

    /// The id of the document whose file Ctrl+S makes; empty where it makes none.
    std::string saved_document()
    {
        auto const before = world.files.saved.size();
        app->shortcut(ui::Shortcut::Save);
        if (world.files.saved.size() == before)
            return {};
        auto const& bytes = world.files.saved.back().bytes;
        if (auto const opened = format::decode_cluster(bytes))
            return opened->id;
        auto const opened = format::decode_school(bytes);
        return opened ? opened->document.id : std::string {};
    }

    bool shows_save_line() const { return app->shows("Saved on this device"); }

    platform::headless::FakeWorld world;
    std::unique_ptr<AppHarness> app;
    std::string evaluation;
    std::string instrument;
    std::string hosted;
    std::string cluster;
    std::string meeting;
};

/// The addresses of a screen in this life: about the own school's work, and where it is about a review, about the partner's too.
std::vector<std::string> addresses_of(ui::ScreenSpec const& place, Life const& life)
{
    auto const item = place.screen == Screen::Item ? std::string_view { "THEP-A02" }
        : place.screen == Screen::Send             ? std::string_view { "review-pack" }
                                                   : std::string_view {};
    auto const partners = place.screen == Screen::Send ? std::string_view { "review-notes" } : std::string_view {};
    switch (place.about) {
    case About::Nothing:
        return { ui::address_of(place.screen) };
    case About::Instrument:
        return { ui::address_of(place.screen, {}, life.instrument) };
    case About::Evaluation:
        return { ui::address_of(place.screen, life.evaluation, item) };
    case About::Review:
        return { ui::address_of(place.screen, life.hosted, item), ui::address_of(place.screen, desk::review_id, partners) };
    case About::Cluster:
        return { ui::address_of(place.screen, life.cluster,
            place.screen == Screen::Meeting || place.screen == Screen::MeetingRun ? life.meeting : std::string {}) };
    }
    return {};
}

std::vector<std::string> all_addresses(Life const& life)
{
    std::vector<std::string> out;
    for (auto const& place : ui::every_screen())
        for (auto const& address : addresses_of(place, life))
            out.push_back(address);
    return out;
}

std::string heading_of(Life const& life)
{
    auto const* heading = life.app->find(semantics::Role::Heading, "");
    return heading ? heading->name : std::string {};
}

/// One screen, on which `before` lay open.
void walk(Life& life, std::string const& before, std::string const& address)
{
    SCOPED_TRACE(concat({ address, " from ", before }));
    life.app->go(before);
    life.app->go(address);
    ASSERT_EQ(life.app->tree().route, address);
    EXPECT_TRUE(life.shows_save_line());
    auto const open = life.saved_document();
    auto const heading = heading_of(life);
    EXPECT_NE(open, "") << "Ctrl+S makes a file";
    life.reload();
    EXPECT_EQ(life.app->tree().route, address);
    EXPECT_EQ(heading_of(life), heading);
    EXPECT_TRUE(life.shows_save_line()) << "after a reload";
    EXPECT_EQ(life.saved_document(), open) << "after a reload";
}

/// An address that names no work stands over whatever lay open before.
bool names_work(std::string_view address)
{
    return address.contains("/evaluation/") || address.contains("/review/") || address.contains("/cluster/");
}

} // namespace

TEST(Keeping, AReloadOnAnyScreenBringsTheOpenWorkBackWithItsSaveLineAndCtrlSMakesItsFile)
{
    Life life;
    auto const addresses = all_addresses(life);
    EXPECT_GT(addresses.size(), 40u);
    auto const own = ui::address_of(Screen::Evaluation, life.evaluation);
    for (auto const& address : addresses) {
        walk(life, own, address);
        if (!names_work(address))
            walk(life, desk::desk_address, address);
    }
}

TEST(Keeping, APageOpenedWithoutAnAddressComesBackToTheScreenAndTheWorkThatLayOpenOnIt)
{
    Life life;
    auto const own = ui::address_of(Screen::Evaluation, life.evaluation);
    for (auto const& before : { own, std::string { desk::desk_address } })
        for (auto const screen : { Screen::Settings, Screen::Help }) {
            auto const address = ui::address_of(screen);
            SCOPED_TRACE(concat({ address, " from ", before }));
            life.app->go(before);
            life.app->go(address);
            auto const open = life.saved_document();
            life.come_back();
            EXPECT_EQ(life.app->tree().route, address);
            EXPECT_TRUE(life.shows_save_line());
            EXPECT_EQ(life.saved_document(), open);
        }
}

TEST(Keeping, CtrlSSaysWhyNotOnEveryScreenWhileNothingIsOpen)
{
    AppHarness app;
    for (auto const& place : ui::every_screen()) {
        auto const address = ui::address_of(place.screen, "elsewhere-1", place.about == About::Evaluation ? "" : "elsewhere-2");
        SCOPED_TRACE(address);
        app.go(address);
        app.shortcut(ui::Shortcut::Save);
        EXPECT_TRUE(app.world().files.saved.empty());
        EXPECT_TRUE(app.shows("There is no file to save: no work is open. Start an evaluation, or open a file."));
    }
}

} // namespace triad::test::keeping
