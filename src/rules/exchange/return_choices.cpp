#include "rules/exchange/return_choices.h"

#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/evaluation/shown.h"
#include "rules/exchange/release.h"
#include "rules/review/agreement.h"
#include "rules/review/review_words.h"

#include <algorithm>
#include <tuple>

namespace triad::rules {

namespace {

using model::SchoolDocument;

struct QuotesWords {
    std::string_view name; // in files
    std::string_view words;
};

/// From the least to the most that is given.
constexpr QuotesWords quotes_table[] = {
    { "", "not beyond the lead" },
    { "unnamed", "without the school’s name" },
    { "role", "with the role alone, as “a primary head”" },
    { "named", "with the school’s name" },
};

/// What nobody here knows gives nothing.
std::ptrdiff_t rank_of(std::string_view quotes)
{
    auto const* found = std::ranges::find(quotes_table, quotes, &QuotesWords::name);
    return found == std::end(quotes_table) ? 0 : found - std::begin(quotes_table);
}

bool says_anything(model::Evaluation const& evaluation)
{
    return std::ranges::any_of(
        evaluation.answers, [](auto const& answer) { return !answer.rating.empty() || !blank(answer.comment); });
}

bool is_release(model::LedgerEntry const& entry, model::Review const& review, Audience audience)
{
    return !entry.removed && entry.kind == "report" && entry.review == review.id && entry.audience == audience_name(audience);
}

/// What the ledger tells of one audience: the last copy that was given, and consent that was taken back.
struct Given {
    model::LedgerEntry const* last = nullptr;
    model::LedgerEntry const* withdrawn = nullptr;
};

Given given_to(SchoolDocument const& document, model::Review const& review, Audience audience)
{
    auto const moment = [](auto const& entry) { return std::tie(entry.day, entry.time); };
    Given out;
    for (auto const& entry : document.ledger) {
        if (!is_release(entry, review, audience))
            continue;
        if (!out.last || moment(*out.last) <= moment(entry))
            out.last = &entry;
        if (!entry.withdrawn.empty())
            out.withdrawn = &entry;
    }
    return out;
}

/// Of the cluster where it was given anything, else of the partnership, which is wider.
Given given_to_cluster(SchoolDocument const& document, model::Review const& review)
{
    auto const cluster = given_to(document, review, Audience::Cluster);
    return cluster.last ? cluster : given_to(document, review, Audience::Partnership);
}

std::string why_marked(ReportState const& state)
{
    if (!state.agreed)
        return "It is not agreed by every partner, and a return has no page that says so.";
    if (state.unverified_statements > 0)
        return "Nothing proves that every agreement came from your partners, and a return has no page that says so.";
    return {};
}

} // namespace

std::vector<model::Evaluation const*> returnable(SchoolDocument const& document)
{
    std::vector<model::Evaluation const*> out;
    for (auto const& evaluation : document.evaluations) {
        auto const* wording = evaluation.removed ? nullptr : model::instrument_of(document, evaluation);
        if (wording && wording->audience != model::InstrumentAudience::School)
            out.push_back(&evaluation);
    }
    std::ranges::stable_sort(out, std::ranges::greater {}, [](auto const* evaluation) { return evaluation->created.at; });
    return out;
}

std::vector<model::Review const*> released_reviews(SchoolDocument const& document)
{
    std::vector<model::Review const*> out;
    for (auto const& review : document.reviews)
        if (!review.removed && given_to_cluster(document, review).last)
            out.push_back(&review);
    return out;
}

std::string why_report_stays(SchoolDocument const& document, model::Review const& review)
{
    if (review.removed)
        return "The review was removed.";
    auto const given = given_to_cluster(document, review);
    if (!given.last)
        return "It was not released to the cluster.";
    if (given.withdrawn)
        return concat({ "You took back consent for it on ", day_words(given.withdrawn->withdrawn), "." });
    if (changed_since(review, *given.last))
        return concat({ "It was changed after it was released on ", day_words(given.last->day), ": release it again first." });
    return why_marked(report_state(document, review));
}

model::Return const* last_return(SchoolDocument const& document)
{
    auto const moment = [](auto const& each) { return std::tie(each.made, each.number); };
    model::Return const* out = nullptr;
    for (auto const& each : document.returns)
        if (!each.removed && (!out || moment(*out) <= moment(each)))
            out = &each;
    return out;
}

model::Return begun_return(SchoolDocument const& document)
{
    if (auto const* last = last_return(document))
        return *last;
    model::Return out;
    std::vector<std::string_view> met;
    for (auto const* evaluation : returnable(document)) {
        if (!says_anything(*evaluation) || std::ranges::find(met, evaluation->instrument) != met.end())
            continue;
        met.emplace_back(evaluation->instrument);
        out.evaluations = model::with_id(out.evaluations, evaluation->id);
    }
    return out;
}

model::Return sound_return(SchoolDocument const& document, model::Return chosen)
{
    std::string evaluations;
    for (auto const* evaluation : returnable(document))
        if (model::lists_id(chosen.evaluations, evaluation->id))
            evaluations = model::with_id(evaluations, evaluation->id);
    chosen.evaluations = std::move(evaluations);
    auto const* review = model::find_review(document, chosen.review);
    if (!review || !why_report_stays(document, *review).empty())
        chosen.review.clear();
    bool const names_school = chosen.quotes == "named";
    if (!chosen.comments || rank_of(chosen.quotes) == 0 || (names_school && !chosen.named))
        chosen.quotes.clear();
    return chosen;
}

std::string_view quotes_words(std::string_view quotes) { return quotes_table[rank_of(quotes)].words; }

std::string leave_in_words(model::Return const& chosen)
{
    auto const comments = chosen.comments ? concat({ "Comments go along. They may be quoted ", quotes_words(chosen.quotes), "." })
                                          : std::string { "Comments do not go along." };
    return concat({ comments,
        chosen.named ? " The school may be named in what the lead passes on."
                     : " The school is not to be named in what the lead passes on." });
}

std::string taken_back_words(model::Return const& before, model::Return const& now)
{
    std::vector<std::string> more;
    if (before.comments && rank_of(before.quotes) > rank_of(now.quotes))
        more.push_back(concat({ "comments could be quoted ", quotes_words(before.quotes) }));
    if (before.named && !now.named)
        more.emplace_back("your school could be named");
    if (before.made.empty() || more.empty())
        return {};
    return concat({ "In the return of ", day_words(before.made), " you allowed more: ", listed_words(more),
        ". Copies already given remain, so tell the lead of your cluster." });
}

} // namespace triad::rules
