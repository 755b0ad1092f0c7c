#include "rules/collation/summary_plan.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>
#include <tuple>

namespace triad::rules {

namespace {

using model::ClusterSummary;

auto edition_of(ClusterSummary const& summary) { return std::tie(summary.made, summary.number); }

/// The newest of the same cluster among the files, where that is another one.
DroppedFile const* newer_file(std::span<DroppedFile const> files, std::size_t file)
{
    auto const& summary = *files[file].summary;
    DroppedFile const* out = nullptr;
    for (auto const& other : files)
        if (other.summary && other.summary->id == summary.id
            && edition_of(out ? *out->summary : summary) < edition_of(*other.summary))
            out = &other;
    return out;
}

} // namespace

ImportLine plan_summary(model::ClusterDocument const& document, std::span<DroppedFile const> files, std::size_t file, Date today)
{
    auto const& summary = *files[file].summary;
    auto const name = words_from_elsewhere(summary.name);
    ImportLine line { .file = file, .title = concat({ "Summary: ", name.empty() ? std::string { "a cluster" } : name }) };
    line.choices = { ImportChoice::Take };
    line.choice = ImportChoice::Take;
    if (summary.id == document.id)
        return left(line, ImportVerdict::Same, "It is the summary of this very cluster.", false);
    auto const here = std::ranges::find(document.summaries, summary.id, [](auto const& each) { return each->id; });
    if (here != document.summaries.end() && **here == summary)
        return left(line, ImportVerdict::Same, "You already have this summary.", false);
    if (auto const* other = newer_file(files, file))
        return left(line, ImportVerdict::Older, concat({ quoted(other->name), ", of the same cluster, is newer." }), true);
    if (here != document.summaries.end() && edition_of(summary) < edition_of(**here))
        return left(line, ImportVerdict::Older, "What is here is newer.", true);
    if (auto const day = parse_iso_date(summary.keep_until); day && *day < today)
        return left(
            line, ImportVerdict::Expired, concat({ "Its lead asked for it to be deleted by ", long_date(*day), "." }), true);
    line.verdict = here == document.summaries.end() ? ImportVerdict::New : ImportVerdict::Newer;
    return line;
}

} // namespace triad::rules
