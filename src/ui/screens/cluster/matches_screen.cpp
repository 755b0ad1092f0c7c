#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/matching/needs.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using model::ClusterDocument;

std::uint64_t work_of(ScreenContext const& screen, ClusterDocument const& cluster)
{
    return hash64(cluster.id, screen.workspace.revision());
}

rules::Matches const& current_matches(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture)
{
    auto const group = collation_choices(screen, cluster).group;
    auto const inputs = hash64(group, hash64(picture.asked.round, hash64(picture.asked.instrument, work_of(screen, cluster))));
    return screen.session.derived.matches.get(inputs,
        [&] { return rules::find_matches(picture, rules::arrange(picture, arrangement_choices(screen, cluster)).schools); });
}

std::vector<rules::SharedFocus> const& current_focuses(ScreenContext& screen, ClusterDocument const& cluster)
{
    return screen.session.derived.shared_focuses.get(work_of(screen, cluster), [&] { return rules::shared_focuses(cluster); });
}

/// Puts it on the list of needs; where it stands there, the way to it.
void draw_listing(ScreenContext& screen, ClusterDocument const& cluster, std::string const& card, rules::NeedDraft const& draft)
{
    auto& ui = screen.ui;
    if (rules::standing_need(cluster, draft))
        return link(ui, "listed", "It is on the list of needs", address_of(Screen::Needs, cluster.id),
            { .icon_after = Icon::ArrowRight });
    auto const about = shortened(draft.text, longest_quotation);
    if (!button(ui, "list", "Put it on the list of needs",
            { .icon = Icon::Plus, .blocked_by = locked_because(screen), .description = about }))
        return;
    auto const id = screen.workspace.fresh_id("need");
    screen.perform(store::add_record(model::RecordKind::Need, {}, id,
        { { "text", draft.text }, { "items", draft.items }, { "schools", draft.schools }, { "school", draft.school } },
        "Put on the list of needs"));
    screen.later.push_back([&session = screen.session, to = concat({ card, "/listed" })] {
        session.polite.push_back("Put on the list of needs.");
        session.pending_focus = to;
    });
}

std::vector<std::string> names_of(rules::Picture const& picture, std::vector<std::size_t> const& schools)
{
    std::vector<std::string> out;
    out.reserve(schools.size());
    for (auto const school : schools)
        out.push_back(picture.schools[school].called);
    return out;
}

void draw_match(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture, rules::Match const& match)
{
    auto& ui = screen.ui;
    auto const& placed = picture.placed(match.item);
    auto const place = concat({ cluster.id, "/", placed.item->id });
    auto const card = ui.group_box(
        Role::Article, placed.item->id, shortened(model::whole_statement(placed), longest_quotation), card_style(ui));
    link(ui, "open", model::whole_statement(placed), address_of(Screen::StatementAnswers, cluster.id, placed.item->id));
    ui.gap(0.3F);
    auto const highest = rules::highest_in_words(*placed.scale);
    draw_named(screen, place, "offering", "Would show others how they do it", names_of(picture, match.offering), Icon::Lightbulb);
    draw_named(screen, place, "highest", concat({ "Rated it ", highest, match.offering.empty() ? "" : " as well" }),
        names_of(picture, match.highest));
    draw_named(screen, place, "lowest", concat({ "Rated it ", rules::lowest_in_words(*placed.scale), " and might like support" }),
        names_of(picture, match.lowest));
    ui.gap(0.4F);
    draw_listing(screen, cluster, placed.item->id, rules::drafted_need(picture, match));
}

/// What is said above some matches.
struct MatchesTitle {
    std::string_view key;
    std::string_view title;
    std::string text;
};

void draw_some_matches(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture,
    MatchesTitle const& title, std::vector<rules::Match> const& matches)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, title.key, title.title);
    heading(ui, 2, title.title);
    ui.gap(0.3F);
    paragraph(ui, "text", title.text);
    ui.gap(0.4F);
    auto const shown = draw_how_many(screen, cluster.id, title.key, matches.size(), "statements");
    for (std::size_t i = 0; i < shown; ++i) {
        draw_match(screen, cluster, picture, matches[i]);
        ui.gap(0.6F);
    }
    ui.gap(0.4F);
}

void draw_statement_matches(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture)
{
    auto const& matches = current_matches(screen, cluster, picture);
    draw_some_matches(
        screen, cluster, picture, { "here", "Help among your schools", rules::matches_in_words(matches) }, matches.here);
    if (!matches.elsewhere.empty())
        draw_some_matches(screen, cluster, picture,
            { "elsewhere", "Help from elsewhere",
                "No school of these rated these statements highest, so help would have to come from outside." },
            matches.elsewhere);
}

void draw_shared_focus(ScreenContext& screen, ClusterDocument const& cluster, rules::SharedFocus const& shared)
{
    auto& ui = screen.ui;
    auto const title = shortened(words_from_elsewhere(shared.about), longest_quotation);
    auto const key = concat({ "focus-", hex64(hash64(shared.key)) });
    auto const card = ui.group_box(Role::Article, key, title, card_style(ui));
    heading(ui, 3, title);
    quiet(ui, "why", concat({ counted(shared.school_count(), "school", "schools"), ". ", shared.why }));
    ui.gap(0.3F);
    auto const place = concat({ cluster.id, "/", key });
    std::vector<std::string> entries;
    entries.reserve(shared.focuses.size());
    for (auto const& focus : shared.focuses)
        entries.push_back(concat({ focus.called, ": ", quoted(focus.text) }));
    entries.resize(draw_how_many(screen, place, "focuses", entries.size(), "lines"));
    bullet_list(ui, "focuses", entries);
    ui.gap(0.4F);
    draw_listing(screen, cluster, key, rules::drafted_need(shared));
}

void draw_shared_focuses(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const& focuses = current_focuses(screen, cluster);
    auto const region = ui.group(Role::Region, "focuses", "Schools that look into the same");
    heading(ui, 2, "Schools that look into the same");
    ui.gap(0.3F);
    paragraph(ui, "text",
        focuses.empty() ? "No two schools have handed in reports with a focus or a line of enquiry in common."
                        : "From the focus and the lines of enquiry of the reports that schools handed in. They may like to talk "
                          "to each other.");
    ui.gap(0.4F);
    auto const shown = draw_how_many(screen, cluster.id, "focuses", focuses.size(), "shared focuses");
    for (std::size_t i = 0; i < shown; ++i) {
        draw_shared_focus(screen, cluster, focuses[i]);
        ui.gap(0.6F);
    }
}

} // namespace

void draw_matches(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Who could help whom");
    auto const& picture = collated_picture(screen, *cluster);
    if (picture.edition) {
        paragraph(ui, "audit", picture.edition->instrument().title);
        quiet(ui, "how",
            "Statements stand first where most schools could be helped. Schools stand by what they are called, never by what "
            "they "
            "answered. This is for you: ask both schools before you name one to the other.");
        ui.gap(0.5F);
        draw_which_answers(screen, *cluster, picture);
        ui.gap(0.8F);
        draw_statement_matches(screen, *cluster, picture);
    } else {
        draw_nothing_collated(screen, *cluster);
        ui.gap(0.8F);
    }
    draw_shared_focuses(screen, *cluster);
    link(ui, "to-needs", "The list of needs", address_of(Screen::Needs, cluster->id), { .icon_after = Icon::ArrowRight });
}

} // namespace triad::ui
