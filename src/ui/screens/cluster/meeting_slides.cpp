#include "base/text.h"
#include "ui/screens/cluster/meeting_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

/// All links, for pasting into the chat of an online meeting.
std::string links_as_text(CurrentMeeting const& current)
{
    std::string out;
    for (std::size_t i = 0; i < current.parts.size(); ++i)
        for (auto const& each : rules::links_of(*current.parts[i]))
            out += concat({ rules::part_in_words(*current.cluster, current.parts, i), "\n", each, "\n" });
    return out;
}

/// Schools that present, each once, in the order in which they do.
rules::OrderedParts presenting(CurrentMeeting const& current)
{
    rules::OrderedParts out;
    for (auto const* part : current.parts)
        if (!rules::presenter_called(*current.cluster, *part).empty()
            && std::ranges::none_of(out, [&](auto const* other) { return other->school == part->school; }))
            out.push_back(part);
    return out;
}

void draw_presenter(Ui& ui, CurrentMeeting const& current, model::MeetingPart const& part)
{
    auto const name = rules::presenter_called(*current.cluster, part);
    auto const group = ui.group(Role::Group, part.school);
    heading(ui, 3, name);
    auto const handed_in = rules::handed_in_by(*current.cluster, part.school);
    if (handed_in.empty())
        return quiet(ui, "none", concat({ name, " has not handed in anything yet." }));
    bullet_list(ui, "handed-in", handed_in);
}

} // namespace

void draw_slides(ScreenContext& screen, CurrentMeeting const& current)
{
    auto& ui = screen.ui;
    auto const text = links_as_text(current);
    if (text.empty())
        return;
    auto const region = ui.group_box(Role::Region, "slides", "Slides", card_style(ui));
    heading(ui, 2, "Slides");
    for (std::size_t i = 0; i < current.parts.size(); ++i) {
        auto const links = rules::links_of(*current.parts[i]);
        if (links.empty())
            continue;
        ui.gap(0.4F);
        auto const group = ui.group(Role::Group, current.parts[i]->id);
        heading(ui, 3, rules::part_in_words(*current.cluster, current.parts, i));
        bullet_list(ui, "links", links);
    }
    ui.gap(0.5F);
    if (button(ui, "copy", "Copy the links", { .icon = Icon::Copy }))
        screen.later.push_back([&page = screen.ports.page, &session = screen.session, text] {
            page.copy_text(text);
            session.polite.emplace_back("Copied.");
        });
}

void draw_presenters(ScreenContext& screen, CurrentMeeting const& current)
{
    auto& ui = screen.ui;
    auto const schools = presenting(current);
    if (schools.empty())
        return;
    auto const region = ui.group_box(Role::Region, "presenters", "What presenting schools handed in", card_style(ui));
    heading(ui, 2, "What presenting schools handed in");
    ui.gap(0.3F);
    paragraph(ui, "stays", "Only what schools handed in to you is here. It stays in this cluster.");
    for (auto const* part : schools) {
        ui.gap(0.5F);
        draw_presenter(ui, current, *part);
    }
    ui.gap(0.5F);
    link(ui, "answers", "Their answers, beside those of the other schools", address_of(Screen::Picture, current.cluster->id),
        { .icon = Icon::Table });
}

} // namespace triad::ui
