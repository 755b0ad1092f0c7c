#include "ui/screens/evaluation/pages.h"

#include "rules/evaluation/shown.h"
#include "ui/screens/evaluation/item_filter.h"

#include <algorithm>

namespace triad::ui {

namespace {

constexpr std::size_t one_page = 30; // items that still stand on a single page
constexpr std::size_t page_size = 25;

std::vector<SectionPart> all_parts(
    model::Instrument const& instrument, model::Evaluation const& evaluation, std::string_view filter)
{
    std::vector<SectionPart> out;
    auto const items = rules::shown_items(instrument, evaluation);
    ItemFilter const passing { instrument, evaluation };
    for (auto const& section : instrument.sections) {
        SectionPart part { &section, {}, true };
        for (auto const& placed : items)
            if (placed.section == &section && passing.passes(filter, placed))
                part.items.push_back(placed);
        bool const worth = !part.items.empty() || (filter == "all" && (!section.references.empty() || !section.columns.empty()));
        if (worth)
            out.push_back(std::move(part));
    }
    return out;
}

std::size_t count_items(Page const& page)
{
    std::size_t count = 0;
    for (auto const& part : page)
        count += part.items.size();
    return count;
}

/// Pieces of at most a page each.
std::vector<SectionPart> cut(SectionPart const& part)
{
    std::vector<SectionPart> out;
    for (std::size_t from = 0; from < part.items.size() || from == 0; from += page_size) {
        auto const begin = part.items.begin() + static_cast<std::ptrdiff_t>(from);
        auto const end = part.items.begin() + static_cast<std::ptrdiff_t>(std::min(from + page_size, part.items.size()));
        out.push_back({ part.section, { begin, end }, from == 0 });
    }
    return out;
}

} // namespace

std::vector<Page> make_pages(model::Instrument const& instrument, model::Evaluation const& evaluation, std::string_view filter)
{
    auto const parts = all_parts(instrument, evaluation, filter);
    if (count_items(parts) <= one_page)
        return { parts };
    std::vector<Page> pages(1);
    for (auto const& part : parts) {
        for (auto& piece : cut(part)) {
            auto const size = count_items(pages.back());
            if (size > 0 && size + piece.items.size() > page_size)
                pages.emplace_back();
            pages.back().push_back(std::move(piece));
        }
    }
    return pages;
}

std::size_t page_with(std::vector<Page> const& pages, std::string_view id)
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (auto const& part : pages[i]) {
            bool const block = part.begins && part.section->block.id == id && !id.empty();
            bool const item = std::ranges::any_of(part.items, [&](auto const& placed) { return placed.item->id == id; });
            bool const prompt = part.begins && std::ranges::any_of(part.section->columns, [&](auto const& column) {
                return std::ranges::any_of(column.prompts, [&](auto const& each) { return each.id == id; });
            });
            if (item || block || prompt || (part.begins && part.section->id == id))
                return i;
        }
    }
    return 0;
}

} // namespace triad::ui
