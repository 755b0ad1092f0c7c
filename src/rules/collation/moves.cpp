#include "rules/collation/moves.h"

#include "base/elsewhere.h"
#include "base/result.h"
#include "base/sentence.h"
#include "base/text.h"

#include <algorithm>
#include <map>

namespace triad::rules {

namespace {

std::string choice_word(model::Scale const& scale, model::RatingCode code)
{
    return within_sentence(words_from_elsewhere(scale.choices[code - 1U].word));
}

ItemMoves moves_of(Picture const& earlier, Picture const& later, std::size_t item, std::span<std::size_t const> schools)
{
    ItemMoves out;
    std::map<std::pair<model::RatingCode, model::RatingCode>, int> moves;
    for (auto const school : schools) {
        auto const& then = earlier.cell(item, school);
        auto const& now = later.cell(item, school);
        if (then.state == CellState::NothingIn && now.state == CellState::NothingIn)
            continue;
        if (then.state != CellState::Rated || now.state != CellState::Rated)
            ++out.not_comparable;
        else if (then.code == now.code)
            ++out.same;
        else
            ++moves[{ then.code, now.code }];
    }
    for (auto const& [way, count] : moves)
        out.moves.push_back({ way.first, way.second, count });
    return out;
}

std::string ways_in_words(std::vector<Move> const& moves, model::Scale const& scale)
{
    std::string out;
    for (auto const& move : moves) {
        auto const who = out.empty() ? counted(move.schools, "school moved", "schools moved") : number(move.schools);
        append_joined(out, ", ", concat({ who, " from ", choice_word(scale, move.from), " to ", choice_word(scale, move.to) }));
    }
    return out;
}

} // namespace

Picture picture_before(model::ClusterDocument const& document, Picture const& later, std::string_view round)
{
    return make_picture(document, { later.asked.instrument, std::string { round } }, later.edition, later.items);
}

std::vector<ItemMoves> compare_rounds(Picture const& earlier, Picture const& later, std::span<std::size_t const> schools)
{
    ENSURE(earlier.items == later.items && earlier.schools.size() == later.schools.size());
    std::vector<ItemMoves> out;
    out.reserve(later.items.size());
    for (std::size_t item = 0; item < later.items.size(); ++item)
        out.push_back(moves_of(earlier, later, item, schools));
    return out;
}

std::string moves_in_words(ItemMoves const& moves, model::Scale const& scale)
{
    std::vector<std::string> sentences;
    if (!moves.moves.empty())
        sentences.push_back(concat({ ways_in_words(moves.moves, scale), "." }));
    if (moves.same > 0)
        sentences.push_back(concat({ counted(moves.same, "school", "schools"), " gave the same answer." }));
    if (moves.not_comparable > 0)
        sentences.push_back(concat({ counted(moves.not_comparable, "school", "schools"),
            " cannot be compared: there is no rating of this statement in both rounds." }));
    return sentences.empty() ? "Nothing to compare yet." : joined(sentences, " ");
}

} // namespace triad::rules
