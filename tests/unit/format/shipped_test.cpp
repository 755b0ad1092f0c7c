// The rules on the instruments and lines of enquiry that come with the program.
#include "format/enquiry_file.h"
#include "format/instrument_file.h"
#include "model/field.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/progress.h"
#include "rules/evaluation/references.h"
#include "rules/evaluation/related.h"
#include "rules/evaluation/shown.h"
#include "rules/evaluation/wording.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace triad::format {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

std::string read_asset(std::string const& path)
{
    std::ifstream in { TRIAD_SOURCE_DIR "/assets/" + path, std::ios::binary };
    EXPECT_TRUE(in) << path;
    return { std::istreambuf_iterator<char> { in }, {} };
}

model::Instrument shipped(std::string const& name)
{
    auto const read = decode_instrument(read_asset("instruments/" + name + ".json"));
    EXPECT_TRUE(read) << (read ? "" : read.error().sentence);
    return read ? *read : model::Instrument {};
}

/// A school's file with one evaluation of the instrument.
model::SchoolDocument school_with(model::Instrument const& instrument)
{
    model::SchoolDocument out;
    out.id = "doc-1";
    out.instruments = { instrument };
    auto& evaluation = out.evaluations.emplace_back();
    evaluation.id = "eval-1";
    evaluation.instrument = instrument.id;
    evaluation.instrument_version = instrument.version;
    return out;
}

bool say(model::SchoolDocument& document, model::RecordKind kind, std::string record, std::string field, std::string_view value)
{
    return model::write_field(
        document, { kind, "eval-1", std::move(record), std::move(field) }, value, { { 60'000 }, "person-1" });
}

bool rate(model::SchoolDocument& document, std::string item, std::string_view rating)
{
    return say(document, model::RecordKind::Answer, std::move(item), "rating", rating);
}

std::vector<std::string> shown_in(model::SchoolDocument const& document, char const* section)
{
    auto const& instrument = document.instruments[0];
    std::vector<std::string> out;
    for (auto const& placed : rules::shown_items(instrument, *model::find_section(instrument, section), document.evaluations[0]))
        out.push_back(placed.item->id);
    return out;
}

std::string progress_of(model::SchoolDocument const& document, char const* section)
{
    auto const& instrument = document.instruments[0];
    return rules::progress_in_words(
        rules::count_progress(instrument, *model::find_section(instrument, section), document.evaluations[0]));
}

} // namespace

TEST(Shipped, EveryInstrumentAndBankOpensAndIsWrittenBackAsItStands)
{
    int instruments = 0;
    for (auto const& entry : std::filesystem::directory_iterator { TRIAD_SOURCE_DIR "/assets/instruments" }) {
        auto const name = entry.path().stem().string();
        SCOPED_TRACE(name);
        auto const instrument = shipped(name);
        EXPECT_TRUE(*decode_instrument(encode_instrument(instrument)) == instrument);
        EXPECT_EQ(encode_instrument(instrument).find("\"unknown\""), std::string::npos);
        EXPECT_EQ(instrument.unknown, "") << "a member that the program does not know";
        ++instruments;
    }
    EXPECT_GE(instruments, 8);
    for (auto const& entry : std::filesystem::directory_iterator { TRIAD_SOURCE_DIR "/assets/enquiry" }) {
        auto const bank = decode_enquiry(read_asset("enquiry/" + entry.path().filename().string()));
        ASSERT_TRUE(bank) << bank.error().sentence;
        EXPECT_FALSE(bank->sets.empty());
        EXPECT_EQ(bank->unknown, "");
    }
}

TEST(Shipped, SYS01b_AStemStandsOnceAndEachStatementUnderItTakesARatingOfItsOwn)
{
    auto document = school_with(shipped("thep-self-evaluation"));
    auto const* section = model::find_section(document.instruments[0], "what-pupils-receive");
    ASSERT_TRUE(section);
    auto const& group = section->groups[0];
    EXPECT_TRUE(group.stem.starts_with("Our plans for online"));
    ASSERT_GT(group.items.size(), 1u);
    EXPECT_TRUE(rate(document, group.items[0].id, "red"));
    EXPECT_TRUE(rate(document, group.items[1].id, "green"));
    EXPECT_EQ(model::find_answer(document.evaluations[0], group.items[0].id)->rating, "red");
    EXPECT_EQ(model::find_answer(document.evaluations[0], group.items[1].id)->rating, "green");
}

TEST(Shipped, SYS03b_InTheAuditOnlyStatementsTakeARating)
{
    auto document = school_with(shipped("nst-planning-audit"));
    EXPECT_FALSE(rate(document, "NST-P2G.1", "red")) << "an expectation is read";
    EXPECT_FALSE(rate(document, "NST-E1", "red"));
    EXPECT_TRUE(rate(document, "NST-P2S.01", "red"));
    EXPECT_EQ(rules::progress_in_words(rules::count_progress(document.instruments[0], document.evaluations[0])),
        "1 of 48 judged · 1 red");
}

TEST(Shipped, SYS03e_OtherConsiderationsTakeANoteAndNoRating)
{
    auto document = school_with(shipped("nst-planning-audit"));
    EXPECT_FALSE(rate(document, "NST-O1", "red"));
    EXPECT_TRUE(say(document, model::RecordKind::Answer, "NST-O1", "comment", "We asked in May."));
    EXPECT_EQ(progress_of(document, "NST-PHASE1"), "0 of 13 judged");
    EXPECT_EQ(rules::count_progress(document.instruments[0], document.evaluations[0]).judged, 0);
}

TEST(Shipped, SYS03c_TheLinksOfTheAuditCanBeChangedAndWhatNobodyAnswersIsListed)
{
    auto document = school_with(shipped("nst-planning-audit"));
    auto const& phase = *model::find_section(document.instruments[0], "NST-PHASE2");
    auto const open = [&] { return rules::unlinked_references(phase, document.evaluations[0]); };
    auto const before = open();
    ASSERT_LT(before.size(), phase.references.size()) << "the instrument comes with links";
    std::string linked;
    for (auto const& reference : phase.references)
        if (std::ranges::find(before, &reference) == before.end())
            linked = reference.id;
    for (auto const* statement : rules::statements_for(phase, document.evaluations[0], linked))
        ASSERT_TRUE(say(document, model::RecordKind::Answer, statement->id, "references",
            rules::with_link(*statement, document.evaluations[0], linked, false)));
    EXPECT_THAT(open(), SizeIs(before.size() + 1));
    auto const& first = phase.groups[0].items[0];
    for (auto const& reference : phase.references)
        ASSERT_TRUE(say(document, model::RecordKind::Answer, first.id, "references",
            rules::with_link(first, document.evaluations[0], reference.id, true)));
    EXPECT_THAT(open(), IsEmpty());
}

TEST(Shipped, SYS03f_WhatToDoNowBecomesAnActionWithADateAndAnOwner)
{
    auto document = school_with(shipped("nst-planning-audit"));
    ASSERT_TRUE(model::find_prompt(document.instruments[0], "NST-P2.now")->actions);
    EXPECT_TRUE(say(document, model::RecordKind::Action, "action-1", "item", "NST-P2.now"));
    EXPECT_TRUE(say(document, model::RecordKind::Action, "action-1", "due", "2027-01-15"));
    EXPECT_TRUE(say(document, model::RecordKind::Action, "action-1", "owner", "School office"));
    EXPECT_THAT(rules::listed_actions(document.evaluations[0]), SizeIs(1));
    EXPECT_FALSE(say(document, model::RecordKind::Action, "action-1", "item", "NST-P2G.1"));
}

TEST(Shipped, AMB08_AWholePhaseCanBeJudgedInPlaceOfItsStatements)
{
    auto document = school_with(shipped("nst-planning-audit"));
    document.evaluations[0].by_block = true;
    EXPECT_TRUE(rate(document, "NST-P1", "amber"));
    EXPECT_EQ(rules::progress_in_words(rules::count_progress(document.instruments[0], document.evaluations[0])), "1 of 3 judged");
}

TEST(Shipped, SYS05a_ThePolicyListsItsPlaceholdersUntilTheyAreFilled)
{
    auto document = school_with(shipped("nst-policy"));
    auto const& instrument = document.instruments[0];
    auto const empty = [&] { return rules::empty_placeholders(instrument, document.evaluations[0]); };
    auto const at_first = empty().size();
    EXPECT_GT(at_first, 20u);
    ASSERT_TRUE(say(document, model::RecordKind::Context, "NST-POL-school-name", "text", "Oakfield Primary School"));
    EXPECT_EQ(empty().size(), at_first - 1);
    for (auto const& field : instrument.contexts) {
        auto const text = field.options.empty() ? std::string_view { "filled" } : std::string_view { field.options[0].id };
        ASSERT_TRUE(say(document, model::RecordKind::Context, field.id, "text", text));
    }
    EXPECT_THAT(empty(), IsEmpty());
    for (auto const& placed : rules::shown_items(instrument, document.evaluations[0]))
        EXPECT_EQ(rules::document_text(instrument, placed, document.evaluations[0]).find('{'), std::string::npos)
            << placed.item->id;
}

TEST(Shipped, SYS05c_TheScenarioChangesTheTeachersDuties)
{
    auto document = school_with(shipped("nst-policy"));
    EXPECT_THAT(shown_in(document, "NST-POL6.teachers"), SizeIs(2)) << "until the school chooses";
    ASSERT_TRUE(say(document, model::RecordKind::Context, "NST-POL-SCENARIO", "text", "bubble"));
    auto const bubble = shown_in(document, "NST-POL6.teachers");
    auto const governors = shown_in(document, "NST-POL6.governors");
    ASSERT_TRUE(say(document, model::RecordKind::Context, "NST-POL-SCENARIO", "text", "few"));
    auto const few = shown_in(document, "NST-POL6.teachers");
    auto all = bubble;
    all.insert(all.end(), few.begin(), few.end());
    std::ranges::sort(all);
    auto const twice = std::ranges::unique(all);
    EXPECT_EQ(twice.begin() - all.begin(), 19);
    EXPECT_LT(std::ssize(twice), std::ssize(few)) << "the few at home bring duties of their own";
    EXPECT_LT(std::ssize(twice), std::ssize(bubble)) << "and do without some of the others";
    EXPECT_EQ(shown_in(document, "NST-POL6.governors"), governors);
}

TEST(Shipped, SYS05d_LinkedDocumentsAreCountedOnAScaleOfTheirOwn)
{
    auto document = school_with(shipped("nst-policy"));
    auto const papers = shown_in(document, "NST-POL7");
    ASSERT_THAT(papers, SizeIs(8));
    EXPECT_FALSE(rate(document, papers[0], "agreed"));
    auto const& scale = *model::find_section(document.instruments[0], "NST-POL7")->scale;
    EXPECT_TRUE(rate(document, papers[0], scale.choices[0].id));
    EXPECT_TRUE(progress_of(document, "NST-POL7").starts_with("1 of 8 judged · 1 ")) << progress_of(document, "NST-POL7");
}

TEST(Shipped, SYS05f_AnAnswerNamesOtherWorkAsItsEvidence)
{
    auto document = school_with(shipped("thep-self-evaluation"));
    EXPECT_TRUE(say(document, model::RecordKind::Answer, "THEP-A03", "cites", "eval-policy"));
    EXPECT_EQ(model::find_answer(document.evaluations[0], "THEP-A03")->cites, "eval-policy");
    EXPECT_EQ(rules::count_progress(document.instruments[0], document.evaluations[0]).judged, 0) << "evidence is no rating";
}

TEST(Shipped, SYS06b_ASafetyItemTakesAnAnswerANoteAndADayToLookAgain)
{
    auto document = school_with(shipped("nst-safeguarding"));
    EXPECT_TRUE(rate(document, "NST-SG-10", "in-hand"));
    EXPECT_TRUE(say(document, model::RecordKind::Answer, "NST-SG-10", "comment", "With the governors"));
    EXPECT_TRUE(say(document, model::RecordKind::Answer, "NST-SG-10", "review", "2027-03-01"));
    EXPECT_FALSE(say(document, model::RecordKind::Answer, "NST-SG-10", "review", "March"));
    auto const* answer = model::find_answer(document.evaluations[0], "NST-SG-10");
    EXPECT_EQ(answer->review, "2027-03-01");
    EXPECT_EQ(answer->rating, "in-hand");
}

TEST(Shipped, SYS06c_WhereTheGuidanceDisagreesNothingIsDecidedUntilTheSchoolChooses)
{
    auto document = school_with(shipped("nst-safeguarding"));
    auto const& instrument = document.instruments[0];
    int flagged = 0;
    for (auto const& field : instrument.contexts) {
        ASSERT_FALSE(field.options.empty()) << field.id;
        EXPECT_EQ(rules::choice_in_words(field, document.evaluations[0]), "Not decided yet") << field.id;
        EXPECT_FALSE(field.reason.empty()) << field.id;
        EXPECT_FALSE(field.flag.empty()) << field.id;
        for (auto const& item : field.items)
            flagged += model::find_item(instrument, item) ? 1 : 0;
    }
    EXPECT_GE(flagged, 4);
    EXPECT_TRUE(say(document, model::RecordKind::Context, "NST-SG-D1", "text", "one-to-one"));
    EXPECT_TRUE(say(document, model::RecordKind::Context, "NST-SG-D1", "note", "Two adults are always there."));
    EXPECT_EQ(rules::chosen_option(instrument.contexts[0], document.evaluations[0]), "one-to-one");
}

TEST(Shipped, SYS10c_LowRatingsPromptTheLinesThatAreTiedToThem)
{
    auto document = school_with(shipped("thep-self-evaluation"));
    auto const bank = decode_enquiry(read_asset("enquiry/thep.json"));
    ASSERT_TRUE(bank);
    auto const prompted = [&] {
        std::vector<std::string> out;
        for (auto const& each : rules::prompted_lines({ &*bank, 1 }, document.instruments[0], document.evaluations[0]))
            out.push_back(each.line->id);
        return out;
    };
    EXPECT_THAT(prompted(), IsEmpty());
    ASSERT_TRUE(rate(document, "THEP-A18", "amber"));
    EXPECT_THAT(prompted(), IsEmpty());
    ASSERT_TRUE(rate(document, "THEP-A18", "red"));
    EXPECT_THAT(prompted(), testing::Contains("THEP-L07"));
    ASSERT_TRUE(rate(document, "THEP-A18", "cannot-say"));
    EXPECT_THAT(prompted(), IsEmpty());
}

TEST(Shipped, R18_TheTwoSelfEvaluationsShowEachOthersAnswers)
{
    auto document = school_with(shipped("nst-planning-audit"));
    document.instruments.push_back(shipped("thep-self-evaluation"));
    auto& other = document.evaluations.emplace_back();
    other.id = "eval-2";
    other.instrument = "thep-self-evaluation";
    std::size_t pairs = 0;
    for (auto const& placed : model::placed_items(document.instruments[1])) {
        for (auto const& there : rules::related_answers(document, other, placed.item->id)) {
            auto const back = rules::related_answers(document, document.evaluations[0], there.placed.item->id);
            EXPECT_TRUE(std::ranges::any_of(back, [&](auto const& each) { return each.placed.item->id == placed.item->id; }))
                << there.placed.item->id << " does not lead back to " << placed.item->id;
            ++pairs;
        }
    }
    EXPECT_GT(pairs, 10u);
}

} // namespace triad::format
