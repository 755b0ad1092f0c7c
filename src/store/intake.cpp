#include "store/intake.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/cluster_file.h"
#include "format/locked_file.h"
#include "format/school_file.h"
#include "store/cluster_work.h"
#include "store/school_work.h"

namespace triad::store {

namespace {

Failure<Issue> not_opened(std::string const& name, Issue issue)
{
    issue.sentence = concat({ quoted(name), " was not opened. ", issue.sentence });
    return Failure<Issue> { std::move(issue) };
}

} // namespace

Intake::Intake(Context& context, OpenDocuments& documents, DocumentOpener& opener, OwnWork& own_work, VersionKeeper& versions)
    : m_context(context)
    , m_own_work(own_work)
    , m_locked(context)
    , m_questions(context)
    , m_schools(context, documents, opener)
    , m_reviews(context, documents, opener, own_work, m_questions, versions)
    , m_partnerships(context, documents, opener, m_questions)
    , m_views(context, documents)
    , m_returns(context, documents, versions)
    , m_surveys(context, documents)
    , m_folder(context)
{
}

Result<std::string, Issue> Intake::open_file(std::string const& name, std::string_view bytes)
{
    if (m_returns.wants(bytes)) {
        m_returns.add(name, bytes);
        return std::string {};
    }
    if (format::is_locked(bytes)) {
        m_locked.wait_for_phrase(name, bytes, [this](std::string const& opened, std::string const& content) {
            auto const outcome = open_file(opened, content);
            auto const sentence = outcome ? *outcome : outcome.error().sentence;
            if (!sentence.empty())
                m_context.notices.tell(sentence, !outcome);
        });
        return std::string {};
    }
    auto const kind = format::kind_of_file(bytes);
    if (kind == model::spec_of(model::DocumentKind::Cluster).name)
        return take_cluster(name, bytes);
    if (kind == model::spec_of(model::DocumentKind::Survey).name)
        return m_surveys.take(name, bytes);
    if (kind == model::spec_of(model::DocumentKind::Partnership).name)
        return take_partnership(name, bytes);
    auto opened = format::decode_school(bytes);
    if (!opened)
        return not_opened(name, opened.error());
    for (auto const& note : opened->notes)
        m_context.notices.tell(concat({ quoted(name), ": ", note.sentence }));
    return take(name, bytes, std::move(opened->document));
}

Result<std::string, Issue> Intake::take_cluster(std::string const& name, std::string_view bytes)
{
    auto opened = format::decode_cluster(bytes);
    if (!opened)
        return not_opened(name, opened.error());
    return m_schools.take(name, cluster_work(*std::move(opened)));
}

Result<std::string, Issue> Intake::take_partnership(std::string const& name, std::string_view bytes)
{
    auto opened = m_partnerships.take(name, bytes);
    return opened ? std::move(opened) : not_opened(name, opened.error());
}

Result<std::string, Issue> Intake::take(std::string const& name, std::string_view bytes, model::SchoolDocument document)
{
    switch (model::spec_of(document.kind).direction) {
    case model::Direction::Stays:
        return m_schools.take(name, school_work(std::move(document)));
    case model::Direction::ToPartners:
    case model::Direction::ToHost:
        return m_reviews.take(name, bytes, std::move(document));
    case model::Direction::ToLead:
    case model::Direction::ToSchools:
        m_returns.add(name, bytes);
        break;
    }
    return std::string {};
}

std::string Intake::refuse_file(std::string const& name, Issue issue)
{
    if (!m_returns.expects_everything())
        return not_opened(name, std::move(issue)).error().sentence;
    m_returns.add_unread(name, std::move(issue));
    return {};
}

void Intake::clear()
{
    m_returns.discard();
    m_reviews.clear();
    m_surveys.clear();
    m_partnerships.clear();
    m_questions.clear();
}

} // namespace triad::store
