#include "base/text.h"
#include "store/document_field.h"
#include "store/sentences.h"
#include "store/starting.h"
#include "store/workspace_state.h"

#include <algorithm>

namespace triad::store {

namespace {

/// The newest evaluation of the same instrument, whatever its version: items are matched by id.
model::Evaluation const* newest_of(model::SchoolDocument const& document, std::string_view instrument)
{
    model::Evaluation const* newest = nullptr;
    for (auto const& evaluation : document.evaluations)
        if (!evaluation.removed && evaluation.instrument == instrument
            && (!newest || evaluation.created.at >= newest->created.at))
            newest = &evaluation;
    return newest;
}

int count_items(Command const& command)
{
    return static_cast<int>(
        std::ranges::count_if(command.settings, [](auto const& setting) { return setting.target.field == "item"; }));
}

} // namespace

std::string Workspace::State::take_in_views(model::SchoolDocument const& theirs, std::string const& evaluation)
{
    auto const* ours = current ? model::find_evaluation(std::as_const(current->document()), evaluation) : nullptr;
    if (!ours)
        return "Open your own evaluation first, then take in a colleague’s view.";
    auto const* other = newest_of(theirs, ours->instrument);
    if (!other)
        return "That file has no answers to this instrument, so there is nothing to compare. Nothing was changed.";
    auto const command = take_in_views_command(current->document(), *ours, theirs, *other);
    if (command.settings.empty())
        return "That file says nothing that is not here already. Nothing was changed.";
    auto const said = counted(count_items(command), "answer", "answers");
    if (!perform(command))
        return concat({ "Those ", said, " stand here already. Nothing was changed." });
    return concat({ said, " of a colleague now stand beside yours. Your own answers are as they were." });
}

void Workspace::State::take_in_stored_views(std::string const& key, std::string const& evaluation)
{
    for (auto const& session : resting)
        if (session->key() == key)
            return tell(take_in_views(session->document(), evaluation));
    ports.storage.load(key, alive.guard([this, evaluation](auto const& result) {
        auto const stored = result ? read_stored(*result) : Result<Loaded, format::Issue> { Failure { format::Issue {} } };
        if (stored)
            tell(take_in_views(stored->document, evaluation));
        else
            tell("That work could not be read, so nothing was taken in.", true);
    }));
}

std::string Workspace::State::add_instrument(std::string const& name, model::Instrument const& instrument)
{
    if (!current || !current->writable() || current->document().example)
        create_empty();
    auto const field = instrument_field(instrument);
    auto const present = read_value(current->document(), field);
    auto added = instrument;
    auto const text = put_instrument(instrument, {}).settings.front().value;
    if (present == text)
        return concat({ quoted(instrument.title), " is already here, and nothing has changed." });
    if (present && !present->empty()) {
        auto const* newest = model::newest_instrument(current->document(), instrument.id);
        added.version = newest->version + 1;
    }
    perform(put_instrument(added, "Add an instrument"));
    auto const where = added.version == instrument.version ? std::string { " is now among your instruments." }
                                                           : concat({ " differs from what is here, so it was added as edition ",
                                                                 number(added.version), ". Nothing was overwritten." });
    return concat({ quoted(instrument.title), " from ", quoted(name), where });
}

} // namespace triad::store
