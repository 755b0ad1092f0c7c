#include "store/starting.h"

#include "format/journal_entry.h"
#include "format/school_file.h"
#include "rules/evaluation/carrying.h"
#include "store/document_field.h"
#include "store/stored_document.h"
#include "unit/store/editions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace triad::store {

using model::RecordKind;
using test::apply;
using test::expect_opens;
using test::for_each_document;
using test::Generated;
using test::next_edition;

namespace {

FreshId counting_ids()
{
    return [count = 0](std::string_view prefix) mutable { return std::string { prefix } + "-new-" + std::to_string(++count); };
}

model::Evaluation const& started(model::SchoolDocument const& document)
{
    auto const* found = model::find_evaluation(document, "eval-new");
    EXPECT_TRUE(found);
    return *found;
}

/// The document without the evaluation that a test started.
model::SchoolDocument without_started(model::SchoolDocument document)
{
    std::erase_if(document.evaluations, [](auto const& evaluation) { return evaluation.id == "eval-new"; });
    return document;
}

/// What a rating on the scale may mean, written out.
std::string meaning_of(model::Scale const& scale)
{
    std::string out;
    for (auto const& choice : scale.choices)
        out += choice.id + "|" + choice.word + "|" + std::to_string(static_cast<int>(choice.kind)) + "\n";
    return out;
}

/// An item of the wording that is not hidden.
std::optional<model::PlacedItem> live(model::Instrument const& instrument, std::string_view id)
{
    auto const placed = model::find_placed(instrument, id);
    return placed && !placed->item->hidden ? placed : std::nullopt;
}

bool says_the_same(model::Instrument const& before, model::Instrument const& after, std::string_view id)
{
    auto const a = live(before, id);
    auto const b = live(after, id);
    return a && b && model::wording_fingerprint(*a->group, *a->item) == model::wording_fingerprint(*b->group, *b->item)
        && meaning_of(*a->scale) == meaning_of(*b->scale);
}

bool says_anything(model::Answer const& answer)
{
    return !answer.rating.empty() || !answer.comment.empty() || !answer.evidence.empty() || !answer.review.empty()
        || !answer.references.empty() || !answer.cites.empty() || answer.settled;
}

void expect_earlier_answers(model::SchoolDocument const& document, model::Evaluation const& previous)
{
    auto const& wording = *model::instrument_of(document, previous);
    for (auto const& answer : previous.answers) {
        auto const earlier = rules::earlier_answer(document, started(document), answer.item);
        ASSERT_EQ(earlier.answer, &answer);
        EXPECT_EQ(earlier.placed.item, model::find_item(wording, answer.item));
    }
}

void check_next(Generated& generated)
{
    auto const before = generated.document;
    auto const instrument = next_edition(generated.random, generated.instrument());
    auto& document = generated.document;
    apply(document, start_next(before, "eval-new", generated.evaluation(), instrument, "Spring 2027"));
    EXPECT_EQ(without_started(document).evaluations, before.evaluations);
    auto const& next = started(document);
    EXPECT_TRUE(next.answers.empty() && next.contexts.empty() && next.actions.empty() && next.views.empty());
    EXPECT_EQ(next.previous, generated.evaluation().id);
    EXPECT_EQ(next.by_block, generated.evaluation().by_block);
    EXPECT_FALSE(next.upgrade);
    expect_earlier_answers(document, generated.evaluation());
    expect_opens(document);
}

void expect_only_what_follows(Generated const& generated, model::Instrument const& before, model::Instrument const& after)
{
    for (auto const& answer : started(generated.document).answers) {
        EXPECT_TRUE(says_the_same(before, after, answer.item)) << answer.item;
        auto const* earlier = model::find_answer(generated.evaluation(), answer.item);
        ASSERT_TRUE(earlier);
        EXPECT_EQ(answer.rating, earlier->rating);
        EXPECT_EQ(answer.fingerprint, earlier->fingerprint);
        EXPECT_EQ(answer.comment, earlier->comment);
        EXPECT_EQ(answer.evidence, earlier->evidence);
        EXPECT_EQ(answer.review, earlier->review);
        EXPECT_FALSE(answer.reviewed);
    }
}

void expect_all_that_follows(Generated const& generated, model::Instrument const& before, model::Instrument const& after)
{
    for (auto const& answer : generated.evaluation().answers) {
        bool const follows = says_anything(answer) && says_the_same(before, after, answer.item);
        EXPECT_TRUE(!follows || model::find_answer(started(generated.document), answer.item)) << answer.item;
    }
}

void expect_partition(model::Instrument const& before, model::Instrument const& after)
{
    std::map<std::string, int> seen;
    for (auto const& step : rules::wording_steps(before, after)) {
        ++seen[step.item];
        bool const was = live(before, step.item).has_value();
        bool const is = live(after, step.item).has_value();
        auto const expected = !was                    ? rules::WordingChange::Added
            : !is                                     ? rules::WordingChange::Removed
            : says_the_same(before, after, step.item) ? rules::WordingChange::Same
                                                      : rules::WordingChange::Changed;
        EXPECT_EQ(step.change, expected) << step.item;
    }
    std::set<std::string> all;
    for (auto const* instrument : { &before, &after })
        for (auto const& placed : model::every_item(*instrument))
            if (!placed.item->hidden)
                all.insert(placed.item->id);
    EXPECT_EQ(seen.size(), all.size());
    for (auto const& [item, count] : seen)
        EXPECT_EQ(count, 1) << item;
}

/// Undo leads back to the same work, with no more than the mark of the evaluation left; redo brings it back.
void check_undo(Generated& generated, model::SchoolDocument const& before, Command const& command, std::vector<model::Edit> edits)
{
    auto& document = generated.document;
    auto const after = document;
    Step const step { command.label, std::move(edits), command.typing, {} };
    apply(document, { .label = "undo", .settings = undo_settings(step) }, 2);
    EXPECT_TRUE(started(document).removed);
    EXPECT_TRUE(without_started(document) == before);
    expect_opens(document);
    apply(document, { .label = "redo", .settings = redo_settings(step) }, 3);
    EXPECT_FALSE(started(document).removed);
    for (auto const& answer : started(after).answers) {
        auto const* again = model::find_answer(started(document), answer.item);
        ASSERT_TRUE(again);
        EXPECT_EQ(again->rating, answer.rating);
        EXPECT_EQ(again->fingerprint, answer.fingerprint);
        EXPECT_EQ(again->comment, answer.comment);
    }
    expect_opens(document);
}

void check_upgrade(Generated& generated)
{
    auto const before = generated.document;
    auto const old_wording = generated.instrument();
    auto const new_wording = next_edition(generated.random, old_wording);
    expect_partition(old_wording, new_wording);
    auto const command = start_upgrade(before, "eval-new", generated.evaluation(), new_wording, counting_ids());
    auto edits = apply(generated.document, command);
    EXPECT_EQ(without_started(generated.document).evaluations, before.evaluations);
    EXPECT_TRUE(generated.instrument() == old_wording);
    EXPECT_TRUE(started(generated.document).upgrade);
    expect_only_what_follows(generated, old_wording, new_wording);
    expect_all_that_follows(generated, old_wording, new_wording);
    expect_earlier_answers(generated.document, generated.evaluation());
    expect_opens(generated.document);
    check_undo(generated, before, command, std::move(edits));
}

/// A colleague's copy of the file, in which some answers were changed, added or cleared.
model::SchoolDocument colleagues_copy(Generated& generated)
{
    auto out = generated.document;
    auto& answers = out.evaluations[generated.chosen].answers;
    for (auto& answer : answers) {
        if (generated.random.chance(40))
            answer.comment = triad::test::generate_text(generated.random);
        if (generated.random.chance(20))
            answer.rating.clear();
        if (generated.random.chance(60))
            answer.stamps["comment"] = { { 5 }, "person-2" };
    }
    std::erase_if(answers, [&](auto const&) { return generated.random.chance(20); });
    return out;
}

void check_views(Generated& generated)
{
    auto const theirs = colleagues_copy(generated);
    auto const& their_work = theirs.evaluations[generated.chosen];
    auto const take_in = [&] { return take_in_views_command(generated.document, generated.evaluation(), theirs, their_work); };
    auto const before = generated.document;
    apply(generated.document, take_in());
    auto const once = generated.document;
    EXPECT_TRUE(apply(generated.document, take_in(), 2).empty()) << "nothing is left to take in";
    EXPECT_TRUE(generated.document == once);
    auto same = once;
    same.evaluations[generated.chosen].views = before.evaluations[generated.chosen].views;
    EXPECT_TRUE(same == before) << "no more than the views has changed";
    expect_opens(once);
}

class Replay {
public:
    explicit Replay(Generated& generated)
        : m_generated(generated)
        , m_document(generated.document)
        , m_bytes(format::encode_school(generated.document))
    {
    }

    void perform(Command const& command)
    {
        ++m_minutes;
        auto const edits = apply_settings(m_document, command.settings, test::stamp_at(m_minutes));
        ASSERT_TRUE(edits) << command.label;
        if (!edits->empty())
            m_journal.emplace_back(m_journal.size() + 1, format::encode_journal_entry(*edits));
    }

    void work()
    {
        auto const& evaluation = m_generated.evaluation();
        auto const edition = next_edition(m_generated.random, m_generated.instrument());
        auto draft = edition;
        draft.id = "own-1";
        perform(put_instrument(draft, "Add an instrument"));
        draft.title += "!";
        perform(put_instrument(draft, "Change an instrument"));
        perform(start_next(m_document, "eval-next", evaluation, edition, "Spring 2027"));
        perform(start_upgrade(m_document, "eval-new", evaluation, edition, counting_ids()));
        auto const theirs = colleagues_copy(m_generated);
        perform(take_in_views_command(m_document, evaluation, theirs, theirs.evaluations[m_generated.chosen]));
        auto const& items = model::every_item(m_generated.instrument());
        perform(settle(m_document, *model::find_evaluation(std::as_const(m_document), evaluation.id), items.back().item->id, "",
            "We agreed"));
        perform(remove_views(*model::find_evaluation(std::as_const(m_document), evaluation.id), "eval-theirs/person-1"));
        perform(add_line("line-new", "THEP-L07", "Who joins least?", "learning"));
        perform(set_line_field("line-new", "text", "Who joins least, and why?"));
        perform(remove_line("line-new"));
        draft.title += "?";
        perform(put_instrument(draft, "Change an instrument"));
    }

    void check() const
    {
        platform::StoredDocument stored;
        stored.bytes = m_bytes;
        stored.journal = m_journal;
        auto const loaded = read_stored(stored);
        ASSERT_TRUE(loaded);
        EXPECT_EQ(loaded->health, Loaded::Health::Sound);
        EXPECT_TRUE(*loaded->document->school() == m_document);
        expect_opens(*loaded->document->school());
    }

private:
    Generated& m_generated;
    model::SchoolDocument m_document;
    std::string m_bytes;
    std::vector<std::pair<std::uint64_t, std::string>> m_journal;
    std::int64_t m_minutes = 0;
};

} // namespace

TEST(R14_Starting, TheNextEvaluationCopiesNoRatingAndFindsEveryEarlierAnswer) { for_each_document(check_next); }

TEST(R15_SYS01e_Starting, AnUpgradeTakesOnlyWhatIsWordedTheSameAndLeavesTheOldAsItWas) { for_each_document(check_upgrade); }

TEST(R16_J2_Starting, TakingInTheSameViewsTwiceIsAsOnceAndTouchesNoAnswer) { for_each_document(check_views); }

TEST(Starting, SYS25d_TheJournalReplaysEveryCommandToTheSameDocument)
{
    for_each_document([](Generated& generated) {
        Replay replay { generated };
        replay.work();
        replay.check();
    });
}

TEST(Starting, AnEvaluationBringsItsWordingWhereTheFileLacksIt)
{
    auto document = triad::test::sample_document();
    auto instrument = document.instruments[0];
    EXPECT_EQ(apply(document, start_evaluation(document, "eval-2", instrument, "Spring 2027")).front().target.kind,
        RecordKind::Evaluation);
    instrument.version = 2;
    EXPECT_EQ(apply(document, start_evaluation(document, "eval-3", instrument, "")).front().target.kind, RecordKind::Instrument);
    EXPECT_EQ(document.instruments.size(), 2u);
    EXPECT_EQ(model::find_evaluation(document, "eval-3")->instrument_version, 2);
}

TEST(R15_Starting, AnUpgradeTakesNotesActionsAndTheMeetingAlong)
{
    auto document = triad::test::sample_document();
    auto& previous = document.evaluations[0];
    previous.meeting = "2026-12-03";
    previous.by_block = true;
    previous.contexts.emplace_back().field = "C1";
    previous.contexts[0].text = "Two sites";
    previous.actions.emplace_back().id = "action-1";
    previous.actions[0].item = "A01";
    previous.actions[0].what = "Lend devices";
    previous.actions.emplace_back().id = "action-2";
    previous.actions[1].removed = true;
    auto edition = document.instruments[0];
    edition.version = 2;
    edition.sections[0].groups[0].items.erase(edition.sections[0].groups[0].items.begin());
    apply(document, start_upgrade(document, "eval-new", document.evaluations[0], edition, counting_ids()));
    auto const& upgraded = started(document);
    EXPECT_EQ(upgraded.meeting, "2026-12-03");
    EXPECT_TRUE(upgraded.by_block);
    EXPECT_EQ(model::find_context(upgraded, "C1")->text, "Two sites");
    ASSERT_EQ(upgraded.actions.size(), 1u);
    EXPECT_EQ(upgraded.actions[0].id, "action-new-1");
    EXPECT_EQ(upgraded.actions[0].what, "Lend devices");
    EXPECT_EQ(upgraded.actions[0].item, "") << "its item is gone, and the action stays";
}

TEST(R15_Starting, AnOptionThatIsNoLongerOfferedStaysBehindAndAReasonAloneGoesAlong)
{
    auto document = triad::test::sample_document();
    document.instruments[0].contexts = { { .id = "C1", .title = "", .options = { { .id = "a" }, { .id = "b" } } },
        { .id = "C2", .title = "", .options = { { .id = "a" } } } };
    auto& previous = document.evaluations[0];
    previous.contexts.resize(2);
    previous.contexts[0].field = "C1";
    previous.contexts[0].text = "b";
    previous.contexts[1].field = "C2";
    previous.contexts[1].note = "To be decided";
    auto edition = document.instruments[0];
    edition.version = 2;
    edition.contexts[0].options.pop_back();
    apply(document, start_upgrade(document, "eval-new", previous, edition, counting_ids()));
    EXPECT_FALSE(model::find_context(started(document), "C1"));
    ASSERT_TRUE(model::find_context(started(document), "C2"));
    EXPECT_EQ(model::find_context(started(document), "C2")->note, "To be decided");
}

TEST(R15_R10_Starting, AnOptionThatNobodyChoseIsNotChosenByTakingItAlong)
{
    auto document = triad::test::sample_document();
    document.instruments[0].contexts
        = { { .id = "C1", .title = "", .options = { { .id = "a" }, { .id = "b" } }, .fallback = "a" },
              { .id = "C2", .title = "", .options = { { .id = "a" }, { .id = "b" } } } };
    auto& previous = document.evaluations[0];
    previous.contexts.resize(2);
    previous.contexts[0].field = "C1";
    previous.contexts[0].text = "a";
    previous.contexts[0].note = "It stood there";
    previous.contexts[1].field = "C2";
    previous.contexts[1].text = "b";
    previous.contexts[1].stamps["text"] = {};
    auto edition = document.instruments[0];
    edition.version = 2;
    apply(document, start_upgrade(document, "eval-new", previous, edition, counting_ids()));
    ASSERT_TRUE(model::find_context(started(document), "C1"));
    EXPECT_EQ(model::find_context(started(document), "C1")->text, "");
    EXPECT_EQ(model::find_context(started(document), "C1")->note, "It stood there");
    ASSERT_TRUE(model::find_context(started(document), "C2"));
    EXPECT_EQ(model::find_context(started(document), "C2")->text, "b");
}

TEST(R16_J2_Starting, WhatAColleagueSaysStandsBesideTheSchoolsAnswerWithNameAndRole)
{
    auto document = triad::test::sample_document();
    auto theirs = document;
    theirs.authors[0] = { .id = "person-9", .name = "Rowan Price", .role = "Deputy headteacher" };
    auto& answer = theirs.evaluations[0].answers.emplace_back();
    answer.item = "A01";
    answer.rating = "red";
    answer.stamps["rating"] = { { 9 }, "person-9" };
    theirs.evaluations[0].answers.emplace_back().item = "A02"; // says nothing
    theirs.evaluations[0].answers.emplace_back().item = "A99"; // not in this wording
    theirs.evaluations[0].answers[2].comment = "x";
    auto const take_in = [&] { return take_in_views_command(document, document.evaluations[0], theirs, theirs.evaluations[0]); };
    apply(document, take_in());
    ASSERT_EQ(document.evaluations[0].views.size(), 1u);
    auto const& view = document.evaluations[0].views[0];
    EXPECT_EQ(view.source, "eval-1/person-9");
    EXPECT_EQ(view.name, "Rowan Price");
    EXPECT_EQ(view.role, "Deputy headteacher");
    EXPECT_EQ(view.rating, "red");
    theirs.evaluations[0].answers[0].rating = "amber";
    apply(document, take_in());
    ASSERT_EQ(document.evaluations[0].views.size(), 1u) << "the same person again";
    EXPECT_EQ(document.evaluations[0].views[0].rating, "amber");
    apply(document, remove_views(document.evaluations[0], "eval-1/person-9"));
    EXPECT_TRUE(document.evaluations[0].views[0].removed);
    apply(document, take_in());
    EXPECT_FALSE(document.evaluations[0].views[0].removed);
    EXPECT_TRUE(document.evaluations[0].answers.empty());
}

TEST(R16_J2_Starting, AnAnswerThatIsOursAlreadyIsNoOtherVoice)
{
    auto document = triad::test::sample_document();
    auto& answer = document.evaluations[0].answers.emplace_back();
    answer.item = "A01";
    answer.rating = "red";
    answer.stamps["rating"] = { { 9 }, "person-1" };
    EXPECT_TRUE(take_in_views_command(document, document.evaluations[0], document, document.evaluations[0]).settings.empty());
}

TEST(R16_J2_Starting, SettlingWritesTheSchoolsAnswerMarksItAndKeepsWhoSaidWhat)
{
    auto document = triad::test::sample_document();
    auto& answer = document.evaluations[0].answers.emplace_back();
    answer.item = "A01";
    answer.rating = "red";
    answer.stamps["rating"] = { { 9 }, "person-1" };
    apply(document, settle(document, document.evaluations[0], "A01", "amber", "We agreed on amber."));
    auto const* settled = model::find_answer(document.evaluations[0], "A01");
    EXPECT_EQ(settled->rating, "amber");
    EXPECT_EQ(settled->comment, "We agreed on amber.");
    EXPECT_TRUE(settled->settled);
    ASSERT_EQ(document.evaluations[0].views.size(), 1u) << "what was said before the talk stays as one voice";
    EXPECT_EQ(document.evaluations[0].views[0].rating, "red");
    EXPECT_EQ(document.evaluations[0].views[0].name, "Morgan Hale");
    apply(document, settle(document, document.evaluations[0], "A01", "green", ""), 2);
    EXPECT_EQ(document.evaluations[0].views.size(), 1u) << "a settled answer is nobody's alone";
    apply(document, settle(document, document.evaluations[0], "A02", "green", ""), 3);
    EXPECT_EQ(document.evaluations[0].views.size(), 1u) << "nothing was said before";
    expect_opens(document);
}

TEST(SYS10b_Lines, KeepTheirOriginWhileTheirWordsChange)
{
    auto document = triad::test::sample_document();
    apply(document, add_line("line-1", "THEP-L07", "Who joins least?", "learning"));
    apply(document, set_line_field("line-1", "text", "Who joins least, and why?"));
    auto const* line = model::find_line(document, "line-1");
    ASSERT_TRUE(line);
    EXPECT_EQ(line->origin, "THEP-L07");
    EXPECT_EQ(line->text, "Who joins least, and why?");
    apply(document, remove_line("line-1"));
    EXPECT_TRUE(model::find_line(document, "line-1")->removed);
    expect_opens(document);
}

} // namespace triad::store
