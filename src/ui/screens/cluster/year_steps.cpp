#include "ui/screens/cluster/year_steps.h"

#include "base/text.h"
#include "rules/partnership/year_steps.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using rules::YearStepKind;

struct StepSpec {
    YearStepKind kind;
    std::string_view key;
    std::string_view label;
    std::string_view todo; // what is done first
    Screen screen;
    Icon icon;
};

constexpr StepSpec specs[] = {
    { YearStepKind::Schools, "schools", "Schools, and who takes part", "note who takes part", Screen::ClusterSchools,
        Icon::School },
    { YearStepKind::Groups, "groups", "Clusters and triads", "divide the schools into triads", Screen::Groups, Icon::Users },
    { YearStepKind::Terms, "terms", "Terms and dates to avoid", "enter the terms", Screen::Terms, Icon::Calendar },
    { YearStepKind::Rota, "rota", "Who hosts when", "propose who hosts when", Screen::Rota, Icon::Users },
    { YearStepKind::Dates, "calendar", "Calendar of the year", "put meetings and training in the calendar", Screen::Calendar,
        Icon::Calendar },
    { YearStepKind::HandOut, "hand-out", "Partnership file for all schools", "make the file for your schools", Screen::HandOut,
        Icon::Download },
    { YearStepKind::Communities, "communities", "Learning communities", "", Screen::Communities, Icon::Lightbulb },
    { YearStepKind::Surveys, "surveys", "Surveys and interviews", "", Screen::Surveys, Icon::ListChecks },
    { YearStepKind::AnnualReport, "annual", "Annual report to the board", "", Screen::AnnualReport, Icon::FileText },
};

StepSpec const& spec_of(YearStepKind kind) { return *std::ranges::find(specs, kind, &StepSpec::kind); }

} // namespace

void draw_year_steps(ScreenContext& screen, model::ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "running", "Run the partnership");
    heading(ui, 2, "Run the partnership");
    auto const steps = rules::year_steps(cluster);
    if (auto const* next = rules::next_step(steps)) {
        auto const& spec = spec_of(next->kind);
        ui.gap(0.5F);
        link(ui, "next", concat({ "Next: ", spec.todo }), address_of(spec.screen, cluster.id),
            { .icon_after = Icon::ArrowRight, .button = true });
        ui.gap(0.2F);
    }
    for (auto const& step : steps) {
        auto const& spec = spec_of(step.kind);
        ui.gap(0.35F);
        link(ui, spec.key, spec.label, address_of(spec.screen, cluster.id), { .icon = spec.icon });
        quiet(ui, concat({ spec.key, "-state" }), step.words);
    }
}

} // namespace triad::ui
