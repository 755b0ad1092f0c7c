#include "format/school_file.h"

#include "base/hash.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/text_check.h"

namespace triad::format {

namespace {

void drop_last(Json& container)
{
    container.items.pop_back();
    container.names.resize(container.kind == JsonKind::Object ? container.items.size() : 0);
}

/// Takes the record away in which a file was cut off. Of an evaluation only the answer, action or context that was being
/// written goes; of anything else (an author, an instrument) the whole record, because half an instrument is none.
void drop_cut_record(PartialJson& partial)
{
    auto& root = partial.root;
    if (root.kind != JsonKind::Object || partial.open_levels < 3 || root.items.back().kind != JsonKind::List)
        return;
    auto& list = root.items.back();
    if (root.names.back() != "evaluations")
        return drop_last(list);
    if (partial.open_levels >= 5)
        drop_last(list.items.back().items.back());
}

bool nothing_left(model::SchoolDocument const& document)
{
    return document.evaluations.empty() && document.school.name.empty() && document.school.urn.empty();
}

/// A document of whichever kind; of what is none, the sentence says that a school file was expected.
std::optional<Issue> check_document_envelope(Json const& root)
{
    auto const* kind = root.find("kind");
    bool const known = kind && kind->kind == JsonKind::Text && document_kind(kind->text);
    return check_envelope(root, known ? std::string_view { kind->text } : "school");
}

} // namespace

Result<OpenedSchool, Issue> decode_school(std::string_view bytes)
{
    auto const root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = check_document_envelope(*root))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    auto document = decode_document(*root, intake);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return OpenedSchool { std::move(document), {} };
}

std::string encode_school(model::SchoolDocument const& document) { return pretty_json(encode_document(document)); }

std::optional<OpenedSchool> salvage_school(std::string_view bytes)
{
    if (bytes.size() > largest_file)
        return std::nullopt;
    auto const text = plain_text(bytes);
    auto partial = parse_partly(text);
    if (partial.issue)
        drop_cut_record(partial);
    else
        partial.issue = check_text(bytes); // plain_text() mended something, which is worth a note too
    if (check_document_envelope(partial.root))
        return std::nullopt;
    Intake intake { .salvage = true };
    OpenedSchool out { decode_document(partial.root, intake), {} };
    if (nothing_left(out.document))
        return std::nullopt;
    // A document needs an id to be stored under; the same damaged bytes give the same one.
    if (out.document.id.empty())
        out.document.id = concat({ "doc-", hex64(hash64(bytes)) });
    if (partial.issue)
        out.notes.push_back(std::move(*partial.issue));
    for (auto& issue : intake.issues)
        out.notes.push_back(std::move(issue));
    return out;
}

} // namespace triad::format
