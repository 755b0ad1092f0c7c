#include "base/text.h"
#include "documents/html_page.h"
#include "format/file_name.h"
#include "format/school_file.h"
#include "model/id_list.h"
#include "model/record_lists.h"
#include "rules/documents/released_report.h"
#include "rules/exchange/cluster_return.h"
#include "rules/exchange/release.h"
#include "rules/exchange/review_file.h"
#include "unit/format/marked_return.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>

// Each sharing rule by itself: what it forbids is looked for in the bytes of every file and every release that a school can
// make, over generated schools. The files are made once; each rule has a test of its own that says what it found.

namespace triad::format {

namespace {

using model::DocumentKind;
using model::Review;
using model::SchoolDocument;
using rules::Audience;
using test::Marks;
using test::marks_in;

constexpr Date today { 2026, 11, 24 };
constexpr int seeds_of_rules = 7'000'000;
constexpr int least_documents = 1000;

/// One file or released report, and the marks in its bytes.
struct Outgoing {
    std::string name;
    DocumentKind kind = DocumentKind::School; // of a file
    Audience audience = Audience::School; // of a report
    bool report = false;
    Marks found = {};

    bool is(DocumentKind wanted) const { return !report && kind == wanted; }
    bool is_for(Audience wanted) const { return report && audience == wanted; }
};

/// The usual run makes three of the seven reports from each school, in turn; the long run of `laws` makes all of them.
bool is_made(std::size_t audience, int seed)
{
    bool const all = test::property_runs() > least_documents;
    return all || (static_cast<std::size_t>(seed) + audience) % 7 < 3;
}

std::vector<Outgoing> everything_that_leaves(
    SchoolDocument const& document, Review const& review, model::Return const& chosen, int seed)
{
    constexpr std::pair<DocumentKind, char const*> kinds[]
        = { { DocumentKind::ReviewPack, "review-pack" }, { DocumentKind::ReviewNotes, "review-notes" },
              { DocumentKind::AgreementRequest, "agreement-request" }, { DocumentKind::AgreementAnswer, "agreement-answer" } };
    constexpr Audience audiences[] = { Audience::School, Audience::Triad, Audience::Cluster, Audience::Partnership,
        Audience::Authority, Audience::Governors, Audience::Quality };
    std::vector<Outgoing> out;
    for (auto const& [kind, name] : kinds)
        out.push_back({ .name = name,
            .kind = kind,
            .found
            = marks_in(encode_school(rules::make_review_file(document, review, kind, { { 1'795'500'000'000 }, "person-0" }))) });
    out.push_back({ .name = "cluster-return",
        .kind = DocumentKind::ClusterReturn,
        .found = marks_in(encode_school(rules::make_cluster_return(document, chosen, { { 1'795'500'000'000 }, "person-0" }))) });
    for (auto const audience : audiences) {
        if (!is_made(static_cast<std::size_t>(audience), seed))
            continue;
        auto release = rules::default_release(audience, today);
        release.holder = "the partnership’s office";
        auto const report = rules::released_report(document, review, nullptr, release, today);
        out.push_back({ .name = std::string { rules::audience_name(audience) },
            .audience = audience,
            .report = true,
            .found = marks_in(documents::encode_html_page(report, today) + document_file_name(report, today)) });
    }
    return out;
}

/// Names in a document, which stand in many of its texts.
struct Names {
    Marks people; // of the team and of whoever else the document knows, with partners' schools
    Marks school;
};

Names names_in(SchoolDocument const& document, Review const& review)
{
    Names out { test::marks_of_people(document, review), test::marks_of_school(document, review) };
    out.people.merge(test::marks_of_partners(document, review));
    return out;
}

/// Texts that a rule keeps back. Names of people and schools stand in other texts too, and have rules of their own.
class Kept {
public:
    explicit Kept(Names const& names)
        : m_known(&names)
    {
    }

    void say(std::initializer_list<std::string> texts)
    {
        for (auto const& text : texts)
            m_texts += concat({ text, "\n" });
    }
    void names() { m_names = true; }
    void school() { m_school = true; }

    /// Fields of the records of a list for which `wanted` holds.
    template <typename Record, typename... Fields>
    void each(std::vector<Record> const& list, std::function<bool(Record const&)> const& wanted, Fields... fields)
    {
        for (auto const& record : list)
            if (wanted(record))
                say({ record.*fields... });
    }
    template <typename Record, typename... Fields>
    void all(std::vector<Record> const& list, std::string Record::* first, Fields... fields)
    {
        each(list, std::function<bool(Record const&)> { [](auto const&) { return true; } }, first, fields...);
    }

    bool same_as(Kept const& other) const
    {
        return m_texts == other.m_texts && m_names == other.m_names && m_school == other.m_school;
    }

    Marks marks() const
    {
        auto out = marks_in(m_texts);
        for (auto const* known : { &m_known->people, &m_known->school })
            for (auto const& mark : *known)
                out.erase(mark);
        if (m_names)
            out.insert(m_known->people.begin(), m_known->people.end());
        if (m_school)
            out.insert(m_known->school.begin(), m_known->school.end());
        return out;
    }

private:
    Names const* m_known;
    std::string m_texts;
    bool m_names = false;
    bool m_school = false;
};

using Keep = void (*)(Kept&, SchoolDocument const&, Review const&, Outgoing const&);

bool extracted(Review const& review, model::Evaluation const& evaluation, std::string_view item, bool model::Extract::* part)
{
    return std::ranges::any_of(review.extracts, [&](auto const& extract) {
        return !extract.removed && extract.evaluation == evaluation.id && extract.item == item && extract.*part;
    });
}

/// What the school chose to hand in, which the document keeps last.
bool handed_in(SchoolDocument const& document, model::Evaluation const& evaluation)
{
    auto const* wording = model::instrument_of(document, evaluation);
    return model::lists_id(document.returns.back().evaluations, evaluation.id) && !evaluation.removed && wording
        && wording->audience == model::InstrumentAudience::Cluster;
}

/// SH-01, SH-17: the self-evaluation, but for what the host picked for the pack, and comments that it hands in to its cluster.
void keep_self_evaluation(Kept& kept, SchoolDocument const& document, Review const& review, Outgoing const& out)
{
    bool const pack = out.is(DocumentKind::ReviewPack);
    for (auto const& evaluation : document.evaluations) {
        for (auto const& answer : evaluation.answers) {
            bool const returned
                = out.is(DocumentKind::ClusterReturn) && document.returns.back().comments && handed_in(document, evaluation);
            if (!returned && (!pack || !extracted(review, evaluation, answer.item, &model::Extract::comment)))
                kept.say({ answer.comment });
            if (!pack || !extracted(review, evaluation, answer.item, &model::Extract::evidence))
                kept.say({ answer.evidence });
            for (auto const& change : answer.history)
                kept.say({ change.before });
        }
        kept.all(evaluation.contexts, &model::ContextAnswer::text, &model::ContextAnswer::note);
        kept.all(evaluation.views, &model::View::comment, &model::View::evidence);
        kept.all(evaluation.actions, &model::Action::what, &model::Action::owner);
    }
}

/// SH-02: slides and other documents are named to those who take part, where the host says so, and to nobody else.
void keep_documents(Kept& kept, SchoolDocument const&, Review const& review, Outgoing const& out)
{
    bool const pack = out.is(DocumentKind::ReviewPack);
    for (auto const& paper : review.documents)
        if (!pack || !paper.travels || paper.removed)
            kept.say({ paper.title, paper.place });
}

void keep_partners_words(Kept& kept, Review const& review)
{
    kept.all(review.notes, &model::Note::seen, &model::Note::effect, &model::Note::place);
    kept.all(review.follow_ups, &model::FollowUp::what, &model::FollowUp::who);
}

template <Audience audience> void keep_from(Kept& kept, SchoolDocument const&, Review const& review, Outgoing const& out)
{
    if (!out.is_for(audience))
        return;
    kept.names();
    if (audience == Audience::Partnership)
        kept.school();
    keep_partners_words(kept, review);
    kept.all(review.sources, &model::Source::what, &model::Source::whom);
    kept.all(review.timeslots, &model::Timeslot::what, &model::Timeslot::place);
}

/// SH-07: what partners asked for stays between them and the host.
void keep_replies(Kept& kept, SchoolDocument const&, Review const& review, Outgoing const& out)
{
    for (auto const& reply : review.replies)
        if (!out.is(DocumentKind::AgreementAnswer) || review.acting.empty() || reply.member != review.acting || reply.removed)
            kept.say({ reply.wording, reply.reason });
}

/// SH-04, SH-08, SYS-06e: of what was not chosen, or is for the school alone, not even the wording; and no report that the school
/// did not choose, was not released to the cluster or was taken back.
void keep_from_lead(Kept& kept, SchoolDocument const& document, Review const& review, Outgoing const& out)
{
    if (!out.is(DocumentKind::ClusterReturn))
        return;
    kept.names();
    for (auto const& evaluation : document.evaluations)
        if (!handed_in(document, evaluation))
            kept.say({ evaluation.period, evaluation.meeting });
    keep_partners_words(kept, review);
    kept.all(review.sources, &model::Source::what, &model::Source::whom);
    kept.all(review.timeslots, &model::Timeslot::what, &model::Timeslot::place);
    auto const* given = model::find_record(document.ledger, "ledger-released");
    if (!given || !given->withdrawn.empty() || document.returns.back().review.empty()) {
        kept.all(review.statements, &model::Statement::text);
        kept.all(review.focuses, &model::Focus::text);
        kept.all(review.lines, &model::ReviewLine::text);
    }
}

/// SH-11: no rating reaches a report, whoever reads it.
void keep_ratings(Kept& kept, SchoolDocument const& document, Review const&, Outgoing const& out)
{
    if (!out.report)
        return;
    for (auto const& instrument : document.instruments)
        for (auto const& choice : instrument.scale.choices)
            kept.say({ choice.word });
}

/// SH-12, SH-14: what the school answered when it looked back, until it says so itself.
void keep_look_back(Kept& kept, SchoolDocument const&, Review const& review, Outgoing const& out)
{
    if (!out.is_for(Audience::School))
        kept.all(review.look_backs, &model::LookBack::question, &model::LookBack::text);
}

/// SH-15: why the school chose its focus is between it and the team.
void keep_reasons(Kept& kept, SchoolDocument const&, Review const& review, Outgoing const& out)
{
    if (!out.is(DocumentKind::ReviewPack))
        kept.all(review.focuses, &model::Focus::why);
}

/// SH-16, SH-21: what was seen and heard, pupils' words among it, stands in no report unless the host lets it.
void keep_voices(Kept& kept, SchoolDocument const&, Review const& review, Outgoing const& out)
{
    if (out.report)
        kept.all(review.notes, &model::Note::seen, &model::Note::effect, &model::Note::place);
}

/// SH-18: the school's own records.
void keep_own_records(Kept& kept, SchoolDocument const& document, Review const& review, Outgoing const&)
{
    kept.all(
        document.outcomes, &model::Outcome::year, &model::Outcome::measure, &model::Outcome::value, &model::Outcome::comment);
    kept.all(document.milestones, &model::Milestone::title, &model::Milestone::comment);
    kept.all(document.champions, &model::Champion::load, &model::Champion::trained);
    kept.all(document.lines, &model::EnquiryLine::text, &model::EnquiryLine::tags);
    kept.all(review.workshops, &model::Workshop::title, &model::Workshop::place);
}

/// SH-20: a partner's notes and answers reach the host, and no other partner.
void keep_from_partners(Kept& kept, SchoolDocument const&, Review const& review, Outgoing const& out)
{
    if (out.report)
        return;
    bool const notes = out.is(DocumentKind::ReviewNotes);
    for (auto const& note : review.notes)
        if (!notes || review.acting.empty() || note.member != review.acting)
            kept.say({ note.seen, note.effect, note.place });
    bool const answers = out.is(DocumentKind::AgreementAnswer);
    for (auto const& reply : review.replies)
        if (!answers || review.acting.empty() || reply.member != review.acting)
            kept.say({ reply.decision, reply.wording, reply.reason, reply.day });
}

template <typename Record, std::size_t count>
void keep_removed(Kept& kept, std::vector<Record> const& list, std::span<model::Slot<Record> const, count> slots)
{
    for (auto const& record : list)
        if (record.removed)
            for (auto const& slot : slots)
                if (slot.text)
                    kept.say({ record.*slot.text });
}

/// SH-23: what was removed, said otherwise by somebody, or written by a newer version is left out, not hidden.
void keep_hidden(Kept& kept, SchoolDocument const& document, Review const& review, Outgoing const&)
{
    model::for_each_list(
        model::review_lists, review, [&](auto const& spec, auto const& list) { keep_removed(kept, list, spec.slots); });
    for (auto const& clash : document.clashes)
        kept.say({ clash.value, clash.stamp.unknown });
    kept.say({ document.unknown, review.unknown, review.created.unknown });
}

/// SH-24: the ledger is the school's own record of what it shared.
void keep_ledger(Kept& kept, SchoolDocument const& document, Review const&, Outgoing const&)
{
    kept.all(document.ledger, &model::LedgerEntry::what, &model::LedgerEntry::file, &model::LedgerEntry::holder,
        &model::LedgerEntry::purpose, &model::LedgerEntry::by, &model::LedgerEntry::day);
}

struct SharingRule {
    char const* name;
    Keep keep;
};

constexpr SharingRule sharing_rules[] = {
    { "SH01_SH17_SelfEvaluation", keep_self_evaluation },
    { "SH02_SlidesAndDocuments", keep_documents },
    { "SH03_SH04_SH09_Partnership", keep_from<Audience::Partnership> },
    { "SH05_QualityAssurance", keep_from<Audience::Quality> },
    { "SH06_LocalAuthority", keep_from<Audience::Authority> },
    { "SH07_WhatPartnersAskedFor", keep_replies },
    { "SH08_Cluster", keep_from<Audience::Cluster> },
    { "SH04_SH08_TheLeadOfTheCluster", keep_from_lead },
    { "SH11_Ratings", keep_ratings },
    { "SH12_SH14_LookBack", keep_look_back },
    { "SH13_Governors", keep_from<Audience::Governors> },
    { "SH15_ReasonsForTheFocus", keep_reasons },
    { "SH16_SH21_WhatWasSeenAndHeard", keep_voices },
    { "SH18_TheSchoolsOwnRecords", keep_own_records },
    { "SH20_OtherPartnersNotesAndAnswers", keep_from_partners },
    { "SH23_RemovedAndUnknown", keep_hidden },
    { "SH24_Ledger", keep_ledger },
};

struct Tally {
    std::int64_t looked_for = 0;
    std::string leaks; // the first few
};

void search(Tally& tally, Marks const& kept, Outgoing const& out, int seed)
{
    tally.looked_for += static_cast<std::int64_t>(kept.size());
    for (auto const& mark : kept)
        if (tally.leaks.size() < 400 && out.found.contains(mark))
            tally.leaks += concat({ "seed ", number(seed), ", ", out.name, ": ", mark, "\n" });
}

/// Most rules keep the same from many files in a row: what they keep is worked out once for these.
void search_for(Tally& tally, SharingRule const& rule, SchoolDocument const& document, Review const& review, Names const& names,
    std::vector<Outgoing> const& all, int seed)
{
    Kept last { names };
    auto marks = last.marks();
    for (auto const& outgoing : all) {
        Kept kept { names };
        rule.keep(kept, document, review, outgoing);
        if (!kept.same_as(last)) {
            marks = kept.marks();
            last = kept;
        }
        search(tally, marks, outgoing, seed);
    }
}

using Tallies = std::array<Tally, std::size(sharing_rules)>;

Tallies search_everything()
{
    Tallies out;
    int const documents = std::max(least_documents, test::property_runs());
    for (int seed = seeds_of_rules; seed < seeds_of_rules + documents; ++seed) {
        auto document = test::marked_document(static_cast<std::uint64_t>(seed));
        auto const chosen = test::mark_return(document, static_cast<std::uint64_t>(seed));
        auto const& review = document.reviews.front();
        auto const names = names_in(document, review);
        auto const all = everything_that_leaves(document, review, chosen, seed);
        for (std::size_t i = 0; i < out.size(); ++i)
            search_for(out[i], sharing_rules[i], document, review, names, all, seed);
    }
    return out;
}

Tallies const& tallies()
{
    static Tallies const found = search_everything();
    return found;
}

class SharingRules : public testing::TestWithParam<std::size_t> { };

TEST_P(SharingRules, NothingThatItForbidsIsInAnyFileOrReport)
{
    auto const& tally = tallies()[GetParam()];
    EXPECT_GT(tally.looked_for, least_documents) << "the generated schools hold what is looked for";
    EXPECT_EQ(tally.leaks, "");
}

INSTANTIATE_TEST_SUITE_P(EachRule, SharingRules, testing::Range(std::size_t { 0 }, std::size(sharing_rules)),
    [](auto const& rule) { return std::string { sharing_rules[rule.param].name }; });

} // namespace

} // namespace triad::format
