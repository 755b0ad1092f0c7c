#pragma once

#include "base/date.h"
#include "model/instrument.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace triad::model {

/// Who wrote something. `role` is in the person's own words ("Headteacher").
struct Author {
    std::string id;
    std::string name;
    std::string role;
    Unknown unknown;
    friend bool operator==(Author const&, Author const&) = default;
};

/// When a field was last changed, and by whom (an Author's id).
struct Stamp {
    Instant at;
    std::string by;
    Unknown unknown = {};
    friend bool operator==(Stamp const&, Stamp const&) = default;
};

/// Field name (as in the file, e.g. "rating") to its last change.
using Stamps = std::map<std::string, Stamp>;

struct School {
    std::string id; // URN where there is one, else a fresh id; never a typed name
    std::string name; // may be empty
    std::string urn; // may be empty
    Stamps stamps;
    Unknown unknown;
    friend bool operator==(School const&, School const&) = default;
};

struct ContextAnswer {
    std::string field; // ContextField::id
    std::string text;
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
    std::vector<AnswerChange> history;
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

/// One school's answers to one instrument for one period.
struct Evaluation {
    std::string id;
    std::string instrument; // Instrument::id
    int instrument_version = 1;
    std::string period; // in words: "Autumn 2026"
    std::string meeting; // ISO date of the meeting at which this school presents; the evaluation is due before it
    Stamp created;
    std::vector<ContextAnswer> contexts;
    std::vector<Answer> answers;
    std::vector<Action> actions;
    bool removed = false;
    Stamps stamps;
    Unknown unknown;
    friend bool operator==(Evaluation const&, Evaluation const&) = default;
};

/// A whole school file (kind "school").
struct SchoolDocument {
    std::string id;
    bool example = false; // the fictional school, which may be cleared without a second thought
    School school;
    std::vector<Author> authors;
    std::vector<Instrument> instruments; // the wording that was judged, so that old answers stay readable
    std::vector<Evaluation> evaluations;
    Stamp saved; // when this file was written, and by whom
    std::string keep_until; // ISO date after which a copy should be deleted; empty for none
    Unknown unknown;
    friend bool operator==(SchoolDocument const&, SchoolDocument const&) = default;
};

Evaluation const* find_evaluation(SchoolDocument const&, std::string_view id);
Evaluation* find_evaluation(SchoolDocument&, std::string_view id);
Answer const* find_answer(Evaluation const&, std::string_view item);
Action const* find_action(Evaluation const&, std::string_view id);
ContextAnswer const* find_context(Evaluation const&, std::string_view field);
Author const* find_author(SchoolDocument const&, std::string_view id);
/// The wording an evaluation was made with; null where the file lacks it.
Instrument const* instrument_of(SchoolDocument const&, Evaluation const&);

} // namespace triad::model
