#include "store/version_keeper.h"

#include <algorithm>

namespace triad::store {

namespace {

constexpr std::size_t most_versions = 30;
constexpr std::string_view automatic_label = "Kept automatically";

} // namespace

VersionKeeper::VersionKeeper(Parts parts)
    : m_parts(std::move(parts))
{
}

void VersionKeeper::follow(std::string key)
{
    m_key = std::move(key);
    m_versions.reset();
}

void VersionKeeper::with_list(std::string const& key, std::function<void(Versions)> use)
{
    m_parts.storage.list_versions(key, m_alive.guard([this, use = std::move(use)](auto const& result) {
        if (!result) {
            m_parts.tell(
                { "The saved versions could not be read from this browser. Your present work is not affected.", false, {} });
            return;
        }
        auto versions = *result;
        std::ranges::sort(versions, {}, &platform::StoredVersion::at);
        use(std::move(versions));
    }));
}

void VersionKeeper::list()
{
    m_versions.reset();
    with_list(m_key, [this, key = m_key](Versions versions) {
        if (key != m_key)
            return;
        m_versions = std::move(versions);
        m_parts.changed();
    });
    m_parts.changed();
}

void VersionKeeper::save(std::string label, std::string bytes)
{
    with_list(m_key, [this, key = m_key, label = std::move(label), bytes = std::move(bytes)](Versions const& present) {
        add(key, present, label, bytes);
    });
}

void VersionKeeper::save_automatically(When when, Instant last_change, std::function<std::string()> bytes)
{
    with_list(m_key, [this, key = m_key, when, last_change, bytes = std::move(bytes)](Versions const& present) {
        bool const unchanged = !present.empty() && present.back().at >= last_change;
        bool const had_today = !present.empty() && when == When::OncePerDay && from_today(present.back().at);
        if (!unchanged && !had_today)
            add(key, present, std::string { automatic_label }, bytes());
    });
}

bool VersionKeeper::from_today(Instant at) const
{
    auto const now = m_parts.clock.now();
    auto const day = [&](Instant moment) { return local_date(moment, m_parts.clock.offset_minutes(moment)); };
    return day(at) == day(now);
}

void VersionKeeper::add(std::string const& key, Versions const& present, std::string const& label, std::string const& bytes)
{
    // The moment names the version, so no two may have the same, even if the clock was set back.
    auto const newest = std::max(present.empty() ? Instant {} : present.back().at, m_last);
    auto const at = std::max(m_parts.clock.now(), Instant { newest.ms + 1 });
    m_last = at;
    platform::StoredVersion const version { at, label, bytes.size() };
    m_parts.storage.add_version(key, version, bytes, m_alive.guard([this, key, present, version](auto const& result) {
        if (!result) {
            m_parts.tell({ "A version could not be kept in this browser. Download the file to have one.", false, {} });
            return;
        }
        auto all = present;
        all.push_back(version);
        make_room(key, std::move(all));
    }));
}

void VersionKeeper::make_room(std::string const& key, Versions present)
{
    while (present.size() > most_versions) {
        auto const oldest = std::ranges::find(present, automatic_label, &platform::StoredVersion::label);
        if (oldest == present.end())
            break;
        m_parts.storage.remove_version(key, oldest->at, [](auto const&) { });
        present.erase(oldest);
    }
    if (key == m_key)
        m_versions = std::move(present);
    m_parts.changed();
}

} // namespace triad::store
