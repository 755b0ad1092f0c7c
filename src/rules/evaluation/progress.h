#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// Counts over one evaluation or one section. Saved is not judged: only rated items count as judged.
struct Progress {
    int items = 0;
    int judged = 0; // any answer but "not yet rated", "not applicable" and "cannot say" included
    int without_comment = 0; // judged, but no comment
    struct Count {
        model::Choice const* choice; // never null, points into the instrument
        int count;
    };
    std::vector<Count> by_choice; // in scale order, every choice of the scale
};

/// Source: docs/rules.md R-01 (SYS-02c).
Progress count_progress(model::Instrument const&, model::Evaluation const&);
Progress count_progress(model::Instrument const&, model::Section const&, model::Evaluation const&);

struct SectionProgress {
    model::Section const* section; // never null, points into the instrument
    Progress progress;
};
/// The same for each section of the instrument, in one sweep.
std::vector<SectionProgress> count_sections(model::Instrument const&, model::Evaluation const&);

/// "12 of 19 judged · 3 red". The tail names the counts of the lowest step only, and only when there are any. R-02.
std::string progress_in_words(Progress const&);
/// "12 judged: 5 green, 4 amber, 3 red. 7 not yet rated." Every choice that occurs. R-03.
std::string counts_in_words(Progress const&);

/// The next item after `after` (wrapping round) that is not yet rated; null when all are. R-04.
model::Item const* next_unrated(model::Instrument const&, model::Evaluation const&, std::string_view after);

} // namespace triad::rules
