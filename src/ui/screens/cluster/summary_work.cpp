#include "ui/screens/cluster/summary_work.h"

#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/whole_statement.h"
#include "ui/screens/cluster/collated.h"
#include "ui/screens/cluster/findings.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ClusterDocument;

std::uint64_t inputs_of(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture)
{
    auto const days = static_cast<std::uint64_t>(days_since_epoch(screen.today));
    return hash64(picture.asked.round, hash64(cluster.id, screen.workspace.revision() ^ (days << 40U)));
}

template <typename Value, typename Make>
Value const& derived(ScreenContext& screen, ClusterDocument const& cluster, Derived<Value>& kept, Make make)
{
    auto const& picture = collated_picture(screen, cluster);
    auto const& passages = collated_passages(screen, cluster);
    return kept.get(inputs_of(screen, cluster, picture), [&] {
        auto const themes = collated_themes(screen, cluster);
        return make(rules::SummaryInput { cluster, picture, passages, themes, screen.today });
    });
}

std::string item_in_words(ClusterDocument const& cluster, std::string_view item)
{
    for (auto edition = cluster.editions.rbegin(); edition != cluster.editions.rend(); ++edition)
        if (auto const place = (*edition)->place_of(item))
            return concat({ "Answers to ", cited(model::whole_statement((*edition)->items()[*place])) });
    return {};
}

std::string source_in_words(ScreenContext& screen, ClusterDocument const& cluster, std::string_view id)
{
    if (auto const* passage = collated_passages(screen, cluster).of(id))
        return passage_line(cluster, *passage);
    if (auto const* need = model::find_record(cluster.needs, id); need && !need->removed)
        return concat({ "Need: ", words_from_elsewhere(need->text) });
    for (auto const& summary : cluster.summaries)
        if (summary->id == id)
            return concat({ "Summary of ", words_from_elsewhere(summary->name) });
    auto const item = item_in_words(cluster, id);
    return item.empty() ? std::string { "Something that is not here any more" } : item;
}

} // namespace

rules::MadeSummary const& collated_summary(ScreenContext& screen, ClusterDocument const& cluster)
{
    return derived(screen, cluster, screen.session.derived.summary, rules::make_summary);
}

std::vector<rules::DraftStatement> const& collated_drafts(ScreenContext& screen, ClusterDocument const& cluster)
{
    return derived(screen, cluster, screen.session.derived.drafts, rules::draft_statements);
}

std::vector<std::string> sources_in_words(ScreenContext& screen, ClusterDocument const& cluster, std::string const& sources)
{
    std::vector<std::string> out;
    for (auto const id : model::ids_in(sources))
        out.push_back(source_in_words(screen, cluster, id));
    return out;
}

} // namespace triad::ui
