#pragma once

#include "documents/print_document.h"
#include "model/partnership_plan.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// A partnership file in words. SYS-07, SYS-08, SYS-24.

namespace triad::rules {

/// Everything that the file says, in reading order: the preview of what leaves, and the same for whoever opens it. What it
/// carries besides is said at its end. `shipped`: the instruments that come with the program, of which the file has the id alone.
///
documents::PrintDocument in_words(model::PartnershipPlan const&, std::span<model::Instrument const> shipped);

/// What the members of a partnership file tell that no text of its preview shows.
std::string_view plan_also_carries();

/// What a school is called; "a school without a name", "a school that is not in the file".
std::string partner_called(std::span<model::PartnerSchool const>, std::string_view id);
/// Their names, in the order of the ids.
std::vector<std::string> partners_called(std::span<model::PartnerSchool const>, std::string_view ids);

/// "In school", "Online", "Blended"; another word as it stands.
std::string mode_in_words(std::string_view mode);

} // namespace triad::rules
