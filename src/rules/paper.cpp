#include "rules/paper.h"

#include "base/text.h"
#include "rules/shown.h"
#include "rules/wording.h"

namespace triad::rules {

namespace {

/// "Behaviour policy: present", where a section asks that of its lines.
std::string with_answer(std::string text, model::PlacedItem const& placed, model::Evaluation const& evaluation)
{
    auto const* answer = model::find_answer(evaluation, placed.item->id);
    auto const* chosen = answer ? model::find_choice(*placed.scale, answer->rating) : nullptr;
    auto const& choice = chosen ? *chosen : model::unrated_choice(*placed.scale);
    return concat({ text, ": ", ascii_lower(choice.word) });
}

/// Lines of one section that share their opening words.
void add_line(Paper& paper, model::PlacedItem const& placed, std::string const& lead, std::string line)
{
    bool const goes_on
        = !paper.parts.empty() && paper.parts.back().lead == lead && paper.parts.back().title == placed.section->title;
    if (!goes_on)
        paper.parts.push_back({ placed.section->title, lead, {}, false });
    paper.parts.back().lines.push_back(std::move(line));
    paper.parts.back().list = paper.parts.back().lines.size() > 1;
}

} // namespace

Paper make_paper(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    Paper paper { instrument.title, {}, {} };
    for (auto const& placed : shown_items(instrument, evaluation)) {
        if (!model::has_steps(*placed.scale))
            continue;
        auto text = document_text(instrument, placed, evaluation);
        if (blank(text))
            continue;
        bool const own_scale = placed.scale != &instrument.scale;
        add_line(paper, placed, filled_text(instrument, evaluation, placed.group->stem),
            own_scale ? with_answer(std::move(text), placed, evaluation) : std::move(text));
    }
    for (auto const* field : empty_placeholders(instrument, evaluation))
        paper.gaps.push_back(field->title);
    return paper;
}

} // namespace triad::rules
