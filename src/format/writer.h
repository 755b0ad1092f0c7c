#pragma once

#include "format/json.h"
#include "model/school_document.h"

#include <string_view>
#include <vector>

namespace triad::format {

/// Writes one JSON object in the order of the calls. Empty values are left out, because they read back as empty.
class Writer {
public:
    /// Writes the member even when it is empty.
    Writer& required(std::string_view name, std::string_view value);
    Writer& text(std::string_view name, std::string_view value);
    Writer& number(std::string_view name, std::int64_t value);
    Writer& digits(std::string_view name, std::string_view value);
    Writer& flag(std::string_view name, bool value);
    Writer& instant(std::string_view name, Instant);
    Writer& texts(std::string_view name, std::vector<std::string> const&);
    /// An object or list; left out when it has no members.
    Writer& value(std::string_view name, Json);
    template <typename Record>
    Writer& records(std::string_view name, std::vector<Record> const& records, Json (*encode)(Record const&))
    {
        auto list = Json::list();
        for (auto const& record : records)
            list.items.push_back(encode(record));
        return value(name, std::move(list));
    }
    /// Adds the unknown members last and gives the object.
    Json finish(model::Unknown const& = {});

private:
    Json m_object = Json::object();
};

} // namespace triad::format
