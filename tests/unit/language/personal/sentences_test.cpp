#include "language/personal/personal_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace triad::language {

namespace {

/// How good the check must be on the sentences of a file, in per cent.
struct Threshold {
    std::string_view file;
    int recall; // at least so many of those to be found are found
    int false_alarms; // at most so many of those to be left alone are found
};

/// The rules were written beside the first file, and never saw the second.
constexpr Threshold thresholds[] = { { "own.tsv", 100, 0 }, { "held_out.tsv", 85, 8 } };

struct Sentence {
    bool personal = false;
    std::string kind;
    std::string text;
};

struct Tally {
    int sentences = 0;
    int found = 0;
};

struct Measure {
    std::map<std::string, Tally> personal; // by kind
    Tally all_personal;
    Tally ordinary;
};

using Path = std::filesystem::path;

std::vector<Path> sentence_files()
{
    std::vector<Path> out;
    for (auto const& entry : std::filesystem::directory_iterator { TRIAD_SOURCE_DIR "/tests/unit/language/personal/sentences" })
        if (entry.path().extension() == ".tsv")
            out.push_back(entry.path());
    std::ranges::sort(out);
    return out;
}

/// A sentence from "+", tab, kind, tab, sentence; empty lines and those with "#" are left out. Any other line fails the test.
std::vector<Sentence> sentences_of(Path const& file)
{
    std::ifstream in { file };
    EXPECT_TRUE(in.good()) << file;
    std::vector<Sentence> out;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.starts_with('#'))
            continue;
        auto const kind = line.find('\t');
        auto const text = kind == std::string::npos ? kind : line.find('\t', kind + 1);
        bool const whole = kind == 1 && text != std::string::npos && text > kind + 1 && text + 1 < line.size()
            && (line[0] == '+' || line[0] == '-');
        EXPECT_TRUE(whole) << file << " line " << number << " is not a sign, a kind and a sentence with tabs between: " << line;
        if (whole)
            out.push_back({ line[0] == '+', line.substr(2, text - 2), line.substr(text + 1) });
    }
    return out;
}

Measure measured(std::vector<Sentence> const& sentences)
{
    Measure out;
    for (auto const& sentence : sentences) {
        auto const findings = find_personal(sentence.text, {});
        int const found = findings.empty() ? 0 : 1;
        auto& tally = sentence.personal ? out.all_personal : out.ordinary;
        ++tally.sentences;
        tally.found += found;
        if (sentence.personal) {
            ++out.personal[sentence.kind].sentences;
            out.personal[sentence.kind].found += found;
        }
        if (sentence.personal && !found)
            std::printf("  missed, %s: %s\n", sentence.kind.c_str(), sentence.text.c_str());
        if (!sentence.personal && found)
            std::printf("  false alarm, %s: %s (“%s”)\n", sentence.kind.c_str(), sentence.text.c_str(), findings[0].text.c_str());
    }
    return out;
}

void print(Measure const& measure)
{
    for (auto const& [kind, tally] : measure.personal)
        std::printf("  %-16s found %d, missed %d\n", kind.c_str(), tally.found, tally.sentences - tally.found);
    std::printf("  in all           found %d of %d, false alarms %d of %d\n", measure.all_personal.found,
        measure.all_personal.sentences, measure.ordinary.found, measure.ordinary.sentences);
}

} // namespace

TEST(PersonalSentences, SH18_EveryFileOfSentencesIsWithinItsThresholds)
{
    auto const files = sentence_files();
    EXPECT_TRUE(std::ranges::any_of(files, [](Path const& file) { return file.filename() == "own.tsv"; }));
    for (auto const& file : files) {
        auto const name = file.filename().string();
        SCOPED_TRACE(name);
        auto const threshold = std::ranges::find(thresholds, name, &Threshold::file);
        ASSERT_NE(threshold, std::end(thresholds)) << "a file of sentences needs its thresholds in this test";
        std::printf(
            "%s: at least %d %% found, at most %d %% false alarms\n", name.c_str(), threshold->recall, threshold->false_alarms);
        auto const measure = measured(sentences_of(file));
        print(measure);
        ASSERT_GT(measure.all_personal.sentences, 0);
        ASSERT_GT(measure.ordinary.sentences, 0);
        EXPECT_GE(measure.all_personal.found * 100, threshold->recall * measure.all_personal.sentences);
        EXPECT_LE(measure.ordinary.found * 100, threshold->false_alarms * measure.ordinary.sentences);
    }
}

TEST(PersonalSentences, TheOwnFileHasSixtySentencesOfEitherSide)
{
    auto const sentences = sentences_of(TRIAD_SOURCE_DIR "/tests/unit/language/personal/sentences/own.tsv");
    EXPECT_GE(std::ranges::count(sentences, true, &Sentence::personal), 60);
    EXPECT_GE(std::ranges::count(sentences, false, &Sentence::personal), 60);
}

} // namespace triad::language
