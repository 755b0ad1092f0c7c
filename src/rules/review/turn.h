#pragma once

#include "base/date.h"
#include "model/protocol.h"
#include "model/school_document.h"

#include <string>

namespace triad::rules {

/// The next thing to be done in a review.
enum class Step {
    Plan, // host: focus, lines, team
    SendPack,
    AwaitNotes, // host waits for reviewers' notes
    Draft, // host: write the report
    SendReport, // for agreement: first, or again because a wording changed after it was sent
    AwaitAnswers,
    Revise, // a partner asks for another wording, or took an agreement back
    Release,
    SetLookBack,
    AwaitLookBack,
    LookBack,
    Finished,
    ChooseSelf, // partner: who of the team works here
    WriteNotes,
    SendNotes,
    AwaitReport,
    Answer,
    SendAnswer,
    AwaitRelease,
};

/// Whose turn it is, in one line. R-25: at every moment exactly one, for whatever files came in.
struct Turn {
    Step step;
    bool ours; // it is for whoever works on this copy to act; false while waiting, and when all is done
    std::string who; // "You", "Jo Park", "Jo Park and Sam Reed"; "Nobody" where only a day is waited for, or nothing
    std::string sentence; // "Waiting for notes from Jo Park. They arrive as a file: open it here."
    std::string action; // label of the one button: "Make the review pack"; empty where there is nothing to press
};
/// `today` is ISO. A reviewer who never answers does not hold anything up: waiting turns say how to go on without.
Turn next_turn(model::SchoolDocument const&, model::Review const&, model::Protocol const*, Date today);

/// Nothing handed over since it was last changed: the notes, or the answers, of the person whose copy this is.
bool notes_unsent(model::Review const&);
bool answers_unsent(model::Review const&);

} // namespace triad::rules
