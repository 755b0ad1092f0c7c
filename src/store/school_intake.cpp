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

namespace {

/// A cluster is called by its name, a school's work by its newest evaluation.
std::string title_of(format::LibraryLine const& line)
{
    return quoted(line.kind == model::DocumentKind::Cluster ? line.school : line.title);
}

} // namespace

SchoolIntake::SchoolIntake(Context& context, OpenDocuments& documents, DocumentOpener& opener)
    : m_context(context)
    , m_documents(documents)
    , m_opener(opener)
{
}

std::string SchoolIntake::take(std::string const& name, std::unique_ptr<Document> document)
{
    auto const* present = m_context.library.find_document(document->library_line({}).document);
    if (!present)
        return add(name, std::move(document));
    auto const title = title_of(present->line);
    auto const key = present->key;
    auto const* in_memory = m_documents.in_memory(key);
    if (!in_memory || (!m_documents.is_current(key) && !in_memory->writable())) {
        compare_with_stored(name, std::move(document), *present);
        return concat({ title, " is already here. Triad is comparing it with ", quoted(name), "." });
    }
    if (!m_documents.is_current(key))
        m_opener.open(key);
    if (document->says_the_same(m_documents.current()->document()))
        return concat({ title, " is already here, and nothing has changed." });
    return add_beside(name, std::move(document), title);
}

std::string SchoolIntake::add(std::string const& name, std::unique_ptr<Document> document)
{
    auto const sentence
        = concat({ quoted(document->title()), " was opened from ", quoted(name), " and is now kept in this browser too." });
    // The file that was opened is itself a copy outside this browser; a shipped example is not.
    auto const file_copy = document->library_line({}).example ? Instant {} : document->saved().at;
    m_documents.adopt(std::move(document), file_copy);
    return sentence;
}

std::string SchoolIntake::add_beside(std::string const& name, std::unique_ptr<Document> document, std::string const& present)
{
    document->become_copy(m_context.ports.ids, {});
    m_documents.adopt(std::move(document), {});
    return concat({ quoted(name), " differs from ", present,
        ", which is already here, so it was added beside it as a copy. Nothing was overwritten." });
}

void SchoolIntake::compare_with_stored(std::string const& name, std::unique_ptr<Document> document, LibraryEntry const& present)
{
    auto const key = present.key;
    auto const title = title_of(present.line);
    m_documents.put_away_current();
    m_documents.end_opening();
    ++m_comparing;
    auto const compared = std::make_shared<std::unique_ptr<Document>>(std::move(document)); // a callback has to be copied
    m_context.ports.storage.load(key, m_alive.guard([this, name, compared, key, title](auto const& result) {
        --m_comparing;
        auto const stored = result ? read_stored(*result) : Result<Loaded, Issue> { Failure { Issue {} } };
        bool const same = stored && stored->health == Loaded::Health::Sound && (*compared)->says_the_same(*stored->document);
        if (!same)
            return m_context.notices.tell(add_beside(name, std::move(*compared), title));
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
