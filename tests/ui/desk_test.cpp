#include "ui/desk_fixture.h"

// What a reviewer writes: J4.

namespace triad::test::desk {

TEST(Desk, J4_WhoWorksHereIsAskedBeforeTheFirstNote)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, {} };
    EXPECT_EQ(jo.app.get(Role::Heading, "Who are you?").level, 2);
    EXPECT_NE(jo.app.find(Role::Button, "I am Jo Park"), nullptr);
    EXPECT_NE(jo.app.find(Role::Button, "I am Sam Reed"), nullptr);
    EXPECT_EQ(jo.app.find(Role::Button, "I am Ash Moor"), nullptr); // the host has no desk
    EXPECT_EQ(jo.app.find(Role::Button, "Quick note"), nullptr);
    jo.app.press(Role::Button, "I am Jo Park");
    EXPECT_EQ(review_of(jo.app).acting, "m-jo");
    EXPECT_NE(jo.app.find(Role::Button, "Quick note"), nullptr);
}

TEST(Desk, J4_SomebodyElseJoinsTheTeamInOneStepAndIsAskedForAName)
{
    auto const files = planned_files();
    Reviewer guest { files, 1, {} };
    guest.app.press(Role::Button, "Somebody else");
    auto const review = review_of(guest.app);
    ASSERT_EQ(review.members.size(), 4U);
    EXPECT_EQ(review.members.back().role, "reviewer");
    EXPECT_EQ(review.acting, review.members.back().id);
    EXPECT_EQ(guest.app.get(Role::Link, "Your notes carry no name yet").href, "#/review/review-1");
    guest.app.shortcut(ui::Shortcut::Undo);
    EXPECT_NE(guest.app.find(Role::Heading, "Who are you?"), nullptr);
    EXPECT_TRUE(review_of(guest.app).members.back().removed);
}

TEST(Desk, J4_LinesStandWithWhatTheHostSharedAndWhereThePlanSaysToLook)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    auto const& app = jo.app;
    EXPECT_EQ(app.get(Role::Heading, "Who reads at home?").level, 2);
    EXPECT_EQ(app.at("line-1/extract-1/wording").name, "Statement 1");
    EXPECT_EQ(app.at("line-1/extract-1/rated").name, "The school’s own view: Red");
    EXPECT_EQ(app.at("line-1/extract-1/said").name, "Books stay in the classroom");
    EXPECT_EQ(app.at("line-1/source-0").name, "Talk with people: Talk, with Year 4");
    EXPECT_EQ(app.get(Role::Heading, "Other statements the host shared").level, 2);
    EXPECT_EQ(app.get(Role::Heading, "Statement 2").level, 3);
    EXPECT_FALSE(app.shows("Not for partners"));
    EXPECT_FALSE(app.shows("Amber"));
}

TEST(Desk, J4_EvidenceForTheWholeReviewReachesTheReviewer)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    EXPECT_EQ(jo.app.get(Role::Heading, "Evidence for the whole review").level, 2);
    EXPECT_EQ(jo.app.at("whole-review/source-0").name, "Read work and documents: The reading records");
}

TEST(Desk, SYS12a_ANoteSaysHowWhatWhereAndWhatItDidForPupils)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    auto& app = jo.app;
    app.press(Role::Button, "Add a note on “Who reads at home?”");
    auto const id = newest_note(app);
    EXPECT_EQ(app.tree().focus, app.at(concat({ id, "/seen" })).id);
    app.type_at(concat({ id, "/seen" }), "Two boys read to each other");
    app.type_at(concat({ id, "/effect" }), "They asked for the next book");
    app.type_at(concat({ id, "/place" }), "Year 4 corner");
    app.press_at(concat({ id, "/how/seen" }));
    EXPECT_TRUE(checked(app, concat({ id, "/how/seen" })));
    auto const note = notes_of(app).front();
    EXPECT_EQ(note.member, "m-jo");
    EXPECT_EQ(note.line, "line-1");
    EXPECT_EQ(note.how, "seen");
    EXPECT_EQ(note.seen, "Two boys read to each other");
    EXPECT_EQ(note.effect, "They asked for the next book");
    EXPECT_EQ(note.place, "Year 4 corner");
}

TEST(Desk, SYS12b_AnEmptyEffectIsAskedForOnceTheNoteIsBegunAndNeverBlocks)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    auto& app = jo.app;
    app.press(Role::Button, "Quick note");
    auto const id = newest_note(app);
    EXPECT_FALSE(app.shows("What did it do for pupils"));
    app.type_at(concat({ id, "/seen" }), "A queue at the library");
    EXPECT_TRUE(app.shows("What did it do for pupils"));
    EXPECT_NE(app.find(Role::Link, "Hand your notes to the host"), nullptr);
    app.type_at(concat({ id, "/effect" }), "They talk about what they read");
    EXPECT_FALSE(app.shows("What did it do for pupils"));
}

TEST(Desk, SYS12c_VerdictWordsAreNamedAndNothingIsHeldUp)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    auto& app = jo.app;
    write_note(app, "Quick note", "Teaching here requires improvement", "Pupils wait");
    EXPECT_TRUE(app.shows("“requires improvement” sounds like a verdict"));
    EXPECT_EQ(notes_of(app).front().seen, "Teaching here requires improvement");
    auto const& end = app.get(Role::Link, "Hand your notes to the host");
    EXPECT_EQ(end.href, "#/review/review-1/send/review-notes");
    EXPECT_EQ(end.state & semantics::Disabled, 0U);
    app.type_at(concat({ newest_note(app), "/seen" }), "Eight pupils waited for a book");
    EXPECT_FALSE(app.shows("sounds like a verdict"));
}

TEST(Desk, SYS12d_NowhereOnTheDeskOrAmongTheNotesIsThereARatingOrAGrade)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    write_note(jo.app, "Add a note on “Who reads at home?”", "Two boys read to each other", "They asked for more");
    write_note(jo.app, "Add a note on “Statement 2”", "A timetable on the door", "");
    Host host { files };
    host.take(jo.app);
    std::set<std::string> const radios { "Seen", "Heard", "Read", "Strength", "Development", "Question", "All notes",
        "Not yet in the report" };
    std::set<std::string> const selects { "Part of the report" };
    std::set<Role> const others { Role::Button, Role::Link, Role::TextField, Role::TextArea };
    for (auto const* app : { &jo.app, &host.app })
        for (auto const& node : main_nodes(*app)) {
            EXPECT_TRUE(node.role != Role::Radio || radios.contains(node.name)) << node.path;
            EXPECT_TRUE(node.role != Role::Select || selects.contains(node.name)) << node.path;
            EXPECT_NE(node.role, Role::Checkbox) << node.path;
            EXPECT_EQ(ascii_lower(concat({ node.name, node.placeholder, node.options })).find("grade"), std::string::npos);
            EXPECT_TRUE(!others.contains(node.role) || ascii_lower(node.name).find("rating") == std::string::npos) << node.path;
        }
}

TEST(Desk, SYS12e_ANoteIsAStrengthADevelopmentOrAQuestion)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    auto& app = jo.app;
    app.press(Role::Button, "Quick note");
    auto const id = newest_note(app);
    for (auto const* kind : { "strength", "development", "question" }) {
        app.press_at(concat({ id, "/kind/", kind }));
        EXPECT_TRUE(checked(app, concat({ id, "/kind/", kind })));
        EXPECT_EQ(notes_of(app).front().kind, kind);
    }
}

TEST(Desk, SYS10e_NotesStandWithTheirLineTheirStatementOrByThemselvesAndCanBeTakenBack)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    auto& app = jo.app;
    EXPECT_EQ(app.find(Role::Heading, "Anything else"), nullptr);
    write_note(app, "Add a note on “Who chooses the books?”", "Pupils vote", "They wait for the result");
    write_note(app, "Add a note on “Statement 2”", "A timetable on the door", "Nobody is late");
    write_note(app, "Quick note", "Music at break", "Quiet corners fill");
    auto const notes = notes_of(app);
    ASSERT_EQ(notes.size(), 3U);
    EXPECT_EQ(notes[0].line, "line-2");
    EXPECT_EQ(notes[1].item, "A02");
    EXPECT_TRUE(notes[2].line.empty() && notes[2].item.empty());
    EXPECT_EQ(app.at(concat({ "line-2/", notes[0].id, "/seen" })).value, "Pupils vote");
    EXPECT_EQ(app.at(concat({ "item-A02/", notes[1].id, "/seen" })).value, "A timetable on the door");
    EXPECT_EQ(app.at(concat({ "other/", notes[2].id, "/seen" })).value, "Music at break");
    app.press(Role::Button, "Remove note 1 on “Who chooses the books?”");
    EXPECT_EQ(app.tree().focus, app.at("line-2/add").id);
    EXPECT_EQ(notes_of(app).size(), 2U);
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(notes_of(app).size(), 3U);
}

TEST(Desk, SH16_SH19_ItRemindsThatNoPupilIsNamedAndWhereAWorryGoes)
{
    auto const files = planned_files();
    Reviewer jo { files, 1, "Jo Park" };
    EXPECT_TRUE(jo.app.shows("No pupils’ names."));
    EXPECT_TRUE(jo.app.shows("safeguarding lead at once"));
}

TEST(Desk, ACopyThatHoldsNotesOfAnotherMemberIsRefused)
{
    auto const files = planned_files();
    auto pack = format::decode_school(files.pack)->document;
    auto& review = pack.reviews.front();
    review.acting = "m-jo";
    review.notes.push_back({ .id = "note-jo", .member = "m-jo", .line = "line-1", .seen = "Seen by Jo" });
    review.notes.push_back({ .id = "note-sam", .member = "m-sam", .line = "line-1", .seen = "Seen by Sam alone" });
    review.notes.push_back({ .id = "note-nobody", .seen = "Seen by nobody" });
    Person jo { 1 };
    jo.app.drop_own("copy.triad.json", format::encode_school(pack));
    EXPECT_TRUE(jo.app.shows("holds notes or answers in the name of others. Nothing was changed."));
    EXPECT_EQ(jo.app.find(Role::Button, "Yes, it is mine"), nullptr);
    review.notes.resize(1);
    jo.app.drop_own("copy.triad.json", format::encode_school(pack));
    jo.app.go(desk_address);
    EXPECT_TRUE(jo.app.shows("Seen by Jo"));
}

} // namespace triad::test::desk
