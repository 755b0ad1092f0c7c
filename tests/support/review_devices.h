#pragma once

#include "support/store_harness.h"

#include <functional>
#include <string>

namespace triad::test {

inline constexpr auto review_id = "review-1";

/// A host with a planned review of one line, and partners Jo Park ("m-jo") and Sam Reed ("m-sam"). Each tab is a device.
void plan_review(Tab& host);

/// The file that is made and signed there now.
std::string file_of(Tab&, model::DocumentKind);
/// Opens a file and waits; what was said last.
std::string opened(Tab&, std::string const& bytes, std::string_view name = "file.triad.json");
/// Opens a file about which something is asked, and answers.
void opened_and_answered(Tab&, std::string const& bytes, bool take);
/// A partner who has opened the host's pack, said who it is, and written one note.
void begin_partner(Tab& partner, std::string const& pack, char const* member, char const* text);
void write_note(Tab&, char const* id, char const* member, char const* text);
model::Review const& review_in(Tab&);

/// What somebody who can edit a file makes of it: its content changed, and not signed.
std::string changed(std::string const& bytes, std::function<void(model::SchoolDocument&)> const& change);
/// The same, signed with the key of another device.
std::string signed_by(Tab&, std::string const& bytes);

} // namespace triad::test
