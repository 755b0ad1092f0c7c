#include "rules/removal/removing.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/evaluation_name.h"
#include "rules/exchange/release.h"
#include "rules/removal/changed.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::Evaluation;
using model::Review;
using model::SchoolDocument;

template <typename Records, typename Passes> std::int64_t count(Records const& records, Passes const& passes)
{
    return static_cast<std::int64_t>(std::ranges::count_if(records, passes));
}

/// Those that were not removed.
template <typename Records> std::int64_t live(Records const& records)
{
    return count(records, [](auto const& record) { return !record.removed; });
}

void add_count(std::vector<std::string>& out, std::int64_t number, std::string_view one, std::string_view many)
{
    if (number > 0)
        out.push_back(counted(number, one, many));
}

std::int64_t comments_in(Evaluation const& evaluation)
{
    return count(evaluation.answers, [](auto const& answer) { return !blank(answer.comment) || !blank(answer.evidence); });
}

/// "12 ratings, 5 comments and 3 actions"
std::string contents_of(Evaluation const& evaluation)
{
    std::vector<std::string> parts;
    add_count(parts, count(evaluation.answers, [](auto const& answer) { return !answer.rating.empty(); }), "rating", "ratings");
    add_count(parts, comments_in(evaluation), "comment", "comments");
    auto const written = [](auto const& context) { return !blank(context.text) || !blank(context.note); };
    add_count(parts, count(evaluation.contexts, written), "text about the school", "texts about the school");
    add_count(parts, live(evaluation.actions), "action", "actions");
    add_count(parts, live(evaluation.views), "answer of a colleague", "answers of colleagues");
    return listed_words(parts);
}

std::string review_name(Review const& review)
{
    return blank(review.title) ? std::string { "Review" } : concat({ "Review: ", words_from_elsewhere(review.title) });
}

std::string contents_of(Review const& review)
{
    std::vector<std::string> parts;
    add_count(parts, live(review.lines), "line of enquiry", "lines of enquiry");
    add_count(parts, live(review.notes), "note", "notes");
    add_count(parts, live(review.statements), "statement of the report", "statements of the report");
    add_count(parts, live(review.replies), "answer to the report", "answers to the report");
    add_count(parts, live(review.workshops), "workshop", "workshops");
    add_count(parts, live(review.follow_ups), "follow-up", "follow-ups");
    add_count(parts, count(review.look_backs, [](auto const& each) { return !each.removed && !blank(each.text); }),
        "look-back answer", "look-back answers");
    return listed_words(parts);
}

std::string with_contents(std::string const& name, std::string const& contents)
{
    return contents.empty() ? name : concat({ name, ": ", contents });
}

/// Statements of the removed evaluation that a review shares with its partners.
void add_extracts(std::vector<std::string>& out, Review const& review, Evaluation const& evaluation)
{
    auto const shared
        = count(review.extracts, [&](auto const& extract) { return !extract.removed && extract.evaluation == evaluation.id; });
    if (shared > 0)
        out.push_back(concat({ "“", review_name(review), "” shares ", counted(shared, "statement", "statements"),
            shared == 1 ? " of it: the next pack leaves it out." : " of it: the next pack leaves them out.",
            " Packs that were sent stay as they are." }));
}

bool stands_elsewhere(SchoolDocument const& document, Evaluation const& evaluation, std::string_view item)
{
    return std::ranges::any_of(document.evaluations, [&](auto const& other) {
        auto const* wording = model::instrument_of(document, other);
        return !other.removed && other.id != evaluation.id && wording && model::find_item(*wording, item);
    });
}

/// Lines of a review that were written because of statements which no other evaluation has.
void add_lines(std::vector<std::string>& out, SchoolDocument const& document, Review const& review, Evaluation const& evaluation)
{
    auto const* wording = model::instrument_of(document, evaluation);
    auto const alone = [&](std::string_view item) {
        return wording && model::find_item(*wording, item) && !stands_elsewhere(document, evaluation, item);
    };
    auto const lines = count(
        review.lines, [&](auto const& line) { return !line.removed && std::ranges::any_of(model::ids_in(line.items), alone); });
    if (lines > 0)
        out.push_back(concat({ counted(lines, "line of enquiry", "lines of enquiry"), " of “", review_name(review), "” ",
            lines == 1 ? "stays" : "stay", ", without the statements behind ", lines == 1 ? "it." : "them." }));
}

/// Later evaluations that show what was said in this one, and answers that name it as evidence.
void add_followers(std::vector<std::string>& out, SchoolDocument const& document, Evaluation const& evaluation)
{
    std::int64_t cited = 0;
    for (auto const& other : document.evaluations) {
        if (other.removed || other.id == evaluation.id)
            continue;
        if (other.previous == evaluation.id)
            out.push_back(
                concat({ "“", evaluation_name(document, other), "” stays, and no longer shows what was said in this one." }));
        cited += count(other.answers, [&](auto const& answer) { return answer.cites == evaluation.id; });
    }
    if (cited > 0)
        out.push_back(concat({ counted(cited, "answer names it as evidence", "answers name it as evidence"),
            ": the answers stay, the link goes nowhere." }));
}

void add_open_actions(std::vector<std::string>& out, SchoolDocument const& document, Evaluation const& evaluation)
{
    auto const open = count(
        still_open_with(document, evaluation), [&](auto const& promised) { return promised.evaluation->id == evaluation.id; });
    if (open > 0)
        out.push_back(concat({ counted(open, "action is still to do and goes with it", "actions are still to do and go with it"),
            ". To keep one, carry it over first: press “Judge again”." }));
}

std::int64_t own_instruments(SchoolDocument const& document)
{
    auto const unused = [&](model::Instrument const& instrument) {
        return std::ranges::none_of(document.evaluations, [&](auto const& evaluation) {
            return !evaluation.removed && evaluation.instrument == instrument.id
                && evaluation.instrument_version == instrument.version;
        });
    };
    return count(document.instruments, unused);
}

void add_changed_instruments(std::vector<std::string>& out, SchoolDocument const& document, std::string const& day)
{
    for (auto const& instrument : document.instruments) {
        bool const own = instrument.id.starts_with("own-");
        if (own && instrument.published == day)
            out.push_back(
                concat({ words_from_elsewhere(instrument.title), " (an instrument, changed on the day of that file)" }));
        else if (own && instrument.published > day)
            out.push_back(concat({ words_from_elsewhere(instrument.title), " (an instrument)" }));
    }
}

/// Its name and what it belonged to stay, so that every copy knows what was removed.
void empty(Evaluation& evaluation)
{
    evaluation.contexts.clear();
    evaluation.answers.clear();
    evaluation.views.clear();
    evaluation.actions.clear();
    evaluation.unknown = {};
}

} // namespace

std::vector<std::string> goes_with_evaluation(SchoolDocument const& document, Evaluation const& evaluation)
{
    std::vector<std::string> out;
    auto const contents = contents_of(evaluation);
    bool const one = contents.starts_with("1 ") && !contents.contains(" and ");
    out.push_back(contents.empty() ? std::string { "Nothing was written in it yet." }
                                   : concat({ contents, one ? " goes with it." : " go with it." }));
    add_open_actions(out, document, evaluation);
    for (auto const& review : document.reviews) {
        if (review.removed)
            continue;
        add_extracts(out, review, evaluation);
        add_lines(out, document, review, evaluation);
    }
    add_followers(out, document, evaluation);
    return out;
}

std::vector<std::string> goes_with_document(SchoolDocument const& document)
{
    std::vector<std::string> out;
    for (auto const& evaluation : document.evaluations)
        if (!evaluation.removed)
            out.push_back(with_contents(evaluation_name(document, evaluation), contents_of(evaluation)));
    for (auto const& review : document.reviews)
        if (!review.removed)
            out.push_back(with_contents(review_name(review), contents_of(review)));
    add_count(out, own_instruments(document), "instrument that nothing was judged with yet",
        "instruments that nothing was judged with yet");
    add_count(out, live(document.lines), "line of enquiry of your own", "lines of enquiry of your own");
    add_count(out, live(document.outcomes), "row of outcomes", "rows of outcomes");
    add_count(out, live(document.milestones), "event on the school’s journey", "events on the school’s journey");
    add_count(out, live(document.champions), "champion on the register", "champions on the register");
    add_count(out, live(document.returns), "return to a cluster", "returns to a cluster");
    add_count(out, live(document.ledger), "line of the sharing ledger", "lines of the sharing ledger");
    return out;
}

std::vector<std::string> changed_after(SchoolDocument const& document, Instant then, int offset_minutes)
{
    std::vector<std::string> out;
    for (auto const& evaluation : document.evaluations)
        if (changed_at(evaluation) > then)
            out.push_back(concat({ evaluation_name(document, evaluation), evaluation.removed ? " (removed)" : "" }));
    for (auto const& review : document.reviews)
        if (changed_at(review) > then)
            out.push_back(concat({ review_name(review), review.removed ? " (removed)" : "" }));
    if (changed_at(document.school.stamps) > then)
        out.push_back("The school’s name or number");
    if (changed_at(document.lines) > then)
        out.push_back("Lines of enquiry");
    if (std::max(changed_at(document.outcomes), changed_at(document.milestones)) > then)
        out.push_back("The school’s journey");
    if (changed_at(document.champions) > then)
        out.push_back("The register of champions");
    if (changed_at(document.returns) > then)
        out.push_back("What is handed in to the cluster");
    auto const shared = [&](auto const& line) { return !own_copy(line) && changed_at(line.stamps) > then; };
    if (std::ranges::any_of(document.ledger, shared))
        out.push_back("The sharing ledger");
    add_changed_instruments(out, document, iso_date(local_date(then, offset_minutes)));
    return out;
}

SchoolDocument without_removed_words(SchoolDocument document)
{
    for (auto& evaluation : document.evaluations) {
        if (!evaluation.removed)
            continue;
        empty(evaluation);
        std::erase_if(document.clashes, [&](auto const& clash) { return clash.target.owner == evaluation.id; });
    }
    return document;
}

} // namespace triad::rules
