#include "model/instrument.h"

#include "base/hash.h"
#include "base/result.h"
#include "base/text.h"

namespace triad::model {

namespace {

void append_placed(Section const& section, bool wanted, int& number, std::vector<PlacedItem>& out)
{
    for (auto const& group : section.groups) {
        for (auto const& item : group.items) {
            ++number;
            if (wanted)
                out.push_back({ &section, &group, &item, number });
        }
    }
}

} // namespace

std::vector<PlacedItem> placed_items(Instrument const& instrument)
{
    std::vector<PlacedItem> out;
    int number = 0;
    for (auto const& section : instrument.sections)
        append_placed(section, true, number, out);
    return out;
}

std::vector<PlacedItem> placed_items(Instrument const& instrument, Section const& wanted)
{
    std::vector<PlacedItem> out;
    int number = 0;
    for (auto const& section : instrument.sections)
        append_placed(section, section.id == wanted.id, number, out);
    return out;
}

Item const* find_item(Instrument const& instrument, std::string_view id)
{
    for (auto const& section : instrument.sections) {
        for (auto const& group : section.groups) {
            for (auto const& item : group.items) {
                if (item.id == id)
                    return &item;
            }
        }
    }
    return nullptr;
}

ContextField const* find_context_field(Instrument const& instrument, std::string_view id)
{
    for (auto const& context : instrument.contexts) {
        if (context.id == id)
            return &context;
    }
    return nullptr;
}

Choice const* find_choice(Scale const& scale, std::string_view id)
{
    for (auto const& choice : scale.choices) {
        if (choice.id == id)
            return &choice;
    }
    return nullptr;
}

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

std::string wording_fingerprint(ItemGroup const& group, Item const& item)
{
    return hex64(hash64(concat({ collapsed_spaces(group.stem), "\n", collapsed_spaces(item.text) })));
}

} // namespace triad::model
