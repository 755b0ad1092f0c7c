#pragma once

#include "model/calendar.h"
#include "model/document_kind.h"
#include "model/field_ref.h"
#include "model/instrument.h"
#include "model/membership.h"
#include "model/review.h"
#include "model/rota.h"
#include "model/survey.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::model {

/// Who wrote something. `role` is in the person's own words ("Headteacher").
struct Author {
    std::string id;
    std::string name;
    std::string role;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Author const&, Author const&) = default;
};

struct School {
    std::string id; // URN where there is one, else a fresh id; never a typed name
    std::string name; // may be empty
    std::string urn; // may be empty
    Stamps stamps;
    Unknown unknown;
    friend bool operator==(School const&, School const&) = default;
};

struct ContextAnswer {
    std::string field; // ContextField::id or Prompt::id
    std::string text; // of a field with options: the ContextOption::id
    std::string note = {}; // why the school chose so
    Stamps stamps;
    Unknown unknown;
    friend bool operator==(ContextAnswer const&, ContextAnswer const&) = default;
};

/// An earlier state of an answer, newest last. Comments are kept once a sitting, not once a keystroke.
struct AnswerChange {
    Stamp stamp; // when this state was replaced
    std::string field; // "rating", "comment" or "evidence"
    std::string before;
    Unknown unknown = {}; // of the change; the stamp's own stays empty, because the file writes both as one object
    friend bool operator==(AnswerChange const&, AnswerChange const&) = default;
};

/// One school's answer to one item.
struct Answer {
    std::string item; // Item::id
    std::string fingerprint; // of the wording that was judged; empty until the item is rated
    std::string rating; // Choice::id; empty: not yet rated
    std::string comment;
    std::string evidence; // "how do we know"
    std::string review = {}; // ISO date on which to look again; empty for none
    std::string references = {}; // Reference::ids it answers, by spaces; empty: as the instrument has it; "-": none
    std::string cites = {}; // Evaluation::id of other work of this school that is evidence for it
    bool settled = false; // several people's views were weighed, and this is what the school says
    bool reviewed = false; // looked at again after the instrument's wording changed
    bool offers = false; // the school would show others how it does this
    std::vector<AnswerChange> history = {};
    Stamps stamps;
    Unknown unknown;
    friend bool operator==(Answer const&, Answer const&) = default;
};

/// Something promised: who, what, by when.
struct Action {
    std::string id;
    std::string item; // Item::id it grew from; may be empty
    std::string what;
    std::string owner;
    std::string due; // ISO date; empty for none
    std::string done; // ISO date; empty: not done
    bool removed = false; // kept as a mark, so that a merge cannot bring it back
    Stamps stamps;
    Unknown unknown;
    friend bool operator==(Action const&, Action const&) = default;
};

/// What one person answered to one item in a file of their own, kept beside the school's answer.
struct View {
    std::string id;
    std::string source; // Evaluation::id in that person's file, a stroke, and the Author::id there
    std::string item;
    std::string name;
    std::string role;
    std::string rating;
    std::string comment;
    std::string evidence;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(View const&, View const&) = default;
};

/// One school's answers to one instrument for one period.
struct Evaluation {
    std::string id;
    std::string instrument; // Instrument::id
    int instrument_version = 1;
    std::string period; // in words: "Autumn 2026"
    std::string meeting; // ISO date of the meeting at which this school presents; the evaluation is due before it
    std::string previous = {}; // Evaluation::id that this one follows; empty for none
    bool upgrade = false; // it takes `previous` to a newer wording, item by item; else it is a new year
    std::string removed_seen = {}; // in an upgrade: Item::ids, by spaces, that are gone from the wording and were looked at
    bool by_block = false; // sections that can be are judged as a whole
    Stamp created = {};
    std::vector<ContextAnswer> contexts = {};
    std::vector<Answer> answers = {};
    std::vector<View> views = {};
    std::vector<Action> actions = {};
    bool removed = false;
    Stamps stamps;
    Unknown unknown;
    friend bool operator==(Evaluation const&, Evaluation const&) = default;
};

/// A line of enquiry in the school's own words, taken from the bank or written here.
struct EnquiryLine {
    std::string id;
    std::string origin; // the id of the line it was taken from; empty: written here
    std::string text;
    std::string tags; // by commas
    std::string items = {}; // Item::ids that a line written here is tied to, by spaces
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(EnquiryLine const&, EnquiryLine const&) = default;
};

/// A value that somebody gave a field without knowing of the one that stands in it. Kept until a person settles it.
struct Clash {
    FieldRef target;
    std::string value;
    Stamp stamp;
    Unknown unknown = {};
    friend bool operator==(Clash const&, Clash const&) = default;
};

/// A whole file of any kind.
struct SchoolDocument {
    DocumentKind kind = DocumentKind::School;
    std::string id;
    bool example = false; // the fictional school, which may be cleared without a second thought
    School school;
    std::vector<Author> authors;
    std::vector<Instrument> instruments; // the wording that was judged, so that old answers stay readable, and the school's own
    std::vector<Evaluation> evaluations;
    std::vector<EnquiryLine> lines = {};
    std::vector<Review> reviews = {};
    std::vector<LedgerEntry> ledger = {}; // what left the school; never leaves it
    std::vector<Outcome> outcomes = {};
    std::vector<Milestone> milestones = {};
    std::vector<Champion> champions = {};
    std::vector<Return> returns = {}; // what was chosen for the lead of the cluster; of a cluster return its own one
    std::vector<Membership> memberships = {};
    std::vector<PartnerSchool> partner_schools = {};
    std::vector<ReceivedSurvey> received_surveys = {};
    std::vector<Visit> visits = {};
    std::vector<Event> events = {};
    std::vector<SurveyQuestion> survey_questions = {};
    std::vector<SurveyAnswer> survey_answers = {};
    std::vector<Clash> clashes = {};
    Stamp saved = {}; // when this file was written, and by whom
    std::string keep_until = {}; // ISO date after which a copy should be deleted; empty for none
    Unknown unknown = {};
    friend bool operator==(SchoolDocument const&, SchoolDocument const&) = default;
};

Evaluation const* find_evaluation(SchoolDocument const&, std::string_view id);
Evaluation* find_evaluation(SchoolDocument&, std::string_view id);
/// The newest evaluation with an instrument, whatever its edition; null for none that stands.
Evaluation const* newest_evaluation(SchoolDocument const&, std::string_view instrument);
Answer const* find_answer(Evaluation const&, std::string_view item);
Action const* find_action(Evaluation const&, std::string_view id);
ContextAnswer const* find_context(Evaluation const&, std::string_view field);
View const* find_view(Evaluation const&, std::string_view id);
Review const* find_review(SchoolDocument const&, std::string_view id);
Review* find_review(SchoolDocument&, std::string_view id);
EnquiryLine const* find_line(SchoolDocument const&, std::string_view id);
Author const* find_author(SchoolDocument const&, std::string_view id);
/// The wording an evaluation was made with; null where the file lacks it.
Instrument const* instrument_of(SchoolDocument const&, Evaluation const&);
/// The instrument in the file with this id and version; null where there is none.
Instrument const* find_instrument(SchoolDocument const&, std::string_view id, int version);
/// The highest version of it in the file; null where there is none.
Instrument const* newest_instrument(SchoolDocument const&, std::string_view id);

} // namespace triad::model
