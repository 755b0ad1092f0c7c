#include "rules/matching/shared_focus.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/whole_statement.h"
#include "rules/collation/naming.h"
#include "rules/collation/returns.h"
#include "rules/matching/focus_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace triad::rules {

namespace {

using model::ClusterDocument;

/// A focus, and what it can have in common with others.
struct Found {
    std::string order; // of the school
    FocusOfSchool focus;
    std::string items;
};

/// Places in the list of what was found.
using Places = std::vector<std::size_t>;
using ByWhat = std::map<std::string, Places>;

bool is_focus(model::CollectedStatement const& statement)
{
    return (statement.part == "focus" || statement.part == "line") && !focus_key(statement.text).empty();
}

std::vector<Found> focuses_of(ClusterDocument const& document)
{
    std::map<std::string_view, model::ClusterSchool const*> schools;
    for (auto const& school : document.schools)
        if (counts(school))
            schools.emplace(school.id, &school);
    std::vector<Found> out;
    for (auto const& report : document.reports) {
        auto const school = schools.find(report->school);
        if (school == schools.end())
            continue;
        for (auto const& statement : report->statements)
            if (is_focus(statement))
                out.push_back({ school_order(document.cluster, *school->second),
                    { report->school, school_called(document.cluster, *school->second), statement.text, report->title },
                    statement.items });
    }
    std::ranges::stable_sort(out, {}, [](Found const& found) {
        return std::tuple { std::string_view { found.order }, std::string_view { found.focus.text },
            std::string_view { found.focus.review } };
    });
    return out;
}

std::size_t schools_at(std::vector<Found> const& found, Places const& places)
{
    std::set<std::string_view> out;
    for (auto const place : places)
        out.insert(found[place].focus.school);
    return out.size();
}

struct Together {
    std::string what;
    Places places;
    std::size_t schools;
};

/// Those of two schools or more.
std::vector<Together> most_schools_first(std::vector<Found> const& found, ByWhat const& by_what)
{
    std::vector<Together> out;
    for (auto const& [what, places] : by_what)
        if (auto const schools = schools_at(found, places); schools > 1)
            out.push_back({ what, places, schools });
    std::ranges::stable_sort(out, std::greater {}, &Together::schools);
    return out;
}

/// The wording of an item in the newest edition that has it; its id where none of those handed in has.
std::string statement_text(ClusterDocument const& document, std::string_view id)
{
    model::CollectedEdition const* newest = nullptr;
    for (auto const& edition : document.editions)
        if (edition->place_of(id) && (!newest || edition->instrument().version > newest->instrument().version))
            newest = edition.get();
    if (!newest)
        return std::string { id };
    return model::whole_statement(newest->items()[*newest->place_of(id)]);
}

/// Groups, each with what it holds, of which one that holds no more than another before it is left out.
class Grouping {
public:
    Grouping(ClusterDocument const& document, std::vector<Found> const& found)
        : m_document(document)
        , m_found(found)
    {
    }
    void by_items();
    void by_same_words();
    void by_telling_words();
    std::vector<SharedFocus> done() && { return std::move(m_out); }

private:
    void add(SharedFocus, Places const&);

    ClusterDocument const& m_document;
    std::vector<Found> const& m_found;
    std::vector<SharedFocus> m_out = {};
    std::vector<Places> m_together = {}; // of each group, ascending
};

void Grouping::add(SharedFocus shared, Places const& places)
{
    if (std::ranges::any_of(m_together, [&](Places const& other) { return std::ranges::includes(other, places); }))
        return;
    for (auto const place : places)
        shared.focuses.push_back(m_found[place].focus);
    m_out.push_back(std::move(shared));
    m_together.push_back(places);
}

void Grouping::by_items()
{
    ByWhat by_item;
    for (std::size_t place = 0; place < m_found.size(); ++place)
        for (auto const id : model::ids_in(m_found[place].items))
            if (auto& places = by_item[std::string { id }]; places.empty() || places.back() != place)
                places.push_back(place);
    for (auto const& [item, places, schools] : most_schools_first(m_found, by_item))
        add({ .key = concat({ "item-", item }),
                .about = statement_text(m_document, item),
                .why = "Their lines of enquiry rest on the same statement of the audit.",
                .items = item },
            places);
}

void Grouping::by_same_words()
{
    ByWhat by_key;
    for (std::size_t place = 0; place < m_found.size(); ++place)
        by_key[focus_key(m_found[place].focus.text)].push_back(place);
    for (auto const& [key, places, schools] : most_schools_first(m_found, by_key))
        add({ .key = concat({ "words-", key }),
                .about = m_found[places.front()].focus.text,
                .why = "They wrote it in the same words." },
            places);
}

/// Words that put the same focuses together are named together.
void Grouping::by_telling_words()
{
    ByWhat by_word;
    for (std::size_t place = 0; place < m_found.size(); ++place)
        for (auto const& word : telling_words(m_found[place].focus.text))
            by_word[word].push_back(place);
    std::map<Places, std::vector<std::string>> words_of;
    for (auto const& [word, places] : by_word)
        words_of[places].push_back(quoted(word));
    for (auto const& [word, places, schools] : most_schools_first(m_found, by_word)) {
        auto const& words = words_of[places];
        auto const named = listed_words(words);
        add({ .key = concat({ "word-", word }),
                .about = named,
                .why = concat({ "They share the ", words.size() == 1 ? "word " : "words ", named, "." }) },
            places);
    }
}

} // namespace

std::string SharedFocus::schools() const
{
    std::string out;
    for (auto const& focus : focuses)
        out = model::with_id(out, focus.school);
    return out;
}

int SharedFocus::school_count() const { return static_cast<int>(model::ids_in(schools()).size()); }

std::vector<SharedFocus> shared_focuses(ClusterDocument const& document)
{
    auto const found = focuses_of(document);
    Grouping grouping { document, found };
    grouping.by_items();
    grouping.by_same_words();
    grouping.by_telling_words();
    return std::move(grouping).done();
}

} // namespace triad::rules
