#include "ui/forms/own_school.h"

#include "base/text.h"
#include "store/intake.h"
#include "ui/screens/screen_table.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

std::string school_words(store::LibraryEntry const& entry)
{
    return entry.line.school.empty() ? std::string { "School not named yet" } : entry.line.school;
}

/// Two files may be of one school, and a new one has no name: what stands in it tells them apart.
std::string choice_words(store::LibraryEntry const& entry) { return concat({ school_words(entry), " · ", entry.line.title }); }

/// What the work does not go into, where that is something else than nothing.
std::string_view instead_of(store::Workspace const& workspace)
{
    auto const* document = workspace.current();
    if (document && document->example)
        return ", not in the example";
    return document && document->kind != model::DocumentKind::School ? ", not in your copy of the review" : "";
}

void tell_where(store::Workspace& workspace, std::string_view file, std::string_view instead)
{
    if (!instead.empty())
        workspace.notices().tell(concat({ "This is kept in ", file, instead, "." }));
}

void do_in_new(store::Workspace& workspace, std::function<void()> const& act, std::function<void()> const& in_new)
{
    tell_where(workspace, "a new file of your own school", instead_of(workspace));
    if (in_new)
        return in_new();
    workspace.create_empty();
    act();
}

void do_in(store::Workspace& workspace, Session& session, store::LibraryEntry const& entry, std::function<void()> const& act)
{
    tell_where(workspace, concat({ "your own school’s file, “", school_words(entry), "”" }), instead_of(workspace));
    session.when_school_open = act;
    workspace.open(entry.key);
}

void ask_which(store::Workspace& workspace, Session& session, std::vector<store::LibraryEntry> const& schools,
    std::function<void()> const& act, std::function<void()> const& in_new)
{
    Question question { .title = "In which school’s file?",
        .text = "There is more than one on this device.",
        .confirm = {},
        .act = {},
        .return_focus = "main/heading" };
    for (auto const& school : schools)
        question.choices.push_back(
            { choice_words(school), [&workspace, &session, school, act] { do_in(workspace, session, school, act); } });
    question.choices.push_back({ "A new school file", [&workspace, act, in_new] { do_in_new(workspace, act, in_new); } });
    session.questions = { std::move(question) };
    session.pending_focus = "question/heading";
}

/// While no document is open, the school that was open last goes on.
store::LibraryEntry const* only_or_last(store::Workspace& workspace, std::vector<store::LibraryEntry> const& schools)
{
    if (schools.size() == 1)
        return &schools.front();
    auto const last = std::ranges::find(schools, workspace.preferences().last_document, &store::LibraryEntry::key);
    return workspace.current() || last == schools.end() ? nullptr : &*last;
}

} // namespace

bool school_is_open(store::Workspace const& workspace)
{
    return workspace.current() && workspace.current()->kind == model::DocumentKind::School;
}

void in_own_school(
    store::Workspace& workspace, Session& session, std::function<void()> const& act, std::function<void()> const& in_new)
{
    if (workspace.in_own_school())
        return act();
    auto const schools = workspace.library().own_schools();
    // One's own school that another tab holds: work goes on in a new file here.
    bool const held = school_is_open(workspace) && !workspace.current()->example;
    if (held || schools.empty())
        return do_in_new(workspace, act, in_new);
    if (auto const* school = only_or_last(workspace, schools))
        return do_in(workspace, session, *school, act);
    ask_which(workspace, session, schools, act, in_new);
}

bool needs_school_file(Screen screen) { return spec_of(screen).school != SchoolFile::Any; }

void draw_which_school(ScreenContext& screen)
{
    auto const target = screen.session.route.screen;
    auto& workspace = screen.workspace;
    // There a file says which schools it can be.
    bool const asks_itself = target == Screen::Partnership && workspace.intake().partnerships().asking();
    bool const lists_all = target == Screen::Reviews || target == Screen::Paste || asks_itself;
    if (!needs_school_file(target) || lists_all || school_is_open(workspace) || workspace.opening() || !workspace.started())
        return;
    auto const schools = workspace.library().own_schools();
    bool const begins = schools.empty() && workspace.current() && spec_of(target).school == SchoolFile::Needed;
    if (schools.size() < 2 && !begins)
        return;
    auto& ui = screen.ui;
    {
        auto const box = ui.group_box(Role::Group, "which-school", "Which school’s file?", notice_style(ui, false));
        paragraph(ui, "text",
            begins ? "This is about your own school, and there is no file of it on this device yet."
                   : "This is about one school’s file, and there is more than one on this device. Which is it to be?");
        ui.gap(0.4F);
        for (auto const& school : schools) {
            if (button(ui, school.key, choice_words(school)))
                screen.later.push_back([&workspace, key = school.key] { workspace.open(key); });
            ui.gap(0.3F);
        }
        if (button(ui, "new", "A new school file"))
            screen.later.push_back([&workspace] { workspace.create_empty(); });
    }
    ui.gap(0.75F);
}

} // namespace triad::ui
