#include "base/text.h"
#include "format/file_name.h"
#include "format/summary_file.h"
#include "store/lead_outgoing.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/cluster/naming_texts.h"
#include "ui/screens/cluster/summary_work.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/screens/sharing/lock_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

// The summary as a file for the lead of the partnership. SYS-16, SH-09.

namespace triad::ui {

namespace {

constexpr auto summary_kind = model::DocumentKind::ClusterSummary;

std::string blocked_because(ScreenContext const& screen, bool naming, model::ClusterSummary const& summary)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return std::string { locked };
    if (naming)
        return std::string { naming_blocks };
    return summary.returned == 0 && summary.statements.empty() ? "There is nothing in the summary yet." : std::string {};
}

} // namespace

void draw_pass_on(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "Summary of the cluster", address_of(Screen::ClusterSummary, cluster->id), { .icon = Icon::ArrowLeft });
    heading(ui, 1, "Pass the summary on");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        "A file for the lead of your partnership, who can load it as you load returns. The name of a school that has not allowed "
        "it "
        "cannot stand in it, and how many schools gave an answer is left out where they are so few that they could be "
        "recognised.");
    ui.gap(0.8F);
    auto const naming = rules::texts_that_name(*cluster);
    draw_naming(screen, *cluster, naming);
    auto summary = collated_summary(screen, *cluster).summary;
    summary.number = screen.workspace.lead_outgoing().next_number(summary_kind);
    auto const file = format::summary_file_name(summary, screen.today);
    auto const save = [summary, file, &session = screen.session](
                          store::Workspace& workspace, store::Leaving const& leaving, auto const&) {
        auto sent = summary;
        sent.keep_until = leaving.keep_until;
        workspace.lead_outgoing().send({ summary_kind, file, format::encode_summary(sent) }, leaving, chosen_phrase(session));
    };
    draw_exit(screen,
        { .preview = rules::in_words(summary),
            .known = known_names(*cluster),
            .leaving = { .kind = {}, .what = {}, .file = file, .holder = {}, .keep_until = {} },
            .button = "Make the file",
            .page = false,
            .locks = true,
            .for_example = "For example: the lead of our partnership",
            .blocked_by = blocked_because(screen, !naming.empty(), summary),
            .save = save });
}

} // namespace triad::ui
