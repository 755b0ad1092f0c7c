#include "base/text.h"
#include "rules/evaluation/dates.h"
#include "store/example_cluster.h"
#include "store/intake.h"
#include "store/outgoing.h"
#include "ui/forms/removing.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/screens/membership/partnership_card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

std::string file_copy_text(ScreenContext const& screen, store::LibraryEntry const& entry)
{
    if (entry.line.file_copy.ms == 0)
        return "no file copy yet";
    return concat({ "file copy ", rules::age_in_words(local_date(entry.line.file_copy, screen.offset_minutes), screen.today) });
}

void draw_remove(ScreenContext& screen, store::LibraryEntry const& entry, std::string const& name)
{
    if (button(screen.ui, "remove", concat({ "Remove ", name, " from this device" }),
            { .look = ButtonLook::Quiet, .icon = Icon::Trash }))
        ask_to_remove_document(screen, entry, name);
}

void draw_damaged(ScreenContext& screen, store::LibraryEntry const& entry)
{
    auto& ui = screen.ui;
    auto const card
        = ui.group_box(Role::Article, entry.key, entry.newer ? "Work of a newer Triad" : "Damaged work", notice_style(ui, true));
    heading(ui, 3, "Work that cannot be read");
    ui.gap(0.3F);
    paragraph(ui, "text",
        entry.newer
            ? "A newer Triad kept this work, and it has been left as it is. Load the page again to get the newer one."
            : "What this browser stored is damaged. Nothing has been deleted: save what is there, and try to open it to recover "
              "what can be read.");
    ui.gap(0.5F);
    auto const row = ui.row(0.5F);
    if (!entry.newer && button(ui, "recover", "Try to open it"))
        screen.later.push_back([&workspace = screen.workspace, key = entry.key] { workspace.open(key); });
    if (button(ui, "raw", "Download what was stored", { .icon = Icon::Download }))
        screen.later.push_back([&workspace = screen.workspace, key = entry.key] { workspace.outgoing().download_raw(key); });
}

/// One line for each piece of work in the file; the newest stands first.
void draw_work(Ui& ui, store::LibraryEntry const& entry, format::LibraryItem const& work, bool first)
{
    auto const title = work.title.empty() ? entry.line.title : work.title;
    auto const group = ui.group(Role::Group, work.id);
    link(ui, first ? "continue" : "open", first ? concat({ "Continue: ", title }) : title,
        address_of(Screen::Evaluation, work.id), { .icon_after = first ? Icon::ArrowRight : Icon::None, .button = first });
    quiet(ui, "progress", work.progress);
}

void draw_review_line(Ui& ui, store::LibraryEntry const& entry, format::LibraryItem const& review)
{
    bool const hosted = entry.line.kind == model::DocumentKind::School;
    auto const group = ui.group(Role::Group, review.id);
    link(ui, "open", review.title, address_of(Screen::Review, review.id), { .icon = Icon::Users });
    quiet(ui, "progress", concat({ hosted ? "You host · " : "You visit · ", review.progress }));
}

void draw_survey_line(Ui& ui, format::LibraryItem const& survey)
{
    auto const group = ui.group(Role::Group, survey.id);
    link(ui, "open", survey.title, address_of(Screen::AnswerSurvey, {}, survey.id), { .icon = Icon::ListChecks });
    quiet(ui, "progress", survey.progress);
}

void draw_cluster_entry(ScreenContext& screen, store::LibraryEntry const& entry, bool first)
{
    auto& ui = screen.ui;
    auto const& line = entry.line;
    auto const card = ui.group_box(Role::Article, entry.key, line.school, card_style(ui));
    heading(ui, 3, line.school);
    quiet(ui, "kept",
        concat(
            { "Changed ", short_date(local_date(line.changed, screen.offset_minutes)), " · ", file_copy_text(screen, entry) }));
    ui.gap(0.6F);
    link(ui, first ? "continue" : "open", first ? concat({ "Continue: ", line.school }) : concat({ "Open ", line.school }),
        address_of(Screen::Cluster, line.document), { .icon_after = first ? Icon::ArrowRight : Icon::None, .button = first });
    quiet(ui, "progress", line.progress);
    ui.gap(0.4F);
    draw_remove(screen, entry, line.school);
}

void draw_entry(ScreenContext& screen, store::LibraryEntry const& entry, bool first)
{
    auto& ui = screen.ui;
    if (entry.damaged)
        return draw_damaged(screen, entry);
    if (entry.line.kind == model::DocumentKind::Cluster)
        return draw_cluster_entry(screen, entry, first);
    auto const& summary = entry.line;
    auto const school = summary.school.empty() ? std::string { "School not named yet" } : summary.school;
    auto const card = ui.group_box(Role::Article, entry.key, concat({ school, ", ", summary.title }), card_style(ui));
    heading(ui, 3, school);
    quiet(ui, "kept",
        concat({ "Changed ", short_date(local_date(summary.changed, screen.offset_minutes)), " · ",
            file_copy_text(screen, entry) }));
    for (auto const& work : summary.evaluations) {
        ui.gap(0.6F);
        draw_work(ui, entry, work, first);
        first = false;
    }
    for (auto const& review : summary.reviews) {
        ui.gap(0.6F);
        draw_review_line(ui, entry, review);
    }
    for (auto const& survey : summary.surveys) {
        ui.gap(0.6F);
        draw_survey_line(ui, survey);
    }
    ui.gap(0.4F);
    auto const row = ui.row(0.5F);
    if (summary.evaluations.empty() && summary.reviews.empty() && button(ui, "open", concat({ "Open ", school })))
        screen.later.push_back([&workspace = screen.workspace, key = entry.key] { workspace.open(key); });
    draw_remove(screen, entry, school);
}

void draw_library(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "work", "Your work");
    heading(ui, 2, "On this device");
    ui.gap(0.6F);
    bool first = true;
    for (auto const& entry : screen.workspace.library().entries()) {
        draw_entry(screen, entry, first);
        first = false;
        ui.gap(0.75F);
    }
}

constexpr std::size_t shown_on_home = 3;

void draw_instrument(ScreenContext& screen, model::Instrument const& instrument, bool main_button)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Article, instrument.id, instrument.title, card_style(ui));
    heading(ui, 3, instrument.title);
    ui.gap(0.2F);
    paragraph(ui, "summary", instrument.summary);
    ui.gap(0.4F);
    quiet(ui, "size", size_of(instrument));
    quiet(ui, "credit", instrument.credit);
    ui.gap(0.6F);
    if (button(ui, "start", concat({ "Start: ", instrument.title }),
            { .look = main_button ? ButtonLook::Primary : ButtonLook::Secondary, .icon = Icon::ClipboardCheck }))
        start_instrument(screen, instrument);
}

void draw_start(ScreenContext& screen, bool anything_here)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "start", "Start");
    heading(ui, 2, anything_here ? "Start another evaluation" : "Start");
    ui.gap(0.6F);
    auto const& instruments = screen.assets.instruments;
    for (std::size_t i = 0; i < std::min(shown_on_home, instruments.size()); ++i) {
        draw_instrument(screen, instruments[i], !anything_here && i == 0);
        ui.gap(0.75F);
    }
    auto const count = static_cast<std::int64_t>(known_instruments(screen).size());
    link(ui, "all", concat({ "All ", counted(count, "instrument", "instruments"), ", your own, and paste a table" }),
        address_of(Screen::Instruments), { .icon_after = Icon::ArrowRight });
    ui.gap(0.75F);
}

void show_example(store::Workspace& workspace, Session& session, Result<std::string, Issue> const& file)
{
    auto const opened = file ? workspace.intake().open_file("The example", *file) : Failure<Issue> { file.error() };
    session.show_opened = opened.has_value();
    if (!opened)
        workspace.notices().tell(opened.error().sentence, true);
}

void draw_open(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "open", "Open", card_style(ui));
    heading(ui, 2, "Open a file, or look around");
    ui.gap(0.3F);
    paragraph(ui, "text", "Drop Triad files anywhere on this page, or choose them. Nothing is overwritten.");
    ui.gap(0.6F);
    auto const row = ui.row(0.5F);
    if (button(ui, "pick", "Open a file", { .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
    if (button(ui, "example", "Look at an example school", { .icon = Icon::School }))
        screen.later.push_back([&session = screen.session, &workspace = screen.workspace, &assets = screen.assets] {
            for (auto const& text : assets.examples())
                show_example(workspace, session, text);
        });
}

void draw_lead(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "lead-a-cluster", "Lead a cluster or a partnership", card_style(ui));
    heading(ui, 2, "Lead a cluster or a partnership");
    ui.gap(0.3F);
    paragraph(ui, "text",
        "Bring together what schools hand in: who has returned, where they are strong, and what they need. Divide them into "
        "triads, and give each its partners and dates. Drop their returns here, or begin with your list of schools. The example "
        "has "
        "24 invented schools, with which you can play a year through, from who takes part to the annual report.");
    ui.gap(0.6F);
    if (auto const waiting = screen.workspace.intake().returns().files().size(); waiting > 0) {
        link(ui, "waiting", concat({ "Look at the ", counted(waiting, "file", "files"), " that you dropped" }),
            address_of(Screen::Import), { .icon_after = Icon::ArrowRight, .button = true });
        ui.gap(0.6F);
    }
    auto const row = ui.row(0.5F);
    if (button(ui, "begin", "Begin a cluster", { .icon = Icon::Users }))
        screen.later.push_back([&session = screen.session, &workspace = screen.workspace] {
            workspace.create_cluster();
            session.show_opened = true;
        });
    // Made when it is asked for: nobody else waits for it.
    if (button(ui, "example", "Look at an example cluster", { .icon = Icon::School }))
        screen.later.push_back([&session = screen.session, &workspace = screen.workspace, &assets = screen.assets] {
            for (auto const& words : assets.clusters())
                show_example(workspace, session, store::example_cluster_file(words, assets.instruments));
        });
}

void draw_promise(Ui& ui)
{
    auto const region = ui.group_box(Role::Region, "promise", "Where your work is", card_style(ui));
    heading(ui, 2, "Where your work is");
    ui.gap(0.4F);
    icon_paragraph(ui, "device", Icon::Shield, ui.palette().accent,
        "What you write stays in this browser, on this device, until you save or print it. There is no account, no server and no "
        "traffic once the page has loaded.");
    ui.gap(0.4F);
    icon_paragraph(ui, "file", Icon::Download, ui.palette().accent,
        "A browser may clear its storage. The file you download is the master copy: download it when you stop, and keep it where "
        "your school keeps documents.");
    ui.gap(0.4F);
    icon_paragraph(ui, "child", Icon::Warning, ui.palette().danger,
        "A concern about a child goes to your designated safeguarding lead at once, not into this tool.");
    ui.gap(0.4F);
    link(ui, "privacy", "How to check this for yourself", address_of(Screen::Privacy));
}

void draw_regions(ScreenContext& screen, bool anything_here)
{
    auto& ui = screen.ui;
    auto const main_part = [&] {
        draw_partnership_cards(screen);
        if (anything_here)
            draw_library(screen);
        draw_start(screen, anything_here);
    };
    auto const side_part = [&] {
        draw_open(screen);
        ui.gap(0.75F);
        draw_lead(screen);
        ui.gap(0.75F);
        draw_promise(ui);
    };
    float const gap = ui.em(1.5F);
    float const side = ui.em(20);
    if (ui.flow_width() < ui.em(52)) {
        main_part();
        ui.gap(0.5F);
        side_part();
        return;
    }
    auto const columns = ui.columns({ ui.flow_width() - side - gap, side }, gap);
    main_part();
    ui.next_column();
    side_part();
}

} // namespace

void draw_home(ScreenContext& screen)
{
    auto& ui = screen.ui;
    bool const anything_here = !screen.workspace.library().entries().empty();
    heading(ui, 1, anything_here ? "Your work" : "See your school clearly, in ten minutes");
    ui.gap(0.3F);
    paragraph(ui, "lead",
        anything_here ? "Carry on where you stopped, or start something new."
                      : "Judge your own practice with short statements: red, amber or green, and a line of comment. Your "
                        "judgement, your words, your file.");
    ui.gap(1.25F);
    draw_regions(screen, anything_here);
}

} // namespace triad::ui
