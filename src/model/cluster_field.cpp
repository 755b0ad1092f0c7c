#include "model/cluster_field.h"

#include "model/cluster_slots.h"
#include "model/record_field.h"

#include <algorithm>

namespace triad::model {

namespace {

/// Where the record stands in its list; the size of the list where there is none.
struct FromTheBeginning {
    template <typename Record> std::size_t operator()(RecordKind, std::vector<Record> const& list, std::string const& id) const
    {
        return static_cast<std::size_t>(std::ranges::find(list, id, record_key<Record>()) - list.begin());
    }
};

/// Calls `use(record, slots)` with the record that holds the field, or with null where there is none yet.
template <typename Find, typename Use>
void use_record(ClusterDocument const& document, FieldRef const& target, Find const& find, Use use)
{
    if (target.kind == RecordKind::Cluster)
        return use(&document.cluster, std::span { cluster_slots });
    for_each_list(cluster_lists, document, [&](auto const& spec, auto const& list) {
        if (spec.kind != target.kind)
            return;
        auto const place = find(spec.kind, list, target.record);
        use(place == list.size() ? nullptr : &list[place], spec.slots);
    });
}

template <typename Find>
std::optional<std::string> read_with(Find const& find, ClusterDocument const& document, FieldRef const& target)
{
    std::optional<std::string> value;
    use_record(document, target, find,
        [&]<typename Record, std::size_t extent>(Record const* record, std::span<Slot<Record> const, extent> slots) {
            value = read_from<Record>(slots, record, target.field);
        });
    return value;
}

template <typename Find>
std::optional<Stamp> read_stamp_with(Find const& find, ClusterDocument const& document, FieldRef const& target)
{
    std::optional<Stamp> stamp;
    use_record(document, target, find, [&](auto const* record, auto) {
        auto const found = record ? record->stamps.find(target.field) : Stamps::const_iterator {};
        if (record && found != record->stamps.end())
            stamp = found->second;
    });
    return stamp;
}

template <typename Find>
bool write_with(Find const& find, ClusterDocument& document, FieldRef const& target, std::string_view value, Stamp const& asked)
{
    if (!accepts_field(document, target, value))
        return false;
    Knowledge known;
    if (auto const before = read_stamp_with(find, document, target))
        add_knowledge(known, *before);
    auto const stamp = stamp_after(asked, std::move(known));
    auto const plain = plain_text(value);
    if (target.kind == RecordKind::Cluster)
        write_stamped(*find_slot<Cluster>(cluster_slots, target.field), document.cluster, plain, stamp);
    for_each_list(cluster_lists, document, [&]<typename Record>(auto const& spec, std::vector<Record>& list) {
        if (spec.kind != target.kind)
            return;
        auto const place = find(spec.kind, list, target.record);
        if (place == list.size())
            list.emplace_back().*record_key<Record>() = target.record;
        write_stamped(*find_slot<Record>(spec.slots, target.field), list[place], plain, stamp);
    });
    return true;
}

} // namespace

std::optional<std::string> read_field(ClusterDocument const& document, FieldRef const& target)
{
    return read_with(FromTheBeginning {}, document, target);
}

std::optional<Stamp> read_stamp(ClusterDocument const& document, FieldRef const& target)
{
    return read_stamp_with(FromTheBeginning {}, document, target);
}

bool accepts_field(ClusterDocument const&, FieldRef const& target, std::string_view value)
{
    if (!target.owner.empty())
        return false;
    auto const plain = plain_text(value);
    if (target.kind == RecordKind::Cluster)
        return accepting_slot<Cluster>(cluster_slots, target, plain) != nullptr;
    bool accepted = false;
    for_each_spec(cluster_lists, [&]<typename Record>(ListSpec<ClusterDocument, Record> const& spec) {
        accepted = accepted || (spec.kind == target.kind && accepting_slot<Record>(spec.slots, target, plain));
    });
    return accepted;
}

bool write_field(ClusterDocument& document, FieldRef const& target, std::string_view value, Stamp const& asked)
{
    return write_with(FromTheBeginning {}, document, target, value, asked);
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

auto ClusterFields::finder()
{
    return [this]<typename Record>(RecordKind kind, std::vector<Record> const& list, std::string const& id) {
        auto& places = m_places[kind];
        for (; places.seen < list.size(); ++places.seen)
            places.of_ids.emplace(list[places.seen].*record_key<Record>(), places.seen); // of two, the first
        auto const found = places.of_ids.find(id);
        return found == places.of_ids.end() ? list.size() : found->second;
    };
}

std::optional<std::string> ClusterFields::read(FieldRef const& target) { return read_with(finder(), m_document, target); }

std::optional<Stamp> ClusterFields::read_stamp(FieldRef const& target) { return read_stamp_with(finder(), m_document, target); }

bool ClusterFields::write(FieldRef const& target, std::string_view value, Stamp const& asked)
{
    return write_with(finder(), m_document, target, value, asked);
}

std::size_t ClusterFields::records_seen() const
{
    std::size_t out = 0;
    for (auto const& [kind, places] : m_places)
        out += places.seen;
    return out;
}

} // namespace triad::model
