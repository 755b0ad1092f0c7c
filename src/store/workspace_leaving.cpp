#include "base/text.h"
#include "store/sentences.h"
#include "store/workspace_state.h"

#include <algorithm>

// What leaves the app: files that people save for themselves, documents to read, and printed pages.

namespace triad::store {

namespace {

using model::DocumentKind;
using model::SchoolDocument;

Leaving own_copy_of(SchoolDocument const& document, std::string name)
{
    bool const desk = document.kind != DocumentKind::School;
    return { .kind = desk ? "desk" : "school",
        .what = desk ? "Your whole copy of the review" : "The school’s own file, with everything in it",
        .file = std::move(name),
        .audience = "school" };
}

Leaving stored_text(std::string name)
{
    return {
        .kind = "stored-text", .what = "Stored text, as it lies in this browser", .file = std::move(name), .audience = "school"
    };
}

} // namespace

Exit::Noted Workspace::State::note(Leaving leaving)
{
    // A partner's copy holds one review, and everything that leaves it is about that one.
    if (current && current->document().kind != DocumentKind::School && !current->document().reviews.empty())
        leaving.review = current->document().reviews.front().id;
    auto const noted = exit.note(current.get(), leaving);
    if (noted.in_ledger())
        library.put(current->key(), current->summary());
    else
        tell(not_noted(leaving, current != nullptr));
    touch();
    return noted;
}

void Workspace::State::hand_out(Exit::Noted const& noted, std::string const& mime, std::string const& bytes)
{
    exit.save(noted, mime, bytes);
    say(concat({ "File made: ", noted.file(), "." }));
}

void Workspace::State::save_text(Leaving const& leaving, std::string const& mime, std::string const& bytes)
{
    hand_out(note(leaving), mime, bytes);
}

void Workspace::State::print(Leaving const& leaving) { exit.print(note(leaving)); }

void Workspace::State::download(std::optional<std::string> const& evaluation)
{
    if (!current)
        return;
    auto const now = ports.clock.now();
    auto named = current->document();
    if (blank(named.school.name))
        named.school.name = "School";
    // The file holds all of the school's work, so it is called after one piece only where there is no other.
    bool const alone = std::ranges::count_if(named.evaluations, [](auto const& each) { return !each.removed; }) == 1;
    auto const* chosen = evaluation && alone ? model::find_evaluation(std::as_const(named), *evaluation) : nullptr;
    auto const today = local_date(now, ports.clock.offset_minutes(now));
    bool const desk = named.kind != DocumentKind::School;
    auto const name = desk ? format::parcel_file_name(named, today) : format::school_file_name(named, chosen, today);
    // Noted first, so that the file holds its own line and stays equal to the work here.
    auto const noted = note(own_copy_of(named, name));
    if (desk)
        sign_and_save(noted, current->leaving_bytes(), {});
    else
        hand_out(noted, "application/json", current->leaving_bytes());
    current->set_file_copy(now);
    library.put(current->key(), current->summary());
    touch();
}

/// Work that cannot be opened has no ledger to write in, and that of other work is not the place.
void Workspace::State::download_raw(std::string const& key)
{
    ports.storage.raw(key, alive.guard([this, key](auto const& result) {
        if (!result)
            return tell(std::string { unread_because(result.error()) }, true);
        auto const leaving = stored_text(concat({ "Triad_stored-text_", key, ".txt" }));
        if (current && current->key() == key)
            return save_text(leaving, "text/plain", *result);
        hand_out(exit.note(nullptr, leaving), "text/plain", *result);
        tell(not_noted(leaving, false));
    }));
}

void Workspace::State::save_damaged_version(std::string const& bytes)
{
    save_text(stored_text("Triad_damaged-version.txt"), "text/plain", bytes);
}

} // namespace triad::store
