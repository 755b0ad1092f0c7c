#include "ui/screens/review_plan_parts.h"

#include "base/text.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

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

void edit_short(ScreenContext& screen, RecordRef const& record, std::string_view field, std::string_view label,
    std::string_view value, float width_em)
{
    FieldOptions const options { .width_em = width_em, .read_only = !screen.workspace.writable() };
    if (auto const text = text_field(screen.ui, field, label, value, options))
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

void draw_host_only(ScreenContext& screen, CurrentReview const& current, std::string_view title, std::string_view sentence)
{
    draw_review_heading(screen, current, title);
    paragraph(screen.ui, "host-only", sentence);
    screen.ui.gap(0.5F);
    link(screen.ui, "to-overview", "See what is looked into", address_of(Screen::Review, current.review->id),
        { .icon_after = Icon::ArrowRight });
}

} // namespace triad::ui
