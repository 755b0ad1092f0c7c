#include "rules/collation/answer_counts.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace triad::rules {

namespace {

void add(AnswerCounts& counts, PictureCell const& cell)
{
    counts.commented += cell.comment ? 1 : 0;
    counts.offers += cell.offer ? 1 : 0;
    switch (cell.state) {
    case CellState::NothingIn:
        ++counts.nothing_in;
        break;
    case CellState::NotRated:
        ++counts.not_rated;
        break;
    case CellState::Rated:
        ++counts.by_code[cell.code - 1U];
        break;
    case CellState::NotAsked:
        ++counts.not_asked;
        break;
    case CellState::OtherWording:
        ++counts.other_wording;
        break;
    case CellState::OtherScale:
        ++counts.other_scale;
        break;
    }
}

void append(std::vector<std::string>& parts, int count, std::string_view word)
{
    if (count > 0)
        parts.push_back(concat({ number(count), " ", word }));
}

void add_item(AnswerCounts& counts, Picture const& picture, std::size_t item, std::span<std::size_t const> schools)
{
    ++counts.items;
    counts.by_code.resize(std::max(counts.by_code.size(), picture.placed(item).scale->choices.size()));
    for (auto const school : schools)
        add(counts, picture.cell(item, school));
}

std::string answered_in_words(AnswerCounts const& counts, model::Scale const& scale)
{
    if (!model::has_steps(scale))
        return counts.commented == 0 ? "None commented" : concat({ number(counts.commented), " commented" });
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < std::min(scale.choices.size(), counts.by_code.size()); ++i)
        append(parts, counts.by_code[i], within_sentence(words_from_elsewhere(scale.choices[i].word)));
    return parts.empty() ? std::string { "None rated" } : joined(parts, ", ");
}

/// What is rated, out of what; then the rest, so that all that was handed in is accounted for.
std::string in_words(AnswerCounts const& counts, model::Scale const& scale, std::string_view of)
{
    if (counts.returned() == 0)
        return "Nothing handed in.";
    std::vector<std::string> others;
    // Where none is rated, that all of them are not says nothing more.
    if (model::has_steps(scale) && counts.not_rated < counts.returned())
        append(others, counts.not_rated, "not rated");
    append(others, counts.not_asked, "not asked");
    append(others, counts.other_wording, "in another wording");
    append(others, counts.other_scale, "on another scale");
    auto const out = concat({ answered_in_words(counts, scale), of, "." });
    return others.empty() ? out : concat({ out, " ", joined(others, ", "), "." });
}

/// The number of the edition tells what is earlier, except beside a school's own version of the instrument.
std::string_view which_wording(Picture const& picture, std::vector<std::size_t> const& schools)
{
    auto const& here = picture.edition->instrument();
    bool earlier = true;
    bool later = true;
    for (auto const school : schools) {
        auto const& there = picture.schools[school].submission->edition->instrument();
        earlier = earlier && there.id == here.id && there.version < here.version;
        later = later && there.id == here.id && there.version > here.version;
    }
    return earlier ? "an earlier wording" : later ? "a later wording" : "another wording";
}

std::string answers_of(std::size_t schools, std::string_view did)
{
    return concat({ counted(schools, "school", "schools"), did, schools == 1 ? "; its answer is" : "; their answers are",
        " not shown here." });
}

std::vector<std::size_t> schools_with(
    Picture const& picture, std::size_t item, std::span<std::size_t const> schools, CellState state)
{
    std::vector<std::size_t> out;
    std::ranges::copy_if(
        schools, std::back_inserter(out), [&](std::size_t school) { return picture.cell(item, school).state == state; });
    return out;
}

} // namespace

int AnswerCounts::of(model::RatingCode code) const { return code == 0 || code > by_code.size() ? 0 : by_code[code - 1U]; }

int AnswerCounts::rated() const { return std::accumulate(by_code.begin(), by_code.end(), 0); }

int AnswerCounts::returned() const { return rated() + not_rated + not_asked + other_wording + other_scale; }

AnswerCounts count_answers(Picture const& picture, std::size_t item, std::span<std::size_t const> schools)
{
    AnswerCounts out;
    add_item(out, picture, item, schools);
    return out;
}

AnswerCounts count_section(Picture const& picture, model::Section const& section, std::span<std::size_t const> schools)
{
    AnswerCounts out;
    for (std::size_t item = 0; item < picture.items.size(); ++item)
        if (picture.placed(item).section == &section && !picture.is_block(item))
            add_item(out, picture, item, schools);
    return out;
}

std::string counts_in_words(AnswerCounts const& counts, model::Scale const& scale)
{
    auto const schools = counted(counts.returned(), "school", "schools");
    return in_words(counts, scale, concat({ " of ", schools }));
}

std::string section_in_words(AnswerCounts const& counts, model::Scale const& scale)
{
    return in_words(counts, scale, concat({ " in ", counted(counts.items, "statement", "statements") }));
}

std::string not_shown_in_words(Picture const& picture, std::size_t item, std::span<std::size_t const> schools)
{
    std::string out;
    if (auto const worded = schools_with(picture, item, schools, CellState::OtherWording); !worded.empty())
        out = answers_of(worded.size(), concat({ " answered ", which_wording(picture, worded), " of this statement" }));
    if (auto const scaled = schools_with(picture, item, schools, CellState::OtherScale); !scaled.empty())
        append_joined(out, " ", answers_of(scaled.size(), " rated this statement on another scale"));
    return out;
}

std::string cell_in_words(Picture const& picture, std::size_t item, std::size_t school)
{
    auto const& cell = picture.cell(item, school);
    switch (cell.state) {
    case CellState::NothingIn:
        return "Nothing handed in";
    case CellState::NotRated:
        return model::has_steps(*picture.placed(item).scale) ? "Not rated" : cell.comment ? "Written about" : "Nothing written";
    case CellState::NotAsked:
        return "Not asked in this edition";
    case CellState::OtherWording:
        return "Answered in another wording";
    case CellState::OtherScale:
        return "Answered on another scale";
    case CellState::Rated:
        break;
    }
    auto const* choice = model::choice_of(picture.placed(item), cell.code);
    return choice ? words_from_elsewhere(choice->word) : std::string {};
}

} // namespace triad::rules
