#pragma once

#include "model/school_document.h"
#include "semantics/node.h"
#include "support/app_harness.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A review of Larkspur Primary School with its report, on the host's device and on those of its partners. Today is
// 22 November 2026.

namespace triad::test::report {

inline constexpr auto review_id = "review-1";
inline constexpr auto report_address = "#/review/review-1/report";
inline constexpr auto release_address = "#/review/review-1/release";
inline constexpr auto pack_address = "#/review/review-1/send/review-pack";
inline constexpr auto request_address = "#/review/review-1/send/agreement-request";
inline constexpr auto answer_address = "#/review/review-1/send/agreement-answer";
inline constexpr auto notes_address = "#/review/review-1/send/review-notes";

/// Sets fields of a record of the review, which begins with the first of them.
void put(model::SchoolDocument&, model::RecordKind, char const* id, std::vector<std::pair<char const*, char const*>> const&);
/// Two partners with a note each, and a report of two statements.
model::SchoolDocument hosted(char const* protocol = "cen-protocol");

/// One device; with another number of ids used its author is nobody else's.
struct Device {
    explicit Device(int ids_used, Window const& window = {});
    std::string const& last_file() const { return world.files.saved.back().bytes; }
    model::SchoolDocument document();

    platform::headless::FakeWorld world;
    std::unique_ptr<AppHarness> app;
};
using Devices = std::vector<std::unique_ptr<Device>>;

void open_as_host(Device&, model::SchoolDocument const& = hosted());
void open_as_partner(Device&, std::string const& request, char const* name = "Jo Park");
/// The file that the screen at this address makes.
std::string made_at(Device&, char const* address);
/// Jo and Sam agree to everything, and the host opens both answers. Their devices stay, because applications of one process
/// share the glyphs of whichever began last.
[[nodiscard]] Devices agree_by_both(Device& host);

/// A button or a field to write in whose name holds this.
bool has_control(AppHarness const&, std::string_view part_of_name);
bool blocked(AppHarness const&, std::string_view button);
model::Reply const* reply_to(model::SchoolDocument const&, std::string_view statement, std::string_view member);

} // namespace triad::test::report
