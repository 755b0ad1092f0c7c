#include "format/return_file.h"

#include "base/text.h"
#include "format/codecs.h"
#include "format/return_scan.h"
#include "format/school_file.h"
#include "model/id_list.h"
#include "model/limits.h"

#include <algorithm>

namespace triad::format {

namespace {

using model::DocumentKind;
using model::Edition;
using model::HandedIn;

/// Something is not as a well-made file has it: the strict reader says what.
struct Irregular { };

Issue wrong_kind(DocumentKind kind)
{
    return { IssueCode::WrongKind, "/kind",
        concat({ "It is ", model::spec_of(kind).words, ", and ", model::spec_of(kind).for_whom,
            ": ask the school for a return to the cluster." }) };
}

model::Attribution attribution_of(std::string_view word)
{
    constexpr std::string_view words[] = { "unnamed", "role", "named" };
    auto const found = std::ranges::find(words, word);
    return found == std::end(words) ? model::Attribution::None : static_cast<model::Attribution>(found - std::begin(words) + 1);
}

/// Turns the rows of one file into submissions.
class Collector {
public:
    Collector(ReturnScan const& scan, std::vector<Edition> editions)
        : m_scan(scan)
        , m_editions(std::move(editions))
    {
    }

    Result<HandedIn, Irregular> collect();

private:
    ScannedChoice const* newest_choice() const;
    Edition edition_of(ScannedEvaluation const&) const;
    bool chosen(ScannedEvaluation const&) const;
    bool add_evaluation(ScannedEvaluation const&, HandedIn& out) const;
    bool add_answer(ScannedAnswer const&, std::vector<bool>& answered, model::Submission& out) const;
    void add_review(ScannedReview const&, HandedIn& out) const;
    std::string text(ScannedText place) const { return std::string { m_scan.of(place) }; }
    /// What the school allowed, the same for all that it handed in with one file.
    template <typename Part> void permit(Part& out) const;

    ReturnScan const& m_scan;
    std::vector<Edition> m_editions; // one for each of the scan's instruments
    bool m_whole_file = false;
    ScannedChoice m_choice = {}; // nothing chosen: nothing goes
};

ScannedChoice const* Collector::newest_choice() const
{
    ScannedChoice const* newest = nullptr;
    for (auto const& choice : m_scan.choices)
        if (!choice.removed && (!newest || choice.number > newest->number))
            newest = &choice;
    return newest;
}

Edition Collector::edition_of(ScannedEvaluation const& evaluation) const
{
    for (std::size_t i = 0; i < m_editions.size(); ++i) {
        auto const& instrument = m_scan.instruments[i];
        if (instrument.version == evaluation.version && m_scan.of(instrument.id) == m_scan.of(evaluation.instrument))
            return m_editions[i];
    }
    return nullptr;
}

bool Collector::chosen(ScannedEvaluation const& evaluation) const
{
    return !evaluation.removed && (m_whole_file || model::lists_id(m_scan.of(m_choice.evaluations), m_scan.of(evaluation.id)));
}

template <typename Part> void Collector::permit(Part& out) const
{
    out.made = text(m_choice.made);
    out.number = m_choice.number;
    out.keep_until = text(m_choice.keep_until);
    out.quotes = m_choice.comments ? attribution_of(m_scan.of(m_choice.quotes)) : model::Attribution::None;
    out.named = m_choice.named;
}

/// `answered` has a place for each item up to the last that was met, so that none is answered twice.
bool Collector::add_answer(ScannedAnswer const& answer, std::vector<bool>& answered, model::Submission& out) const
{
    auto const found = out.edition->place_of(m_scan.of(answer.item), answered.size());
    if (!found || (*found < answered.size() && answered[*found]))
        return false;
    answered.resize(std::max(answered.size(), *found + 1));
    answered[*found] = true;
    auto const rating = m_scan.of(answer.rating);
    auto const& item = out.edition->items()[*found];
    out.ratings[*found] = model::code_of(item, rating);
    if (!rating.empty() && out.ratings[*found] == 0)
        return false;
    if (m_choice.comments && answer.comment.size > 0)
        out.add_comment(*found, m_scan.of(answer.comment));
    if (answer.offers)
        out.offers.push_back(static_cast<std::uint32_t>(*found));
    return true;
}

bool Collector::add_evaluation(ScannedEvaluation const& evaluation, HandedIn& out) const
{
    auto const edition = edition_of(evaluation);
    bool const there_already
        = std::ranges::find(out.submissions, m_scan.of(evaluation.id), &model::Submission::evaluation) != out.submissions.end();
    if (!edition || there_already || !model::is_id(m_scan.of(evaluation.id)))
        return false;
    if (edition->instrument().audience == model::InstrumentAudience::School)
        return true;
    model::Submission submission {
        .evaluation = text(evaluation.id), .edition = edition, .period = text(evaluation.period), .commented = m_choice.comments
    };
    permit(submission);
    submission.ratings.resize(edition->items().size());
    std::vector<bool> answered;
    for (auto i = evaluation.first; i < evaluation.first + evaluation.count; ++i)
        if (!add_answer(m_scan.answers[i], answered, submission))
            return false;
    std::ranges::sort(submission.offers);
    out.submissions.push_back(std::move(submission));
    return true;
}

void Collector::add_review(ScannedReview const& review, HandedIn& out) const
{
    model::CollectedReport report { .review = text(review.id), .title = text(review.title), .date = text(review.date) };
    permit(report);
    for (auto i = review.first; i < review.first + review.count; ++i) {
        auto const& statement = m_scan.statements[i];
        if (!statement.removed && !blank(m_scan.of(statement.text)))
            report.statements.push_back({ text(statement.part), text(statement.text), text(statement.items) });
    }
    out.reports.push_back(std::move(report));
}

Result<HandedIn, Irregular> Collector::collect()
{
    auto const kind = model::document_kind(m_scan.of(m_scan.file.kind));
    HandedIn out { .kind = kind.value_or(DocumentKind::School) };
    m_whole_file = out.kind == DocumentKind::School;
    // What a school file says was chosen for another lead, or another day.
    if (auto const* choice = m_whole_file ? nullptr : newest_choice())
        m_choice = *choice;
    out.school.id = text(m_scan.school.id);
    out.school.name = text(m_scan.school.name);
    out.school.urn = text(m_scan.school.urn);
    out.cluster = text(m_choice.cluster);
    out.keep_until = text(m_choice.keep_until);
    if (!model::is_id(out.school.id))
        return Failure { Irregular {} };
    for (auto const& evaluation : m_scan.evaluations)
        if (chosen(evaluation) && !add_evaluation(evaluation, out))
            return Failure { Irregular {} };
    for (auto const& review : m_scan.reviews)
        if (!m_whole_file && !review.removed && !m_scan.of(review.id).empty()
            && m_scan.of(review.id) == m_scan.of(m_choice.review))
            add_review(review, out);
    return out;
}

/// As the strict reader gives it: of another version, or with members in another shape than this program writes them.
Result<std::string, Issue> written_anew(std::string_view bytes)
{
    auto opened = decode_school(bytes);
    if (!opened)
        return Failure { opened.error() };
    return encode_school(opened->document);
}

bool is_current(ReturnScan const& scan)
{
    auto const kind = model::document_kind(scan.of(scan.file.kind));
    auto const audience = scan.of(scan.file.audience);
    return scan.of(scan.file.format) == "triad" && scan.file.version == file_version && kind
        && (audience.empty() || audience == model::spec_of(*kind).audience);
}

/// One for each instrument of the file. Errors: why their wording cannot be read.
Result<std::vector<Edition>, Issue> editions_of(ReturnScan const& scan, std::string_view bytes, KnownEditions& known)
{
    std::vector<Edition> out;
    std::vector<model::Instrument> read; // only once a wording is new
    for (auto const& instrument : scan.instruments) {
        auto edition = known.find(instrument.wording);
        if (!edition && read.empty()) {
            auto opened = decode_school(bytes);
            if (!opened)
                return Failure { opened.error() };
            read = std::move(opened->document.instruments);
        }
        if (!edition && out.size() < read.size())
            edition = known.add(instrument.wording, read[out.size()]);
        out.push_back(std::move(edition));
    }
    return out;
}

Result<HandedIn, Issue> collect(ReturnScan const& scan, std::string_view bytes, KnownEditions& known)
{
    auto const kind = model::document_kind(scan.of(scan.file.kind)).value_or(DocumentKind::School);
    if (kind != DocumentKind::ClusterReturn && kind != DocumentKind::School)
        return Failure { wrong_kind(kind) };
    auto editions = editions_of(scan, bytes, known);
    if (!editions)
        return Failure { editions.error() };
    auto collected = Collector { scan, *std::move(editions) }.collect();
    if (collected)
        return *std::move(collected);
    auto opened = decode_school(bytes);
    return Failure { opened ? Issue { IssueCode::MissingField, "",
                                  "It does not say which school it is from: ask the school to make the return again." }
                            : opened.error() };
}

} // namespace

KnownEditions::KnownEditions(std::vector<model::Edition> const& editions)
    : m_editions(editions)
{
}

model::Edition KnownEditions::find(std::uint64_t wording) const
{
    auto const found = std::ranges::find(m_known, wording, &Known::wording);
    return found == m_known.end() ? nullptr : found->edition;
}

model::Edition KnownEditions::add(std::uint64_t wording, model::Instrument const& instrument)
{
    auto const same = std::ranges::find_if(m_editions, [&](auto const& edition) { return edition->instrument() == instrument; });
    auto edition = same == m_editions.end() ? std::make_shared<model::CollectedEdition const>(instrument) : *same;
    if (same == m_editions.end())
        m_editions.push_back(edition);
    m_known.push_back({ wording, edition });
    return edition;
}

Result<HandedIn, Issue> read_handed_in(std::string_view bytes, KnownEditions& known)
{
    ReturnScan scan;
    if (scan_return(bytes, scan) && is_current(scan))
        return collect(scan, bytes, known);
    auto const anew = written_anew(bytes);
    if (!anew)
        return Failure { anew.error() };
    if (scan_return(*anew, scan) && is_current(scan))
        return collect(scan, *anew, known);
    return Failure { Issue {
        IssueCode::OutOfRange, "", "It holds something that no return has: ask the school to make the return again." } };
}

} // namespace triad::format
