#include "base/text.h"
#include "model/id_list.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/findings.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// Questions that findings raise, each with the way to what raised it and back. FT-R2, FT-R4, SYS-15e.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::EmergingQuestion;
using model::RecordKind;
using rules::Passage;
using rules::Passages;
using Themes = std::vector<rules::ThemeLine>;

void draw_sources(
    ScreenContext& screen, ClusterDocument const& cluster, EmergingQuestion const& question, Passages const& passages)
{
    auto& ui = screen.ui;
    auto const ids = model::ids_in(question.findings);
    if (ids.empty())
        return quiet(ui, "no-source", "No finding is tied to it.");
    auto const key = concat({ question.id, "-sources" });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "sources", concat({ "Raised by ", counted(ids.size(), "finding", "findings") }), open))
        toggle_open(screen, key, *wanted);
    for (std::size_t i = 0; open && i < ids.size(); ++i) {
        ui.gap(0.3F);
        auto const group = ui.group(Role::Group, ids[i]);
        auto const* passage = passages.of(ids[i]);
        if (!passage) {
            quiet(ui, "gone", "A finding whose words are not here any more.");
            continue;
        }
        paragraph(ui, "line", passage_line(cluster, *passage), TextStyle::Small);
        if (button(ui, "show", "Look at this finding", { .look = ButtonLook::Quiet }))
            show_passage(screen, cluster, *passage);
        if (button(
                ui, "untie", "Untie it from the question", { .look = ButtonLook::Quiet, .blocked_by = locked_because(screen) }))
            screen.perform(store::set_record(RecordKind::EmergingQuestion, {}, question.id, "findings",
                model::without_id(question.findings, ids[i]), "Untie a finding from a question", false));
    }
}

void draw_question(ScreenContext& screen, ClusterDocument const& cluster, EmergingQuestion const& question,
    Passages const& passages, Themes const& themes)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::EmergingQuestion, {}, question.id };
    auto const card
        = ui.group_box(Role::Article, question.id, blank(question.text) ? "A question" : question.text, card_style(ui));
    edit_long(screen, record, "text", "Question", question.text);
    quiet(ui, "themes", rules::themes_in_words(themes, question.themes));
    ui.gap(0.3F);
    if (auto const adopted = checkbox(ui, "adopted", "A line of enquiry of the next cycle", question.adopted))
        screen.perform(store::set_record(record.kind, {}, record.id, "adopted", *adopted ? "true" : "",
            *adopted ? "Adopt a question" : "Take a question back", false));
    ui.gap(0.3F);
    draw_sources(screen, cluster, question, passages);
    remove_button(screen, record, "Remove this question", "questions/add", true);
}

/// Questions that the finding which is being looked at can be tied to, or is tied to already.
void draw_tying(ScreenContext& screen, ClusterDocument const& cluster, Passage const& passage)
{
    std::vector<Option> options { { "", "Choose a question" } };
    for (auto const& question : cluster.questions)
        if (!question.removed && !blank(question.text) && !model::lists_id(question.findings, passage.finding->id))
            options.push_back({ question.id, question.text });
    if (options.size() == 1)
        return;
    auto const chosen = select(screen.ui, "tie", "Tie it to a question that is there", options, "", 26);
    auto const* question = chosen ? model::find_record(cluster.questions, *chosen) : nullptr;
    if (question)
        screen.perform(store::set_record(RecordKind::EmergingQuestion, {}, question->id, "findings",
            model::with_id(question->findings, passage.finding->id), "Tie a finding to a question", false));
}

} // namespace

void draw_raising(ScreenContext& screen, ClusterDocument const& cluster, Passage const& passage)
{
    auto& ui = screen.ui;
    if (!passage.finding)
        return;
    ui.gap(0.4F);
    std::vector<std::string> raised;
    for (auto const& question : cluster.questions)
        if (!question.removed && model::lists_id(question.findings, passage.finding->id))
            raised.push_back(blank(question.text) ? std::string { "A question without words yet" } : question.text);
    if (!raised.empty()) {
        quiet(ui, "raises", "It raises:");
        bullet_list(ui, "raised", raised);
    }
    draw_tying(screen, cluster, passage);
    if (button(ui, "raise", "Raise a question", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::EmergingQuestion, {}, "question",
            { { "findings", passage.finding->id }, { "themes", passage.finding->themes } }, "Raise a question", "text");
}

void draw_questions(ScreenContext& screen, ClusterDocument const& cluster, Passages const& passages, Themes const& themes)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "questions", "Questions");
    heading(ui, 2, "Questions");
    ui.gap(0.3F);
    paragraph(ui, "text",
        "What is still open, or worth trying. All of them go out with your summary; one that you adopt goes as a line of enquiry "
        "of "
        "the next cycle.");
    ui.gap(0.4F);
    for (auto const& question : cluster.questions) {
        if (question.removed)
            continue;
        draw_question(screen, cluster, question, passages, themes);
        ui.gap(0.6F);
    }
    if (button(ui, "add", "Add a question", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::EmergingQuestion, {}, "question", {}, "Add a question", "text");
}

} // namespace triad::ui
