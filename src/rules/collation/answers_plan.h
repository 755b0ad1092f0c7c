#pragma once

#include "model/cluster_field.h"
#include "rules/collation/import_plan.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace triad::rules {

/// What answers to a survey would bring, said before they are taken: of one set of answers the newest stays. R-73 (SYS-23). Made
/// once for all files, since there may be thousands of files, schools and answers. Work and files must outlive it.
class AnswersPlan {
public:
    AnswersPlan(model::ClusterDocument const&, std::span<DroppedFile const>);

    /// Of a file with answers.
    ImportLine line(std::size_t file, Date today) const;

private:
    using Schools = std::vector<model::ClusterSchool const*>;

    Schools schools_named_in(model::SurveyAnswersFile const&) const;
    std::string school_id(model::SurveyAnswersFile const&) const;
    bool is_here(model::SurveyResponse const&, model::SurveyAnswersFile const&) const;
    DroppedFile const* newer_answers(model::SurveyAnswersFile const&) const;
    void note(model::Survey const&, model::SurveyAnswersFile const&, ImportLine&) const;

    model::ClusterDocument const& m_document;
    std::span<DroppedFile const> m_files;
    std::map<std::string_view, model::ClusterSchool const*> m_by_urn;
    std::map<std::string, Schools> m_by_name;
    std::map<std::string_view, model::SurveyResponse const*> m_responses; // by their ids
    std::map<std::string_view, std::vector<model::SurveyAnswer const*>> m_answers; // by what they belong to
    std::map<std::string_view, DroppedFile const*> m_newest; // of each set of answers among the files
};

/// Takes answers in, file after file: the whole of what a set of answers brought before is replaced. What was cleared to be
/// quoted stays so where the words and what is allowed are the same. The work must outlive it, and records may only be added to
/// it meanwhile.
class AnswersTaking {
public:
    explicit AnswersTaking(model::ClusterDocument&);

    /// `school`: ClusterSchool::id of whoever answered, empty where none is known.
    void take(model::SurveyAnswersFile const&, std::string const& school, model::Stamp const&);

private:
    using Values = std::initializer_list<std::pair<char const*, std::string>>;

    std::string read(std::string_view answer, char const* field);
    void write(model::RecordKind, std::string_view id, Values, model::Stamp const&);
    void take_answer(std::string const& response, model::SurveyAnswer const&, model::Stamp const&);

    model::ClusterFields m_fields;
    std::map<std::string, std::set<std::string>> m_answers; // ids, by what they belong to
};

} // namespace triad::rules
