#pragma once

#include "base/date.h"
#include "documents/print_document.h"

#include <string>

namespace triad::format {

/// "Oakfield_Remote-education-policy_2026-11-22.html"; "School_…" where the document names no school.
std::string document_file_name(documents::PrintDocument const&, Date today);

} // namespace triad::format
