#include "store/exit.h"

#include "base/text.h"
#include "model/limits.h"
#include "model/school_document.h"
#include "store/open_document.h"

#include <algorithm>

namespace triad::store {

namespace {

using model::RecordKind;

/// The line that tells of the same thing already; null for none. What others get is noted each time.
model::LedgerEntry const* line_of_today(Document const& document, Leaving const& leaving, std::string_view day)
{
    auto const& ledger = document.ledger();
    auto const found = std::ranges::find_if(ledger, [&](auto const& entry) {
        return !entry.removed && entry.basis == "own" && entry.day == day && entry.kind == leaving.kind
            && entry.file == leaving.file && entry.what == leaving.what && entry.review == leaving.review
            && entry.audience == leaving.audience && entry.holder == leaving.holder;
    });
    return leaving.basis == "own" && found != ledger.end() ? &*found : nullptr;
}

std::string fitting(std::string const& text) { return std::string { first_code_points(text, model::longest_text) }; }

Command again(model::LedgerEntry const& line, std::string const& time, std::string const& by)
{
    auto const target = [&](char const* field) { return model::FieldRef { RecordKind::LedgerEntry, {}, line.id, field }; };
    // Written anew within one minute as well: the moment of the change tells what the file held.
    return { .label = {}, .settings = { { target("time"), {} }, { target("time"), time }, { target("by"), by } } };
}

} // namespace

Exit::Exit(platform::Ports const& ports, DevicePreferences& preferences)
    : m_files(ports.files)
    , m_clock(ports.clock)
    , m_ids(ports.ids)
    , m_preferences(preferences)
{
}

Exit::Noted Exit::note(OpenDocument* open, Leaving const& leaving)
{
    if (!open || !open->writable())
        return { leaving.file, {}, {} };
    auto const now = m_clock.now();
    auto const offset = m_clock.offset_minutes(now);
    auto const day = iso_date(local_date(now, offset));
    auto const time = clock_time(now, offset);
    auto const& by = m_preferences.values().author_name;
    if (auto const* line = line_of_today(open->document(), leaving, day)) {
        auto const id = line->id;
        return { leaving.file, open->key(), open->note(again(*line, time, by)) ? id : std::string {} };
    }
    auto const id = m_ids.fresh("ledger");
    auto const line = add_record(RecordKind::LedgerEntry, {}, id,
        { { "review", leaving.review }, { "kind", leaving.kind }, { "what", fitting(leaving.what) }, { "file", leaving.file },
            { "audience", leaving.audience }, { "basis", leaving.basis }, { "holder", fitting(leaving.holder) },
            { "purpose", fitting(leaving.purpose) }, { "day", day }, { "time", time }, { "by", by },
            { "keepUntil", leaving.keep_until } },
        {});
    return { leaving.file, open->key(), open->note(line) ? id : std::string {} };
}

void Exit::take_back(OpenDocument* open, Noted const& noted)
{
    if (noted.in_ledger() && open && open->key() == noted.m_document && open->writable())
        open->note(remove_record(RecordKind::LedgerEntry, {}, noted.m_line, {}));
}

void Exit::save(Noted const& noted, std::string const& mime, std::string const& bytes)
{
    m_files.save(noted.m_file, mime, bytes);
}

void Exit::print(Noted const&) { m_files.print(); }

} // namespace triad::store
