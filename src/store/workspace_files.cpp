#include "base/text.h"
#include "format/locked_file.h"
#include "store/copies.h"
#include "store/sentences.h"
#include "store/summary.h"
#include "store/workspace_state.h"

#include <algorithm>

namespace triad::store {

Result<std::string, Issue> Workspace::State::open_file(std::string const& name, std::string_view bytes)
{
    if (format::is_locked(bytes)) {
        ask_for_phrase(name, bytes);
        return std::string {};
    }
    auto opened = format::decode_school(bytes);
    if (!opened) {
        auto issue = opened.error();
        issue.sentence = concat({ quoted(name), " was not opened. ", issue.sentence });
        return Failure { issue };
    }
    for (auto const& note : opened->notes)
        tell(concat({ quoted(name), ": ", note.sentence }));
    auto& document = opened->document;
    if (document.kind != model::DocumentKind::School)
        return open_parcel(name, bytes, std::move(document));
    auto const* present = library.find_document(document.id);
    if (!present)
        return add_from_file(name, std::move(document));
    auto const title = quoted(present->summary.title);
    auto const key = present->key;
    bool const in_memory = (current && current->key() == key)
        || std::ranges::any_of(resting, [&](auto const& session) { return session->key() == key && session->writable(); });
    if (!in_memory) {
        compare_with_stored(name, std::move(document), *present);
        return concat({ title, " is already here. Triad is comparing it with ", quoted(name), "." });
    }
    if (!current || current->key() != key)
        open(key);
    if (same_content(document, current->document()))
        return concat({ title, " is already here, and nothing has changed." });
    return add_beside(name, std::move(document), title);
}

std::string Workspace::State::add_from_file(std::string const& name, model::SchoolDocument document)
{
    auto const sentence = concat(
        { quoted(document_title(document)), " was opened from ", quoted(name), " and is now kept in this browser too." });
    // The file that was opened is itself a copy outside this browser; a shipped example is not.
    auto const file_copy = document.example ? Instant {} : document.saved.at;
    adopt(std::move(document), file_copy);
    return sentence;
}

std::string Workspace::State::add_beside(std::string const& name, model::SchoolDocument document, std::string const& present)
{
    make_independent(document, ports.ids);
    adopt(std::move(document), {});
    return concat({ quoted(name), " differs from ", present,
        ", which is already here, so it was added beside it as a copy. Nothing was overwritten." });
}

void Workspace::State::compare_with_stored(std::string const& name, model::SchoolDocument document, LibraryEntry const& present)
{
    rest_current();
    opening.reset();
    ++comparing;
    ports.storage.load(present.key,
        alive.guard([this, name, document = std::move(document), key = present.key, title = quoted(present.summary.title)](
                        auto const& result) {
            --comparing;
            auto const stored = result ? read_stored(*result) : Result<Loaded, Issue> { Failure { Issue {} } };
            bool const same = stored && stored->health == Loaded::Health::Sound && same_content(stored->document, document);
            if (same) {
                open(key);
                tell(concat({ title, " is already here, and nothing has changed." }));
            } else {
                tell(add_beside(name, document, title));
            }
        }));
    touch();
}

void Workspace::State::restore(Instant at)
{
    if (!current)
        return;
    if (current->writable())
        versions.save_automatically(VersionKeeper::When::Always, last_change(current->document()),
            [document = current->document()] { return format::encode_school(document); });
    ports.storage.load_version(current->key(), at, alive.guard([this, at](auto const& result) {
        if (!result)
            return tell(std::string { unread_because(result.error()) }, true);
        auto opened = format::decode_school(*result);
        if (!opened && opened.error().code == IssueCode::NewerVersion)
            return tell(std::string { kept_by_newer() }, true);
        if (!opened) {
            save_damaged_version(*result);
            return tell("That version is damaged and could not be opened, so its stored text was downloaded instead. Your "
                        "present work is not affected.",
                true);
        }
        auto const when = day_and_time(at, ports.clock.offset_minutes(at));
        make_independent(opened->document, ports.ids);
        mark_periods(opened->document, concat({ "copy of ", when }));
        take_apart(std::move(opened->document), [this, when](model::SchoolDocument document, bool) {
            adopt(std::move(document), {});
            tell(concat({ "The version of ", when, " is open as a copy: ", quoted(document_title(current->document())),
                ". The present work is unchanged." }));
        });
    }));
}

} // namespace triad::store
