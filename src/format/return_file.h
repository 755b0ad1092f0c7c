#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "model/handed_in.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace triad::format {

/// The wordings met so far, so that what a hundred files have in common is read once.
class KnownEditions {
public:
    KnownEditions() = default;
    /// Those that the work holds already.
    explicit KnownEditions(std::vector<model::Edition> const&);

    /// Null where it was not met. `wording` is the hash that scan_return gives an instrument.
    model::Edition find(std::uint64_t wording) const;
    /// One that says the same as the instrument, else a new one; `wording` finds it from now on.
    model::Edition add(std::uint64_t wording, model::Instrument const&);

private:
    struct Known {
        std::uint64_t wording;
        model::Edition edition;
    };
    std::vector<Known> m_known;
    std::vector<model::Edition> m_editions;
};

/// Reads a return, or of a whole school file what a return would hold at the least: ratings, without comments, unnamed. What is
/// for the school alone (InstrumentAudience::School) is left out of either. Errors: why it cannot be read, as decode_school says
/// it; WrongKind for any other file.
Result<model::HandedIn, Issue> read_handed_in(std::string_view bytes, KnownEditions&);

} // namespace triad::format
