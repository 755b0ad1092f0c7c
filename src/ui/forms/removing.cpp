#include "ui/forms/removing.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/cluster.h"
#include "rules/evaluation/evaluation_name.h"
#include "rules/removal/removing.h"
#include "store/outgoing.h"

#include <algorithm>

namespace triad::ui {

namespace {

std::string list_of(std::vector<std::string> const& names)
{
    std::string out;
    for (auto const& name : names)
        append_joined(out, "; ", name);
    return out;
}

/// What no file holds as it is now.
std::string newer_than_file(store::Workspace const& workspace, int offset_minutes)
{
    auto const copied = workspace.file_copy_at();
    if (copied.ms == 0)
        return "There is no file of this work yet. Without one, it is gone for good.";
    auto const when = concat({ short_date(local_date(copied, offset_minutes)), ", ", clock_time(copied, offset_minutes) });
    if (workspace.cluster())
        return workspace.library().find(workspace.current_key())->line.changed > copied
            ? concat({ "Something was changed after your last file, of ", when, "." })
            : std::string {};
    auto const newer = rules::changed_after(*workspace.current(), copied, offset_minutes);
    if (newer.empty())
        return {};
    return concat({ "Newer than your last file, of ", when, ": ", list_of(newer), "." });
}

std::string kept_in_file(store::Workspace const& workspace, int offset_minutes)
{
    auto const copied = workspace.file_copy_at();
    return concat(
        { "This goes from this browser, with its saved versions. Your file of ", short_date(local_date(copied, offset_minutes)),
            ", ", clock_time(copied, offset_minutes), ", holds all of it and can be opened again." });
}

/// What goes with a lead's work.
std::vector<std::string> goes_with_cluster(model::ClusterDocument const& cluster)
{
    auto const schools = std::ranges::count_if(cluster.schools, [](auto const& school) { return !school.removed; });
    return { counted(schools, "school", "schools"),
        counted(static_cast<std::int64_t>(cluster.submissions.size()), "evaluation that was handed in",
            "evaluations that were handed in") };
}

Question question_about(store::Workspace& workspace, std::string const& key, std::string const& school, int offset_minutes)
{
    Question out { .title = concat({ "Remove ", school, " from this device?" }), .confirm = "Remove it", .destructive = true };
    auto const* cluster = workspace.cluster();
    out.points = cluster ? goes_with_cluster(*cluster) : rules::goes_with_document(*workspace.current());
    out.act = [&workspace, key] { workspace.remove_document(key); };
    out.return_focus = "home/heading";
    if (cluster ? cluster->example : workspace.current()->example) {
        out.text = "The example goes from this browser, with whatever you wrote in it. It can be opened anew at any time. This "
                   "is in it:";
        return out;
    }
    out.warning = newer_than_file(workspace, offset_minutes);
    out.text = !out.warning.empty() ? "This goes from this browser, with its saved versions:"
                                    : kept_in_file(workspace, offset_minutes);
    if (!out.warning.empty()) {
        out.first = "Download the file first";
        out.act_first = [&workspace, key, school, offset_minutes] {
            workspace.outgoing().download(std::nullopt);
            return question_about(workspace, key, school, offset_minutes);
        };
    }
    return out;
}

} // namespace

void ask_to_remove_document(ScreenContext& screen, store::LibraryEntry const& entry, std::string const& school)
{
    auto& workspace = screen.workspace;
    auto& session = screen.session;
    auto const asked = [&workspace, &session, key = entry.key, school, offset = screen.offset_minutes] {
        session.questions = { question_about(workspace, key, school, offset) };
        session.pending_focus = "question/heading";
    };
    screen.later.push_back([&workspace, &session, key = entry.key, asked] {
        if (workspace.is_open() && workspace.current_key() == key)
            return asked();
        session.when_open = Session::Waiting { key, asked };
        workspace.open(key);
    });
}

void ask_to_remove_evaluation(ScreenContext& screen, model::Evaluation const& evaluation)
{
    auto const& document = *screen.workspace.current();
    ask(screen,
        { .title = concat({ "Remove “", rules::evaluation_name(document, evaluation), "”?" }),
            .text
            = "It leaves the school’s work; files made from now on hold its name alone. Undo brings all of it back, and the "
              "work as it is now stays under Versions.",
            .points = rules::goes_with_evaluation(document, evaluation),
            .confirm = "Remove the evaluation",
            .destructive = true,
            .act =
                [&workspace = screen.workspace, &session = screen.session, id = evaluation.id] {
                    if (!workspace.remove_evaluation(id))
                        return;
                    session.route = parse_route(address_of(Screen::Home));
                    session.pending_focus = "main/heading";
                },
            .return_focus = "next-steps/remove" });
}

} // namespace triad::ui
