#include "ui/desk_fixture.h"

#include "ui/screens/review/notes/gathered_notes.h"

// What the host reads of the notes: the first half of J5.

namespace triad::test::desk {

TEST(Notes, J4_TwoReviewersStandSideBySideOnTheHostsCopyAndBelowEachOtherWhereItIsNarrow)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    Reviewer sam { files, 2, "Sam Reed" };
    write_note(jo.app, "Add a note on “Who reads at home?”", "Two boys read to each other", "They asked for more");
    write_note(sam.app, "Add a note on “Who reads at home?”", "Parents stay for a story", "More books go home");
    jo.app.press_at(concat({ newest_note(jo.app), "/kind/strength" }));
    for (auto const& window : { Window {}, narrow }) {
        Host host { files, window };
        auto& app = host.app;
        EXPECT_TRUE(app.shows("Jo Park: nothing yet"));
        host.take(jo.app);
        host.take(sam.app);
        EXPECT_TRUE(app.shows("Jo Park: 1 note, handed over 24 November 2026"));
        EXPECT_TRUE(app.shows("A strength"));
        auto const first = on_page(app, app.get(Role::Article, "Jo Park’s note 1"));
        auto const second = on_page(app, app.get(Role::Article, "Sam Reed’s note 1"));
        EXPECT_EQ(first.y == second.y, window.width > 1000);
        EXPECT_EQ(first.right() <= second.x, window.width > 1000);
        EXPECT_EQ(first.bottom() <= second.y, window.width < 1000);
        for (auto const& node : main_nodes(app))
            EXPECT_TRUE(node.role != Role::TextArea && node.role != Role::TextField) << "the host edits no note: " << node.path;
    }
}

TEST(Notes, SYS10e_TheHostReadsThemByLineThenByStatementThenTheRest)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    write_note(jo.app, "Quick note", "Music at break", "Quiet corners fill");
    write_note(jo.app, "Add a note on “Statement 2”", "A timetable on the door", "Nobody is late");
    write_note(jo.app, "Add a note on “Who chooses the books?”", "Pupils vote", "They wait for the result");
    Host host { files };
    host.take(jo.app);
    std::vector<std::string> order;
    for (auto const& node : main_nodes(host.app))
        if (node.role == Role::Heading && node.level == 3)
            order.push_back(node.name);
    EXPECT_EQ(order, (std::vector<std::string> { "Who reads at home?", "Who chooses the books?", "Statement 2", "Other notes" }));
    EXPECT_EQ(host.app.at("line-1/none").name, "No note on this line.");
    EXPECT_TRUE(host.app.at("item-A02").name == "Statement 2");
}

TEST(Notes, ANoteIsLiftedIntoTheReportOnceAndSaysWhereItStands)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    write_note(jo.app, "Add a note on “Who reads at home?”", "Two boys read to each other", "They asked for more");
    auto const strength = newest_note(jo.app);
    jo.app.press_at(concat({ strength, "/kind/strength" }));
    write_note(jo.app, "Quick note", "Who waters the plants?", "");
    auto const question = newest_note(jo.app);
    Host host { files };
    host.take(jo.app);
    auto& app = host.app;
    app.press_at(concat({ strength, "/lift" }));
    EXPECT_EQ(app.tree().focus, app.at(concat({ strength, "/lifted" })).id);
    EXPECT_EQ(app.at(concat({ strength, "/lifted" })).href, "#/review/review-1/report");
    EXPECT_EQ(app.world().mirror.announced.back(), "Added to the report.");
    app.type_at(concat({ question, "/part" }), "development");
    EXPECT_EQ(app.at(concat({ question, "/part" })).value, "development");
    app.press(Role::Radio, "Not yet in the report");
    EXPECT_EQ(app.find(Role::Article, "Jo Park’s note 1"), nullptr);
    app.press(Role::Button, "Lift Jo Park’s note 2 into the report");
    EXPECT_EQ(app.tree().focus, app.at("gathered/heading").id);
    auto const statements = review_of(app).statements;
    ASSERT_EQ(statements.size(), 2U);
    EXPECT_EQ(statements[0].part, "strength");
    EXPECT_EQ(statements[0].text, "Two boys read to each other. They asked for more.");
    EXPECT_EQ(statements[0].notes, strength);
    EXPECT_EQ(statements[1].part, "development");
    EXPECT_EQ(statements[1].text, "Who waters the plants?");
    app.press(Role::Radio, "All notes");
    EXPECT_TRUE(app.shows("2 notes, 2 in the report."));
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_NE(app.find(Role::Button, "Lift Jo Park’s note 2 into the report"), nullptr);
}

TEST(Notes, AReviewWithoutNotesSaysHowTheyArrive)
{
    auto const files = planned_files();
    Host host { files };
    EXPECT_TRUE(host.app.shows("Sam Reed: nothing yet"));
    host.app.press(Role::Button, "Open a notes file");
    EXPECT_EQ(host.app.world().files.picks, 1);
    EXPECT_EQ(host.app.find(Role::Heading, "What they saw and heard"), nullptr);
    host.app.go(desk_address);
    EXPECT_EQ(host.app.get(Role::Link, "See the partners’ notes").href, notes_address);
    EXPECT_EQ(host.app.problems(), std::vector<std::string> {});
}

TEST(Notes, NeitherScreenHasAProblemAtAnyWidthOrSizeOfText)
{
    auto const files = planned_files();
    Window const windows[] = { {}, { .width = 800, .height = 1100, .coarse_pointer = true, .extra = {} }, narrow,
        { .width = 320, .height = 256, .pixel_ratio = 4, .extra = "text_scale=2\n" } };
    for (auto const& window : windows) {
        Reviewer jo { files, 1, {}, window };
        EXPECT_EQ(jo.app.problems(), std::vector<std::string> {}) << window.width;
        jo.app.press(Role::Button, "I am Jo Park");
        write_note(jo.app, "Add a note on “Who reads at home?”", "It requires improvement", "");
        write_note(jo.app, "Add a note on “Statement 2”", "A timetable on the door", "Nobody is late");
        write_note(jo.app, "Quick note", "Music at break", "");
        EXPECT_EQ(jo.app.problems(), std::vector<std::string> {}) << window.width;
        Host host { files, window };
        host.take(jo.app);
        EXPECT_EQ(host.app.problems(), std::vector<std::string> {}) << window.width;
        host.app.press(Role::Button, "Lift Jo Park’s note 1 into the report");
        EXPECT_EQ(host.app.problems(), std::vector<std::string> {}) << window.width;
    }
}

TEST(Notes, BothScreensReadAsTheyShould)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, {} };
    expect_golden("desk-who", jo.app.text());
    jo.app.press(Role::Button, "I am Jo Park");
    write_note(jo.app, "Add a note on “Who reads at home?”", "Two boys read to each other", "They asked for more");
    jo.app.press_at(concat({ newest_note(jo.app), "/kind/strength" }));
    write_note(jo.app, "Quick note", "Music at break", "");
    expect_golden("desk", jo.app.text());
    Reviewer sam { files, 2, "Sam Reed" };
    write_note(sam.app, "Add a note on “Who reads at home?”", "Parents stay for a story", "More books go home");
    Host host { files };
    host.take(jo.app);
    host.take(sam.app);
    host.app.press(Role::Button, "Lift Jo Park’s note 1 into the report");
    expect_golden("partners-notes", host.app.text());
}

TEST(Notes, TheProposedSentenceIsWhatWasSeenThenWhatItDid)
{
    auto const sentence
        = [](char const* seen, char const* effect) { return ui::proposed_sentence({ .seen = seen, .effect = effect }); };
    EXPECT_EQ(sentence("Pupils vote", "They wait for the result"), "Pupils vote. They wait for the result.");
    EXPECT_EQ(sentence("Pupils vote. ", "They wait!"), "Pupils vote. They wait!");
    EXPECT_EQ(sentence("A boy said “More books.”", ""), "A boy said “More books.”");
    EXPECT_EQ(sentence("", "They wait"), "They wait.");
    EXPECT_EQ(sentence("", ""), "");
}

TEST(Notes, ANoteGoesToThePartOfItsKindElseToTheFirst)
{
    model::Protocol protocol;
    protocol.report = { { .id = "evaluation", .title = "Evaluation" }, { .id = "question", .title = "Questions" } };
    model::Review review;
    auto const parts = ui::parts_for_notes(&protocol, review);
    EXPECT_EQ(ui::likely_part(parts, { .kind = "question" }), "question");
    EXPECT_EQ(ui::likely_part(parts, { .kind = "strength" }), "evaluation");
    auto const usual = ui::parts_for_notes(nullptr, review);
    ASSERT_EQ(usual.size(), 2U);
    EXPECT_EQ(ui::likely_part(usual, { .kind = "development" }), "development");
    EXPECT_EQ(ui::next_order(review, "strength"), 1);
    review.statements.push_back({ .id = "s-1", .part = "strength", .order = 4 });
    EXPECT_EQ(ui::next_order(review, "strength"), 5);
}

} // namespace triad::test::desk
