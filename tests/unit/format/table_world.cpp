#include "unit/format/table_world.h"

#include "base/text.h"
#include "support/generate.h"

#include <algorithm>
#include <array>
#include <map>

namespace triad::test {

namespace {

using model::Attribution;
using model::Edition;

constexpr std::array hostile { "", "", "", "=", "+", "-", "@", "\t=", "\n@", "\"", "'", ";=", ",", "\xe2\x80\xae", "\r", "\x01" };
constexpr std::array periods { "Autumn 2026", "autumn  2026", "Summer 2026", "2025/26", "" };
constexpr std::array phases { "primary", "primary", "primary", "secondary", "special", "" };
constexpr std::array groups { "East", "East", "West", "North", "" };

template <typename List> std::string one_of(Random& random, List const& list)
{
    return list[static_cast<std::size_t>(random.below(static_cast<int>(list.size())))];
}

/// A word that stands nowhere else: "zqschool7".
std::string word(std::string_view kind, std::size_t number) { return concat({ "zq", kind, triad::number(number), "x" }); }

model::Instrument everybodys(int version)
{
    auto out = sample_instrument();
    out.version = version;
    if (version > 1)
        out.sections.front().groups.front().items.front().text = "Said in other words";
    return out;
}

class Maker {
public:
    explicit Maker(std::uint64_t seed)
        : m_random(seed)
    {
    }
    TableWorld made() &&;

private:
    struct Handed {
        std::size_t school;
        std::size_t first_comment; // in TableWorld::comments
        std::size_t comments;
        std::shared_ptr<model::Submission> submission;
    };

    void add_school();
    void hand_in(std::size_t school);
    Edition edition_for(std::size_t school);
    std::string period_for();
    std::string own_word();
    std::string comment_by(std::size_t school);
    void write_comments(Handed&);
    void judge();

    Random m_random;
    TableWorld m_world;
    std::vector<Edition> m_everybodys;
    std::map<std::pair<std::size_t, std::string>, Handed> m_newest; // by school and period as it counts
    std::vector<Handed> m_all;
    std::size_t m_own = 0;
};

void Maker::add_school()
{
    auto const number = m_world.schools.size();
    auto const name = word("school", number);
    auto const ending = m_random.chance(50) ? " Primary School" : m_random.chance(50) ? " Academy" : "";
    auto& school = m_world.document.schools.emplace_back();
    school.id = concat({ "s", triad::number(number) });
    school.name = concat({ one_of(m_random, hostile), "Z", std::string_view { name }.substr(1), ending });
    school.urn = triad::number(900'000 + static_cast<std::int64_t>(number));
    school.phase = one_of(m_random, phases);
    school.group = one_of(m_random, groups);
    school.letter = static_cast<int>(number) + 1;
    school.left_out = m_random.chance(5);
    school.removed = m_random.chance(5);
    m_world.schools.push_back({ name, school.urn });
}

std::string Maker::own_word()
{
    m_world.own_words.push_back(word("own", m_own++));
    return m_world.own_words.back();
}

/// Everybody's, an adapted one, or one that no other school has.
Edition Maker::edition_for(std::size_t school)
{
    if (m_random.chance(80))
        return m_everybodys[static_cast<std::size_t>(m_random.below(2))];
    auto own = everybodys(1);
    own.id = concat({ "own-", number(school), "-", number(m_own) });
    own.based_on = m_random.chance(70) ? "sample-audit" : "";
    own.title = own_word();
    if (m_random.chance(60))
        own.sections.front().groups.front().items.back().text = concat({ own_word(), " reads" });
    if (m_random.chance(30))
        own.scale.choices.front().word = own_word();
    return std::make_shared<model::CollectedEdition const>(std::move(own));
}

std::string Maker::period_for() { return m_random.chance(85) ? one_of(m_random, periods) : own_word(); }

/// Names of schools among its words, as people write them.
std::string Maker::comment_by(std::size_t school)
{
    m_world.comments.push_back({ word("comment", m_world.comments.size()) });
    auto out = concat({ one_of(m_random, hostile), m_world.comments.back().word });
    if (m_random.chance(40)) {
        auto const about
            = m_random.chance(50) ? school : static_cast<std::size_t>(m_random.below(static_cast<int>(m_world.schools.size())));
        auto name = m_world.schools[about].word;
        name[0] = 'Z';
        out += concat({ " as ", m_random.chance(30) ? m_world.schools[about].urn : name, m_random.chance(30) ? "’s" : "",
            m_random.chance(30) ? " Primary School" : "", " does." });
    }
    return out;
}

void Maker::write_comments(Handed& handed)
{
    handed.first_comment = m_world.comments.size();
    for (std::size_t item = 0; item < handed.submission->ratings.size(); ++item)
        if (m_random.chance(50))
            handed.submission->add_comment(item, comment_by(handed.school));
    handed.comments = m_world.comments.size() - handed.first_comment;
}

void Maker::hand_in(std::size_t school)
{
    Handed handed { school, 0, 0, std::make_shared<model::Submission>() };
    auto& out = *handed.submission;
    out.school = m_world.document.schools[school].id;
    out.evaluation = concat({ "eval-", number(m_all.size()) });
    out.edition = edition_for(school);
    out.period = period_for();
    out.made = concat({ "2026-1", number(m_random.below(2)), "-0", number(1 + m_random.below(9)) });
    out.number = static_cast<int>(m_all.size()) + 1; // of two of one day the later one is newer
    out.named = m_random.chance(50);
    out.quotes = static_cast<Attribution>(m_random.below(4));
    if (m_random.chance(20))
        out.keep_until = m_random.chance(50) ? "2026-12-10" : "2026-12-11";
    for (auto const& placed : out.edition->items())
        out.ratings.push_back(static_cast<model::RatingCode>(m_random.below(static_cast<int>(placed.scale->choices.size()) - 1)));
    write_comments(handed);
    m_all.push_back(handed);
    m_world.document.submissions.push_back(handed.submission);
}

/// What each school allowed by what counts of it.
void Maker::judge()
{
    for (auto const& handed : m_all) {
        auto const& instrument = handed.submission->edition->instrument();
        auto const key = concat({ instrument.based_on.empty() ? instrument.id : instrument.based_on, "\n",
            ascii_lower(collapsed_spaces(handed.submission->period)) });
        auto const [at, is_new] = m_newest.emplace(std::pair { handed.school, key }, handed);
        auto const age = [](Handed const& one) { return std::pair { one.submission->made, one.submission->number }; };
        if (!is_new && age(handed) > age(at->second))
            at->second = handed;
    }
    std::map<std::size_t, bool> named;
    auto const kept = [&](Handed const& handed) {
        auto const& school = m_world.document.schools[handed.school];
        return !school.removed && !school.left_out && handed.submission->keep_until != "2026-12-10";
    };
    for (auto const& [key, handed] : m_newest)
        if (kept(handed)) {
            auto& all = named.try_emplace(handed.school, true).first->second;
            all = all && handed.submission->named;
        }
    for (auto const& [school, all] : named)
        m_world.schools[school].may_be_named = all;
    for (auto const& [key, handed] : m_newest)
        for (std::size_t i = 0; i < handed.comments; ++i) {
            auto& comment = m_world.comments[handed.first_comment + i];
            auto const quotes = handed.submission->quotes;
            comment.may_leave = kept(handed) && quotes != Attribution::None;
            comment.alone = quotes == Attribution::Unnamed
                || (m_world.schools[handed.school].may_be_named && (quotes == Attribution::Role || !handed.submission->named));
        }
}

TableWorld Maker::made() &&
{
    m_world.document.cluster.instrument = sample_instrument().id;
    for (int version : { 1, 2 })
        m_everybodys.push_back(std::make_shared<model::CollectedEdition const>(everybodys(version)));
    for (int schools = 3 + m_random.below(16); schools > 0; --schools)
        add_school();
    for (std::size_t school = 0; school < m_world.schools.size(); ++school)
        for (int times = m_random.below(4); times > 0; --times)
            hand_in(school);
    judge();
    return std::move(m_world);
}

} // namespace

TableWorld make_table_world(std::uint64_t seed) { return Maker { seed }.made(); }

} // namespace triad::test
