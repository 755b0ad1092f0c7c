#include "ui/widgets/rating.h"

#include "base/text.h"
#include "ui/widgets/surface.h"

#include <cmath>

namespace triad::ui {

namespace {

bool is_step(model::Choice const& choice) { return choice.kind == model::ChoiceKind::Step; }
bool is_unrated(model::Choice const& choice) { return choice.kind == model::ChoiceKind::NotRated; }

std::string keys_of(model::Scale const& scale)
{
    std::string keys;
    for (auto const& choice : scale.choices)
        if (choice.key)
            keys += choice.key;
    return keys;
}

float chip_padding(Ui const& ui, model::Choice const& choice) { return ui.em(is_step(choice) ? 0.65F : 0.35F); }

/// Steps are full chips; the other answers are quieter, so that judging comes first to the eye.
void paint_chip(Ui& ui, model::Choice const& choice, Rect const& rect, bool chosen, Touch const& touch)
{
    auto const& palette = ui.palette();
    auto const& tone = tone_colours(palette, choice.tone);
    // "Not yet rated" stands at every statement of a new evaluation: chosen, it says so without calling out.
    bool const calm = is_unrated(choice);
    auto const step_style = chosen ? TextStyle::BodyBold : TextStyle::Body;
    auto const other_style = chosen && !calm ? TextStyle::SmallBold : TextStyle::Small;
    auto const style = is_step(choice) ? step_style : other_style;
    paint_control(ui, rect, chosen ? tone.soft : is_step(choice) ? palette.card : 0, is_step(choice) ? palette.edge : 0, touch);
    if (chosen)
        ui.painter().outline(Layer::Control, rect, is_step(choice) ? tone.text : palette.edge, ui.em(0.4F), calm ? 1 : 2);
    float const sign = std::round(ui.em(is_step(choice) ? 1.35F : 1.1F));
    float const x = rect.x + chip_padding(ui, choice);
    paint_sign(ui, choice, { x, std::round(rect.y + (rect.h - sign) / 2), sign, sign });
    auto const ink = chosen ? tone.text : is_step(choice) ? palette.ink : palette.muted;
    ui.paint_label(style, ink, choice.word, { x + sign + ui.em(0.45F), rect.y, rect.w, rect.h });
}

Rect place_chip(Ui& ui, model::Choice const& choice)
{
    // Room for the bold face, so that nothing moves when a choice is made.
    float const text = ui.text_width(is_step(choice) ? TextStyle::BodyBold : TextStyle::SmallBold, choice.word);
    float const sign = std::round(ui.em(is_step(choice) ? 1.35F : 1.1F));
    return ui.take(2 * chip_padding(ui, choice) + sign + ui.em(0.45F) + text, ui.theme().target_px);
}

std::optional<std::string> answered_by_key(Ui& ui, model::Scale const& scale, NodeId group)
{
    auto const letter = ui.interaction().key(group);
    for (auto const& choice : scale.choices)
        if (letter && choice.key == *letter)
            return is_unrated(choice) ? std::string {} : choice.id;
    return std::nullopt;
}

} // namespace

std::optional<std::string> rating_picker(Ui& ui, std::string_view key, std::string_view name, model::Scale const& scale,
    std::string_view rating, RatingOptions const& options)
{
    auto const group = ui.group(Role::RadioGroup, key, name);
    auto& group_node = ui.builder().current();
    group_node.keys = keys_of(scale);
    bool const wants_focus = ui.takes_focus(group_node);
    auto const typed = answered_by_key(ui, scale, group_node.id);
    auto picked = typed;
    auto const row = ui.row(0.4F);
    for (auto const& choice : scale.choices) {
        bool const chosen = is_unrated(choice) ? rating.empty() : choice.id == rating;
        auto const rect = place_chip(ui, choice);
        auto& node = ui.leaf(Role::Radio, choice.id, choice.word, rect);
        if (options.explained)
            node.description = choice.meaning;
        node.tone = tone_name(choice);
        if (chosen)
            node.state |= semantics::Checked;
        // A letter chooses as an arrow does: the focus goes along, and whoever listens hears the choice from the control.
        bool const by_letter = typed && *typed == (is_unrated(choice) ? std::string {} : choice.id);
        if (by_letter || (wants_focus && chosen && !typed))
            ui.request_focus(node.id);
        auto const touch = ui.touch(node, rect);
        paint_chip(ui, choice, rect, chosen, touch);
        if (touch.activated)
            picked = is_unrated(choice) ? std::string {} : choice.id;
    }
    return picked && *picked != rating ? picked : std::nullopt;
}

void rating_label(Ui& ui, std::string_view key, model::Choice const& choice)
{
    float const sign = std::round(ui.em(1.25F));
    float const width = sign + ui.em(0.45F) + ui.text_width(TextStyle::BodyBold, choice.word) + 1;
    auto const rect = ui.take(width, std::max(sign, ui.line_height(TextStyle::BodyBold)));
    paint_sign(ui, choice, { rect.x, rect.y + std::round((rect.h - sign) / 2), sign, sign });
    ui.paint_label(TextStyle::BodyBold, tone_colours(ui.palette(), choice.tone).text, choice.word,
        { rect.x + sign + ui.em(0.45F), rect.y, rect.w, rect.h });
    auto& node = ui.leaf(Role::Paragraph, key, choice.word, rect);
    node.tone = tone_name(choice);
    node.state |= semantics::Strong;
}

void paint_sign(Ui& ui, model::Choice const& choice, Rect const& square)
{
    paint_sign(ui, Sign { choice.letter, choice.shape, choice.tone }, square);
}

void paint_sign(Ui& ui, Sign const& sign, Rect const& square)
{
    auto const& tone = tone_colours(ui.palette(), sign.tone);
    ui.painter().sign(Layer::Control, sign.shape, square, tone.fill);
    if (sign.letter.size() > 1 || sign.letter == "–")
        return; // the word beside it says the same; there is no room for more inside the sign
    float const px = square.w * (sign.shape == model::Shape::Triangle ? 0.56F : 0.64F);
    float const width = ui.measure().width(platform::Face::Bold, px, sign.letter);
    float const drop = sign.shape == model::Shape::Triangle ? square.h * 0.13F : 0;
    ui.painter().text(
        platform::Face::Bold, px, square.x + (square.w - width) / 2, square.y + drop, square.h, tone.ink, sign.letter);
}

void rating_bar(Ui& ui, std::string_view key, rules::Progress const& progress, std::string_view sentence)
{
    auto const rect = ui.take_line(std::round(ui.em(0.9F)));
    ui.leaf(Role::Image, key, sentence, rect);
    float const rounding = ui.em(0.25F);
    ui.painter().outline(Layer::Control, rect, ui.palette().edge, rounding, 1);
    if (progress.items == 0)
        return;
    float const part = (rect.w - 4) / static_cast<float>(progress.items);
    float x = rect.x + 2;
    for (auto const& count : progress.by_choice) {
        if (count.count == 0 || is_unrated(*count.choice))
            continue;
        float const width = part * static_cast<float>(count.count);
        ui.painter().fill(Layer::Mark, { x, rect.y + 2, std::max(2.0F, width - 2), rect.h - 4 },
            tone_colours(ui.palette(), count.choice->tone).fill, rounding / 2);
        x += width;
    }
}

} // namespace triad::ui
