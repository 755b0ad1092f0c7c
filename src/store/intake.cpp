#include "store/intake.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/locked_file.h"
#include "format/school_file.h"

namespace triad::store {

Intake::Intake(Context& context, OpenDocuments& documents, DocumentOpener& opener, OwnWork& own_work, VersionKeeper& versions)
    : m_context(context)
    , m_own_work(own_work)
    , m_locked(context)
    , m_questions(context)
    , m_schools(context, documents, opener)
    , m_reviews(context, documents, opener, own_work, m_questions, versions)
    , m_views(context, documents)
{
}

Result<std::string, Issue> Intake::open_file(std::string const& name, std::string_view bytes)
{
    if (format::is_locked(bytes)) {
        m_locked.wait_for_phrase(name, bytes, [this](std::string const& opened, std::string const& content) {
            auto const outcome = open_file(opened, content);
            auto const sentence = outcome ? *outcome : outcome.error().sentence;
            if (!sentence.empty())
                m_context.notices.tell(sentence, !outcome);
        });
        return std::string {};
    }
    auto opened = format::decode_school(bytes);
    if (!opened) {
        auto issue = opened.error();
        issue.sentence = concat({ quoted(name), " was not opened. ", issue.sentence });
        return Failure { issue };
    }
    for (auto const& note : opened->notes)
        m_context.notices.tell(concat({ quoted(name), ": ", note.sentence }));
    return take(name, bytes, std::move(opened->document));
}

Result<std::string, Issue> Intake::take(std::string const& name, std::string_view bytes, model::SchoolDocument document)
{
    switch (model::spec_of(document.kind).direction) {
    case model::Direction::Stays:
        return m_schools.take(name, std::move(document));
    case model::Direction::ToPartners:
    case model::Direction::ToHost:
        return m_reviews.take(name, bytes, std::move(document));
    case model::Direction::ToLead:
        break;
    }
    return Failure { Issue { IssueCode::WrongKind, "/kind",
        concat({ quoted(name),
            " was not opened. It is what a school hands in to its cluster: give it to whoever leads the cluster. Nothing was "
            "changed." }) } };
}

void Intake::refuse_file(std::string const& name, std::size_t size)
{
    m_context.notices.tell(concat({ quoted(name), " was not opened. ", format::too_large(size).sentence }), true);
}

void Intake::clear()
{
    m_reviews.clear();
    m_questions.clear();
}

} // namespace triad::store
