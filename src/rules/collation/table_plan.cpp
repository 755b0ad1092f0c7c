#include "rules/collation/table_plan.h"

#include "base/text.h"
#include "rules/collation/naming.h"
#include "rules/collation/suppression.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace triad::rules {

namespace {

using model::Attribution;
using model::ClusterDocument;
using model::Submission;

std::string const& instrument_of(Submission const& submission)
{
    auto const& instrument = submission.edition->instrument();
    return instrument.based_on.empty() ? instrument.id : instrument.based_on;
}

bool own_version(Submission const& submission) { return !submission.edition->instrument().based_on.empty(); }

/// In the order of their ids, which says nothing of who came first.
std::set<std::string> instruments_of(ClusterDocument const& document)
{
    std::set<std::string> out;
    for (auto const& submission : document.submissions)
        if (submission->edition)
            out.insert(instrument_of(*submission));
    return out;
}

bool past_keeping(Submission const& submission, std::string_view today)
{
    return !submission.keep_until.empty() && submission.keep_until < today;
}

std::int64_t rated(Submission const& submission)
{
    return std::ssize(submission.ratings) - std::ranges::count(submission.ratings, model::RatingCode { 0 });
}

/// Instruments of which everybody may know the wording: those that come with the program, the one that the lead asks for, and
/// what several schools answered. Any other may be one school's own.
class Everybodys {
public:
    Everybodys(std::vector<PlannedPart> const& parts, ClusterDocument const& document, TableWishes const& wishes)
        : m_known(wishes.known_instruments.begin(), wishes.known_instruments.end())
    {
        m_known.insert(document.cluster.instrument);
        std::map<std::string, std::set<std::size_t>> answered;
        for (auto const& part : parts)
            if (!own_version(*part.submission))
                answered[part.submission->edition->instrument().id].insert(part.school);
        for (auto const& [id, schools] : answered)
            if (std::ssize(schools) >= fewest_schools)
                m_known.insert(id);
        for (auto const& part : parts)
            add_newest(part.submission->edition);
    }

    /// Null where there is none.
    model::Edition newest(std::string const& instrument) const
    {
        auto const found = m_newest.find(instrument);
        return found == m_newest.end() ? nullptr : found->second;
    }
    bool knows(model::Instrument const& instrument) const
    {
        return instrument.based_on.empty() && m_known.contains(instrument.id);
    }

private:
    void add_newest(model::Edition const& edition)
    {
        if (!knows(edition->instrument()))
            return;
        auto& newest = m_newest[edition->instrument().id];
        if (!newest || edition->instrument().version > newest->instrument().version)
            newest = edition;
    }

    std::set<std::string> m_known;
    std::map<std::string, model::Edition> m_newest;
};

/// Answers of the part that are worded as others know them.
std::int64_t standing(PlannedPart const& part)
{
    auto const& ratings = part.submission->ratings;
    std::int64_t out = 0;
    for (std::size_t item = 0; item < ratings.size(); ++item)
        out += part.edition->items[item].stands && part.edition->items[item].choice(ratings[item]) ? 1 : 0;
    return out;
}

bool has_comment(PlannedPart const& part)
{
    return std::ranges::any_of(part.submission->comments, [&](auto const& comment) {
        return part.edition->items[comment.item].stands && !blank(part.submission->text_of(comment));
    });
}

} // namespace

std::vector<PlannedPart> parts_to_keep(ClusterDocument const& document, Date today, TableSummary& summary)
{
    auto const day = iso_date(today);
    std::vector<PlannedPart> out;
    std::size_t place = 0;
    for (auto const& instrument : instruments_of(document)) {
        std::size_t round = 0;
        for (auto const& each : rounds_of(document, instrument)) {
            auto const submissions = counting_submissions(document, { instrument, each.key });
            for (std::size_t school = 0; school < submissions.size(); ++school) {
                if (!submissions[school] || !counts(document.schools[school]))
                    continue;
                if (past_keeping(*submissions[school], day))
                    ++summary.past_keeping;
                else
                    out.push_back({ school, place, round, submissions[school], nullptr, each.words });
            }
            ++round;
        }
        ++place;
    }
    return out;
}

void give_wording(std::vector<PlannedPart>& parts, ClusterDocument const& document, TableWishes const& wishes,
    ToldEditions& editions, TableSummary& summary)
{
    Everybodys const everybodys { parts, document, wishes };
    for (auto& part : parts) {
        auto const& edition = part.submission->edition;
        bool const known = everybodys.knows(edition->instrument());
        auto const other = known ? nullptr : everybodys.newest(instrument_of(*part.submission));
        if (known || other)
            part.edition = &editions.of(edition, other);
        auto const own = rated(*part.submission) - (part.edition ? standing(part) : 0);
        // Of everybody's edition what does not stand was hidden, and asked of nobody.
        summary.own_wording += known ? 0 : static_cast<int>(own);
    }
    std::erase_if(parts, [](auto const& part) { return !part.edition; });
}

void give_rounds(std::vector<PlannedPart>& parts)
{
    std::unordered_map<std::string, std::unordered_set<std::size_t>> schools;
    for (auto const& part : parts)
        schools[round_key(part.submission->period)].insert(part.school);
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> others; // number of each other round of an instrument
    for (auto& part : parts) {
        auto const key = round_key(part.submission->period);
        if (key.empty() || is_common_period(key) || std::ssize(schools.at(key)) >= fewest_schools)
            continue;
        auto const before
            = std::ranges::count_if(others, [&](auto const& other) { return other.first.first == part.instrument; });
        auto const nth = others.try_emplace({ part.instrument, part.round }, static_cast<std::size_t>(before) + 1).first->second;
        part.words = concat({ "another round ", number(nth) });
    }
}

Attribution quotes_of(Submission const& submission, bool named, bool wished)
{
    auto const allowed = attribution_outside(submission);
    if (!wished || submission.comments.empty())
        return Attribution::None;
    return allowed == Attribution::Named && !named ? Attribution::Role : allowed;
}

bool stands_beside(Attribution quotes, bool named) { return quotes == (named ? Attribution::Named : Attribution::Role); }

bool has_rows(PlannedPart const& part, bool named, bool comments)
{
    return standing(part) > 0 || (stands_beside(quotes_of(*part.submission, named, comments), named) && has_comment(part));
}

} // namespace triad::rules
