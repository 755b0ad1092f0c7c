// An own document and a file from elsewhere → what the file's kind may not bring stays as it was, taking it in twice changes
// nothing more, and the outcome can be saved and opened again.
#include "base/result.h"
#include "format/school_file.h"
#include "rules/exchange/admit.h"
#include "rules/exchange/arrival.h"
#include "rules/exchange/import_filter.h"
#include "rules/exchange/merge.h"
#include "support/pieces.h"

#include <algorithm>

namespace {

using namespace triad;
using model::DocumentKind;
using model::RecordKind;
using model::SchoolDocument;

/// The clock here: about when the seeds were written, so that some of their moments lie ahead of it.
constexpr Instant now { 34'000 };

void check_saved_and_opened(SchoolDocument const& document)
{
    auto const bytes = format::encode_school(document);
    auto const again = format::decode_school(bytes);
    ENSURE(again.has_value());
    ENSURE(again->document == document);
}

/// What the merge itself puts in order in a document, whatever comes in.
SchoolDocument in_order(SchoolDocument const& document)
{
    auto const merged = rules::merge(document, document);
    ENSURE(merged.has_value());
    return merged->document;
}

/// A mark of something that was removed before it ever came in names nobody.
template <typename Record> void drop_of_member(std::vector<Record>& records, std::string const& member)
{
    std::erase_if(
        records, [&](Record const& record) { return record.member == member || (record.removed && record.member.empty()); });
}

/// All that notes or an answer may not change: everything but what the sender wrote, and the sender's line of the team.
SchoolDocument beyond_a_partner(SchoolDocument document, DocumentKind file, std::string const& sender, std::string const& id)
{
    auto* review = model::find_review(document, id);
    ENSURE(review);
    if (file != DocumentKind::AgreementAnswer)
        drop_of_member(review->notes, sender);
    if (file != DocumentKind::ReviewNotes)
        drop_of_member(review->replies, sender);
    std::erase_if(review->members, [&](auto const& member) { return member.id == sender; });
    std::erase_if(document.clashes, [&](model::Clash const& clash) {
        auto const kind = clash.target.kind;
        return clash.target.owner == id && (kind == RecordKind::Note || kind == RecordKind::Reply || kind == RecordKind::Member);
    });
    return document;
}

/// All that a file of the host may not change on a partner's desk: what the partner wrote, and everything beside this review.
SchoolDocument beyond_the_host(SchoolDocument document, model::Review const& part)
{
    auto* review = model::find_review(document, part.id);
    ENSURE(review);
    model::Review own { .id = review->id, .acting = review->acting };
    own.notes = review->notes;
    own.replies = review->replies;
    own.workshops = review->workshops;
    own.follow_ups = review->follow_ups;
    own.look_backs = review->look_backs;
    *review = std::move(own);
    document.school = { .id = document.school.id };
    document.saved = {};
    document.keep_until.clear();
    document.example = false;
    std::erase_if(document.clashes, [&](model::Clash const& clash) {
        auto const kind = clash.target.kind;
        bool const own_record = kind == RecordKind::Note || kind == RecordKind::Reply;
        return kind == RecordKind::School || (clash.target.owner == part.id && !own_record);
    });
    return document;
}

/// All that a person's own copy of a review may not change on that person's other device: everything beside this review.
SchoolDocument beyond_own_copy(SchoolDocument document, model::Review const& part)
{
    std::erase_if(document.reviews, [&](auto const& review) { return review.id == part.id; });
    std::erase_if(document.ledger, [&](auto const& entry) { return entry.review == part.id || entry.review.empty(); });
    std::erase_if(document.clashes, [](auto const& clash) {
        auto const kind = clash.target.kind;
        return !clash.target.owner.empty() || kind == RecordKind::School || kind == RecordKind::Author
            || kind == RecordKind::LedgerEntry;
    });
    document.school = { .id = document.school.id };
    document.authors.clear();
    document.saved = {};
    document.keep_until.clear();
    document.example = false;
    return document;
}

SchoolDocument beyond(SchoolDocument const& document, SchoolDocument const& file)
{
    auto const& review = file.reviews.front();
    bool const at_host = document.kind == DocumentKind::School;
    if (at_host)
        return beyond_a_partner(document, file.kind, rules::sender_member(file), review.id);
    return rules::is_own_copy(file) ? beyond_own_copy(document, review) : beyond_the_host(document, review);
}

/// Where a file goes: to the host of the review, or onto a partner's desk.
bool goes_into(SchoolDocument const& own, SchoolDocument const& file)
{
    bool const host = own.kind == DocumentKind::School && model::find_review(own, file.reviews.front().id);
    bool const to_host = goes_to_host(file.kind) || (host && rules::is_own_copy(file));
    return to_host ? host : own.kind == DocumentKind::ReviewPack && own.id == file.id;
}

void check_asking(rules::Asking const& asking)
{
    ENSURE(asking.title.empty() || (asking.text.ends_with(".") && !asking.confirm.empty() && !asking.decline.empty()));
}

void check_taken_in(SchoolDocument const& own, SchoolDocument const& file, std::string const& key)
{
    rules::Arrival const arrival { file, key };
    check_asking(rules::what_to_ask(&own, arrival));
    auto const why = rules::why_refused(own, arrival);
    ENSURE(why.empty() || why.ends_with("."));
    if (!why.empty())
        return;
    auto const merged = rules::merge(own, rules::admit(own, arrival, !key.empty(), now).part);
    if (!merged)
        return;
    ENSURE(beyond(in_order(own), file) == beyond(merged->document, file));
    check_saved_and_opened(merged->document);
    auto const again = rules::merge(merged->document, rules::admit(merged->document, arrival, !key.empty(), now).part);
    ENSURE(again.has_value() && again->document == merged->document);
    ENSURE(again->report.added + again->report.newer + again->report.clashes == 0);
}

/// A file for a partner that finds nothing of its review: it makes a desk, which takes the same file again without a change.
void check_first(SchoolDocument const& file, std::string const& key)
{
    check_asking(rules::what_to_ask(nullptr, { file, key }));
    auto const why = rules::why_refused_first(file);
    ENSURE(why.empty() || why.ends_with("."));
    if (!why.empty())
        return;
    bool const own = rules::is_own_copy(file);
    auto const desk = rules::first_part(file, own, own || !key.empty(), now);
    check_saved_and_opened(desk);
    check_taken_in(desk, file, key);
}

void check_file(SchoolDocument const& own, SchoolDocument const& file)
{
    if (file.kind == DocumentKind::School || file.reviews.size() != 1)
        return; // told before anything is taken in
    for (auto const* key : { "", "key-1" }) {
        if (goes_into(own, file))
            check_taken_in(own, file, key);
        if (!goes_to_host(file.kind))
            check_first(file, key);
    }
}

/// Two copies of one document: the second one brings all it has, once.
void check_copies(SchoolDocument const& own, SchoolDocument const& other)
{
    auto const merged = rules::merge(own, other);
    if (!merged)
        return;
    auto const again = rules::merge(merged->document, other);
    ENSURE(again.has_value() && again->document == merged->document);
    auto const back = rules::merge(merged->document, own);
    ENSURE(back.has_value() && back->document == merged->document);
    check_saved_and_opened(merged->document);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    auto const [first, second] = triad::fuzz::two_pieces(triad::fuzz::as_text(data, size));
    auto const own = format::decode_school(first);
    auto const other = own ? format::decode_school(second) : own;
    if (!own || !other)
        return 0;
    auto const part = rules::admitted_part(other->document);
    ENSURE(rules::admitted_part(part) == part);
    check_file(own->document, other->document);
    check_copies(own->document, other->document);
    return 0;
}
