#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// A document that a school wrote with a "document" instrument, as it is read and printed. R-20 (SYS-05e).
struct Paper {
    struct Part {
        std::string title;
        std::string lead; // opening words that the lines go on from; may be empty
        std::vector<std::string> lines;
        bool list = false; // the lines are points rather than paragraphs
    };
    std::string title;
    std::vector<Part> parts; // none without lines
    std::vector<std::string> gaps; // titles of what is still to fill in
};

/// Paragraphs in order with the gaps filled; what is left out, what the chosen options do not show, and sections that take notes
/// only are no part of it. A section with a scale of its own (linked documents) says each line's answer. R-20.
Paper make_paper(model::Instrument const&, model::Evaluation const&);

} // namespace triad::rules
