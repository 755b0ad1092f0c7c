#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/field.h"
#include "model/school_document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::format {

/// A school file that could be opened. `notes` are parts kept aside (never silently dropped), each with its place.
struct OpenedSchool {
    model::SchoolDocument document;
    std::vector<Issue> notes;
};

constexpr std::size_t largest_file = std::size_t { 32 } * 1024 * 1024;
/// Of what is brought together from several files: room is left for what the school writes afterwards.
constexpr std::size_t largest_merged = largest_file / 4 * 3;
constexpr std::size_t longest_text = model::longest_text;

/// Reads a school file. Errors: the first reason why it cannot be opened; nothing else has changed then.
/// A field that is wrong in a readable file (duplicate id, unknown item, over-long text) is an error too:
/// one sentence that says what and where, so that nothing is dropped unseen. A file of an older version is taken to this
/// program's first; tests give a chain of their own.
Result<OpenedSchool, Issue> decode_school(std::string_view bytes, Chain const& = released_versions());

/// Writes a school file: two-space JSON, UTF-8, keys in the documented order, unknown fields last.
/// decode(encode(d)) == d, and encode(decode(encode(d))) gives the same bytes.
std::string encode_school(model::SchoolDocument const&);

/// The sentence for a file refused by its size before it was read.
Issue too_large(std::size_t bytes);

/// Whether a document that was brought together from several files could be saved and opened again, with room to go on writing.
/// Errors: TooLarge; whatever decode_school() would say of it.
std::optional<Issue> why_not_kept(model::SchoolDocument const&, std::size_t most = largest_merged);

/// "Oakfield_remote-learning_self-evaluation_2026-11-22.triad.json"
std::string school_file_name(model::SchoolDocument const&, model::Evaluation const*, Date today);

/// "Oakfield_review-notes_Jo-Park_2026-11-22.triad.json": the host's name, what it is, and who made it where that is a partner.
/// From the second round on its number stands with what it is, "agreement-request-2": files of two rounds made on one day lie
/// beside each other.
std::string review_file_name(model::SchoolDocument const&, Date today, std::int64_t round = 1);

/// Reads what can be read of a damaged school file: whole records only. Empty where nothing is left.
std::optional<OpenedSchool> salvage_school(std::string_view bytes, Chain const& = released_versions());

} // namespace triad::format
