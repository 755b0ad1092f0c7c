#pragma once

#include "format/journal_entry.h"
#include "platform/ports.h"
#include "store/commands.h"
#include "store/library.h"
#include "store/notices.h"
#include "store/save_status.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace triad::model {
struct ClusterDocument;
}

namespace triad::store {

class AnswersOutgoing;
class CalendarOutgoing;
class Intake;
class LeadOutgoing;
class Outgoing;
class ReturnOutgoing;
class ReviewOutgoing;

/// The work in this browser, and the front of all that keeps it: what may be done with the open document stands here, the rest
/// with the part that does it.
class Workspace {
public:
    explicit Workspace(platform::Ports);
    ~Workspace();

    /// Loads the list of documents, then runs `ready`. Call once.
    void start(std::function<void()> ready);
    bool started() const;
    /// Grows by one with every change of anything visible here: views are rebuilt when it moves.
    std::uint64_t revision() const;
    /// Call every frame: starts due saves. Returns milliseconds until the next call is needed; -1 for none.
    int tick();
    /// Writes what waits now: the page is about to be hidden or closed.
    void flush();

    // The parts.
    Library const& library() const;
    Notices& notices();
    /// What comes in from files and from other stored work (store/intake.h).
    Intake& intake();
    /// What leaves (store/outgoing.h), and among it files of reviews (store/review_outgoing.h) and what goes to the lead of a
    /// cluster (store/return_outgoing.h), what a lead gives to others (store/lead_outgoing.h), answers to a survey
    /// (store/answers_outgoing.h), and dates for calendars (store/calendar_outgoing.h).
    Outgoing& outgoing();
    ReviewOutgoing& review_outgoing();
    ReturnOutgoing& return_outgoing();
    LeadOutgoing& lead_outgoing();
    AnswersOutgoing& answers_outgoing();
    CalendarOutgoing& calendar_outgoing();

    // Documents.
    /// Opens a stored document (snapshot, then journal). The answer arrives later: see `current()` and `notices()`.
    void open(std::string const& key);
    /// A document is being opened, or a file compared with what is here.
    bool opening() const;
    /// A new document with one evaluation; it becomes current at once. Returns the evaluation's id.
    std::string create(model::Instrument const&, std::string const& period);
    /// A new document with nothing in it: for a school that begins with an instrument of its own.
    void create_empty();
    /// The work of a lead, without any school yet.
    void create_cluster();
    void remove_document(std::string const& key);
    /// Removes every document, version and setting from this browser.
    void remove_everything(std::function<void()> const& done);
    void take_over(); // the current one, from another tab

    // The open document.
    bool is_open() const; // any work at all
    /// The school's work in it; null where none is open.
    model::SchoolDocument const* current() const;
    /// A lead's work in it; null where none is open.
    model::ClusterDocument const* cluster() const;
    std::string const& current_key() const;
    bool writable() const;
    /// True while a school's own file is open that can be written in. What belongs to one's own school goes there only.
    bool in_own_school() const;
    SaveStatus const& status() const;
    Instant file_copy_at() const; // zero for never
    /// Returns false where nothing was changed (read-only, or no such field).
    bool perform(Command);
    /// Takes one evaluation out of the school's work, as a step to undo; a version of the work as it was is kept first.
    bool remove_evaluation(std::string const& id);
    bool can_undo() const;
    bool can_redo() const;
    std::string undo_label() const;
    std::string redo_label() const;
    /// Returns the field that changed first, so that the screen can show it.
    std::optional<model::FieldRef> undo();
    std::optional<model::FieldRef> redo();
    std::string fresh_id(std::string_view prefix);

    // Earlier versions of it.
    void save_version(std::string const& label);
    void list_versions();
    std::optional<std::vector<platform::StoredVersion>> const& versions() const; // absent while loading
    void restore_version_as_copy(Instant);

    // Who works here, and how.
    void set_author(std::string const& name, std::string const& role);
    format::Preferences& preferences();
    void save_preferences();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace triad::store
