#pragma once

#include <string>
#include <vector>

namespace triad::model {

/// The parts of a report that a lead writes for a board, as a file has them. SYS-18.
struct ReportOutline {
    struct Part {
        std::string id; // AnnualText::part
        std::string title;
        std::string prompt; // what the lead is asked to write
        std::vector<std::string> facts = {}; // what of the records stands in it, see rules::annual_facts
    };
    std::string id;
    std::string title;
    std::string summary;
    std::string credit;
    std::vector<Part> parts = {};
};

} // namespace triad::model
