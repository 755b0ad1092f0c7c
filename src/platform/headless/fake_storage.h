#pragma once

#include "platform/ports.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace triad::platform::headless {

/// What lies on one device, shared by all tabs of its browser. Tests look into it and damage it.
struct Disk {
    struct Version {
        std::string label;
        std::string bytes;
    };
    struct Record {
        StoredDocument document;
        std::string summary;
        std::map<Instant, Version> versions;
        std::string writer = {}; // of the whole copy
        int turn = 0; // no two whole copies of one writer have the same
        std::map<std::uint64_t, std::string> entry_writers = {};
    };
    std::map<std::string, Record> records;
    std::map<std::string, class FakeStorage*> holders; // who may write, by key
    std::string device; // what its signing keys are made from; without a name, no other device has the same
    int keys_made = 0;
    std::string signing_key; // empty until the first signature
    std::vector<FakeStorage*> tabs;
    int claims = 0;
};

/// What may befall a request.
struct Mishap {
    enum class Kind {
        Refused, // nothing happens
        Unseen, // it has its effect, and an error is answered
        Late, // an error is answered, and it has its effect afterwards
        Half, // a damaged journal entry stays behind; any other request is refused
    };
    Kind kind = Kind::Refused;
    StorageError error = StorageError::Blocked;
};

/// One tab's way to the disk. Requests wait until a test delivers them, in order; a request has its effect when it is
/// delivered, so whatever still waits when the tab is killed never happened.
class FakeStorage final : public DocumentStorage {
public:
    explicit FakeStorage(std::shared_ptr<Disk>);
    ~FakeStorage() override;
    FakeStorage(FakeStorage const&) = delete;
    FakeStorage& operator=(FakeStorage const&) = delete;

    void list(Reply<std::vector<StoredSummary>>) override;
    void load(std::string const& key, Reply<StoredDocument>) override;
    void append(std::string const& key, std::uint64_t sequence, std::string const& entry, Reply<Done>) override;
    void write(std::string const& key, std::uint64_t sequence, std::string const& bytes, std::string const& summary,
        Reply<Done>) override;
    void remove(std::string const& key, Reply<Done>) override;
    void remove_all(Reply<Done>) override;
    void watch_removals(std::function<void(std::string const& key)> removed, std::function<void()> removed_all) override;
    void add_version(std::string const& key, StoredVersion const&, std::string const& bytes, Reply<Done>) override;
    void list_versions(std::string const& key, Reply<std::vector<StoredVersion>>) override;
    void load_version(std::string const& key, Instant, Reply<std::string>) override;
    void remove_version(std::string const& key, Instant, Reply<Done>) override;
    void raw(std::string const& key, Reply<std::string>) override;
    void claim(std::string const& key, bool take_over, std::function<void(bool)> granted, std::function<void()> lost) override;
    void release(std::string const& key) override;

    /// Carries out the oldest request and answers it. False where none waits or the tab is dead.
    bool deliver_one();
    /// Until nothing waits, answers that ask again included.
    void deliver();
    bool waiting() const { return !m_requests.empty(); }

    /// Every request that changes something fails like this until it is reset. Unverified leaves a damaged journal entry behind.
    void fail_with(std::optional<StorageError> error) { m_error = error; }
    /// Reading fails too (storage switched off).
    void fail_reads_with(std::optional<StorageError> error) { m_read_error = error; }

    /// Asked for every request but claims, with its number from one on and its line of the log.
    using Plan = std::function<std::optional<Mishap>(int number, std::string const& line)>;
    void plan_mishaps(Plan plan) { m_plan = std::move(plan); }
    int requests() const { return m_number; }
    /// What was late has its effect now.
    void land();
    bool late() const { return !m_late.empty(); }

    enum class LastAnswer { Given, Swallowed };
    /// The tab dies with its `count`-th delivery: what waits then, and all that follows, never happens.
    void die_after(int count, LastAnswer);
    bool dead() const { return m_dead; }

    Disk& disk() { return *m_disk; }
    /// What was delivered, as "append key-1 7", for tests of what is written when.
    std::vector<std::string> const& log() const { return m_log; }

private:
    using Answer = std::function<void()>;
    using Request = std::function<Answer()>; // has its effect, and returns what answers it
    using Change = std::function<Result<Done, StorageError>()>;

    /// Who writes one document here, and the whole copy that was found when the writing began.
    struct Claim {
        std::string writer;
        std::optional<std::string> base;
    };
    struct Late {
        std::string key;
        Change change;
    };

    void ask(std::string line, Request);
    template <typename T>
    void ask_read(std::string const& line, std::string const& key, Reply<T>, std::function<Result<T, StorageError>()>);
    void ask_change(std::string const& line, std::string const& key, Reply<Done>, Change, Change half = {});
    std::optional<Mishap> next_mishap(std::string const& line);
    Result<Done, StorageError> carry_out(
        std::optional<Mishap> const&, std::string const& key, Change const& change, Change const& half);
    void land(std::string const& key);
    Disk::Record* find(std::string const& key);
    bool foreign(Disk::Record const&, Claim const&) const;
    Result<StoredDocument, StorageError> read(std::string const& key);
    Result<Done, StorageError> add_entry(std::string const& key, std::uint64_t sequence, std::string const& entry);
    Result<Done, StorageError> replace(
        std::string const& key, std::uint64_t sequence, std::string const& bytes, std::string const& summary);
    Result<Done, StorageError> erase(std::string const& key);
    Result<Done, StorageError> erase_all();
    void hear_removed(std::string const& key);
    void hear_removed_all();
    bool take(std::string const& key, bool take_over);
    void tell_lost(std::string const& key);

    std::shared_ptr<Disk> m_disk;
    std::deque<std::pair<std::string, Request>> m_requests;
    std::map<std::string, std::function<void()>> m_lost; // by key held
    std::map<std::string, Claim> m_claims;
    std::function<void(std::string const&)> m_removed;
    std::function<void()> m_removed_all;
    std::vector<Late> m_late;
    Plan m_plan;
    std::optional<StorageError> m_error;
    std::optional<StorageError> m_read_error;
    std::vector<std::string> m_log;
    int m_number = 0;
    int m_deliveries_left = -1; // negative: lives on
    LastAnswer m_last_answer = LastAnswer::Given;
    bool m_dead = false;
};

} // namespace triad::platform::headless
