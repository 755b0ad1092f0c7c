#include "rules/exchange/merge.h"

#include "base/text.h"
#include "model/field.h"
#include "model/limits.h"
#include "model/record_lists.h"
#include "rules/exchange/field_join.h"
#include "support/generate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace triad::rules {

namespace {

using model::FieldRef;
using model::RecordKind;
using model::SchoolDocument;
using test::Random;

FieldRef answer(std::string_view field) { return { RecordKind::Answer, "eval-1", "A01", std::string { field } }; }
FieldRef note(std::string_view field) { return { RecordKind::Note, "review-1", "note-1", std::string { field } }; }

model::Stamp by(char const* who, std::int64_t second) { return { .at = { second * 1000 }, .by = who }; }

SchoolDocument merged(SchoolDocument const& a, SchoolDocument const& b)
{
    auto out = merge(a, b);
    EXPECT_TRUE(out.has_value());
    return out ? out->document : a;
}

/// The order of records says in which order copies came, and nothing else.
SchoolDocument in_any_order(SchoolDocument document)
{
    auto const sort_list = []<typename Record>(auto const&, std::vector<Record>& list) {
        std::ranges::sort(list, {}, model::record_key<Record>());
    };
    std::ranges::sort(document.evaluations, {}, &model::Evaluation::id);
    for (auto& evaluation : document.evaluations) {
        model::for_each_list(model::evaluation_lists, evaluation, sort_list);
        for (auto& answered : evaluation.answers)
            std::ranges::sort(
                answered.history, {}, [](auto const& change) { return std::pair { change.stamp.at, change.before }; });
    }
    std::ranges::sort(document.reviews, {}, &model::Review::id);
    for (auto& review : document.reviews)
        model::for_each_list(model::review_lists, review, sort_list);
    model::for_each_list(model::document_lists, document, sort_list);
    return document;
}

/// The value that shows in a field and those that clash with it.
std::set<std::string> standing_in(SchoolDocument const& document, FieldRef const& target)
{
    std::set<std::string> out { model::read_field(document, target).value_or(std::string {}) };
    for (auto const& clash : document.clashes)
        if (clash.target == target)
            out.insert(clash.value);
    out.erase(std::string {});
    return out;
}

/// Three devices with a copy each of one document, who write into a few fields, take in another's copy, and now and then are
/// cloned, set back to an earlier state, or opened again. Clocks differ, and one is sometimes put back.
class Copies {
public:
    /// What whoever wrote a value knew of the field: every value that this one took the place of.
    using Known = std::map<std::string, std::set<std::string>>;

    explicit Copies(std::uint64_t seed)
        : m_random(seed)
    {
        auto start = test::sample_document();
        model::write_field(start, { RecordKind::Review, "review-1", {}, "title" }, "Reading", by("host", 1));
        model::write_field(start, { RecordKind::School, {}, {}, "name" }, "Larkspur", by("host", 1));
        for (auto& device : m_devices)
            device = { start, start, {}, 0 };
        m_devices[2].old_build = m_random.chance(30);
        for (int step = 0; step < 18; ++step)
            change();
    }

    std::array<SchoolDocument, 3> all() const { return { m_devices[0].now, m_devices[1].now, m_devices[2].now }; }
    Known const& known() const { return m_known; }

private:
    struct Device {
        SchoolDocument now;
        SchoolDocument backup;
        std::string opening; // empty: not opened yet since it was copied or restored
        std::int64_t changes = 0;
        bool old_build = false; // names persons only, and is never cloned or set back
    };

    FieldRef any_field()
    {
        switch (m_random.below(7)) {
        case 0:
            return answer("comment");
        case 1:
            return answer("rating");
        case 2:
            return { RecordKind::Statement, "review-1", m_random.chance(50) ? "s-1" : "s-2", "text" };
        case 3:
            return note("removed");
        case 4:
            return { RecordKind::LedgerEntry, {}, "ledger-1", "what" };
        case 5:
            return { RecordKind::School, {}, {}, "name" };
        default:
            return note("seen");
        }
    }

    std::string any_value(FieldRef const& target)
    {
        if (target.field == "removed")
            return m_random.chance(50) ? "true" : "";
        if (target.field == "rating")
            return std::array { "red", "amber", "green" }[static_cast<std::size_t>(m_random.below(3))];
        return number(++m_written);
    }

    void change()
    {
        auto& device = m_devices[static_cast<std::size_t>(m_random.below(3))];
        auto const& other = m_devices[static_cast<std::size_t>(m_random.below(3))];
        int const dice = m_random.below(100);
        if (dice < 25)
            device.now = merged(device.now, other.now);
        else if (dice < 32)
            device.backup = device.now;
        else if (dice < 40 && !device.old_build)
            open_again(device, device.backup);
        else if (dice < 48 && !device.old_build)
            open_again(device, other.now);
        else
            write(device);
    }

    static void open_again(Device& device, SchoolDocument document)
    {
        device.now = std::move(document);
        device.opening.clear();
    }

    /// Two devices of one person among them: what tells them apart is the opening alone.
    void write(Device& device)
    {
        m_now += m_random.below(5) - (m_random.chance(10) ? 3 : 0);
        auto const place = &device - m_devices.data();
        auto stamp = by(place == 2 ? "second" : "host", 10 + m_now + static_cast<int>(place) * 7);
        if (!device.old_build) {
            if (device.opening.empty())
                device = { device.now, device.backup, concat({ "copy-", number(++m_openings) }), 0 };
            stamp.copy = device.opening;
            stamp.change = ++device.changes;
        }
        auto const target = any_field();
        auto const value = any_value(target);
        auto& past = m_known[value];
        for (auto const& before : standing_in(device.now, target)) {
            past.insert(before);
            past.insert(m_known[before].begin(), m_known[before].end());
        }
        model::write_field(device.now, target, value, stamp);
    }

    Random m_random;
    std::array<Device, 3> m_devices;
    Known m_known;
    int m_now = 0;
    int m_written = 0;
    int m_openings = 0;
};

} // namespace

TEST(Merge, R21_IsTheSameInAnyOrderGroupingAndNumberOfTimes)
{
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto const copies = Copies { static_cast<std::uint64_t>(seed) }.all();
        auto const& [a, b, c] = copies;
        auto const ab = merged(a, b);
        ASSERT_EQ(in_any_order(ab), in_any_order(merged(b, a)));
        ASSERT_EQ(in_any_order(merged(ab, c)), in_any_order(merged(a, merged(b, c))));
        ASSERT_EQ(in_any_order(merged(a, a)), in_any_order(a));
        ASSERT_EQ(in_any_order(merged(ab, b)), in_any_order(ab));
        ASSERT_EQ(in_any_order(merged(ab, ab)), in_any_order(ab));
    }
}

TEST(Merge, R21_LawsHoldForWhateverAFileMayHold)
{
    int refused = 0;
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto const a = test::generate_document(static_cast<std::uint64_t>(seed));
        auto b = test::generate_document(static_cast<std::uint64_t>(seed) + 1'000'000);
        b.id = a.id;
        b.school.id = a.school.id;
        b.instruments = a.instruments;
        if (!merge(a, b)) { // one brought an evaluation back to a wording that lacks the answers of the other
            ASSERT_FALSE(merge(b, a).has_value());
            ++refused;
            continue;
        }
        ASSERT_EQ(in_any_order(merged(a, b)), in_any_order(merged(b, a)));
        auto const once = merged(a, b);
        ASSERT_EQ(in_any_order(merged(once, b)), in_any_order(once));
    }
    EXPECT_LT(refused, test::property_runs() / 10);
}

TEST(Merge, R21_WhatStandsIsWhatNobodyWroteOverInKnowledgeOfIt)
{
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Copies const copies { static_cast<std::uint64_t>(seed) + 5'000'000 };
        auto const devices = copies.all();
        auto const all = merged(merged(devices[0], devices[1]), devices[2]);
        for (auto const& target : { answer("comment"), note("seen"), FieldRef { RecordKind::School, {}, {}, "name" } }) {
            std::set<std::string> expected;
            for (auto const& device : devices)
                expected.merge(standing_in(device, target));
            std::erase_if(expected, [&, said = expected](auto const& value) {
                return std::ranges::any_of(said, [&](auto const& later) {
                    return copies.known().contains(later) && copies.known().at(later).contains(value);
                });
            });
            ASSERT_EQ(standing_in(all, target), expected);
        }
    }
}

TEST(Merge, R21_ACopiedProfileThatWritesOnLosesNothing)
{
    auto stamp = by("host", 50);
    stamp.copy = "copy-1";
    stamp.change = 1;
    auto original = test::sample_document();
    model::write_field(original, answer("comment"), "Before the profile was copied", stamp);
    auto clone = original;
    // Each is opened afterwards, by the same person, on a device with the same clock.
    auto const go_on = [&](SchoolDocument& document, char const* opening, char const* text) {
        auto next = by("host", 60);
        next.copy = opening;
        next.change = 1;
        model::write_field(document, answer("comment"), text, next);
    };
    go_on(original, "copy-2", "On the first");
    go_on(clone, "copy-3", "On the second");
    auto const together = std::set<std::string> { "On the first", "On the second" };
    EXPECT_EQ(standing_in(merged(original, clone), answer("comment")), together);
    EXPECT_EQ(standing_in(merged(clone, original), answer("comment")), together);
}

TEST(Merge, R21_OneStampWithTwoTextsIsAClash)
{
    auto a = test::sample_document();
    model::write_field(a, answer("comment"), "As it was written", by("host", 50));
    auto b = a;
    b.evaluations.front().answers.front().comment = "zzz: changed on the way, stamps kept";
    auto const together = std::set<std::string> { "As it was written", "zzz: changed on the way, stamps kept" };
    EXPECT_EQ(standing_in(merged(a, b), answer("comment")), together);
    EXPECT_EQ(standing_in(merged(b, a), answer("comment")), together);
    EXPECT_EQ(merge(a, b)->report.clashes, 1);
}

TEST(Merge, R21_AChangeIsTheSameWithItsMomentAndWithItsDay)
{
    auto precise = by("host", 90'000);
    precise.copy = "copy-1";
    precise.change = 4;
    auto coarse = precise;
    coarse.at = start_of_day(precise.at);
    auto const joined = join_fields({ { "a", coarse } }, { { "a", precise } });
    ASSERT_EQ(joined.size(), 1U);
    EXPECT_EQ(joined.front().stamp, precise);
}

TEST(Merge, R21_ALaterChangeTakesThePlaceOfTheOneItKnew)
{
    auto a = test::sample_document();
    model::write_field(a, answer("comment"), "First", by("host", 50));
    auto b = a;
    // The other device's clock is behind, and still it knew what it wrote over.
    model::write_field(b, answer("comment"), "Second", by("deputy", 20));
    auto const out = merge(a, b);
    ASSERT_TRUE(out.has_value());
    EXPECT_EQ(model::read_field(out->document, answer("comment")), "Second");
    EXPECT_TRUE(out->document.clashes.empty());
    EXPECT_EQ(out->report.newer, 1);
    EXPECT_EQ(out->report.clashes + out->report.older + out->report.added, 0);
}

TEST(Merge, R21_TwoChangesMadeApartAreBothKeptUntilOneIsChosen)
{
    auto a = test::sample_document();
    auto b = a;
    model::write_field(a, answer("comment"), "Ours", by("host", 50));
    model::write_field(b, answer("comment"), "Theirs", by("deputy", 60));
    auto out = merged(a, b);
    EXPECT_EQ(model::read_field(out, answer("comment")), "Theirs");
    ASSERT_EQ(out.clashes.size(), 1u);
    EXPECT_EQ(out.clashes.front().value, "Ours");
    model::write_field(out, answer("comment"), "Ours", by("host", 70));
    EXPECT_TRUE(out.clashes.empty());
    EXPECT_TRUE(merged(out, b).clashes.empty());
    EXPECT_EQ(model::read_field(merged(b, out), answer("comment")), "Ours");
}

TEST(Merge, R21_WhatWasRemovedDoesNotComeBack)
{
    auto a = test::sample_document();
    model::write_field(a, { RecordKind::Review, "review-1", {}, "title" }, "Reading", by("host", 1));
    model::write_field(a, note("seen"), "A quiet room", by("host", 2));
    auto const old = a;
    model::write_field(a, note("removed"), "true", by("host", 3));
    EXPECT_TRUE(merged(old, a).reviews.front().notes.front().removed);
    EXPECT_TRUE(merged(a, old).reviews.front().notes.front().removed);
}

TEST(Merge, R21_AnotherDocumentOrAnotherWordingIsRefused)
{
    auto const a = test::sample_document();
    auto other = a;
    other.id = "doc-2";
    EXPECT_EQ(merge(a, other).error(), MergeRefusal::OtherDocument);
    auto worded = a;
    worded.instruments.front().title = "Another";
    EXPECT_EQ(merge(a, worded).error(), MergeRefusal::OtherWording);
    auto school = a;
    school.school.id = "urn-2";
    EXPECT_EQ(merge(a, school).error(), MergeRefusal::OtherDocument);
}

TEST(Merge, R21_FilesThatEachClaimToKnowTheOtherLoseNothing)
{
    Field const a { { "a", { .at = { 1 }, .by = "x", .after = { { "@y", 2 } } } } };
    Field const b { { "b", { .at = { 2 }, .by = "y", .after = { { "@x", 1 } } } } };
    auto const joined = join_fields(a, b);
    ASSERT_EQ(joined.size(), 2u);
    EXPECT_EQ(joined[0].value, "b");
    EXPECT_EQ(joined[1].value, "a");
}

TEST(Merge, R21_AFieldThatManyOpeningsWroteOnBothSidesNamesNoMoreOfThemThanAFileCanHold)
{
    auto const side = [](std::string const& name) {
        FieldValue said { "Text of " + name, { .at = { 5 }, .by = "person-1", .copy = name, .change = 1 } };
        for (int opening = 0; opening < 700; ++opening)
            said.stamp.after[name + std::to_string(opening)] = 1;
        return Field { said };
    };
    auto const joined = join_fields(side("copy-a"), side("copy-b"));
    ASSERT_EQ(joined.size(), 2U);
    EXPECT_EQ(joined.front().stamp.after.size(), model::most_known);
    EXPECT_EQ(join_fields(joined, joined), joined);
    EXPECT_EQ(join_fields(side("copy-b"), side("copy-a")), joined);
}

TEST(Merge, R21_AnEvaluationThatComesBackToAWordingWithoutItsAnswersIsRefused)
{
    auto ours = test::sample_document();
    auto theirs = ours;
    auto& mark = ours.evaluations.front();
    mark.removed = true;
    mark.answers = { { .item = "gone" } };
    theirs.evaluations.front().stamps["removed"] = { .at = { 9 }, .by = "person-2", .copy = "copy-2", .change = 1 };
    auto const refused = merge(ours, theirs);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error(), MergeRefusal::OtherWording);
    ours.evaluations.front().answers.clear();
    EXPECT_TRUE(merge(ours, theirs).has_value());
}

} // namespace triad::rules
