#include "rules/documents/policy_document.h"

#include "base/text.h"
#include "documents/parts.h"
#include "rules/evaluation/shown.h"
#include "rules/evaluation/wording.h"

#include <algorithm>
#include <utility>

namespace triad::rules {

namespace {

using documents::PrintDocument;

/// "Behaviour policy: present", where a section asks that of its lines.
std::string with_answer(std::string_view text, model::PlacedItem const& placed, model::Evaluation const& evaluation)
{
    auto const* answer = model::find_answer(evaluation, placed.item->id);
    auto const* chosen = answer ? model::find_choice(*placed.scale, answer->rating) : nullptr;
    auto const& choice = chosen ? *chosen : model::unrated_choice(*placed.scale);
    return concat({ text, ": ", ascii_lower(choice.word) });
}

/// Lines of one section that share their opening words; a line alone is a paragraph.
struct Run {
    std::string lead;
    std::vector<std::string> lines;
};

void close_run(PrintDocument& out, model::Section const& section, Run& run)
{
    auto const add = run.lines.size() > 1 ? documents::add_list : documents::add_paragraphs;
    add(out, section.title, std::exchange(run.lines, {}), run.lead);
}

/// The lines of a section. In place of those that depend on a choice which the school has not made, that it has not.
void add_section(
    PrintDocument& out, model::Instrument const& instrument, model::Section const& section, model::Evaluation const& evaluation)
{
    Run run;
    for (auto const& placed : shown_items(instrument, section, evaluation)) {
        auto text = document_text(instrument, placed, evaluation);
        if (blank(text) || awaited_choice(*placed.group, instrument, evaluation))
            continue;
        auto lead = filled_text(instrument, evaluation, placed.group->stem);
        if (lead != run.lead)
            close_run(out, section, run);
        run.lead = std::move(lead);
        bool const own_scale = placed.scale != &instrument.scale;
        run.lines.push_back(own_scale ? with_answer(text, placed, evaluation) : std::move(text));
    }
    close_run(out, section, run);
    for (auto const* field : awaited_choices(section, instrument, evaluation))
        documents::add_paragraphs(out, section.title, { concat({ not_decided, ": ", field->title }) });
}

documents::Callout still_to_fill_in(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    documents::Callout out { .title = "Still to fill in", .entries = {} };
    auto const empty = empty_placeholders(instrument, evaluation);
    for (auto const& field : instrument.contexts) {
        bool const undecided = !field.options.empty() && chosen_option(field, evaluation).empty();
        if (undecided || std::ranges::find(empty, &field) != empty.end())
            out.entries.push_back(field.title);
    }
    return out;
}

} // namespace

PrintDocument policy_document(
    model::School const& school, model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    PrintDocument out { .title = instrument.title, .school = school.name };
    if (auto gaps = still_to_fill_in(instrument, evaluation); !gaps.entries.empty())
        out.blocks.emplace_back(std::move(gaps));
    for (auto const& section : instrument.sections)
        if (model::has_steps(model::scale_of(instrument, section)))
            add_section(out, instrument, section, evaluation);
    return out;
}

} // namespace triad::rules
