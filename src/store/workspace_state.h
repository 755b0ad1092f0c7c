#pragma once

#include "rules/exchange/arrival.h"
#include "store/alive.h"
#include "store/device_preferences.h"
#include "store/exit.h"
#include "store/library.h"
#include "store/session.h"
#include "store/stored_document.h"
#include "store/version_keeper.h"
#include "store/workspace.h"

namespace triad::store {

/// What stands behind the workspace: the open document, those still being put away, and the list of all.
struct Workspace::State {
    explicit State(platform::Ports);

    // Plain state.
    platform::Ports ports;
    DevicePreferences preferences;
    Library library;
    VersionKeeper versions;
    Exit exit;
    std::unique_ptr<Session> current;
    /// Closed documents whose last changes are on their way to storage, or which storage refuses: never dropped before.
    std::vector<std::unique_ptr<Session>> resting;
    std::vector<Notice> notices;
    std::vector<Notice> unsaid; // see Workspace::take_unsaid
    SaveStatus no_document;
    std::string no_key;
    std::uint64_t revision = 1;
    bool started = false;
    std::string locked_name; // of the file that waits for its pass phrase
    std::string locked_bytes;
    std::string locked_problem; // why the last phrase did not open it
    /// A file of a review on its way into the document it belongs to.
    struct Arrival {
        std::string name;
        model::SchoolDocument parcel;
        std::string signed_by; // the key of a signature that holds; empty: it has none
        bool unchecked = false; // it has a signature, and this page cannot tell whether that holds
        std::string words; // that stand for that key
        bool accepted = false; // the person was asked, and wants it
        std::string key = {}; // of the document that it waits for
    };
    std::vector<Arrival> arrivals;
    /// What only the person can tell before a file is taken in, one at a time.
    struct Question {
        FileQuestion asked;
        std::function<void()> take;
    };
    std::deque<Question> questions;
    std::string own_words; // that stand for this browser's key; empty until they are known
    bool own_words_asked = false;
    std::optional<model::SchoolDocument> set_apart; // own work out of a file, until somebody says whether it is to be kept
    std::string arrived_review; // Review::id that a file was taken into last
    int comparing = 0; // files being compared with stored documents
    bool asks_before_closing = false;

    /// The document that is being opened. A later wish to open another one replaces it.
    struct Opening {
        std::string key;
        bool writable = false;
    };
    std::optional<Opening> opening;
    unsigned opening_number = 0;
    Alive alive; // last: callbacks die first

    void touch() { ++revision; }
    /// Says it aloud, and shows it until it is dismissed.
    void tell(std::string text, bool urgent = false, std::string raw_key = {});
    /// Only says it aloud: the screen shows it by other means.
    void say(std::string text, bool urgent = false);

    // Sessions (workspace_state.cpp).
    std::unique_ptr<Session> make_session(std::string key, model::SchoolDocument, Instant file_copy);
    void make_current(std::unique_ptr<Session>);
    void rest_current();
    /// Keeps a new document, which becomes current and is written at once.
    void adopt(model::SchoolDocument, Instant file_copy);
    /// Changes that no storage holds, and that the document's new owner does not know, go into a document of their own.
    void keep_unsaved_copy(Session const&);
    void claim_new(std::string const& key);
    void lost(std::string const& key);
    void drop(std::string const& key);
    void drop_rested();
    std::unique_ptr<Session> take_rested(std::string const& key);
    int tick();
    /// Only work that storage lacks is worth a question before the page is closed.
    void ask_before_closing();
    void flush();
    bool perform(Command);
    bool remove_evaluation(std::string const& id);
    std::optional<model::FieldRef> step_back();
    std::optional<model::FieldRef> step_forward();

    // Opening (workspace_open.cpp).
    void open(std::string key); // by value: the caller's may be an entry of the list that changes here
    void load(unsigned number);
    void loaded(platform::StoredDocument const&);
    void recover(std::string const& key, Loaded);
    void give_up_opening(std::string text, bool urgent, std::string raw_key);
    void take_over();
    void reload(std::string const& key);
    void replace_current(platform::StoredDocument const&);

    // What leaves (workspace_leaving.cpp).
    /// Notes it in the open document, or tells that it could not be noted.
    Exit::Noted note(Leaving);
    /// Saves the file to the person's downloads, and says so.
    void hand_out(Exit::Noted const&, std::string const& mime, std::string const& bytes);
    void save_text(Leaving const&, std::string const& mime, std::string const& bytes);
    void print(Leaving const&);
    void download(std::optional<std::string> const& evaluation);
    void download_raw(std::string const& key);
    void save_damaged_version(std::string const& bytes);

    // Files (workspace_files.cpp).
    Result<std::string, Issue> open_file(std::string const& name, std::string_view bytes);
    std::string add_from_file(std::string const& name, model::SchoolDocument);
    std::string add_beside(std::string const& name, model::SchoolDocument, std::string const& present);
    void compare_with_stored(std::string const& name, model::SchoolDocument, LibraryEntry const&);
    void restore(Instant);

    // Instruments and views from elsewhere (workspace_intake.cpp).
    std::string add_instrument(std::string const& name, model::Instrument const&);
    void take_in_stored_views(std::string const& key, std::string const& evaluation);
    Result<std::string, Issue> take_in_file_views(std::string const& name, std::string_view bytes, std::string const& evaluation);
    /// The sentence of what happened, or why nothing did.
    Result<std::string, std::string> take_in_views(model::SchoolDocument const& theirs, std::string const& evaluation);
    void tell_of_views(std::string const& name, Result<std::string, std::string> const&);

    // Files of reviews coming in (workspace_arrivals.cpp).
    Result<std::string, Issue> open_parcel(std::string const& name, std::string_view bytes, model::SchoolDocument);
    void check_signature(Signature const&, std::string_view bytes, Arrival const&);
    void route_arrival(Arrival);
    void begin_desk(Arrival);
    void take_arrivals();
    void take_in_parcel(Arrival);
    void keep_key(Arrival const&, model::SchoolDocument&);
    void ask(rules::Asking, std::string const& name, std::function<void()> take);
    void answer_question(bool take);

    // Files of reviews going out (workspace_reviews.cpp).
    model::SchoolDocument parcel(std::string const& review, model::DocumentKind);
    void send(std::string const& review, model::DocumentKind, std::string const& phrase);
    void release(std::string const& review, documents::PrintDocument const&, rules::Release const&);
    void sign_and_save(Exit::Noted const&, std::string const& bytes, std::string const& phrase);
    void ask_for_own_words();
    void save_locked(Exit::Noted const&, std::string const& bytes, std::string const& phrase);
    void ask_for_phrase(std::string const& name, std::string_view bytes);
    void unlock(std::string const& phrase);
    void forget_locked();

    // A partner's copy and the partner's own work (workspace_desk.cpp).
    /// Takes own work out of a document that this browser stored, keeps it in a school's file, then calls `then` with the rest.
    /// Where it cannot be kept, nothing is taken out of storage.
    void take_apart(model::SchoolDocument mixed, std::function<void(model::SchoolDocument, bool kept)> const& then);
    void keep_own_part(model::SchoolDocument own, std::string const& school, std::function<void(bool)> const& then);
    void open_taken_apart(std::string const& key, Loaded);
    void show_loaded(std::string const& key, Loaded, bool writable, bool changed);
    /// What a file from elsewhere brings to a partner: its review. What else an own copy holds is set apart until the person says
    /// whose it is; what anybody else's file holds is left out.
    model::SchoolDocument without_own_work(std::string const& name, model::SchoolDocument);
    void keep_set_apart();

    // The whole browser (workspace_library.cpp).
    void start(std::function<void()> ready);
    std::string create(model::Instrument const&, std::string const& period);
    void create_empty();
    model::SchoolDocument new_document(model::Stamp const&);
    void remove_document(std::string const& named);
    void remove_everything(std::function<void()> const& done);
    /// Nothing is put away any more, and nobody waits for an answer.
    void let_go_of_everything();
    void removed_elsewhere(std::string const& key);
    void all_removed_elsewhere();
};

} // namespace triad::store
