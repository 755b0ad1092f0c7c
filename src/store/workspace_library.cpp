#include "store/copies.h"
#include "store/editing.h"
#include "store/sentences.h"
#include "store/workspace_state.h"

namespace triad::store {

void Workspace::State::start(std::function<void()> ready)
{
    ports.storage.watch_removals(alive.guard([this](std::string const& key) { removed_elsewhere(key); }),
        alive.guard([this] { all_removed_elsewhere(); }));
    ports.storage.list(alive.guard([this, ready = std::move(ready)](auto const& result) {
        if (result)
            library.load(*result);
        else
            tell(std::string { unread_because(result.error()) }, true);
        started = true;
        touch();
        if (ready)
            ready();
    }));
}

model::SchoolDocument Workspace::State::new_document(model::Stamp const& stamp)
{
    model::SchoolDocument document;
    document.id = ports.ids.fresh("doc");
    document.school.id = ports.ids.fresh("school");
    document.saved = stamp;
    auto introduction = stamp;
    introduction.copy = ports.ids.fresh("copy");
    introduction.change = 1;
    introduce_author(document, preferences.values(), introduction);
    return document;
}

void Workspace::State::create_empty() { adopt(new_document(preferences.stamp()), {}); }

std::string Workspace::State::create(model::Instrument const& instrument, std::string const& period)
{
    auto const stamp = preferences.stamp();
    auto document = new_document(stamp);
    document.instruments.push_back(instrument);
    auto& evaluation = document.evaluations.emplace_back();
    evaluation.id = ports.ids.fresh("eval");
    evaluation.instrument = instrument.id;
    evaluation.instrument_version = instrument.version;
    evaluation.period = period;
    evaluation.created = stamp;
    auto id = evaluation.id;
    adopt(std::move(document), {});
    return id;
}

void Workspace::State::remove_document(std::string const& named)
{
    // The caller's may be the open document's own key, which goes with it.
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
    auto const key = named;
    drop(key);
    touch();
    ports.storage.remove(key, alive.guard([this, key](auto const& result) {
        if (!result && result.error() != platform::StorageError::Missing)
            return tell("This browser would not remove that work. Load the page again and try once more.", true);
        library.remove(key);
        touch();
    }));
}

void Workspace::State::remove_everything(std::function<void()> const& done)
{
    let_go_of_everything();
    preferences.reset();
    ports.signer.forget([](auto const&) { }); // whoever works here next is somebody else
    touch();
    ports.storage.remove_all(alive.guard([this, done](auto const& result) {
        touch();
        if (!result)
            return tell(
                "This browser would not remove all of the work. Clear this site's data in the browser's settings instead.", true);
        library.clear();
        if (done)
            done();
    }));
}

void Workspace::State::let_go_of_everything()
{
    arrivals.clear();
    questions.clear();
    own_words.clear();
    own_words_asked = false;
    if (opening)
        drop(std::string { opening->key });
    if (current)
        drop(std::string { current->key() });
    while (!resting.empty())
        drop(std::string { resting.back()->key() });
}

/// Whoever removed it meant it: changes that were not saved here yet go with it.
void Workspace::State::removed_elsewhere(std::string const& key)
{
    bool const shown = (current && current->key() == key) || (opening && opening->key == key);
    drop(key);
    library.remove(key);
    if (shown)
        tell("This work was removed from this device in another tab.", true);
    touch();
}

void Workspace::State::all_removed_elsewhere()
{
    let_go_of_everything();
    library.clear();
    preferences.reset();
    tell("All work was removed from this device in another tab.", true);
}

} // namespace triad::store
