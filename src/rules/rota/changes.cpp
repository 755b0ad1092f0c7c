#include "rules/rota/changes.h"

#include "model/id_list.h"
#include "model/review_slots.h"
#include "rules/rota/divisions.h"

#include <algorithm>

namespace triad::rules {

using model::Visit;

namespace {

void exchange_days(Visit& one, Visit& other)
{
    std::swap(one.day, other.day);
    std::swap(one.term, other.term);
    std::swap(one.starts, other.starts);
    std::swap(one.ends, other.ends);
}

/// `now` hosts in place of `before`, who takes its seat among those that join, if it had one.
void set_host(Visit& visit, std::string const& before, std::string const& now)
{
    std::string reviewers;
    for (auto const id : model::ids_in(visit.reviewers))
        reviewers = model::with_id(reviewers, id == now ? std::string_view { before } : id);
    visit.reviewers = reviewers;
    if (visit.lead == now)
        visit.lead = before;
    visit.host = now;
}

} // namespace

RotaChange swapped_days(Visit const& one, Visit const& other)
{
    RotaChange out { one, other };
    exchange_days(out[0], out[1]);
    return out;
}

RotaChange swapped_hosts(Visit const& one, Visit const& other)
{
    RotaChange out { one, other };
    set_host(out[0], one.host, other.host);
    set_host(out[1], other.host, one.host);
    std::swap(out[0].place, out[1].place);
    return out;
}

RotaChange moved_to(model::ClusterDocument const& document, Visit const& visit, std::string const& day)
{
    RotaChange out { visit };
    out[0].day = day;
    auto const date = parse_iso_date(day);
    auto const* term = date ? term_of(terms_in_order(document), *date) : nullptr;
    out[0].term = term ? term->id : std::string {};
    return out;
}

std::vector<std::pair<std::string, std::string>> changed_fields(Visit const& before, Visit const& after)
{
    std::vector<std::pair<std::string, std::string>> out;
    for (auto const& slot : model::visit_slots)
        if (auto value = model::read_slot(slot, after); value != model::read_slot(slot, before))
            out.emplace_back(slot.field, std::move(value));
    return out;
}

std::vector<std::string> what_breaks(
    model::ClusterDocument const& document, std::string_view grouping, RotaChange const& change, std::span<TakenDay const> taken)
{
    auto before = rota_problems(document, grouping, document.visits, taken);
    std::ranges::sort(before);
    auto visits = document.visits;
    for (auto const& changed : change)
        if (auto const found = std::ranges::find(visits, changed.id, &Visit::id); found != visits.end())
            *found = changed;
    std::vector<std::string> out;
    for (auto const& problem : rota_problems(document, grouping, visits, taken))
        if (!std::ranges::binary_search(before, problem) && !std::ranges::contains(out, problem.sentence))
            out.push_back(problem.sentence);
    return out;
}

} // namespace triad::rules
