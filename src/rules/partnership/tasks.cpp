#include "rules/partnership/tasks.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/evaluation/dates.h"
#include "rules/evaluation/progress.h"
#include "rules/partnership/begun_review.h"
#include "rules/partnership/date_words.h"
#include "rules/partnership/kept_plan.h"
#include "rules/partnership/plan_words.h"
#include "rules/review/review_words.h"

#include <algorithm>
#include <tuple>

namespace triad::rules {

namespace {

using model::Event;
using model::Membership;
using model::SchoolDocument;
using model::Visit;

std::string school_words(SchoolDocument const& own, std::string_view school)
{
    return words_from_elsewhere(partner_called(own.partner_schools, school));
}

std::string listed_schools(SchoolDocument const& own, Membership const& membership, std::string_view ids)
{
    std::vector<std::string> out;
    for (auto const id : model::ids_in(ids))
        out.push_back(id == membership.school ? std::string { "you" } : school_words(own, id));
    return listed_words(out);
}

template <typename Record> bool belongs(Record const& record, Membership const& membership)
{
    return !record.removed && record.partnership == membership.id;
}

std::string in_group(std::string_view word, std::string_view name)
{
    return blank(name) ? std::string {} : concat({ "in the ", word, " ", quoted(name) });
}

Event const* proposal_of(SchoolDocument const& own, Membership const& membership)
{
    for (auto const& event : own.events)
        if (belongs(event, membership) && event.kind == proposal_kind)
            return &event;
    return nullptr;
}

std::string when_words(std::string_view from, std::string_view to, std::string_view starts, std::string_view ends)
{
    auto const span = span_in_words(from, to);
    return joined(
        { span.empty() ? std::string { "Day not settled yet" } : span, words_from_elsewhere(times_in_words(starts, ends)) },
        ", ");
}

void add_more(std::vector<std::string>& out, std::string line)
{
    if (!blank(line))
        out.push_back(std::move(line));
}

std::string visit_title(SchoolDocument const& own, Membership const& membership, Visit const& visit)
{
    return visit.host == membership.school ? std::string { "You host a review" }
                                           : concat({ "You join the review at ", school_words(own, visit.host) });
}

/// The review that was begun for it, where it is still there.
std::string own_review(SchoolDocument const& own, Membership const& membership, Visit const& visit)
{
    auto const* review = visit.host == membership.school ? model::find_review(own, begun_review_id(visit.id)) : nullptr;
    return review && !review->removed ? review->id : std::string {};
}

PartnershipDate date_of(SchoolDocument const& own, Membership const& membership, Visit const& visit)
{
    PartnershipDate out { .id = visit.id, .from = visit.day, .title = visit_title(own, membership, visit) };
    out.when = when_words(visit.day, {}, visit.starts, visit.ends);
    add_more(out.more, words_from_elsewhere(visit.place));
    auto const team = listed_schools(own, membership, visit.reviewers);
    if (!team.empty())
        out.more.push_back(concat({ "Joined by ", team, "." }));
    if (!visit.lead.empty())
        out.more.push_back(
            concat({ "Led by ", visit.lead == membership.school ? std::string { "you" } : school_words(own, visit.lead), "." }));
    out.review = own_review(own, membership, visit);
    out.cancelled = visit.cancelled;
    return out;
}

PartnershipDate date_of(Event const& event)
{
    PartnershipDate out { .id = event.id, .from = event.from, .to = event.to, .title = words_from_elsewhere(event.title) };
    if (out.title.empty())
        out.title = "A date without a title";
    out.when = when_words(event.from, event.to, event.starts, event.ends);
    add_more(out.more, words_from_elsewhere(event.place));
    add_more(out.more, words_from_elsewhere(mode_in_words(event.mode)));
    add_more(out.more, without_turns(event.text));
    if (!blank(event.task))
        out.more.push_back(concat({ "To be done before the next one: ", without_turns(event.task) }));
    out.cancelled = event.cancelled;
    return out;
}

std::string last_day(PartnershipDate const& date) { return std::max(date.from, date.to); }

bool handed_in(SchoolDocument const& own, std::string_view evaluation)
{
    return std::ranges::any_of(own.returns,
        [&](auto const& sent) { return !sent.removed && !sent.made.empty() && model::lists_id(sent.evaluations, evaluation); });
}

void add_return(
    std::vector<PartnershipTask>& out, SchoolDocument const& own, Membership const& membership, std::string_view title)
{
    if (membership.instrument.empty() && membership.due.empty())
        return;
    auto const* evaluation = model::newest_evaluation(own, membership.instrument);
    if (evaluation && handed_in(own, evaluation->id))
        return;
    auto const by = day_words(membership.due);
    PartnershipTask task { .kind = PartnershipTask::Kind::Return,
        .words = concat({ "Return ", blank(title) ? std::string { "the audit that your lead asks for" } : std::string { title },
            by.empty() ? "" : " by ", by, "." }) };
    if (evaluation) {
        task.evaluation = evaluation->id;
        auto const* instrument = model::instrument_of(own, *evaluation);
        if (instrument) {
            auto const progress = count_progress(*instrument, *evaluation);
            task.complete = progress.judged == progress.items;
        }
    }
    out.push_back(std::move(task));
}

void add_visits(std::vector<PartnershipTask>& out, SchoolDocument const& own, Membership const& membership, Date today)
{
    std::vector<Visit const*> visits;
    for (auto const& visit : own.visits)
        if (belongs(visit, membership) && !visit.cancelled && (visit.day.empty() || visit.day >= iso_date(today)))
            visits.push_back(&visit);
    std::ranges::sort(visits, {},
        [](auto const* visit) { return std::tuple { visit->day.empty(), visit->day, std::string_view { visit->id } }; });
    for (auto const* visit : visits) {
        bool const hosts = visit->host == membership.school;
        auto const day
            = visit->day.empty() ? std::string { ". Its day is not settled yet" } : concat({ " on ", day_words(visit->day) });
        auto const what
            = hosts ? std::string { "Host your review" } : concat({ "Join the review at ", school_words(own, visit->host) });
        out.push_back({ .kind = hosts ? PartnershipTask::Kind::Host : PartnershipTask::Kind::Join,
            .words = concat({ what, day, "." }),
            .review = own_review(own, membership, *visit),
            .visit = visit->id });
    }
}

} // namespace

std::vector<Membership const*> partnerships_of(SchoolDocument const& own)
{
    std::vector<Membership const*> out;
    for (auto const& membership : own.memberships)
        if (!membership.removed)
            out.push_back(&membership);
    return out;
}

std::string partnership_called(Membership const& membership)
{
    return blank(membership.name) ? std::string { "Your partnership" } : words_from_elsewhere(membership.name);
}

std::string place_in_words(SchoolDocument const& own, Membership const& membership)
{
    auto const partners = listed_schools(own, membership, membership.partners);
    auto triad = in_group("triad", membership.group);
    if (triad.empty() && !partners.empty())
        triad = "in a triad";
    if (!partners.empty())
        triad += concat({ " with ", partners });
    auto const place = joined({ in_group("cluster", membership.cluster), triad }, " and ");
    if (place.empty())
        return "Your lead has put you in no cluster or triad yet.";
    return concat({ "You are ", place, ".", triad.empty() ? " You are in no triad yet." : "" });
}

std::string proposal_in_words(SchoolDocument const& own, Membership const& membership)
{
    auto const* proposal = proposal_of(own, membership);
    if (!proposal)
        return {};
    auto const day = day_words(proposal->from);
    return concat({ "Proposed: tell your lead", day.empty() ? "" : " by ", day, " if you have a serious concern." });
}

std::vector<PartnershipDate> dates_of(SchoolDocument const& own, Membership const& membership)
{
    std::vector<PartnershipDate> out;
    for (auto const& visit : own.visits)
        if (belongs(visit, membership))
            out.push_back(date_of(own, membership, visit));
    for (auto const& event : own.events)
        if (belongs(event, membership))
            out.push_back(date_of(event));
    std::ranges::sort(
        out, {}, [](auto const& date) { return std::tuple { date.from.empty(), date.from, date.when, date.title, date.id }; });
    return out;
}

std::vector<PartnershipDate> next_dates(std::vector<PartnershipDate> const& dates, Date today, std::size_t most)
{
    std::vector<PartnershipDate> out;
    for (auto const& date : dates)
        if (out.size() < most && !date.cancelled && !date.from.empty() && last_day(date) >= iso_date(today))
            out.push_back(date);
    return out;
}

std::vector<PartnershipTerm> by_term(std::vector<PartnershipDate> const& dates)
{
    std::vector<PartnershipTerm> out;
    for (auto const& date : dates) {
        auto const day = parse_iso_date(date.from);
        auto title = day ? school_term(*day) : std::string {};
        if (out.empty() || out.back().title != title)
            out.push_back({ std::move(title), {} });
        out.back().dates.push_back(date);
    }
    return out;
}

std::vector<PartnershipTask> tasks_of(SchoolDocument const& own, Membership const& membership, std::string_view title, Date today)
{
    std::vector<PartnershipTask> out;
    add_return(out, own, membership, title);
    add_visits(out, own, membership, today);
    return out;
}

std::vector<std::string> news_of(Membership const& membership)
{
    std::vector<std::string> out;
    if (membership.seen)
        return out;
    for (auto const line : split(membership.told, '\n'))
        if (!blank(line))
            out.emplace_back(line);
    return out;
}

} // namespace triad::rules
