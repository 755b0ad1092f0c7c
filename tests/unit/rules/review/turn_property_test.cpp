#include "rules/review/turn.h"

#include "base/text.h"
#include "model/field.h"
#include "rules/exchange/merge.h"
#include "rules/review/agreement.h"
#include "support/generate.h"
#include "unit/rules/review/review_sample.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

namespace triad::rules {

namespace {

using model::RecordKind;
using model::SchoolDocument;
using triad::test::Random;

bool is_waiting(Step step)
{
    return step == Step::AwaitNotes || step == Step::AwaitAnswers || step == Step::AwaitLookBack || step == Step::AwaitReport
        || step == Step::AwaitRelease || step == Step::Finished;
}

bool is_partners(Step step) { return step >= Step::ChooseSelf; }

/// What holds of every turn, whatever came in.
Step expect_one_turn(SchoolDocument const& document, model::Review const& review, model::Protocol const* protocol, Date today)
{
    auto const turn = next_turn(document, review, protocol, today);
    bool const visiting = !review.acting.empty() || document.kind == model::DocumentKind::ReviewPack;
    EXPECT_FALSE(blank(turn.sentence));
    EXPECT_TRUE(turn.sentence.ends_with('.') || turn.sentence.ends_with('?')) << turn.sentence;
    EXPECT_EQ(turn.sentence, collapsed_spaces(turn.sentence));
    EXPECT_TRUE(valid_utf8(turn.sentence));
    EXPECT_EQ(turn.ours, !is_waiting(turn.step)) << turn.sentence;
    EXPECT_EQ(turn.who == "You", turn.ours) << turn.sentence;
    EXPECT_FALSE(blank(turn.who)) << turn.sentence;
    EXPECT_EQ(turn.action.empty(), !turn.ours) << turn.sentence;
    EXPECT_EQ(is_partners(turn.step), visiting) << turn.sentence;
    return turn.step;
}

/// Two devices of the host, or of one partner: people who write what the program lets them write, and take in each other's
/// copies.
class TwoDevices {
public:
    TwoDevices(std::uint64_t seed, bool visiting)
        : m_random(seed)
        , m_visiting(visiting)
    {
        auto document = test::hosted_document();
        if (m_random.chance(30))
            document.reviews.front().focuses.clear();
        document.kind = visiting ? model::DocumentKind::ReviewPack : model::DocumentKind::School;
        m_copies.fill(document);
    }

    void step()
    {
        auto& copy = m_copies[static_cast<std::size_t>(m_random.below(2))];
        ++m_now;
        if (m_random.chance(25)) {
            auto merged = merge(copy, m_copies[static_cast<std::size_t>(m_random.below(2))]);
            ASSERT_TRUE(merged.has_value());
            copy = std::move(merged->document);
        } else {
            change(copy);
        }
    }

    std::array<SchoolDocument, 2> const& copies() const { return m_copies; }

private:
    template <std::size_t count> std::string any(std::array<char const*, count> const& of)
    {
        return of[static_cast<std::size_t>(m_random.below(static_cast<int>(count)))];
    }

    void head(SchoolDocument& document, std::string const& field, std::string const& value)
    {
        model::write_field(
            document, { RecordKind::Review, "review-1", {}, field }, value, { .at = { m_now * 1000 }, .by = "host" });
    }

    void change(SchoolDocument& document)
    {
        auto const member = any(std::array { "jo", "sam", "ana", "nobody" });
        auto const statement = any(std::array { "s-1", "s-2" });
        switch (m_random.below(m_visiting ? 8 : 12)) {
        case 0:
            return test::write_note(document, any(std::array { "n-1", "n-2" }), member, m_now);
        case 1:
            return test::write(document, RecordKind::Note, "n-1", "removed", any(std::array { "true", "" }), m_now);
        case 2:
        case 3:
            return test::write_statement(document, statement, any(std::array { "strength", "development" }),
                any(std::array { "Pupils read.", "Pupils read daily.", "" }), m_now);
        case 4:
        case 5:
            return test::write_reply(document, statement, any(std::array { "jo", "sam" }),
                any(std::array { "agree", "agree", "agree", "reword", "withdraw", "hm" }), m_now);
        case 6:
            return hand_over(document);
        case 7:
            return m_visiting ? head(document, "acting", any(std::array { "", "jo", "jo", "jo", "gone" }))
                              : person(document, member);
        case 8:
        case 9:
            return test::note_file(
                document, any(std::array { "review-pack", "agreement-request", "agreement-request", "report" }), m_now);
        case 10:
            return head(document, "lookBack", any(std::array { "2027-03-04", "2026-11-01", "" }));
        default:
            return m_random.chance(30) ? head(document, "lookedBack", any(std::array { "2027-03-05", "" }))
                                       : person(document, member);
        }
    }

    void hand_over(SchoolDocument& document)
    {
        test::write(document, RecordKind::Member, "jo", any(std::array { "sent", "answered" }),
            any(std::array { "2026-12-04", "2026-12-05", "" }), m_now);
    }

    void person(SchoolDocument& document, std::string const& member)
    {
        if (m_random.chance(50))
            return test::write(document, RecordKind::Member, member, "removed", any(std::array { "true", "" }), m_now);
        test::write(document, RecordKind::Member, member, "name", any(std::array { "", "Jo Park", "Kim Fox" }), m_now);
    }

    Random m_random;
    bool m_visiting;
    std::array<SchoolDocument, 2> m_copies;
    std::int64_t m_now = 100;
};

constexpr Date today { 2026, 12, 10 };

} // namespace

TEST(TurnProperty, R25_ThereIsAlwaysExactlyOneTurnWhoeverWroteWhat)
{
    auto const protocol = test::sample_protocol();
    std::set<Step> reached;
    for (int seed = 1; seed <= triad::test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        TwoDevices devices { static_cast<std::uint64_t>(seed), seed % 2 == 0 };
        for (int i = 0; i < 25; ++i) {
            devices.step();
            for (auto const& copy : devices.copies())
                reached.insert(expect_one_turn(copy, copy.reviews.front(), &protocol, today));
        }
        ASSERT_FALSE(::testing::Test::HasFailure());
    }
    // The walk is no walk round the house: every step is come to.
    EXPECT_EQ(reached.size(), static_cast<std::size_t>(Step::AwaitRelease) + 1);
}

TEST(TurnProperty, R25_BothDevicesSeeTheSameTurnOnceTheyHoldTheSame)
{
    auto const protocol = test::sample_protocol();
    for (int seed = 1; seed <= triad::test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        TwoDevices devices { static_cast<std::uint64_t>(seed) + 1'000'000, seed % 2 == 0 };
        for (int i = 0; i < 25; ++i)
            devices.step();
        auto const& [a, b] = devices.copies();
        auto const ab = merge(a, b);
        auto const ba = merge(b, a);
        ASSERT_TRUE(ab && ba);
        auto const one = next_turn(ab->document, ab->document.reviews.front(), &protocol, today);
        auto const other = next_turn(ba->document, ba->document.reviews.front(), &protocol, today);
        ASSERT_EQ(one.step, other.step);
        ASSERT_EQ(one.ours, other.ours);
    }
}

TEST(TurnProperty, R25_AnyFileThereMayBeHasATurnBeforeAndAfterAMerge)
{
    auto const protocol = test::sample_protocol();
    int reviews = 0;
    for (int seed = 1; seed <= triad::test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto const a = triad::test::generate_document(static_cast<std::uint64_t>(seed));
        auto b = triad::test::generate_document(static_cast<std::uint64_t>(seed) + 1'000'000);
        b.id = a.id;
        b.kind = a.kind;
        b.school.id = a.school.id;
        b.instruments = a.instruments;
        auto const merged = merge(a, b);
        if (!merged) { // the evaluations of the two do not go together
            EXPECT_EQ(merged.error(), MergeRefusal::OtherWording);
            continue;
        }
        for (SchoolDocument const* document : std::initializer_list<SchoolDocument const*> { &a, &b, &merged->document })
            for (auto const& review : document->reviews) {
                ++reviews;
                expect_one_turn(*document, review, seed % 3 == 0 ? nullptr : &protocol, today);
            }
        ASSERT_FALSE(::testing::Test::HasFailure());
    }
    EXPECT_GT(reviews, triad::test::property_runs());
}

} // namespace triad::rules
