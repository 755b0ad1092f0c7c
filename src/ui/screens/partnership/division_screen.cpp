#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/grouping/balance.h"
#include "rules/partnership/division_words.h"
#include "rules/rota/divisions.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/partnership/division.h"
#include "ui/screens/partnership/grouping_work.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <set>

// One division: how it is to be made, what was found, its groups, what schools say against it, and how far it is.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Grouping;
using model::RecordKind;

RecordRef record_of(Grouping const& grouping) { return { RecordKind::Grouping, {}, grouping.id }; }

struct AimWords {
    std::string_view value;
    std::string_view label;
};
constexpr AimWords aims[] = {
    { "mixed", "Mixed: as different as can be in each group" },
    { "alike", "Alike: as similar as can be in each group" },
    { "near", "Near: short ways" },
    { "keep", "Keep together those who were together the year before" },
    { "split", "Part those who were together the year before" },
};

std::string aim_at(Grouping const& grouping, std::size_t place)
{
    auto const ids = model::ids_in(grouping.aims);
    return place < ids.size() ? std::string { ids[place] } : std::string {};
}

/// A first aim, and one that decides where the first leaves it open.
void draw_aim(ScreenContext& screen, Grouping const& grouping, std::size_t place)
{
    std::vector<Option> options;
    if (place > 0)
        options.push_back({ "", "Nothing else" });
    for (auto const& aim : aims)
        if (place == 0 || aim_at(grouping, 0) != aim.value)
            options.push_back({ std::string { aim.value }, std::string { aim.label } });
    auto const chosen = select(screen.ui, indexed("aim", place), place == 0 ? "What matters most" : "And then", options,
        place == 0 && grouping.aims.empty() ? "mixed" : aim_at(grouping, place), whole_width);
    if (!chosen)
        return;
    auto const first = place == 0 ? *chosen : aim_at(grouping, 0);
    auto const second = place == 0 ? aim_at(grouping, 1) : *chosen;
    auto list = first.empty() ? std::string { "mixed" } : first;
    if (!second.empty() && second != list)
        list = concat({ list, " ", second });
    screen.perform(store::set_record(RecordKind::Grouping, {}, grouping.id, "aims", list, "Change: What matters", false));
}

void draw_traits(ScreenContext& screen, Grouping const& grouping, std::vector<rules::Trait> const& traits)
{
    auto& ui = screen.ui;
    if (!grouping.aims.empty() && !model::lists_id(grouping.aims, "mixed") && !model::lists_id(grouping.aims, "alike"))
        return;
    auto const group = ui.group(Role::Group, "traits", "What is looked at");
    ui.gap(0.4F);
    quiet(ui, "title",
        traits.empty() ? "Nothing is known of your schools yet that groups could be balanced by." : "What is looked at");
    std::string all;
    for (auto const& trait : traits)
        all = model::with_id(all, trait.key);
    auto const chosen = blank(grouping.traits) ? all : grouping.traits;
    for (auto const& trait : traits) {
        auto const label = concat({ "Look at the ", trait.one });
        if (auto const wanted = checkbox(ui, trait.key, label, model::lists_id(chosen, trait.key)))
            screen.perform(store::set_record(RecordKind::Grouping, {}, grouping.id, "traits",
                *wanted ? model::with_id(chosen, trait.key) : model::without_id(chosen, trait.key), "Change: What is looked at",
                false));
    }
}

std::vector<Option> cluster_options(ClusterDocument const& cluster)
{
    std::set<std::string> names;
    for (auto const& school : cluster.schools)
        if (!school.removed && !blank(school.group))
            names.insert(school.group);
    std::vector<Option> out { { "", "All schools" } };
    for (auto const& name : names)
        out.push_back({ name, words_from_elsewhere(name, 60) });
    return out;
}

std::vector<Option> earlier_options(ClusterDocument const& cluster, Grouping const& grouping)
{
    std::vector<Option> out { { "", "None" } };
    for (auto const& other : cluster.groupings)
        if (!other.removed && other.id != grouping.id)
            out.push_back({ other.id, rules::division_called(other) });
    if (!std::ranges::contains(out, grouping.earlier, &Option::value))
        out.push_back({ grouping.earlier, "A division that was removed" });
    return out;
}

void draw_size(ScreenContext& screen, Grouping const& grouping)
{
    bool const clusters = grouping.level == "clusters";
    std::vector<Option> options;
    for (int size = 2; size <= (clusters ? 30 : 6); ++size)
        options.push_back({ number(size), number(size) });
    choose(screen, record_of(grouping), "size", clusters ? "Schools in a cluster" : "Schools in a group", options,
        number(grouping.size), 8);
}

void draw_making(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, rules::DivisionTask const& task)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "making", "How groups are made", card_style(ui));
    heading(ui, 2, "How groups are made");
    ui.gap(0.4F);
    auto const record = record_of(grouping);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "title", "Title", grouping.title, 0); } },
            { .em = 8, .draw = [&] { edit_short(screen, record, "year", "Year", grouping.year, 0); } },
            { .em = 9, .draw = [&] { draw_size(screen, grouping); } } });
    ui.gap(0.4F);
    if (auto const options = cluster_options(cluster);
        grouping.level != "clusters" && (options.size() > 1 || !grouping.cluster.empty())) {
        choose(screen, record, "cluster", "Schools of", options, grouping.cluster, 20);
        ui.gap(0.4F);
    }
    paragraph(ui, "sizes", rules::sizes_in_words(grouping, task.schools.size()));
    ui.gap(0.4F);
    draw_beside(ui, { { .share = 1, .draw = [&] { draw_aim(screen, grouping, 0); } }, { .share = 1, .draw = [&] {
                                                                                           draw_aim(screen, grouping, 1);
                                                                                       } } });
    draw_traits(screen, grouping, task.traits);
    if (auto const options = earlier_options(cluster, grouping); options.size() > 1) {
        ui.gap(0.4F);
        choose(screen, record, "earlier", "The year before", options, grouping.earlier, 20);
    }
    ui.gap(0.4F);
    link(ui, "rules", "Rules for groups, and distances", address_of(Screen::GroupRules, cluster.id),
        { .icon_after = Icon::ArrowRight });
}

std::vector<std::string> group_lines(
    ClusterDocument const& cluster, rules::DivisionTask const& task, rules::Division const& division)
{
    std::vector<std::string> out;
    for (auto const& schools : rules::schools_by_group(division, task.terms.group_sizes.size())) {
        std::string line;
        for (auto const school : schools)
            append_joined(line, ", ", rules::school_called(cluster.cluster, *task.schools[school]));
        out.push_back(std::move(line));
    }
    return out;
}

void draw_proposal(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, ShownDivision const& shown,
    std::size_t place)
{
    auto& ui = screen.ui;
    auto const& work = screen.session.grouping;
    auto const& proposal = work.proposals[place];
    auto const name = concat({ "Proposal ", number(place + 1) });
    auto const card = ui.group_box(Role::Article, indexed("proposal", place), name, panel_style(ui));
    heading(ui, 3, name);
    if (place == 0)
        quiet(ui, "quality", work.quality);
    if (shown.now && *shown.now == proposal.division)
        quiet(ui, "same", "The groups below stand like this.");
    bullet_list(ui, "balance", shown.found[place]);
    auto const key = concat({ grouping.id, "/", indexed("proposal", place) });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "groups", concat({ "Show its groups: ", name }), open))
        toggle_open(screen, key, *wanted);
    if (open)
        bullet_list(ui, "schools", group_lines(cluster, shown.task, proposal.division));
    ui.gap(0.4F);
    if (button(ui, "use", concat({ "Use ", within_sentence(name) }), { .blocked_by = why_division_stays(screen, grouping) })) {
        use_division(screen, grouping, shown, proposal.division, concat({ "Use ", within_sentence(name) }));
        screen.later.push_back([&session = screen.session] { session.pending_focus = "division-groups/heading"; });
    }
}

/// How far it is: of rules that clash it is not known how many sets of them will have to be looked at.
void draw_progress(Ui& ui, GroupingWork const& work)
{
    if (work.search) {
        auto const percent = static_cast<int>(work.search->progress() * 100);
        progress_bar(ui, "progress", concat({ "Looking for groups: ", number(percent), " %" }), static_cast<float>(percent), 100);
        return;
    }
    auto const looked_at = work.clashes->questions();
    paragraph(ui, "rules-progress",
        looked_at == 1 ? std::string { "Looking whether all rules can hold." }
                       : concat({ "Not all rules can hold. Looking for the fewest that clash: ", number(looked_at),
                             " sets of rules were looked at." }));
}

void draw_search_under_way(
    ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, ShownDivision const& shown)
{
    auto& ui = screen.ui;
    auto const& work = screen.session.grouping;
    draw_progress(ui, work);
    ui.gap(0.4F);
    if (button(ui, "stop", work.search ? "Stop, and take what was found" : "Stop"))
        stop_looking(screen);
    look_further(screen, cluster, grouping, shown);
}

void draw_clash(Ui& ui, GroupingWork const& work)
{
    auto const box = ui.group_box(Role::Group, "clash", "", notice_style(ui, true));
    icon_paragraph(ui, "text", Icon::Warning, ui.palette().danger,
        work.smallest_clash ? "These cannot all hold, and no fewer of them clash. Change one of them:"
                            : "These cannot all hold. Change one of them:");
    bullet_list(ui, "rules", work.clash);
}

void draw_proposals(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping, ShownDivision const& shown)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "proposals", "Proposals", card_style(ui));
    heading(ui, 2, "Proposals");
    ui.gap(0.4F);
    auto const* work = found_groups(screen, grouping, shown);
    if (work && is_looking(*work))
        return draw_search_under_way(screen, cluster, grouping, shown);
    auto const blocked = !locked_because(screen).empty() ? locked_because(screen)
        : shown.task.schools.size() < 2                  ? std::string_view { "There are fewer than two schools to divide." }
                                                         : std::string_view {};
    if (button(ui, "look", work ? "Look again" : "Propose groups",
            { .look = work ? ButtonLook::Secondary : ButtonLook::Primary, .icon = Icon::Search, .blocked_by = blocked }))
        look_for_groups(screen, grouping, shown);
    if (!work)
        return;
    ui.gap(0.4F);
    if (!work->clash.empty())
        return draw_clash(ui, *work);
    if (work->proposals.empty())
        paragraph(ui, "none", "No groups were found that keep all rules. Take one of them away, and look again.");
    for (std::size_t i = 0; i < work->proposals.size(); ++i) {
        ui.gap(0.4F);
        draw_proposal(screen, cluster, grouping, shown, i);
    }
}

} // namespace

std::string_view why_division_stays(ScreenContext const& screen, Grouping const& grouping)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return locked;
    return grouping.status == "confirmed" ? "It is confirmed. Open it again first." : "";
}

void draw_division(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    auto const* grouping = cluster ? current_grouping(screen, *cluster) : nullptr;
    if (!grouping)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "Clusters and triads", address_of(Screen::Groups, cluster->id), { .icon = Icon::ArrowLeft });
    ui.gap(0.4F);
    heading(ui, 1, rules::division_called(*grouping));
    ui.gap(0.4F);
    auto const& shown = shown_division(screen, *cluster, *grouping);
    draw_division_state(screen, *cluster, *grouping, shown);
    ui.gap(0.7F);
    if (grouping->status != "confirmed") {
        draw_making(screen, *cluster, *grouping, shown.task);
        ui.gap(0.7F);
        draw_proposals(screen, *cluster, *grouping, shown);
        ui.gap(0.7F);
    }
    draw_division_groups(screen, *cluster, *grouping, shown);
    ui.gap(0.7F);
    draw_concerns(screen, *cluster, *grouping, shown);
}

} // namespace triad::ui
