#include "unit/format/marked_cluster.h"

#include "base/text.h"
#include "model/cluster_slots.h"
#include "model/id_list.h"

#include <algorithm>
#include <map>

namespace triad::test {

namespace {

using model::ClusterDocument;

/// Writes one mark after another.
class ClusterMarker {
public:
    explicit ClusterMarker(std::uint64_t seed)
        : m_random(seed)
    {
    }

    Random& random() { return m_random; }
    std::string word(std::string_view field)
    {
        auto digits = number(++m_count);
        for (auto& digit : digits)
            digit = static_cast<char>('a' + (digit - '0'));
        return concat({ ascii_lower(field), "xq", digits, "qz" });
    }
    /// Years run from 3000 to 3999, and begin anew: none of them may stand where it must not.
    std::string day() { return iso_date({ 3000 + ++m_days % 1000, 1 + m_random.below(12), 1 + m_random.below(28) }); }

    template <typename Record> void fill(Record& record, std::span<model::Slot<Record> const> slots)
    {
        for (auto const& slot : slots) {
            if (slot.text)
                record.*slot.text = !m_random.chance(90) ? std::string {} : slot.is_day ? day() : word(slot.field);
            else if (slot.flag)
                record.*slot.flag = m_random.chance(15);
        }
        record.unknown = concat({ "{\"later\":\"", word("unknown"), "\"}" });
        record.stamps["text"] = { { 1'700'000'000'000 }, word("by") };
    }

private:
    Random m_random;
    int m_count = 0;
    int m_days = 0;
};

template <typename Record> std::string any_id(Random& random, std::vector<Record> const& records)
{
    return records.empty() ? std::string {}
                           : records[static_cast<std::size_t>(random.below(static_cast<int>(records.size())))].id;
}

std::string some_ids(Random& random, std::vector<model::ClusterSchool> const& schools, int most)
{
    std::string out;
    for (int i = random.below(most + 1); i > 0; --i)
        out = model::with_id(out, any_id(random, schools));
    return out;
}

void tie_divisions(Random& random, ClusterDocument& document)
{
    constexpr std::string_view statuses[] = { "", "proposed", "sent", "confirmed", "confirmed" };
    constexpr std::string_view levels[] = { "clusters", "triads", "triads" };
    document.cluster.year = random.chance(70) ? "this-year" : "";
    for (auto& grouping : document.groupings) {
        grouping.level = levels[random.below(3)];
        grouping.status = statuses[random.below(5)];
        grouping.year = random.chance(80) ? "this-year" : "last-year";
        grouping.cluster = random.chance(70) ? "" : "North";
    }
    for (auto& group : document.groups) {
        group.grouping = any_id(random, document.groupings);
        group.lead = any_id(random, document.schools);
    }
    for (auto& placement : document.placements) {
        placement.group = any_id(random, document.groups);
        placement.school = any_id(random, document.schools);
        auto const* group = model::find_record(document.groups, placement.group);
        placement.grouping = group ? group->grouping : "";
    }
}

void tie_dates(Random& random, ClusterDocument& document)
{
    for (auto& visit : document.visits) {
        visit.grouping = any_id(random, document.groupings);
        visit.group = any_id(random, document.groups);
        visit.host = any_id(random, document.schools);
        visit.reviewers = some_ids(random, document.schools, 3);
        visit.lead = any_id(random, document.schools);
    }
    for (auto& event : document.events)
        event.schools = random.chance(50) ? "" : some_ids(random, document.schools, 3);
    for (auto& term : document.terms)
        term.year = "another-year";
}

model::Instrument marked_wording(ClusterMarker& marker, std::string const& id)
{
    auto out = sample_instrument();
    out.id = id;
    out.title = marker.word("instrumenttitle");
    out.sections[0].groups[0].items[0].text = marker.word("item");
    out.unknown = concat({ "{\"later\":\"", marker.word("unknown"), "\"}" });
    return out;
}

/// By the rule: sent or confirmed, of the planned year, and none of its level and cluster was told later.
bool is_told(ClusterDocument const& document, model::Grouping const& one, bool confirmed_only)
{
    auto const told = [&](model::Grouping const& grouping) {
        bool const of_year = document.cluster.year.empty() || grouping.year == document.cluster.year;
        return !grouping.removed && of_year && (grouping.status == "confirmed" || (!confirmed_only && grouping.status == "sent"));
    };
    auto const when = [](model::Grouping const& grouping) {
        return grouping.year + " " + (grouping.status == "confirmed" ? grouping.confirmed : grouping.sent) + " " + grouping.id;
    };
    return told(one) && std::ranges::none_of(document.groupings, [&](auto const& other) {
        return told(other) && other.level == one.level && other.cluster == one.cluster && when(other) > when(one);
    });
}

bool stands(ClusterDocument const& document, std::string_view school)
{
    auto const* found = model::find_record(document.schools, school);
    return found && !found->removed && !found->left_out;
}

void add_group_marks(Marks& out, ClusterDocument const& document)
{
    for (auto const& group : document.groups) {
        auto const* grouping = model::find_record(document.groupings, group.grouping);
        if (group.removed || !grouping || !is_told(document, *grouping, false))
            continue;
        out.merge(marks_in(group.name));
        if (grouping->status == "sent")
            out.merge(marks_in(grouping->until));
    }
}

void add_date_marks(Marks& out, ClusterDocument const& document)
{
    for (auto const& visit : document.visits) {
        auto const* grouping = model::find_record(document.groupings, visit.grouping);
        bool const told
            = grouping && grouping->level == "triads" && is_told(document, *grouping, true) && stands(document, visit.host);
        if (!visit.removed && told)
            out.merge(marks_in({ visit.day, visit.starts, visit.ends, visit.place }));
    }
    for (auto const& event : document.events) {
        auto const ids = model::ids_in(event.schools);
        bool const told = ids.empty() || std::ranges::any_of(ids, [&](auto id) { return stands(document, id); });
        if (!event.removed && told)
            out.merge(marks_in({ event.kind, event.title, event.from, event.to, event.starts, event.ends, event.mode, event.place,
                event.text, event.task }));
    }
}

} // namespace

ClusterDocument marked_cluster(std::uint64_t seed)
{
    ClusterMarker marker { seed };
    ClusterDocument out { .id = "cluster-marked" };
    marker.fill(out.cluster, std::span<model::Slot<model::Cluster> const> { model::cluster_slots });
    out.cluster.issue = 1 + marker.random().below(9);
    model::for_each_list(model::cluster_lists, out, [&](auto const& spec, auto& list) {
        for (int i = 0; i < 8; ++i) {
            auto& record = list.emplace_back();
            record.id = concat({ model::record_kind_name(spec.kind), "-", number(i) });
            marker.fill(record, spec.slots);
        }
    });
    tie_divisions(marker.random(), out);
    tie_dates(marker.random(), out);
    if (marker.random().chance(50)) {
        out.editions = { std::make_shared<model::CollectedEdition const>(marked_wording(marker, "asked")) };
        out.cluster.instrument = "asked";
    }
    return out;
}

Marks marks_for_schools(ClusterDocument const& document)
{
    Marks out = marks_in({ document.cluster.name, document.cluster.zone, document.cluster.due, document.cluster.instrument });
    for (auto const& school : document.schools)
        if (stands(document, school.id))
            out.merge(marks_in({ school.name, school.urn }));
    add_group_marks(out, document);
    add_date_marks(out, document);
    for (auto const& edition : document.editions)
        out.merge(marks_in({ edition->instrument().title, edition->instrument().sections[0].groups[0].items[0].text }));
    return out;
}

} // namespace triad::test
