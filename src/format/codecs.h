#pragma once

#include "format/migrations/chain.h"
#include "format/reader.h"
#include "format/writer.h"
#include "model/limits.h"

namespace triad::format {

/// The newest file version this program reads and writes, for every kind.
constexpr int file_version = 1;

/// Checks that a file is ours and of one of these kinds, and takes its tree to the newest version of the chain. The first kind
/// stands for all where a sentence says what was expected. Errors: NotTriad, WrongKind, NewerVersion, MissingField and the like.
std::optional<Issue> open_envelope(Json& root, std::span<std::string_view const> kinds, Chain const&);
/// The same for a file of one kind only.
std::optional<Issue> open_envelope(Json& root, std::string_view kind, Chain const&);

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

/// The names of all kinds of file that are a school's, whole or in part; "school" comes first.
std::span<std::string_view const> document_kind_names();

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
