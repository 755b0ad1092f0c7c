#pragma once

#include "platform/ports.h"
#include "platform/web/requests.h"

#include <initializer_list>
#include <map>

namespace triad::platform::web {

/// Documents in the browser's own database. What is written, read back and compared stands in shell/storage.js; here the
/// questions are packed and the answers taken apart.
class WebStorage final : public DocumentStorage {
public:
    explicit WebStorage(Requests& requests)
        : m_requests(requests)
    {
    }

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

private:
    void ask(Requests::Number, StorageOperation, std::initializer_list<std::string_view>);

    Requests& m_requests;
    std::map<std::string, Requests::Number> m_claims; // by document key
};

} // namespace triad::platform::web
