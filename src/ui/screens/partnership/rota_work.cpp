#include "ui/screens/partnership/rota_work.h"

#include "base/hash.h"
#include "base/text.h"
#include "rules/calendar/sign_ups.h"
#include "rules/calendar/year_dates.h"

#include <algorithm>

namespace triad::ui {

namespace {

ShownRota make_shown(ScreenContext const& screen, model::ClusterDocument const& cluster, std::string const& grouping, bool mutual)
{
    return { .counts = rules::rota_counts(cluster, grouping),
        .joining = rules::joining_rules(cluster, grouping, mutual ? rules::Joining::Mutual : rules::Joining::InTurn),
        .problems = rules::rota_problems(cluster, grouping, cluster.visits, taken_days(screen, cluster)),
        .load = rules::rota_load(cluster, grouping),
        .training = rules::training_in_words(cluster, rules::training_of_hosts(cluster, grouping)) };
}

} // namespace

RotaChoices& rota_choices(Session& session, std::string const& cluster)
{
    if (session.rota.cluster != cluster)
        session.rota = { .cluster = cluster };
    return session.rota;
}

CurrentRota current_rota(ScreenContext& screen, model::ClusterDocument const& cluster)
{
    auto const& choices = rota_choices(screen.session, cluster.id);
    auto const* grouping = rules::chosen_division(cluster, choices.grouping);
    if (!grouping)
        return { &cluster };
    auto const document = hash64(cluster.id, screen.workspace.revision());
    auto const inputs = hash64(concat({ grouping->id, choices.mutual ? " mutual" : "" }), document);
    auto const& shown
        = screen.session.derived.rota.get(inputs, [&] { return make_shown(screen, cluster, grouping->id, choices.mutual); });
    return { &cluster, grouping, &shown };
}

std::vector<rules::TakenDay> taken_days(ScreenContext const& screen, model::ClusterDocument const& cluster)
{
    return rules::taken_days(cluster, rules::calendar_kinds(screen.assets.calendars));
}

store::Command command_of(model::ClusterDocument const& cluster, rules::RotaChange const& change, std::string_view label)
{
    store::Command out { .label = std::string { label }, .settings = {} };
    for (auto const& after : change) {
        auto const before = std::ranges::find(cluster.visits, after.id, &model::Visit::id);
        if (before == cluster.visits.end())
            continue;
        for (auto const& [field, value] : rules::changed_fields(*before, after))
            out.settings.push_back({ { model::RecordKind::Visit, {}, after.id, field }, value });
    }
    return out;
}

} // namespace triad::ui
