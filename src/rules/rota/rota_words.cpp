#include "rules/rota/rota_words.h"

#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/rota/divisions.h"

#include <algorithm>
#include <map>
#include <set>

namespace triad::rules {

using model::ClusterDocument;
using model::Visit;

namespace {

bool is_of(Visit const& visit, std::string_view grouping) { return !visit.removed && visit.grouping == grouping; }

std::size_t joins_of(Visit const& visit)
{
    auto const ids = model::ids_in(visit.reviewers);
    return ids.size() - static_cast<std::size_t>(std::ranges::count(ids, std::string_view { visit.host }));
}

/// How many reviews of one term each school takes part in.
using Load = std::map<std::string_view, std::size_t>;

struct LoadOfTerm {
    std::size_t reviews = 0;
    Load schools = {};
};

TermLoad told(ClusterDocument const& document, std::string name, LoadOfTerm const& load)
{
    TermLoad out { .term = std::move(name), .reviews = load.reviews };
    for (auto const& [school, count] : load.schools)
        out.most = std::max(out.most, count);
    std::vector<model::ClusterSchool const*> most;
    for (auto const& school : document.schools)
        if (auto const found = load.schools.find(school.id);
            out.most > 1 && found != load.schools.end() && found->second == out.most)
            most.push_back(&school);
    sort_by_school(document.cluster, most);
    for (auto const* school : most)
        out.schools.push_back(school_called(document.cluster, *school));
    return out;
}

} // namespace

RotaCounts rota_counts(ClusterDocument const& document, std::string_view grouping)
{
    RotaCounts out;
    std::map<std::string_view, std::size_t> hosted;
    for (auto const& visit : document.visits) {
        if (!is_of(visit, grouping))
            continue;
        if (visit.cancelled) {
            ++out.cancelled;
            continue;
        }
        ++hosted[visit.host];
        ++out.reviews;
        out.joins += joins_of(visit);
        out.with_day += !visit.day.empty() || !visit.done.empty() ? 1 : 0;
        out.done += visit.done.empty() ? 0 : 1;
    }
    for (auto const& group : rota_groups(document, grouping)) {
        if (joins_each(group.schools.size()) == 0)
            continue;
        out.schools += group.schools.size();
        for (auto const* school : group.schools)
            if (auto const found = hosted.find(school->id); found != hosted.end() && found->second == 1)
                ++out.host_once;
    }
    return out;
}

std::string rota_in_words(RotaCounts const& counts)
{
    auto out = concat({ number(counts.host_once), " of ", counted(counts.schools, "school hosts", "schools host"), " once; ",
        counted(counts.joins, "join", "joins"), "." });
    if (counts.reviews > 0)
        append_joined(out, " ",
            concat({ number(counts.with_day), " of ", counted(counts.reviews, "review has", "reviews have"), " a day." }));
    if (counts.done > 0)
        append_joined(out, " ", concat({ number(counts.done), " took place." }));
    if (counts.cancelled > 0)
        append_joined(out, " ", concat({ counted(counts.cancelled, "review is", "reviews are"), " cancelled." }));
    return out;
}

std::vector<std::string> joining_rules(ClusterDocument const& document, std::string_view grouping, Joining joining)
{
    std::set<std::size_t> sizes;
    for (auto const& group : rota_groups(document, grouping))
        if (!group.schools.empty())
            sizes.insert(group.schools.size());
    std::vector<std::string> out;
    out.reserve(sizes.size());
    for (auto const size : sizes)
        out.push_back(joining_in_words(size, joining));
    return out;
}

std::vector<TermLoad> rota_load(ClusterDocument const& document, std::string_view grouping)
{
    auto const terms = terms_in_order(document);
    std::map<model::Term const*, LoadOfTerm> by_term;
    for (auto const& visit : document.visits) {
        if (!is_of(visit, grouping) || visit.cancelled)
            continue;
        auto const day = parse_iso_date(visit.done.empty() ? visit.day : visit.done);
        auto& load = by_term[day ? term_of(terms, *day) : nullptr];
        ++load.reviews;
        ++load.schools[visit.host];
        for (auto const id : model::ids_in(visit.reviewers))
            if (id != visit.host)
                ++load.schools[id];
    }
    std::vector<TermLoad> out;
    for (auto const* term : terms)
        if (auto const found = by_term.find(term); found != by_term.end())
            out.push_back(told(document, term_called(*term), found->second));
    if (auto const found = by_term.find(nullptr); found != by_term.end())
        out.push_back(told(document, "No day in a term yet", found->second));
    return out;
}

std::string load_in_words(TermLoad const& load)
{
    auto const reviews = concat({ load.term, ": ", counted(load.reviews, "review", "reviews"), "." });
    if (load.most < 2)
        return load.reviews == 0 ? reviews : concat({ reviews, " No school takes part in more than one of them." });
    constexpr std::size_t few = 6;
    auto const who = load.schools.size() > few ? counted(load.schools.size(), "school", "schools") : listed_words(load.schools);
    return concat({ reviews, " At most ", number(load.most), " are of one school: ", who, "." });
}

} // namespace triad::rules
