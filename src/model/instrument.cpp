#include "model/instrument.h"

#include "base/hash.h"
#include "base/result.h"
#include "base/text.h"

#include <algorithm>

namespace triad::model {

namespace {

/// Stands in where an item belongs to no group.
ItemGroup const no_group;

template <typename Record> Record const* find_by_id(std::vector<Record> const& records, std::string_view id)
{
    for (auto const& record : records) {
        if (record.id == id)
            return &record;
    }
    return nullptr;
}

/// Every item of the section at its place, until `use` returns true.
template <typename Use> bool any_placed(Instrument const& instrument, Section const& section, int& number, Use const& use)
{
    auto const& scale = scale_of(instrument, section);
    for (auto const& group : section.groups) {
        for (auto const& item : group.items)
            if (use(PlacedItem { &section, &group, &item, &scale, item.hidden ? 0 : ++number }))
                return true;
    }
    return !section.block.id.empty() && use(PlacedItem { &section, &no_group, &section.block, &scale, 0 });
}

template <typename Use> void find_any_placed(Instrument const& instrument, Use const& use)
{
    int number = 0;
    for (auto const& section : instrument.sections)
        if (any_placed(instrument, section, number, use))
            return;
}

} // namespace

std::vector<PlacedItem> every_item(Instrument const& instrument)
{
    std::vector<PlacedItem> out;
    find_any_placed(instrument, [&](PlacedItem const& placed) {
        out.push_back(placed);
        return false;
    });
    return out;
}

std::vector<PlacedItem> placed_items(Instrument const& instrument)
{
    auto out = every_item(instrument);
    std::erase_if(out, [](auto const& placed) { return placed.number == 0; });
    return out;
}

std::vector<PlacedItem> placed_items(Instrument const& instrument, Section const& wanted)
{
    auto out = placed_items(instrument);
    std::erase_if(out, [&](auto const& placed) { return placed.section->id != wanted.id; });
    return out;
}

std::optional<PlacedItem> find_placed(Instrument const& instrument, std::string_view id)
{
    std::optional<PlacedItem> out;
    find_any_placed(instrument, [&](PlacedItem const& placed) {
        if (placed.item->id == id)
            out = placed;
        return out.has_value();
    });
    return out;
}

Item const* find_item(Instrument const& instrument, std::string_view id)
{
    for (auto const& section : instrument.sections) {
        for (auto const& group : section.groups) {
            if (auto const* item = find_by_id(group.items, id))
                return item;
        }
        if (!section.block.id.empty() && section.block.id == id)
            return &section.block;
    }
    return nullptr;
}

Prompt const* find_prompt(Instrument const& instrument, std::string_view id)
{
    for (auto const& section : instrument.sections) {
        for (auto const& column : section.columns) {
            if (auto const* prompt = find_by_id(column.prompts, id))
                return prompt;
        }
    }
    return nullptr;
}

Reference const* find_reference(Instrument const& instrument, std::string_view id)
{
    for (auto const& section : instrument.sections) {
        if (auto const* reference = find_by_id(section.references, id))
            return reference;
    }
    return nullptr;
}

Section const* find_section(Instrument const& instrument, std::string_view id) { return find_by_id(instrument.sections, id); }

Scale const& scale_of(Instrument const& instrument, Section const& section)
{
    return section.scale ? *section.scale : instrument.scale;
}

ContextField const* find_context_field(Instrument const& instrument, std::string_view id)
{
    return find_by_id(instrument.contexts, id);
}

Choice const* find_choice(Scale const& scale, std::string_view id) { return find_by_id(scale.choices, id); }

Choice const& unrated_choice(Scale const& scale)
{
    Choice const* unrated = nullptr;
    for (auto const& choice : scale.choices) {
        if (choice.kind == ChoiceKind::NotRated)
            unrated = &choice;
    }
    ENSURE(unrated);
    return *unrated;
}

bool has_steps(Scale const& scale)
{
    return std::ranges::any_of(scale.choices, [](auto const& choice) { return choice.kind == ChoiceKind::Step; });
}

bool is_tick(Scale const& scale) { return scale.choices.size() == 2 && has_steps(scale); }

std::string_view tone_name(Choice const& choice) { return tone_name(choice.tone); }

std::string_view tone_name(Tone tone)
{
    switch (tone) {
    case Tone::Red:
        return "red";
    case Tone::Amber:
        return "amber";
    case Tone::Green:
        return "green";
    case Tone::Blue:
        return "blue";
    case Tone::Purple:
        return "purple";
    default:
        return "muted";
    }
}

std::string wording_fingerprint(ItemGroup const& group, Item const& item)
{
    return hex64(hash64(concat({ collapsed_spaces(group.stem), "\n", collapsed_spaces(item.text) })));
}

} // namespace triad::model
