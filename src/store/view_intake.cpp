#include "store/view_intake.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/school_file.h"
#include "rules/evaluation/views_from.h"
#include "store/starting.h"
#include "store/stored_document.h"

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

ViewIntake::ViewIntake(Context& context, OpenDocuments& documents)
    : m_context(context)
    , m_documents(documents)
{
}

Result<std::string, std::string> ViewIntake::take(model::SchoolDocument const& theirs, std::string const& evaluation)
{
    auto const* document = m_documents.school();
    auto const* ours = document ? model::find_evaluation(*document, evaluation) : nullptr;
    if (!ours)
        return Failure { std::string { "Open your own evaluation first, then take in a colleague’s view." } };
    auto const from = rules::views_from(*document, theirs);
    if (!from.refusal.empty())
        return Failure { from.refusal };
    auto const* other = model::newest_evaluation(theirs, ours->instrument);
    if (!other)
        return Failure { std::string { "It has no answers to this instrument, so there is nothing to compare." } };
    auto const command = take_in_views_command(*document, *ours, theirs, *other);
    if (command.settings.empty() && (other->id == ours->id || theirs.id == document->id))
        return Failure { std::string { "It is a copy of the work that is open here, and its answers are your own: a colleague "
                                       "rates in a file of their own." } };
    if (command.settings.empty())
        return std::string { "That file says nothing that is not here already. Nothing was changed." };
    auto const said = counted(count_items(command), "answer", "answers");
    if (!m_documents.perform(command))
        return concat({ "Those ", said, " stand here already. Nothing was changed." });
    return concat({ said, " of a colleague now stand beside yours. Your own answers are as they were.",
        from.caution.empty() ? "" : " ", from.caution });
}

void ViewIntake::tell(std::string const& name, Result<std::string, std::string> const& outcome)
{
    m_context.notices.tell(outcome ? *outcome : not_taken_in(name, outcome.error()), !outcome);
}

Result<std::string, Issue> ViewIntake::take_file(std::string const& name, std::string_view bytes, std::string const& evaluation)
{
    auto const opened = format::decode_school(bytes);
    if (!opened) {
        auto issue = opened.error();
        issue.sentence = concat({ quoted(name), " was not opened. ", issue.sentence });
        return Failure { issue };
    }
    auto const outcome = take(opened->document, evaluation);
    if (!outcome)
        return Failure { Issue { IssueCode::WrongKind, "", not_taken_in(name, outcome.error()) } };
    return *outcome;
}

void ViewIntake::take_stored(std::string const& key, std::string const& evaluation)
{
    auto const take_from
        = [this, evaluation](Document const& document) { tell(document.title(), take(*document.school(), evaluation)); };
    if (auto const* open = m_documents.in_memory(key); open && !m_documents.is_current(key))
        return take_from(open->document());
    m_context.ports.storage.load(key, m_alive.guard([this, take_from](auto const& result) {
        auto const stored = result ? read_stored(*result) : Result<Loaded, Issue> { Failure { Issue {} } };
        if (stored)
            take_from(*stored->document);
        else
            m_context.notices.tell("That work could not be read, so nothing was taken in.", true);
    }));
}

} // namespace triad::store
