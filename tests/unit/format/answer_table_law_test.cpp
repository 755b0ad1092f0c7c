// Whatever schools allowed, the files of a table say no more of any school than that. Tried on partnerships at random, of which
// the number can be raised (TRIAD_LONG). Every school, comment and odd word of one school holds a word of its own, so that it is
// known again wherever it turns up.
#include "base/text.h"
#include "format/answer_table_file.h"
#include "format/json.h"
#include "support/generate.h"
#include "unit/format/table_world.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace triad::format {

namespace {

using test::TableWorld;

bool holds(std::string const& file, std::string_view word) { return file.find(word) != std::string::npos; }

std::string member(Json const& row, std::string_view name)
{
    auto const* found = row.find(name);
    EXPECT_NE(found, nullptr) << name;
    return !found || found->kind == JsonKind::Null ? std::string {}
        : found->kind == JsonKind::True            ? std::string { "true" }
        : found->kind == JsonKind::False           ? std::string { "false" }
                                                   : found->text;
}

std::vector<Json> rows_of(std::string const& lines)
{
    std::vector<Json> out;
    for (auto const line : split(lines, '\n'))
        if (!line.empty()) {
            auto row = parse_json(line);
            EXPECT_TRUE(row) << line;
            if (row)
                out.push_back(*std::move(row));
        }
    return out;
}

/// No name, no number and no word of a school that did not allow it, in either file.
void expect_no_names(TableWorld const& world, std::string const& files)
{
    for (auto const& school : world.schools) {
        if (school.may_be_named)
            continue;
        EXPECT_FALSE(holds(files, school.word)) << "the name of a school: " << school.word;
        EXPECT_FALSE(holds(files, school.urn)) << "the number of a school: " << school.urn;
    }
}

void expect_no_words_that_may_not_leave(TableWorld const& world, std::string const& files)
{
    for (auto const& comment : world.comments)
        if (!comment.may_leave)
            EXPECT_FALSE(holds(files, comment.word)) << "a comment that may not leave: " << comment.word;
    for (auto const& word : world.own_words)
        EXPECT_FALSE(holds(files, word)) << "a wording of one school: " << word;
}

void expect_alone(Json const& row)
{
    for (auto const* name : { "school", "urn", "named", "phase", "cluster", "edition", "rating", "word", "round" })
        EXPECT_EQ(member(row, name), "") << name;
}

/// Comments that may show no sign of whose they are stand in rows of their own.
void expect_comments_alone(TableWorld const& world, std::vector<Json> const& rows)
{
    for (auto const& row : rows) {
        auto const comment = ascii_lower(member(row, "comment"));
        if (comment.empty())
            continue;
        for (auto const& written : world.comments)
            if (written.alone && holds(comment, written.word))
                expect_alone(row);
    }
}

/// Of schools without a name there are none or three, and of each phase and group as well.
void expect_no_small_cells(std::vector<Json> const& rows)
{
    std::map<std::string, std::pair<std::string, std::string>> schools;
    for (auto const& row : rows)
        if (member(row, "named") == "false") {
            std::pair const place { member(row, "phase"), member(row, "cluster") };
            EXPECT_EQ(schools.emplace(member(row, "school"), place).first->second, place) << "it is the same in all of its rows";
        }
    std::map<std::pair<std::string, std::string>, int> alike;
    for (auto const& [school, place] : schools)
        ++alike[place];
    for (auto const& [place, count] : alike)
        EXPECT_GE(count, 3) << "few schools of one place: " << place.first << ", " << place.second;
}

} // namespace

TEST(AnswerTableLaw, SH03_SH04_SH22_NoFileSaysMoreOfASchoolThanItAllowed)
{
    auto const runs = std::min(test::property_runs(), 10'000);
    std::int64_t rows_in_all = 0;
    std::int64_t loose = 0;
    std::int64_t named = 0;
    for (int seed = 0; seed < runs; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        auto const world = test::make_table_world(static_cast<std::uint64_t>(seed));
        rules::TidyTable const table { world.document, { .today = { 2026, 12, 11 }, .comments = true } };
        auto const lines = encode_table_lines(table);
        auto const files = ascii_lower(concat({ encode_table_csv(table), lines }));
        auto const rows = rows_of(lines);
        expect_no_names(world, files);
        expect_no_words_that_may_not_leave(world, files);
        expect_comments_alone(world, rows);
        expect_no_small_cells(rows);
        EXPECT_EQ(std::ssize(rows), table.summary().rows);
        rows_in_all += table.summary().rows;
        loose += table.summary().loose_comments;
        named += table.summary().named;
        if (HasFailure())
            return;
    }
    EXPECT_GT(rows_in_all, 10 * runs) << "tables with little in them show little";
    EXPECT_GT(loose, runs);
    EXPECT_GT(named, runs);
}

} // namespace triad::format
