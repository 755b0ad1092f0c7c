#pragma once

#include "format/reader.h"
#include "format/writer.h"

namespace triad::format {

/// The newest file version this program reads and writes, for every kind.
constexpr int file_version = 1;
/// Of an instrument. Far above any real one; keeps numbers within what every machine can count.
constexpr int highest_edition = 9999;

/// Checks that a file is ours, of this kind and not newer. Errors: NotTriad, WrongKind, NewerVersion, MissingField and the like.
std::optional<Issue> check_envelope(Json const& root, std::string_view kind);

model::Instrument decode_instrument_record(Reader&);
Json encode_instrument_record(model::Instrument const&);
/// The same members after those that `out` holds already: an instrument file has its envelope there.
Json finish_instrument(Writer& out, model::Instrument const&);

model::Scale decode_scale(Reader&);
Json encode_scale(model::Scale const&);
/// Reports a scale without exactly one choice that means "nothing said yet".
void check_scale(Reader&, model::Scale const&);
model::Section decode_section(Reader&);
Json encode_section(model::Section const&);
model::Prompt decode_prompt(Reader&);
Json encode_prompt(model::Prompt const&);

model::Evaluation decode_evaluation(Reader&);
Json encode_evaluation(model::Evaluation const&);

/// The reviews of a document, its ledger and the other lists of the school as a whole, and what clashes in it.
void decode_reviews(Reader&, model::SchoolDocument&);
void encode_reviews(Writer&, model::SchoolDocument const&);

/// "school", "review-pack" …
std::string_view document_kind_name(model::DocumentKind);
std::optional<model::DocumentKind> document_kind(std::string_view name);

/// The document inside a checked envelope.
model::SchoolDocument decode_document(Json const& root, Intake&);
Json encode_document(model::SchoolDocument const&);

/// When, by whom and as which change of which copy, without what the change knew. It stands among members of its own.
model::Stamp decode_stamp_head(Reader&);
Writer& encode_stamp_head(Writer&, model::Stamp const&);
model::Stamp decode_stamp(Reader&, std::string_view name);
Json encode_stamp(model::Stamp const&);
model::Stamps decode_stamps(Reader&);
Json encode_stamps(model::Stamps const&);

} // namespace triad::format
