#include "base/text.h"
#include "rules/exchange/desk.h"
#include "rules/exchange/merge.h"
#include "store/copies.h"
#include "store/sentences.h"
#include "store/summary.h"
#include "store/workspace_state.h"

// Earlier editions let a partner write work of the own school into the copy of another school's review. It is taken apart: R-34.

namespace triad::store {

namespace {

/// "at Larkspur Primary School", or what stands for a school whose name is not known.
std::string at_school(model::SchoolDocument const& desk)
{
    return concat({ "at ", desk.school.name.empty() ? std::string_view { "another school" } : desk.school.name });
}

/// True where all of it stands in the other already: what was moved before, and then worked on.
bool stands_in(model::SchoolDocument const& own, model::SchoolDocument const& kept)
{
    auto const merged = rules::merge(kept, own);
    return merged && merged->report.added + merged->report.newer + merged->report.clashes == 0;
}

} // namespace

void Workspace::State::take_apart(model::SchoolDocument mixed, std::function<void(model::SchoolDocument, bool kept)> const& then)
{
    if (!rules::holds_own_work(mixed))
        return then(std::move(mixed), true);
    auto own = rules::own_part(mixed);
    auto desk = rules::desk_part(std::move(mixed));
    if (!rules::says_anything(own))
        return then(std::move(desk), true);
    auto const where = at_school(desk);
    keep_own_part(std::move(own), where, [then, desk = std::move(desk)](bool kept) { then(desk, kept); });
}

/// The own work is stored before it leaves the place where it stood: stopped in between, it is in both, and found to be so next
/// time.
void Workspace::State::keep_own_part(model::SchoolDocument own, std::string const& school, std::function<void(bool)> const& then)
{
    auto const* present = library.find_document(own.id);
    if (present) {
        ports.storage.load(present->key, alive.guard([this, own = std::move(own), school, then](auto const& result) {
            auto const stored = result ? read_stored(*result) : Result<Loaded, Issue> { Failure { Issue {} } };
            if (stored && stands_in(own, stored->document))
                return then(true);
            auto again = own;
            make_independent(again, ports.ids);
            keep_own_part(std::move(again), school, then);
        }));
        return;
    }
    own.saved = preferences.stamp();
    auto const summary = make_summary(own, {});
    auto const key = ports.ids.fresh("key");
    claim_new(key);
    ports.storage.write(key, 0, format::encode_school(own), format::encode_summary(summary),
        alive.guard([this, key, summary, school, then](auto const& result) {
            ports.storage.release(key);
            if (result) {
                library.put(key, summary);
                tell(concat({ "Your own work stood in your copy of the review ", school,
                         ", and could have been handed on with it. It is now in a file of your own school: ",
                         quoted(summary.title), ", under “Your work”. Nothing was changed in it." }),
                    true);
            }
            then(result.has_value());
        }));
}

void Workspace::State::open_taken_apart(std::string const& key, Loaded loaded)
{
    auto const number = opening_number;
    auto mixed = loaded.document;
    take_apart(std::move(mixed), [this, key, number, loaded = std::move(loaded)](model::SchoolDocument desk, bool kept) mutable {
        if (!opening || number != opening_number)
            return;
        if (!kept)
            return give_up_opening("Your own work stands in this copy of a review, and could not be put into a file of its own, "
                                   "because this browser would not store it. Nothing was changed: make room, and open it again. "
                                   "Until then you can download what is stored.",
                true, key);
        loaded.document = std::move(desk);
        show_loaded(key, std::move(loaded), opening->writable, true);
    });
}

model::SchoolDocument Workspace::State::without_own_work(std::string const& name, model::SchoolDocument document)
{
    if (!rules::holds_own_work(document))
        return document;
    if (!rules::is_own_copy(document)) {
        tell(concat({ quoted(name),
            " also holds work that does not belong in a review pack. It was left out, and the file is as "
            "it was." }));
        return document; // rules::admit leaves it out
    }
    auto own = rules::own_part(document);
    if (rules::says_anything(own))
        set_apart = std::move(own);
    touch();
    return rules::desk_part(std::move(document));
}

void Workspace::State::keep_set_apart()
{
    if (!set_apart)
        return;
    auto own = *std::exchange(set_apart, std::nullopt);
    make_independent(own, ports.ids);
    adopt(std::move(own), {});
    tell(concat({ quoted(document_title(current->document())), " is now in a file of your own school." }));
}

} // namespace triad::store
