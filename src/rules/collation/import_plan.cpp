#include "rules/collation/import_plan.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/collation/answers_plan.h"
#include "rules/collation/summary_plan.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::ClusterSchool;
using model::HandedIn;

/// Two people spell one name in two ways.
std::string folded_name(std::string_view name) { return ascii_lower(trimmed(name)); }

/// Later than another one of the same evaluation.
struct Edition {
    std::string made;
    int number;
    friend auto operator<=>(Edition const&, Edition const&) = default;
};

template <typename Part> Edition edition_of(Part const& part) { return { part.made, part.number }; }

bool same_content(model::Submission const& a, model::Submission const& b)
{
    auto const said = [](auto const& submission) {
        std::vector<std::pair<std::uint32_t, std::string_view>> out;
        out.reserve(submission.comments.size());
        for (auto const& comment : submission.comments)
            out.emplace_back(comment.item, submission.text_of(comment));
        return out;
    };
    return a.edition->instrument() == b.edition->instrument() && a.period == b.period && a.commented == b.commented
        && a.quotes == b.quotes && a.named == b.named && a.keep_until == b.keep_until && a.ratings == b.ratings
        && a.offers == b.offers && said(a) == said(b);
}

bool same_content(model::CollectedReport const& a, model::CollectedReport const& b)
{
    return a.title == b.title && a.date == b.date && a.quotes == b.quotes && a.named == b.named && a.keep_until == b.keep_until
        && a.statements == b.statements;
}

std::string const& key_of(model::Submission const& submission) { return submission.evaluation; }
std::string const& key_of(model::CollectedReport const& report) { return report.review; }

/// Whose a file is.
struct Match {
    ClusterSchool const* school = nullptr; // null: none of the list
    bool one_id = false; // it has the id of this school, and says that it is another one
    bool other_file = false; // of this school by its URN, from another file than before
};

/// Finds schools of the list by what a file says of itself.
class SchoolFinder {
public:
    explicit SchoolFinder(std::vector<ClusterSchool> const& schools)
    {
        for (auto const& school : schools) {
            if (school.removed)
                continue;
            if (!school.urn.empty())
                m_by_urn.emplace(school.urn, &school);
            if (!school.school.empty())
                m_by_id.emplace(school.school, &school);
            else
                m_by_name.emplace(folded_name(school.name), &school);
        }
    }

    Match find(model::School const& wanted) const
    {
        if (auto const found = m_by_urn.find(wanted.urn); !wanted.urn.empty() && found != m_by_urn.end()) {
            auto const& school = *found->second;
            return { &school, false, !school.school.empty() && school.school != wanted.id };
        }
        auto const [first, last] = m_by_id.equal_range(wanted.id);
        for (auto at = first; at != last; ++at)
            if (is_same(*at->second, wanted))
                return { at->second };
        if (first != last)
            return { first->second, true };
        auto const named = m_by_name.find(folded_name(wanted.name));
        bool const fits = named != m_by_name.end() && !blank(wanted.name)
            && (named->second->urn.empty() || wanted.urn.empty() || named->second->urn == wanted.urn);
        return { fits ? named->second : nullptr };
    }

private:
    static bool is_same(ClusterSchool const& school, model::School const& wanted)
    {
        if (!school.urn.empty() && !wanted.urn.empty())
            return school.urn == wanted.urn;
        return blank(wanted.name) || blank(school.name) || folded_name(school.name) == folded_name(wanted.name);
    }

    std::map<std::string, ClusterSchool const*> m_by_urn;
    std::multimap<std::string, ClusterSchool const*> m_by_id;
    std::map<std::string, ClusterSchool const*> m_by_name; // of those that nothing came from yet
};

/// How a file stands to what is there already.
struct StandingSubmission {
    int fresh = 0;
    int newer = 0;
    int same = 0;
    int older = 0;
};

/// What is here of each evaluation and review, by the school and its id.
template <typename Part> class Present {
public:
    explicit Present(std::vector<std::shared_ptr<Part const>> const& parts)
    {
        for (auto const& part : parts)
            m_parts.insert_or_assign({ part->school, key_of(*part) }, part.get());
    }

    void compare(std::string const& school, Part const& part, StandingSubmission& out) const
    {
        auto const found = m_parts.find({ school, key_of(part) });
        if (found == m_parts.end())
            ++out.fresh;
        else if (same_content(*found->second, part))
            ++out.same;
        else
            ++(edition_of(part) < edition_of(*found->second) ? out.older : out.newer);
    }

private:
    std::map<std::pair<std::string, std::string>, Part const*> m_parts;
};

class Planner {
public:
    Planner(ClusterDocument const& document, std::span<DroppedFile const> files, Date today)
        : m_document(document)
        , m_files(files)
        , m_today(today)
        , m_finder(document.schools)
        , m_submissions(document.submissions)
        , m_reports(document.reports)
        , m_answers(document, files)
    {
        for (auto const& submission : document.submissions)
            m_returned.insert(submission->school);
        find_newest();
    }

    ImportLine line(std::size_t file) const;

private:
    void find_newest();
    /// By what is in the file alone; absent where it has to be compared.
    std::optional<ImportLine> unfit(DroppedFile const&, ImportLine const&) const;
    StandingSubmission standing(HandedIn const&, std::string const& school) const;
    void judge(HandedIn const&, ImportLine&) const;
    std::optional<std::string> newer_file(std::size_t file) const;
    void note(HandedIn const&, Match const&, ImportLine&) const;
    bool is_asked_for(HandedIn const&) const;

    ClusterDocument const& m_document;
    std::span<DroppedFile const> m_files;
    Date m_today;
    SchoolFinder m_finder;
    Present<model::Submission> m_submissions;
    Present<model::CollectedReport> m_reports;
    AnswersPlan m_answers;
    std::set<std::string> m_returned; // schools of which something is here
    std::map<std::uint64_t, std::size_t> m_first_of; // content to the first file that has it
    std::map<std::pair<std::string, std::string>, std::size_t> m_newest; // School::id and evaluation to the newest file
};

void Planner::find_newest()
{
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (!m_first_of.emplace(m_files[i].content, i).second)
            continue;
        auto const& handed_in = m_files[i].handed_in;
        for (auto const& submission : handed_in.submissions) {
            auto const [at, is_new] = m_newest.emplace(std::pair { handed_in.school.id, submission.evaluation }, i);
            auto const& others = m_files[at->second].handed_in.submissions;
            auto const other = std::ranges::find(others, submission.evaluation, &model::Submission::evaluation);
            if (!is_new && edition_of(*other) < edition_of(submission))
                at->second = i;
        }
    }
}

std::optional<std::string> Planner::newer_file(std::size_t file) const
{
    auto const& handed_in = m_files[file].handed_in;
    std::optional<std::string> name;
    for (auto const& submission : handed_in.submissions) {
        auto const newest = m_newest.at({ handed_in.school.id, submission.evaluation });
        if (newest == file)
            return std::nullopt; // of something it is the newest
        name = m_files[newest].name;
    }
    return name;
}

ImportLine refused(ImportLine line, ImportVerdict verdict, std::string reason)
{
    line.verdict = verdict;
    line.reasons = { std::move(reason) };
    return line;
}

std::optional<ImportLine> Planner::unfit(DroppedFile const& file, ImportLine const& line) const
{
    if (file.locked)
        return refused(line, ImportVerdict::Locked, "It is locked. Type its pass phrase above.");
    if (file.problem)
        return refused(line, ImportVerdict::Unreadable, file.problem->sentence);
    auto const first = m_first_of.at(file.content);
    if (first != line.file)
        return refused(line, ImportVerdict::Repeated, concat({ "The same file as ", quoted(m_files[first].name), "." }));
    if (!file.summary && !file.answers && file.handed_in.submissions.empty() && file.handed_in.reports.empty())
        return refused(line, ImportVerdict::Empty,
            file.handed_in.kind == model::DocumentKind::School
                ? "It is a whole school file, without any evaluation that a school hands in."
                : "The school handed in nothing with it.");
    return std::nullopt;
}

StandingSubmission Planner::standing(HandedIn const& handed_in, std::string const& school) const
{
    StandingSubmission out;
    for (auto const& submission : handed_in.submissions)
        m_submissions.compare(school, submission, out);
    for (auto const& report : handed_in.reports)
        m_reports.compare(school, report, out);
    return out;
}

bool Planner::is_asked_for(HandedIn const& handed_in) const
{
    auto const& asked = m_document.cluster.instrument;
    return asked.empty() || handed_in.submissions.empty()
        || std::ranges::any_of(
            handed_in.submissions, [&](auto const& submission) { return submission.edition->instrument().id == asked; });
}

/// What a lead should know of a file that can be taken.
void Planner::note(HandedIn const& handed_in, Match const& match, ImportLine& line) const
{
    if (match.other_file)
        line.reasons.emplace_back("It comes from another file of this school than before: the URN is the same.");
    if (handed_in.kind == model::DocumentKind::School)
        line.reasons.emplace_back("It is a whole school file. Only ratings are taken from it: no comments, and the school is "
                                  "not named in what you pass on. Ask the school for a return.");
    if (blank(handed_in.school.name))
        line.reasons.emplace_back("It does not name its school.");
}

void Planner::judge(HandedIn const& handed_in, ImportLine& line) const
{
    auto const [fresh, newer, same, older] = standing(handed_in, line.school);
    bool const first = line.school.empty() || !m_returned.contains(line.school);
    line.choices = { ImportChoice::Take };
    line.choice = ImportChoice::Take;
    line.verdict = first ? ImportVerdict::New : ImportVerdict::Newer;
    if (fresh + newer == 0) {
        line.verdict = older > 0 ? ImportVerdict::Older : ImportVerdict::Same;
        line.choice = ImportChoice::Leave;
        if (older == 0)
            line.choices.clear();
        line.reasons.emplace_back(older > 0 ? "What is here is newer." : "You already have everything in this file.");
    } else if (auto const other = newer_file(line.file)) {
        line.verdict = ImportVerdict::Older;
        line.choice = ImportChoice::Leave;
        line.reasons.push_back(concat({ quoted(*other), ", of the same school, is newer." }));
    } else if (!is_asked_for(handed_in)) {
        line.verdict = ImportVerdict::OtherInstrument;
        line.choice = ImportChoice::Leave;
        line.reasons.push_back(
            concat({ "You asked for another audit. This is: ", handed_in.submissions.front().edition->instrument().title, "." }));
    } else if (!handed_in.keep_until.empty() && handed_in.keep_until < iso_date(m_today)) {
        line.verdict = ImportVerdict::Expired;
        line.choice = ImportChoice::Leave;
        line.reasons.push_back(
            concat({ "The school asked for it to be deleted by ", long_date(*parse_iso_date(handed_in.keep_until)), "." }));
    }
}

ImportLine Planner::line(std::size_t file) const
{
    auto const& dropped = m_files[file];
    auto const& handed_in = dropped.handed_in;
    ImportLine out { .file = file, .title = blank(handed_in.school.name) ? dropped.name : handed_in.school.name };
    if (auto const refusal = unfit(dropped, out))
        return *refusal;
    if (dropped.summary)
        return plan_summary(m_document, m_files, file, m_today);
    if (dropped.answers)
        return m_answers.line(file, m_today);
    auto const match = m_finder.find(handed_in.school);
    if (match.one_id) {
        out.verdict = ImportVerdict::OneId;
        out.school = match.school->id;
        out.reasons = { concat({ "It has the id of ", quoted(match.school->name),
            ". Either the school has a new name, or one school began with the file of the other." }) };
        out.choices = { ImportChoice::Take, ImportChoice::TakeAsNew };
        return out;
    }
    out.school = match.school ? match.school->id : std::string {};
    judge(handed_in, out);
    note(handed_in, match, out);
    return out;
}

} // namespace

ImportLine left(ImportLine line, ImportVerdict verdict, std::string reason, bool offered)
{
    line.verdict = verdict;
    line.choice = ImportChoice::Leave;
    line.reasons = { std::move(reason) };
    if (!offered)
        line.choices.clear();
    return line;
}

std::vector<ImportLine> plan_import(ClusterDocument const& document, std::span<DroppedFile const> files, Date today)
{
    Planner const planner { document, files, today };
    std::vector<ImportLine> out;
    out.reserve(files.size());
    for (std::size_t i = 0; i < files.size(); ++i)
        out.push_back(planner.line(i));
    return out;
}

} // namespace triad::rules
