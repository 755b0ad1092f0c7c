#include "base/text.h"
#include "rules/evaluation/views_from.h"
#include "store/document_field.h"
#include "store/sentences.h"
#include "store/starting.h"
#include "store/summary.h"
#include "store/workspace_state.h"

#include <algorithm>

namespace triad::store {

namespace {

int count_items(Command const& command)
{
    return static_cast<int>(
        std::ranges::count_if(command.settings, [](auto const& setting) { return setting.target.field == "item"; }));
}

std::string not_taken_in(std::string_view name, std::string_view why)
{
    return concat({ quoted(name), " was not taken in. ", why, " Nothing was changed." });
}

} // namespace

Result<std::string, std::string> Workspace::State::take_in_views(
    model::SchoolDocument const& theirs, std::string const& evaluation)
{
    auto const* ours = current ? model::find_evaluation(std::as_const(current->document()), evaluation) : nullptr;
    if (!ours)
        return Failure { std::string { "Open your own evaluation first, then take in a colleague’s view." } };
    auto const from = rules::views_from(current->document(), theirs);
    if (!from.refusal.empty())
        return Failure { from.refusal };
    auto const* other = model::newest_evaluation(theirs, ours->instrument);
    if (!other)
        return Failure { std::string { "It has no answers to this instrument, so there is nothing to compare." } };
    auto const command = take_in_views_command(current->document(), *ours, theirs, *other);
    if (command.settings.empty() && (other->id == ours->id || theirs.id == current->document().id))
        return Failure { std::string { "It is a copy of the work that is open here, and its answers are your own: a colleague "
                                       "rates in a file of their own." } };
    if (command.settings.empty())
        return std::string { "That file says nothing that is not here already. Nothing was changed." };
    auto const said = counted(count_items(command), "answer", "answers");
    if (!perform(command))
        return concat({ "Those ", said, " stand here already. Nothing was changed." });
    return concat({ said, " of a colleague now stand beside yours. Your own answers are as they were.",
        from.caution.empty() ? "" : " ", from.caution });
}

void Workspace::State::tell_of_views(std::string const& name, Result<std::string, std::string> const& outcome)
{
    tell(outcome ? *outcome : not_taken_in(name, outcome.error()), !outcome);
}

Result<std::string, Issue> Workspace::State::take_in_file_views(
    std::string const& name, std::string_view bytes, std::string const& evaluation)
{
    auto const opened = format::decode_school(bytes);
    if (!opened) {
        auto issue = opened.error();
        issue.sentence = concat({ quoted(name), " was not opened. ", issue.sentence });
        return Failure { issue };
    }
    auto const outcome = take_in_views(opened->document, evaluation);
    if (!outcome)
        return Failure { Issue { IssueCode::WrongKind, "", not_taken_in(name, outcome.error()) } };
    return *outcome;
}

void Workspace::State::take_in_stored_views(std::string const& key, std::string const& evaluation)
{
    for (auto const& session : resting)
        if (session->key() == key)
            return tell_of_views(document_title(session->document()), take_in_views(session->document(), evaluation));
    ports.storage.load(key, alive.guard([this, evaluation](auto const& result) {
        auto const stored = result ? read_stored(*result) : Result<Loaded, Issue> { Failure { Issue {} } };
        if (stored)
            tell_of_views(document_title(stored->document), take_in_views(stored->document, evaluation));
        else
            tell("That work could not be read, so nothing was taken in.", true);
    }));
}

std::string Workspace::State::add_instrument(std::string const& name, model::Instrument const& instrument)
{
    bool const here = current && current->writable() && current->document().kind == model::DocumentKind::School
        && !current->document().example;
    if (!here)
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
