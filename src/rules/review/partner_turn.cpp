#include "rules/review/turn_context.h"

#include "base/sentence.h"
#include "base/text.h"
#include "rules/review/agreement.h"
#include "rules/review/people_words.h"
#include "rules/review/review_plan.h"
#include "rules/review/review_words.h"

#include <algorithm>
#include <initializer_list>

namespace triad::rules {

namespace {

/// Whoever works on this copy; null until that is said, and where the person is no longer on the team.
model::Member const* self_of(model::Review const& review)
{
    auto const* self = model::find_record(review.members, review.acting);
    return review.acting.empty() || !self || self->removed ? nullptr : self;
}

std::string host_words(TurnContext const& context)
{
    for (auto const* member : team(context.review))
        if (member->role == "host" && !blank(member->name))
            return person_words(context.protocol, *member);
    return blank(context.document.school.name) ? "the host" : shortened(context.document.school.name, 60);
}

std::string self_words(TurnContext const& context, model::Member const& self)
{
    return concat({ "You are here as ", person_words(context.protocol, self), ". " });
}

std::ptrdiff_t notes_by(model::Review const& review, model::Member const& self)
{
    return std::ranges::count_if(review.notes,
        [&](auto const& note) { return !note.removed && note.member == self.id && !(blank(note.seen) && blank(note.effect)); });
}

/// Statements to which this partner stands in one of these ways, as they are worded now. Others of the team are not asked.
std::ptrdiff_t standing_of(TurnContext const& context, std::vector<model::Statement const*> const& statements,
    model::Member const& self, std::initializer_list<Standing> ways)
{
    return std::ranges::count_if(statements, [&](auto const* statement) {
        return std::ranges::any_of(standings(context.review, *statement), [&](auto const& standing) {
            return standing.member->id == self.id && std::ranges::find(ways, standing.standing) != ways.end();
        });
    });
}

Turn choose_self()
{
    return our_turn(Step::ChooseSelf, "Say who of the team you are, so that your notes and your agreement carry your name.",
        "Say who you are");
}

Turn send_notes(TurnContext const& context, model::Member const& self)
{
    auto const count = notes_by(context.review, self);
    auto const host = host_words(context);
    if (!self.sent.empty())
        return our_turn(Step::SendNotes,
            concat({ "Your notes changed since you handed them over. Make a new file for ", host,
                "; it takes the place of the first." }),
            "Hand the notes over");
    return our_turn(Step::SendNotes,
        concat(
            { counted(count, "note is", "notes are"), " not handed over yet. Make the file for ", host, " when you are done." }),
        "Hand the notes over");
}

Turn await_report(TurnContext const& context)
{
    auto const host = host_words(context);
    return waiting_turn(Step::AwaitReport, host,
        concat({ "Waiting for the report from ", host,
            ". It arrives as a file: open it here. Until then you can go on writing, and hand your notes over again." }));
}

Turn answer(TurnContext const& context, model::Member const& self, std::vector<model::Statement const*> const& statements)
{
    auto const open = standing_of(context, statements, self, { Standing::Unanswered, Standing::OtherWording });
    auto const reworded = standing_of(context, statements, self, { Standing::OtherWording });
    auto const changed = reworded == 0 ? std::string {}
                                       : concat({ " ", reworded == open ? "" : concat({ number(reworded), " of them" }),
                                             reworded == open ? open == 1 ? "It" : "They" : "", " changed after you answered." });
    return our_turn(Step::Answer,
        concat({ number(open), " of ", counted(statements.size(), "statement", "statements"), open == 1 ? " waits" : " wait",
            " for your answer: agree, or ask for another wording.", changed }),
        "Read and answer");
}

Turn send_answer(TurnContext const& context)
{
    return our_turn(Step::SendAnswer,
        concat({ "Your answer is not handed over yet. Make the file for ", host_words(context), "." }), "Hand your answer over");
}

std::string keeping_words(TurnContext const& context)
{
    auto const until = parse_iso_date(context.review.keep_until);
    if (!until)
        return {};
    return *until < context.today ? concat({ " This copy was to be kept until ", long_date(*until), ": please delete it." })
                                  : concat({ " Keep this copy until ", long_date(*until), ", then delete it." });
}

Turn await_release(TurnContext const& context)
{
    auto const host = host_words(context);
    return waiting_turn(Step::AwaitRelease, host,
        concat({ "It is for ", host, " to release the report. If a wording changes, you get it as a file and are asked again.",
            keeping_words(context) }));
}

} // namespace

Turn partner_turn(TurnContext const& context)
{
    auto const* self = self_of(context.review);
    if (!self)
        return choose_self();
    auto const statements = written_statements(context.review);
    bool const wrote = notes_by(context.review, *self) > 0 || !self->sent.empty();
    // Who opens the report on another device than the notes were written on has none here, and is not asked for them again.
    if (!wrote && statements.empty())
        return our_turn(Step::WriteNotes,
            concat({ self_words(context, *self), "Write down what you see and hear, and what it does for pupils." }),
            "Write a note");
    if (notes_unsent(context.review))
        return send_notes(context, *self);
    if (statements.empty())
        return await_report(context);
    if (standing_of(context, statements, *self, { Standing::Unanswered, Standing::OtherWording }) > 0)
        return answer(context, *self, statements);
    return answers_unsent(context.review) ? send_answer(context) : await_release(context);
}

} // namespace triad::rules
