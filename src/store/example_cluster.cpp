#include "store/example_cluster.h"

#include "base/hash.h"
#include "base/text.h"
#include "format/cluster_file.h"
#include "format/example_words_file.h"
#include "format/return_file.h"
#include "format/school_file.h"
#include "model/cluster_field.h"
#include "rules/collation/example_school.h"
#include "rules/collation/import_plan.h"
#include "rules/collation/school_list.h"
#include "rules/exchange/cluster_return.h"

#include <algorithm>

namespace triad::store {

namespace {

using model::ClusterDocument;
using model::RecordKind;
using rules::ExampleSchool;

constexpr std::uint64_t seed = 2026;
constexpr int schools_in_all = 24;

/// One of each cluster has not returned, and not the same of each.
bool has_returned(ExampleSchool const& school)
{
    auto const cluster = school.index / rules::example_cluster_size;
    return school.index % rules::example_cluster_size != (2 * cluster + 1) % rules::example_cluster_size;
}

/// Few areas, which run across clusters, so that a lead who divides the schools anew has something to balance.
std::string const& area_of(model::ExampleWords const& words, ExampleSchool const& school)
{
    constexpr std::size_t areas = 4;
    auto const pair = static_cast<std::size_t>(school.index) / 2;
    return words.areas[pair % std::min(areas, words.areas.size())];
}

/// Somebody begins a cluster, lists its schools, and takes in what they hand in: the same steps that a lead takes, in one go.
class Example {
public:
    Example(model::ExampleWords const& words, model::Instrument const& instrument)
        : m_words(words)
        , m_instrument(instrument)
        , m_day(*parse_iso_date(words.due))
        , m_schools(rules::example_schools(words, seed, schools_in_all))
    {
    }

    ClusterDocument made() &&;

private:
    model::Stamp stamp();
    void write(RecordKind kind, std::string const& record, std::string field, std::string_view value)
    {
        model::write_field(m_document, { kind, {}, record, std::move(field) }, value, stamp());
    }
    void ask();
    void list_schools();
    rules::DroppedFile file_of(ExampleSchool const&);
    void take_in_returns();

    model::ExampleWords const& m_words;
    model::Instrument const& m_instrument;
    Date m_day;
    std::vector<ExampleSchool> m_schools;
    format::KnownEditions m_known;
    ClusterDocument m_document = {};
    std::int64_t m_change = 0;
};

model::Stamp Example::stamp()
{
    constexpr std::int64_t day_ms = 24 * 60 * 60 * 1000;
    return { .at = { days_since_epoch(m_day) * day_ms + ++m_change },
        .by = "person-example-lead",
        .copy = "copy-example-lead",
        .change = m_change };
}

void Example::ask()
{
    m_document.id = m_words.id;
    m_document.example = true;
    write(RecordKind::Cluster, {}, "name", m_words.name);
    write(RecordKind::Cluster, {}, "instrument", m_instrument.id);
    write(RecordKind::Cluster, {}, "due", m_words.due);
    write(RecordKind::Cluster, {}, "year", m_words.year);
}

void Example::list_schools()
{
    rules::SchoolRows rows;
    for (auto const& school : m_schools)
        rows.push_back({ school.name, school.urn, school.phase, school.group, area_of(m_words, school), number(school.pupils) });
    for (auto const& school : rules::read_school_list(rows, m_document).schools) {
        auto const id = concat({ "school-", school.urn });
        write(RecordKind::ClusterSchool, id, "name", school.name);
        write(RecordKind::ClusterSchool, id, "urn", school.urn);
        write(RecordKind::ClusterSchool, id, "phase", school.phase);
        write(RecordKind::ClusterSchool, id, "group", school.group);
        write(RecordKind::ClusterSchool, id, "area", school.area);
        write(RecordKind::ClusterSchool, id, "roll", school.roll);
        write(RecordKind::ClusterSchool, id, "letter", number(school.letter));
    }
}

rules::DroppedFile Example::file_of(ExampleSchool const& school)
{
    auto const work = rules::example_school(m_words, m_instrument, school, seed);
    auto const bytes = format::encode_school(rules::make_cluster_return(work, work.returns.back(), work.saved));
    rules::DroppedFile out { .name = school.name, .content = hash64(bytes) };
    if (auto read = format::read_handed_in(bytes, m_known))
        out.handed_in = *std::move(read);
    else
        out.problem = read.error();
    return out;
}

void Example::take_in_returns()
{
    std::vector<rules::DroppedFile> files;
    for (auto const& school : m_schools)
        if (has_returned(school))
            files.push_back(file_of(school));
    auto const lines = rules::plan_import(m_document, files, m_day);
    m_document = rules::take_in(std::move(m_document), files, lines, stamp(),
        [](std::string_view prefix) { return concat({ prefix, "-example" }); }); // every school is on the list
}

ClusterDocument Example::made() &&
{
    ask();
    list_schools();
    take_in_returns();
    m_document.saved = stamp();
    return std::move(m_document);
}

} // namespace

Result<std::string, Issue> example_cluster_file(std::string_view bytes, std::vector<model::Instrument> const& instruments)
{
    auto const words = format::decode_example_words(bytes);
    if (!words)
        return Failure { words.error() };
    auto const instrument = std::ranges::find(instruments, words->instrument, &model::Instrument::id);
    if (instrument == instruments.end())
        return Failure { Issue { IssueCode::MissingField, "/instrument",
            "The example cannot be shown, because the instrument that it asks for is not here: load this page again." } };
    return format::encode_cluster(Example { *words, *instrument }.made());
}

} // namespace triad::store
