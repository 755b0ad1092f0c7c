#include "rules/collation/returns.h"

#include "base/date.h"
#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::Submission;

/// Places in the document's list by id; of schools that were removed none.
class SchoolPlaces {
public:
    explicit SchoolPlaces(ClusterDocument const& document)
    {
        for (std::size_t i = 0; i < document.schools.size(); ++i)
            if (!document.schools[i].removed)
                m_places.emplace(document.schools[i].id, i);
    }

    std::optional<std::size_t> find(std::string_view school) const
    {
        auto const found = m_places.find(school);
        return found == m_places.end() ? std::nullopt : std::optional { found->second };
    }

private:
    std::unordered_map<std::string_view, std::size_t> m_places;
};

/// By the file that brought it; two evaluations of one file by their edition, and then always the same way.
bool newer(Submission const& left, Submission const& right)
{
    auto const key = [](Submission const& one) {
        return std::tuple { std::string_view { one.made }, one.number, one.edition->instrument().version,
            std::string_view { one.evaluation } };
    };
    return key(left) > key(right);
}

struct TermStart {
    std::string_view word;
    std::string_view day; // of the year
};
constexpr std::array terms { TermStart { "spring", "-01-01" }, TermStart { "summer", "-04-01" },
    TermStart { "autumn", "-09-01" } };

/// "2026-09-01" for "autumn 2026", "2026/27" and "2026-27", "2026-01-01" for "2026"; absent for other words.
std::optional<std::string> first_day(std::string_view key)
{
    auto const words = split(key, ' ');
    auto const year = words.back().substr(0, 4);
    if (!parse_iso_date(concat({ year, "-01-01" })))
        return std::nullopt;
    auto const rest = words.back().substr(year.size());
    if (words.size() == 1)
        return concat({ year, rest.empty() ? "-01-01" : "-09-01" });
    auto const term = std::ranges::find(terms, words.front(), &TermStart::word);
    if (words.size() > 2 || !rest.empty() || term == terms.end())
        return std::nullopt;
    return concat({ year, term->day });
}

/// 0 for the newest round.
std::unordered_map<std::string, std::size_t> ages_of_rounds(ClusterDocument const& document, std::string_view instrument)
{
    std::unordered_map<std::string, std::size_t> out;
    for (auto const& round : rounds_of(document, instrument))
        out.emplace(round.key, out.size());
    return out;
}

struct DatedRound {
    Round round;
    std::string first_made;
};

} // namespace

bool counts(model::ClusterSchool const& school) { return !school.removed && !school.left_out; }

bool answers(Submission const& submission, std::string_view instrument)
{
    if (!submission.edition)
        return false;
    auto const& answered = submission.edition->instrument();
    return answered.id == instrument || answered.based_on == instrument;
}

std::string asked_instrument(ClusterDocument const& document)
{
    if (!document.cluster.instrument.empty())
        return document.cluster.instrument;
    for (auto const& submission : document.submissions) {
        if (!submission->edition)
            continue;
        auto const& instrument = submission->edition->instrument();
        return instrument.based_on.empty() ? instrument.id : instrument.based_on;
    }
    return {};
}

std::string round_key(std::string_view period) { return ascii_lower(collapsed_spaces(period)); }

std::vector<Round> rounds_of(ClusterDocument const& document, std::string_view instrument)
{
    SchoolPlaces const places { document };
    std::vector<DatedRound> found;
    std::unordered_map<std::string, std::size_t> by_key;
    for (auto const& submission : document.submissions) {
        auto const place = places.find(submission->school);
        if (!place || document.schools[*place].left_out || !answers(*submission, instrument))
            continue;
        auto const key = round_key(submission->period);
        auto const [at, is_new] = by_key.emplace(key, found.size());
        if (is_new)
            found.push_back({ { key, words_from_elsewhere(submission->period) }, submission->made });
        auto& first = found[at->second].first_made;
        first = std::min(first, submission->made);
    }
    std::ranges::stable_sort(
        found, std::greater {}, [](DatedRound const& one) { return first_day(one.round.key).value_or(one.first_made); });
    std::vector<Round> out;
    out.reserve(found.size());
    for (auto& one : found)
        out.push_back(std::move(one.round));
    return out;
}

Asked asked_for(ClusterDocument const& document)
{
    auto instrument = asked_instrument(document);
    if (auto chosen = round_key(document.cluster.period); !chosen.empty())
        return { std::move(instrument), std::move(chosen) };
    auto const rounds = rounds_of(document, instrument);
    return { std::move(instrument), rounds.empty() ? std::string {} : rounds.front().key };
}

std::vector<model::ClusterSchool const*> overdue_schools(ClusterDocument const& document, Date today)
{
    std::set<std::string_view> overdue;
    auto const look_at = [&](auto const& parts) {
        for (auto const& part : parts)
            if (auto const day = parse_iso_date(part->keep_until); day && *day < today)
                overdue.insert(part->school);
    };
    look_at(document.submissions);
    look_at(document.reports);
    std::vector<model::ClusterSchool const*> out;
    for (auto const& school : document.schools)
        if (!school.removed && overdue.contains(school.id))
            out.push_back(&school);
    return out;
}

std::vector<CountingSubmission> counting_submissions(ClusterDocument const& document, Asked const& asked)
{
    SchoolPlaces const places { document };
    std::vector<CountingSubmission> out(document.schools.size());
    for (auto const& submission : document.submissions) {
        auto const place = places.find(submission->school);
        if (!place || !answers(*submission, asked.instrument) || round_key(submission->period) != asked.round)
            continue;
        auto& counting = out[*place];
        if (!counting || newer(*submission, *counting))
            counting = submission;
    }
    return out;
}

std::vector<CountingSubmission> submissions_of_other_rounds(ClusterDocument const& document, Asked const& asked)
{
    SchoolPlaces const places { document };
    auto const ages = ages_of_rounds(document, asked.instrument);
    std::vector<CountingSubmission> out(document.schools.size());
    auto const age = [&](Submission const& submission) {
        auto const found = ages.find(round_key(submission.period));
        return found == ages.end() ? ages.size() : found->second;
    };
    for (auto const& submission : document.submissions) {
        auto const place = places.find(submission->school);
        if (!place || !answers(*submission, asked.instrument) || round_key(submission->period) == asked.round)
            continue;
        auto& latest = out[*place];
        if (!latest || age(*submission) < age(*latest) || (age(*submission) == age(*latest) && newer(*submission, *latest)))
            latest = submission;
    }
    return out;
}

model::Edition newest_edition(std::vector<CountingSubmission> const& submissions, std::string_view instrument)
{
    model::Edition newest;
    auto const rank = [&](model::Edition const& edition) {
        auto const& answered = edition->instrument();
        return std::tuple { answered.id == instrument, answered.version, std::string_view { answered.id } };
    };
    for (auto const& submission : submissions)
        if (submission && (!newest || rank(submission->edition) > rank(newest)))
            newest = submission->edition;
    return newest;
}

} // namespace triad::rules
