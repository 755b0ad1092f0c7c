#include "base/text.h"
#include "documents/html_page.h"
#include "format/file_name.h"
#include "format/school_file.h"
#include "model/review_slots.h"
#include "rules/documents/export_preview.h"
#include "rules/documents/released_report.h"
#include "rules/exchange/import_filter.h"
#include "rules/exchange/release.h"
#include "rules/exchange/review_file.h"
#include "unit/documents/document_parts.h"
#include "unit/format/marked_document.h"

#include <gtest/gtest.h>

#include <algorithm>

// What leaves holds what its reader may see, and not a word more: documents in whose every text one mark stands are made into
// each kind of file, and the bytes are searched for marks. What may be there is written down once more here, plainly, so that
// the program's own list is checked against another.

namespace triad::format {

namespace {

using model::DocumentKind;
using rules::Audience;
using test::Marks;
using test::marks_in;

constexpr DocumentKind review_file_kinds[]
    = { DocumentKind::ReviewPack, DocumentKind::ReviewNotes, DocumentKind::AgreementRequest, DocumentKind::AgreementAnswer };
constexpr Audience audiences[] = { Audience::School, Audience::Triad, Audience::Cluster, Audience::Partnership,
    Audience::Authority, Audience::Governors, Audience::Quality };
constexpr Date today { 2026, 11, 24 };

/// Documents for each of the two searches, which take different ones: what one document lets out is out.
int runs() { return std::max(500, test::property_runs()); }
constexpr int seeds_of_reports = 1'000'000;

/// Texts of what is expected to travel.
struct Expected {
    std::vector<std::string> texts;

    void say(std::initializer_list<std::string> more) { texts.insert(texts.end(), more); }

    template <typename Record, typename Say> void each(std::vector<Record> const& list, Say const& say_record)
    {
        for (auto const& record : list)
            if (!record.removed)
                say_record(record);
    }
};

void expect_head(Expected& out, model::Review const& review)
{
    out.say({ review.protocol, review.title, review.mode, review.date, review.starts, review.place });
    out.each(review.lines, [&](auto const& line) { out.say({ line.origin, line.text }); });
    out.each(review.members, [&](auto const& member) { out.say({ member.name, member.school }); });
}

void expect_extract(Expected& out, model::SchoolDocument const& document, model::Extract const& extract)
{
    auto const* evaluation = model::find_evaluation(document, extract.evaluation);
    auto const* instrument = evaluation && !evaluation->removed ? model::instrument_of(document, *evaluation) : nullptr;
    auto const placed = instrument ? model::find_placed(*instrument, extract.item) : std::nullopt;
    if (!placed)
        return;
    out.say({ instrument->title, placed->group->stem, placed->item->text });
    auto const* answer = model::find_answer(*evaluation, extract.item);
    auto const* chosen = answer ? model::find_choice(*placed->scale, answer->rating) : nullptr;
    if (extract.rating)
        out.say({ chosen ? chosen->word : model::unrated_choice(*placed->scale).word });
    if (extract.comment && answer)
        out.say({ answer->comment });
    if (extract.evidence && answer)
        out.say({ answer->evidence });
}

void expect_pack(Expected& out, model::SchoolDocument const& document, model::Review const& review)
{
    expect_head(out, review);
    out.each(review.focuses, [&](auto const& focus) { out.say({ focus.kind, focus.text, focus.why }); });
    out.each(review.sources,
        [&](auto const& source) { out.say({ source.kind, source.what, source.whom, source.time, source.remote }); });
    out.each(review.timeslots, [&](auto const& slot) { out.say({ slot.what, slot.place, slot.who }); });
    out.each(review.extracts, [&](auto const& extract) {
        // Of two that two devices shared of one answer, the screen shows the first, and that one leaves.
        auto const first = std::ranges::find_if(review.extracts, [&](auto const& other) {
            return !other.removed && other.evaluation == extract.evaluation && other.item == extract.item;
        });
        if (first->id == extract.id)
            expect_extract(out, document, extract);
    });
    out.each(review.documents, [&](auto const& paper) {
        if (paper.travels)
            out.say({ paper.title, paper.place });
    });
}

void expect_own_line(Expected& out, model::Review const& review)
{
    auto const* own = model::find_record(review.members, review.acting);
    if (own && !own->removed)
        out.say({ own->name, own->school, own->sent, own->answered });
}

void expect_notes(Expected& out, model::Review const& review)
{
    expect_own_line(out, review);
    out.each(review.notes, [&](auto const& note) {
        if (!review.acting.empty() && note.member == review.acting)
            out.say({ note.how, note.seen, note.place, note.effect, note.kind });
    });
}

void expect_answers(Expected& out, model::Review const& review)
{
    expect_own_line(out, review);
    out.each(review.replies, [&](auto const& reply) {
        if (!review.acting.empty() && reply.member == review.acting)
            out.say({ reply.decision, reply.wording, reply.reason, reply.fingerprint, reply.name, reply.role, reply.day });
    });
}

Marks expected_in(model::SchoolDocument const& document, model::Review const& review, DocumentKind kind)
{
    Expected out;
    bool const to_host = kind == DocumentKind::ReviewNotes || kind == DocumentKind::AgreementAnswer;
    out.say({ document.school.name, document.school.urn, to_host ? "" : review.keep_until });
    if (review.removed)
        return marks_in(out.texts);
    if (kind == DocumentKind::ReviewPack)
        expect_pack(out, document, review);
    else if (kind == DocumentKind::ReviewNotes)
        expect_notes(out, review);
    else if (kind == DocumentKind::AgreementAnswer)
        expect_answers(out, review);
    else {
        expect_head(out, review);
        out.each(review.statements, [&](auto const& statement) { out.say({ statement.text }); });
    }
    return marks_in(out.texts);
}

void expect_linked_notes(Expected& out, model::Review const& review, model::Statement const& statement, bool names)
{
    for (auto const id : split(statement.notes, ' ')) {
        auto const* note = model::find_record(review.notes, id);
        if (!note || note->removed || (blank(note->seen) && blank(note->effect)))
            continue;
        out.say({ note->seen, note->effect });
        if (!blank(note->seen))
            out.say({ note->how, note->place });
        auto const* member = model::find_record(review.members, note->member);
        if (member && names)
            out.say({ member->name });
    }
}

Marks without(Marks marks, Marks const& left_out)
{
    for (auto const& mark : left_out)
        marks.erase(mark);
    return marks;
}

Marks expected_in_report(model::SchoolDocument const& document, model::Review const& review, rules::Release const& release)
{
    Expected out;
    out.say({ review.title, review.date, release.keep_until, document.school.name });
    out.each(review.focuses, [&](auto const& focus) { out.say({ focus.text }); });
    out.each(review.statements, [&](auto const& statement) {
        out.say({ statement.text });
        if (release.notes)
            expect_linked_notes(out, review, statement, release.names);
    });
    out.each(review.follow_ups, [&](auto const& step) {
        if (release.follow_ups && step.kind == "action" && !blank(step.what))
            out.say({ step.what, release.names ? step.who : "", step.done.empty() ? step.due : step.done });
    });
    out.each(review.look_backs, [&](auto const& line) {
        if (release.look_back && !blank(line.text))
            out.say({ line.question, line.text });
    });
    out.each(review.members, [&](auto const& member) {
        if (release.names)
            out.say({ member.name, member.school });
    });
    auto marks = marks_in(out.texts);
    if (!release.school)
        marks = without(std::move(marks), test::marks_of_school(document, review));
    if (!release.names)
        marks = without(
            without(std::move(marks), test::marks_of_people(document, review)), test::marks_of_partners(document, review));
    return marks;
}

/// Marks that one side has and the other has not, for a message that can be read.
std::string difference(Marks const& found, Marks const& wanted)
{
    std::string out;
    for (auto const& mark : without(found, wanted))
        out += concat({ " leaks ", mark });
    for (auto const& mark : without(wanted, found))
        out += concat({ " lacks ", mark });
    return out;
}

model::Stamp now() { return { { 1'795'500'000'000 }, "person-0" }; }

/// Ids are for programs: a preview is for people.
Marks readable(model::SchoolDocument const& file)
{
    auto plain = file;
    for (auto& review : plain.reviews) {
        for (auto& line : review.lines)
            line.origin.clear();
        for (auto& reply : review.replies)
            reply.fingerprint.clear();
    }
    return test::all_marks(plain);
}

rules::Release any_release(Audience audience, test::Random& random)
{
    auto out = rules::default_release(audience, today);
    if (random.chance(60)) {
        out.names = random.chance(50);
        out.school = random.chance(50);
        out.notes = random.chance(50);
        out.follow_ups = random.chance(50);
        out.look_back = random.chance(50);
    }
    out.holder = "the partnership’s office";
    return out;
}

} // namespace

TEST(SH23_SYS14g_NoLeak, AFileOfAReviewHoldsWhatMayTravelAndNothingElse)
{
    for (int seed = 0; seed < runs(); ++seed) {
        auto const document = test::marked_document(static_cast<std::uint64_t>(seed));
        auto const& review = seed % 4 == 0 ? document.reviews.back() : document.reviews.front();
        for (auto const kind : review_file_kinds) {
            auto const bytes = encode_school(rules::make_review_file(document, review, kind, now()));
            ASSERT_EQ(difference(marks_in(bytes), expected_in(document, review, kind)), "")
                << "seed " << seed << ", kind " << static_cast<int>(kind) << ", review " << review.id;
        }
    }
}

TEST(SH01_SH23_SYS14g_NoLeak, AReleasedReportHoldsWhatItsAudienceMayReadAndNothingElse)
{
    for (int seed = seeds_of_reports; seed < seeds_of_reports + runs(); ++seed) {
        auto const document = test::marked_document(static_cast<std::uint64_t>(seed));
        test::Random random { static_cast<std::uint64_t>(seed) };
        auto const& review = document.reviews.front();
        for (auto const audience : { audiences[seed % 7], audiences[random.below(7)] }) {
            auto const release = any_release(audience, random);
            auto const report = rules::released_report(document, review, nullptr, release, today);
            auto const bytes = documents::encode_html_page(report, today) + document_file_name(report, today);
            ASSERT_EQ(difference(marks_in(bytes), expected_in_report(document, review, release)), "")
                << "seed " << seed << ", for " << rules::audience_name(audience) << (release.names ? ", names" : "")
                << (release.school ? ", school" : "") << (release.notes ? ", notes" : "");
        }
    }
}

TEST(SYS14f_NoLeak, ThePreviewOfAFileShowsEveryTextInIt)
{
    for (int seed = 0; seed < test::property_runs(); ++seed) {
        auto const document = test::marked_document(static_cast<std::uint64_t>(seed));
        for (auto const kind : review_file_kinds) {
            auto const file = rules::make_review_file(document, document.reviews.front(), kind, now());
            auto const shown = marks_in(documents::test::all_words(rules::in_words(file, nullptr)));
            ASSERT_EQ(difference(shown, readable(file)), "") << "seed " << seed << ", kind " << static_cast<int>(kind);
        }
    }
}

TEST(SH23_NoLeak, AFileOfAReviewOpensAsItWasMade)
{
    for (int seed = 0; seed < test::property_runs(); ++seed) {
        auto const document = test::marked_document(static_cast<std::uint64_t>(seed));
        for (auto const kind : review_file_kinds) {
            auto const file = rules::make_review_file(document, document.reviews.front(), kind, now());
            auto const opened = decode_school(encode_school(file));
            ASSERT_TRUE(opened.has_value()) << "seed " << seed << ": " << opened.error().sentence;
            ASSERT_EQ(opened->document, file) << "seed " << seed;
            ASSERT_TRUE(file.reviews.front().acting.empty());
        }
    }
}

TEST(SH23_NoLeak, WhatMayComeInIsTheSameWhenItIsAskedTwiceAndAllOfAnHonestFile)
{
    for (int seed = 0; seed < test::property_runs(); ++seed) {
        auto const document = test::marked_document(static_cast<std::uint64_t>(seed));
        for (auto const kind : review_file_kinds) {
            auto whole = document;
            whole.kind = kind;
            auto const once = rules::admitted_part(whole);
            ASSERT_EQ(rules::admitted_part(once), once) << "seed " << seed;
            auto const file = rules::make_review_file(document, document.reviews.front(), kind, now());
            auto const entering = rules::admitted_part(file).reviews.front();
            ASSERT_EQ(entering.notes, file.reviews.front().notes) << "seed " << seed;
            ASSERT_EQ(entering.replies, file.reviews.front().replies) << "seed " << seed;
            ASSERT_EQ(entering.statements, file.reviews.front().statements) << "seed " << seed;
            ASSERT_EQ(entering.extracts, file.reviews.front().extracts) << "seed " << seed;
        }
    }
}

} // namespace triad::format
