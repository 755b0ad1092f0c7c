#pragma once

#include "base/date.h"
#include "rules/documents/paper.h"

#include <string>
#include <string_view>

namespace triad::format {

/// The document as one page of HTML without anything from elsewhere: browsers, Word and Docs open it.
std::string encode_paper(rules::Paper const&, std::string_view school, Date today);
/// "Oakfield_Remote-education-policy_2026-11-22.html"
std::string paper_file_name(rules::Paper const&, std::string_view school, Date today);

} // namespace triad::format
