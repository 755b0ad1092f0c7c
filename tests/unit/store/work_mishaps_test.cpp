#include "mishaps.h"
#include "support/generate.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace triad::store {

using test::Tab;

namespace {

using model::SchoolDocument;

/// What a person has written, whatever its ids are called in a copy.
SchoolDocument work_in(SchoolDocument document)
{
    document.id.clear();
    document.saved = {};
    for (auto& evaluation : document.evaluations) {
        evaluation.id.clear();
        evaluation.period.clear();
    }
    return document;
}

/// Two documents of a school in one tab after another, on storage with mishaps.
class WorkDay {
public:
    WorkDay(FakeStorage::Plan plan, AtClosing closing)
        : m_plan(std::move(plan))
        , m_closing(closing)
    {
        watch_storage();
    }

    void begin(std::size_t which)
    {
        m_tab.workspace->create(test::small_instrument(), "Autumn 2026");
        m_open = which;
        m_kept[which] = { m_tab.work().current_key(), {}, 0 };
        remember();
        pass(50);
    }

    void rate(int item, char const* choice) { done(perform(set_rating(evaluation(), test::item_id(item), choice, "Rate"))); }
    void comment(int item, char const* text)
    {
        done(perform(set_answer_text(evaluation(), test::item_id(item), "comment", text)));
    }
    void act(char const* text)
    {
        done(perform(add_action(evaluation(), m_tab.work().fresh_id("action"), test::item_id(1), text)));
    }
    void undo() { done(m_tab.work().undo().has_value()); }
    void keep_version()
    {
        m_tab.work().save_version("Before the governors' meeting");
        pass(100);
        m_tab.work().list_versions();
        pass(100);
    }
    void flush() { m_tab.work().flush(); }

    void pass(int ms)
    {
        for (int passed = 0; passed < ms; passed += 50) {
            m_tab.work().tick();
            look();
            m_tab.deliver();
            look();
            m_tab.world->clock.advance(50);
        }
    }

    /// As often as a person would try.
    void open(std::size_t which)
    {
        auto& kept = m_kept[which];
        for (int i = 0; i < 20 && m_tab.work().current_key() != kept.key; ++i) {
            m_tab.work().open(kept.key);
            pass(i == 0 ? 100 : 1'000);
            if (recovered_from(kept.key))
                kept.key = m_tab.work().current_key();
        }
        m_open = which;
        if (m_tab.work().current_key() == kept.key)
            return look();
        if (kept.confirmed > 0)
            complain("saved work cannot be opened");
        begin(which);
    }

    /// The tab is closed without a word and opened again.
    void close()
    {
        if (m_closing == AtClosing::LateLands)
            m_tab.world->storage.land();
        m_tab.reload();
        watch_storage();
        for (std::size_t which = 0; which < m_kept.size(); ++which) {
            if (!m_kept[which].states.empty())
                check(which);
        }
    }

    Outcome settle()
    {
        m_plan = {};
        pass(11'000);
        auto const wanted = std::array { m_kept[0].states.back(), m_kept[1].states.back() };
        close();
        for (std::size_t which = 0; which < m_kept.size(); ++which) {
            open(which);
            if (!m_tab.work().writable() || m_tab.work().status().state != SaveState::Saved)
                complain("it is not saved in the end");
            if (work_in(*m_tab.work().current()) != work_in(wanted[which]))
                complain("it is not the same in the end");
        }
        return { m_trouble, m_requests, m_mishaps };
    }

private:
    struct Kept {
        std::string key;
        std::vector<SchoolDocument> states; // after each change since it was opened last
        std::size_t confirmed = 0; // how many of them were shown as saved
    };

    std::string const& evaluation() { return m_tab.work().current()->evaluations[0].id; }
    bool perform(Command command) { return m_tab.work().perform(std::move(command)); }

    void done(bool changed)
    {
        if (!changed)
            complain("a change was refused");
        remember();
        look();
    }

    void remember() { m_kept[m_open].states.push_back(*m_tab.work().current()); }

    void watch_storage()
    {
        m_tab.world->storage.plan_mishaps([this](int, std::string const& line) {
            ++m_requests;
            auto const mishap = m_plan ? m_plan(m_requests, line) : std::nullopt;
            m_mishaps += mishap ? 1 : 0;
            return mishap;
        });
    }

    bool recovered_from(std::string const& key)
    {
        auto const& work = m_tab.work();
        return work.current() && work.current_key() != key && m_tab.noticed("could not be read, so what could be");
    }

    void look()
    {
        auto const& work = m_tab.work();
        auto& kept = m_kept[m_open];
        if (work.status().state == SaveState::ReadOnly)
            complain("it is locked, and there is no other tab");
        if (work.current_key() == kept.key && work.status().state == SaveState::Saved)
            kept.confirmed = kept.states.size();
    }

    /// What is opened again is a state that was, and none before the last that was shown as saved.
    void check(std::size_t which)
    {
        auto const earlier = m_kept[which];
        open(which);
        if (m_kept[which].key != earlier.key && m_kept[which].states.size() == 1 && earlier.confirmed == 0)
            return; // it was never stored, and begun anew
        auto const found = work_in(*m_tab.work().current());
        auto at = earlier.states.size();
        for (std::size_t i = 0; i < earlier.states.size(); ++i) {
            if (work_in(earlier.states[i]) == found)
                at = i;
        }
        if (at == earlier.states.size())
            complain("what is opened again never was");
        else if (at + 1 < earlier.confirmed)
            complain("saved work is lost");
        m_kept[which].states = { *m_tab.work().current() };
        m_kept[which].confirmed = 0;
        look();
    }

    void complain(char const* what)
    {
        if (m_trouble.empty())
            m_trouble = what;
    }

    FakeStorage::Plan m_plan;
    AtClosing m_closing;
    Tab m_tab;
    std::array<Kept, 2> m_kept;
    std::size_t m_open = 0;
    int m_requests = 0;
    int m_mishaps = 0;
    std::string m_trouble;
};

Outcome typical_work(FakeStorage::Plan const& plan, AtClosing closing)
{
    WorkDay day { plan, closing };
    day.begin(0);
    day.rate(1, "red");
    day.pass(400);
    day.comment(1, "Half of the classes");
    day.pass(150);
    day.comment(1, "Half of the classes have one.");
    day.pass(500);
    day.act("Ask the governors");
    day.pass(400);
    day.rate(2, "amber");
    day.pass(21'000);
    day.keep_version();
    day.rate(3, "green");
    day.begin(1);
    day.rate(1, "green");
    day.pass(400);
    day.open(0);
    day.comment(2, "Not yet.");
    day.pass(400);
    day.undo();
    day.pass(400);
    day.rate(4, "red");
    day.flush();
    day.pass(100);
    day.rate(5, "red");
    day.close();
    day.open(0);
    day.rate(5, "amber");
    day.pass(350);
    day.rate(6, "amber");
    day.flush();
    day.pass(400);
    day.open(1);
    day.comment(1, "Seen in four lessons.");
    day.pass(400);
    day.rate(2, "red");
    day.pass(12'000);
    day.rate(3, "red");
    return day.settle();
}

bool thorough() { return std::getenv("TRIAD_LONG") != nullptr; }

} // namespace

TEST(WorkMishaps, SYS25d_NoSingleMishapLosesSavedWorkOrLocksADocument)
{
    auto const tally = try_each(typical_work, thorough() ? 1 : 41);
    tally.print("work: every request, every mishap");
    EXPECT_GT(tally.runs, 5);
    EXPECT_EQ(tally.troubles.size(), 0U);
}

TEST(WorkMishaps, SYS25d_NorDoTwoInARow)
{
    auto const tally = try_pairs(typical_work, thorough() ? 47 : 997);
    tally.print("work: every two requests in a row, every two mishaps");
    EXPECT_EQ(tally.troubles.size(), 0U);
}

TEST(WorkMishaps, SYS25d_NorDoThreeInTwentyRequestsThatGoWrong)
{
    auto const seed = static_cast<std::uint64_t>(testing::UnitTest::GetInstance()->random_seed()) + 20261128U;
    SCOPED_TRACE(testing::Message() << "first seed " << seed);
    auto const tally = try_random(typical_work, thorough() ? 200 : 6, 15, seed);
    tally.print("work: 15 % of requests");
    EXPECT_EQ(tally.troubles.size(), 0U);
}

} // namespace triad::store
