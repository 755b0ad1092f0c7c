#pragma once

#include "model/record_field.h"
#include "model/review_slots.h"
#include "rules/partnership/receive_plan.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Fields that are to be set, gathered record by record. For receive_plan.cpp and followed_reviews.cpp.

namespace triad::rules {

/// Sets the named fields of one record to what they are in `after`, where they differ. `before` is null where there is none. The
/// first change of a new record is that it is not removed, so that undoing takes it away again.
template <typename Record>
void set_fields(std::vector<PlanChange>& out, model::FieldRef const& record, Record const* before, Record const& after,
    std::span<model::Slot<Record> const> slots, std::span<std::string_view const> fields)
{
    auto target = record;
    if (!before || before->removed) {
        target.field = "removed";
        out.push_back({ target, {} });
    }
    static Record const nothing {};
    for (auto const& slot : slots) {
        bool const named = std::ranges::find(fields, slot.field) != fields.end();
        auto const value = model::read_slot(slot, after);
        if (!named || value == model::read_slot(slot, before ? *before : nothing))
            continue;
        target.field = slot.field;
        out.push_back({ target, value });
    }
}

inline void mark_removed(std::vector<PlanChange>& out, model::FieldRef target)
{
    target.field = "removed";
    out.push_back({ std::move(target), "true" });
}

} // namespace triad::rules
