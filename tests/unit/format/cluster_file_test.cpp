#include "base/text.h"
#include "format/cluster_file.h"
#include "model/cluster_slots.h"
#include "support/generate.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#ifndef TRIAD_SOURCE_DIR
#define TRIAD_SOURCE_DIR "."
#endif

namespace triad::format {

namespace {

/// What the lead made of it: a record of each kind.
void add_own_work(model::ClusterDocument& out)
{
    out.themes = { { .id = "theme-1", .name = "Transition", .parent = "FT-3" } };
    out.findings = { { .id = "finding-1",
        .source = "comment",
        .school = "school-1",
        .origin = "eval-1",
        .item = "A02",
        .mark = "0011223344556677",
        .text = {},
        .themes = "FT-3 theme-1",
        .kind = "need",
        .quoted = true } };
    out.questions
        = { { .id = "question-1", .text = "How do others do it?", .findings = "finding-1", .themes = "FT-3", .adopted = true } };
    out.needs = { { .id = "need-1",
        .text = "Writing",
        .items = "A02",
        .schools = "school-1",
        .phase = "primary",
        .school = "school-2",
        .provider = "The authority",
        .status = "asked" } };
    out.meetings = { { .id = "meeting-1",
        .title = "First",
        .date = "2026-12-04",
        .minutes = 120,
        .summary = "Good.",
        .finished = "2026-12-04" } };
    out.meeting_parts = { { .id = "part-1",
        .meeting = "meeting-1",
        .what = "Oak presents",
        .school = "school-1",
        .order = 2,
        .minutes = 15,
        .links = "slides" } };
    out.meeting_notes = { { .id = "note-1",
        .meeting = "meeting-1",
        .part = "part-1",
        .line = "What worked?",
        .kind = "helped",
        .text = "Short calls." } };
    out.statements
        = { { .id = "statement-1", .part = "need", .text = "Writing first.", .sources = "finding-1 need-1", .order = 2 } };
    out.cluster.period = "Autumn 2026";
    out.cluster.taxonomy = "six-ps";
    out.cluster.opening = "First words.";
    out.summaries = { std::make_shared<model::ClusterSummary const>(
        model::ClusterSummary { .id = "cluster-2", .name = "Poplar", .made = "2026-12-01", .schools = 3, .returned = 3 }) };
}

/// A record with every field in each list that has none yet.
struct OneOfEach {
    template <typename Spec, typename Record> void operator()(Spec const& spec, std::vector<Record>& list) const
    {
        if (!list.empty() || spec.kind == model::RecordKind::LedgerEntry)
            return;
        auto& record = list.emplace_back();
        record.id = concat({ model::record_kind_name(spec.kind), "-1" });
        for (auto const& slot : spec.slots)
            if (slot.field != "removed")
                model::write_slot(slot, record,
                    slot.flag         ? "true"
                        : slot.number ? "7"
                        : slot.is_day ? "2026-11-30"
                                      : concat({ "A ", slot.field, "." }));
    }
};

/// Two schools, one of which returned with a comment.
model::ClusterDocument sample()
{
    auto const edition = std::make_shared<model::CollectedEdition const>(test::sample_instrument());
    model::Submission submission { .school = "school-1",
        .evaluation = "eval-1",
        .edition = edition,
        .period = "Autumn 2026",
        .made = "2026-11-20",
        .number = 2,
        .commented = true,
        .quotes = model::Attribution::Role,
        .named = true,
        .keep_until = "2027-07-31" };
    submission.ratings = { 1, 0 };
    submission.add_comment(1, "We “know” this\nwell.");
    submission.offers = { 1 };
    model::ClusterDocument out { .id = "cluster-1", .cluster = { .name = "Bow", .instrument = "small", .due = "2026-12-01" } };
    out.schools = { { .id = "school-1", .name = "Oak", .urn = "999001", .letter = 2 }, { .id = "school-2", .name = "Ash" } };
    out.editions = { edition };
    out.submissions = { std::make_shared<model::Submission const>(submission) };
    out.reports = { std::make_shared<model::CollectedReport const>(model::CollectedReport { .school = "school-1",
        .review = "review-1",
        .title = "Writing",
        .date = "2026-10-01",
        .statements = { { "strength", "Pupils write at length.", "" }, { "line", "How do we know?", "A B" } } }) };
    add_own_work(out);
    model::for_each_list(model::cluster_lists, out, OneOfEach {});
    return out;
}

} // namespace

TEST(ClusterFile, SaysTheSameAfterItWasRead)
{
    auto const bytes = encode_cluster(sample());
    auto const read = decode_cluster(bytes);
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(encode_cluster(*read), bytes);
    auto const& submission = *read->submissions.front();
    EXPECT_EQ(submission.comment_on(1), "We “know” this\nwell.");
    EXPECT_EQ(submission.comment_on(0), "");
    EXPECT_EQ(submission.ratings, (std::vector<model::RatingCode> { 1, 0 }));
    EXPECT_EQ(submission.quotes, model::Attribution::Role);
    EXPECT_TRUE(submission.named && submission.commented && submission.offers_at(1) && !submission.offers_at(0));
    EXPECT_EQ(submission.number, 2);
    EXPECT_EQ(submission.edition, read->editions.front());
    EXPECT_EQ(read->reports.front()->statements, sample().reports.front()->statements);
    EXPECT_EQ(read->schools.front().letter, 2);
    EXPECT_EQ(read->cluster.due, "2026-12-01");
    auto const written = sample();
    EXPECT_EQ(read->findings, written.findings);
    EXPECT_EQ(read->questions, written.questions);
    EXPECT_EQ(read->needs, written.needs);
    EXPECT_EQ(read->meetings, written.meetings);
    EXPECT_EQ(read->meeting_parts, written.meeting_parts);
    EXPECT_EQ(read->meeting_notes, written.meeting_notes);
    EXPECT_EQ(read->statements, written.statements);
    EXPECT_EQ(*read->summaries.front(), *written.summaries.front());
    model::for_each_spec(
        model::cluster_lists, [&](auto const& spec) { EXPECT_EQ((*read).*spec.list, written.*spec.list) << spec.name; });
}

/// The same file is held against the published schema by tests/format/cluster.test.mjs.
TEST(ClusterFile, IsWrittenAsTheFileThatIsCheckedElsewhere)
{
    auto const path = std::filesystem::path { TRIAD_SOURCE_DIR } / "tests/format/clusters/cluster.triad.json";
    auto const bytes = encode_cluster(sample());
    if (std::getenv("TRIAD_REBASELINE"))
        std::ofstream { path, std::ios::binary } << bytes;
    std::ifstream in { path, std::ios::binary };
    EXPECT_EQ((std::string { std::istreambuf_iterator<char> { in }, {} }), bytes);
}

TEST(ClusterFile, KeepsWhatANewerProgramWrote)
{
    auto bytes = encode_cluster(sample());
    bytes.insert(bytes.rfind('}'), ",\"later\": [1, 2]\n");
    auto const read = decode_cluster(bytes);
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_NE(encode_cluster(*read).find("\"later\""), std::string::npos);
}

TEST(ClusterFile, EachErrorIsOneSentence)
{
    struct Case {
        char const* what;
        char const* with;
        IssueCode code;
    };
    for (auto const& [what, with, code] : { Case { "\"version\": 1", "\"version\": 2", IssueCode::NewerVersion },
             Case { "\"kind\": \"cluster\"", "\"kind\": \"school\"", IssueCode::WrongKind },
             Case { "\"edition\": 1", "\"edition\": 7", IssueCode::MissingField },
             Case { "\"school\": \"school-1\"", "\"school\": \"school-9\"", IssueCode::MissingField },
             Case { "\"due\": \"2026-12-01\"", "\"due\": \"2026-13-01\"", IssueCode::OutOfRange } }) {
        auto bytes = encode_cluster(sample());
        auto const at = bytes.rfind(what); // an instrument has an edition as well
        ASSERT_NE(at, std::string::npos) << what;
        bytes.replace(at, std::string_view { what }.size(), with);
        auto const read = decode_cluster(bytes);
        ASSERT_FALSE(read) << what;
        EXPECT_EQ(read.error().code, code) << read.error().sentence;
        EXPECT_FALSE(read.error().sentence.empty());
    }
}

TEST(ClusterFile, RatingsThatDoNotFitTheWordingAreRefused)
{
    for (auto const* wrong : { "\"ratings\": \"purple -\"", "\"ratings\": \"-\"", "\"ratings\": \"- - -\"" }) {
        auto bytes = encode_cluster(sample());
        auto const at = bytes.find("\"ratings\"");
        bytes.replace(at, bytes.find('\n', at) - at - 1, wrong);
        auto const read = decode_cluster(bytes);
        ASSERT_FALSE(read) << wrong;
        EXPECT_EQ(read.error().code, IssueCode::OutOfRange);
    }
}

TEST(ClusterFile, OfADamagedFileWholeRecordsComeBack)
{
    auto const bytes = encode_cluster(sample());
    auto const cut = bytes.substr(0, bytes.find("\"reports\""));
    EXPECT_FALSE(decode_cluster(cut));
    auto const salvaged = salvage_cluster(cut);
    ASSERT_TRUE(salvaged);
    EXPECT_EQ(salvaged->schools.size(), 2U);
    EXPECT_EQ(salvaged->submissions.size(), 1U);
    EXPECT_FALSE(salvage_cluster("{}"));
}

} // namespace triad::format
