#include "base/text.h"
#include "rules/collation/suppression.h"
#include "rules/collation/table_plan.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

// Whoever gets the table sees which schools have comments beside their answers, and of which kind. A comment that stands by
// itself can only be of one of the others: so there have to be several of these.

namespace triad::rules {

namespace {

using model::Attribution;

/// Of one item the schools that answered it and say nothing beside any of their answers.
struct Silent {
    std::unordered_set<std::size_t> all;
    std::unordered_set<std::size_t> named;
};

class SilentSchools {
public:
    explicit SilentSchools(std::vector<TablePart> const& parts)
    {
        for (auto const& part : parts)
            if (!part.beside)
                add(part);
    }

    /// How many may have written it, for all that can be seen. One whose words are a headteacher's stands beside its answers,
    /// unless it is named.
    std::int64_t count(LooseComment const& comment) const
    {
        auto const found = m_items.find(key(*comment.edition, *comment.item));
        if (found == m_items.end())
            return 0;
        return std::ssize(comment.attribution == Attribution::Role ? found->second.named : found->second.all);
    }

private:
    using Key = std::pair<std::string_view, std::string_view>; // instrument and item
    static Key key(ToldEdition const& edition, ToldItem const& item) { return { edition.instrument, item.id }; }

    void add(TablePart const& part)
    {
        auto const& items = part.edition->items;
        for (std::size_t at = 0; at < items.size(); ++at) {
            bool const wrote = part.quotes != Attribution::None && !blank(part.submission->comment_on(at));
            if (!items[at].stands || (!wrote && !items[at].choice(part.submission->ratings[at])))
                continue;
            auto& silent = m_items[key(*part.edition, items[at])];
            silent.all.insert(part.place);
            if (part.named)
                silent.named.insert(part.place);
        }
    }

    std::map<Key, Silent> m_items;
};

void collect(std::vector<LooseComment>& out, TablePart const& part)
{
    for (auto const& comment : part.submission->comments) {
        auto const& item = part.edition->items[comment.item];
        auto const text = part.submission->text_of(comment);
        if (item.stands && !blank(text))
            out.push_back({ part.edition, &item, text, part.quotes });
    }
}

} // namespace

std::vector<LooseComment> loose_comments(std::vector<TablePart> const& parts, TableSummary& summary)
{
    std::vector<LooseComment> out;
    for (auto const& part : parts)
        if (part.quotes != Attribution::None && !part.beside)
            collect(out, part);
    if (out.empty())
        return out;
    SilentSchools const silent { parts };
    auto const telling = std::erase_if(out, [&](auto const& comment) { return silent.count(comment) < fewest_schools; });
    summary.telling_comments += static_cast<int>(telling);
    std::ranges::sort(out, {}, [](LooseComment const& one) {
        return std::tuple { std::string_view { one.edition->instrument }, std::string_view { one.item->id }, one.text,
            one.attribution };
    });
    return out;
}

} // namespace triad::rules
