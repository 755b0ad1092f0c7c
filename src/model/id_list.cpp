#include "model/id_list.h"

#include "base/text.h"

#include <algorithm>

namespace triad::model {

std::vector<std::string_view> ids_in(std::string_view list)
{
    auto out = split(list, ' ');
    std::erase(out, std::string_view {});
    return out;
}

bool lists_id(std::string_view list, std::string_view id) { return std::ranges::contains(ids_in(list), id); }

std::string with_id(std::string_view list, std::string_view id)
{
    auto out = collapsed_spaces(list);
    if (!lists_id(out, id))
        append_joined(out, " ", id);
    return out;
}

std::string without_id(std::string_view list, std::string_view id)
{
    std::string out;
    for (auto const each : ids_in(list))
        if (each != id)
            append_joined(out, " ", each);
    return out;
}

} // namespace triad::model
