#include "ui/screens/sharing/lock_form.h"

#include "base/text.h"
#include "language/phrase/phrase_strength.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

struct Verdict {
    language::PhraseAdvice advice;
    std::string again; // what stands beside the second field
    std::string missing; // why the file cannot be made yet; empty for nothing
    bool differs = false;
};

Verdict verdict_on(ScreenContext const& screen, std::vector<std::string> const& known)
{
    auto const& session = screen.session;
    Verdict out { .advice = language::judge_phrase(session.phrase, known) };
    bool const weak = out.advice.strength == language::PhraseStrength::Weak;
    out.differs = !session.phrase_again.empty() && session.phrase_again != session.phrase;
    if (!session.phrase_again.empty())
        out.again = out.differs ? "It is not the same as the first." : "Both are the same.";
    if (blank(session.phrase))
        out.missing = "Type a pass phrase, or close the lock.";
    else if (weak)
        out.missing = concat({ "The pass phrase is too weak. ", out.advice.sentence });
    else if (session.phrase_again.empty())
        out.missing = "Type the pass phrase a second time: a slip would lock the file for good.";
    else if (out.differs)
        out.missing = "The two pass phrases are not the same: type them again, or show them and compare.";
    return out;
}

void suggest(ScreenContext& screen)
{
    std::vector<std::string> fresh;
    fresh.reserve(language::suggested_words);
    for (int word = 0; word < language::suggested_words; ++word)
        fresh.push_back(screen.workspace.fresh_id("word"));
    screen.later.push_back([&session = screen.session, phrase = language::suggested_phrase(fresh)] {
        session.phrase = phrase;
        session.phrase_again = phrase;
        session.phrase_shown = true;
        session.polite.push_back(concat({ "Suggested: ", phrase, ". Write it down." }));
    });
}

void draw_fields(ScreenContext& screen, Verdict const& verdict)
{
    auto& ui = screen.ui;
    auto& session = screen.session;
    bool const weak = verdict.advice.strength == language::PhraseStrength::Weak;
    bool const typed = !session.phrase.empty();
    if (auto const phrase = text_field(ui, "phrase", "Pass phrase", session.phrase,
            { .description = typed ? std::string_view { verdict.advice.sentence } : std::string_view {},
                .width_em = 22,
                .secret = !session.phrase_shown,
                .invalid = typed && weak }))
        screen.later.push_back([&session, value = *phrase] { session.phrase = value; });
    if (typed)
        paragraph(ui, "strength", verdict.advice.sentence, TextStyle::SmallBold);
    ui.gap(0.4F);
    if (auto const again = text_field(ui, "again", "Pass phrase once more", session.phrase_again,
            { .description = verdict.again, .width_em = 22, .secret = !session.phrase_shown, .invalid = verdict.differs }))
        screen.later.push_back([&session, value = *again] { session.phrase_again = value; });
    if (!verdict.again.empty())
        paragraph(ui, "match", verdict.again, TextStyle::SmallBold);
}

void draw_helpers(ScreenContext& screen)
{
    auto& ui = screen.ui;
    ui.gap(0.3F);
    if (auto const shown = checkbox(ui, "shown", "Show what is typed", screen.session.phrase_shown))
        screen.later.push_back([&session = screen.session, value = *shown] { session.phrase_shown = value; });
    ui.gap(0.3F);
    if (button(ui, "suggest", "Suggest a phrase"))
        suggest(screen);
    ui.gap(0.2F);
    quiet(ui, "lost",
        "There is no way to recover a lost phrase. Tell it to whoever opens the file by another way than the file itself.");
}

/// A verdict is told when it changes, not with every letter.
void tell(ScreenContext& screen, Verdict const& verdict)
{
    auto const told = screen.session.phrase.empty()
        ? std::string {}
        : concat({ verdict.advice.sentence, verdict.again.empty() ? "" : " ", verdict.again });
    if (told == screen.session.phrase_told)
        return;
    screen.later.push_back([&session = screen.session, told] {
        session.phrase_told = told;
        if (!told.empty())
            session.polite.push_back(told);
    });
}

} // namespace

void forget_phrase(Session& session)
{
    session.phrase.clear();
    session.phrase_again.clear();
    session.phrase_told.clear();
    session.phrase_shown = false;
}

std::string chosen_phrase(Session const& session) { return session.open.contains("lock-file") ? session.phrase : std::string {}; }

std::string draw_lock(ScreenContext& screen, std::vector<std::string> const& known)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Group, "send-lock");
    bool const open = screen.session.open.contains("lock-file");
    if (auto const changed = disclosure(ui, "show", "Lock the file with a pass phrase", open)) {
        toggle_open(screen, "lock-file", *changed);
        screen.later.push_back([&session = screen.session] { forget_phrase(session); });
    }
    if (!open)
        return {};
    auto const verdict = verdict_on(screen, known);
    ui.gap(0.3F);
    draw_fields(screen, verdict);
    draw_helpers(screen);
    tell(screen, verdict);
    return verdict.missing;
}

} // namespace triad::ui
