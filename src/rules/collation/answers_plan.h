#pragma once

#include "rules/collation/import_plan.h"

namespace triad::rules {

/// What answers to a survey would bring, said before they are taken: of one set of answers the newest stays. R-73 (SYS-23).
ImportLine plan_answers(model::ClusterDocument const&, std::span<DroppedFile const>, std::size_t file, Date today);

/// Takes them in: the whole of what this set of answers brought before is replaced. What was cleared to be quoted stays so where
/// the words and what is allowed are the same. `school`: ClusterSchool::id of whoever answered, empty where none is known.
void take_answers(model::ClusterDocument&, model::SurveyAnswersFile const&, std::string const& school, model::Stamp const&);

} // namespace triad::rules
