#include "ui/screens/evaluation/starting.h"

#include "base/text.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/dates.h"
#include "rules/evaluation/shown.h"
#include "store/starting.h"
#include "ui/forms/own_school.h"
#include "ui/widgets/controls.h"

#include <algorithm>

namespace triad::ui {

namespace {

/// Where the school judged with the same instrument before, the person says what comes after it.
void begin_evaluation(store::Workspace& workspace, Session& session, model::Instrument const& instrument, std::string const& term)
{
    auto const& document = *workspace.current();
    if (auto const* previous = model::newest_evaluation(document, instrument.id)) {
        session.route = parse_route(address_of(Screen::Again, previous->id));
        return;
    }
    auto const id = workspace.fresh_id("eval");
    if (workspace.perform(store::start_evaluation(document, id, instrument, term)))
        session.route = parse_route(address_of(Screen::Evaluation, id));
}

} // namespace

std::vector<model::Instrument const*> known_instruments(ScreenContext const& screen)
{
    std::vector<model::Instrument const*> out;
    out.reserve(screen.assets.instruments.size());
    for (auto const& instrument : screen.assets.instruments)
        out.push_back(&instrument);
    auto const* document = screen.workspace.current();
    if (!document)
        return out;
    for (auto const& instrument : document->instruments) {
        auto const same = std::ranges::find(out, instrument.id, [](auto const* known) { return known->id; });
        if (same == out.end())
            out.push_back(&instrument);
        else if ((*same)->version < instrument.version)
            *same = &instrument;
    }
    return out;
}

model::Instrument const* known_instrument(ScreenContext const& screen, std::string_view id)
{
    for (auto const* instrument : known_instruments(screen))
        if (instrument->id == id)
            return instrument;
    return nullptr;
}

model::Instrument const* newer_wording(ScreenContext const& screen, CurrentEvaluation const& current)
{
    auto const* newest = known_instrument(screen, current.instrument->id);
    bool const taken = std::ranges::any_of(screen.workspace.current()->evaluations, [&](auto const& evaluation) {
        return !evaluation.removed && evaluation.upgrade && evaluation.previous == current.evaluation->id;
    });
    return newest && newest->version > current.instrument->version && !taken ? newest : nullptr;
}

std::string size_of(model::Instrument const& instrument)
{
    bool const rates = rules::rates_anything(instrument);
    auto const items = placed_items(instrument);
    auto const rated = std::ranges::count_if(items, [](auto const& placed) { return has_steps(*placed.scale); });
    auto const notes = static_cast<std::int64_t>(items.size()) - rated;
    auto const size = rates ? counted(rated, "statement", "statements") : counted(notes, "question", "questions");
    auto const beside = rates && notes > 0 ? concat({ " and ", counted(notes, "note", "notes") }) : std::string {};
    auto const minutes
        = instrument.minutes > 0 ? concat({ " · about ", number(instrument.minutes), " minutes" }) : std::string {};
    return concat({ size, beside, minutes, " · ", instrument.scale.name });
}

void start_instrument(ScreenContext& screen, model::Instrument const& instrument)
{
    auto const term = rules::school_term(screen.today);
    screen.later.push_back([&session = screen.session, &workspace = screen.workspace, instrument, term] {
        session.filter = "all";
        in_own_school(
            workspace, session,
            [&workspace, &session, instrument, term] { begin_evaluation(workspace, session, instrument, term); },
            [&workspace, &session, instrument, term] {
                session.route = parse_route(address_of(Screen::Evaluation, workspace.create(instrument, term)));
            });
    });
}

void judge_again(ScreenContext& screen, CurrentEvaluation const& current, model::Instrument const& newest)
{
    if (!screen.workspace.in_own_school())
        return start_instrument(screen, newest);
    screen.go(Screen::Again, current.evaluation->id);
}

void begin_again(ScreenContext& screen, std::string const& previous, model::Instrument const& newest, std::string const& period,
    std::vector<std::string> const& carried)
{
    screen.later.push_back([&session = screen.session, &workspace = screen.workspace, previous, newest, period, carried] {
        auto const* document = workspace.current();
        auto const* before = document ? find_evaluation(*document, previous) : nullptr;
        if (!before)
            return;
        auto promised = rules::still_open_with(*document, *before);
        std::erase_if(promised, [&](auto const& each) { return !std::ranges::contains(carried, each.action->id); });
        auto const id = workspace.fresh_id("eval");
        if (!workspace.perform(store::start_again(*document, id, *before, newest, period, promised)))
            return;
        session.filter = "all";
        session.again = {};
        session.route = parse_route(address_of(Screen::Evaluation, id));
    });
}

void draw_open_or_start(ScreenContext& screen, std::string_view id)
{
    auto const* instrument = known_instrument(screen, id);
    auto const* document = screen.workspace.current();
    if (!instrument || !document)
        return;
    auto const key = concat({ "opens-", id });
    if (auto const* present = model::newest_evaluation(*document, id)) {
        link(screen.ui, key, concat({ "Open: ", instrument->title }), address_of(Screen::Evaluation, present->id),
            { .icon_after = Icon::ArrowRight });
        return;
    }
    if (button(screen.ui, key, concat({ "Start: ", instrument->title }), { .icon = Icon::ClipboardCheck }))
        start_instrument(screen, *instrument);
}

} // namespace triad::ui
