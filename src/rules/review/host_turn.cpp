#include "rules/review/turn_context.h"

#include "base/sentence.h"
#include "base/text.h"
#include "rules/review/agreement.h"
#include "rules/review/look_back.h"
#include "rules/review/people_words.h"
#include "rules/review/review_plan.h"
#include "rules/review/review_words.h"

#include <algorithm>
#include <optional>

namespace triad::rules {

namespace {

using Members = std::vector<model::Member const*>;
using Statements = std::vector<model::Statement const*>;

constexpr std::string_view unagreed_way = "You can release without it; the report then carries the mark “Not agreed”.";

/// When a file of this kind was last made for the review; zero where it was, and nobody knows the moment.
std::optional<Instant> last_made(Scene const& scene, std::string_view kind)
{
    std::optional<Instant> last;
    for (auto const& entry : scene.document.ledger) {
        if (entry.removed || entry.review != scene.review.id || entry.kind != kind)
            continue;
        last = std::max(last.value_or(Instant {}), Instant {});
        for (auto const& [field, stamp] : entry.stamps)
            last = std::max(*last, stamp.at);
    }
    return last;
}

std::string people(Scene const& scene, Members const& members) { return people_words(scene.protocol, members); }

bool has_notes(model::Review const& review, model::Member const& member)
{
    return !member.sent.empty()
        || std::ranges::any_of(review.notes, [&](auto const& note) { return !note.removed && note.member == member.id; });
}

/// Reviewers whose notes have not come.
Members awaited(Scene const& scene)
{
    auto out = partners(scene.review);
    std::erase_if(out, [&](auto const* member) { return has_notes(scene.review, *member); });
    return out;
}

/// Whoever's notes are in: reviewers, and others of the team who wrote some.
Members returned(Scene const& scene)
{
    auto out = team(scene.review);
    std::erase_if(out, [&](auto const* member) { return !has_notes(scene.review, *member); });
    return out;
}

bool any_notes(Scene const& scene)
{
    return !returned(scene).empty() || std::ranges::any_of(scene.review.notes, [](auto const& note) { return !note.removed; });
}

/// "Sam Reed’s are still awaited"
std::string awaited_words(Scene const& scene, Members const& members)
{
    auto const who = people(scene, members);
    return members.size() == 1 ? concat({ who, "’s are still awaited" }) : concat({ "those of ", who, " are still awaited" });
}

Turn plan_or_pack(Scene const& scene)
{
    auto const& review = scene.review;
    auto const says = [](auto const& record) { return !record.removed && !blank(record.text); };
    std::vector<std::string> missing;
    if (std::ranges::none_of(review.focuses, says))
        missing.emplace_back("a focus");
    if (std::ranges::none_of(review.lines, says))
        missing.emplace_back("a line of enquiry");
    if (partners(review).empty())
        missing.emplace_back("somebody to review");
    if (missing.empty())
        return our_turn(Step::SendPack,
            concat({ "The plan is ready. Make the review pack for ", people(scene, partners(review)), "." }),
            "Make the review pack");
    return our_turn(Step::Plan, concat({ "The plan still needs ", listed_words(missing), "." }), "Plan the review");
}

Turn await_notes(Scene const& scene, Members const& missing)
{
    auto const who = people(scene, missing);
    return waiting_turn(Step::AwaitNotes, who,
        concat({ "Waiting for notes from ", who,
            ". They arrive as a file: open it here. You can also write the report without them." }));
}

Turn first_draft(Scene const& scene)
{
    auto const in = returned(scene);
    auto const missing = awaited(scene);
    auto const whose = in.empty() ? std::string { "Notes" } : concat({ "Notes from ", people(scene, in) });
    if (!any_notes(scene))
        return our_turn(Step::Draft, "No notes are awaited. Write the report from what you found.", "Write the report");
    if (missing.empty())
        return our_turn(Step::Draft, concat({ whose, " are in. Write the report from them." }), "Write the report");
    return our_turn(
        Step::Draft, concat({ whose, " are in; ", awaited_words(scene, missing), ". You can draft now." }), "Write the report");
}

/// Parts of the report that the protocol names and nothing stands in. Questions may be left out.
std::vector<std::string> empty_parts(Scene const& scene, Statements const& statements)
{
    std::vector<std::string> out;
    for (auto const& part : scene.protocol ? scene.protocol->report : std::vector<model::ReportPart> {})
        if (part.id != "question" && std::ranges::find(statements, part.id, &model::Statement::part) == statements.end())
            out.push_back(cited(part.title));
    return out;
}

Turn release(std::string sentence) { return our_turn(Step::Release, std::move(sentence), "Release the report"); }

Turn before_request(Scene const& scene, Statements const& statements)
{
    auto const missing = awaited(scene);
    auto const still = missing.empty() || !any_notes(scene) ? std::string {}
                                                            : concat({ " Of the notes, ", awaited_words(scene, missing), "." });
    if (auto const empty = empty_parts(scene, statements); !empty.empty())
        return our_turn(Step::Draft,
            concat({ "Nothing stands under ", listed_words(empty), " yet.", still, " The report can also be sent as it is." }),
            "Go on with the report");
    auto const all = partners(scene.review);
    if (all.empty())
        return release("Nobody on the team has to agree, so the report carries the mark “Not agreed”.");
    return our_turn(Step::SendReport,
        concat({ "The report has ", counted(statements.size(), "statement", "statements"), ". Send it to ", people(scene, all),
            " for agreement.", still }),
        "Send for agreement");
}

/// How the partners stand to the whole report.
struct Answers {
    Members asking; // for another wording
    Members withdrawn; // took an agreement back, and ask for nothing
    Members open; // have not answered every statement as it is worded now
    int objected = 0; // statements
    int changed = 0; // statements that partners have not seen as they are worded now
};

void note_once(Members& members, model::Member const* member)
{
    if (std::ranges::find(members, member) == members.end())
        members.push_back(member);
}

Instant worded_at(model::Statement const& statement)
{
    Instant last;
    for (auto const* field : { "part", "text" })
        if (auto const stamp = statement.stamps.find(field); stamp != statement.stamps.end())
            last = std::max(last, stamp->second.at);
    return last;
}

/// A file made after the change took it along. Where no file is on record, an answer to another wording shows the change.
bool unseen(model::Statement const& statement, Stand const& stand, std::optional<Instant> sent)
{
    if (stand.standing != Standing::Unanswered && stand.standing != Standing::OtherWording)
        return false;
    return sent ? worded_at(statement) > *sent : stand.standing == Standing::OtherWording;
}

Answers answers_of(Scene const& scene, Statements const& statements, std::optional<Instant> sent)
{
    Answers out;
    for (auto const* statement : statements) {
        bool objected = false;
        bool changed = false;
        for (auto const& stand : stands(scene.review, *statement)) {
            bool const asks = stand.standing == Standing::AsksRewording;
            bool const withdrew = stand.standing == Standing::Withdrawn;
            objected = objected || asks || withdrew;
            changed = changed || unseen(*statement, stand, sent);
            if (asks || withdrew)
                note_once(asks ? out.asking : out.withdrawn, stand.member);
            else if (stand.standing != Standing::Agreed)
                note_once(out.open, stand.member);
        }
        out.objected += objected ? 1 : 0;
        out.changed += changed ? 1 : 0;
    }
    std::erase_if(out.withdrawn, [&](auto const* member) { return std::ranges::find(out.asking, member) != out.asking.end(); });
    return out;
}

Turn revise(Scene const& scene, Answers const& answers)
{
    std::string words;
    if (!answers.asking.empty())
        words = concat({ people(scene, answers.asking), answers.asking.size() == 1 ? " asks" : " ask", " for another wording" });
    if (!answers.withdrawn.empty())
        words += concat({ words.empty() ? "" : ", and ", people(scene, answers.withdrawn), " took an agreement back" });
    // "The reviewer", where no name was given, begins the sentence.
    words.replace(0, 1, words.starts_with("the ") ? "T" : words.substr(0, 1));
    return our_turn(Step::Revise,
        concat({ words, ": ", counted(answers.objected, "statement", "statements"),
            ". Reword and send the report again, or release it with the mark “Not agreed”." }),
        "Go to the report");
}

Turn after_request(Scene const& scene, Statements const& statements)
{
    auto const answers = answers_of(scene, statements, last_made(scene, "agreement-request"));
    if (answers.objected > 0)
        return revise(scene, answers);
    auto const who = people(scene, answers.open);
    if (answers.changed > 0)
        return our_turn(Step::SendReport,
            concat({ counted(answers.changed, "statement", "statements"), " changed after the report was sent. Send it to ", who,
                " again." }),
            "Send for agreement");
    return waiting_turn(Step::AwaitAnswers, who,
        concat({ "Waiting for the answer of ", who, " to the report. It arrives as a file: open it here. ", unagreed_way }));
}

bool asked_partners(Scene const& scene)
{
    return last_made(scene, "agreement-request")
        || std::ranges::any_of(scene.review.replies, [](auto const& reply) { return !reply.removed; });
}

/// Whoever has the released copy reads other words than stand here: that comes before any look-back, and nothing is finished.
Turn changed_after_release(Scene const& scene, Statements const& statements)
{
    constexpr std::string_view changed = "The report was changed after it was released. ";
    constexpr std::string_view again = "Release it again to those who have the earlier wording.";
    auto const state = report_state(scene.document, scene.review);
    if (statements.empty())
        return our_turn(Step::Draft, concat({ changed, "No statement is left in it." }), "Go to the report");
    if (state.agreed)
        return release(concat({ changed, "Every statement is agreed as it stands now. ", again }));
    if (partners(scene.review).empty() || !asked_partners(scene))
        return release(concat({ changed, again, " It carries the mark “Not agreed”." }));
    auto turn = after_request(scene, statements);
    turn.sentence = concat({ changed, turn.sentence });
    return turn;
}

Turn report_turn(Scene const& scene, Statements const& statements)
{
    auto const state = report_state(scene.document, scene.review);
    if (state.agreed)
        return release(concat(
            { state.statements == 1 ? "The one statement is" : concat({ "All ", number(state.statements), " statements are" }),
                " agreed. Release the report to those whom you choose." }));
    bool const asked = state.status == ReportStatus::WithPeers && !partners(scene.review).empty();
    return asked ? after_request(scene, statements) : before_request(scene, statements);
}

Turn after_release(Scene const& scene)
{
    auto const due = parse_iso_date(scene.review.look_back);
    if (!due) {
        auto const proposed = scene.protocol ? parse_iso_date(look_back_day(*scene.protocol, scene.review)) : std::nullopt;
        return our_turn(Step::SetLookBack,
            concat({ "The report is released. Choose the day on which to look back",
                proposed ? concat({ ", for example ", long_date(*proposed) }) : "", "." }),
            "Set the look-back");
    }
    if (scene.today < *due)
        return waiting_turn(Step::AwaitLookBack, "Nobody",
            concat({ "The look-back is on ", long_date(*due), ". Until then nothing is asked of you." }));
    return our_turn(Step::LookBack,
        concat({ "It is time to look back", *due < scene.today ? concat({ ", since ", long_date(*due) }) : "",
            ": what came of the review? It takes about ten minutes." }),
        "Look back");
}

Turn finished(Scene const& scene)
{
    return waiting_turn(Step::Finished, "Nobody",
        concat({ "Looked back on ", day_words(scene.review.looked_back), ". This review is finished." }));
}

} // namespace

Turn host_turn(Scene const& scene)
{
    auto const state = report_state(scene.document, scene.review);
    auto const statements = written_statements(scene.review);
    if (state.changed)
        return changed_after_release(scene, statements);
    if (!scene.review.looked_back.empty())
        return finished(scene);
    if (state.status == ReportStatus::Released)
        return after_release(scene);
    if (!statements.empty())
        return report_turn(scene, statements);
    if (any_notes(scene))
        return first_draft(scene);
    if (!last_made(scene, "review-pack"))
        return plan_or_pack(scene);
    auto const missing = awaited(scene);
    return missing.empty() ? first_draft(scene) : await_notes(scene, missing);
}

} // namespace triad::rules
