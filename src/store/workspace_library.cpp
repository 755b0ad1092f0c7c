#include "store/copies.h"
#include "store/editing.h"
#include "store/sentences.h"
#include "store/workspace_state.h"

#include <set>

namespace triad::store {

void Workspace::State::start(std::function<void()> ready)
{
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
    std::set<std::string> keys;
    for (auto const& entry : library.entries())
        keys.insert(entry.key);
    opening.reset();
    for (auto const& key : keys)
        drop(key);
    preferences.reset();
    touch();
    if (keys.empty() && done)
        done();
    auto left = std::make_shared<std::size_t>(keys.size());
    for (auto const& key : keys) {
        ports.storage.remove(key, alive.guard([this, key, left, done](auto const& result) {
            if (result || result.error() == platform::StorageError::Missing)
                library.remove(key);
            else
                tell("This browser would not remove all of the work. Clear this site's data in the browser's settings instead.",
                    true);
            touch();
            if (--*left == 0 && done)
                done();
        }));
    }
}

} // namespace triad::store
