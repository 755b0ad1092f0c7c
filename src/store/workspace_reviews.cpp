#include "base/text.h"
#include "documents/html_page.h"
#include "format/file_name.h"
#include "format/signature.h"
#include "rules/exchange/given.h"
#include "rules/exchange/parcel.h"
#include "rules/exchange/travelling_fields.h"
#include "rules/review/review_plan.h"
#include "store/sentences.h"
#include "store/workspace_state.h"

#include <algorithm>

// Files of reviews on their way out: each is signed and stands in the ledger.

namespace triad::store {

namespace {

using model::DocumentKind;
using model::RecordKind;

/// Those who get the file, by name: the ledger may be read when the team has changed.
std::string receivers(model::SchoolDocument const& document, std::string_view review, DocumentKind kind)
{
    if (model::goes_to_host(kind))
        return document.school.name;
    std::string out;
    for (auto const* member : rules::partners(*model::find_review(document, review)))
        append_joined(out, ", ", blank(member->name) ? "a partner who is not named" : member->name);
    return out;
}

/// How many files of this kind were made for the review, this one among them.
std::int64_t round_of(model::SchoolDocument const& document, std::string_view review, std::string_view kind)
{
    return 1
        + std::ranges::count_if(document.ledger, [&](auto const& entry) { return entry.review == review && entry.kind == kind; });
}

} // namespace

model::SchoolDocument Workspace::State::parcel(std::string const& review, model::DocumentKind kind)
{
    auto const* found = current ? model::find_review(current->document(), review) : nullptr;
    return found ? rules::make_parcel(current->document(), *found, kind, current->next_stamp()) : model::SchoolDocument {};
}

void Workspace::State::send(std::string const& review, model::DocumentKind kind, std::string const& phrase)
{
    auto const* found = current ? model::find_review(current->document(), review) : nullptr;
    if (!found || !current->writable())
        return;
    auto const now = ports.clock.now();
    auto const today = local_date(now, ports.clock.offset_minutes(now));
    if (model::goes_to_host(kind)) {
        auto const field = model::spec_of(kind).noted_as;
        auto const target = [&](std::string_view value) {
            return set_record(RecordKind::Member, review, found->acting, field, value, "Hand a file over", false);
        };
        // The moment counts as well as the day, so a second hand-over on one day is written anew.
        auto command = target("");
        command.settings.push_back(target(iso_date(today)).settings.front());
        perform(command);
    }
    auto const document = parcel(review, kind);
    auto const name = format::parcel_file_name(
        document, today, round_of(current->document(), review, std::string { model::spec_of(kind).name }));
    auto const noted = note({ .kind = std::string { model::spec_of(kind).name },
        .what = std::string { model::spec_of(kind).title },
        .file = name,
        .audience = "triad",
        .basis = "practice",
        .holder = receivers(current->document(), review, kind),
        .keep_until = document.keep_until,
        .review = review });
    current->note(
        set_review_field(review, "given", rules::given_with(*model::find_review(current->document(), review), document), {}));
    sign_and_save(noted, format::encode_school(document), phrase);
}

void Workspace::State::release(std::string const& review, documents::PrintDocument const& document, rules::Release const& release)
{
    if (!current || !current->writable())
        return;
    auto const now = ports.clock.now();
    auto const today = local_date(now, ports.clock.offset_minutes(now));
    auto const name = format::document_file_name(document, today);
    auto const noted = note({ .kind = "report",
        .what = document.title,
        .file = name,
        .audience = std::string { rules::audience_name(release.audience) },
        .basis = std::string { rules::basis_of(release) },
        .holder = release.holder,
        .purpose = release.purpose,
        .keep_until = release.keep_until,
        .review = review });
    auto const page = documents::encode_html_page(document, today);
    ports.signer.sign(format::page_canonical(page), alive.guard([this, noted, page](auto const& signature) {
        hand_out(noted, "text/html", signature ? format::signed_page(page, *signature) : page);
    }));
}

/// A browser that cannot keep a key still hands files over: they are then not signed, and that is said.
void Workspace::State::sign_and_save(Exit::Noted const& noted, std::string const& bytes, std::string const& phrase)
{
    auto const covered = format::canonical_bytes(bytes);
    ENSURE(covered);
    ports.signer.sign(*covered, alive.guard([this, noted, bytes, phrase](auto const& signature) {
        if (signature)
            return save_locked(noted, format::with_signature(bytes, *signature), phrase);
        tell(concat({ quoted(noted.file()),
            " is not signed, because this browser keeps no key. Whoever gets it may ask you whether it is "
            "from you." }));
        save_locked(noted, bytes, phrase);
    }));
}

void Workspace::State::ask_for_own_words()
{
    if (own_words_asked)
        return;
    own_words_asked = true;
    ports.signer.sign("triad", alive.guard([this](auto const& signature) {
        if (!signature)
            return;
        ports.signer.words(signature->key, alive.guard([this](auto const& words) {
            if (words)
                own_words = *words;
            touch();
        }));
    }));
}

void Workspace::State::save_locked(Exit::Noted const& noted, std::string const& bytes, std::string const& phrase)
{
    if (phrase.empty())
        return hand_out(noted, "application/json", bytes);
    ports.lock.seal(phrase, bytes, alive.guard([this, noted](auto const& sealed) {
        if (sealed)
            return hand_out(noted, "application/json", *sealed);
        exit.take_back(current.get(), noted);
        tell(std::string { locked_because(sealed.error()) }, true);
    }));
}

void Workspace::State::ask_for_phrase(std::string const& name, std::string_view bytes)
{
    locked_name = name;
    locked_bytes = bytes;
    locked_problem.clear();
    touch();
}

void Workspace::State::unlock(std::string const& phrase)
{
    if (locked_name.empty())
        return;
    ports.lock.open(phrase, locked_bytes, alive.guard([this, name = locked_name](auto const& opened) {
        if (!opened) {
            if (opened.error() == platform::LockError::WrongPhrase) {
                locked_problem = locked_because(opened.error());
                return say(locked_problem, true);
            }
            tell(concat({ quoted(name), " was not opened. ", locked_because(opened.error()) }), true);
            forget_locked();
            return;
        }
        forget_locked();
        auto const outcome = open_file(name, *opened);
        auto const sentence = outcome ? *outcome : outcome.error().sentence;
        if (!sentence.empty())
            tell(sentence, !outcome);
    }));
}

void Workspace::State::forget_locked()
{
    locked_name.clear();
    locked_bytes.clear();
    locked_problem.clear();
    touch();
}

} // namespace triad::store
