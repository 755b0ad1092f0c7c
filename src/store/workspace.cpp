#include "store/workspace.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/evaluation/evaluation_name.h"
#include "store/answers_outgoing.h"
#include "store/calendar_outgoing.h"
#include "store/cluster_work.h"
#include "store/document_opener.h"
#include "store/intake.h"
#include "store/lead_outgoing.h"
#include "store/new_document.h"
#include "store/return_outgoing.h"
#include "store/review_outgoing.h"
#include "store/school_work.h"
#include "store/sentences.h"

#include <utility>

namespace triad::store {

/// In the order in which each needs those before it.
struct Workspace::Parts {
    explicit Parts(platform::Ports const&);

    Context context;
    VersionKeeper versions;
    OpenDocuments documents;
    OwnWork own_work;
    DocumentOpener opener;
    Outgoing outgoing;
    ReviewOutgoing review_outgoing;
    ReturnOutgoing return_outgoing;
    AnswersOutgoing answers_outgoing;
    LeadOutgoing lead_outgoing;
    CalendarOutgoing calendar_outgoing;
    Intake intake;
    bool started = false;
    Alive alive; // last: callbacks die first

    void listed(Result<std::vector<platform::StoredSummary>, platform::StorageError> const&);
    void let_go_of_everything();
    void removed(std::string const& key, Result<platform::Done, platform::StorageError> const&);
    /// In another tab: whoever removed it meant it, so changes that were not saved here yet go with it.
    void removed_elsewhere(std::string const& key);
    void all_removed_elsewhere();
};

Workspace::Parts::Parts(platform::Ports const& ports)
    : context(ports)
    , versions({ context.ports.storage, context.ports.clock,
          [this](Notice const& notice) { context.notices.tell(notice.text, notice.urgent); }, [this] { context.touch(); } })
    , documents(context, versions)
    , own_work(context, documents)
    , opener(context, documents, own_work, versions)
    , outgoing(context, documents)
    , review_outgoing(context, documents, outgoing)
    , return_outgoing(context, documents, outgoing)
    , answers_outgoing(context, documents, outgoing)
    , lead_outgoing(context, documents, outgoing)
    , calendar_outgoing(context, documents, outgoing)
    , intake(context, documents, opener, own_work, versions)
{
    documents.on_current([this] {
        intake.reviews().take_waiting();
        intake.partnerships().take_waiting();
    });
    opener.on_damaged_version([this](std::string const& bytes) { outgoing.save_damaged_version(bytes); });
}

void Workspace::Parts::listed(Result<std::vector<platform::StoredSummary>, platform::StorageError> const& result)
{
    if (result)
        context.library.load(*result);
    else
        context.notices.tell(std::string { unread_because(result.error()) }, true);
    started = true;
    context.touch();
}

void Workspace::Parts::let_go_of_everything()
{
    intake.clear();
    outgoing.forget_own_words();
    documents.drop_all();
}

void Workspace::Parts::removed(std::string const& key, Result<platform::Done, platform::StorageError> const& result)
{
    if (!result && result.error() != platform::StorageError::Missing)
        return context.notices.tell("This browser would not remove that work. Load the page again and try once more.", true);
    context.library.remove(key);
    context.touch();
}

void Workspace::Parts::removed_elsewhere(std::string const& key)
{
    bool const shown = documents.is_current(key) || (documents.opening() && documents.opening()->key == key);
    documents.drop(key);
    context.library.remove(key);
    if (shown)
        context.notices.tell("This work was removed from this device in another tab.", true);
    context.touch();
}

void Workspace::Parts::all_removed_elsewhere()
{
    let_go_of_everything();
    context.library.clear();
    context.device.reset();
    context.notices.tell("All work was removed from this device in another tab.", true);
}

Workspace::Workspace(platform::Ports ports)
    : m_parts(std::make_unique<Parts>(ports))
{
}

Workspace::~Workspace() = default;

void Workspace::start(std::function<void()> ready)
{
    auto& storage = m_parts->context.ports.storage;
    auto const& alive = m_parts->alive;
    storage.watch_removals(alive.guard([this](std::string const& key) { m_parts->removed_elsewhere(key); }),
        alive.guard([this] { m_parts->all_removed_elsewhere(); }));
    storage.list(alive.guard([this, ready = std::move(ready)](auto const& result) {
        m_parts->listed(result);
        if (ready)
            ready();
    }));
}

bool Workspace::started() const { return m_parts->started; }

std::uint64_t Workspace::revision() const { return m_parts->context.revision; }

int Workspace::tick() { return m_parts->documents.tick(); }

void Workspace::flush() { m_parts->documents.flush(); }

Library const& Workspace::library() const { return m_parts->context.library; }

Notices& Workspace::notices() { return m_parts->context.notices; }

Intake& Workspace::intake() { return m_parts->intake; }

Outgoing& Workspace::outgoing() { return m_parts->outgoing; }

ReviewOutgoing& Workspace::review_outgoing() { return m_parts->review_outgoing; }
ReturnOutgoing& Workspace::return_outgoing() { return m_parts->return_outgoing; }
AnswersOutgoing& Workspace::answers_outgoing() { return m_parts->answers_outgoing; }
LeadOutgoing& Workspace::lead_outgoing() { return m_parts->lead_outgoing; }
CalendarOutgoing& Workspace::calendar_outgoing() { return m_parts->calendar_outgoing; }

void Workspace::open(std::string const& key) { m_parts->opener.open(key); }

bool Workspace::opening() const { return m_parts->documents.opening() || m_parts->intake.busy(); }

std::string Workspace::create(model::Instrument const& instrument, std::string const& period)
{
    auto document = new_document(m_parts->context, m_parts->context.device.stamp(), instrument, period);
    auto id = document.evaluations.front().id;
    m_parts->documents.adopt(school_work(std::move(document)), {});
    return id;
}

void Workspace::create_empty()
{
    m_parts->documents.adopt(school_work(new_document(m_parts->context, m_parts->context.device.stamp())), {});
}

void Workspace::create_cluster()
{
    m_parts->documents.adopt(cluster_work(new_cluster(m_parts->context, m_parts->context.device.stamp())), {});
}

void Workspace::remove_document(std::string const& named)
{
    // The caller's may be the open document's own key, which goes with it.
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
    auto const key = named;
    m_parts->documents.drop(key);
    m_parts->intake.shared_folder().drop(key);
    m_parts->context.touch();
    m_parts->context.ports.storage.remove(
        key, m_parts->alive.guard([this, key](auto const& result) { m_parts->removed(key, result); }));
}

void Workspace::remove_everything(std::function<void()> const& done)
{
    auto& context = m_parts->context;
    m_parts->let_go_of_everything();
    m_parts->intake.shared_folder().drop_all();
    context.device.reset();
    context.ports.signer.forget([](auto const&) { }); // whoever works here next is somebody else
    context.touch();
    context.ports.storage.remove_all(m_parts->alive.guard([&context, done](auto const& result) {
        context.touch();
        if (!result)
            return context.notices.tell(
                "This browser would not remove all of the work. Clear this site's data in the browser's settings instead.", true);
        context.library.clear();
        if (done)
            done();
    }));
}

void Workspace::take_over() { m_parts->opener.take_over(); }

bool Workspace::is_open() const { return std::as_const(m_parts->documents).current() != nullptr; }

model::SchoolDocument const* Workspace::current() const { return m_parts->documents.school(); }

model::ClusterDocument const* Workspace::cluster() const { return m_parts->documents.cluster(); }

std::string const& Workspace::current_key() const
{
    static std::string const none;
    auto const* current = std::as_const(m_parts->documents).current();
    return current ? current->key() : none;
}

bool Workspace::writable() const { return m_parts->documents.writable(); }

bool Workspace::in_own_school() const { return m_parts->documents.in_own_school(); }

SaveStatus const& Workspace::status() const
{
    static SaveStatus const none;
    auto const* current = std::as_const(m_parts->documents).current();
    return current ? current->saver().status() : none;
}

Instant Workspace::file_copy_at() const
{
    auto const* current = std::as_const(m_parts->documents).current();
    return current ? current->file_copy() : Instant {};
}

bool Workspace::perform(Command command) { return m_parts->documents.perform(std::move(command)); }

bool Workspace::remove_evaluation(std::string const& id)
{
    auto const* evaluation = writable() && current() ? model::find_evaluation(*current(), id) : nullptr;
    if (!evaluation || evaluation->removed)
        return false;
    auto const name = rules::evaluation_name(*current(), *evaluation);
    save_version(concat({ "Before removing ", quoted(name) }));
    if (!perform(store::remove_evaluation(id)))
        return false;
    notices().tell(concat({ quoted(name), " was removed. Undo brings it back." }));
    return true;
}

bool Workspace::can_undo() const { return writable() && m_parts->documents.current()->steps().next_undo(); }

bool Workspace::can_redo() const { return writable() && m_parts->documents.current()->steps().next_redo(); }

std::string Workspace::undo_label() const
{
    return can_undo() ? m_parts->documents.current()->steps().next_undo()->label : std::string {};
}

std::string Workspace::redo_label() const
{
    return can_redo() ? m_parts->documents.current()->steps().next_redo()->label : std::string {};
}

std::optional<model::FieldRef> Workspace::undo() { return can_undo() ? m_parts->documents.undo() : std::nullopt; }

std::optional<model::FieldRef> Workspace::redo() { return can_redo() ? m_parts->documents.redo() : std::nullopt; }

std::string Workspace::fresh_id(std::string_view prefix) { return m_parts->context.ports.ids.fresh(prefix); }

void Workspace::save_version(std::string const& label)
{
    if (auto const* current = m_parts->documents.current())
        m_parts->versions.save(label, current->file_bytes());
}

void Workspace::list_versions()
{
    if (m_parts->documents.current())
        m_parts->versions.list();
}

std::optional<std::vector<platform::StoredVersion>> const& Workspace::versions() const { return m_parts->versions.versions(); }

void Workspace::restore_version_as_copy(Instant at) { m_parts->opener.restore(at); }

void Workspace::set_author(std::string const& name, std::string const& role)
{
    auto& values = preferences();
    values.author_name = name;
    values.author_role = role;
    save_preferences();
    if (auto* current = m_parts->documents.current())
        current->rename_author();
    m_parts->context.touch();
}

format::Preferences& Workspace::preferences() { return m_parts->context.device.values(); }

void Workspace::save_preferences() { m_parts->context.device.save(); }

} // namespace triad::store
