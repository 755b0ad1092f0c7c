#pragma once

#include "semantics/patch.h"

#include <string_view>

namespace triad::semantics {

/// Remembers what the page shows, and gives the patch from there to the next frame's tree.
/// The page changes some things by itself: a field while a person types, a radio when it is pressed. Told of that,
/// the differ sends nothing back where the app agrees, and sets the page right where the app refused.
class Differ {
public:
    /// The page's field holds this value now. Sending it back would move the caret.
    void page_shows_value(NodeId, std::string_view value);
    /// The page changed a radio or checkbox by itself: its state, and that of its group, is sent again with the next patch.
    void page_changed_state(NodeId);

    Patch next(Tree const&);

    /// What the page shows as far as is known.
    Tree const& shown() const { return m_shown; }

private:
    Node* find(NodeId);

    Tree m_shown;
};

} // namespace triad::semantics
