#pragma once

#include "model/school_document.h"
#include "semantics/node.h"
#include "support/app_harness.h"

#include <string>
#include <string_view>
#include <vector>

/// What tests of a plan and its pack do again and again.
namespace triad::test::planning {

using semantics::Role;

// Titles of the protocols that come with the program.
inline constexpr std::string_view visit = "Triad visit";
inline constexpr std::string_view outside = "Visit with an outside facilitator";
inline constexpr std::string_view presentation = "Presentation to the cluster";

void plan(AppHarness& app, std::string_view protocol);
/// In the example school, which has answers that prompt lines.
void plan_in_example(AppHarness& app, std::string_view protocol);
/// "#/review/review-…"
std::string review_address(AppHarness const& app);
model::SchoolDocument downloaded(AppHarness& app);
model::Review the_review(AppHarness& app);
/// The words of the list that stands near the end of the plan.
std::string worth_a_look(AppHarness const& app);
std::vector<std::string> names_of(AppHarness const& app, Role role, std::string_view path_part);
std::vector<std::string> repeated_buttons(AppHarness const& app);
/// The whole name of the button that begins so and goes on so; empty where there is none.
std::string button_with(AppHarness const& app, std::string_view start, std::string_view part);
void type_into(AppHarness& app, Role role, std::string_view name, std::string_view text);
void take_prompted(AppHarness& app, std::string_view bank_id);
/// The pack as its partners would get it.
model::Review packed(AppHarness& app);
void open_pack(AppHarness& app);

template <typename Record> std::vector<Record> present(std::vector<Record> records)
{
    std::erase_if(records, [](auto const& record) { return record.removed; });
    return records;
}

inline bool checked(semantics::Node const& node) { return (node.state & semantics::Checked) != 0; }
inline bool blocked(semantics::Node const& node) { return (node.state & semantics::Disabled) != 0; }

} // namespace triad::test::planning
