#include "support/store_harness.h"

#include <algorithm>

namespace triad::test {

namespace {

using model::ChoiceKind;

model::Choice choice(std::string id, ChoiceKind kind, std::string letter, std::string word)
{
    model::Choice made;
    made.id = std::move(id);
    made.kind = kind;
    made.letter = std::move(letter);
    made.word = std::move(word);
    return made;
}

} // namespace

std::string item_id(int number) { return "A0" + std::to_string(number); }

model::Instrument small_instrument()
{
    model::Instrument instrument;
    instrument.id = "small-audit";
    instrument.title = "Remote learning self-evaluation";
    instrument.summary = "How ready the school is.";
    instrument.published = "2020-11-01";
    instrument.theme = "remote-learning";
    instrument.minutes = 20;
    instrument.scale.id = "rag";
    instrument.scale.name = "Red, amber, green";
    instrument.scale.choices = {
        choice("red", ChoiceKind::Step, "R", "Red"),
        choice("amber", ChoiceKind::Step, "A", "Amber"),
        choice("green", ChoiceKind::Step, "G", "Green"),
        choice("not-rated", ChoiceKind::NotRated, "–", "Not yet rated"),
    };
    auto& context = instrument.contexts.emplace_back();
    context.id = "C1";
    context.title = "Our school";
    auto& section = instrument.sections.emplace_back();
    section.id = "S1";
    section.title = "Access";
    auto& group = section.groups.emplace_back();
    for (int number = 1; number <= 6; ++number) {
        auto& item = group.items.emplace_back();
        item.id = item_id(number);
        item.text = "Statement " + std::to_string(number);
    }
    return instrument;
}

Tab::Tab(std::shared_ptr<platform::headless::Disk> disk)
    : m_disk(std::move(disk))
{
    world = std::make_unique<platform::headless::FakeWorld>(m_disk);
    // Two tabs of one browser never make the same id.
    static int tabs = 0;
    world->ids.last = ++tabs * 100'000;
    workspace = std::make_unique<store::Workspace>(world->ports());
    workspace->start([] { });
    deliver();
}

void Tab::reload()
{
    auto const preferences = world->preferences.text;
    auto const time = world->clock.time;
    auto const ids = world->ids.last;
    workspace.reset();
    world = std::make_unique<platform::headless::FakeWorld>(m_disk);
    world->preferences.text = preferences;
    world->clock.time = time;
    world->ids.last = ids;
    workspace = std::make_unique<store::Workspace>(world->ports());
    workspace->start([] { });
    deliver();
}

void Tab::deliver()
{
    world->storage.deliver();
    world->lock.deliver();
    world->signer.deliver();
    world->folders.deliver();
    world->office.deliver();
}

void Tab::run(std::int64_t ms)
{
    constexpr std::int64_t frame_ms = 50;
    for (std::int64_t passed = 0; passed < ms; passed += frame_ms) {
        workspace->tick();
        deliver();
        world->clock.advance(frame_ms);
    }
    workspace->tick();
    deliver();
}

std::string Tab::create()
{
    evaluation = workspace->create(small_instrument(), "Autumn 2026");
    deliver();
    return evaluation;
}

bool Tab::rate(int item, std::string_view choice)
{
    return workspace->perform(store::set_rating(evaluation, item_id(item), choice, "Rate item " + std::to_string(item)));
}

bool Tab::comment(int item, std::string_view text)
{
    return workspace->perform(store::set_answer_text(evaluation, item_id(item), "comment", text));
}

void Tab::open(std::string const& key)
{
    workspace->open(key);
    deliver();
}

std::string Tab::downloaded()
{
    deliver(); // a file is signed before it is saved
    return world->files.saved.empty() ? std::string {} : world->files.saved.back().bytes;
}

int Tab::requests(std::string_view beginning) const
{
    auto const& log = world->storage.log();
    return static_cast<int>(std::ranges::count_if(log, [&](std::string const& line) { return line.starts_with(beginning); }));
}

bool Tab::noticed(std::string_view part) const
{
    return std::ranges::any_of(workspace->notices().shown(), [&](auto const& notice) { return notice.text.contains(part); });
}

bool same_work(model::SchoolDocument const& a, model::SchoolDocument const& b)
{
    auto same = a;
    same.saved = b.saved;
    return same == b;
}

} // namespace triad::test
