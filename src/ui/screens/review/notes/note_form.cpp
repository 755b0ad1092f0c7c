#include "ui/screens/review/notes/note_form.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/review/note_prompts.h"
#include "rules/review/review_plan.h"
#include "rules/review/review_words.h"
#include "ui/forms/record_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

constexpr std::size_t longest_title = 60;

RecordRef ref_of(CurrentReview const& current, model::Note const& note)
{
    return { model::RecordKind::Note, current.review->id, note.id };
}

void choose_self(ScreenContext& screen, store::Command command)
{
    command.typing = false;
    screen.perform(std::move(command));
    screen.later.push_back([&session = screen.session] { session.pending_focus = "main/heading"; });
}

void draw_choice(ScreenContext& screen, CurrentReview const& current, model::Note const& note, std::string_view field,
    std::string_view label, std::vector<Option> const& options, std::string_view value)
{
    auto const chosen = radio_list(screen.ui, field, label, options, value);
    if (!chosen || !screen.workspace.writable())
        return;
    auto const record = ref_of(current, note);
    screen.perform(store::set_record(record.kind, record.owner, record.id, field, *chosen, concat({ "Change: ", label }), false));
}

void draw_how(ScreenContext& screen, CurrentReview const& current, model::Note const& note)
{
    static std::vector<Option> const ways { { "seen", "Seen" }, { "heard", "Heard" }, { "read", "Read" } };
    draw_choice(screen, current, note, "how", "How you know", ways, note.how);
}

void draw_kind(ScreenContext& screen, CurrentReview const& current, model::Note const& note)
{
    static std::vector<Option> const kinds {
        { "strength", "Strength" },
        { "development", "Development" },
        { "question", "Question" },
    };
    draw_choice(screen, current, note, "kind", "What it is", kinds, note.kind);
}

/// Side by side as far as the words fit: three beside each other on a tablet, two on a telephone, one at the largest text.
void draw_marks(ScreenContext& screen, CurrentReview const& current, model::Note const& note)
{
    auto& ui = screen.ui;
    float const gap = ui.em(1);
    float const width = ui.flow_width();
    bool const all = width >= ui.em(32);
    float const share = all ? (width - 2 * gap) / 3 : (width - gap) / 2;
    auto const place = [&] { edit_text(screen, ref_of(current, note), "place", "Where", note.place); };
    if (share < ui.em(7.5F)) {
        draw_how(screen, current, note);
        ui.gap(0.4F);
        draw_kind(screen, current, note);
        ui.gap(0.4F);
        return place();
    }
    {
        auto const columns = ui.columns(std::vector<float>(all ? 3U : 2U, share), gap);
        draw_how(screen, current, note);
        ui.next_column();
        draw_kind(screen, current, note);
        if (all) {
            ui.next_column();
            place();
        }
    }
    if (!all) {
        ui.gap(0.4F);
        place();
    }
}

/// Nothing is asked of a note that has not been begun.
void draw_prompts(Ui& ui, model::Note const& note)
{
    if (blank(note.seen) && blank(note.effect) && blank(note.place))
        return;
    auto const prompts = rules::note_prompts(note);
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        ui.gap(0.3F);
        quiet(ui, concat({ "prompt-", number(i) }), prompts[i]);
    }
}

std::string about(NotesSection const& part)
{
    return part.line.empty() && part.item.empty() ? std::string {} : concat({ " on ", quoted(part.title, longest_title) });
}

void draw_note(ScreenContext& screen, CurrentReview const& current, NotesSection const& part, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& note = *part.notes[index];
    auto const count = number(index + 1);
    auto const card = ui.group_box(Role::Article, note.id, concat({ "Note ", count, about(part) }), card_style(ui));
    edit_text(screen, ref_of(current, note), "seen", "What you saw or heard", note.seen, 2);
    ui.gap(0.5F);
    edit_text(screen, ref_of(current, note), "effect", "Effect on pupils’ learning or well-being", note.effect, 2);
    ui.gap(0.5F);
    draw_marks(screen, current, note);
    draw_prompts(ui, note);
    ui.gap(0.3F);
    remove_button(screen, ref_of(current, note), concat({ "Remove note ", count, about(part) }),
        part.key == "other" ? std::string { "begin/quick" } : concat({ part.key, "/add" }));
}

} // namespace

void draw_notes_author(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const& review = current.review->id;
    auto const region = ui.group_box(Role::Region, "self", "Who are you?", card_style(ui));
    heading(ui, 2, "Who are you?");
    ui.gap(0.3F);
    paragraph(ui, "text", "Your notes carry this name. You can see only your own.");
    ui.gap(0.5F);
    auto const row = ui.row(0.5F);
    for (auto const* member : rules::team(*current.review))
        if (member->role != "host"
            && button(ui, member->id, concat({ "I am ", rules::member_words(current.protocol, *member) }),
                { .blocked_by = locked_because(screen) }))
            choose_self(screen, store::set_review_field(review, "acting", member->id, "Say who you are"));
    if (!button(ui, "other", "Somebody else", { .look = ButtonLook::Quiet, .blocked_by = locked_because(screen) }))
        return;
    auto const id = screen.workspace.fresh_id("member");
    auto command = store::add_record(model::RecordKind::Member, review, id,
        { { "role", "reviewer" }, { "name", screen.workspace.preferences().author_name } }, "Join the team");
    auto const acting = store::set_review_field(review, "acting", id, {});
    command.settings.insert(command.settings.end(), acting.settings.begin(), acting.settings.end());
    choose_self(screen, std::move(command));
}

void draw_extract(Ui& ui, model::Extract const& extract, bool worded)
{
    auto const panel = ui.group_box(Role::Group, extract.id, "", panel_style(ui));
    quiet(ui, "title", extract.title);
    if (worded)
        paragraph(ui, "wording", extract.wording);
    if (!blank(extract.rated))
        paragraph(ui, "rated", concat({ "The school’s own view: ", extract.rated }), TextStyle::SmallBold);
    if (!blank(extract.said))
        paragraph(ui, "said", extract.said);
    if (!blank(extract.known))
        quiet(ui, "known", concat({ "How the school knows: ", extract.known }));
}

void draw_notes(ScreenContext& screen, CurrentReview const& current, NotesSection const& part)
{
    auto& ui = screen.ui;
    for (std::size_t i = 0; i < part.notes.size(); ++i) {
        draw_note(screen, current, part, i);
        ui.gap(0.6F);
    }
    if (part.key == "other")
        return;
    if (button(ui, "add", concat({ "Add a note", about(part) }),
            { .icon = Icon::Plus, .blocked_by = locked_because(screen), .wide = ui.flow_width() < ui.em(34) }))
        begin_note(screen, current, part);
}

void begin_note(ScreenContext& screen, CurrentReview const& current, NotesSection const& part)
{
    add_with_focus(screen, model::RecordKind::Note, current.review->id, "note",
        { { "member", current.review->acting }, { "line", part.line }, { "item", part.item } }, "Add a note", "seen");
}

} // namespace triad::ui
