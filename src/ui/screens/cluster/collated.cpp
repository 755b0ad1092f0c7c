#include "ui/screens/cluster/collated.h"

#include "base/hash.h"
#include "base/text.h"

namespace triad::ui {

CollationChoices collation_choices(ScreenContext const& screen, model::ClusterDocument const& cluster)
{
    auto const& kept = screen.session.collation;
    return kept.cluster == cluster.id ? kept : CollationChoices { .cluster = cluster.id };
}

rules::Picture const& collated_picture(ScreenContext& screen, model::ClusterDocument const& cluster)
{
    auto asked = rules::asked_for(cluster);
    if (auto const round = collation_choices(screen, cluster).round; !round.empty())
        asked.round = round;
    auto const inputs = hash64(asked.round, hash64(asked.instrument, hash64(cluster.id, screen.workspace.revision())));
    return screen.session.derived.picture.get(inputs, [&] { return rules::make_picture(cluster, asked); });
}

std::string statement_words(model::PlacedItem const& placed)
{
    return placed.group->stem.empty() ? placed.item->text : concat({ placed.group->stem, " ", placed.item->text });
}

} // namespace triad::ui
