#include "rules/matching/needs_document.h"

#include "base/text.h"
#include "documents/parts.h"
#include "rules/collation/returns.h"
#include "rules/summary/cluster_summary.h"
#include "rules/summary/need_words.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// In words, so that one that says nothing stands as wanted.
bool stands_at(model::ClusterSummary::Need const& need, std::string_view status)
{
    return need_status_words(need.status) == need_status_words(status);
}

std::string which_in_words(std::string_view status)
{
    return status.empty() ? std::string {} : concat({ "Only needs that stand at “", need_status_words(status), "”" });
}

} // namespace

documents::PrintDocument needs_document(model::ClusterDocument const& document, std::string_view status)
{
    documents::PrintDocument out {
        .title = "Training and support that schools need", .subtitle = which_in_words(status), .school = document.cluster.name
    };
    auto const schools = static_cast<int>(
        std::ranges::count_if(document.schools, [](model::ClusterSchool const& school) { return counts(school); }));
    auto needs = passed_needs(document, schools);
    if (!status.empty())
        std::erase_if(needs, [&](auto const& need) { return !stands_at(need, status); });
    if (needs.empty())
        return out;
    documents::add_paragraphs(out, "",
        { concat({ counted(schools, "school is", "schools are"),
            " on the list. Beside each need stands how many of them have it, and not which." }) });
    documents::add_table(out, "What is needed", needs_in_words(needs));
    return out;
}

} // namespace triad::rules
