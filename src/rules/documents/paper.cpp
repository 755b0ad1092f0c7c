#include "rules/documents/paper.h"

#include "base/text.h"
#include "rules/evaluation/shown.h"
#include "rules/evaluation/wording.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// "Behaviour policy: present", where a section asks that of its lines.
std::string with_answer(std::string_view text, model::PlacedItem const& placed, model::Evaluation const& evaluation)
{
    auto const* answer = model::find_answer(evaluation, placed.item->id);
    auto const* chosen = answer ? model::find_choice(*placed.scale, answer->rating) : nullptr;
    auto const& choice = chosen ? *chosen : model::unrated_choice(*placed.scale);
    return concat({ text, ": ", ascii_lower(choice.word) });
}

/// Lines of one section that share their opening words.
void add_line(Paper& paper, model::Section const& section, std::string const& lead, std::string line)
{
    bool const goes_on = !paper.parts.empty() && paper.parts.back().lead == lead && paper.parts.back().title == section.title;
    if (!goes_on)
        paper.parts.push_back({ section.title, lead, {}, false });
    paper.parts.back().lines.push_back(std::move(line));
    paper.parts.back().list = paper.parts.back().lines.size() > 1;
}

/// The lines of a section. In place of those that depend on a choice which the school has not made, that it has not.
void add_section(
    Paper& paper, model::Instrument const& instrument, model::Section const& section, model::Evaluation const& evaluation)
{
    for (auto const& placed : shown_items(instrument, section, evaluation)) {
        auto text = document_text(instrument, placed, evaluation);
        if (blank(text) || awaited_choice(*placed.group, instrument, evaluation))
            continue;
        bool const own_scale = placed.scale != &instrument.scale;
        add_line(paper, section, filled_text(instrument, evaluation, placed.group->stem),
            own_scale ? with_answer(text, placed, evaluation) : std::move(text));
    }
    for (auto const* field : awaited_choices(section, instrument, evaluation)) {
        auto line = concat({ not_decided, ": ", field->title });
        paper.parts.push_back({ section.title, {}, { std::move(line) }, false });
    }
}

} // namespace

Paper make_paper(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    Paper paper { instrument.title, {}, {} };
    for (auto const& section : instrument.sections)
        if (model::has_steps(model::scale_of(instrument, section)))
            add_section(paper, instrument, section, evaluation);
    auto const empty = empty_placeholders(instrument, evaluation);
    for (auto const& field : instrument.contexts) {
        bool const undecided = !field.options.empty() && chosen_option(field, evaluation).empty();
        if (undecided || std::ranges::find(empty, &field) != empty.end())
            paper.gaps.push_back(field.title);
    }
    return paper;
}

} // namespace triad::rules
