#include "language/verdict/verdict_words.h"

#include "base/text.h"
#include "language/verdict/lists.h"
#include "language/verdict/plain_words.h"

#include <algorithm>
#include <optional>
#include <set>

namespace triad::language {

namespace {

constexpr std::size_t words_before = 3;
constexpr std::size_t words_after = 2;
constexpr std::size_t words_to_subject = 5;
constexpr std::size_t most_adverbs = 3;

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_words(plain_words(text))
    {
    }

    std::size_t size() const { return m_words.size(); }
    PlainWord const& at(std::size_t i) const { return m_words[i]; }

    /// How many words from here on sound like a verdict; 0 for none.
    std::size_t verdict_at(std::size_t i) const
    {
        if (m_words[i].spoken)
            return 0;
        std::size_t longest = m_words[i].capitals && m_words[i].folded == "ri" ? 1 : 0;
        for (auto const& rule : verdict_rules)
            longest = std::max(longest, match(rule, i));
        if (auto const noun = judged_noun_after(i))
            longest = std::max(longest, *noun - i + 1);
        if (said_of_subject(i))
            longest = std::max<std::size_t>(longest, 1);
        return longest;
    }

private:
    /// The word `steps` after this one in its clause; "$" where the clause or a comma ends it.
    std::string_view after(std::size_t i, std::size_t steps = 1) const
    {
        for (std::size_t k = i + 1; k <= i + steps; ++k)
            if (k >= m_words.size() || m_words[k].clause != m_words[i].clause || m_words[k].comma_before)
                return "$";
        return m_words[i + steps].folded;
    }

    std::string_view before(std::size_t i, std::size_t steps = 1) const
    {
        bool const there = steps <= i && m_words[i - steps].clause == m_words[i].clause;
        return there ? std::string_view { m_words[i - steps].folded } : std::string_view {};
    }

    bool any_before(std::size_t i, std::string_view alternatives, std::size_t reach = words_before) const
    {
        for (std::size_t k = 1; k <= reach; ++k)
            if (one_of(alternatives, before(i, k)))
                return true;
        return false;
    }

    bool any_after(std::size_t i, std::string_view alternatives) const
    {
        for (std::size_t k = 1; k <= words_after; ++k)
            if (one_of(alternatives, after(i, k)))
                return true;
        return false;
    }

    /// "no grade", "not an inspection", "rather than an inspection"
    bool denied(std::size_t i) const
    {
        if (one_of("no|without|nor", before(i)))
            return true;
        return one_of("a|an|the|any", before(i)) && one_of("not|never|without|than|hardly|isn't|wasn't", before(i, 2));
    }

    static std::size_t length_of(VerdictRule const& rule)
    {
        return static_cast<std::size_t>(std::ranges::count_if(rule.words, [](auto word) { return !word.empty(); }));
    }

    std::size_t match(VerdictRule const& rule, std::size_t i) const
    {
        auto const length = length_of(rule);
        if (!one_of(rule.words[0], m_words[i].folded))
            return 0;
        for (std::size_t k = 1; k < length; ++k)
            if (!one_of(rule.words[k], after(i, k)))
                return 0;
        return ordinary(rule, i, i + length - 1) ? 0 : length;
    }

    bool ordinary(VerdictRule const& rule, std::size_t first, std::size_t last) const
    {
        bool const of_work = subject_before(first).has_value();
        if (any_before(first, rule.quiet_after) || any_after(last, rule.quiet_before))
            return true;
        if (!rule.left_over.empty() && (any_after(last, to_be_done) || (one_of(rule.left_over, before(first)) && !of_work)))
            return true;
        if (!rule.only_before.empty() && !one_of(rule.only_before, after(last)))
            return true;
        return (rule.of_school_work && !of_work) || (rule.unless_denied && denied(first));
    }

    /// Teaching, leadership and the like shortly before, with nobody else between whom it could be said of.
    std::optional<std::size_t> subject_before(std::size_t i) const
    {
        for (std::size_t k = 1; k <= words_to_subject; ++k) {
            auto const word = before(i, k);
            bool const seen_by_us = one_of("we|i", word) && one_of("saw|observed|heard|visited", after(i - k));
            if (word.empty() || (one_of(persons, word) && !seen_by_us) || one_of(things, word))
                return std::nullopt;
            bool const of_something = word == "quality" && after(i - k) == "of"; // of what, stands nearer
            if (one_of(school_work, word) && !of_something)
                return one_of(things, before(i - k)) ? std::nullopt : std::optional { i - k };
        }
        return std::nullopt;
    }

    /// "good teaching", "poor quality teaching": where the noun stands.
    std::optional<std::size_t> judged_noun_after(std::size_t i) const
    {
        auto const& word = m_words[i].folded;
        if (!one_of(judging, word))
            return std::nullopt;
        auto const noun = i + (one_of(between, after(i)) ? 2 : 1);
        auto const text = after(i, noun - i);
        bool const found = one_of(judged, text) || (word != "good" && one_of(judged_unless_good, text));
        bool const only_spoken_of = one_of("behaviour|attendance", text) && any_before(i, spoken_of, 2);
        bool const else_meant = one_of(something_else, found ? after(noun) : std::string_view {});
        return found && !only_spoken_of && !else_meant ? std::optional { noun } : std::nullopt;
    }

    /// "Quality of education: good."
    bool is_label(std::size_t i) const
    {
        bool const alone = i > 0 && after(i) == "$" && (m_words[i].comma_before || m_words[i].clause != m_words[i - 1].clause);
        return alone && one_of(school_work, m_words[i - 1].folded);
    }

    /// "Teaching across the school is very good."
    bool said_of_subject(std::size_t i) const
    {
        auto const& word = m_words[i].folded;
        if (!one_of(judging, word) && !one_of(judging_after_verb, word))
            return false;
        if (is_label(i))
            return true;
        bool const ends_there = one_of(goes_on, after(i)) || (one_of(judging_at, word) && after(i) == "at");
        if (!ends_there)
            return false;
        std::size_t steps = 1;
        while (steps <= most_adverbs && one_of(adverbs, before(i, steps)))
            ++steps;
        return one_of(verbs_of_being, before(i, steps)) && subject_before(i - steps).has_value();
    }

    std::vector<PlainWord> m_words;
};

} // namespace

std::vector<std::string> verdict_words(std::string_view text)
{
    std::vector<std::string> out;
    std::set<std::string> seen;
    Reader const reader { text };
    for (std::size_t i = 0; i < reader.size();) {
        auto const length = reader.verdict_at(i);
        if (length == 0) {
            ++i;
            continue;
        }
        auto const begin = reader.at(i).begin;
        auto found = collapsed_spaces(text.substr(begin, reader.at(i + length - 1).end - begin));
        if (seen.insert(ascii_lower(found)).second)
            out.push_back(std::move(found));
        i += length;
    }
    return out;
}

} // namespace triad::language
