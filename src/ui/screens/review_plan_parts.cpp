#include "ui/screens/review_plan_parts.h"

#include "base/text.h"
#include "ui/views/line_choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

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

} // namespace

model::Protocol const& protocol_of(CurrentReview const& current)
{
    static model::Protocol const plain {
        .id = "plain",
        .title = "Review",
        .roles = {
            { .id = "host", .title = "Head of the host school" },
            { .id = "lead", .title = "Lead reviewer" },
            { .id = "reviewer", .title = "Reviewer", .most = 6 },
            { .id = "facilitator", .title = "Facilitator" },
            { .id = "champion", .title = "Improvement champion" },
            { .id = "guest", .title = "Guest", .most = 6 },
        },
    };
    return current.protocol ? *current.protocol : plain;
}

std::string_view start_of(CurrentReview const& current)
{
    return current.review->starts.empty() ? protocol_of(current).starts : current.review->starts;
}

std::vector<model::ReviewLine const*> chosen_lines(model::Review const& review)
{
    std::vector<model::ReviewLine const*> out;
    for (auto const& line : review.lines)
        if (!line.removed)
            out.push_back(&line);
    return out;
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
    if (auto const text = text_field(screen.ui, field, label, value, options))
        screen.perform(store::set_record(record.kind, record.owner, record.id, field, *text, concat({ "Change: ", label })));
}

void edit_long(
    ScreenContext& screen, RecordRef const& record, std::string_view field, std::string_view label, std::string_view value)
{
    FieldOptions const options { .lines = 1, .read_only = !screen.workspace.writable() };
    if (auto const text = text_area(screen.ui, field, label, value, options))
        screen.perform(store::set_record(record.kind, record.owner, record.id, field, *text, concat({ "Change: ", label })));
}

void choose(ScreenContext& screen, RecordRef const& record, std::string_view field, std::string_view label,
    std::vector<Option> options, std::string_view value, float width_em)
{
    if (std::ranges::find(options, value, &Option::value) == options.end())
        options.push_back({ std::string { value }, std::string { value } });
    if (auto const chosen = select(screen.ui, field, label, options, value, width_em))
        screen.perform(
            store::set_record(record.kind, record.owner, record.id, field, *chosen, concat({ "Change: ", label }), false));
}

void draw_ties(ScreenContext& screen, RecordRef const& record, std::string const& items)
{
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    auto const set = [&](std::string const& value, std::string_view label) {
        screen.perform(store::set_record(record.kind, record.owner, record.id, "items", value, label, false));
    };
    auto const untie = [&](std::string_view id) {
        set(without_item(items, id), "Take a statement off a line");
        screen.later.push_back(
            [&session = screen.session, focus = concat({ record.id, "/text" })] { session.pending_focus = focus; });
    };
    for (auto const id : split(items, ' ')) {
        auto const words = id.empty() ? std::string {} : tied_words(document, id);
        if (words.empty())
            continue;
        auto const group = ui.group(Role::Group, concat({ "tie-", id }));
        draw_beside(ui,
            { { .share = 1, .draw = [&] { paragraph(ui, "words", concat({ "Tied to ", words }), TextStyle::SmallBold); } },
                { .em = icons_em(ui, 1), .draw = [&] {
                     if (button(ui, "untie", concat({ "Take off: ", words }),
                             { .look = ButtonLook::Quiet,
                                 .icon = Icon::Cross,
                                 .blocked_by = locked_because(screen),
                                 .icon_only = true }))
                         untie(id);
                 } } });
    }
    auto const choices = tie_choices(document, items);
    if (choices.empty() || !screen.workspace.writable())
        return;
    std::vector<Option> options { { "", "Choose a statement" } };
    for (auto const& choice : choices)
        options.push_back({ choice.item, choice.label });
    if (auto const chosen = select(ui, "tie", "Tie to a statement", options, "", whole_width); chosen && !chosen->empty())
        set(with_item(items, *chosen), "Tie a line to a statement");
}

void draw_host_only(ScreenContext& screen, CurrentReview const& current, std::string_view title, std::string_view sentence)
{
    draw_review_heading(screen, current, title);
    paragraph(screen.ui, "host-only", sentence);
    screen.ui.gap(0.5F);
    link(screen.ui, "to-overview", "See what is looked into", address_of(Screen::Review, current.review->id),
        { .icon_after = Icon::ArrowRight });
}

} // namespace triad::ui
