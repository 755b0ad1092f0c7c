#pragma once

#include "rules/exchange/release.h"
#include "rules/grouping/grouping_search.h"
#include "rules/grouping/infeasible.h"
#include "rules/meeting/part_time.h"
#include "ui/screens/derived_values.h"
#include "ui/screens/paste_work.h"
#include "ui/screens/route.h"
#include "ui/widgets/drag.h"
#include "ui/widgets/grid.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace triad::ui {

/// A question that must be answered before anything else goes on.
struct Question {
    std::string title;
    std::string text;
    std::vector<std::string> points = {}; // one line each, below the text
    std::string warning = {}; // what care is needed for, below those
    std::string confirm; // label of the button that does it
    bool destructive = false;
    std::function<void()> act;
    /// Where there is more than yes to say: one button each, in place of `confirm`.
    struct Choice {
        std::string label;
        std::function<void()> act;
    };
    std::vector<Choice> choices = {};
    /// What may be done first; the question stays, and is asked anew afterwards.
    std::string first = {}; // label; empty for none
    std::function<Question()> act_first = {};
    std::string return_focus; // path suffix of the control that asked
};

/// The way from one evaluation to the next, while it is being chosen.
struct AgainWork {
    std::string evaluation; // Evaluation::id that is judged again; of another one the choices are forgotten
    std::optional<std::string> period; // as typed; absent: as proposed
    std::set<std::string> carried; // Action::ids that were ticked
};

/// Who gets what is about to leave, as it is being typed.
struct ExitDraft {
    std::string place; // the document and the screen that it was typed on
    std::string holder = {};
    std::string keep_until = {}; // ISO date; empty for none
    std::string purpose = {};
    std::string way = {}; // ExitWay::value; empty: the usual one
    std::string made = {}; // name of the file that was made here last; empty once something is typed again
};

/// What is being chosen for the lead of the cluster.
struct ReturnWork {
    std::string document; // key of the document that it is chosen from; of another one it begins anew
    model::Return chosen = {};
};

/// What a lead looks at of all that was handed in.
struct CollationChoices {
    std::string cluster; // of another one the choices are forgotten
    std::string round = {}; // rules::Round::key; empty: the newest
    std::string group = {}; // only schools of this group; empty: all
    std::string most_first = {}; // Choice::id, see rules::ArrangementChoices
    bool table_comments = false; // comments go into a table of answers
    std::string table_format = {}; // of that table: "lines"; empty: for spreadsheets
};

/// Which finding a lead looks at.
struct FindingsWork {
    std::string cluster; // of another one it begins anew
    std::string show = "todo"; // what is shown: "all", "coded", "need", a theme …
    std::string passage = {}; // see passage_key in screens/cluster/findings.h; empty: the first
    std::set<std::string> touched = {}; // coded since: they stay among what is shown, so that one can go back
};

/// Files that come in many at once.
struct Arrivals {
    bool going = false;
    std::int64_t come = 0;
    std::int64_t expected = 0;
    std::int64_t said = 0; // what was announced: 1 that it begins, then one for each quarter
    bool for_lead = false; // from here on whole school files are the lead's, whatever screen is looked at meanwhile
    bool led = false; // to where the report will stand
    std::int64_t refused = 0; // of those that nobody collects
    bool shown = false; // the first of what was told of them came into view
};

/// A meeting that is being run. It stands nowhere else: the file has what was noted, and not the time.
struct MeetingRun {
    std::string meeting = {}; // Meeting::id; of another one all of it is forgotten
    std::string part = {}; // MeetingPart::id that is shown
    bool runs = false;
    std::int64_t since_ms = 0; // when it was set going last, on the clock that never goes back
    std::map<std::string, std::int64_t> passed_ms = {}; // of each part by its id, until `since_ms`
    std::map<std::string, rules::TimeCue> said = {}; // of each part, what was announced last
};

/// A note of a meeting that is being written.
struct MeetingNoteDraft {
    std::string meeting = {}; // Meeting::id; of another one it is forgotten
    std::string part = {}; // MeetingPart::id; empty for the meeting as a whole
    std::string text = {};
    std::string line = {};
    std::string kind = {};
};

/// What a lead looks at of a rota, and how one is proposed.
struct RotaChoices {
    std::string cluster; // of another one the choices are forgotten
    std::string grouping = {}; // Grouping::id; empty: the first
    bool mutual = false; // schools visit those that visit them
    bool by_day = false; // reviews in the order of their days; else by group
    std::uint64_t seed = 1; // of the next proposal
    std::vector<std::string> told = {}; // what the last proposal could not settle
    std::string swapped = {}; // Visit::id that is to be swapped
    std::string swapped_with = {}; // Visit::id
    bool swap_hosts = false; // else the days
};

/// What a lead looks at of the dates of a year.
struct CalendarChoices {
    std::string cluster; // of another one the choices are forgotten
    std::string kind = {}; // rules::YearFilter::kind
    std::string school = {}; // rules::YearFilter::school
    std::string added = "meeting"; // kind of the next date that is added
};

/// Which rounds a lead has beside each other.
struct TrendChoices {
    std::string cluster; // of another one the choices are forgotten
    rules::TwoRounds rounds = {}; // absent: the newest, and the one before
    bool moved_only = false; // only statements at which something moved
};

/// The search for groups of one division, and what it found.
struct GroupingWork {
    std::string grouping = {}; // Grouping::id; of another one all of it is forgotten
    std::uint64_t mark = 0; // stands for all that it goes by
    std::shared_ptr<rules::ClashSearch> clashes = {}; // while it is looked at whether all rules can hold
    std::shared_ptr<rules::GroupingSearch> search = {}; // while it runs
    std::int64_t slice = 0; // how much of the two is done next
    int number = 0; // of all searches of this visit
    std::vector<rules::Proposal> proposals = {}; // the best first
    std::string quality = {}; // how good the first is, in words
    std::vector<std::string> clash = {}; // what cannot hold together, one sentence each
    bool smallest_clash = false; // and no fewer of them clash
};

/// What a lead looks at of a survey.
struct SurveyWork {
    std::string survey = {}; // Survey::id; of another one it begins anew
    std::string response = {}; // SurveyResponse::id that is being typed in; empty: none
    std::optional<std::string> wave = {}; // whose results are shown; absent: the present one
    std::optional<std::string> beside = {}; // the wave beside it; absent: none
};

/// What the interface remembers between frames.
struct Session {
    Route route;
    std::string filter = "all"; // which statements the evaluation shows
    std::string action_filter = "open"; // which actions are listed
    std::string action_order = "due";
    std::set<std::string> open; // keys of disclosures that are open
    std::vector<Question> questions; // at most one, as a stack for its lifetime
    std::string pending_focus; // path suffix of the node that takes focus when it is drawn
    std::vector<std::string> polite; // to be announced after this frame
    std::vector<std::string> urgent; // the same, at once
    /// What is to be done with one stored document, and waits until that is open.
    struct Waiting {
        std::string key;
        std::function<void()> act;
    };
    std::optional<Waiting> when_open;
    AgainWork again;
    std::function<void()> when_school_open; // what is to be done with the own school's file, and waits until that is open
    std::string say_at_rest; // to be announced when the person stops typing; what comes later takes its place
    std::string find_query; // what is looked for in all of the work
    std::string find_told; // what was announced as found, and for which words
    std::string enquiry_query; // what the bank is narrowed to
    std::string enquiry_tag;
    std::map<std::string, std::size_t> editor_pages; // Section::id to the page of its statements that is open for editing
    std::optional<model::Instrument> edited_instrument; // as changes of this pass leave it: a second one builds on the first
    std::string phrase; // being typed to lock a file; never kept
    std::string phrase_again; // the same, typed a second time
    std::string phrase_told; // what was announced of the two
    bool phrase_shown = false; // in letters rather than dots
    std::string shown_file_question; // text of the question about a file that was read out
    std::string unlock_phrase; // being typed for a locked file; never kept
    std::string returns_phrase; // the same, for locked files among those that came in for a lead
    rules::Release release; // being chosen for a report
    Arrivals arrivals;
    std::map<std::string, std::size_t> lines_shown; // of long lists by their keys, where it is not the first part alone
    std::string school_list; // schools being typed or pasted for a cluster
    std::string school_query; // what the list of schools is narrowed to
    GroupingWork grouping;
    std::string
        moved_school; // ClusterSchool::id that was moved last within a division: how even the groups are now stands beside it
    Drag drag;
    std::string moved_told; // what was announced of that
    std::string distance_list; // being typed or pasted
    CollationChoices collation;
    FindingsWork findings;
    TrendChoices trends;
    RotaChoices rota;
    CalendarChoices calendar;
    std::map<std::string, std::string> refused_days; // that were typed and are outside the year, by record and field
    std::string need_status; // which needs are listed; empty: all
    GridState picture; // of the statements beside schools
    MeetingRun meeting_run;
    MeetingNoteDraft meeting_note;
    SurveyWork survey;
    ExitDraft exit;
    ReturnWork cluster_return;
    bool looked_over = false; // what looks like personal data in a file that is about to leave was looked at
    bool notes_left = false; // of the partners’ notes only those that the report does not rest on yet are shown
    std::map<std::string, std::string> lift_into; // Note::id to the ReportPart::id that it is to be lifted into
    PasteWork paste; // a table on its way to an instrument
    bool menu_open = false;
    std::string chosen_school; // of a partnership file: which school is one’s own, until it is said
    bool show_opened = false; // go to the document that is being opened from a file
    bool update_ready = false;
    bool storage_kept = false; // the browser promised not to clear it
    bool came_back = false; // this start went straight to where the person had stopped
    DerivedValues derived;
    int changes_in_ms = -1; // until what is shown changes by itself; -1: not before the next input. Said anew by each drawing
    float scroll_to = -1; // offset the main scroller is asked to take, once
};

} // namespace triad::ui
