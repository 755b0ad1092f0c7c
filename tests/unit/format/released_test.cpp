// Files of every kind as each released version wrote them (tests/format/released): they open for good.
#include "base/text.h"
#include "format/enquiry_file.h"
#include "format/instrument_file.h"
#include "format/journal_entry.h"
#include "format/protocol_file.h"
#include "format/school_file.h"
#include "rules/exchange/cluster_return.h"
#include "rules/exchange/return_choices.h"
#include "rules/exchange/review_file.h"
#include "unit/format/marked_document.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>

namespace triad::format {

namespace {

std::filesystem::path const folder { TRIAD_SOURCE_DIR "/tests/format/released" };

std::string read_whole(std::filesystem::path const& path)
{
    std::ifstream in { path, std::ios::binary };
    EXPECT_TRUE(in) << path;
    return { std::istreambuf_iterator<char> { in }, {} };
}

std::string asset(char const* path) { return read_whole(std::filesystem::path { TRIAD_SOURCE_DIR "/assets" } / path); }

model::SchoolDocument example() { return decode_school(asset("examples/oakfield.triad.json"))->document; }

/// What one member of the team hands over, or the host where nobody is named.
std::string review_file(model::DocumentKind kind, std::string_view role)
{
    auto document = example();
    auto& review = document.reviews.at(0);
    for (auto const& member : review.members)
        if (member.role == role)
            review.acting = member.id;
    model::Stamp const now { *parse_iso_instant("2026-11-22T10:42:03.120Z"), "person-1" };
    auto made = rules::make_review_file(document, review, kind, now);
    EXPECT_EQ(made.reviews.size(), 1u);
    return encode_school(made);
}

/// What the example would hand in to its cluster, with comments.
std::string cluster_return()
{
    auto const document = example();
    auto chosen = rules::begun_return(document);
    chosen.id = "return-example";
    chosen.cluster = "Harbour cluster";
    chosen.made = "2026-11-22";
    chosen.comments = true;
    chosen.quotes = "unnamed";
    chosen.keep_until = "2027-08-31";
    return encode_school(
        rules::make_cluster_return(document, chosen, { *parse_iso_instant("2026-11-22T10:42:03.120Z"), "person-1" }));
}

model::Edit edit(model::RecordKind kind, std::string record, std::string field, std::string after)
{
    return { { kind, "eval-1", std::move(record), std::move(field) }, "", std::move(after),
        { *parse_iso_instant("2026-11-22T10:42:03.120Z"), "person-1" } };
}

std::string written_summary()
{
    LibraryLine const summary { "doc-1", "Oakfield", "Audit", "1 of 2 judged", true, { 5 }, { 7 }, { { "eval-1", "Audit", "" } },
        model::DocumentKind::School, { { "review-1", "Review", "" } } };
    return encode_library_line(summary) + "\n";
}

/// Every kind of file as this program writes it, or as it comes with the program where that never writes one.
std::map<std::string, std::function<std::string()>> const present {
    { "school.triad.json", [] { return encode_school(example()); } },
    { "school-every-member.triad.json", [] { return encode_school(test::marked_document(1)); } },
    { "review-pack.triad.json", [] { return review_file(model::DocumentKind::ReviewPack, ""); } },
    { "review-notes.triad.json", [] { return review_file(model::DocumentKind::ReviewNotes, "lead"); } },
    { "agreement-request.triad.json", [] { return review_file(model::DocumentKind::AgreementRequest, ""); } },
    { "agreement-answer.triad.json", [] { return review_file(model::DocumentKind::AgreementAnswer, "lead"); } },
    { "cluster-return.triad.json", cluster_return },
    { "instrument.triad.json",
        [] { return encode_instrument(*decode_instrument(asset("instruments/nst-planning-audit.json"))); } },
    { "enquiry.triad.json", [] { return asset("enquiry/thep.json"); } },
    { "protocol.triad.json", [] { return encode_protocol(*decode_protocol(asset("protocols/elp-triad-visit.json"))); } },
    { "scale.triad.json", [] { return asset("scales/red-amber-green.json"); } },
    { "journal-entry.json",
        [] {
            return encode_journal_entry({ edit(model::RecordKind::Answer, "A01", "comment", "Since May"),
                       edit(model::RecordKind::Action, "action-1", "due", "2026-12-01") })
                + "\n";
        } },
    { "summary.json", written_summary },
};

/// Opens, saves, opens again: equal. `decode` gives a Result.
template <typename Decode, typename Encode> void check_again(std::string_view bytes, Decode decode, Encode encode)
{
    auto const opened = decode(bytes);
    ASSERT_TRUE(opened) << opened.error().sentence;
    auto const again = decode(encode(*opened));
    ASSERT_TRUE(again) << again.error().sentence;
    EXPECT_TRUE(*again == *opened);
}

void check_school(std::string_view bytes)
{
    auto const opened = decode_school(bytes);
    ASSERT_TRUE(opened) << opened.error().sentence;
    EXPECT_TRUE(opened->notes.empty());
    EXPECT_FALSE(opened->document.reviews.empty() && opened->document.returns.empty());
    auto const written = encode_school(opened->document);
    auto const again = decode_school(written);
    ASSERT_TRUE(again) << again.error().sentence;
    EXPECT_EQ(again->document, opened->document);
    EXPECT_EQ(encode_school(again->document), written);
}

void check_released(std::string const& name, std::string_view bytes)
{
    if (name.starts_with("instrument"))
        return check_again(
            bytes, [](auto text) { return decode_instrument(text); }, [](auto const& value) { return encode_instrument(value); });
    if (name.starts_with("protocol"))
        return check_again(
            bytes, [](auto text) { return decode_protocol(text); }, [](auto const& value) { return encode_protocol(value); });
    if (name.starts_with("journal"))
        return check_again(
            bytes, [](auto text) { return decode_journal_entry(text); },
            [](auto const& value) { return encode_journal_entry(value); });
    if (name.starts_with("summary"))
        return check_again(
            bytes, [](auto text) { return decode_library_line(text); },
            [](auto const& value) { return encode_library_line(value); });
    if (name.starts_with("enquiry")) {
        auto const bank = decode_enquiry(bytes);
        ASSERT_TRUE(bank) << bank.error().sentence;
        EXPECT_FALSE(bank->sets.empty());
        return;
    }
    if (name.starts_with("scale")) {
        auto const scale = decode_scale_file(bytes);
        ASSERT_TRUE(scale) << scale.error().sentence;
        EXPECT_FALSE(scale->choices.empty());
        return;
    }
    check_school(bytes);
}

} // namespace

/// A golden is written once, while its version is the present one, and never again: only those that are missing are made.
TEST(Released, EveryKindThatThisVersionWritesHasAGolden)
{
    auto const own = folder / number(released_versions().newest);
    for (auto const& [name, make] : present) {
        if (std::getenv("TRIAD_REBASELINE") && !std::filesystem::exists(own / name)) {
            std::filesystem::create_directories(own);
            std::ofstream { own / name, std::ios::binary } << make();
        }
        EXPECT_TRUE(std::filesystem::exists(own / name)) << name;
    }
}

TEST(Released, SYS25bEveryFileOfEveryReleasedVersionOpensIsSavedAndOpensEqual)
{
    int files = 0;
    for (int version = released_versions().oldest(); version <= released_versions().newest; ++version) {
        for (auto const& entry : std::filesystem::directory_iterator { folder / number(version) }) {
            auto const name = entry.path().filename().string();
            if (name.starts_with("locked"))
                continue; // by the page's own cryptography: tests/format/released.test.mjs
            SCOPED_TRACE(concat({ number(version), "/", name }));
            check_released(name, read_whole(entry.path()));
            ++files;
        }
    }
    EXPECT_GE(files, 13);
}

TEST(Released, NothingOfAGoldenOfTheExampleIsUnknownToThisVersion)
{
    for (auto const* name :
        { "school", "review-pack", "review-notes", "agreement-request", "agreement-answer", "cluster-return" }) {
        auto const opened = decode_school(read_whole(folder / "1" / concat({ name, ".triad.json" })));
        ASSERT_TRUE(opened) << name;
        EXPECT_EQ(opened->document.unknown, "") << name;
        for (auto const& review : opened->document.reviews)
            EXPECT_EQ(review.unknown, "") << name;
    }
}

} // namespace triad::format
