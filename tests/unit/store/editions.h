#pragma once

#include "store/editing.h"
#include "store/undo_stack.h"
#include "support/generate.h"

#include <string>
#include <vector>

namespace triad::store::test {

/// A generated document, the place of a living evaluation in it, and the random numbers that go on from there.
struct Generated {
    model::SchoolDocument document;
    std::size_t chosen = 0;
    triad::test::Random random;

    model::Evaluation const& evaluation() const { return document.evaluations[chosen]; }
    model::Instrument const& instrument() const { return *model::instrument_of(document, evaluation()); }
};

/// Calls `check` with some hundred generated documents that have a living evaluation.
void for_each_document(void (*check)(Generated&));

/// Another edition of the instrument: items reworded, added, removed, hidden, shown again and moved; scales and contexts changed.
model::Instrument next_edition(triad::test::Random&, model::Instrument const&);

model::Stamp stamp_at(std::int64_t minutes);
/// Carries a command out as the store does; its edits. Fails the test where the command is refused.
std::vector<model::Edit> apply(model::SchoolDocument&, Command const&, std::int64_t minutes = 1);
/// Fails the test where the document would not open again as it is.
void expect_opens(model::SchoolDocument const&);

} // namespace triad::store::test
