#include "base/text.h"
#include "format/journal_entry.h"
#include "format/school_file.h"
#include "rules/exchange/review_file.h"
#include "store/editing.h"
#include "store/outgoing.h"
#include "store/stored_document.h"
#include "support/store_harness.h"
#include "unit/store/edit_edges.h"

#include <gtest/gtest.h>

#include <set>

// Whatever an edit writes can be read again: the document's file, the files that are made of it, and its journal.

namespace triad::store {

using model::DocumentKind;
using model::SchoolDocument;
using test::EdgeField;
using triad::test::Random;

namespace {

using Settings = std::vector<Command::Setting>;

constexpr int usual_runs = 300; // what property_runs() says where nobody asked for a long run

/// Empty where the document reads back as it is; else what is wrong.
std::string file_problem(SchoolDocument const& document)
{
    auto const opened = format::decode_school(format::encode_school(document));
    if (!opened)
        return concat({ opened.error().where, ": ", opened.error().sentence });
    return opened->document == document ? "" : "It reads back otherwise.";
}

std::string review_file_problem(SchoolDocument const& document)
{
    for (auto const& review : document.reviews)
        for (auto const kind : { DocumentKind::ReviewPack, DocumentKind::ReviewNotes, DocumentKind::AgreementRequest,
                 DocumentKind::AgreementAnswer }) {
            auto const problem = file_problem(rules::make_review_file(
                document, review, kind, { .at = { 20'000 }, .by = "host", .copy = "copy-1", .change = 5 }));
            if (!problem.empty())
                return concat({ "Review file ", number(static_cast<int>(kind)), ": ", problem });
        }
    return {};
}

std::string problem(SchoolDocument const& document)
{
    auto const own = file_problem(document);
    return own.empty() ? review_file_problem(document) : own;
}

std::string described(Settings const& settings)
{
    std::string out;
    for (auto const& [target, value] : settings)
        out += concat({ model::record_kind_name(target.kind), " “", first_code_points(target.owner, 90), "” “",
            first_code_points(target.record, 90), "” ", target.field, " := “", first_code_points(value, 90), "” (",
            number(value.size()), " bytes); " });
    return out;
}

/// Plays commands on a document and keeps what happened, so that the first one that did harm can be named.
class Play {
public:
    explicit Play(SchoolDocument start)
        : m_start(std::move(start))
        , m_document(m_start)
    {
    }

    void carry_out(Settings settings, model::Stamp const& stamp)
    {
        auto const before = m_document;
        auto const edits = apply_settings(m_document, settings, stamp);
        if (!edits)
            EXPECT_TRUE(m_document == before) << "refused, and changed all the same: " << described(settings);
        else if (!edits->empty())
            m_done.push_back({ std::move(settings), stamp, format::encode_journal_entry(*edits) });
    }

    void check() const
    {
        auto const wrong = problem(m_document);
        EXPECT_TRUE(wrong.empty()) << wrong << "\nfirst by: " << first_harm();
        check_journal();
    }

    std::size_t done() const { return m_done.size(); }

private:
    struct Step {
        Settings settings;
        model::Stamp stamp;
        std::string entry;
    };

    std::string first_harm() const
    {
        auto document = m_start;
        for (auto const& step : m_done) {
            apply_settings(document, step.settings, step.stamp);
            if (auto const wrong = problem(document); !wrong.empty())
                return concat({ described(step.settings), "at ", number(step.stamp.at.ms), " by ", step.stamp.by, " change ",
                    number(step.stamp.change), ": ", wrong });
        }
        return "none of them alone";
    }

    void check_journal() const
    {
        platform::StoredDocument stored { .bytes = format::encode_school(m_start) };
        for (auto const& step : m_done)
            stored.journal.emplace_back(stored.journal.size() + 1, step.entry);
        auto const loaded = read_stored(stored);
        ASSERT_TRUE(loaded) << loaded.error().sentence;
        EXPECT_EQ(loaded->health, Loaded::Health::Sound);
        EXPECT_TRUE(*loaded->document->school() == m_document) << "the journal gives another document";
    }

    SchoolDocument m_start;
    SchoolDocument m_document;
    std::vector<Step> m_done;
};

template <typename T> T const& one_of(Random& random, std::vector<T> const& list)
{
    return list[static_cast<std::size_t>(random.below(static_cast<int>(list.size())))];
}

std::string any_value(Random& random, EdgeField const& field, SchoolDocument const& document)
{
    static auto const longest = test::long_values();
    if (field.type == test::FieldType::Text && random.below(400) == 0)
        return one_of(random, longest);
    return one_of(random, test::edge_values(field.type, document));
}

} // namespace

TEST(EditsReadBack, EveryKindOfRecordIsTried)
{
    std::set<model::RecordKind> seen;
    for (auto const& field : test::every_field(test::full_document(), "fresh-1"))
        seen.insert(field.target.kind);
    seen.insert(model::RecordKind::Instrument); // it has no fields: DocumentField tries it as a whole
    for (auto const& spec : model::record_kinds)
        EXPECT_EQ(seen.contains(spec.kind), !spec.of_lead) << spec.name;
}

TEST(EditsReadBack, EveryFieldTakesOrRefusesEveryValueAtItsLimits)
{
    auto const start = test::full_document();
    auto const ids = test::edge_ids();
    auto const texts = test::edge_values(test::FieldType::Text, start).size(); // no type has more
    // A long run tries each value in each field, a usual one each value in some fields of each type.
    auto const rounds = triad::test::property_runs() > usual_runs ? texts : texts / 10;
    std::size_t done = 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        SCOPED_TRACE(concat({ "round ", number(round) }));
        Random random { round };
        Play play { start };
        std::size_t place = round;
        for (auto const& field : test::every_field(start, ids[round % ids.size()])) {
            auto const values = test::edge_values(field.type, start);
            play.carry_out({ { field.target, values[place++ % values.size()] } }, test::edge_stamp(random));
        }
        play.check();
        done += play.done();
        if (HasFailure())
            return;
    }
    EXPECT_GT(done, 100 * rounds);
}

TEST(EditsReadBack, WorkDoneWhileTheClockStandsAtAnyTimeIsThereAfterReloading)
{
    for (auto const moment : { std::int64_t { 0 }, earliest_instant.ms - 1, latest_instant.ms, latest_instant.ms + 1,
             std::int64_t { 8'640'000'000'000'000 } }) {
        SCOPED_TRACE(concat({ "clock at ", number(moment) }));
        triad::test::Tab tab;
        tab.world->clock.time = { moment };
        tab.create();
        Random random { static_cast<std::uint64_t>(moment) };
        for (auto const& field : test::every_field(*tab.work().current(), "fresh-1"))
            if (field.target.field != "removed")
                tab.work().perform({ .label = "Change", .settings = { { field.target, any_value(random, field, {}) } } });
        tab.work().outgoing().download(std::nullopt);
        tab.run(2000);
        auto const before = *tab.work().current();
        auto const key = tab.work().current_key();
        EXPECT_TRUE(format::decode_school(tab.downloaded()));
        tab.reload();
        ASSERT_EQ(tab.work().library().entries().size(), 1U);
        EXPECT_FALSE(tab.work().library().entries().front().damaged);
        tab.open(key);
        ASSERT_NE(tab.work().current(), nullptr);
        EXPECT_TRUE(triad::test::same_work(*tab.work().current(), before));
    }
}

TEST(EditsReadBack, AFieldThatWasWrittenInThousandsOfOpeningsIsReadAgain)
{
    auto document = test::full_document();
    auto& stamp = document.evaluations.front().answers.front().stamps["comment"];
    stamp = { .at = { 1 }, .by = "person-1", .copy = "copy-0", .change = 1 };
    for (int opening = 1; opening <= 1000; ++opening)
        stamp.after[concat({ "copy-", number(opening) })] = 1;
    ASSERT_EQ(file_problem(document), "") << "as many as a file can name";
    model::FieldRef const comment { model::RecordKind::Answer, "eval-1", "A01", "comment" };
    ASSERT_TRUE(model::write_field(document, comment, "Now", { .at = { 2 }, .by = "person-1", .copy = "copy-now", .change = 1 }));
    EXPECT_EQ(file_problem(document), "");
}

TEST(EditsReadBack, ALongestTextIsTakenAndALongerOneRefused)
{
    auto const start = test::full_document();
    auto const values = test::long_values();
    auto const fields = test::every_field(start, "fresh-1");
    for (int seed = 1; seed <= triad::test::property_runs() / 150; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        Random random { static_cast<std::uint64_t>(seed) };
        Play play { start };
        for (auto const& value : values)
            play.carry_out({ { one_of(random, fields).target, value } }, test::edge_stamp(random));
        play.check();
    }
}

TEST(EditsReadBack, AnyCommandOnAnyDocumentIsRefusedOrReadAgain)
{
    std::size_t done = 0;
    for (int seed = 1; seed <= triad::test::property_runs() / 15; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        Random random { static_cast<std::uint64_t>(seed) * 31 };
        auto const start = triad::test::generate_document(static_cast<std::uint64_t>(seed));
        auto const fields = test::every_field(start, one_of(random, test::edge_ids()));
        Play play { start };
        for (int i = 0; i < 12; ++i) {
            Settings settings;
            for (int more = random.below(3); more >= 0; --more) {
                auto const& field = one_of(random, fields);
                settings.push_back({ field.target, any_value(random, field, start) });
            }
            play.carry_out(std::move(settings), test::edge_stamp(random));
        }
        play.check();
        done += play.done();
        if (HasFailure())
            return;
    }
    EXPECT_GT(done, 50U);
}

} // namespace triad::store
