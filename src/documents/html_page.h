#pragma once

#include "base/date.h"
#include "documents/print_document.h"

namespace triad::documents {

/// The document as one page of HTML without anything from elsewhere: browsers, Word and Docs open it. Beside the texts of the
/// document it says of which day it is, and nothing more.
std::string encode_html_page(PrintDocument const&, Date today);

} // namespace triad::documents
