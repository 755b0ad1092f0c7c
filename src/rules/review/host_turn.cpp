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
std::optional<Instant> last_made(TurnContext const& context, std::string_view kind)
{
    std::optional<Instant> last;
    for (auto const& entry : context.document.ledger) {
        if (entry.removed || entry.review != context.review.id || entry.kind != kind)
            continue;
        last = std::max(last.value_or(Instant {}), Instant {});
        for (auto const& [field, stamp] : entry.stamps)
            last = std::max(*last, stamp.at);
    }
    return last;
}

std::string people(TurnContext const& context, Members const& members) { return people_words(context.protocol, members); }

bool has_notes(model::Review const& review, model::Member const& member)
{
    return !member.sent.empty()
        || std::ranges::any_of(review.notes, [&](auto const& note) { return !note.removed && note.member == member.id; });
}

/// Reviewers whose notes have not come.
Members awaited(TurnContext const& context)
{
    auto out = partners(context.review);
    std::erase_if(out, [&](auto const* member) { return has_notes(context.review, *member); });
    return out;
}

/// Whoever's notes are in: reviewers, and others of the team who wrote some.
Members returned(TurnContext const& context)
{
    auto out = team(context.review);
    std::erase_if(out, [&](auto const* member) { return !has_notes(context.review, *member); });
    return out;
}

bool any_notes(TurnContext const& context)
{
    return !returned(context).empty()
        || std::ranges::any_of(context.review.notes, [](auto const& note) { return !note.removed; });
}

/// "Sam Reed’s are still awaited"
std::string awaited_words(TurnContext const& context, Members const& members)
{
    auto const who = people(context, members);
    return members.size() == 1 ? concat({ who, "’s are still awaited" }) : concat({ "those of ", who, " are still awaited" });
}

Turn plan_or_pack(TurnContext const& context)
{
    auto const& review = context.review;
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
            concat({ "The plan is ready. Make the review pack for ", people(context, partners(review)), "." }),
            "Make the review pack");
    return our_turn(Step::Plan, concat({ "The plan still needs ", listed_words(missing), "." }), "Plan the review");
}

Turn await_notes(TurnContext const& context, Members const& missing)
{
    auto const who = people(context, missing);
    return waiting_turn(Step::AwaitNotes, who,
        concat({ "Waiting for notes from ", who,
            ". They arrive as a file: open it here. You can also write the report without them." }));
}

Turn first_draft(TurnContext const& context)
{
    auto const in = returned(context);
    auto const missing = awaited(context);
    auto const whose = in.empty() ? std::string { "Notes" } : concat({ "Notes from ", people(context, in) });
    if (!any_notes(context))
        return our_turn(Step::Draft, "No notes are awaited. Write the report from what you found.", "Write the report");
    if (missing.empty())
        return our_turn(Step::Draft, concat({ whose, " are in. Write the report from them." }), "Write the report");
    return our_turn(
        Step::Draft, concat({ whose, " are in; ", awaited_words(context, missing), ". You can draft now." }), "Write the report");
}

/// Parts of the report that the protocol names and nothing stands in. Questions may be left out.
std::vector<std::string> empty_parts(TurnContext const& context, Statements const& statements)
{
    std::vector<std::string> out;
    for (auto const& part : context.protocol ? context.protocol->report : std::vector<model::ReportPart> {})
        if (part.id != "question" && std::ranges::find(statements, part.id, &model::Statement::part) == statements.end())
            out.push_back(cited(part.title));
    return out;
}

Turn release(std::string sentence) { return our_turn(Step::Release, std::move(sentence), "Release the report"); }

Turn before_request(TurnContext const& context, Statements const& statements)
{
    auto const missing = awaited(context);
    auto const still = missing.empty() || !any_notes(context)
        ? std::string {}
        : concat({ " Of the notes, ", awaited_words(context, missing), "." });
    if (auto const empty = empty_parts(context, statements); !empty.empty())
        return our_turn(Step::Draft,
            concat({ "Nothing stands under ", listed_words(empty), " yet.", still, " The report can also be sent as it is." }),
            "Go on with the report");
    auto const all = partners(context.review);
    if (all.empty())
        return release("Nobody on the team has to agree, so the report carries the mark “Not agreed”.");
    return our_turn(Step::SendReport,
        concat({ "The report has ", counted(statements.size(), "statement", "statements"), ". Send it to ", people(context, all),
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
bool unseen(model::Statement const& statement, PartnerStanding const& standing, std::optional<Instant> sent)
{
    if (standing.standing != Standing::Unanswered && standing.standing != Standing::OtherWording)
        return false;
    return sent ? worded_at(statement) > *sent : standing.standing == Standing::OtherWording;
}

Answers answers_of(TurnContext const& context, Statements const& statements, std::optional<Instant> sent)
{
    Answers out;
    for (auto const* statement : statements) {
        bool objected = false;
        bool changed = false;
        for (auto const& standing : standings(context.review, *statement)) {
            bool const asks = standing.standing == Standing::AsksRewording;
            bool const withdrew = standing.standing == Standing::Withdrawn;
            objected = objected || asks || withdrew;
            changed = changed || unseen(*statement, standing, sent);
            if (asks || withdrew)
                note_once(asks ? out.asking : out.withdrawn, standing.member);
            else if (standing.standing != Standing::Agreed)
                note_once(out.open, standing.member);
        }
        out.objected += objected ? 1 : 0;
        out.changed += changed ? 1 : 0;
    }
    std::erase_if(out.withdrawn, [&](auto const* member) { return std::ranges::find(out.asking, member) != out.asking.end(); });
    return out;
}

Turn revise(TurnContext const& context, Answers const& answers)
{
    std::string words;
    if (!answers.asking.empty())
        words
            = concat({ people(context, answers.asking), answers.asking.size() == 1 ? " asks" : " ask", " for another wording" });
    if (!answers.withdrawn.empty())
        words += concat({ words.empty() ? "" : ", and ", people(context, answers.withdrawn), " took an agreement back" });
    // "The reviewer", where no name was given, begins the sentence.
    words.replace(0, 1, words.starts_with("the ") ? "T" : words.substr(0, 1));
    return our_turn(Step::Revise,
        concat({ words, ": ", counted(answers.objected, "statement", "statements"),
            ". Reword and send the report again, or release it with the mark “Not agreed”." }),
        "Go to the report");
}

Turn after_request(TurnContext const& context, Statements const& statements)
{
    auto const answers = answers_of(context, statements, last_made(context, "agreement-request"));
    if (answers.objected > 0)
        return revise(context, answers);
    auto const who = people(context, answers.open);
    if (answers.changed > 0)
        return our_turn(Step::SendReport,
            concat({ counted(answers.changed, "statement", "statements"), " changed after the report was sent. Send it to ", who,
                " again." }),
            "Send for agreement");
    return waiting_turn(Step::AwaitAnswers, who,
        concat({ "Waiting for the answer of ", who, " to the report. It arrives as a file: open it here. ", unagreed_way }));
}

bool asked_partners(TurnContext const& context)
{
    return last_made(context, "agreement-request")
        || std::ranges::any_of(context.review.replies, [](auto const& reply) { return !reply.removed; });
}

/// Whoever has the released copy reads other words than stand here: that comes before any look-back, and nothing is finished.
Turn changed_after_release(TurnContext const& context, Statements const& statements)
{
    constexpr std::string_view changed = "The report was changed after it was released. ";
    constexpr std::string_view again = "Release it again to those who have the earlier wording.";
    auto const state = report_state(context.document, context.review);
    if (statements.empty())
        return our_turn(Step::Draft, concat({ changed, "No statement is left in it." }), "Go to the report");
    if (state.agreed)
        return release(concat({ changed, "Every statement is agreed as it stands now. ", again }));
    if (partners(context.review).empty() || !asked_partners(context))
        return release(concat({ changed, again, " It carries the mark “Not agreed”." }));
    auto turn = after_request(context, statements);
    turn.sentence = concat({ changed, turn.sentence });
    return turn;
}

Turn report_turn(TurnContext const& context, Statements const& statements)
{
    auto const state = report_state(context.document, context.review);
    if (state.agreed)
        return release(concat(
            { state.statements == 1 ? "The one statement is" : concat({ "All ", number(state.statements), " statements are" }),
                " agreed. Release the report to those whom you choose." }));
    bool const asked = state.status == ReportStatus::WithPeers && !partners(context.review).empty();
    return asked ? after_request(context, statements) : before_request(context, statements);
}

Turn after_release(TurnContext const& context)
{
    auto const due = parse_iso_date(context.review.look_back);
    if (!due) {
        auto const proposed = context.protocol ? parse_iso_date(look_back_day(*context.protocol, context.review)) : std::nullopt;
        return our_turn(Step::SetLookBack,
            concat({ "The report is released. Choose the day on which to look back",
                proposed ? concat({ ", for example ", long_date(*proposed) }) : "", "." }),
            "Set the look-back");
    }
    if (context.today < *due)
        return waiting_turn(Step::AwaitLookBack, "Nobody",
            concat({ "The look-back is on ", long_date(*due), ". Until then nothing is asked of you." }));
    return our_turn(Step::LookBack,
        concat({ "It is time to look back", *due < context.today ? concat({ ", since ", long_date(*due) }) : "",
            ": what came of the review? It takes about ten minutes." }),
        "Look back");
}

Turn finished(TurnContext const& context)
{
    return waiting_turn(Step::Finished, "Nobody",
        concat({ "Looked back on ", day_words(context.review.looked_back), ". This review is finished." }));
}

} // namespace

Turn host_turn(TurnContext const& context)
{
    auto const state = report_state(context.document, context.review);
    auto const statements = written_statements(context.review);
    if (state.changed)
        return changed_after_release(context, statements);
    if (!context.review.looked_back.empty())
        return finished(context);
    if (state.status == ReportStatus::Released)
        return after_release(context);
    if (!statements.empty())
        return report_turn(context, statements);
    if (any_notes(context))
        return first_draft(context);
    if (!last_made(context, "review-pack"))
        return plan_or_pack(context);
    auto const missing = awaited(context);
    return missing.empty() ? first_draft(context) : await_notes(context, missing);
}

} // namespace triad::rules
