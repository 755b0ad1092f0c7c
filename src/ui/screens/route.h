#pragma once

#include <string>
#include <string_view>

namespace triad::ui {

/// Each has its row in screen_table.h.
enum class Screen {
    Home,
    Evaluation,
    Item,
    Summary,
    Actions,
    Again, // the way from one evaluation to the next: its period, and what is still to do
    Views, // what several people answered, side by side
    Wording, // the walk from an earlier wording of the instrument to the present one
    Reading, // the record as an ordinary page, for reading and print
    SaveDocument, // the record, or a document written here, as a page to give away
    Instruments, // all that can be started, and the school's own
    Editor, // an instrument of the school's own; `item` is its id
    ShareInstrument, // the same as a file for others
    Paste, // a table that becomes an instrument
    Enquiry, // the bank of lines of enquiry
    Reviews, // those hosted here and those visited
    Review, // one of them: whose turn it is, and the way to its parts
    ReviewPlan, // focus, lines, evidence, team, day
    SavePlan, // the plan as a page to print
    ReviewPack, // what travels to the partners
    Send, // what a file would hold, and the button that makes it; `item` is its kind
    OwnNotes, // a reviewer's notes
    ReviewNotes, // the host's view of all notes
    Report, // statements and their agreement, on either side
    Release, // audiences, and who was given what
    After, // actions, workshops and the look-back
    Journey, // the school's own line through time
    Return, // what goes to the lead of the cluster
    Partnership, // what the lead of the partnership gave to the school: partners, dates, tasks
    Sharing, // the ledger of everything that left the school
    HandOver, // what the next head should know
    AnswerSurvey, // a survey that the school was asked to answer; `item` is its id
    Find, // words in all of the school's work
    Versions,
    Settings,
    Help,
    Privacy,
    Accessibility,
    Import, // what files that were dropped would bring into a lead's work
    Cluster, // a lead's work: what is asked for, and the way to its parts
    ClusterSchools, // the list of its schools
    Groups, // clusters and triads, year by year
    Division, // one of them; `item` is its id
    GroupRules, // what has to hold in each, and distances
    Communities, // learning communities
    Community, // one of them; `item` is its id
    AnnualReport, // what the board is told once a year
    SaveAnnualReport, // the same as a page to give away
    Returns, // which of them have returned, and a reminder for all
    Statements, // how many schools answered what, statement by statement
    Picture, // statements beside schools
    StatementAnswers, // all that schools said of one statement; `item` is its id
    Findings, // what schools say, coded to themes, and the questions it raises
    ClusterSummary, // what the cluster found, as its lead words it
    PassOn, // the same as a file for the lead of the partnership
    Summaries, // what leads of other clusters passed on
    ClusterSharing, // the ledger of everything that left a lead
    HandOut, // what all schools of a partnership are given, as one file
    Meetings, // of the cluster
    Terms, // of the year, and dates that reviews avoid
    Rota, // who hosts when, and who joins
    SaveRota, // the same as a document for those who take part
    Calendar, // all dates of the year
    CalendarDate, // one event: what schools should know, and who takes part; `item` is its id
    Meeting, // one of them: its order, notes and closing summary; `item` is its id
    SaveAgenda, // its order as a document for those who come; `item` is its id
    SaveMinutes, // what was noted at it, for those who were there; `item` is its id
    MeetingRun, // the same while it is held, to be read across a room; `item` is its id
    Matches, // strong here and weak there: who could help whom
    Needs, // training and support that schools need, and what is being done about it
    SaveNeeds, // the same as a document for whoever could help
    ClusterChampions, // people who can lead workshops
    Trends, // two rounds beside each other
    SaveTrends, // what of it may leave, as a document
    Surveys, // surveys and interviews of the partnership
    Survey, // one of them: what is asked, and the file that goes out; `item` is its id
    SurveyResults, // what was answered; `item` is its id
    SurveyEntry, // answers that are typed in; `item` is its id
    Table, // all answers as a table for other programs
    Unknown,
};

/// The page's address after "#": which screen, about which evaluation and item.
struct Route {
    Screen screen = Screen::Home;
    std::string evaluation; // Evaluation::id, or Review::id or ClusterDocument::id of a screen about one
    std::string
        item; // of Screen::Evaluation the part shown, "2"; of Screen::Editor the instrument; of Screen::AnswerSurvey the survey
    friend bool operator==(Route const&, Route const&) = default;
};

/// What the address of a screen names besides the screen.
enum class About { Nothing, Evaluation, Review, Instrument, Cluster };

Route parse_route(std::string_view address);
/// "#/evaluation/eval-…/item/THEP-A01", "#/evaluation/eval-…/part/2", "#/instrument/own-…"
std::string address_of(Route const&);
std::string address_of(Screen, std::string_view evaluation = {}, std::string_view item = {});

} // namespace triad::ui
