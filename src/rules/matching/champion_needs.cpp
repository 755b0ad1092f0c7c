#include "rules/matching/champion_needs.h"

#include "base/text.h"
#include "rules/matching/needs.h"
#include "rules/review/champions.h"

namespace triad::rules {

std::string champion_capacity(model::ClusterDocument const& cluster)
{
    ChampionDemand demand;
    for (auto const& need : cluster.needs) {
        auto const status = status_of(need);
        if (need.removed || (status != "wanted" && status != "asked"))
            continue;
        ++demand.planned;
        demand.led += blank(need.school) && blank(need.provider) ? 0 : 1;
    }
    demand.words
        = demand.planned == 0 ? std::string { "No need is open" } : counted(demand.planned, "need is open", "needs are open");
    return champion_capacity(demand, cluster.champions);
}

} // namespace triad::rules
