#include "store/copies.h"

#include "base/text.h"
#include "model/id_list.h"
#include "rules/exchange/release.h"
#include "rules/removal/removing.h"

#include <algorithm>
#include <map>

namespace triad::store {

namespace {

/// Without what saving a file for oneself leaves behind: its line in the ledger, and the name of whoever did no more than that.
/// Without the words of what was removed, which no file holds.
model::SchoolDocument work_of(model::SchoolDocument document, std::vector<model::Author> const& also_there)
{
    std::erase_if(document.ledger, rules::own_copy);
    std::erase_if(document.authors,
        [&](auto const& author) { return std::ranges::find(also_there, author.id, &model::Author::id) == also_there.end(); });
    document.saved = {};
    return rules::without_removed_words(std::move(document));
}

} // namespace

bool same_content(model::SchoolDocument const& a, model::SchoolDocument const& b)
{
    return work_of(a, b.authors) == work_of(b, a.authors);
}

void make_independent(model::SchoolDocument& document, platform::Ids& ids)
{
    document.id = ids.fresh("doc");
    std::map<std::string, std::string> renamed;
    for (auto& evaluation : document.evaluations)
        evaluation.id = renamed[evaluation.id] = ids.fresh("eval");
    // What names another evaluation of the same file names its copy.
    auto const follow = [&](std::string& id) {
        auto const found = renamed.find(id);
        id = found == renamed.end() ? id : found->second;
    };
    for (auto& evaluation : document.evaluations) {
        follow(evaluation.previous);
        for (auto& answer : evaluation.answers)
            follow(answer.cites);
    }
    for (auto& handed_in : document.returns) {
        std::string evaluations;
        for (auto const id : model::ids_in(handed_in.evaluations)) {
            std::string own { id };
            follow(own);
            evaluations = model::with_id(evaluations, own);
        }
        handed_in.evaluations = evaluations;
    }
}

void mark_periods(model::SchoolDocument& document, std::string_view what)
{
    for (auto& evaluation : document.evaluations) {
        auto const mark = concat({ "(", what, ")" });
        evaluation.period = evaluation.period.empty() ? mark : concat({ evaluation.period, " ", mark });
    }
}

std::string day_and_time(Instant at, int offset_minutes)
{
    auto const date = local_date(at, offset_minutes);
    auto const with_year = short_date(date);
    auto const day = std::string_view { with_year }.substr(0, with_year.rfind(' '));
    return concat({ day, " ", clock_time(at, offset_minutes) });
}

} // namespace triad::store
