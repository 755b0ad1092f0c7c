#include "format/journal_entry.h"
#include "mishaps.h"
#include "platform/headless/fakes.h"
#include "store/saver.h"
#include "support/generate.h"

#include <gtest/gtest.h>

#include <charconv>
#include <cstdlib>

namespace triad::store {

using platform::headless::Disk;
using platform::headless::FakeClock;

namespace {

/// A document that is nothing but the list of its changes, so that one that is missing, or there twice, is seen.
using Log = std::vector<int>;

std::string text_of(Log const& log)
{
    std::string text;
    for (int const each : log)
        text += std::to_string(each) + "\n";
    return text;
}

void add_lines(Log& log, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const end = text.find('\n', at);
        int number = -1;
        std::from_chars(text.data() + at, text.data() + end, number);
        log.push_back(number);
        at = end + 1;
    }
}

model::Edit edit_of(int number)
{
    model::Edit edit;
    edit.target = { model::RecordKind::Answer, "eval", "A1", "comment" };
    edit.after = std::to_string(number) + "\n";
    edit.stamp.by = "person";
    return edit;
}

/// One document kept by one Saver after another, on storage with mishaps.
class KeptLog {
public:
    KeptLog(FakeStorage::Plan plan, AtClosing closing, std::uint64_t clock_seed)
        : m_plan(std::move(plan))
        , m_closing(closing)
        , m_clock_random(clock_seed)
    {
        begin();
        m_saver->start_new();
        m_saver->tick();
    }

    void edit()
    {
        m_log.push_back(++m_last);
        m_saver->record({ edit_of(m_last) });
    }

    /// What came from elsewhere has no edits.
    void replace()
    {
        m_log.push_back(++m_last);
        m_saver->replace_content();
    }

    void flush()
    {
        m_saver->flush();
        look();
    }

    void pass(int ms)
    {
        for (int passed = 0; passed < ms; passed += 50) {
            m_saver->tick();
            look();
            while (m_storage->deliver_one())
                look();
            m_clock.advance(50);
            turn_clock();
        }
    }

    /// The tab is closed without a word and opened again.
    void close()
    {
        end();
        auto const loaded = read();
        if (loaded.size() < m_confirmed || !std::equal(loaded.begin(), loaded.end(), m_log.begin())
            || loaded.size() > m_log.size())
            complain("after closing there is " + text_of(loaded) + "where " + std::to_string(m_confirmed) + " of "
                + text_of(m_log) + "were saved");
        // A document that was never stored is begun anew.
        m_log = loaded.empty() ? Log { 0 } : loaded;
        m_confirmed = 0;
        begin();
        auto const record = m_disk->records.find(m_key);
        if (record == m_disk->records.end() || m_damaged) {
            m_key += "+";
            m_damaged = false;
            m_saver.reset();
            claim();
            m_saver->start_new();
        } else {
            m_storage->load(m_key, [](auto const&) { });
            m_storage->plan_mishaps({});
            m_storage->deliver();
            plan();
            auto const& [bytes, sequence, journal] = record->second.document;
            m_saver->start_stored(journal.empty() ? sequence : journal.back().first, journal.size(), {});
        }
        look();
    }

    /// Nothing goes wrong any more.
    Outcome settle()
    {
        m_plan = {};
        m_storage->plan_mishaps({});
        pass(31'000);
        if (m_saver->status().state != SaveState::Saved)
            complain("it is not saved in the end");
        if (!m_saver->idle())
            complain("there is something to do in the end");
        if (m_storage->late())
            complain("something is late in the end");
        end();
        if (auto const loaded = read(); loaded != m_log)
            complain("in the end there is " + text_of(loaded) + "and not " + text_of(m_log));
        if (!m_disk->records.at(m_key).document.journal.empty())
            complain("there is a journal in the end");
        return { m_trouble, m_requests, m_mishaps };
    }

private:
    void plan()
    {
        m_storage->plan_mishaps([this](int, std::string const& line) {
            auto mishap = m_plan ? m_plan(++m_requests, line) : std::nullopt;
            if (!m_plan)
                ++m_requests;
            m_mishaps += mishap ? 1 : 0;
            return mishap;
        });
    }

    void begin()
    {
        m_storage = std::make_unique<FakeStorage>(m_disk);
        plan();
        claim();
    }

    void claim()
    {
        m_storage->claim(m_key, false, [](bool) { }, [] { });
        m_storage->deliver();
        m_saver = std::make_unique<Saver>(
            Saver::Parts { *m_storage, m_clock, m_key, [this] { return WholeCopy { text_of(m_log), "a summary" }; }, [] {} });
    }

    void end()
    {
        if (m_closing == AtClosing::LateLands)
            m_storage->land();
        m_saver.reset();
        m_storage.reset();
    }

    /// What a new tab would find.
    Log read()
    {
        Log log;
        auto const found = m_disk->records.find(m_key);
        if (found == m_disk->records.end())
            return log;
        auto const& [bytes, stored, journal] = found->second.document;
        add_lines(log, bytes);
        auto sequence = stored;
        for (auto const& [number, text] : journal) {
            auto const entry = format::decode_journal_entry(text);
            m_damaged = !entry || number != ++sequence;
            if (m_damaged)
                break;
            for (auto const& edit : *entry)
                add_lines(log, edit.after);
        }
        return log;
    }

    void look()
    {
        auto const state = m_saver->status().state;
        if (state == SaveState::ReadOnly)
            complain("it is locked, and there is no other tab");
        if (state == SaveState::Saved)
            m_confirmed = m_log.size();
    }

    void complain(std::string const& what)
    {
        if (m_trouble.empty())
            m_trouble = what;
    }

    /// Now and then somebody sets the clock by years, either way.
    void turn_clock()
    {
        if (m_clock_random.chance(20))
            m_clock.time.ms = static_cast<std::int64_t>(m_clock_random.next() % 4'000'000'000'000U);
    }

    FakeStorage::Plan m_plan;
    AtClosing m_closing;
    test::Random m_clock_random;
    std::shared_ptr<Disk> m_disk = std::make_shared<Disk>();
    FakeClock m_clock;
    std::unique_ptr<FakeStorage> m_storage;
    std::unique_ptr<Saver> m_saver;
    std::string m_key = "key";
    Log m_log { 0 };
    int m_last = 0;
    std::size_t m_confirmed = 0;
    bool m_damaged = false;
    int m_requests = 0;
    int m_mishaps = 0;
    std::string m_trouble;
};

/// What happens to a document in a day: typing, whole copies, leaving and coming back, work from elsewhere.
Outcome typical_work(FakeStorage::Plan const& plan, AtClosing closing)
{
    KeptLog kept { plan, closing, 1 };
    kept.edit();
    kept.pass(400);
    for (int i = 0; i < 5; ++i) {
        kept.edit();
        kept.pass(i % 2 == 0 ? 150 : 400);
    }
    kept.flush();
    kept.pass(200);
    kept.edit();
    kept.flush();
    kept.edit();
    kept.pass(500);
    kept.edit();
    kept.pass(25'000);
    kept.replace();
    kept.edit();
    kept.pass(400);
    kept.edit();
    kept.pass(350);
    kept.edit();
    kept.flush();
    kept.close();
    kept.edit();
    kept.pass(400);
    kept.edit();
    kept.pass(12'000);
    kept.edit();
    kept.edit();
    kept.pass(400);
    kept.replace();
    kept.pass(100);
    kept.close();
    kept.edit();
    kept.flush();
    kept.pass(400);
    for (int i = 0; i < 20; ++i) {
        kept.edit();
        kept.pass(i % 3 == 0 ? 200 : 400);
        if (i % 8 == 7)
            kept.flush();
    }
    kept.pass(21'000);
    kept.edit();
    kept.close();
    for (int i = 0; i < 10; ++i) {
        kept.edit();
        kept.pass(5'000);
    }
    kept.replace();
    kept.pass(350);
    kept.edit();
    return kept.settle();
}

/// Anything in any order.
Outcome random_work(std::uint64_t seed, FakeStorage::Plan const& plan, AtClosing closing)
{
    test::Random random { seed };
    KeptLog kept { plan, closing, seed };
    for (int i = 0; i < 40; ++i) {
        int const what = random.below(20);
        if (what < 12)
            kept.edit();
        else if (what < 14)
            kept.flush();
        else if (what < 15)
            kept.replace();
        else if (what < 16)
            kept.close();
        kept.pass(random.chance(10) ? 12'000 : 50 * random.below(10));
    }
    return kept.settle();
}

std::uint64_t first_seed() { return static_cast<std::uint64_t>(testing::UnitTest::GetInstance()->random_seed()) + 20261128U; }

} // namespace

TEST(SaverMishaps, SYS25d_NoSingleMishapLosesWhatWasSavedOrLocksTheDocumentOrIsPlayedTwice)
{
    auto const tally = try_each(typical_work, 1);
    tally.print("every request, every mishap");
    EXPECT_GT(tally.runs, 300);
    EXPECT_EQ(tally.troubles.size(), 0U);
}

TEST(SaverMishaps, SYS25d_NoTwoMishapsInARowDoEither)
{
    auto const tally = try_pairs(typical_work, std::getenv("TRIAD_LONG") ? 1 : 23);
    tally.print("every two requests in a row, every two mishaps");
    EXPECT_EQ(tally.troubles.size(), 0U);
}

TEST(SaverMishaps, SYS25d_NorDoThreeInTwentyRequestsThatGoWrongInAnyWork)
{
    auto const seed = first_seed();
    SCOPED_TRACE(testing::Message() << "first seed " << seed);
    auto const any_work = [random = test::Random { seed }](FakeStorage::Plan const& plan, AtClosing closing) mutable {
        return random_work(random.next(), plan, closing);
    };
    auto const tally = try_random(any_work, test::property_runs(), 15, seed);
    tally.print("15 % of requests");
    EXPECT_EQ(tally.troubles.size(), 0U);
}

} // namespace triad::store
