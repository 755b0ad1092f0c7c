#pragma once

#include "ui/widgets/ui.h"

namespace triad::ui {

/// A card: the ordinary surface for content.
BoxStyle card_style(Ui const&);
/// A quiet area inside a card.
BoxStyle panel_style(Ui const&);
/// A notice that needs care, marked at its left edge.
BoxStyle notice_style(Ui const&, bool urgent);

/// The body of a control: fill, edge, and the veil of hover and press.
void paint_control(Ui&, Rect const&, Colour fill, Colour edge, Touch const&);

/// A hairline across the flow.
void divider(Ui&);

} // namespace triad::ui
