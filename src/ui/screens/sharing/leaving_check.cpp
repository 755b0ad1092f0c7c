#include "ui/screens/sharing/leaving_check.h"

#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "ui/screens/personal_check.h"
#include "ui/screens/sharing/lock_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

/// Names the address and the findings: a tick means these, and no others.
std::string tick_of(ScreenContext const& screen, std::vector<PersonalDoubt> const& doubts)
{
    auto sum = hash64(address_of(screen.session.route));
    for (auto const& doubt : doubts)
        sum = hash64(doubt.sentence, hash64(doubt.text, sum));
    return concat({ "looked-", hex64(sum) });
}

/// Of all that the check looks at.
std::uint64_t sum_of(std::vector<std::string_view> const& texts, language::KnownNames const& known)
{
    auto sum = hash64({});
    auto const add = [&](auto const& list) {
        for (std::string_view const text : list)
            sum = hash64("\n", hash64(text, sum));
        sum = hash64("\f", sum);
    };
    add(texts);
    add(known.expected);
    add(known.people);
    return sum;
}

void forget_ticks(Session& session)
{
    session.looked_over = false;
    std::erase_if(session.open, [](auto const& key) { return key.starts_with("looked-"); });
}

void draw_doubts(Ui& ui, std::vector<PersonalDoubt> const& doubts)
{
    std::vector<std::string> lines;
    lines.reserve(doubts.size());
    for (auto const& doubt : doubts)
        lines.push_back(concat({ quoted(doubt.text), " ", doubt.why, ": ", doubt.sentence }));
    paragraph(ui, "text",
        "Take out whatever points at a pupil, and anybody who need not be named. If it may stay, say that you have looked.");
    ui.gap(0.4F);
    bullet_list(ui, "doubts", lines);
}

} // namespace

std::string_view draw_personal_check(
    ScreenContext& screen, documents::PrintDocument const& document, language::KnownNames const& known)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "leaving-personal", "Names and personal data");
    heading(ui, 2, "Names and personal data");
    ui.gap(0.3F);
    auto const texts = documents::texts_of(document);
    auto const& doubts = screen.session.derived.doubts.get(sum_of(texts, known), [&] { return personal_doubts(texts, known); });
    if (doubts.empty()) {
        icon_paragraph(ui, "none", Icon::Check, ui.palette().accent, "Nothing that looks like personal data was found.");
        return {};
    }
    auto const tick = tick_of(screen, doubts);
    bool const looked = screen.session.looked_over && screen.session.open.contains(tick);
    draw_doubts(ui, doubts);
    ui.gap(0.4F);
    if (auto const changed = checkbox(ui, "looked", "I have looked at these", looked))
        screen.later.push_back([&session = screen.session, tick, now = *changed] {
            forget_ticks(session);
            session.looked_over = now;
            if (now)
                session.open.insert(tick);
        });
    return looked ? std::string_view {} : "Look first at what may be personal data, and tick that you have.";
}

void forget_leaving(Session& session)
{
    forget_ticks(session);
    forget_phrase(session);
    session.open.erase("lock-file");
}

} // namespace triad::ui
