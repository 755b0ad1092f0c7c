#pragma once

#include "model/cluster.h"
#include "ui/widgets/controls.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// Schools of the list that count, by what they are called.
std::vector<model::ClusterSchool const*> schools_in_order(model::ClusterDocument const&);
/// The same to choose one of, after `none`. One that was chosen and counts no more stays among them.
std::vector<Option> school_options(model::ClusterDocument const&, std::string_view none, std::string_view chosen);
/// What the school of this id is called; what stands for it where it is gone.
std::string called_school(model::ClusterDocument const&, std::string_view id);

} // namespace triad::ui
