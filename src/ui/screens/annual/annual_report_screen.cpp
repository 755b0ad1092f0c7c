#include "base/text.h"
#include "rules/annual/annual_facts.h"
#include "rules/annual/annual_report.h"
#include "rules/summary/school_names.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// The annual report to the board: what records show beside what the lead writes, and the document that leaves. SYS-18.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::RecordKind;

void write_text(
    ScreenContext& screen, ClusterDocument const& cluster, model::ReportOutline::Part const& part, std::string_view text)
{
    auto const label = concat({ "Change: ", part.title });
    if (auto const* written = rules::annual_text(cluster, cluster.cluster.year, part.id))
        return screen.perform(store::set_record(RecordKind::AnnualText, {}, written->id, "text", text, label));
    screen.perform(store::add_record(RecordKind::AnnualText, {}, screen.workspace.fresh_id("annual"),
        { { "year", cluster.cluster.year }, { "part", part.id }, { "text", std::string { text } } }, label));
}

void draw_part(ScreenContext& screen, ClusterDocument const& cluster, model::ReportOutline::Part const& part)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, concat({ "part-", part.id }), part.title, card_style(ui));
    heading(ui, 2, part.title);
    ui.gap(0.3F);
    std::vector<std::string> facts;
    for (auto const& fact : part.facts)
        for (auto& sentence : rules::annual_facts(cluster, fact, cluster.cluster.year, screen.today))
            facts.push_back(std::move(sentence));
    if (!facts.empty())
        bullet_list(ui, "facts", facts);
    ui.gap(0.3F);
    auto const* written = rules::annual_text(cluster, cluster.cluster.year, part.id);
    if (auto const text = text_area(ui, "text", part.prompt, written ? written->text : std::string {},
            { .lines = 3, .read_only = !screen.workspace.writable() }))
        write_text(screen, cluster, part, *text);
}

} // namespace

void draw_annual_report(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster || screen.assets.report_outlines.empty())
        return draw_missing(screen);
    auto& ui = screen.ui;
    auto const& form = screen.assets.report_outlines.front();
    draw_cluster_heading(screen, *cluster, form.title);
    paragraph(ui, "about", form.summary);
    ui.gap(0.4F);
    edit_short(screen, { RecordKind::Cluster, {}, {} }, "year", "The year that it is about, for example 2026/27",
        cluster->cluster.year, 12);
    quiet(ui, "year-shared", "The calendar, terms and groups go by the same year.");
    for (auto const& part : form.parts) {
        ui.gap(0.7F);
        draw_part(screen, *cluster, part);
    }
    ui.gap(0.8F);
    link(ui, "to-save", "Look at the report, and save it", address_of(Screen::SaveAnnualReport, cluster->id),
        { .icon_after = Icon::ArrowRight, .button = true });
}

void draw_save_annual_report(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster || screen.assets.report_outlines.empty())
        return draw_missing(screen);
    auto& ui = screen.ui;
    auto const& form = screen.assets.report_outlines.front();
    link(ui, "back", form.title, address_of(Screen::AnnualReport, cluster->id), { .icon = Icon::ArrowLeft });
    heading(ui, 1, "Save the annual report");
    ui.gap(0.4F);
    paragraph(ui, "lead",
        "Counts from your records and your own words, part by part. No school’s answers and no school’s report are in it.");
    ui.gap(0.6F);
    auto exit = document_exit(rules::annual_report(*cluster, form, cluster->cluster.year, screen.today), known_names(*cluster),
        { .kind = "annual-report", .what = {}, .audience = "partnership", .basis = "lead" }, screen.today);
    exit.for_example = "For example: the board of our partnership";
    draw_exit(screen, exit);
}

} // namespace triad::ui
