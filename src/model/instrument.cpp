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

void append_placed(Instrument const& instrument, Section const& section, int& number, std::vector<PlacedItem>& out)
{
    auto const& scale = scale_of(instrument, section);
    for (auto const& group : section.groups) {
        for (auto const& item : group.items)
            out.push_back({ &section, &group, &item, &scale, item.hidden ? 0 : ++number });
    }
    if (!section.block.id.empty())
        out.push_back({ &section, &no_group, &section.block, &scale, 0 });
}

} // namespace

std::vector<PlacedItem> every_item(Instrument const& instrument)
{
    std::vector<PlacedItem> out;
    int number = 0;
    for (auto const& section : instrument.sections)
        append_placed(instrument, section, number, out);
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
    for (auto const& placed : every_item(instrument)) {
        if (placed.item->id == id)
            return placed;
    }
    return std::nullopt;
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

std::string_view tone_name(Choice const& choice)
{
    switch (choice.tone) {
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
