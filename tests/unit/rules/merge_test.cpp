#include "rules/merge.h"

#include "base/text.h"
#include "model/field.h"
#include "model/review_slots.h"
#include "rules/field_join.h"
#include "support/generate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

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
    auto const sort
        = [](auto&, auto, auto, auto& list, auto) { std::ranges::sort(list, {}, [](auto const& r) { return r.id; }); };
    auto const sort_list = [&](auto kind, auto name, auto word, auto& list, auto slots) { sort(kind, name, word, list, slots); };
    std::ranges::sort(document.authors, {}, &model::Author::id);
    std::ranges::sort(document.evaluations, {}, &model::Evaluation::id);
    for (auto& evaluation : document.evaluations) {
        std::ranges::sort(evaluation.answers, {}, &model::Answer::item);
        for (auto& answered : evaluation.answers)
            std::ranges::sort(
                answered.history, {}, [](auto const& change) { return std::pair { change.stamp.at, change.before }; });
        std::ranges::sort(evaluation.contexts, {}, &model::ContextAnswer::field);
        std::ranges::sort(evaluation.views, {}, &model::View::id);
        std::ranges::sort(evaluation.actions, {}, &model::Action::id);
    }
    std::ranges::sort(document.lines, {}, &model::EnquiryLine::id);
    std::ranges::sort(document.reviews, {}, &model::Review::id);
    for (auto& review : document.reviews)
        model::for_each_list(review, sort_list);
    model::for_each_school_list(document, sort_list);
    return document;
}

/// Three people with a copy each of one document, who write into a few fields and now and then take in another's copy.
class Copies {
public:
    explicit Copies(std::uint64_t seed)
        : m_random(seed)
    {
        auto start = test::sample_document();
        model::write_field(start, { RecordKind::Review, "review-1", {}, "title" }, "Reading", by("host", 1));
        m_copies.fill(start);
        for (int step = 0; step < 14; ++step)
            change();
    }

    std::array<SchoolDocument, 3> const& all() const { return m_copies; }

private:
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

    /// Clocks of the three differ, and one of them is now and then put back.
    void change()
    {
        auto const who = static_cast<std::size_t>(m_random.below(3));
        if (m_random.chance(30)) {
            m_copies[who] = merged(m_copies[who], m_copies[static_cast<std::size_t>(m_random.below(3))]);
            return;
        }
        m_now += m_random.below(5) - (m_random.chance(10) ? 3 : 0);
        auto const target = any_field();
        auto const clock = m_now + static_cast<int>(who) * 7;
        model::write_field(
            m_copies[who], target, any_value(target), by(std::array { "host", "first", "second" }[who], 10 + clock));
    }

    Random m_random;
    std::array<SchoolDocument, 3> m_copies;
    int m_now = 0;
    int m_written = 0;
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
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto const a = test::generate_document(static_cast<std::uint64_t>(seed));
        auto b = test::generate_document(static_cast<std::uint64_t>(seed) + 1'000'000);
        b.id = a.id;
        b.school.id = a.school.id;
        b.instruments = a.instruments;
        ASSERT_EQ(in_any_order(merged(a, b)), in_any_order(merged(b, a)));
        auto const once = merged(a, b);
        ASSERT_EQ(in_any_order(merged(once, b)), in_any_order(once));
    }
}

TEST(Merge, R21_WhatNobodyWroteOverIsFoundAgain)
{
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto const copies = Copies { static_cast<std::uint64_t>(seed) + 5'000'000 }.all();
        auto const all = merged(merged(copies[0], copies[1]), copies[2]);
        // Each copy's present value of a field stands in the merged one, beside it, or was known to whoever wrote over it.
        for (auto const& copy : copies)
            for (auto const& target : { answer("comment"), note("seen"), FieldRef { RecordKind::School, {}, {}, "name" } }) {
                auto const stamp = model::read_stamp(copy, target);
                if (!stamp)
                    continue;
                auto const shown = *model::read_stamp(all, target);
                auto const value = *model::read_field(copy, target);
                bool const stands = *model::read_field(all, target) == value
                    || std::ranges::any_of(all.clashes, [&](auto const& k) { return k.target == target && k.value == value; });
                auto const known = shown.after.find(stamp->by);
                bool const known_clash = std::ranges::any_of(all.clashes,
                    [&](auto const& k) { return k.target == target && k.stamp.by == stamp->by && k.stamp.at >= stamp->at; });
                bool const written_over = (known != shown.after.end() && known->second >= stamp->at)
                    || (shown.by == stamp->by && shown.at >= stamp->at) || known_clash;
                ASSERT_TRUE(stands || written_over) << value;
            }
    }
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
    Field const a { { "a", { .at = { 1 }, .by = "x", .after = { { "y", { 2 } } } } } };
    Field const b { { "b", { .at = { 2 }, .by = "y", .after = { { "x", { 1 } } } } } };
    auto const joined = join_fields(a, b);
    ASSERT_EQ(joined.size(), 2u);
    EXPECT_EQ(joined[0].value, "b");
    EXPECT_EQ(joined[1].value, "a");
}

} // namespace triad::rules
