#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/survey/quotes.h"
#include "ui/forms/document_table.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/survey/survey_work.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>

// What was answered, in one wave or in two beside each other, and what may be quoted of it. SYS-23b, SYS-23c, SYS-23e.

namespace triad::ui {

namespace {

using rules::QuestionTally;
using rules::WaveTally;

/// The waves that are looked at.
struct Shown {
    WaveTally wave;
    std::optional<WaveTally> beside = {};
};

std::vector<Option> wave_options(std::vector<std::string> const& waves, std::string_view without = {}, bool any = true)
{
    std::vector<Option> out;
    for (std::size_t i = 0; i < waves.size(); ++i)
        if (any || waves[i] != without)
            out.push_back(
                { number(i + 1), blank(waves[i]) ? std::string { "The wave without a name" } : words_from_elsewhere(waves[i]) });
    return out;
}

std::string place_of(std::vector<std::string> const& waves, std::string_view wave)
{
    auto const found = std::ranges::find(waves, wave);
    return found == waves.end() ? std::string {} : number(found - waves.begin() + 1);
}

/// Absent for "None".
std::optional<std::string> wave_at(std::vector<std::string> const& waves, std::string_view place)
{
    for (auto const& wave : waves)
        if (place_of(waves, wave) == place)
            return wave;
    return std::nullopt;
}

/// Chosen waves that are gone are as if nothing was chosen.
Shown shown_waves(CurrentSurvey const& current, SurveyWork const& work, std::vector<std::string> const& waves)
{
    auto const wave = work.wave && std::ranges::contains(waves, *work.wave) ? *work.wave : current.survey->wave;
    Shown out { .wave = rules::tally_wave(*current.cluster, *current.survey, wave) };
    if (work.beside && *work.beside != wave && std::ranges::contains(waves, *work.beside))
        out.beside = rules::tally_wave(*current.cluster, *current.survey, *work.beside);
    return out;
}

void draw_wave_choice(
    ScreenContext& screen, CurrentSurvey const& current, Shown const& shown, std::vector<std::string> const& waves)
{
    if (waves.size() < 2)
        return;
    auto& ui = screen.ui;
    auto const set = [&](std::optional<std::string> SurveyWork::* member, std::string const& place) {
        screen.later.push_back([&session = screen.session, survey = current.survey->id, member, wave = wave_at(waves, place)] {
            survey_work(session, survey).*member = wave;
        });
    };
    auto beside = wave_options(waves, shown.wave.wave, false);
    beside.insert(beside.begin(), { "", "None" });
    draw_beside(ui,
        { { .share = 1,
              .draw =
                  [&] {
                      if (auto const chosen = select(ui, "wave-shown", "Wave", wave_options(waves),
                              place_of(waves, shown.wave.wave), whole_width, semantics::ScreenOnly))
                          set(&SurveyWork::wave, *chosen);
                  } },
            { .share = 1, .draw = [&] {
                 if (auto const chosen = select(ui, "wave-beside", "Beside it", beside,
                         shown.beside ? place_of(waves, shown.beside->wave) : std::string {}, whole_width, semantics::ScreenOnly))
                     set(&SurveyWork::beside, *chosen);
             } } });
    ui.gap(0.5F);
}

std::string column_title(WaveTally const& tally)
{
    return blank(tally.wave) ? std::string { "Answers" } : words_from_elsewhere(tally.wave);
}

/// What stands in the other wave, where both can stand beside each other.
QuestionTally const* beside_it(Shown const& shown, std::size_t index)
{
    return shown.beside
            && rules::why_not_compared(shown.wave.questions[index], shown.wave, shown.beside->questions[index], *shown.beside)
                   .empty()
        ? &shown.beside->questions[index]
        : nullptr;
}

void draw_option_table(Ui& ui, Shown const& shown, QuestionTally const& tally, QuestionTally const* other)
{
    documents::Table table {
        .columns = { { "Answer" }, { column_title(shown.wave) } }, .rows = {}, .caption = "Who chose what", .row_headers = true
    };
    if (other)
        table.columns.push_back({ column_title(*shown.beside) });
    for (std::size_t i = 0; i < tally.options.size(); ++i) {
        documents::Row row { words_from_elsewhere(tally.options[i].option), tally.options[i].share.in_words() };
        if (other)
            row.emplace_back(other->options[i].share.in_words());
        table.rows.push_back(std::move(row));
    }
    draw_document_table(ui, "shares", table);
    if (tally.question->kind == "several")
        quiet(ui, "several-why", "Each could choose any number, so the shares need not make 100%.");
}

void draw_spread(Ui& ui, std::string_view key, WaveTally const& wave, QuestionTally const& tally, bool named)
{
    if (tally.numbers)
        paragraph(ui, key,
            concat({ named ? concat({ column_title(wave), ": " }) : std::string {},
                rules::spread_in_words(*tally.numbers, tally.answered, wave.unit) }));
}

void clear_quote(ScreenContext& screen, model::SurveyAnswer const& answer, bool cleared)
{
    screen.perform(store::set_record(model::RecordKind::SurveyAnswer, {}, answer.id, "cleared",
        cleared ? iso_date(screen.today) : std::string {}, cleared ? "Clear a quote" : "Take a quote back", false));
}

/// "Clear it to be quoted as: Headteacher".
std::string clearing_words(CurrentSurvey const& current, rules::TextAnswer const& each)
{
    auto const by = rules::quoted_by(*each.answer, *each.response, response_school(*current.cluster, *each.response));
    return by.empty() ? std::string { "Clear it to be quoted, without saying whose words they are" }
                      : concat({ "Clear it to be quoted as: ", by });
}

void draw_text_answer(ScreenContext& screen, CurrentSurvey const& current, rules::TextAnswer const& each)
{
    auto& ui = screen.ui;
    auto const who = response_called(*current.cluster, *each.response);
    auto const group = ui.group(Role::Group, each.answer->id, concat({ "Answer: ", who }));
    paragraph(ui, "said", without_turns(each.answer->value));
    quiet(ui, "who", who);
    if (!rules::may_be_quoted(*each.answer))
        quiet(ui, "permission", concat({ rules::permission_words(each.answer->allowed), "." }));
    else if (auto const wanted = checkbox(ui, "cleared", clearing_words(current, each), rules::is_quoted(*each.answer)))
        clear_quote(screen, *each.answer, *wanted);
    ui.gap(0.5F);
}

void draw_texts(ScreenContext& screen, CurrentSurvey const& current, QuestionTally const& tally, std::string const& place)
{
    auto const shown = draw_how_many(screen, place, "texts", tally.texts.size(), "answers");
    for (std::size_t i = 0; i < shown; ++i)
        draw_text_answer(screen, current, tally.texts[i]);
}

void draw_missing_words(Ui& ui, Shown const& shown, std::size_t index)
{
    auto const& tally = shown.wave.questions[index];
    if (auto const missing = rules::missing_in_words(tally); !missing.empty())
        quiet(ui, "left-empty", missing);
    if (!shown.beside)
        return;
    auto const& other = shown.beside->questions[index];
    auto const why = rules::why_not_compared(tally, shown.wave, other, *shown.beside);
    quiet(ui, "not-compared", why);
    if (auto const missing = rules::missing_in_words(other); why.empty() && !missing.empty())
        quiet(ui, "left-empty-beside", concat({ column_title(*shown.beside), ": ", missing }));
}

void draw_result(ScreenContext& screen, CurrentSurvey const& current, Shown const& shown, std::size_t index)
{
    auto& ui = screen.ui;
    auto const& tally = shown.wave.questions[index];
    auto const& question = *tally.question;
    auto const* other = beside_it(shown, index);
    auto const title = concat({ number(index + 1), ". ", words_from_elsewhere(question.text, 400) });
    auto const card = ui.group_box(Role::Article, question.id, concat({ "Question ", number(index + 1) }), card_style(ui));
    heading(ui, 2, title);
    ui.gap(0.4F);
    if (tally.answered == 0)
        quiet(ui, "nobody", "Nobody has answered it in this wave.");
    else if (rules::has_options(question.kind))
        draw_option_table(ui, shown, tally, other);
    else if (question.kind == "number") {
        draw_spread(ui, "spread", shown.wave, tally, shown.beside.has_value());
        if (other)
            draw_spread(ui, "spread-beside", *shown.beside, *other, true);
    } else
        draw_texts(screen, current, tally, concat({ current.survey->id, "/", question.id }));
    draw_missing_words(ui, shown, index);
}

/// As they may be passed on: nobody else’s words, and no more of whose they are than was allowed.
void draw_quotes(ScreenContext& screen, CurrentSurvey const& current, WaveTally const& wave)
{
    auto& ui = screen.ui;
    std::vector<std::string> lines;
    for (auto const& tally : wave.questions)
        for (auto const& each : tally.texts)
            if (rules::is_quoted(*each.answer)) {
                auto const by = rules::quoted_by(*each.answer, *each.response, response_school(*current.cluster, *each.response));
                lines.push_back(concat({ "“", without_turns(each.answer->value), "”", by.empty() ? "" : " – ", by }));
            }
    auto const region = ui.group(Role::Region, "quotes", "Cleared quotes");
    heading(ui, 2, "Cleared quotes");
    ui.gap(0.3F);
    quiet(ui, "quotes-about",
        "An answer can be cleared only as far as whoever gave it allowed. A quote goes with its response: whoever takes an "
        "answer back takes its quote back.");
    if (lines.empty())
        paragraph(ui, "no-quotes", "None yet.");
    else
        bullet_list(ui, "quote-list", lines);
}

} // namespace

void draw_survey_results(ScreenContext& screen)
{
    auto const current = current_survey(screen);
    if (!current.survey)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_survey_heading(screen, current, "Results");
    auto const waves = rules::waves_of(*current.cluster, *current.survey);
    auto const shown = shown_waves(current, survey_work(screen.session, current.survey->id), waves);
    draw_wave_choice(screen, current, shown, waves);
    paragraph(ui, "responses-said", rules::responses_in_words(shown.wave));
    if (shown.beside)
        paragraph(
            ui, "responses-beside", concat({ column_title(*shown.beside), ": ", rules::responses_in_words(*shown.beside) }));
    quiet(ui, "few",
        concat({ "Of fewer than ", number(rules::fewest_for_percentage), " answers no percentage is said, only how many." }));
    ui.gap(0.6F);
    for (std::size_t i = 0; i < shown.wave.questions.size(); ++i) {
        draw_result(screen, current, shown, i);
        ui.gap(0.7F);
    }
    draw_quotes(screen, current, shown.wave);
}

} // namespace triad::ui
