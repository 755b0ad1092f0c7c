#pragma once

#include "ui/widgets/ui.h"

#include <optional>

namespace triad::ui {

enum class ButtonLook : std::uint8_t { Primary, Secondary, Quiet, Danger };

struct ButtonOptions {
    ButtonLook look = ButtonLook::Secondary;
    Icon icon = Icon::None;
    Icon icon_after = Icon::None;
    std::string_view blocked_by = {}; // why it cannot be pressed now; it stays reachable and says so
    std::string_view description = {};
    bool icon_only = false; // the label is the name only
    bool wide = false; // takes the whole width
    bool start = false; // content at the left edge instead of the middle
    std::optional<bool> pressed = {}; // a toggle
    std::optional<bool> expanded = {}; // opens and closes something below
};

/// True in the frame in which the button was pressed, by whatever means.
bool button(Ui&, std::string_view key, std::string_view label, ButtonOptions const& = {});

struct LinkOptions {
    Icon icon = Icon::None;
    Icon icon_after = Icon::None;
    bool current = false; // the page that is shown
    bool navigation = false; // a line of navigation rather than underlined text
    bool button = false; // looks like the main button
    bool wide = false;
    TextStyle style = TextStyle::Body;
    std::string_view description = {};
};

/// A link to another screen. The page itself follows it, so history, bookmarks and new tabs work.
void link(Ui&, std::string_view key, std::string_view label, std::string_view href, LinkOptions const& = {});

/// A button with a chevron that shows or hides what follows. Returns the new state when pressed.
std::optional<bool> disclosure(Ui&, std::string_view key, std::string_view label, bool open);

/// A checkbox. Returns the new state when it was changed.
std::optional<bool> checkbox(Ui&, std::string_view key, std::string_view label, bool checked);

struct Option {
    std::string value;
    std::string label;
};

/// A closed list of choices; the browser shows its own list when opened. Returns the newly chosen value.
std::optional<std::string> select(Ui&, std::string_view key, std::string_view label, std::vector<Option> const&,
    std::string_view value, float width_em = 16, std::uint32_t state = 0);

/// A set of choices of which one holds, as native radios. Returns the newly chosen value.
std::optional<std::string> radio_list(
    Ui&, std::string_view key, std::string_view label, std::vector<Option> const&, std::string_view value);

} // namespace triad::ui
