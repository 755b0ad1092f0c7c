#include "rules/collation/import_plan.h"

#include "base/hash.h"
#include "base/text.h"
#include "model/cluster_field.h"
#include "rules/collation/answers_plan.h"

#include <algorithm>
#include <map>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::ClusterSchool;

/// Brings files in one after the other, the oldest first, so that the newest of each evaluation is the one that stays.
class Taking {
public:
    Taking(ClusterDocument document, model::Stamp const& stamp, FreshId const& fresh_id)
        : m_document(std::move(document))
        , m_stamp(stamp)
        , m_fresh_id(fresh_id)
        , m_answers(m_document)
    {
        index(m_document.submissions, m_submissions);
        index(m_document.reports, m_reports);
        for (std::size_t i = 0; i < m_document.schools.size(); ++i)
            m_schools.emplace(m_document.schools[i].id, i);
    }

    void take(model::HandedIn const&, std::string school, bool as_new);
    void take(std::shared_ptr<model::ClusterSummary const> const&);
    void take(model::SurveyAnswersFile const& file, std::string const& school) { m_answers.take(file, school, m_stamp); }
    ClusterDocument done() &&;

private:
    using Key = std::pair<std::string, std::string>;
    using Places = std::map<Key, std::size_t>;

    static std::string const& id_of(model::Submission const& part) { return part.evaluation; }
    static std::string const& id_of(model::CollectedReport const& part) { return part.review; }
    template <typename Part> static void index(std::vector<std::shared_ptr<Part const>> const& parts, Places& out)
    {
        for (std::size_t i = 0; i < parts.size(); ++i)
            out.emplace(Key { parts[i]->school, id_of(*parts[i]) }, i);
    }
    template <typename Part>
    void put(Part part, std::string const& school, std::vector<std::shared_ptr<Part const>>& parts, Places& places)
    {
        part.school = school;
        Key key { school, id_of(part) };
        auto made = std::make_shared<Part const>(std::move(part));
        auto const [at, is_new] = places.emplace(std::move(key), parts.size());
        if (is_new)
            parts.push_back(std::move(made));
        else
            parts[at->second] = std::move(made);
    }

    void write(ClusterSchool& school, char const* field, std::string const& value)
    {
        model::write_field(school, field, value, m_stamp);
    }
    /// The one with this id, put on the list where it is not there.
    ClusterSchool& school_with(std::string const& id);
    /// The id of the school that the file is of, put on the list where it is not there.
    std::string school_for(model::School const&, std::string school, bool as_new);

    ClusterDocument m_document;
    model::Stamp m_stamp;
    FreshId const& m_fresh_id;
    AnswersTaking m_answers;
    Places m_submissions;
    Places m_reports;
    std::map<std::string, std::size_t> m_schools; // ClusterSchool::id to its place on the list
    std::map<std::string, std::string> m_added; // School::id, or URN, to the school that was put on the list
};

ClusterSchool& Taking::school_with(std::string const& id)
{
    auto const [at, is_new] = m_schools.emplace(id, m_document.schools.size());
    if (is_new)
        m_document.schools.push_back({ .id = id });
    return m_document.schools[at->second];
}

std::string Taking::school_for(model::School const& named, std::string id, bool as_new)
{
    if (id.empty() || as_new) {
        auto& added = m_added[named.urn.empty() ? named.id : named.urn];
        if (added.empty())
            added = m_fresh_id("school");
        id = added;
    }
    auto& school = school_with(id);
    // What the lead wrote stays; what is missing comes from the file.
    if (blank(school.name))
        write(school, "name", named.name);
    if (!named.urn.empty() && school.urn.empty())
        write(school, "urn", named.urn);
    if (school.school != named.id)
        write(school, "school", named.id);
    return id;
}

void Taking::take(std::shared_ptr<model::ClusterSummary const> const& summary)
{
    auto& summaries = m_document.summaries;
    std::erase_if(summaries, [&](auto const& each) { return each->id == summary->id; });
    summaries.push_back(summary);
}

void Taking::take(model::HandedIn const& handed_in, std::string school, bool as_new)
{
    auto const id = school_for(handed_in.school, std::move(school), as_new);
    for (auto const& submission : handed_in.submissions) {
        if (std::ranges::find(m_document.editions, submission.edition) == m_document.editions.end())
            m_document.editions.push_back(submission.edition);
        put(submission, id, m_document.submissions, m_submissions);
    }
    for (auto const& report : handed_in.reports)
        put(report, id, m_document.reports, m_reports);
}

/// Letters go to new schools in the order of their ids, which are drawn by lot: no order of names can be read from them.
ClusterDocument Taking::done() &&
{
    int last = 0;
    std::vector<ClusterSchool*> fresh;
    for (auto& school : m_document.schools) {
        if (school.stamps.contains("letter"))
            last = std::max(last, school.letter);
        else
            fresh.push_back(&school);
    }
    std::ranges::sort(fresh, {}, [](auto const* school) { return hash64(school->id); });
    for (auto* school : fresh)
        write(*school, "letter", number(++last));
    m_document.taken_in = m_stamp;
    return std::move(m_document);
}

std::pair<std::string, int> edition_of(DroppedFile const& file)
{
    std::pair<std::string, int> out;
    if (file.summary)
        return { file.summary->made, file.summary->number };
    if (file.answers)
        return { {}, file.answers->number };
    for (auto const& submission : file.handed_in.submissions)
        out = std::max(out, { submission.made, submission.number });
    return out;
}

} // namespace

ClusterDocument take_in(ClusterDocument document, std::span<DroppedFile const> files, std::span<ImportLine const> lines,
    model::Stamp const& stamp, FreshId const& fresh_id)
{
    Taking taking { std::move(document), stamp, fresh_id };
    std::vector<ImportLine const*> order;
    for (auto const& line : lines)
        if (line.choice != ImportChoice::Leave)
            order.push_back(&line);
    std::ranges::stable_sort(order, {}, [&](auto const* line) { return edition_of(files[line->file]); });
    for (auto const* line : order)
        if (auto const& summary = files[line->file].summary)
            taking.take(summary);
        else if (auto const& answers = files[line->file].answers)
            taking.take(*answers, line->school);
        else
            taking.take(files[line->file].handed_in, line->school, line->choice == ImportChoice::TakeAsNew);
    return std::move(taking).done();
}

ClusterDocument without_returns_of(ClusterDocument document, std::string_view school, model::Stamp const& stamp)
{
    auto const of_school = [&](auto const& part) { return part->school == school; };
    std::erase_if(document.submissions, of_school);
    std::erase_if(document.reports, of_school);
    document.taken_in = stamp;
    return document;
}

} // namespace triad::rules
