#include "rules/rota/joins.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// The schools that join this host by the rule, and after them all others: those that stand in where the first cannot.
std::vector<std::size_t> preferred(std::size_t schools, std::size_t host, Joining joining)
{
    std::vector<std::size_t> out;
    if (joining == Joining::Mutual && schools > 2)
        out = { (host + 1) % schools, (host + schools - 1) % schools };
    for (std::size_t step = 1; step < schools; ++step)
        if (auto const school = (host + step) % schools; !std::ranges::contains(out, school))
            out.push_back(school);
    return out;
}

/// Gives hosts those who join them, and takes one away again where another host needs it more: an augmenting path.
class JoinSearch {
public:
    JoinSearch(std::size_t schools, std::vector<HostedReview> const& fixed, Joining joining)
        : m_schools(schools)
        , m_room(schools, joins_each(schools))
        , m_joining(joining)
    {
        std::vector<bool> hosts(schools, false);
        for (auto const& review : fixed) {
            hosts[review.host] = true;
            for (auto const school : review.joins)
                m_room[school] -= m_room[school] > 0 ? 1 : 0;
        }
        for (std::size_t school = 0; school < schools; ++school)
            if (!hosts[school])
                m_found.push_back({ .host = school });
    }

    std::vector<HostedReview> run()
    {
        for (std::size_t round = 0; round < joins_each(m_schools); ++round)
            for (auto& review : m_found) {
                m_tried.assign(m_schools, false);
                find_one_for(review);
            }
        return std::move(m_found);
    }

private:
    bool find_one_for(HostedReview& review)
    {
        for (auto const school : preferred(m_schools, review.host, m_joining)) {
            if (m_tried[school] || std::ranges::contains(review.joins, school))
                continue;
            m_tried[school] = true;
            if (m_room[school] == 0 && !free_from_another(review, school))
                continue;
            --m_room[school];
            review.joins.push_back(school);
            return true;
        }
        return false;
    }

    /// Another host that has this school finds a different one.
    bool free_from_another(HostedReview const& asking, std::size_t school)
    {
        for (auto& other : m_found) {
            if (other.host == asking.host || !std::ranges::contains(other.joins, school) || !find_one_for(other))
                continue;
            std::erase(other.joins, school);
            ++m_room[school];
            return true;
        }
        return false;
    }

    std::size_t m_schools;
    std::vector<std::size_t> m_room; // how many more each school may join
    Joining m_joining;
    std::vector<HostedReview> m_found = {};
    std::vector<bool> m_tried = {};
};

/// Each review without a lead takes one that leads nowhere; another gives it up where it can lead by another school.
class LeadSearch {
public:
    LeadSearch(std::size_t schools, std::vector<HostedReview>& reviews)
        : m_schools(schools)
        , m_reviews(reviews)
        , m_open(reviews.size())
    {
        for (std::size_t i = 0; i < reviews.size(); ++i)
            m_open[i] = !reviews[i].lead;
    }

    void run()
    {
        for (std::size_t i = 0; i < m_reviews.size(); ++i)
            if (m_open[i]) {
                m_tried.assign(m_schools, false);
                if (!find_for(i) && !m_reviews[i].joins.empty())
                    m_left.push_back(i);
            }
        for (auto const i : m_left)
            m_reviews[i].lead = m_reviews[i].joins.front();
    }

private:
    bool find_for(std::size_t review)
    {
        for (auto const school : m_reviews[review].joins) {
            if (m_tried[school])
                continue;
            m_tried[school] = true;
            if (auto const other = led_by(school); other && (!m_open[*other] || !find_for(*other)))
                continue;
            m_reviews[review].lead = school;
            return true;
        }
        return false;
    }

    std::optional<std::size_t> led_by(std::size_t school) const
    {
        for (std::size_t i = 0; i < m_reviews.size(); ++i)
            if (m_reviews[i].lead == school)
                return i;
        return std::nullopt;
    }

    std::size_t m_schools;
    std::vector<HostedReview>& m_reviews;
    std::vector<bool> m_open; // whose lead may change
    std::vector<bool> m_tried = {};
    std::vector<std::size_t> m_left = {}; // for which every school that joins leads another already
};

} // namespace

std::size_t joins_each(std::size_t schools)
{
    constexpr std::size_t most = 2;
    return schools == 0 ? 0 : std::min(schools - 1, most);
}

std::vector<HostedReview> who_joins(std::size_t schools, std::vector<HostedReview> const& fixed, Joining joining)
{
    return schools < 2 ? std::vector<HostedReview> {} : JoinSearch { schools, fixed, joining }.run();
}

void settle_leads(std::size_t schools, std::vector<HostedReview>& reviews) { LeadSearch { schools, reviews }.run(); }

std::string joining_in_words(std::size_t schools, Joining joining)
{
    if (schools < 2)
        return "A school that is alone in its group neither hosts nor joins a review.";
    if (schools == 2)
        return "In a group of two, each school hosts one review and joins the other’s.";
    if (schools == 3)
        return "In a group of three, each school hosts one review and joins both others.";
    auto const begin = concat(
        { "In a group of ", number(schools), ", each school hosts one review and joins two; each review is joined by two" });
    return concat({ begin,
        joining == Joining::Mutual ? ", and schools that visit each other do so both ways."
                                   : ", and schools do not always visit those that visit them." });
}

} // namespace triad::rules
