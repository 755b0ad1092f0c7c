#pragma once

#include "rules/evaluation/progress.h"
#include "ui/widgets/ui.h"

#include <optional>

namespace triad::ui {

/// The choices of a scale as native radios: sign, letter and word, so that colour is never the only sign.
/// Letters of the scale rate while focus is inside (see Node::keys). Returns the chosen Choice's id; "" for "not yet rated".
/// `explained`: each choice carries its meaning as a description, where there is room to read it.
struct RatingOptions {
    bool explained = false;
};
std::optional<std::string> rating_picker(
    Ui&, std::string_view key, std::string_view name, model::Scale const&, std::string_view rating, RatingOptions const& = {});

/// The sign of a choice and its word, as text.
void rating_label(Ui&, std::string_view key, model::Choice const&);

/// How many items have which answer, as one bar with a sentence (which is also its name).
void rating_bar(Ui&, std::string_view key, rules::Progress const&, std::string_view sentence);

/// What a choice is painted as.
struct Sign {
    std::string_view letter;
    model::Shape shape = model::Shape::None;
    model::Tone tone = model::Tone::None;
};

/// Paints a choice's sign with its letter into a square.
void paint_sign(Ui&, Sign const&, Rect const& square);
void paint_sign(Ui&, model::Choice const&, Rect const& square);

} // namespace triad::ui
