#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The quick reading of what a school hands in: straight from the parser's events into rows, without a document in between,
// because a lead opens hundreds of files at once. It judges nothing: where anything is not as a well-made file has it, the strict
// reader (school_file.h) is asked, and says why.

namespace triad::format {

/// A text of the file, as a place in ReturnScan::text.
struct ScannedText {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
};

struct ScannedAnswer {
    ScannedText item = {};
    ScannedText rating = {};
    ScannedText comment = {};
    bool offers = false;
};

struct ScannedEvaluation {
    ScannedText id = {};
    ScannedText instrument = {};
    ScannedText period = {};
    int version = 1;
    bool removed = false;
    std::uint32_t first = 0; // of its answers
    std::uint32_t count = 0;
};

struct ScannedInstrument {
    ScannedText id = {};
    int version = 1;
    std::uint64_t wording = 0; // a hash over all that the file says of it
};

/// What the school chose to hand in (model::Return).
struct ScannedChoice {
    ScannedText cluster = {};
    ScannedText made = {};
    ScannedText evaluations = {};
    ScannedText quotes = {};
    ScannedText review = {};
    ScannedText keep_until = {};
    int number = 1;
    bool comments = false;
    bool named = false;
    bool removed = false;
};

/// A statement of a report, a focus or a line of enquiry.
struct ScannedStatement {
    ScannedText part = {};
    ScannedText text = {};
    ScannedText items = {};
    bool removed = false;
};

struct ScannedReview {
    ScannedText id = {};
    ScannedText title = {};
    ScannedText date = {};
    bool removed = false;
    std::uint32_t first = 0; // of its statements
    std::uint32_t count = 0;
};

struct ScannedFile {
    ScannedText format = {};
    ScannedText kind = {};
    ScannedText audience = {};
    ScannedText keep_until = {};
    int version = 0;
};

struct ScannedSchool {
    ScannedText id = {};
    ScannedText name = {};
    ScannedText urn = {};
};

struct ReturnScan {
    ScannedFile file = {};
    ScannedSchool school = {};
    std::vector<ScannedInstrument> instruments = {};
    std::vector<ScannedEvaluation> evaluations = {};
    std::vector<ScannedAnswer> answers = {}; // of all evaluations, one after the other
    std::vector<ScannedChoice> choices = {};
    std::vector<ScannedReview> reviews = {};
    std::vector<ScannedStatement> statements = {};
    std::string text = {};

    std::string_view of(ScannedText place) const { return std::string_view { text }.substr(place.at, place.size); }
};

/// False where the bytes are no JSON, or say anything that is not as a well-made file says it.
bool scan_return(std::string_view bytes, ReturnScan& out);

} // namespace triad::format
