// triad_make_tables FOLDER: tables of answers in both formats, and beside each what the app itself counts. No test by itself.
#include "base/hash.h"
#include "base/text.h"
#include "format/answer_table_file.h"
#include "format/json.h"
#include "format/return_file.h"
#include "format/school_file.h"
#include "rules/collation/answer_counts.h"
#include "rules/collation/example_school.h"
#include "rules/collation/import_plan.h"
#include "rules/exchange/cluster_return.h"
#include "support/output_folder.h"
#include "unit/format/example_files.h"
#include "unit/format/table_world.h"

#include <filesystem>
#include <numeric>

namespace {

using namespace triad;

std::filesystem::path folder;

void write(std::string const& name, std::string const& bytes) { test::write_file(folder, name, bytes); }

/// Every school of an example hands in, as the page would take it in.
model::ClusterDocument example(int count)
{
    constexpr std::uint64_t seed = 2026;
    auto const words = test::shipped_example_words();
    auto const instrument = test::shipped_instrument(words.instrument);
    format::KnownEditions known;
    std::vector<rules::DroppedFile> files;
    for (auto const& school : rules::example_schools(words, seed, count)) {
        auto const work = rules::example_school(words, instrument, school, seed);
        auto const bytes = format::encode_school(rules::make_cluster_return(work, work.returns.back(), work.saved));
        rules::DroppedFile file { .name = school.name, .content = hash64(bytes) };
        if (auto read = format::read_handed_in(bytes, known))
            file.handed_in = *std::move(read);
        files.push_back(std::move(file));
    }
    model::ClusterDocument document { .id = "cluster-1", .cluster = { .instrument = instrument.id, .due = words.due } };
    auto const plan = rules::plan_import(document, files, *parse_iso_date(words.due));
    int ids = 0;
    return rules::take_in(
        std::move(document), files, plan, {}, [&](std::string_view prefix) { return concat({ prefix, "-", number(++ids) }); });
}

/// How many schools gave each answer to each item in each round, as the screens of the app count them.
format::Json counts_of(model::ClusterDocument const& document)
{
    auto out = format::Json::list();
    auto const instrument = rules::asked_instrument(document);
    for (auto const& round : rules::rounds_of(document, instrument)) {
        auto const picture = rules::make_picture(document, { instrument, round.key });
        std::vector<std::size_t> schools(picture.schools.size());
        std::iota(schools.begin(), schools.end(), 0);
        for (std::size_t item = 0; item < picture.items.size(); ++item) {
            auto const counts = rules::count_answers(picture, item, schools);
            auto const& placed = picture.placed(item);
            for (std::size_t code = 1; code <= counts.by_code.size(); ++code) {
                if (counts.by_code[code - 1] == 0)
                    continue;
                auto one = format::Json::object();
                one.add("item", format::Json::of_text(placed.item->id));
                one.add("rating", format::Json::of_text(placed.scale->choices[code - 1].id));
                one.add("round", format::Json::of_text(round.words));
                one.add("schools", format::Json::of_number(counts.by_code[code - 1]));
                out.items.push_back(std::move(one));
            }
        }
    }
    return out;
}

void write_table(std::string const& name, model::ClusterDocument const& document, Date today)
{
    rules::TidyTable const table { document, { .today = today, .comments = true } };
    write(name + ".csv", format::encode_table_csv(table));
    write(name + ".jsonl", format::encode_table_lines(table));
    auto const& summary = table.summary();
    auto told = format::Json::object();
    told.add("rows", format::Json::of_number(summary.rows));
    told.add("schools", format::Json::of_number(summary.schools));
    told.add("named", format::Json::of_number(summary.named));
    told.add("comments", format::Json::of_number(summary.comments + summary.loose_comments));
    told.add("counts", counts_of(document));
    write(name + ".json", format::compact_json(told));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    folder = argv[1];
    for (int const schools : { 24, 100 }) {
        auto const document = example(schools);
        write_table("example-" + std::to_string(schools), document, *parse_iso_date(document.cluster.due));
    }
    for (int seed = 0; seed < 40; ++seed)
        write_table("hostile-" + std::to_string(seed), test::make_table_world(static_cast<std::uint64_t>(seed)).document,
            { 2026, 12, 11 });
    return 0;
}
