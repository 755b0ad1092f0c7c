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

} // namespace

Result<OpenedSchool, Issue> decode_school(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, document_kind_names(), chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    auto document = decode_document(*root, intake);
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return OpenedSchool { std::move(document), {} };
}

std::string encode_school(model::SchoolDocument const& document) { return pretty_json(encode_document(document)); }

std::optional<Issue> why_not_kept(model::SchoolDocument const& document, std::size_t most)
{
    auto const bytes = encode_school(document);
    if (bytes.size() > most)
        return Issue { IssueCode::TooLarge, "",
            concat({ "Your work would have more than ", number(most / (1024 * 1024)),
                " MB with it, and could not be saved as a file for much longer." }) };
    auto const opened = decode_school(bytes);
    return opened ? std::nullopt : std::optional { opened.error() };
}

std::optional<OpenedSchool> salvage_school(std::string_view bytes, Chain const& chain)
{
    if (bytes.size() > largest_file)
        return std::nullopt;
    auto const text = plain_text(bytes);
    auto partial = parse_partly(text);
    if (partial.issue)
        drop_cut_record(partial);
    else
        partial.issue = check_text(bytes); // plain_text() mended something, which is worth a note too
    if (open_envelope(partial.root, document_kind_names(), chain))
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
