#pragma once

#include "model/cluster.h"
#include "model/field.h"

#include <map>
#include <string>
#include <unordered_map>

namespace triad::model {

// As the functions of these names in field.h, of a lead's work. What was handed in is no field: it comes from files alone.

std::optional<std::string> read_field(ClusterDocument const&, FieldRef const&);
std::optional<Stamp> read_stamp(ClusterDocument const&, FieldRef const&);
/// Whether write_field would write the value.
bool accepts_field(ClusterDocument const&, FieldRef const&, std::string_view value);
bool write_field(ClusterDocument&, FieldRef const&, std::string_view value, Stamp const&);
/// The same of a school that is at hand: whoever writes to thousands of them need not look for each.
bool write_field(ClusterSchool&, std::string_view field, std::string_view value, Stamp const&);

/// The same for whoever reads and writes thousands of fields at once: it remembers where records stand, so that none is looked
/// for from the beginning of its list. Meanwhile records may be added at the end of a list, and none may be taken away.
class ClusterFields {
public:
    explicit ClusterFields(ClusterDocument& document)
        : m_document(document)
    {
    }

    std::optional<std::string> read(FieldRef const&);
    std::optional<Stamp> read_stamp(FieldRef const&);
    bool write(FieldRef const&, std::string_view value, Stamp const&);

    /// How many records were looked at to find others: each once.
    std::size_t records_seen() const;

private:
    struct Places {
        std::unordered_map<std::string, std::size_t> of_ids;
        std::size_t seen = 0; // so many of the list stand in it
    };

    auto finder();

    ClusterDocument& m_document;
    std::map<RecordKind, Places> m_places = {};
};

} // namespace triad::model
