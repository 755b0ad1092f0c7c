#include "store/starting.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

#include <random>

namespace triad::store {

using platform::headless::FakeStorage;
using test::Tab;

namespace {

constexpr std::int64_t flush_window_ms = 300 + 50; // the wait before an append, and one frame

/// Random commands on one document in a tab that dies at a random storage call.
class CrashRun {
public:
    explicit CrashRun(std::uint32_t seed)
        : m_random(seed)
    {
        m_tab.create();
        m_key = m_tab.work().current_key();
        m_tab.run(50);
        remember();
    }

    void work_until_death()
    {
        auto const last = below(2) == 0 ? FakeStorage::LastAnswer::Given : FakeStorage::LastAnswer::Swallowed;
        m_tab.world->storage.die_after(1 + below(40), last);
        for (int i = 0; i < 400 && !m_tab.world->storage.dead(); ++i) {
            if (act())
                remember();
            pass_time();
        }
    }

    /// The reopened document must be one of the states after a whole command, and
    /// none that is older than the flush window before the tab's last healthy
    /// moment.
    void check()
    {
        auto const saved_until = m_tab.world->storage.dead() ? m_healthy : m_tab.world->clock.passed;
        m_tab.reload();
        m_tab.open(m_key);
        ASSERT_TRUE(m_tab.work().current());
        ASSERT_EQ(m_tab.work().current_key(), m_key) << "reopened without repair";
        auto found = m_states.size();
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (test::same_work(m_states[i].document, *m_tab.work().current()))
                found = i;
        }
        ASSERT_LT(found, m_states.size()) << "a state that never was: a command is half applied";
        for (std::size_t i = found + 1; i < m_states.size(); ++i)
            ASSERT_GT(m_states[i].at, saved_until - flush_window_ms)
                << "command " << i << " of " << m_states.size() << " is lost";
    }

private:
    struct State {
        model::SchoolDocument document;
        std::int64_t at = 0;
    };

    int below(int limit) { return std::uniform_int_distribution<> { 0, limit - 1 }(m_random); }

    void remember() { m_states.push_back({ *m_tab.work().current(), m_tab.world->clock.passed }); }

    /// Takes the work to an edition of its own that the file may lack, or puts another text in the place of one.
    Command start_newer()
    {
        auto edition = test::small_instrument();
        edition.version = 2 + below(2);
        edition.sections[0].groups[0].items[0].text = std::to_string(below(3));
        auto const& document = *m_tab.work().current();
        auto const* previous = model::find_evaluation(document, m_tab.evaluation);
        bool const used = below(2) == 0 || model::find_instrument(document, edition.id, edition.version);
        edition.id = used ? edition.id : "own-1";
        if (!used)
            return put_instrument(edition, "Change an instrument");
        auto const ids = [&](std::string_view prefix) { return m_tab.work().fresh_id(prefix); };
        return start_upgrade(document, m_tab.work().fresh_id("eval"), *previous, edition, ids);
    }

    bool act()
    {
        static constexpr std::array<char const*, 4> choices { "red", "amber", "green", "not-rated" };
        auto& work = m_tab.work();
        switch (below(11)) {
        case 0:
        case 1:
            return m_tab.rate(1 + below(6), choices[static_cast<std::size_t>(below(4))]);
        case 2:
        case 3:
            return m_tab.comment(1 + below(6), std::string(static_cast<std::size_t>(below(30)), 'x'));
        case 4:
            return work.perform(add_action(m_tab.evaluation, work.fresh_id("action"), test::item_id(1 + below(6)), "Do it"));
        case 5:
            return work.undo().has_value();
        case 6:
            return work.redo().has_value();
        case 7:
            return work.perform(add_line(work.fresh_id("line"), "", std::to_string(below(1000)), ""));
        case 8:
            return work.perform(start_newer());
        case 9:
            return work.perform(settle(*work.current(), *model::find_evaluation(*work.current(), m_tab.evaluation),
                test::item_id(1 + below(6)), "red", std::to_string(below(1000))));
        default:
            return work.perform(set_context(m_tab.evaluation, "C1", std::to_string(below(1000))));
        }
    }

    /// Frames at an uneven pace; storage answers now and then, a flush comes
    /// rarely, a long pause too.
    void pass_time()
    {
        if (below(12) == 0)
            m_tab.work().flush();
        m_tab.run(below(25) == 0 ? 21'000 : 50 * below(9));
        if (!m_tab.world->storage.dead())
            m_healthy = m_tab.world->clock.passed;
        // Somebody sets the clock, by up to some years either way.
        if (below(10) == 0)
            m_tab.world->clock.time.ms = 1'795'344'123'120 + (below(2'000'001) - 1'000'000) * 100'000LL;
    }

    std::mt19937 m_random;
    Tab m_tab;
    std::string m_key;
    std::vector<State> m_states;
    std::int64_t m_healthy = 0;
};

} // namespace

TEST(Crash, SYS25d_ReopeningGivesWholeCommandsAndAllThatAreOlderThanTheFlushWindow)
{
    auto const seed = static_cast<std::uint32_t>(testing::UnitTest::GetInstance()->random_seed()) + 20261122U;
    for (std::uint32_t run = 0; run < 150; ++run) {
        SCOPED_TRACE(testing::Message() << "seed " << seed + run);
        CrashRun crash { seed + run };
        crash.work_until_death();
        crash.check();
        if (testing::Test::HasFatalFailure())
            return;
    }
}

TEST(Crash, SYS25d_ATabThatDiesBeforeItsFirstWriteLeavesNothingHalf)
{
    for (int calls = 0; calls < 4; ++calls) {
        Tab tab;
        tab.world->storage.die_after(calls, FakeStorage::LastAnswer::Swallowed);
        tab.create();
        tab.reload();
        for (auto const& entry : tab.work().library().entries()) {
            tab.open(entry.key);
            EXPECT_TRUE(tab.work().current());
        }
        EXPECT_TRUE(tab.work().notices().shown().empty());
    }
}

} // namespace triad::store
