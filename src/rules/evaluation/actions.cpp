#include "rules/evaluation/actions.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::Action;
using model::Evaluation;
using model::SchoolDocument;

/// Those that an evaluation follows, the nearest first. A file changed by hand may lead in a circle.
std::vector<Evaluation const*> line_before(SchoolDocument const& document, Evaluation const& evaluation)
{
    std::vector<Evaluation const*> out;
    auto const* at = &evaluation;
    while (!at->previous.empty()) {
        at = model::find_evaluation(document, at->previous);
        if (!at || at->id == evaluation.id || std::ranges::contains(out, at))
            break;
        out.push_back(at);
    }
    return out;
}

bool follows(SchoolDocument const& document, Evaluation const& later, Evaluation const& earlier)
{
    return std::ranges::contains(line_before(document, later), std::string_view { earlier.id }, &Evaluation::id);
}

/// An action that is carried keeps its id. One that came along with another wording has a new one, and the same words.
bool holds(Evaluation const& later, Evaluation const& earlier, Action const& action)
{
    bool const reworded = later.upgrade && later.previous == earlier.id;
    return std::ranges::any_of(later.actions, [&](auto const& other) {
        bool const alike = reworded && other.what == action.what && other.item == action.item;
        return !other.removed && (other.id == action.id || alike);
    });
}

void add_open(std::vector<Promised>& out, SchoolDocument const& document, Evaluation const& evaluation)
{
    if (evaluation.removed)
        return;
    for (auto const* action : listed_actions(evaluation))
        if (action->done.empty() && !blank(action->what) && !carried_into(document, evaluation, *action))
            out.push_back({ &evaluation, action });
}

} // namespace

std::vector<model::Action const*> listed_actions(model::Evaluation const& evaluation)
{
    std::vector<model::Action const*> actions;
    for (auto const& action : evaluation.actions) {
        if (!action.removed)
            actions.push_back(&action);
    }
    // ISO dates sort as text. Actions of one day keep the order in which they were written down.
    std::ranges::stable_sort(actions, [](auto const* a, auto const* b) {
        if (a->done.empty() != b->done.empty())
            return a->done.empty();
        if (a->due.empty() || b->due.empty())
            return !a->due.empty() && b->due.empty();
        return a->due < b->due;
    });
    return actions;
}

std::vector<Promised> still_open_before(SchoolDocument const& document, Evaluation const& evaluation)
{
    std::vector<Promised> out;
    for (auto const* earlier : line_before(document, evaluation))
        add_open(out, document, *earlier);
    return out;
}

std::vector<Promised> still_open_with(SchoolDocument const& document, Evaluation const& evaluation)
{
    std::vector<Promised> out;
    add_open(out, document, evaluation);
    auto const before = still_open_before(document, evaluation);
    out.insert(out.end(), before.begin(), before.end());
    return out;
}

Evaluation const* carried_into(SchoolDocument const& document, Evaluation const& evaluation, Action const& action)
{
    Evaluation const* newest = nullptr;
    for (auto const& later : document.evaluations)
        if (!later.removed && holds(later, evaluation, action) && follows(document, later, evaluation)
            && (!newest || later.created.at >= newest->created.at))
            newest = &later;
    return newest;
}

Evaluation const* carried_from(SchoolDocument const& document, Evaluation const& evaluation, Action const& action)
{
    Evaluation const* first = nullptr;
    for (auto const* earlier : line_before(document, evaluation)) {
        auto const* same = model::find_action(*earlier, action.id);
        if (same && !same->removed && !earlier->removed)
            first = earlier;
    }
    return first;
}

} // namespace triad::rules
