#include "model/cluster_field.h"

#include "model/cluster_slots.h"
#include "model/record_field.h"

namespace triad::model {

namespace {

/// Calls `use(record, slots)` with the record that holds the field, or with null where there is none yet.
template <typename Use> void use_record(ClusterDocument const& document, FieldRef const& target, Use use)
{
    if (target.kind == RecordKind::Cluster)
        return use(&document.cluster, std::span { cluster_slots });
    for_each_list(cluster_lists, document, [&](auto const& spec, auto const& list) {
        if (spec.kind == target.kind)
            use(find_keyed(list, target.record), spec.slots);
    });
}

} // namespace

std::optional<std::string> read_field(ClusterDocument const& document, FieldRef const& target)
{
    std::optional<std::string> value;
    use_record(document, target,
        [&]<typename Record, std::size_t extent>(Record const* record, std::span<Slot<Record> const, extent> slots) {
            value = read_from<Record>(slots, record, target.field);
        });
    return value;
}

std::optional<Stamp> read_stamp(ClusterDocument const& document, FieldRef const& target)
{
    std::optional<Stamp> stamp;
    use_record(document, target, [&](auto const* record, auto) {
        auto const found = record ? record->stamps.find(target.field) : Stamps::const_iterator {};
        if (record && found != record->stamps.end())
            stamp = found->second;
    });
    return stamp;
}

bool accepts_field(ClusterDocument const& document, FieldRef const& target, std::string_view value)
{
    bool accepted = false;
    use_record(
        document, target, [&]<typename Record, std::size_t extent>(Record const*, std::span<Slot<Record> const, extent> slots) {
            accepted = target.owner.empty() && accepting_slot<Record>(slots, target, plain_text(value));
        });
    return accepted;
}

bool write_field(ClusterDocument& document, FieldRef const& target, std::string_view value, Stamp const& asked)
{
    if (!accepts_field(document, target, value))
        return false;
    Knowledge known;
    if (auto const before = read_stamp(document, target))
        add_knowledge(known, *before);
    auto const stamp = stamp_after(asked, std::move(known));
    auto const plain = plain_text(value);
    if (target.kind == RecordKind::Cluster)
        write_stamped(*find_slot<Cluster>(cluster_slots, target.field), document.cluster, plain, stamp);
    for_each_list(cluster_lists, document, [&]<typename Record>(auto const& spec, std::vector<Record>& list) {
        if (spec.kind == target.kind)
            write_stamped(*find_slot<Record>(spec.slots, target.field), ensure_record(list, target.record), plain, stamp);
    });
    return true;
}

bool write_field(ClusterSchool& school, std::string_view field, std::string_view value, Stamp const& asked)
{
    FieldRef const target { RecordKind::ClusterSchool, {}, school.id, std::string { field } };
    auto const plain = plain_text(value);
    auto const* slot = accepting_slot<ClusterSchool>(cluster_school_slots, target, plain);
    if (!slot)
        return false;
    Knowledge known;
    if (auto const before = school.stamps.find(target.field); before != school.stamps.end())
        add_knowledge(known, before->second);
    write_stamped(*slot, school, plain, stamp_after(asked, std::move(known)));
    return true;
}

} // namespace triad::model
