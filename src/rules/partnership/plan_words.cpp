#include "rules/partnership/plan_words.h"

#include "base/sentence.h"
#include "base/text.h"
#include "documents/parts.h"
#include "model/id_list.h"
#include "rules/documents/instrument_document.h"
#include "rules/partnership/date_words.h"
#include "rules/review/review_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace triad::rules {

namespace {

using documents::PrintDocument;
using model::PartnershipPlan;

/// Names by id, so that thousands of schools are looked up quickly.
class Names {
public:
    explicit Names(std::span<model::PartnerSchool const> schools)
    {
        for (auto const& school : schools)
            m_names.emplace(school.id, school.name);
    }

    std::string of(std::string_view id) const
    {
        auto const found = m_names.find(id);
        if (found == m_names.end())
            return "a school that is not in the file";
        return blank(found->second) ? std::string { "a school without a name" } : std::string { found->second };
    }

    std::string list(std::vector<std::string_view> const& ids) const
    {
        std::vector<std::string> out;
        out.reserve(ids.size());
        for (auto const id : ids)
            out.push_back(of(id));
        return listed_words(out);
    }

private:
    std::map<std::string_view, std::string_view> m_names;
};

void add_line(std::string& out, std::string_view line)
{
    if (!line.empty())
        append_joined(out, "\n", line);
}

std::string title_of(PartnershipPlan const& plan, std::span<model::Instrument const> shipped)
{
    for (auto const& instrument : shipped)
        if (instrument.id == plan.instrument)
            return instrument.title;
    for (auto const& instrument : plan.instruments)
        if (instrument.id == plan.instrument)
            return instrument.title;
    return "an audit whose wording is not in this file";
}

void add_asking(std::vector<std::string>& out, PartnershipPlan const& plan, std::span<model::Instrument const> shipped)
{
    auto const due = day_words(plan.due);
    if (!plan.instrument.empty())
        out.push_back(concat({ "Schools are asked for: ", title_of(plan, shipped), "." }));
    if (!due.empty())
        out.push_back(concat({ "To be returned by ", due, "." }));
}

void add_opening(PrintDocument& out, PartnershipPlan const& plan, std::span<model::Instrument const> shipped)
{
    std::vector<std::string> lines { concat(
        { "File number ", number(plan.issue), ", made on ", day_words(plan.made), ", for all schools that stand in it." }) };
    if (auto const day = day_words(plan.keep_until); !day.empty())
        lines.push_back(concat({ "To be deleted by ", day, "." }));
    if (!plan.zone.empty())
        lines.push_back(concat({ "Times of day are those of ", plan.zone, "." }));
    add_asking(lines, plan, shipped);
    documents::add_paragraphs(out, "", std::move(lines));
}

std::string group_line(model::PlanGroup const& group, Names const& names)
{
    auto out = group.name;
    std::vector<std::string_view> const ids { group.schools.begin(), group.schools.end() };
    add_line(out, names.list(ids));
    if (!group.lead.empty())
        add_line(out, concat({ "Led by ", names.of(group.lead), "." }));
    if (!group.proposed)
        return out;
    add_line(out,
        group.until.empty() ? std::string { "Proposed, not confirmed." }
                            : concat({ "Proposed: schools may raise a serious concern until ", day_words(group.until), "." }));
    return out;
}

std::string_view level_title(std::string_view level)
{
    return level == "clusters" ? "Clusters" : level == "triads" ? "Triads" : level;
}

void add_groups(PrintDocument& out, PartnershipPlan const& plan, Names const& names)
{
    std::set<std::string_view> levels;
    for (auto const& first : plan.groups) {
        if (!levels.insert(first.level).second)
            continue;
        std::vector<std::string> lines;
        for (auto const& group : plan.groups)
            if (group.level == first.level)
                lines.push_back(group_line(group, names));
        documents::add_list(out, level_title(first.level), std::move(lines));
    }
}

std::string when_line(std::string_view from, std::string_view to, std::string_view starts, std::string_view ends)
{
    auto const span = span_in_words(from, to);
    return joined({ span.empty() ? std::string { "No day yet" } : span, times_in_words(starts, ends) }, ", ");
}

using GroupNames = std::map<std::string_view, std::string_view>; // by the ids of groups

GroupNames names_of_groups(PartnershipPlan const& plan)
{
    GroupNames out;
    for (auto const& group : plan.groups)
        out.emplace(group.id, group.name);
    return out;
}

std::string visit_line(model::Visit const& visit, Names const& names, GroupNames const& groups)
{
    auto out = concat({ visit.cancelled ? "Cancelled: " : "", names.of(visit.host), " hosts" });
    if (auto const group = groups.find(visit.group); group != groups.end())
        add_line(out, group->second);
    add_line(out, when_line(visit.day, {}, visit.starts, visit.ends));
    add_line(out, visit.place);
    if (!visit.reviewers.empty())
        add_line(out, concat({ "Joined by ", names.list(model::ids_in(visit.reviewers)), "." }));
    if (!visit.lead.empty())
        add_line(out, concat({ "Led by ", names.of(visit.lead), "." }));
    return out;
}

std::string event_line(model::Event const& event, Names const& names)
{
    auto out = concat({ event.cancelled ? "Cancelled: " : "", event.title.empty() ? "A date without a title" : event.title });
    add_line(out, when_line(event.from, event.to, event.starts, event.ends));
    add_line(out, event.place);
    add_line(out, mode_in_words(event.mode));
    add_line(out, event.kind.empty() ? std::string {} : concat({ "Kind: ", event.kind }));
    add_line(out, event.text);
    add_line(out, event.task.empty() ? std::string {} : concat({ "To be done before the next one: ", event.task }));
    if (!event.schools.empty())
        add_line(out, concat({ "For ", names.list(model::ids_in(event.schools)), "." }));
    return out;
}

std::string school_line(model::PartnerSchool const& school)
{
    return joined({ school.name.empty() ? std::string { "A school without a name" } : school.name,
                      school.urn.empty() ? std::string {} : concat({ "URN ", school.urn }) },
        ", ");
}

/// The whole wording, part by part, as whoever shares an instrument sees it.
void add_wording(PrintDocument& out, model::Instrument const& instrument)
{
    auto wording = instrument_document(instrument);
    documents::begin_part(out, concat({ "Wording: ", wording.title }), wording.subtitle);
    for (auto& block : wording.blocks)
        out.blocks.push_back(std::move(block));
}

} // namespace

std::string_view plan_also_carries()
{
    return "The file also holds what Triad needs to put this together: ids of the partnership, of schools, groups, reviews, "
           "dates "
           "and of what is asked for, and how often each date was changed. When it is made, its signature and its public key are "
           "added.";
}

std::string mode_in_words(std::string_view mode)
{
    return mode == "in-school" ? "In school" : mode == "online" ? "Online" : mode == "blended" ? "Blended" : std::string { mode };
}

std::string partner_called(std::span<model::PartnerSchool const> schools, std::string_view id)
{
    return Names { schools }.of(id);
}

std::vector<std::string> partners_called(std::span<model::PartnerSchool const> schools, std::string_view ids)
{
    Names const names { schools };
    std::vector<std::string> out;
    for (auto const id : model::ids_in(ids))
        out.push_back(names.of(id));
    return out;
}

PrintDocument in_words(PartnershipPlan const& plan, std::span<model::Instrument const> shipped)
{
    PrintDocument out { .title = blank(plan.name) ? std::string { "Partnership" } : plan.name, .subtitle = plan.year };
    Names const names { plan.schools };
    add_opening(out, plan, shipped);
    add_groups(out, plan, names);
    auto const groups = names_of_groups(plan);
    documents::add_list(
        out, "Reviews", documents::lines_of(plan.visits, [&](auto const& visit) { return visit_line(visit, names, groups); }));
    documents::add_list(
        out, "Dates", documents::lines_of(plan.events, [&](auto const& event) { return event_line(event, names); }));
    documents::add_list(out, "Schools", documents::lines_of(plan.schools, school_line));
    for (auto const& instrument : plan.instruments)
        add_wording(out, instrument);
    documents::add_paragraphs(out, "What else the file carries", { std::string { plan_also_carries() } });
    return out;
}

} // namespace triad::rules
