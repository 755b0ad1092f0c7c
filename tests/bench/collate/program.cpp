// The work of a lead in steps that can be timed from outside: files of invented schools are made, read, compared with what is
// there, and taken in. Nothing here is timed or judged; see tests/bench/collate.bench.mjs.
#include "base/hash.h"
#include "base/text.h"
#include "format/cluster_file.h"
#include "format/example_words_file.h"
#include "format/instrument_file.h"
#include "format/locked_file.h"
#include "format/return_file.h"
#include "format/school_file.h"
#include "rules/collation/example_school.h"
#include "rules/collation/import_plan.h"
#include "rules/collation/picture.h"
#include "rules/exchange/cluster_return.h"

#include <malloc.h>

namespace {

using namespace triad;

constexpr std::uint64_t seed = 2026;

struct Bench {
    std::string input; // what the page gives
    model::ExampleWords words;
    model::Instrument instrument;
    std::vector<rules::ExampleSchool> schools;
    std::vector<std::string> made; // files of some schools
    format::KnownEditions known;
    std::vector<rules::DroppedFile> files;
    std::vector<rules::ImportLine> plan;
    model::ClusterDocument cluster;
    int ids = 0;
};

Bench& bench()
{
    static Bench it;
    return it;
}

Date today() { return *parse_iso_date(bench().words.due); }

/// As store::ReturnIntake takes a file in.
void read(std::string const& bytes)
{
    auto& [input, words, instrument, schools, made, known, files, plan, cluster, ids] = bench();
    rules::DroppedFile file { .name = concat({ "return ", number(files.size()), ".triad.json" }),
        .content = hash64(bytes),
        .locked = format::is_locked(bytes) };
    if (auto handed_in = format::read_handed_in(bytes, known))
        file.handed_in = *std::move(handed_in);
    else
        file.problem = handed_in.error();
    files.push_back(std::move(file));
}

} // namespace

extern "C" {

/// Room for a text of this size, which one of the two functions below takes.
char* bench_input(int size)
{
    bench().input.resize(static_cast<std::size_t>(size));
    return bench().input.data();
}

int bench_words()
{
    auto words = format::decode_example_words(bench().input);
    if (words)
        bench().words = *std::move(words);
    return words ? 1 : 0;
}

int bench_instrument()
{
    auto instrument = format::decode_instrument(bench().input);
    if (instrument)
        bench().instrument = *std::move(instrument);
    return instrument ? 1 : 0;
}

/// A lead who has no list of schools: each file puts its own school on it, which is the most work there is.
void bench_begin(int schools)
{
    auto& it = bench();
    it.schools = rules::example_schools(it.words, seed, schools);
    it.made = {};
    it.known = {};
    it.files = {};
    it.plan = {};
    it.cluster = { .id = "cluster-bench", .cluster = { .instrument = it.instrument.id } };
    it.ids = 0;
}

/// The files of the schools from `first` to before `end`.
void bench_make(int first, int end)
{
    auto& it = bench();
    it.made.clear();
    for (int i = first; i < end; ++i) {
        auto const work = rules::example_school(it.words, it.instrument, it.schools[static_cast<std::size_t>(i)], seed);
        it.made.push_back(format::encode_school(rules::make_cluster_return(work, work.returns.back(), work.saved)));
    }
}

int bench_files() { return static_cast<int>(bench().made.size()); }
char const* bench_file(int i) { return bench().made[static_cast<std::size_t>(i)].data(); }
int bench_file_size(int i) { return static_cast<int>(bench().made[static_cast<std::size_t>(i)].size()); }

/// Reads what was made last. Returns how many of all files can be read.
int bench_read()
{
    for (auto const& bytes : bench().made)
        read(bytes);
    int out = 0;
    for (auto const& file : bench().files)
        out += file.problem ? 0 : 1;
    return out;
}

/// Returns how many files would be taken.
int bench_plan()
{
    auto& it = bench();
    it.plan = rules::plan_import(it.cluster, it.files, today());
    int out = 0;
    for (auto const& line : it.plan)
        out += line.choice == rules::ImportChoice::Take ? 1 : 0;
    return out;
}

/// Returns how many evaluations are there now.
int bench_take()
{
    auto& it = bench();
    model::Stamp const stamp { .at = { 1'795'500'000'000 }, .by = "person-lead", .copy = "copy-lead", .change = 1 };
    it.cluster = rules::take_in(std::move(it.cluster), it.files, it.plan, stamp,
        [&](std::string_view prefix) { return concat({ prefix, "-", hex64(hash64(number(++it.ids))) }); });
    return static_cast<int>(it.cluster.submissions.size());
}

void bench_forget_files()
{
    bench().made = {};
    bench().files = {};
    bench().plan = {};
    bench().known = {};
}

/// The items × schools picture that is shown first. Returns how many cells it has.
int bench_picture()
{
    auto const& cluster = bench().cluster;
    return static_cast<int>(rules::make_picture(cluster, rules::asked_for(cluster)).cells.size());
}

/// The bytes of the lead's own file.
int bench_encode() { return static_cast<int>(format::encode_cluster(bench().cluster).size()); }

/// Bytes that the program holds now, of those that it got from the browser.
unsigned bench_memory_in_use() { return static_cast<unsigned>(mallinfo().uordblks); }
}
