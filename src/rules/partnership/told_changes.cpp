#include "rules/partnership/told_changes.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/partnership/date_words.h"
#include "rules/partnership/plan_words.h"
#include "rules/review/review_words.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::Event;
using model::Membership;
using model::Visit;
using Lines = std::vector<std::string>;

std::string called(KeptPlan const& plan, std::string_view school)
{
    return school == plan.membership.school ? std::string { "you" } : words_from_elsewhere(partner_called(plan.schools, school));
}

/// "you and Ash Lane"
std::string all_called(KeptPlan const& plan, std::string_view schools)
{
    Lines out;
    for (auto const school : model::ids_in(schools))
        out.push_back(called(plan, school));
    return listed_words(out);
}

bool is_proposed(KeptPlan const& plan)
{
    return std::ranges::find(plan.events, proposal_kind, &Event::kind) != plan.events.end();
}

std::string triad_words(KeptPlan const& plan)
{
    auto const& membership = plan.membership;
    auto const name = blank(membership.group) ? std::string {} : concat({ " ", quoted(membership.group) });
    auto const with = membership.partners.empty() ? std::string {} : concat({ " with ", all_called(plan, membership.partners) });
    return concat({ name, with });
}

void tell_triad(Lines& out, KeptPlan const& before, KeptPlan const& after)
{
    auto const& [was, is] = std::pair { before.membership, after.membership };
    bool const none = is.group.empty() && is.partners.empty();
    if (was.group == is.group && was.partners == is.partners) {
        if (!none && is_proposed(before) && !is_proposed(after))
            out.push_back(concat({ "Your triad", triad_words(after), " is confirmed." }));
        return;
    }
    if (none)
        return out.push_back("You are in no triad for now.");
    out.push_back(concat({ is_proposed(after) ? "It is proposed that you are in the triad" : "You are now in the triad",
        triad_words(after), "." }));
}

void tell_membership(Lines& out, KeptPlan const& before, KeptPlan const& after)
{
    auto const& [was, is] = std::pair { before.membership, after.membership };
    if (was.name != is.name && !blank(is.name))
        out.push_back(concat({ "The partnership is now called ", quoted(is.name), "." }));
    if (was.year != is.year && !blank(is.year))
        out.push_back(concat({ "It is now about ", words_from_elsewhere(is.year), "." }));
    if (was.school != is.school)
        out.push_back(concat({ "It is now about ", words_from_elsewhere(partner_called(after.schools, is.school)), "." }));
    if (was.cluster != is.cluster)
        out.push_back(is.cluster.empty() ? std::string { "You are in no cluster for now." }
                                         : concat({ "You are now in the cluster ", quoted(is.cluster), "." }));
    tell_triad(out, before, after);
    if (was.instrument != is.instrument)
        out.push_back(is.instrument.empty() ? "You are no longer asked for an audit." : "You are asked for another audit.");
    if (was.due != is.due)
        out.push_back(is.due.empty() ? std::string { "There is no day any more by which your audit is to be returned." }
                                     : concat({ "Your audit is now to be returned by ", day_words(is.due), "." }));
}

bool is_over(std::string_view last_day, KeptPlan const& after)
{
    return !last_day.empty() && last_day < std::string_view { after.membership.made };
}

void tell_move(Lines& out, std::string const& what, std::string_view was, std::string_view is)
{
    if (was == is)
        return;
    if (was.empty())
        out.push_back(concat({ what, " is on ", day_words(is), "." }));
    else if (is.empty())
        out.push_back(concat({ what, " has no day any more. It was to be on ", day_words(was), "." }));
    else
        out.push_back(concat({ what, " moves ", move_in_words(was, is), "." }));
}

std::string time_sentence(std::string const& what, std::string_view starts, std::string_view ends)
{
    auto const times = times_in_words(starts, ends);
    return times.empty() ? concat({ what, " has no time of day any more." }) : concat({ what, " is now ", times, "." });
}

std::string place_sentence(std::string const& what, std::string_view place, std::string_view otherwise)
{
    return blank(place) ? concat({ what, otherwise }) : concat({ what, " is now here: ", words_from_elsewhere(place), "." });
}

/// "Your review", "The review at Ash Lane".
std::string visit_words(KeptPlan const& plan, Visit const& visit)
{
    return visit.host == plan.membership.school
        ? std::string { "Your review" }
        : concat({ "The review at ", words_from_elsewhere(partner_called(plan.schools, visit.host)) });
}

void tell_new_visit(Lines& out, KeptPlan const& after, Visit const& visit)
{
    if (visit.cancelled)
        return;
    bool const hosted = visit.host == after.membership.school;
    auto const what = hosted
        ? std::string { "You host a review" }
        : concat({ "You join the review at ", words_from_elsewhere(partner_called(after.schools, visit.host)) });
    out.push_back(visit.day.empty() ? concat({ what, ". Its day is not settled yet." })
                                    : concat({ what, " on ", day_words(visit.day), "." }));
}

void tell_team(Lines& out, KeptPlan const& before, KeptPlan const& after, Visit const& was, Visit const& is)
{
    auto const what = visit_called(is, after.schools, after.membership.school);
    auto const names = all_called(after, is.reviewers);
    if (was.reviewers != is.reviewers || all_called(before, was.reviewers) != names)
        out.push_back(names.empty() ? concat({ what, " is joined by no school for now." })
                                    : concat({ what, " is now joined by ", names, "." }));
    if (was.lead != is.lead)
        out.push_back(is.lead.empty() ? concat({ what, " is led by no school for now." })
                                      : concat({ what, " is now led by ", called(after, is.lead), "." }));
}

void tell_visit(Lines& out, KeptPlan const& before, KeptPlan const& after, Visit const& was, Visit const& is)
{
    if (was.host != is.host)
        return tell_new_visit(out, after, is);
    auto const what = visit_called(is, after.schools, after.membership.school);
    if (is.cancelled) {
        if (!was.cancelled)
            out.push_back(concat({ visit_called(was, after.schools, after.membership.school), " is cancelled." }));
        return;
    }
    if (was.cancelled)
        out.push_back(concat({ visit_words(after, is), " takes place after all." }));
    tell_move(out, visit_words(after, is), was.day, is.day);
    if (was.starts != is.starts || was.ends != is.ends)
        out.push_back(time_sentence(what, is.starts, is.ends));
    if (was.place != is.place)
        out.push_back(place_sentence(what, is.place, " is now at the school that hosts it."));
    tell_team(out, before, after, was, is);
}

void tell_visits(Lines& out, KeptPlan const& before, KeptPlan const& after)
{
    for (auto const& visit : after.visits) {
        if (auto const* was = model::find_record(before.visits, visit.id))
            tell_visit(out, before, after, *was, visit);
        else
            tell_new_visit(out, after, visit);
    }
    for (auto const& visit : before.visits)
        if (!model::find_record(after.visits, visit.id) && !visit.cancelled && !is_over(visit.day, after))
            out.push_back(
                concat({ visit_called(visit, before.schools, before.membership.school), " is no longer in the plan." }));
}

std::string event_words(Event const& event)
{
    return blank(event.title) ? std::string { "A date without a title" } : cited(event.title);
}

void tell_new_event(Lines& out, Event const& event)
{
    if (event.cancelled || event.kind == proposal_kind)
        return;
    auto const span = span_in_words(event.from, event.to);
    out.push_back(concat({ "New: ", event_words(event), span.empty() ? "" : ", ", span, "." }));
}

void tell_event_days(Lines& out, Event const& was, Event const& is)
{
    if (was.to.empty() && is.to.empty())
        return tell_move(out, event_words(is), was.from, is.from);
    if (was.from == is.from && was.to == is.to)
        return;
    auto const span = span_in_words(is.from, is.to);
    out.push_back(span.empty() ? concat({ event_words(is), " has no day any more." })
                               : concat({ event_words(is), " is now on ", span, "." }));
}

void tell_event(Lines& out, Event const& was, Event const& is)
{
    if (is.cancelled) {
        if (!was.cancelled)
            out.push_back(concat({ event_words(is), " is cancelled." }));
        return;
    }
    if (was.cancelled)
        out.push_back(concat({ event_words(is), " takes place after all." }));
    if (was.title != is.title && is.kind != proposal_kind)
        out.push_back(concat({ event_words(was), " is now called ", event_words(is), "." }));
    tell_event_days(out, was, is);
    if (was.starts != is.starts || was.ends != is.ends)
        out.push_back(time_sentence(event_words(is), is.starts, is.ends));
    if (was.place != is.place)
        out.push_back(place_sentence(event_words(is), is.place, " has no place any more."));
    if (was.mode != is.mode && !is.mode.empty())
        out.push_back(concat({ event_words(is), ": ", within_sentence(words_from_elsewhere(mode_in_words(is.mode))), "." }));
    if (was.text != is.text || was.task != is.task)
        out.push_back(concat({ "There is something else to know of ", event_words(is), "." }));
}

void tell_events(Lines& out, KeptPlan const& before, KeptPlan const& after)
{
    for (auto const& event : after.events) {
        if (auto const* was = model::find_record(before.events, event.id))
            tell_event(out, *was, event);
        else
            tell_new_event(out, event);
    }
    for (auto const& event : before.events) {
        auto const& last = event.to.empty() ? event.from : event.to;
        bool const gone = !model::find_record(after.events, event.id);
        if (gone && event.kind != proposal_kind && !event.cancelled && !is_over(last, after))
            out.push_back(concat({ event_words(event), " is no longer in the plan." }));
    }
}

} // namespace

std::string visit_called(Visit const& visit, std::vector<model::PartnerSchool> const& schools, std::string_view own_school)
{
    auto const what = visit.host == own_school
        ? std::string { "Your review" }
        : concat({ "The review at ", words_from_elsewhere(partner_called(schools, visit.host)) });
    return visit.day.empty() ? what : concat({ what, " on ", day_words(visit.day) });
}

std::vector<std::string> told_changes(KeptPlan const& before, KeptPlan const& after)
{
    Lines out;
    tell_membership(out, before, after);
    tell_visits(out, before, after);
    tell_events(out, before, after);
    return out;
}

} // namespace triad::rules
