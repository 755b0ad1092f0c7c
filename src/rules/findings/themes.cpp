#include "rules/findings/themes.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/id_list.h"

#include <algorithm>
#include <set>

namespace triad::rules {

namespace {

model::Taxonomy const* chosen_taxonomy(model::Cluster const& cluster, std::span<model::Taxonomy const> taxonomies)
{
    if (cluster.taxonomy == own_themes_only || taxonomies.empty())
        return nullptr;
    auto const found = std::ranges::find(taxonomies, cluster.taxonomy, &model::Taxonomy::id);
    return found == taxonomies.end() ? &taxonomies.front() : &*found;
}

void add_own_parts(std::vector<ThemeLine>& out, model::ClusterDocument const& document, std::string const& head)
{
    for (auto const& theme : document.themes)
        if (!theme.removed && theme.parent == head && theme.id != head)
            out.push_back({ theme.id, words_from_elsewhere(theme.name), {}, {}, head, true });
}

void add_heads(std::vector<ThemeLine>& out, model::ClusterDocument const& document, model::Taxonomy const& taxonomy)
{
    for (auto const& theme : taxonomy.themes) {
        out.push_back({ theme.id, theme.name, theme.text, theme.key, {}, false });
        for (auto const& part : theme.themes)
            out.push_back({ part.id, part.name, part.text, {}, theme.id, false });
        add_own_parts(out, document, theme.id);
    }
}

/// The first digit from 1 to 9 that no theme has; empty where there is none.
std::string free_digit(std::span<ThemeLine const> lines)
{
    for (char digit = '1'; digit <= '9'; ++digit) {
        std::string const key(1, digit);
        if (std::ranges::none_of(lines, [&](auto const& line) { return line.key == key; }))
            return key;
    }
    return {};
}

/// A theme whose head was removed, or is a part itself, stands by itself: nothing that was coded to it is lost.
void add_own_heads(std::vector<ThemeLine>& out, model::ClusterDocument const& document)
{
    std::set<std::string> heads;
    for (auto const& line : out)
        if (line.parent.empty())
            heads.insert(line.id);
    for (auto const& theme : document.themes)
        if (!theme.removed && theme.parent.empty())
            heads.insert(theme.id);
    for (auto const& theme : document.themes) {
        if (theme.removed || (heads.contains(theme.parent) && theme.parent != theme.id) || find_theme(out, theme.id))
            continue;
        out.push_back({ theme.id, words_from_elsewhere(theme.name), {}, free_digit(out), {}, true });
        add_own_parts(out, document, theme.id);
    }
}

} // namespace

std::vector<ThemeLine> themes_of(model::ClusterDocument const& document, std::span<model::Taxonomy const> taxonomies)
{
    std::vector<ThemeLine> out;
    if (auto const* taxonomy = chosen_taxonomy(document.cluster, taxonomies))
        add_heads(out, document, *taxonomy);
    add_own_heads(out, document);
    return out;
}

ThemeLine const* find_theme(std::span<ThemeLine const> lines, std::string_view id)
{
    auto const found = std::ranges::find(lines, id, &ThemeLine::id);
    return found == lines.end() ? nullptr : &*found;
}

std::string_view head_of(std::span<ThemeLine const> lines, std::string_view id)
{
    auto const* line = find_theme(lines, id);
    if (!line)
        return {};
    return line->parent.empty() ? line->id : line->parent;
}

std::string theme_in_words(std::span<ThemeLine const> lines, std::string_view id)
{
    auto const* line = find_theme(lines, id);
    if (!line)
        return {};
    auto const* head = line->parent.empty() ? nullptr : find_theme(lines, line->parent);
    return head ? concat({ head->name, ": ", line->name }) : line->name;
}

std::string themes_in_words(std::span<ThemeLine const> lines, std::string_view ids)
{
    std::string out;
    for (auto const id : model::ids_in(ids))
        if (auto const words = theme_in_words(lines, id); !words.empty())
            append_joined(out, "; ", words);
    return out;
}

std::string toggled_theme(std::span<ThemeLine const> lines, std::string const& ids, std::string_view id)
{
    if (model::lists_id(ids, id))
        return model::without_id(ids, id);
    auto kept = ids;
    for (auto const other : model::ids_in(ids))
        if (!find_theme(lines, other) || head_of(lines, other) == head_of(lines, id))
            kept = model::without_id(kept, other);
    return model::ids_in(kept).size() < static_cast<std::size_t>(model::most_themes) ? model::with_id(kept, id) : ids;
}

} // namespace triad::rules
