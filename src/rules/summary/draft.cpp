#include "rules/summary/draft.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/whole_statement.h"
#include "rules/collation/moves.h"
#include "rules/summary/published.h"
#include "rules/summary/told_moves.h"

#include <algorithm>

namespace triad::rules {

namespace {

constexpr std::size_t most_of_a_kind = 3; // drafted statements on answers, and on what has moved

std::string statement_text(Picture const& picture, std::size_t item)
{
    return concat({ "“", model::whole_statement(picture.placed(item)), "”" });
}

/// Finding::ids of one kind that were coded to the theme or a part of it.
std::string findings_of(SummaryInput const& in, ThemeLine const& theme, std::string_view kind)
{
    std::string out;
    for (auto const& passage : in.passages.all) {
        if (!passage.finding || passage.finding->kind != kind || !in_round(passage, in.picture.asked.round))
            continue;
        for (auto const id : model::ids_in(passage.finding->themes))
            if (head_of(in.themes, id) == theme.id)
                out = model::with_id(out, passage.finding->id);
    }
    return out;
}

void draft_theme(SummaryInput const& in, std::vector<DraftStatement>& out, ThemeTally const& tally, bool need)
{
    auto const all = static_cast<int>(in.picture.schools.size());
    auto const schools = published_share(need ? tally.needs : tally.strengths, all);
    if (!schools || *schools == 0)
        return;
    out.push_back({ need ? "need" : "practice",
        concat({ number(*schools), " of ", counted(all, "school", "schools"), need ? " have a need" : " have a strength",
            " under ", tally.theme.name, "." }),
        findings_of(in, tally.theme, need ? "need" : "strength") });
}

struct LowItem {
    std::size_t item;
    int schools;
    std::string answer;
};

/// Statements by how many schools rate them lowest, where that number may leave.
std::vector<LowItem> low_items(Picture const& picture)
{
    std::vector<LowItem> out;
    for (std::size_t item = 0; item < picture.items.size(); ++item) {
        auto const counts = picture.is_block(item) ? std::nullopt : published_counts(picture, item);
        auto const& choices = picture.placed(item).scale->choices;
        auto const lowest = std::ranges::find(choices, model::ChoiceKind::Step, &model::Choice::kind);
        if (!counts || lowest == choices.end())
            continue;
        auto const word = words_from_elsewhere(lowest->word);
        auto const place = std::ranges::find(counts->answers, word) - counts->answers.begin();
        if (auto const schools = counts->schools[static_cast<std::size_t>(place)]; schools && *schools > 0)
            out.push_back({ item, *schools, word });
    }
    std::ranges::stable_sort(out, std::greater {}, &LowItem::schools);
    return out;
}

void draft_answers(SummaryInput const& in, std::vector<DraftStatement>& out)
{
    auto items = low_items(in.picture);
    items.resize(std::min(items.size(), most_of_a_kind));
    for (auto const& low : items)
        out.push_back({ "need",
            concat({ counted(low.schools, "school rates", "schools rate"), " ", statement_text(in.picture, low.item), " as ",
                within_sentence(low.answer), "." }),
            in.picture.placed(low.item).item->id });
}

struct MovedItem {
    std::size_t item;
    Move move;
};

/// The way that most schools went at each statement, where it may be told.
std::vector<MovedItem> moved_items(Picture const& earlier, Picture const& later)
{
    std::vector<MovedItem> out;
    for (std::size_t item = 0; item < later.items.size(); ++item)
        if (auto const moves = told_moves(earlier, later, item); !moves.empty())
            out.push_back({ item, moves.front() });
    std::ranges::stable_sort(out, std::greater {}, [](auto const& moved) { return moved.move.schools; });
    return out;
}

void draft_moves(SummaryInput const& in, std::vector<DraftStatement>& out)
{
    auto const rounds = rounds_of(in.document, in.picture.asked.instrument);
    auto const here = std::ranges::find(rounds, in.picture.asked.round, &Round::key);
    if (here == rounds.end() || std::next(here) == rounds.end())
        return;
    auto const& before = *std::next(here);
    auto items = moved_items(picture_before(in.document, in.picture, before.key), in.picture);
    items.resize(std::min(items.size(), most_of_a_kind));
    for (auto const& [item, move] : items) {
        auto const& choices = in.picture.placed(item).scale->choices;
        auto const word = [&](model::RatingCode code) { return within_sentence(words_from_elsewhere(choices[code - 1U].word)); };
        out.push_back({ "trend",
            concat({ "Since ", before.words, ", ", counted(move.schools, "school has", "schools have"), " moved from ",
                word(move.from), " to ", word(move.to), " at ", statement_text(in.picture, item), "." }),
            in.picture.placed(item).item->id });
    }
}

bool stands_there(model::ClusterDocument const& document, DraftStatement const& draft)
{
    return std::ranges::any_of(document.statements, [&](auto const& statement) {
        return !statement.removed && statement.part == draft.part && statement.sources == draft.sources;
    });
}

} // namespace

std::vector<DraftStatement> draft_statements(SummaryInput const& in)
{
    std::vector<DraftStatement> out;
    auto const tallies = tally_themes(in.passages, in.themes, in.picture.asked.round);
    for (bool const need : { true, false })
        for (auto const& tally : tallies)
            if (tally.theme.parent.empty())
                draft_theme(in, out, tally, need);
    if (in.picture.edition) {
        draft_answers(in, out);
        draft_moves(in, out);
    }
    std::erase_if(out, [&](auto const& draft) { return stands_there(in.document, draft); });
    return out;
}

} // namespace triad::rules
