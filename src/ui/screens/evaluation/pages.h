#pragma once

#include "model/school_document.h"

#include <string_view>
#include <vector>

namespace triad::ui {

/// A section, or the piece of it that stands on one page.
struct SectionPart {
    model::Section const* section;
    std::vector<model::PlacedItem> items; // those that pass the filter
    bool begins = true; // the section's first piece: its introduction and columns stand here
};

/// What is shown at a time. A long instrument is shown in parts, so that a person sees an end and the page stays quick.
using Page = std::vector<SectionPart>;

/// All that passes the filter, in one page where it is short, else in pages of about 25 items that begin with a section where
/// they can. Never empty. Sections without items (references, prompts) are shown with the filter "all" only.
std::vector<Page> make_pages(model::Instrument const&, model::Evaluation const&, std::string_view filter);

/// The page that holds an item, context field or section of this id; 0 where none does.
std::size_t page_with(std::vector<Page> const&, std::string_view id);

} // namespace triad::ui
