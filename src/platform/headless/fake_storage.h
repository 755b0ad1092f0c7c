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
    };
    std::map<std::string, Record> records;
    std::map<std::string, class FakeStorage*> holders; // who may write, by key
    std::string device; // what its signing keys are made from; without a name, no other device has the same
    int keys_made = 0;
    std::string signing_key; // empty until the first signature
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

    void ask(std::string line, Request);
    template <typename T> void ask_read(std::string line, Reply<T>, std::function<Result<T, StorageError>()>);
    void ask_change(std::string line, Reply<Done>, std::function<Result<Done, StorageError>()>);
    Disk::Record* find(std::string const& key);
    Result<Done, StorageError> add_entry(std::string const& key, std::uint64_t sequence, std::string const& entry);
    Result<Done, StorageError> replace(
        std::string const& key, std::uint64_t sequence, std::string const& bytes, std::string const& summary);
    bool take(std::string const& key, bool take_over);
    void tell_lost(std::string const& key);

    std::shared_ptr<Disk> m_disk;
    std::deque<std::pair<std::string, Request>> m_requests;
    std::map<std::string, std::function<void()>> m_lost; // by key held
    std::optional<StorageError> m_error;
    std::optional<StorageError> m_read_error;
    std::vector<std::string> m_log;
    int m_deliveries_left = -1; // negative: lives on
    LastAnswer m_last_answer = LastAnswer::Given;
    bool m_dead = false;
};

} // namespace triad::platform::headless
