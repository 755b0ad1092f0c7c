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
        std::vector<std::vector<std::string>> table = {}; // rows, the first of them headings; may be empty
    };
    std::string title;
    std::string subtitle = {}; // what it is about and of when; may be empty
    std::string mark = {}; // on every page, in large letters: "Not agreed"; may be empty
    std::string sharing = {}; // on every page: who may read it, and until when it is kept; may be empty
    std::string reader = {}; // for the file's name: "governors"; may be empty
    std::vector<Part> parts; // none without lines
    std::vector<std::string> gaps; // titles of what is still to fill in
};

/// Paragraphs in order with the gaps filled; what is left out, what the chosen options do not show, and sections that take notes
/// only are no part of it. A section with a scale of its own (linked documents) says each line's answer. R-20.
Paper make_paper(model::Instrument const&, model::Evaluation const&);

} // namespace triad::rules
