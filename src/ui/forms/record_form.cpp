#include "ui/forms/record_form.h"

#include "base/text.h"
#include "ui/widgets/fields.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace triad::ui {

namespace {

constexpr float least_beside_icons = 10; // in em: the width of a field that buttons stand beside

std::vector<float> widths_of(Ui const& ui, std::vector<Place> const& places, float gap)
{
    float left = ui.flow_width() - gap * static_cast<float>(places.size() - 1);
    float shares = 0;
    for (auto const& place : places) {
        left -= place.share > 0 ? 0 : std::ceil(ui.em(place.em));
        shares += place.share;
    }
    std::vector<float> out;
    out.reserve(places.size());
    for (auto const& place : places)
        out.push_back(place.share > 0 ? std::floor(left * place.share / shares) : std::ceil(ui.em(place.em)));
    return out;
}

void draw_in_columns(Ui& ui, std::vector<Place> const& places)
{
    float const gap = std::round(ui.em(0.6F));
    auto const columns = ui.columns(widths_of(ui, places, gap), gap);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i > 0)
            ui.next_column();
        if (places[i].icons)
            ui.gap((ui.line_height(TextStyle::SmallBold) + std::round(ui.em(0.2F))) / ui.em());
        places[i].draw();
    }
}

/// What was entered, as one change of the field; what is typed in a row is joined to one step to undo.
void change(ScreenContext& screen, RecordRef const& record, std::string_view field, std::string_view label,
    std::optional<std::string> const& entered, bool typed)
{
    if (entered)
        screen.perform(
            store::set_record(record.kind, record.owner, record.id, field, *entered, concat({ "Change: ", label }), typed));
}

} // namespace

std::string_view locked_because(ScreenContext const& screen)
{
    return screen.workspace.writable() ? std::string_view {} : "This work is open in another tab.";
}

void edit_text(ScreenContext& screen, RecordRef const& record, std::string_view field, std::string_view label,
    std::string_view value, int lines)
{
    if (lines == 1)
        return edit_short(screen, record, field, label, value, 0);
    FieldOptions const options { .lines = lines, .read_only = !screen.workspace.writable() };
    change(screen, record, field, label, text_area(screen.ui, field, label, value, options), true);
}

void edit_day(
    ScreenContext& screen, RecordRef const& record, std::string_view field, std::string_view label, std::string_view value)
{
    FieldOptions const options { .width_em = 11, .read_only = !screen.workspace.writable() };
    change(screen, record, field, label, date_field(screen.ui, field, label, value, options), false);
}

void remove_button(ScreenContext& screen, RecordRef const& record, std::string_view label, std::string_view focus, bool in_words)
{
    if (!button(screen.ui, "remove", label,
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .blocked_by = locked_because(screen), .icon_only = !in_words }))
        return;
    screen.perform(store::remove_record(record.kind, record.owner, record.id, label));
    screen.later.push_back([&session = screen.session, to = std::string { focus }] {
        session.polite.push_back("Removed. Undo brings it back.");
        session.pending_focus = to;
    });
}

std::optional<std::size_t> move_buttons(
    ScreenContext& screen, std::size_t index, std::size_t count, MoveWords const& words, std::string_view blocked_by)
{
    auto const pressed = [&](std::string_view key, std::string_view label, Icon icon, std::string_view why_not) {
        return button(
            screen.ui, key, label, { .look = ButtonLook::Quiet, .icon = icon, .blocked_by = why_not, .icon_only = true });
    };
    bool const up = pressed("up", words.up, Icon::ArrowUp, index == 0 ? words.is_first : blocked_by);
    bool const down = pressed("down", words.down, Icon::ArrowDown, index + 1 == count ? words.is_last : blocked_by);
    return up ? std::optional { index - 1 } : down ? std::optional { index + 1 } : std::nullopt;
}

void add_with_focus(ScreenContext& screen, model::RecordKind kind, std::string_view owner, std::string_view prefix,
    store::Fields const& fields, std::string_view label, std::string_view focus_field)
{
    auto const id = screen.workspace.fresh_id(prefix);
    screen.perform(store::add_record(kind, owner, id, fields, label));
    if (focus_field.empty())
        return;
    screen.later.push_back([&session = screen.session, to = concat({ id, "/", focus_field })] { session.pending_focus = to; });
}

float icons_em(Ui const& ui, int count)
{
    // A button has the width of its icon and some room, or what a finger needs.
    float const one = std::max(ui.theme().target_px / ui.em(), 2.1F);
    return one * static_cast<float>(count) + icon_gap_em * static_cast<float>(count - 1);
}

Place remove_place(ScreenContext& screen, RecordRef const& record, std::string label, std::string focus)
{
    return { .em = icons_em(screen.ui, 1),
        .draw
        = [&screen, record, label = std::move(label), focus = std::move(focus)] { remove_button(screen, record, label, focus); },
        .icons = true };
}

void draw_beside(Ui& ui, std::vector<Place> const& places)
{
    if (ui.flow_width() >= ui.em(room_for_a_line))
        return draw_in_columns(ui, places);
    for (std::size_t i = 0; i < places.size(); ++i) {
        ui.gap(i == 0 ? 0 : 0.4F);
        // Buttons stay in the line of the field before them, as long as that keeps some room.
        bool const with_next = i + 1 < places.size() && places[i + 1].icons && !places[i].icons
            && ui.flow_width() >= ui.em(places[i + 1].em + least_beside_icons);
        if (with_next) {
            draw_in_columns(ui, { { .share = 1, .draw = places[i].draw }, places[i + 1] });
            ++i;
        } else {
            places[i].draw();
        }
    }
}

void edit_short(ScreenContext& screen, RecordRef const& record, std::string_view field, std::string_view label,
    std::string_view value, float width_em)
{
    FieldOptions const options { .width_em = width_em, .read_only = !screen.workspace.writable() };
    change(screen, record, field, label, text_field(screen.ui, field, label, value, options), true);
}

void edit_long(
    ScreenContext& screen, RecordRef const& record, std::string_view field, std::string_view label, std::string_view value)
{
    FieldOptions const options { .lines = 1, .read_only = !screen.workspace.writable() };
    change(screen, record, field, label, text_area(screen.ui, field, label, value, options), true);
}

void choose(ScreenContext& screen, RecordRef const& record, std::string_view field, std::string_view label,
    std::vector<Option> options, std::string_view value, float width_em)
{
    if (std::ranges::find(options, value, &Option::value) == options.end())
        options.push_back({ std::string { value }, std::string { value } });
    change(screen, record, field, label, select(screen.ui, field, label, options, value, width_em), false);
}

} // namespace triad::ui
