#include "format/partnership_file.h"

#include "format/slot_codec.h"
#include "model/document_kind.h"
#include "model/id_list.h"
#include "model/review_slots.h"
#include "rules/partnership/plan_fields.h"

#include <algorithm>

namespace triad::format {

namespace {

using model::PartnershipPlan;
using model::PlanGroup;

using Fields = std::span<std::string_view const>;

bool travels(Fields fields, std::string_view field) { return std::ranges::find(fields, field) != fields.end(); }

/// Lists of records of which certain fields travel.
template <typename Record> struct TravellingList {
    std::string_view name; // in files
    std::string_view word; // one of them, in sentences
    std::span<model::Slot<Record> const> slots;
    Fields fields;
};

template <typename Record> std::vector<Record> decode_list(Reader& in, TravellingList<Record> const& list)
{
    std::vector<Record> out;
    std::set<std::string> seen;
    in.each(list.name, [&](Reader& item) {
        Record record;
        record.id = item.id("id");
        item.set_label(concat({ "the ", list.word, " ", shortened(record.id) }));
        for (auto const& slot : list.slots)
            if (travels(list.fields, slot.field))
                decode_slot(item, slot, record);
        if (item.usable() && !seen.insert(record.id).second)
            item.report_twice();
        if (item.usable())
            out.push_back(std::move(record));
    });
    return out;
}

template <typename Record> Json encode_list(TravellingList<Record> const& list, std::vector<Record> const& records)
{
    auto out = Json::list();
    for (auto const& record : records) {
        Writer object;
        object.required("id", record.id);
        for (auto const& slot : list.slots)
            if (travels(list.fields, slot.field) && !(slot.number && record.*slot.number == 1))
                encode_slot(object, slot, record);
        out.items.push_back(object.finish());
    }
    return out;
}

TravellingList<model::PartnerSchool> school_list()
{
    return { "schools", "school", model::partner_school_slots, rules::travelling_school_fields };
}
TravellingList<model::Visit> visit_list() { return { "visits", "review", model::visit_slots, rules::travelling_visit_fields }; }
TravellingList<model::Event> event_list() { return { "events", "date", model::event_slots, rules::travelling_event_fields }; }

PlanGroup decode_group(Reader& in)
{
    PlanGroup out { .id = in.id("id"), .name = in.text("name") };
    in.set_label(concat({ "the group ", shortened(out.id) }));
    out.level = in.text("level");
    out.lead = in.optional_id("lead");
    out.schools = in.raw_texts("schools");
    out.proposed = in.flag("proposed");
    out.until = in.day("until");
    return out;
}

Json encode_group(PlanGroup const& group)
{
    return Writer {}
        .required("id", group.id)
        .text("name", group.name)
        .text("level", group.level)
        .text("lead", group.lead)
        .texts("schools", group.schools)
        .flag("proposed", group.proposed)
        .text("until", group.until)
        .finish();
}

/// Holds ids against the schools of the file.
class Pointing {
public:
    explicit Pointing(PartnershipPlan const& plan)
    {
        for (auto const& school : plan.schools)
            m_schools.insert(school.id);
        for (auto const& group : plan.groups)
            m_groups.insert(group.id);
    }

    bool is_school(std::string_view id) const { return m_schools.contains(id); }
    bool is_group(std::string_view id) const { return m_groups.contains(id); }
    bool all_schools(std::string_view ids) const
    {
        return std::ranges::all_of(model::ids_in(ids), [&](auto id) { return is_school(id); });
    }
    std::string known_schools(std::string_view ids) const
    {
        std::string out;
        for (auto const id : model::ids_in(ids))
            if (is_school(id))
                out = model::with_id(out, id);
        return out;
    }

private:
    std::set<std::string, std::less<>> m_schools;
    std::set<std::string, std::less<>> m_groups;
};

Issue points_nowhere(std::string_view list, std::size_t place, std::string_view member, std::string_view what)
{
    return { IssueCode::UnknownItem, concat({ "/", list, "/", number(place), "/", member }),
        concat({ what, " names a school that is not in this file. Ask your lead for the file again." }) };
}

std::optional<Issue> check_groups(PartnershipPlan& plan, Pointing const& to)
{
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        auto& group = plan.groups[i];
        if (!std::ranges::all_of(group.schools, [&](auto const& id) { return to.is_school(id); }))
            return points_nowhere("groups", i, "schools", concat({ "The group ", in_quotes(group.name) }));
        if (!to.is_school(group.lead))
            group.lead.clear();
    }
    return std::nullopt;
}

std::optional<Issue> check_dates(PartnershipPlan& plan, Pointing const& to)
{
    for (std::size_t i = 0; i < plan.visits.size(); ++i) {
        auto& visit = plan.visits[i];
        if (!to.is_school(visit.host))
            return points_nowhere("visits", i, "host", concat({ "The review ", shortened(visit.id) }));
        visit.reviewers = model::without_id(to.known_schools(visit.reviewers), visit.host);
        if (!model::lists_id(visit.reviewers, visit.lead))
            visit.lead.clear();
        if (!to.is_group(visit.group))
            visit.group.clear();
    }
    for (std::size_t i = 0; i < plan.events.size(); ++i)
        if (!to.all_schools(plan.events[i].schools))
            return points_nowhere("events", i, "schools", concat({ "The date ", in_quotes(plan.events[i].title) }));
    return std::nullopt;
}

std::optional<Issue> check_pointing(PartnershipPlan& plan)
{
    Pointing const to { plan };
    auto issue = check_groups(plan, to);
    return issue ? issue : check_dates(plan, to);
}

PartnershipPlan decode_content(Reader& in)
{
    PartnershipPlan out;
    out.id = in.id("id");
    out.name = in.text("name");
    out.year = in.text("year");
    out.zone = in.text("zone");
    out.issue = in.whole_number("issue", 1, model::highest_number, 1);
    out.made = in.day("made");
    out.keep_until = in.day("keepUntil");
    out.instrument = in.optional_id("instrument");
    out.due = in.day("due");
    out.schools = decode_list(in, school_list());
    in.records("groups", out.groups, decode_group, [](PlanGroup const& group) { return group.id; });
    out.visits = decode_list(in, visit_list());
    out.events = decode_list(in, event_list());
    in.records("instruments", out.instruments, decode_instrument_record,
        [](model::Instrument const& instrument) { return instrument.id; });
    return out;
}

} // namespace

Result<PartnershipPlan, Issue> decode_partnership(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, model::spec_of(model::DocumentKind::Partnership).name, chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.skip({ "format", "version", "kind", "audience" });
    in.set_label("this partnership file");
    auto out = decode_content(in);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    if (auto issue = check_pointing(out))
        return Failure<Issue> { std::move(*issue) };
    return out;
}

std::string encode_partnership(PartnershipPlan const& plan)
{
    auto const& spec = model::spec_of(model::DocumentKind::Partnership);
    Writer out;
    out.required("format", "triad").required("kind", spec.name).number("version", file_version);
    out.required("audience", spec.audience).required("id", plan.id).text("name", plan.name).text("year", plan.year);
    out.text("zone", plan.zone).number("issue", plan.issue).text("made", plan.made).text("keepUntil", plan.keep_until);
    out.text("instrument", plan.instrument).text("due", plan.due);
    out.value("schools", encode_list(school_list(), plan.schools)).records("groups", plan.groups, encode_group);
    out.value("visits", encode_list(visit_list(), plan.visits)).value("events", encode_list(event_list(), plan.events));
    out.records("instruments", plan.instruments, encode_instrument_record);
    return pretty_json(out.finish());
}

} // namespace triad::format
