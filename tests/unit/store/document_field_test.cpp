#include "store/document_field.h"

#include "format/instrument_file.h"
#include "unit/store/editions.h"

#include <gtest/gtest.h>

namespace triad::store {

using test::stamp_at;

namespace {

model::FieldRef field_of(std::string id, std::string version)
{
    return { model::RecordKind::Instrument, "", std::move(id), std::move(version) };
}

bool write(model::SchoolDocument& document, model::Instrument const& instrument)
{
    return write_value(document, instrument_field(instrument), format::encode_instrument(instrument), stamp_at(1));
}

} // namespace

TEST(DocumentField, EveryInstrumentReadsBackAsItWasWrittenAndCanBeTakenAway)
{
    for (int seed = 1; seed <= triad::test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        triad::test::Random random { static_cast<std::uint64_t>(seed) };
        auto document = triad::test::sample_document();
        auto const before = document;
        auto const instrument = triad::test::generate_instrument(random, seed % 5);
        auto const field = instrument_field(instrument);
        ASSERT_EQ(read_value(document, field), "");
        ASSERT_TRUE(write(document, instrument));
        ASSERT_EQ(read_value(document, field), format::encode_instrument(instrument));
        ASSERT_TRUE(document.instruments.back() == instrument);
        ASSERT_TRUE(write_value(document, field, "", stamp_at(2)));
        ASSERT_TRUE(document == before);
    }
}

TEST(DocumentField, OtherFieldsAreReadAndWrittenAsTheModelDoes)
{
    auto document = triad::test::sample_document();
    model::FieldRef const name { model::RecordKind::School, "", "", "name" };
    EXPECT_TRUE(write_value(document, name, "Elm Road", stamp_at(1)));
    EXPECT_EQ(read_value(document, name), "Elm Road");
    EXPECT_EQ(read_value(document, { model::RecordKind::School, "", "", "colour" }), std::nullopt);
}

TEST(DocumentField, SYS01e_WordingThatWasJudgedIsNotTakenAway)
{
    auto document = triad::test::sample_document();
    auto const before = document;
    EXPECT_FALSE(write_value(document, field_of("sample-audit", "1"), "", stamp_at(1)));
    EXPECT_EQ(document, before);
    EXPECT_TRUE(write_value(document, field_of("sample-audit", "2"), "", stamp_at(1))) << "it is not there";
    document.evaluations[0].removed = true;
    EXPECT_TRUE(write_value(document, field_of("sample-audit", "1"), "", stamp_at(1)));
    EXPECT_TRUE(document.instruments.empty());
    test::expect_opens(document);
}

TEST(DocumentField, TextThatIsNoInstrumentOrCalledOtherwiseIsRefused)
{
    auto document = triad::test::sample_document();
    auto const before = document;
    auto const text = format::encode_instrument(document.instruments[0]);
    EXPECT_FALSE(write_value(document, field_of("sample-audit", "1"), "{ damaged", stamp_at(1)));
    EXPECT_FALSE(write_value(document, field_of("sample-audit", "2"), text, stamp_at(1)));
    EXPECT_FALSE(write_value(document, field_of("another", "1"), text, stamp_at(1)));
    EXPECT_EQ(document, before);
}

TEST(DocumentField, SYS01f_HidingRewordingAndAddingKeepTheAnswers)
{
    auto document = triad::test::sample_document();
    auto& answer = document.evaluations[0].answers.emplace_back();
    answer.item = "A01";
    answer.rating = "red";
    auto changed = document.instruments[0];
    auto& items = changed.sections[0].groups[0].items;
    items[0].hidden = true;
    items[1].text = "families can ask at any time";
    items.push_back({ .id = "A03", .text = "nobody is left out" });
    EXPECT_TRUE(write(document, changed));
    EXPECT_EQ(model::find_answer(document.evaluations[0], "A01")->rating, "red");
    test::expect_opens(document);
}

TEST(DocumentField, WordingThatLacksWhatAnEvaluationHoldsIsRefusedSoThatTheFileOpens)
{
    auto base = triad::test::sample_document();
    auto& evaluation = base.evaluations[0];
    evaluation.answers.emplace_back().item = "A01";
    evaluation.answers[0].rating = "amber";
    evaluation.contexts.emplace_back().field = "C1";
    evaluation.actions.emplace_back().id = "action-1";
    evaluation.actions[0].item = "A02";
    auto const refused = [&](auto change) {
        auto document = base;
        auto instrument = document.instruments[0];
        change(instrument);
        return !write(document, instrument) && document == base;
    };
    EXPECT_TRUE(refused([](auto& in) { in.sections[0].groups[0].items[0].id = "A09"; }));
    EXPECT_TRUE(refused([](auto& in) { in.sections[0].groups[0].items.pop_back(); })) << "an action hangs on it";
    EXPECT_TRUE(refused([](auto& in) { in.scale.choices[1].id = "yellow"; }));
    EXPECT_TRUE(refused([](auto& in) { in.scale.choices[1].kind = model::ChoiceKind::NotRated; })) << "a reader drops it";
    EXPECT_TRUE(refused([](auto& in) { in.contexts.clear(); }));
    EXPECT_FALSE(refused([](auto& in) { in.title = "Called otherwise"; }));
    base.evaluations[0].removed = true;
    EXPECT_FALSE(refused([](auto& in) { in.contexts.clear(); })) << "a removed evaluation is only a mark";
}

TEST(DocumentField, AnEvaluationWhoseWordingIsNotThereOrLacksItsAnswersIsOnlyAMark)
{
    auto const start = triad::test::sample_document();
    auto const command = [](std::string field, std::string value) {
        return Command::Setting { { model::RecordKind::Evaluation, "eval-1", "", std::move(field) }, std::move(value) };
    };
    auto const refused = [&](model::SchoolDocument document, std::vector<Command::Setting> const& settings) {
        auto const before = document;
        bool const done = apply_settings(document, settings, stamp_at(1)).has_value();
        test::expect_opens(document);
        return !done && document == before;
    };
    EXPECT_TRUE(refused(start, { command("instrument", "another") }));
    EXPECT_TRUE(refused(start, { command("instrumentVersion", "2") }));
    EXPECT_FALSE(refused(start, { command("instrument", "another"), command("removed", "true") }));
    auto marked = start;
    marked.evaluations.front().removed = true;
    marked.evaluations.front().answers = { { .item = "gone" } };
    EXPECT_TRUE(refused(marked, { command("removed", "") }));
    EXPECT_TRUE(refused(start, { { { model::RecordKind::Evaluation, "eval-2", "", "period" }, "Spring" } }));
}

} // namespace triad::store
