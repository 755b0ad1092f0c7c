#include "rules/collation/tracker.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/evaluation/dates.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::ClusterDocument;

bool is_older_edition(model::Submission const& submission, model::Edition const& newest)
{
    auto const& answered = submission.edition->instrument();
    return answered.id == newest->instrument().id && answered.version < newest->instrument().version;
}

ReturnState state_of(CountingSubmission const& asked_for, CountingSubmission const& other, model::Edition const& newest)
{
    if (!asked_for)
        return other ? ReturnState::OlderRound : ReturnState::Missing;
    return is_older_edition(*asked_for, newest) ? ReturnState::OlderEdition : ReturnState::Returned;
}

/// Without what came of schools that are left out: nothing that others are told rests on them.
std::vector<CountingSubmission> of_those_that_count(ClusterDocument const& document, std::vector<CountingSubmission> submissions)
{
    for (std::size_t i = 0; i < submissions.size(); ++i)
        if (!counts(document.schools[i]))
            submissions[i] = nullptr;
    return submissions;
}

std::string schools_returned(int returned, int of)
{
    if (of == 0)
        return "No schools are on your list yet.";
    if (of == 1)
        return returned == 1 ? "The one school on your list has returned." : "The one school on your list has not returned yet.";
    if (returned == of)
        return concat({ "All ", number(of), " schools have returned." });
    return concat({ returned == 0 ? std::string { "None" } : number(returned), " of ", number(of), " schools ",
        returned < 2 ? "has" : "have", " returned", returned == 0 ? " yet." : "." });
}

std::string made_on(model::Submission const& submission)
{
    auto const day = parse_iso_date(submission.made);
    return day ? concat({ "file of ", long_date(*day) }) : std::string { "a file without a date" };
}

std::string round_in_words(model::Submission const& submission)
{
    return blank(submission.period) ? std::string { "a period without a name" } : words_from_elsewhere(submission.period);
}

} // namespace

int Tracker::count(ReturnState state) const
{
    return static_cast<int>(std::ranges::count(schools, state, &TrackedSchool::state));
}

Tracker track_returns(ClusterDocument const& document, Asked const& asked)
{
    auto const handed_in = counting_submissions(document, asked);
    auto const others = submissions_of_other_rounds(document, asked);
    auto newest = newest_edition(of_those_that_count(document, handed_in), asked.instrument);
    Tracker out;
    if (newest)
        out.newest_edition = newest->instrument().version;
    for (std::size_t i = 0; i < document.schools.size(); ++i) {
        auto const& school = document.schools[i];
        if (school.removed)
            continue;
        // Only schools that are left out answered anything: their edition is then the newest there is.
        auto const& compared = newest || !handed_in[i] ? newest : handed_in[i]->edition;
        auto const state = state_of(handed_in[i], others[i], compared);
        (school.left_out ? out.left_out : out.schools).push_back({ &school, state, handed_in[i] ? handed_in[i] : others[i] });
    }
    return out;
}

std::string tracker_in_words(Tracker const& tracker)
{
    auto out = schools_returned(tracker.returned(), static_cast<int>(tracker.schools.size()));
    if (int const older = tracker.count(ReturnState::OlderEdition); older > 0)
        out += concat({ " ", number(older), " of them answered an earlier edition." });
    if (int const other = tracker.count(ReturnState::OlderRound); other > 0)
        out += concat({ " ", counted(other, "school has", "schools have"), " handed in another round only." });
    if (auto const left_out = tracker.left_out.size(); left_out > 0)
        out += concat({ " ", counted(left_out, "school is", "schools are"), " left out and not counted here." });
    return out;
}

std::string return_in_words(Tracker const& tracker, TrackedSchool const& tracked)
{
    switch (tracked.state) {
    case ReturnState::Missing:
        return "Nothing handed in yet.";
    case ReturnState::OlderRound:
        return concat({ "Nothing for this round yet. Last handed in: ", round_in_words(*tracked.submission), ", ",
            made_on(*tracked.submission), "." });
    case ReturnState::OlderEdition:
        return concat({ "Returned: ", made_on(*tracked.submission), ", in edition ",
            number(tracked.submission->edition->instrument().version), ". Others answered edition ",
            number(tracker.newest_edition), "." });
    case ReturnState::Returned:
        break;
    }
    bool const own = !tracked.submission->edition->instrument().based_on.empty();
    return concat({ "Returned: ", made_on(*tracked.submission), own ? ", in the school's own version." : "." });
}

std::string due_in_words(model::Cluster const& cluster, Date today)
{
    auto const due = parse_iso_date(cluster.due);
    return due ? due_in_words(*due, today) : std::string {};
}

std::string reminder(model::Cluster const& cluster, std::string_view instrument_title, Date today)
{
    auto const due = parse_iso_date(cluster.due);
    std::string when;
    if (due)
        when = *due < today ? concat({ " It was due on ", long_date(*due), " and is still very welcome." })
            : *due == today ? std::string { " It is due today." }
                            : concat({ " It is due on ", long_date(*due), "." });
    auto const what = blank(instrument_title) ? std::string { "our evaluation" } : quoted(instrument_title);
    auto const whom = blank(cluster.name) ? std::string { "every school of our cluster" }
                                          : concat({ "every school of ", words_from_elsewhere(cluster.name) });
    return concat({ "Dear colleagues,\n\nA friendly reminder about ", what, ".", when,
        "\n\nIf you have sent yours already: thank you, there is nothing more to do.",
        " If not, please send me your file when you can, and tell me if you would like a hand.\n\nThis goes to ", whom, ".\n" });
}

} // namespace triad::rules
