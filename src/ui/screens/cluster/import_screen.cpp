#include "base/elsewhere.h"
#include "base/text.h"
#include "model/cluster.h"
#include "store/intake.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/locked_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <ranges>

namespace triad::ui {

namespace {

using rules::ImportChoice;
using rules::ImportLine;
using rules::ImportVerdict;

/// What files of one verdict are called, in the order in which they are shown: first what asks for a decision.
struct VerdictWords {
    ImportVerdict verdict;
    std::string_view title;
    std::string_view text;
};
constexpr VerdictWords verdicts[] = {
    { ImportVerdict::OneId, "Which school is this?", "Nothing of these is taken in until you say whose they are." },
    { ImportVerdict::OtherInstrument, "Another audit than you asked for", "They can be taken in as well." },
    { ImportVerdict::NoSurvey, "Answers to another survey", "They can be taken into the work that asked." },
    { ImportVerdict::OtherWave, "Answers to another wave", "They can be taken in as answers of that wave." },
    { ImportVerdict::Expired, "To be deleted by now", "Whoever sent them set a day, and it has passed." },
    { ImportVerdict::New, "New", "You have nothing from these yet." },
    { ImportVerdict::Newer, "Newer", "These take the place of what you have of the same, or stand beside it." },
    { ImportVerdict::Older, "Older", "There is something newer, so these are left." },
    { ImportVerdict::Same, "Nothing new", "" },
    { ImportVerdict::Repeated, "The same file twice", "" },
    { ImportVerdict::Empty, "Nothing handed in", "" },
    { ImportVerdict::Locked, "Locked",
        "Whoever sent them knows the pass phrase. It is tried on all of them, and what it does not open stays here." },
    { ImportVerdict::Unreadable, "Could not be read", "Nothing in them was changed." },
};
static_assert(std::size(verdicts) == rules::import_verdicts, "every verdict is shown");

/// More files of one kind than this stand behind a button.
constexpr std::size_t shown_at_once = 8;
/// Of many, so many more with each press: a page of ten thousand lines would be of no use to anybody.
constexpr std::size_t portion = 100;

std::vector<Option> options_for(ImportLine const& line, std::string const& on_list)
{
    std::vector<Option> out { { "leave", "Leave it" } };
    for (auto const choice : line.choices)
        out.push_back(choice == ImportChoice::TakeAsNew ? Option { "new", "Take it in as a school of its own" }
                : line.verdict == ImportVerdict::OneId  ? Option { "take", concat({ "It is of ", on_list }) }
                                                        : Option { "take", "Take it in" });
    return out;
}

std::string_view name_of(ImportChoice choice)
{
    return choice == ImportChoice::TakeAsNew ? "new" : choice == ImportChoice::Take ? "take" : "leave";
}

ImportChoice choice_named(std::string_view name)
{
    return name == "new" ? ImportChoice::TakeAsNew : name == "take" ? ImportChoice::Take : ImportChoice::Leave;
}

std::string listed_name(ScreenContext const& screen, ImportLine const& line)
{
    auto const* cluster = screen.workspace.cluster();
    auto const* school = cluster ? model::find_record(cluster->schools, line.school) : nullptr;
    return school ? words_from_elsewhere(school->name) : std::string {};
}

void choose(ScreenContext& screen, std::size_t file, ImportChoice choice)
{
    screen.later.push_back([&workspace = screen.workspace, file, choice] { workspace.intake().returns().choose(file, choice); });
}

void draw_choice(ScreenContext& screen, ImportLine const& line, std::string const& title)
{
    auto& ui = screen.ui;
    if (line.choices.size() == 1) {
        if (auto const take = checkbox(ui, "take", concat({ "Take in: ", title }), line.choice == ImportChoice::Take))
            choose(screen, line.file, *take ? ImportChoice::Take : ImportChoice::Leave);
        return;
    }
    if (line.choices.empty())
        return;
    auto const options = options_for(line, listed_name(screen, line));
    if (auto const chosen = radio_list(ui, "choice", concat({ "What to do with ", title }), options, name_of(line.choice)))
        choose(screen, line.file, choice_named(*chosen));
}

void draw_line(ScreenContext& screen, ImportLine const& line, std::string const& file)
{
    auto& ui = screen.ui;
    auto const title = words_from_elsewhere(line.title);
    auto const group = ui.group(Role::Group, concat({ "file-", number(static_cast<std::int64_t>(line.file)) }), title);
    if (line.choices.empty())
        paragraph(ui, "title", title);
    else
        draw_choice(screen, line, title);
    if (file != title)
        quiet(ui, "file", file);
    for (std::size_t i = 0; i < line.reasons.size(); ++i)
        quiet(ui, concat({ "reason-", number(static_cast<std::int64_t>(i)) }), line.reasons[i]);
    ui.gap(0.5F);
}

/// How many lines of a list stand there; draws the button that opens a long one.
std::size_t lines_to_show(ScreenContext& screen, std::string const& key, std::size_t all)
{
    if (all <= shown_at_once)
        return all;
    auto& session = screen.session;
    bool const open = session.open.contains(key);
    auto const count = number(static_cast<std::int64_t>(all));
    if (auto const wanted = disclosure(screen.ui, "all", concat({ "Show all ", count }), open))
        toggle_open(screen, key, *wanted);
    screen.ui.gap(0.4F);
    auto const more = session.lines_shown.find(key);
    return !open ? 0 : std::min(all, more == session.lines_shown.end() ? portion : more->second);
}

void draw_more(ScreenContext& screen, std::string const& key, std::size_t shown, std::size_t all)
{
    auto const next = std::min(portion, all - shown);
    if (button(screen.ui, "more", concat({ "Show ", number(static_cast<std::int64_t>(next)), " more" }),
            { .icon = Icon::ChevronDown }))
        screen.later.push_back([&session = screen.session, key, shown] { session.lines_shown[key] = shown + portion; });
}

void draw_verdict(ScreenContext& screen, VerdictWords const& words, std::vector<ImportLine const*> const& lines)
{
    auto& ui = screen.ui;
    auto const key = concat({ "verdict-", number(static_cast<int>(words.verdict)) });
    auto const count = static_cast<std::int64_t>(lines.size());
    auto const region = ui.group(Role::Region, key, words.title);
    heading(ui, 2, concat({ words.title, ": ", counted(count, "file", "files") }));
    if (!words.text.empty())
        quiet(ui, "text", words.text);
    ui.gap(0.4F);
    if (words.verdict == ImportVerdict::Locked)
        draw_locked_form(screen);
    auto const shown = lines_to_show(screen, key, lines.size());
    auto const& files = screen.workspace.intake().returns().files();
    for (auto const* line : lines | std::views::take(shown))
        draw_line(screen, *line, words_from_elsewhere(files[line->file].name));
    if (shown > 0 && shown < lines.size())
        draw_more(screen, key, shown, lines.size());
    ui.gap(0.5F);
}

/// Where they go to: the work that is open, one that is on this device, or a new one.
void draw_target(ScreenContext& screen)
{
    auto& ui = screen.ui;
    if (auto const* cluster = screen.workspace.cluster()) {
        paragraph(ui, "into", concat({ "They go into: ", cluster_name(*cluster), "." }));
        return;
    }
    paragraph(ui, "into", "They begin a new cluster on this device.");
    for (auto const& entry : screen.workspace.library().entries()) {
        if (entry.damaged || entry.line.kind != model::DocumentKind::Cluster)
            continue;
        ui.gap(0.3F);
        if (button(ui, concat({ "into-", entry.key }), concat({ "Add them to ", entry.line.school, " instead" })))
            screen.later.push_back([&workspace = screen.workspace, key = entry.key] { workspace.open(key); });
    }
}

void take(ScreenContext& screen)
{
    screen.later.push_back([&workspace = screen.workspace, &session = screen.session] {
        workspace.notices().tell(workspace.intake().returns().take());
        if (workspace.intake().returns().files().empty() && workspace.cluster())
            session.route = parse_route(address_of(Screen::Cluster, workspace.cluster()->id));
    });
}

void draw_deciding(ScreenContext& screen, std::int64_t taken)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.6F);
    if (button(ui, "take", concat({ "Take in ", counted(taken, "file", "files") }),
            { .look = ButtonLook::Primary,
                .icon = Icon::Check,
                .blocked_by = taken == 0 ? "No file is chosen, so there is nothing to take in." : "" }))
        take(screen);
    if (button(ui, "leave-all", "Leave them all"))
        screen.later.push_back([&workspace = screen.workspace, &session = screen.session] {
            workspace.intake().returns().discard();
            workspace.notices().tell("Nothing was taken in.");
            session.route = workspace.cluster() ? parse_route(address_of(Screen::Cluster, workspace.cluster()->id)) : Route {};
        });
}

void draw_report(ScreenContext& screen, std::vector<ImportLine> const& plan)
{
    auto& ui = screen.ui;
    auto const taken = std::ranges::count_if(plan, [](auto const& line) { return line.choice != ImportChoice::Leave; });
    paragraph(ui, "files-read",
        concat({ counted(static_cast<std::int64_t>(plan.size()), "file", "files"), " read. Nothing has been taken in yet." }));
    ui.gap(0.3F);
    draw_target(screen);
    ui.gap(0.6F);
    draw_deciding(screen, taken);
    ui.gap(1);
    if (std::ranges::none_of(plan, [](auto const& line) { return line.verdict == ImportVerdict::Locked; }))
        screen.session.returns_phrase.clear();
    for (auto const& words : verdicts) {
        std::vector<ImportLine const*> lines;
        for (auto const& line : plan)
            if (line.verdict == words.verdict)
                lines.push_back(&line);
        if (!lines.empty())
            draw_verdict(screen, words, lines);
    }
}

} // namespace

void draw_import(ScreenContext& screen)
{
    auto& ui = screen.ui;
    heading(ui, 1, "What came in");
    ui.gap(0.4F);
    auto& returns = screen.workspace.intake().returns();
    // With each file all others may stand differently, so nothing is compared before the last one has come.
    if (screen.session.arrivals.going && !returns.files().empty())
        return paragraph(ui, "coming", "What each file would bring stands here as soon as all of them are read.");
    auto const& plan = returns.plan();
    if (!plan.empty())
        return draw_report(screen, plan);
    paragraph(ui, "none",
        "No files are waiting. What you drop is read on this device and not kept until you take it in, so after the page was "
        "loaded "
        "again it has to be dropped again.");
    ui.gap(0.5F);
    if (button(ui, "pick", "Choose files", { .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
}

} // namespace triad::ui
