#pragma once

#include "model/cluster.h"
#include "ui/widgets/controls.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// Schools that stand on the list, those left out of pictures among them, by what they are called.
std::vector<model::ClusterSchool const*> listed_schools(model::ClusterDocument const&);
/// These to choose one of, after `none`. One that was chosen and is not among them stays there by its name.
std::vector<Option> school_options(
    model::ClusterDocument const&, std::span<model::ClusterSchool const* const>, std::string_view none, std::string_view chosen);
/// The same of all that count.
std::vector<Option> school_options(model::ClusterDocument const&, std::string_view none, std::string_view chosen);
/// What the school of this id is called; what stands for it where it is gone.
std::string called_school(model::ClusterDocument const&, std::string_view id);

} // namespace triad::ui
