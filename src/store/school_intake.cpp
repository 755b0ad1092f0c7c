#include "store/school_intake.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "store/copies.h"
#include "store/document_field.h"
#include "store/library_line.h"
#include "store/new_document.h"
#include "store/school_work.h"
#include "store/starting.h"

namespace triad::store {

SchoolIntake::SchoolIntake(Context& context, OpenDocuments& documents, DocumentOpener& opener)
    : m_context(context)
    , m_documents(documents)
    , m_opener(opener)
{
}

std::string SchoolIntake::take(std::string const& name, model::SchoolDocument document)
{
    auto const* present = m_context.library.find_document(document.id);
    if (!present)
        return add(name, std::move(document));
    auto const title = quoted(present->line.title);
    auto const key = present->key;
    auto const* in_memory = m_documents.in_memory(key);
    if (!in_memory || (!m_documents.is_current(key) && !in_memory->writable())) {
        compare_with_stored(name, std::move(document), *present);
        return concat({ title, " is already here. Triad is comparing it with ", quoted(name), "." });
    }
    if (!m_documents.is_current(key))
        m_opener.open(key);
    if (same_content(document, *m_documents.school()))
        return concat({ title, " is already here, and nothing has changed." });
    return add_beside(name, std::move(document), title);
}

std::string SchoolIntake::add(std::string const& name, model::SchoolDocument document)
{
    auto const sentence = concat(
        { quoted(document_title(document)), " was opened from ", quoted(name), " and is now kept in this browser too." });
    // The file that was opened is itself a copy outside this browser; a shipped example is not.
    auto const file_copy = document.example ? Instant {} : document.saved.at;
    m_documents.adopt(school_work(std::move(document)), file_copy);
    return sentence;
}

std::string SchoolIntake::add_beside(std::string const& name, model::SchoolDocument document, std::string const& present)
{
    make_independent(document, m_context.ports.ids);
    m_documents.adopt(school_work(std::move(document)), {});
    return concat({ quoted(name), " differs from ", present,
        ", which is already here, so it was added beside it as a copy. Nothing was overwritten." });
}

void SchoolIntake::compare_with_stored(std::string const& name, model::SchoolDocument document, LibraryEntry const& present)
{
    auto const key = present.key;
    auto const title = quoted(present.line.title);
    m_documents.put_away_current();
    m_documents.end_opening();
    ++m_comparing;
    m_context.ports.storage.load(key, m_alive.guard([this, name, document = std::move(document), key, title](auto const& result) {
        --m_comparing;
        auto const stored = result ? read_stored(*result) : Result<Loaded, Issue> { Failure { Issue {} } };
        bool const same
            = stored && stored->health == Loaded::Health::Sound && same_content(*stored->document->school(), document);
        if (!same)
            return m_context.notices.tell(add_beside(name, document, title));
        m_opener.open(key);
        m_context.notices.tell(concat({ title, " is already here, and nothing has changed." }));
    }));
    m_context.touch();
}

std::string SchoolIntake::add_instrument(std::string const& name, model::Instrument const& instrument)
{
    if (!m_documents.in_own_school())
        m_documents.adopt(school_work(new_document(m_context, m_context.device.stamp())), {});
    auto const& document = *m_documents.school();
    auto const present = read_value(document, instrument_field(instrument));
    auto const text = put_instrument(instrument, {}).settings.front().value;
    if (present == text)
        return concat({ quoted(instrument.title), " is already here, and nothing has changed." });
    auto added = instrument;
    if (present && !present->empty())
        added.version = model::newest_instrument(document, instrument.id)->version + 1;
    m_documents.perform(put_instrument(added, "Add an instrument"));
    auto const where = added.version == instrument.version ? std::string { " is now among your instruments." }
                                                           : concat({ " differs from what is here, so it was added as edition ",
                                                                 number(added.version), ". Nothing was overwritten." });
    return concat({ quoted(instrument.title), " from ", quoted(name), where });
}

} // namespace triad::store
