#include "ui/screens/instruments/own_instruments.h"

#include "base/text.h"
#include "format/instrument_file.h"
#include "store/document_field.h"
#include "store/starting.h"
#include "ui/forms/own_school.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

bool is_used(model::SchoolDocument const& document, model::Instrument const& instrument)
{
    return std::ranges::any_of(document.evaluations, [&](auto const& evaluation) {
        return !evaluation.removed && evaluation.instrument == instrument.id
            && evaluation.instrument_version == instrument.version;
    });
}

/// The edition that a change goes into: the newest, or a new one where answers were given under it.
model::Instrument next_edition(
    ScreenContext const& screen, model::SchoolDocument const& document, model::Instrument const& newest)
{
    auto out = newest;
    if (is_used(document, newest)) {
        ++out.version;
        out.published = iso_date(screen.today);
    }
    return out;
}

void change(ScreenContext& screen, model::Instrument const& newest, std::string_view label, bool typing,
    std::function<void(model::Instrument&)> const& edit)
{
    auto const* document = screen.workspace.current();
    if (!document || !screen.workspace.writable())
        return;
    auto& before = screen.session.edited_instrument;
    auto edited = before && before->id == newest.id ? *before : next_edition(screen, *document, newest);
    edit(edited);
    before = edited;
    screen.later.push_back([&session = screen.session] { session.edited_instrument.reset(); });
    auto command = store::put_instrument(edited, label);
    command.typing = typing;
    screen.perform(std::move(command));
}

} // namespace

void keep_and_edit(ScreenContext& screen, model::Instrument instrument, std::function<void()> const& kept)
{
    auto const keep = [&workspace = screen.workspace, &session = screen.session, made = std::move(instrument), kept] {
        auto command = store::put_instrument(made, "Add an instrument");
        command.typing = false;
        if (!workspace.perform(std::move(command)))
            return;
        session.route = parse_route(address_of(Screen::Editor, {}, made.id));
        if (kept)
            kept();
    };
    screen.later.push_back(
        [&workspace = screen.workspace, &session = screen.session, keep] { in_own_school(workspace, session, keep); });
}

void adapt_instrument(ScreenContext& screen, model::Instrument const& shipped)
{
    auto copy = shipped;
    copy.id = screen.workspace.fresh_id("own");
    copy.based_on = shipped.id;
    copy.version = 1;
    copy.published = iso_date(screen.today);
    copy.title = concat({ shipped.title, " (our version)" });
    keep_and_edit(screen, std::move(copy));
}

void write_instrument(ScreenContext& screen)
{
    model::Instrument made;
    made.id = screen.workspace.fresh_id("own");
    made.title = "Our own audit";
    made.published = iso_date(screen.today);
    made.theme = "own";
    auto const& scales = screen.assets.scales;
    auto const colours = std::ranges::find(scales, "rag", &model::Scale::id);
    if (colours == scales.end())
        return;
    made.scale = *colours;
    model::Item first { .id = screen.workspace.fresh_id("item"), .text = {} };
    made.sections.push_back({ .id = "section-1", .title = "First section", .groups = { { .stem = {}, .items = { first } } } });
    keep_and_edit(screen, std::move(made));
}

void remove_instrument(ScreenContext& screen, model::Instrument const& instrument)
{
    auto& workspace = screen.workspace;
    ask(screen,
        { .title = concat({ "Remove ", instrument.title, "?" }),
            .text = "It leaves this file. What was judged with it stays readable, and undo brings it back.",
            .confirm = "Remove it",
            .destructive = true,
            .act =
                [&workspace, id = instrument.id] {
                    store::Command command { .label = "Remove an instrument" };
                    for (auto const& each : workspace.current()->instruments)
                        if (each.id == id && !is_used(*workspace.current(), each))
                            command.settings.push_back({ store::instrument_field(each), {} });
                    if (command.settings.empty() || !workspace.perform(command))
                        workspace.notices().tell("It stays, because evaluations in this file were made with it.");
                },
            .return_focus = "main/heading" });
}

void edit_instrument(ScreenContext& screen, model::Instrument const& newest, std::string_view label,
    std::function<void(model::Instrument&)> const& edit)
{
    change(screen, newest, label, false, edit);
}

void type_into_instrument(ScreenContext& screen, model::Instrument const& newest, std::string_view label,
    std::function<void(model::Instrument&)> const& edit)
{
    change(screen, newest, label, true, edit);
}

} // namespace triad::ui
