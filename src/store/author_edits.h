#pragma once

#include "base/elsewhere.h"
#include "format/journal_entry.h"
#include "model/field.h"

#include <string>
#include <vector>

namespace triad::store {

/// Writes the person at this device into the list of those who worked in a document, where missing or called otherwise.
template <typename WorkDocument>
std::vector<model::Edit> introduce_author(
    WorkDocument& document, format::Preferences const& preferences, model::Stamp const& stamp)
{
    std::vector<model::Edit> edits;
    auto const write = [&](char const* name, std::string const& value) {
        model::FieldRef const target { model::RecordKind::Author, {}, preferences.author, name };
        auto const before = read_field(document, target);
        ENSURE(before);
        if (!write_field(document, target, value, stamp))
            return;
        auto const kept = read_stamp(document, target).value_or(stamp);
        edits.push_back({ target, *before, *read_field(document, target),
            { .at = kept.at, .by = kept.by, .copy = kept.copy, .change = kept.change } });
    };
    auto const* known = model::find_record(document.authors, preferences.author);
    if (!known || known->name != preferences.author_name)
        write("name", preferences.author_name);
    known = model::find_record(document.authors, preferences.author);
    if (known && known->role != preferences.author_role)
        write("role", preferences.author_role);
    return edits;
}

} // namespace triad::store
