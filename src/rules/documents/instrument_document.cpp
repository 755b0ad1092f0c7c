#include "rules/documents/instrument_document.h"

#include "base/text.h"
#include "documents/parts.h"

namespace triad::rules {

namespace {

using Lines = std::vector<std::string>;

/// A heading, opening words and points: each stands there also where the others are missing.
void add_part(documents::PrintDocument& out, std::string_view title, Lines lines, std::string_view lead = {})
{
    documents::begin_part(out, title, lead);
    documents::add_list(out, title, std::move(lines));
}

/// "Red (R): Not in place"
std::string choice_line(model::Choice const& choice)
{
    return concat({ choice.word, choice.letter.empty() ? "" : concat({ " (", choice.letter, ")" }),
        choice.meaning.empty() ? "" : ": ", choice.meaning });
}

void add_scale(documents::PrintDocument& out, std::string_view title, model::Scale const& scale)
{
    add_part(out, title, documents::lines_of(scale.choices, choice_line), scale.name);
}

void add_context(documents::PrintDocument& out, model::ContextField const& field)
{
    Lines lines { field.hint };
    for (auto const& prompt : field.prompts)
        lines.push_back(prompt.text);
    for (auto const& option : field.options)
        lines.push_back(concat({ option.text, option.help.empty() ? "" : ": ", option.help }));
    lines.push_back(field.example.empty() ? "" : concat({ "For example: ", field.example }));
    lines.push_back(field.reason);
    lines.push_back(field.flag);
    lines.push_back(field.name.empty() ? "" : concat({ "In texts it stands as {", field.name, "}." }));
    add_part(out, field.title, std::move(lines));
}

std::string item_line(model::Item const& item)
{
    return concat({ item.text, item.help.empty() ? "" : "\n", item.help, item.hidden ? "\n(left out in your school)" : "" });
}

void add_group(documents::PrintDocument& out, std::string_view title, model::ItemGroup const& group)
{
    add_part(out, title, documents::lines_of(group.items, item_line), group.stem);
}

/// What is read beside the items, and asked about the section as a whole.
void add_beside(documents::PrintDocument& out, model::Section const& section)
{
    Lines lines;
    for (auto const& column : section.columns) {
        lines.push_back(column.title);
        for (auto const& prompt : column.prompts)
            lines.push_back(prompt.text);
    }
    for (auto const& reference : section.references)
        lines.push_back(reference.text);
    for (auto const& note : section.help)
        lines.push_back(concat({ note.title, note.title.empty() ? "" : "\n", note.text }));
    add_part(out, section.title, std::move(lines));
}

void add_section(documents::PrintDocument& out, model::Section const& section)
{
    documents::add_paragraphs(out, section.title, { section.intro, section.block.id.empty() ? "" : item_line(section.block) });
    for (auto const& group : section.groups)
        add_group(out, section.title, group);
    add_beside(out, section);
    if (section.scale)
        add_scale(out, section.title, *section.scale);
}

} // namespace

documents::PrintDocument instrument_document(model::Instrument const& instrument)
{
    documents::PrintDocument out { .title = instrument.title, .subtitle = instrument.summary };
    documents::add_paragraphs(out, "About it", { instrument.notice, instrument.credit });
    add_scale(out, "Answers to choose from", instrument.scale);
    for (auto const& field : instrument.contexts)
        add_context(out, field);
    for (auto const& section : instrument.sections)
        add_section(out, section);
    return out;
}

} // namespace triad::rules
