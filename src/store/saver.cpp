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
    m_last_edit = m_parts.clock.now();
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
    bool const newer = !m_waiting.empty() || m_request == Request::Append;
    m_copy_wanted = m_copy_wanted || newer || (m_entries > 0 && m_request != Request::Write);
    tick();
}

bool Saver::unsaved() const { return !m_stored || m_rewrite || replaced() || !m_waiting.empty() || !m_sent.empty(); }

bool Saver::idle() const { return m_request == Request::None && !unsaved() && m_entries == 0 && !m_copy_wanted; }

/// What comes next in the ordinary course. A whole copy waits until every edit is in the journal, so that its number tells
/// exactly what it includes; only where storage has no sound copy at all does it come first and take the edits with it.
Saver::Due Saver::next_request(Instant now) const
{
    if (!m_stored || m_rewrite || replaced())
        return { Request::Write, 0 };
    if (!m_waiting.empty())
        return { Request::Append, m_urgent ? 0 : m_first_waiting.ms + append_after_ms - now.ms };
    if (m_copy_wanted || m_entries >= most_entries)
        return { Request::Write, 0 };
    if (m_entries > 0)
        return { Request::Write, m_last_edit.ms + quiet_ms - now.ms };
    return {};
}

Saver::Due Saver::due(Instant now) const
{
    if (m_read_only || m_request != Request::None)
        return {};
    auto next = next_request(now);
    if (next.request == Request::None)
        return {};
    auto const pause = m_trouble && !m_urgent ? m_retry_at.ms - now.ms : 0;
    next.wait_ms = std::max({ next.wait_ms, pause, std::int64_t { 0 } });
    return next;
}

int Saver::tick()
{
    auto next = due(m_parts.clock.now());
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
    m_sent = std::exchange(m_waiting, {});
    if (request == Request::Append)
        append();
    else
        write();
    update_status();
}

void Saver::append()
{
    auto const sequence = m_sequence + 1;
    m_parts.storage.append(m_parts.key, sequence, format::encode_journal_entry(m_sent),
        m_alive.guard([this, sequence](auto const& result) { answered(Request::Append, sequence, result); }));
}

void Saver::write()
{
    m_copy_wanted = false;
    m_content_sent = m_content;
    auto const sequence = m_rewrite.value_or(m_sequence);
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
        failed(request, sequence, result.error());
    // Frames may have stopped by now, when the page is hidden: what is urgent goes on from here.
    if (m_urgent)
        tick();
    if (m_request == Request::None)
        m_urgent = false;
    update_status();
}

void Saver::succeeded(Request request, std::uint64_t sequence)
{
    m_sent.clear();
    m_trouble.reset();
    m_sequence = sequence;
    m_status.saved_at = m_parts.clock.now();
    if (request == Request::Append) {
        ++m_entries;
        return;
    }
    m_stored = true;
    m_rewrite.reset();
    m_entries = 0;
    m_content_stored = m_content_sent;
}

void Saver::failed(Request request, std::uint64_t sequence, platform::StorageError error)
{
    m_waiting.insert(m_waiting.begin(), std::make_move_iterator(m_sent.begin()), std::make_move_iterator(m_sent.end()));
    m_sent.clear();
    m_urgent = false;
    m_copy_wanted = m_copy_wanted || request == Request::Write;
    m_trouble = error;
    m_retry_at = { m_parts.clock.now().ms + retry_after_ms };
    if (error == platform::StorageError::Changed)
        m_read_only = true;
    if (error == platform::StorageError::Missing)
        m_stored = false;
    if (error == platform::StorageError::Unverified)
        m_rewrite = sequence;
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
