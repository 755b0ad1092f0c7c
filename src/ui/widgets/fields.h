#pragma once

#include "ui/widgets/ui.h"

#include <optional>

namespace triad::ui {

struct FieldOptions {
    std::string_view description = {};
    std::string_view placeholder = {};
    int lines = 2; // least height of a text area
    float width_em = 0; // 0: the whole width
    bool read_only = false;
    bool takes_table = false; // a table pasted here arrives as a table
    bool takes_enter = false; // of a field in one line; see entered
    bool secret = false; // its characters show as dots
    bool invalid = false; // what stands in it is refused; `description` says why
    bool label_visible = true;
};

/// Text in one line. The page's own field edits it; it is painted here while it has no focus.
std::optional<std::string> text_field(
    Ui&, std::string_view key, std::string_view label, std::string_view value, FieldOptions const& = {});
/// True where Enter was pressed in the text field `key` of the present group, which takes it: then what its button does is done.
bool entered(Ui&, std::string_view key);
/// Text in several lines; grows with its content.
std::optional<std::string> text_area(
    Ui&, std::string_view key, std::string_view label, std::string_view value, FieldOptions const& = {});
/// A day; `value` and the answer are ISO dates or empty.
std::optional<std::string> date_field(
    Ui&, std::string_view key, std::string_view label, std::string_view value, FieldOptions const& = {});

} // namespace triad::ui
