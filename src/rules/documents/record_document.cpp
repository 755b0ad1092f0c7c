#include "rules/documents/record_document.h"

#include "base/text.h"
#include "documents/parts.h"
#include "rules/documents/policy_document.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/answer_index.h"
#include "rules/evaluation/dates.h"
#include "rules/evaluation/evaluation_name.h"
#include "rules/evaluation/progress.h"
#include "rules/evaluation/shown.h"

#include <algorithm>
#include <iterator>

namespace triad::rules {

namespace {

using documents::ColumnType;
using documents::Emphasis;
using documents::Heading;
using documents::Paragraph;
using documents::PrintDocument;
using documents::Row;
using documents::Table;

std::string day_or_nothing(std::string_view iso)
{
    auto const day = parse_iso_date(iso);
    return day ? short_date(*day) : std::string {};
}

std::string answer_words(model::Answer const* answer)
{
    if (!answer)
        return {};
    auto words = answer->comment;
    auto const add = [&](std::string_view title, std::string_view text) {
        if (!text.empty())
            words += concat({ words.empty() ? "" : "\n", title, text });
    };
    add("How we know: ", answer->evidence);
    add("To look at again: ", day_or_nothing(answer->review));
    add("", answer->offers ? "We would show other schools how we do this." : "");
    return words;
}

/// "Autumn 2026 · Due 2 December 2026, in 10 days"
std::string when_words(model::SchoolDocument const& document, model::Evaluation const& evaluation, Date today)
{
    auto const period = period_apart(document, evaluation);
    auto const due = due_in_words(evaluation, today);
    return concat({ period, period.empty() || due.empty() ? "" : " · ", due });
}

/// The answers of one evaluation, section by section.
class AuditWriter {
public:
    AuditWriter(PrintDocument& out, model::Instrument const& instrument, model::Evaluation const& evaluation)
        : m_out(out)
        , m_instrument(instrument)
        , m_evaluation(evaluation)
        , m_answers(evaluation)
    {
    }

    void write() &&
    {
        add(Paragraph { counts_in_words(count_progress(m_instrument, m_evaluation)), Emphasis::Lead });
        for (auto const& field : m_instrument.contexts)
            add_context(field);
        for (auto const& section : m_instrument.sections)
            add_section(section);
    }

private:
    void add(documents::Block block) { m_out.blocks.push_back(std::move(block)); }

    /// A choice is told in any case: that nobody took it is worth knowing.
    void add_context(model::ContextField const& field)
    {
        auto const* answer = find_context(m_evaluation, field.id);
        auto const written = answer ? answer->text : std::string {};
        documents::add_paragraphs(m_out, field.title,
            { field.options.empty() ? written : choice_in_words(field, m_evaluation), answer ? answer->note : std::string {} });
    }

    void add_section(model::Section const& section)
    {
        add(Heading { section.title });
        auto const block = by_block(section, m_evaluation) ? find_placed(m_instrument, section.block.id) : std::nullopt;
        if (block)
            add(Table { .columns = columns_of(section, "As a whole"),
                .rows = { statement_row(*block) },
                .caption = section.title,
                .row_headers = true });
        for (auto const& group : section.groups)
            add_group(section, group);
        documents::List references;
        for (auto const& reference : section.references)
            references.entries.push_back(reference.text);
        if (!references.entries.empty())
            add(std::move(references));
        add_prompts(section);
    }

    std::vector<documents::Column> columns_of(model::Section const& section, std::string rated) const
    {
        if (!has_steps(scale_of(m_instrument, section)))
            return { { "Question" }, { "Note" } };
        return { { std::move(rated) }, { "Our rating", ColumnType::Rating }, { "Comment" } };
    }

    /// Items that share their opening words stand in one table below them, so that the words are read once.
    void add_group(model::Section const& section, model::ItemGroup const& group)
    {
        Table table { .columns = columns_of(section, "Statement"), .rows = {}, .row_headers = true };
        for (auto const& placed : shown_items(m_instrument, section, m_evaluation))
            if (placed.group == &group)
                table.rows.push_back(statement_row(placed));
        if (table.rows.empty())
            return;
        table.caption = group.stem.empty() ? section.title : concat({ section.title, ": ", group.stem });
        if (!group.stem.empty())
            add(Paragraph { concat({ group.stem, "…" }), Emphasis::Lead });
        add(std::move(table));
    }

    Row statement_row(model::PlacedItem const& placed) const
    {
        auto const* answer = m_answers.find(placed.item->id);
        auto const* given = answer ? find_choice(*placed.scale, answer->rating) : nullptr;
        auto const& choice = given ? *given : unrated_choice(*placed.scale);
        Row out { placed.number > 0 ? concat({ number(placed.number), ". ", placed.item->text }) : placed.item->text };
        if (has_steps(*placed.scale))
            out.emplace_back(choice.word, std::string { tone_name(choice) });
        out.emplace_back(answer_words(answer));
        return out;
    }

    /// What was written about the section as a whole.
    void add_prompts(model::Section const& section)
    {
        for (auto const& column : section.columns)
            for (auto const& prompt : column.prompts)
                if (auto const* answer = find_context(m_evaluation, prompt.id); answer && !blank(answer->text)) {
                    add(Heading { prompt.text, 3 });
                    add(Paragraph { answer->text });
                }
    }

    PrintDocument& m_out;
    model::Instrument const& m_instrument;
    model::Evaluation const& m_evaluation;
    AnswerIndex m_answers;
};

void add_actions(PrintDocument& out, model::Evaluation const& evaluation)
{
    Table table {
        .columns = { { "What" }, { "Who" }, { "By when", ColumnType::Date }, { "Done", ColumnType::Date } },
        .rows = {},
        .caption = "Actions",
        .row_headers = true,
    };
    for (auto const* action : listed_actions(evaluation))
        if (!blank(action->what))
            table.rows.push_back({ action->what, action->owner, day_or_nothing(action->due),
                action->done.empty() ? "not yet" : day_or_nothing(action->done) });
    documents::add_table(out, "Actions", std::move(table));
}

} // namespace

PrintDocument record_document(
    model::SchoolDocument const& document, model::Instrument const& instrument, model::Evaluation const& evaluation, Date today)
{
    bool const written = instrument.layout == model::Layout::Document;
    auto out = written ? policy_document(document.school, instrument, evaluation)
                       : PrintDocument { .title = instrument.title, .school = document.school.name };
    out.subtitle = when_words(document, evaluation, today);
    out.sharing = concat({ "The school's own view of its own practice, on ", long_date(today),
        ". For this school; whoever receives it was given it by the school." });
    if (!written)
        AuditWriter { out, instrument, evaluation }.write();
    add_actions(out, evaluation);
    if (!instrument.credit.empty())
        out.blocks.emplace_back(Paragraph { instrument.credit, Emphasis::Quiet });
    return out;
}

} // namespace triad::rules
