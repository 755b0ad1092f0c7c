#include "store/review_outgoing.h"

#include "base/text.h"
#include "documents/html_page.h"
#include "format/file_name.h"
#include "format/school_file.h"
#include "format/signature.h"
#include "rules/exchange/given.h"
#include "rules/exchange/review_file.h"
#include "rules/exchange/travelling_fields.h"
#include "rules/review/review_plan.h"

#include <algorithm>
#include <utility>

namespace triad::store {

namespace {

using model::DocumentKind;
using model::RecordKind;
using model::SchoolDocument;

/// Those who get the file, by name: the ledger may be read when the team has changed.
std::string receivers(SchoolDocument const& document, std::string_view review, DocumentKind kind)
{
    if (model::goes_to_host(kind))
        return document.school.name;
    std::string out;
    for (auto const* member : rules::partners(*model::find_review(document, review)))
        append_joined(out, ", ", blank(member->name) ? "a partner who is not named" : member->name);
    return out;
}

/// How many files of this kind were made for the review, this one among them.
std::int64_t round_of(SchoolDocument const& document, std::string_view review, std::string_view kind)
{
    return 1
        + std::ranges::count_if(document.ledger, [&](auto const& entry) { return entry.review == review && entry.kind == kind; });
}

} // namespace

Leaving released(
    std::string const& review, documents::PrintDocument const& document, rules::Release const& release, std::string file)
{
    return { .kind = "report",
        .what = document.title,
        .file = std::move(file),
        .audience = std::string { rules::audience_name(release.audience) },
        .basis = std::string { rules::basis_of(release) },
        .holder = release.holder,
        .purpose = release.purpose,
        .keep_until = release.keep_until,
        .review = review };
}

ReviewOutgoing::ReviewOutgoing(Context& context, OpenDocuments& documents, Outgoing& outgoing)
    : m_context(context)
    , m_documents(documents)
    , m_outgoing(outgoing)
{
}

SchoolDocument ReviewOutgoing::file(std::string const& review, DocumentKind kind)
{
    auto const* work = m_documents.school();
    auto const* found = work ? model::find_review(*work, review) : nullptr;
    return found ? rules::make_review_file(*work, *found, kind, m_documents.current()->next_stamp()) : SchoolDocument {};
}

/// The moment counts as well as the day, so a second hand-over on one day is written anew.
void ReviewOutgoing::note_on_own_line(model::Review const& review, DocumentKind kind)
{
    auto const target = [&](std::string_view value) {
        return set_record(
            RecordKind::Member, review.id, review.acting, model::spec_of(kind).noted_as, value, "Hand a file over", false);
    };
    auto command = target("");
    command.settings.push_back(target(iso_date(m_context.today())).settings.front());
    m_documents.perform(command);
}

void ReviewOutgoing::send(std::string const& review, DocumentKind kind, std::string const& phrase)
{
    auto const* work = m_documents.school();
    auto const* found = work ? model::find_review(*work, review) : nullptr;
    if (!found || !m_documents.writable())
        return;
    if (model::goes_to_host(kind))
        note_on_own_line(*found, kind);
    auto const document = file(review, kind);
    auto const& spec = model::spec_of(kind);
    auto const noted = m_outgoing.note({ .kind = std::string { spec.name },
        .what = std::string { spec.title },
        .file = format::review_file_name(document, m_context.today(), round_of(*work, review, spec.name)),
        .audience = "triad",
        .basis = "practice",
        .holder = receivers(*work, review, kind),
        .keep_until = document.keep_until,
        .review = review });
    m_documents.current()->note(
        set_review_field(review, "given", rules::given_with(*model::find_review(*work, review), document), {}));
    m_outgoing.sign_and_save(noted, format::encode_school(document), phrase);
}

void ReviewOutgoing::release(Leaving const& leaving, documents::PrintDocument const& document)
{
    if (!m_documents.writable())
        return;
    auto const noted = m_outgoing.note(leaving);
    auto const page = documents::encode_html_page(document, m_context.today());
    m_context.ports.signer.sign(format::page_canonical(page), m_alive.guard([this, noted, page](auto const& signature) {
        m_outgoing.hand_out(noted, "text/html", signature ? format::signed_page(page, *signature) : page);
    }));
}

} // namespace triad::store
