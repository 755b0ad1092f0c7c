#include "base/elsewhere.h"
#include "base/text.h"
#include "model/cluster.h"
#include "rules/collation/naming.h"
#include "rules/collation/tracker.h"
#include "store/intake.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/year_steps.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <span>

namespace triad::ui {

namespace {

using model::ClusterDocument;

RecordRef const head { model::RecordKind::Cluster, {}, {} };

/// Every instrument that schools may be asked for: those that come with the program, and those that something came of.
std::vector<Option> instrument_options(ScreenContext const& screen, ClusterDocument const& cluster)
{
    std::vector<Option> out { { "", "Not decided yet" } };
    auto const add = [&](model::Instrument const& instrument) {
        if (instrument.audience == model::InstrumentAudience::Cluster
            && std::ranges::find(out, instrument.id, &Option::value) == out.end())
            out.push_back({ instrument.id, instrument.title });
    };
    for (auto const& instrument : screen.assets.instruments)
        add(instrument);
    for (auto const& edition : cluster.editions)
        add(edition->instrument());
    return out;
}

/// The newest, and each by itself; what was chosen stays there though nothing of it is here any more.
std::vector<Option> round_options(ClusterDocument const& cluster)
{
    std::vector<Option> out { { "", "The newest that was handed in" } };
    for (auto const& round : rules::rounds_of(cluster, rules::asked_instrument(cluster)))
        out.push_back({ round.words, round.words });
    return out;
}

/// What schools wanted deleted by a day that has passed. SH-23.
void draw_overdue(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const schools = rules::overdue_schools(cluster, screen.today);
    if (schools.empty())
        return;
    auto const box = ui.group_box(Role::Group, "overdue", "", notice_style(ui, true));
    icon_paragraph(ui, "text", Icon::Warning, ui.palette().danger,
        concat({ counted(schools.size(), "school", "schools"),
            " wanted something of what you have to be deleted by a day that has passed:" }));
    std::vector<std::string> names;
    names.reserve(schools.size());
    for (auto const* school : schools)
        names.push_back(rules::school_called(cluster.cluster, *school));
    bullet_list(ui, "schools", names);
    link(ui, "delete", "Delete what they handed in, school by school", address_of(Screen::ClusterSchools, cluster.id),
        { .icon_after = Icon::ArrowRight });
}

void draw_asking(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "asking", "What you ask for", card_style(ui));
    heading(ui, 2, "What you ask for");
    ui.gap(0.4F);
    edit_text(screen, head, "name", "Name of the cluster", cluster.cluster.name);
    ui.gap(0.5F);
    choose(screen, head, "instrument", "The audit that schools return", instrument_options(screen, cluster),
        cluster.cluster.instrument, 28);
    ui.gap(0.5F);
    edit_day(screen, head, "due", "To be returned by", cluster.cluster.due);
    auto const rounds = round_options(cluster);
    if (rounds.size() < 3)
        return;
    ui.gap(0.5F);
    choose(screen, head, "period", "The round that you look at", rounds, cluster.cluster.period, 28);
}

std::string returned_words(ClusterDocument const& cluster)
{
    bool const any = std::ranges::any_of(cluster.schools, [](auto const& school) { return rules::counts(school); });
    return any ? rules::tracker_in_words(rules::track_returns(cluster, rules::asked_for(cluster)))
               : std::string { "No school is on your list yet. A school whose return you take in is put on it." };
}

/// A folder that schools put their files into is opened once, and looked into again whenever the lead likes.
void draw_folder(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto& folder = screen.workspace.intake().shared_folder();
    auto const& key = screen.workspace.current_key();
    if (!folder.possible())
        return;
    if (!folder.is_about(key))
        return screen.later.push_back([&folder, key] { folder.look_up(key); });
    auto const blocked = locked_because(screen);
    if (folder.name().empty()) {
        if (button(ui, "folder", "Open a shared folder", { .icon = Icon::FolderOpen, .blocked_by = blocked }))
            screen.later.push_back([&folder] { folder.choose(); });
        return;
    }
    auto const name = words_from_elsewhere(folder.name());
    if (button(ui, "folder-again", concat({ "Look again in ", name }), { .icon = Icon::FolderOpen, .blocked_by = blocked }))
        screen.later.push_back([&folder] { folder.look_again(); });
    if (button(ui, "folder-forget", "Forget this folder", { .look = ButtonLook::Quiet }))
        screen.later.push_back([&folder, &session = screen.session] {
            folder.forget();
            session.pending_focus = "taking/folder";
        });
}

void draw_taking(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "taking", "Returns", card_style(ui));
    heading(ui, 2, "Returns");
    ui.gap(0.3F);
    paragraph(ui, "returned", returned_words(cluster));
    ui.gap(0.3F);
    paragraph(ui, "text",
        "Drop the files that schools sent you anywhere on this page, a folder of them, or a ZIP archive. You see what each would "
        "bring before anything is taken in.");
    ui.gap(0.6F);
    auto const pending = static_cast<std::int64_t>(screen.workspace.intake().returns().files().size());
    if (pending > 0) {
        link(ui, "report", concat({ "Look at the ", counted(pending, "file", "files"), " that you dropped" }),
            address_of(Screen::Import), { .icon_after = Icon::ArrowRight, .button = true });
        ui.gap(0.5F);
    }
    auto const row = ui.row(0.6F);
    if (button(ui, "pick", "Choose files", { .icon = Icon::FileText, .blocked_by = locked_because(screen) }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
    draw_folder(screen);
}

/// One way to another screen of this cluster.
struct Way {
    std::string_view key;
    std::string_view label;
    Screen screen;
    Icon icon;
};

constexpr Way looking[] = {
    { "returns", "Who has returned", Screen::Returns, Icon::ListChecks },
    { "picture", "Statements and schools, side by side", Screen::Picture, Icon::Table },
    { "statements", "Answers, statement by statement", Screen::Statements, Icon::Chart },
    { "trends", "What has moved between rounds", Screen::Trends, Icon::History },
};
constexpr Way working[] = {
    { "findings", "Findings and questions", Screen::Findings, Icon::Lightbulb },
    { "matches", "Who could help whom", Screen::Matches, Icon::Users },
    { "needs", "Training and support that schools need", Screen::Needs, Icon::ClipboardCheck },
    { "champions", "Champions who can lead workshops", Screen::ClusterChampions, Icon::Users },
    { "meetings", "Meetings", Screen::Meetings, Icon::Calendar },
};
constexpr Way passing_on[] = {
    { "summary", "Summary of the cluster", Screen::ClusterSummary, Icon::FileText },
    { "summaries", "Summaries of other clusters", Screen::Summaries, Icon::Library },
    { "table", "A table of all answers", Screen::Table, Icon::Download },
    { "sharing", "Sharing ledger", Screen::ClusterSharing, Icon::Shield },
};

void draw_ways(ScreenContext& screen, ClusterDocument const& cluster, std::string_view key, std::string_view title,
    std::span<Way const> ways)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, key, title);
    heading(ui, 2, title);
    for (auto const& way : ways) {
        ui.gap(0.35F);
        link(ui, way.key, way.label, address_of(way.screen, cluster.id), { .icon = way.icon });
    }
    ui.gap(0.9F);
}

} // namespace

void draw_cluster(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    heading(ui, 1, cluster_name(*cluster));
    ui.gap(0.8F);
    draw_overdue(screen, *cluster);
    draw_taking(screen, *cluster);
    ui.gap(0.9F);
    draw_ways(screen, *cluster, "looking", "Look at it", looking);
    draw_ways(screen, *cluster, "working", "Work with it", working);
    draw_year_steps(screen, *cluster);
    ui.gap(0.9F);
    draw_ways(screen, *cluster, "passing-on", "Pass it on", passing_on);
    draw_asking(screen, *cluster);
}

} // namespace triad::ui
