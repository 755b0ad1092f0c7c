#include "base/date.h"
#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "format/file_name.h"
#include "format/partnership_file.h"
#include "rules/partnership/make_plan.h"
#include "rules/partnership/plan_words.h"
#include "store/calendar_outgoing.h"
#include "store/lead_outgoing.h"
#include "store/outgoing.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/screens/sharing/lock_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// One file for all schools: who is with whom, who hosts when, and what is asked for. SYS-07d, SYS-08, SYS-24.

namespace triad::ui {

namespace {

using model::ClusterDocument;

constexpr auto plan_kind = model::DocumentKind::Partnership;

/// What schools would learn that may still change.
void draw_open_ends(Ui& ui, std::vector<std::string> const& open)
{
    if (open.empty())
        return;
    {
        auto const box = ui.group_box(Role::Group, "open-ends", "Not settled yet", notice_style(ui, false));
        icon_paragraph(ui, "title", Icon::Info, ui.palette().accent,
            "Not settled yet. Schools see it as it stands now; a later file tells them what changed.");
        ui.gap(0.3F);
        bullet_list(ui, "points", open);
    }
    ui.gap(0.8F);
}

/// Names of schools and of the partnership stand in it on purpose; a lead's own name does not.
language::KnownNames names_of(ClusterDocument const& cluster, model::PartnershipPlan const& plan)
{
    language::KnownNames out;
    if (!blank(plan.name))
        out.expected.push_back(plan.name);
    for (auto const& school : plan.schools)
        if (!blank(school.name))
            out.expected.push_back(school.name);
    add_authors(out, cluster);
    return out;
}

std::string blocked_because(ScreenContext const& screen, model::PartnershipPlan const& plan)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return std::string { locked };
    return std::string { rules::why_nothing_to_hand_out(plan) };
}

void draw_words_of_key(ScreenContext& screen)
{
    auto const& words = screen.workspace.outgoing().own_words();
    if (!words.empty())
        quiet(screen.ui, "own-words",
            concat({ "The file is signed on this device. If a school asks on the telephone whether it is yours, your four words "
                     "are: ",
                words, "." }));
}

void draw_handing_out(ScreenContext& screen, ClusterDocument const& cluster, ShownHandOut const& shown)
{
    auto const& plan = shown.plan;
    auto const file = format::partnership_file_name(plan, screen.today);
    auto const save = [file, &instruments = screen.assets.instruments, today = screen.today, &session = screen.session](
                          store::Workspace& workspace, store::Leaving const& leaving, auto const&) {
        // Calendars tell a newer date from an older one by its number, in whichever file they find it.
        workspace.calendar_outgoing().raise_sequences();
        auto sent = rules::make_plan(*workspace.cluster(), instruments, today);
        sent.keep_until = leaving.keep_until;
        workspace.lead_outgoing().send({ plan_kind, file, format::encode_partnership(sent) }, leaving, chosen_phrase(session));
    };
    draw_exit(screen,
        { .preview = shown.words,
            .known = names_of(cluster, plan),
            .leaving = { .kind = {}, .what = {}, .file = file, .holder = {}, .keep_until = {} },
            .button = "Hand out the partnership file",
            .page = false,
            .locks = true,
            .for_example = "For example: all schools of our partnership",
            .blocked_by = blocked_because(screen, plan),
            .save = save });
}

/// Worked out once for each change: a large partnership has thousands of lines.
ShownHandOut const& shown_hand_out(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto const document = hash64(cluster.id, screen.workspace.revision());
    return screen.session.derived.hand_out.get(hash64(iso_date(screen.today), document), [&] {
        ShownHandOut out { .plan = rules::make_plan(cluster, screen.assets.instruments, screen.today) };
        out.not_settled = rules::not_settled(out.plan);
        out.words = rules::in_words(out.plan, screen.assets.instruments);
        return out;
    });
}

} // namespace

void draw_hand_out(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Partnership file");
    paragraph(ui, "lead",
        "One file for all your schools. A school that opens it finds its cluster and triad, the reviews that it hosts and joins, "
        "dates, and what you ask for; the reviews that it hosts are begun. Concerns, sign-ups, notes and answers stay with you, "
        "and so does which school declined.");
    ui.gap(0.8F);
    auto const& shown = shown_hand_out(screen, *cluster);
    draw_open_ends(ui, shown.not_settled);
    draw_handing_out(screen, *cluster, shown);
    draw_words_of_key(screen);
}

} // namespace triad::ui
