#include "store/saver.h"

#include "format/journal_entry.h"
#include "store/sentences.h"

#include <algorithm>
#include <utility>

namespace triad::store {

namespace {

constexpr std::int64_t append_after_ms = 300;
constexpr std::int64_t quiet_ms = 20'000;
constexpr std::int64_t retry_after_ms = 10'000;
constexpr std::size_t most_entries = 200;

} // namespace

Saver::Saver(Parts parts)
    : m_parts(std::move(parts))
{
}

void Saver::start_new()
{
    m_stored = false;
    update_status();
}

void Saver::start_stored(std::uint64_t sequence, std::size_t entries, Instant saved_at)
{
    m_stored = true;
    m_sequence = sequence;
    m_entries = entries;
    m_status.saved_at = saved_at;
    update_status();
}

void Saver::set_read_only()
{
    m_read_only = true;
    update_status();
}

void Saver::record(std::vector<model::Edit> edits)
{
    m_last_edit = now();
    if (m_waiting.empty())
        m_first_waiting = m_last_edit;
    for (auto& edit : edits)
        add_waiting(std::move(edit));
    update_status();
}

/// An instrument is one field of many thousand characters: while it waits, a later text takes the place of the earlier one.
void Saver::add_waiting(model::Edit edit)
{
    bool const same = !m_waiting.empty() && m_waiting.back().target == edit.target;
    if (!same || edit.target.kind != model::RecordKind::Instrument) {
        m_waiting.push_back(std::move(edit));
        return;
    }
    m_waiting.back().after = std::move(edit.after);
    m_waiting.back().stamp = edit.stamp;
}

void Saver::replace_content()
{
    ++m_content;
    update_status();
}

void Saver::want_whole_copy() { m_copy_wanted = true; }

void Saver::flush()
{
    if (idle())
        return;
    m_urgent = true;
    // A whole copy that is under way includes what stands in the journal, but not what came after it started.
    bool const newer = !m_waiting.empty() || m_entry;
    m_copy_wanted = m_copy_wanted || newer || (m_entries > 0 && m_request != Request::Write);
    tick();
}

bool Saver::unsaved() const { return !m_stored || m_doubtful || replaced() || m_entry || !m_waiting.empty(); }

bool Saver::idle() const { return m_request == Request::None && !unsaved() && m_entries == 0 && !m_copy_wanted; }

/// What comes next in the ordinary course. A whole copy waits until every edit is in the journal, so that its number tells
/// exactly what it includes; only where storage has no sound copy at all does it come first and take the edits with it.
Saver::Due Saver::next_request() const
{
    if (!m_stored || m_doubtful || replaced())
        return { Request::Write, 0 };
    if (m_entry)
        return { Request::Append, 0 };
    if (!m_waiting.empty())
        return { Request::Append, m_urgent ? 0 : m_first_waiting + append_after_ms - now() };
    if (m_copy_wanted || m_entries >= most_entries)
        return { Request::Write, 0 };
    if (m_entries > 0)
        return { Request::Write, m_last_edit + quiet_ms - now() };
    return {};
}

Saver::Due Saver::due() const
{
    if (m_read_only || m_request != Request::None)
        return {};
    auto next = next_request();
    if (next.request == Request::None)
        return {};
    auto const pause = m_trouble && !m_urgent ? m_retry_at - now() : 0;
    next.wait_ms = std::max({ next.wait_ms, pause, std::int64_t { 0 } });
    return next;
}

int Saver::tick()
{
    auto const next = due();
    if (next.request == Request::None)
        return -1;
    if (next.wait_ms > 0)
        return static_cast<int>(next.wait_ms);
    start(next.request);
    return -1;
}

void Saver::start(Request request)
{
    m_request = request;
    if (request == Request::Append)
        append();
    else
        write();
    update_status();
}

void Saver::append()
{
    if (!m_entry)
        m_entry = Entry { m_sequence + 1, format::encode_journal_entry(std::exchange(m_waiting, {})) };
    m_parts.storage.append(m_parts.key, m_entry->sequence, m_entry->text,
        m_alive.guard([this, sequence = m_entry->sequence](auto const& result) { answered(Request::Append, sequence, result); }));
}

/// The copy includes every edit up to now. It can carry edits that were not in the journal only where there must be a copy
/// before anything else, so if it fails, the next request is a newer copy.
void Saver::write()
{
    m_waiting.clear();
    m_copy_wanted = false;
    m_content_sent = m_content;
    // An entry that may stand in storage is included too, and counted.
    auto const sequence = m_entry ? m_entry->sequence : m_sequence;
    auto const copy = m_parts.copy();
    // An empty file would replace a school's work by nothing.
    ENSURE(!copy.bytes.empty());
    m_parts.storage.write(m_parts.key, sequence, copy.bytes, copy.summary,
        m_alive.guard([this, sequence](auto const& result) { answered(Request::Write, sequence, result); }));
}

void Saver::answered(Request request, std::uint64_t sequence, Result<platform::Done, platform::StorageError> const& result)
{
    m_request = Request::None;
    if (result)
        succeeded(request, sequence);
    else
        failed(request, result.error());
    // Frames may have stopped by now, when the page is hidden: what is urgent goes on from here.
    if (m_urgent)
        tick();
    if (m_request == Request::None)
        m_urgent = false;
    update_status();
}

void Saver::succeeded(Request request, std::uint64_t sequence)
{
    m_entry.reset();
    m_trouble.reset();
    m_sequence = sequence;
    m_status.saved_at = m_parts.clock.now();
    if (request == Request::Append) {
        ++m_entries;
        return;
    }
    m_stored = true;
    m_doubtful = false;
    m_entries = 0;
    m_content_stored = m_content_sent;
}

void Saver::failed(Request request, platform::StorageError error)
{
    m_urgent = false;
    m_copy_wanted = m_copy_wanted || request == Request::Write;
    m_trouble = error;
    m_retry_at = now() + retry_after_ms;
    if (error == platform::StorageError::Changed)
        m_read_only = true;
    if (error == platform::StorageError::Missing)
        m_stored = false;
    if (error == platform::StorageError::Unverified)
        m_doubtful = true;
}

void Saver::update_status()
{
    m_status.problem.clear();
    if (m_read_only) {
        m_status.state = SaveState::ReadOnly;
        m_status.problem = open_in_other_tab();
    } else if (unsaved() && m_trouble) {
        m_status.state = SaveState::InMemoryOnly;
        m_status.problem = unsaved_because(*m_trouble);
    } else {
        m_status.state = unsaved() ? SaveState::Saving : SaveState::Saved;
    }
    m_parts.changed();
}

} // namespace triad::store
