#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "base/signature.h"

#include <optional>
#include <string>
#include <string_view>

namespace triad::format {

// What a signature stands for, and where it stands in a file: docs/format.md, "Signature".

/// What the signature of a JSON file covers: all that the file says but its top-level member "signature", in one spelling
/// whatever the file's order of members, white space and escapes. Errors: those of parse_json, a member named twice among them.
Result<std::string, Issue> canonical_bytes(std::string_view bytes);
/// What a JSON file says in its member "signature"; absent without one. A member of another shape gives empty texts, which no
/// content fits. For a damaged file absent.
std::optional<Signature> signature_of(std::string_view bytes);
/// The file, an object without a signature, with one as its last member; every other byte as it was.
std::string with_signature(std::string_view bytes, Signature const&);

/// The same for a document in HTML. What is covered is the page with an empty place for the signature, byte for byte; a page
/// without a place is given one at the end of its head.
std::string page_canonical(std::string_view html);
/// As for a JSON file.
std::optional<Signature> page_signature(std::string_view html);
/// In place of the signature that the page has, if any.
std::string signed_page(std::string_view html, Signature const&);

} // namespace triad::format
