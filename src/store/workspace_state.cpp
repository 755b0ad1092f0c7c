#include "store/workspace_state.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/evaluation/evaluation_name.h"
#include "store/copies.h"
#include "store/sentences.h"
#include "store/summary.h"

#include <algorithm>

namespace triad::store {

Workspace::State::State(platform::Ports all_ports)
    : ports(all_ports)
    , preferences(all_ports)
    , versions({ all_ports.storage, all_ports.clock, [this](Notice const& notice) { tell(notice.text, notice.urgent); },
          [this] { touch(); } })
    , exit(all_ports, preferences)
{
}

void Workspace::State::tell(std::string text, bool urgent, std::string raw_key)
{
    say(text, urgent);
    auto const same = [&](Notice const& notice) { return notice.text == text && notice.raw_key == raw_key; };
    if (std::ranges::none_of(notices, same))
        notices.push_back({ std::move(text), urgent, std::move(raw_key) });
    touch();
}

void Workspace::State::say(std::string text, bool urgent)
{
    unsaid.push_back({ .text = std::move(text), .urgent = urgent, .raw_key = {} });
    touch();
}

std::unique_ptr<Session> Workspace::State::make_session(std::string key, model::SchoolDocument document, Instant file_copy)
{
    return std::make_unique<Session>(ports, preferences, std::move(key), std::move(document), file_copy, [this] { touch(); });
}

void Workspace::State::make_current(std::unique_ptr<Session> session)
{
    rest_current();
    current = std::move(session);
    library.put(current->key(), current->summary());
    versions.follow(current->key());
    touch();
    take_arrivals();
}

void Workspace::State::rest_current()
{
    if (!current)
        return;
    if (!current->writable() && current->saver().unsaved())
        keep_unsaved_copy(*current);
    current->saver().flush();
    resting.push_back(std::move(current));
    versions.follow({});
    touch();
}

void Workspace::State::adopt(model::SchoolDocument document, Instant file_copy)
{
    auto session = make_session(ports.ids.fresh("key"), std::move(document), file_copy);
    session->saver().start_new();
    make_current(std::move(session));
    claim_new(current->key());
    current->saver().tick();
}

void Workspace::State::keep_unsaved_copy(Session const& session)
{
    auto copy = session.document();
    auto const now = ports.clock.now();
    make_independent(copy, ports.ids);
    mark_periods(copy, concat({ "your changes of ", day_and_time(now, ports.clock.offset_minutes(now)) }));
    tell(concat({ "Another tab took over before your last changes were saved, so they are kept in a copy: ",
             quoted(document_title(copy)), "." }),
        true);
    auto kept = make_session(ports.ids.fresh("key"), std::move(copy), {});
    kept->saver().start_new();
    library.put(kept->key(), kept->summary());
    claim_new(kept->key());
    kept->saver().tick();
    resting.push_back(std::move(kept));
}

/// A fresh key cannot be held by another tab: the claim only makes others wait, so its answer is not awaited.
void Workspace::State::claim_new(std::string const& key)
{
    ports.storage.claim(key, false, [](bool) {}, alive.guard([this, key] { lost(key); }));
}

void Workspace::State::lost(std::string const& key)
{
    if (opening && opening->key == key)
        opening->writable = false;
    if (current && current->key() == key)
        current->saver().set_read_only();
    for (auto const& session : resting) {
        if (session->key() != key)
            continue;
        session->saver().set_read_only();
        if (session->saver().unsaved())
            return keep_unsaved_copy(*session);
    }
}

void Workspace::State::drop(std::string const& key)
{
    if (opening && opening->key == key)
        opening.reset();
    if (current && current->key() == key) {
        current.reset();
        versions.follow({});
    }
    std::erase_if(resting, [&](auto const& session) { return session->key() == key; });
    ports.storage.release(key);
}

void Workspace::State::drop_rested()
{
    auto const wanted_again
        = [&](std::string const& key) { return (current && current->key() == key) || (opening && opening->key == key); };
    std::erase_if(resting, [&](auto const& session) {
        bool const done = session->saver().idle() || session->saver().read_only();
        if (done && !wanted_again(session->key()))
            ports.storage.release(session->key());
        return done;
    });
}

std::unique_ptr<Session> Workspace::State::take_rested(std::string const& key)
{
    auto const found = std::ranges::find_if(resting, [&](auto const& session) { return session->key() == key; });
    if (found == resting.end())
        return nullptr;
    auto session = std::move(*found);
    resting.erase(found);
    return session;
}

int Workspace::State::tick()
{
    int soonest = -1;
    auto const consider = [&](Session& session) {
        int const wait = session.saver().tick();
        if (wait >= 0 && (soonest < 0 || wait < soonest))
            soonest = wait;
    };
    if (current)
        consider(*current);
    for (auto const& session : resting)
        consider(*session);
    drop_rested();
    ask_before_closing();
    return soonest;
}

void Workspace::State::ask_before_closing()
{
    bool const unsaved = (current && current->saver().unsaved())
        || std::ranges::any_of(resting, [](auto const& session) { return session->saver().unsaved(); });
    if (unsaved == asks_before_closing)
        return;
    asks_before_closing = unsaved;
    ports.page.ask_before_closing(unsaved);
}

void Workspace::State::flush()
{
    if (current)
        current->saver().flush();
    for (auto const& session : resting)
        session->saver().flush();
}

bool Workspace::State::perform(Command command)
{
    if (!current || !current->writable())
        return false;
    for (auto& setting : command.settings) {
        if (setting.target.kind == model::RecordKind::Instrument)
            continue; // a whole instrument, whose texts keep the limit one by one
        auto const fitting = first_code_points(setting.value, model::longest_text);
        if (fitting.size() == setting.value.size())
            continue;
        setting.value.resize(fitting.size());
        tell(concat({ "That text is longer than ", number(model::longest_text),
                 " characters, so its end was left out. Keep the rest elsewhere." }),
            true);
    }
    if (!current->perform(command))
        return false;
    library.put(current->key(), current->summary());
    touch();
    return true;
}

bool Workspace::State::remove_evaluation(std::string const& id)
{
    auto const* evaluation = current && current->writable() ? model::find_evaluation(current->document(), id) : nullptr;
    if (!evaluation || evaluation->removed)
        return false;
    auto const name = rules::evaluation_name(current->document(), *evaluation);
    versions.save(concat({ "Before removing ", quoted(name) }), current->file_bytes());
    if (!perform(store::remove_evaluation(id)))
        return false;
    tell(concat({ quoted(name), " was removed. Undo brings it back." }));
    return true;
}

std::optional<model::FieldRef> Workspace::State::step_back()
{
    auto shown = current->undo();
    library.put(current->key(), current->summary());
    touch();
    return shown;
}

std::optional<model::FieldRef> Workspace::State::step_forward()
{
    auto shown = current->redo();
    library.put(current->key(), current->summary());
    touch();
    return shown;
}

} // namespace triad::store
