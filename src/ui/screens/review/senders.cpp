#include "ui/screens/review/senders.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/review/review_words.h"
#include "store/outgoing.h"
#include "ui/forms/record_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

std::string sender_name(ScreenContext const& screen, CurrentReview const& current, model::SenderKey const& key)
{
    if (key.member.empty()) {
        auto const& school = screen.workspace.current()->school.name;
        return blank(school) ? std::string { "the host" } : words_from_elsewhere(school);
    }
    auto const* member = model::find_record(current.review->members, key.member);
    return member && !blank(member->name) ? words_from_elsewhere(member->name) : std::string { "a partner" };
}

void draw_comparing(ScreenContext& screen, CurrentReview const& current, model::SenderKey const& key, std::string const& name)
{
    auto& ui = screen.ui;
    paragraph(ui, "ask", concat({ "To make sure, ring ", name, " and ask for their four words. They should be:" }));
    paragraph(ui, "words", key.words, TextStyle::BodyBold);
    ui.gap(0.3F);
    auto const row = ui.row(0.5F);
    auto const blocked = locked_because(screen);
    auto const set = [&](std::string_view field, std::string_view value, std::string_view label) {
        screen.perform(store::set_record(RecordKind::SenderKey, current.review->id, key.id, field, value, label, false));
        screen.later.push_back([&session = screen.session] { session.pending_focus = "senders/heading"; });
    };
    if (button(ui, "same", concat({ "The words of ", name, " are the same" }), { .icon = Icon::Check, .blocked_by = blocked }))
        set("compared", iso_date(screen.today), "Compare words");
    if (button(ui, "other", concat({ "The words of ", name, " are different" }),
            { .look = ButtonLook::Quiet, .blocked_by = blocked })) {
        set("removed", "true", "Words are different");
        screen.later.push_back([&workspace = screen.workspace, name] {
            workspace.notices().tell(
                concat({ "Then those files came from somebody else. Do not rely on what they brought, and ask ", name,
                    " for their own file." }),
                true);
        });
    }
}

void draw_sender(ScreenContext& screen, CurrentReview const& current, model::SenderKey const& key)
{
    auto& ui = screen.ui;
    auto const name = sender_name(screen, current, key);
    auto const group = ui.group(Role::Group, key.id, concat({ "Files from ", name }));
    bool const sure = !key.compared.empty();
    icon_paragraph(ui, "state", sure ? Icon::Check : Icon::Info, ui.palette().accent,
        concat({ name, ": files signed on one device since ", rules::day_words(key.met),
            sure ? concat({ ". You compared the words on ", rules::day_words(key.compared), "." }) : std::string { "." } }));
    if (!sure && !key.words.empty())
        draw_comparing(screen, current, key, name);
    ui.gap(0.5F);
}

} // namespace

void draw_senders(ScreenContext& screen, CurrentReview const& current)
{
    auto const& keys = current.review->sender_keys;
    if (std::ranges::all_of(keys, &model::SenderKey::removed))
        return;
    auto& ui = screen.ui;
    {
        auto const region = ui.group_box(Role::Region, "senders", "Who the files are from", card_style(ui));
        heading(ui, 2, "Who the files are from");
        ui.gap(0.3F);
        bool const open = screen.session.open.contains("senders");
        if (auto const changed = disclosure(ui, "show", "Show how to make sure", open))
            toggle_open(screen, "senders", *changed);
        if (open)
            for (auto const& key : keys)
                if (!key.removed)
                    draw_sender(screen, current, key);
    }
    ui.gap(0.75F);
}

void draw_own_words(ScreenContext& screen)
{
    auto const& words = screen.workspace.outgoing().own_words();
    if (!words.empty())
        quiet(screen.ui, "own-words",
            concat({ "The file is signed on this device. If you are asked on the telephone whether it is yours, your four words "
                     "are: ",
                words, "." }));
}

} // namespace triad::ui
