#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// What an earlier evaluation says about an item that stands in a later one; one that was removed says nothing. R-14.
struct Earlier {
    model::Evaluation const* evaluation = nullptr; // null: nothing earlier
    model::Answer const* answer = nullptr; // null: not answered then
    model::PlacedItem placed {}; // the earlier wording
    bool same_wording = false;
};
Earlier earlier_answer(model::SchoolDocument const&, model::Evaluation const& later, std::string_view item);

enum class WordingChange { Same, Changed, Added, Removed };

/// One line of the walk from an earlier wording of an instrument to a later one. R-15.
struct WordingStep {
    WordingChange change;
    std::string item;
    model::Item const* before; // null: added
    model::Item const* after; // null: removed
    std::string stem_before;
    std::string stem_after;
};
/// Every item of either wording once: those of the later in its order, then those that were removed. Hidden items count as
/// absent.
std::vector<WordingStep> wording_steps(model::Instrument const& earlier, model::Instrument const& later);

/// True once somebody looked at it: a changed or added item was marked as reviewed, a removed one as seen.
bool step_reviewed(WordingStep const&, model::Evaluation const& later);

/// How far a school has looked at what is not the same. R-15: "reviewed 3 of 5".
struct UpgradeProgress {
    int to_review = 0;
    int reviewed = 0;
};
UpgradeProgress upgrade_progress(std::vector<WordingStep> const&, model::Evaluation const& later);

/// Answers of `earlier` whose wording is the same in `later`: the only ones that follow by themselves. R-15.
std::vector<model::Answer const*> answers_that_follow(
    model::Evaluation const& earlier, model::Instrument const& before, model::Instrument const& after);

} // namespace triad::rules
