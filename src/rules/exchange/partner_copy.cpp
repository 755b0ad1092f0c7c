#include "rules/exchange/partner_copy.h"

#include "base/text.h"
#include "model/field.h"
#include "model/review_slots.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::DocumentKind;
using model::RecordKind;
using model::SchoolDocument;

/// The review that a partner's copy is about; empty where it holds none.
std::string review_of(SchoolDocument const& document)
{
    return document.reviews.empty() ? std::string {} : document.reviews.front().id;
}

/// One's own line of the team. Until somebody has said who they are, a line that is not there yet can be added.
bool is_own_line(model::Review const& review, std::string_view member)
{
    bool const present = model::find_record(review.members, member) != nullptr;
    return !member.empty() && (member == review.acting || !present);
}

bool may_write_in_review(model::Review const& review, model::FieldRef const& target)
{
    switch (target.kind) {
    case RecordKind::Review:
        return target.field == "acting" || target.field == "given";
    case RecordKind::Note:
    case RecordKind::Reply:
    case RecordKind::SenderKey:
        return true;
    case RecordKind::Member:
        return is_own_line(review, target.record);
    default:
        return false;
    }
}

/// What a partner hands over is noted as for the host, and about this review.
bool may_note_leaving(SchoolDocument const& document, model::FieldRef const& target, std::string_view value)
{
    if (target.field == "review")
        return value == review_of(document);
    if (target.field == "kind") {
        auto const kind = model::document_kind(value);
        return kind && model::goes_to_host(*kind);
    }
    return true;
}

bool is_open_choice(SchoolDocument const& document, model::FieldRef const& target)
{
    return std::ranges::find(document.clashes, target, &model::Clash::target) != document.clashes.end();
}

/// Packs bring no authors: whoever is on a partner's list has worked there.
bool written_here(SchoolDocument const& document, std::string_view field)
{
    auto const stamp = document.school.stamps.find(std::string { field });
    return stamp != document.school.stamps.end() && model::find_author(document, stamp->second.by);
}

/// What the host's line of the team says; empty where it says nothing.
std::string school_of_host(SchoolDocument const& document)
{
    if (!document.reviews.empty())
        for (auto const& member : document.reviews.front().members)
            if (member.role == "host" && !member.removed)
                return member.school;
    return {};
}

bool is_of_review(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Evaluation:
    case RecordKind::Context:
    case RecordKind::Answer:
    case RecordKind::Action:
    case RecordKind::View:
    case RecordKind::Line:
    case RecordKind::Instrument:
    case RecordKind::LedgerEntry:
    case RecordKind::Outcome:
    case RecordKind::Milestone:
    case RecordKind::Champion:
    case RecordKind::Return:
        return false;
    default:
        return true;
    }
}

/// Of which of the two documents a choice between two versions is.
bool belongs_to_copy(SchoolDocument const& document, model::Clash const& clash)
{
    bool const reviewed = is_of_review(clash.target.kind);
    return reviewed && (clash.target.owner.empty() || clash.target.owner == review_of(document));
}

bool belongs_to_copy(SchoolDocument const& document, model::LedgerEntry const& entry)
{
    return entry.review == review_of(document);
}

template <typename Record> bool any_left(std::vector<Record> const& records)
{
    return std::ranges::any_of(records, [](auto const& record) { return !record.removed; });
}

} // namespace

bool may_write(SchoolDocument const& document, model::FieldRef const& target, std::string_view value)
{
    if (document.kind == DocumentKind::School || is_open_choice(document, target))
        return true;
    if (target.kind == RecordKind::LedgerEntry)
        return may_note_leaving(document, target, value);
    bool const here = !document.reviews.empty() && target.owner == review_of(document);
    return here && may_write_in_review(document.reviews.front(), target);
}

bool holds_own_work(SchoolDocument const& document)
{
    if (document.kind == DocumentKind::School)
        return false;
    bool const other_ledger
        = std::ranges::any_of(document.ledger, [&](auto const& entry) { return !belongs_to_copy(document, entry); });
    return !document.evaluations.empty() || !document.instruments.empty() || !document.lines.empty() || !document.outcomes.empty()
        || !document.milestones.empty() || !document.champions.empty() || !document.returns.empty() || document.reviews.size() > 1
        || other_ledger;
}

SchoolDocument review_part(SchoolDocument document)
{
    if (written_here(document, "name")) {
        document.school.name = school_of_host(document);
        document.school.stamps.erase("name");
    }
    if (written_here(document, "urn")) {
        document.school.urn.clear();
        document.school.stamps.erase("urn");
    }
    std::erase_if(document.ledger, [&](auto const& entry) { return !belongs_to_copy(document, entry); });
    std::erase_if(document.clashes, [&](auto const& clash) { return !belongs_to_copy(document, clash); });
    document.evaluations.clear();
    document.instruments.clear();
    document.lines.clear();
    document.outcomes.clear();
    document.milestones.clear();
    document.champions.clear();
    document.returns.clear();
    if (document.reviews.size() > 1)
        document.reviews.erase(document.reviews.begin() + 1, document.reviews.end());
    return document;
}

SchoolDocument own_part(SchoolDocument const& document)
{
    auto out = document;
    out.kind = DocumentKind::School;
    out.id = concat({ "own-of-", document.id });
    out.example = false;
    out.keep_until.clear(); // of what the host gave
    out.unknown = {};
    out.school = { .id = concat({ "school-of-", document.id }), .name = {}, .urn = {}, .stamps = {}, .unknown = {} };
    for (auto const& slot : model::school_slots)
        if (written_here(document, slot.field)) {
            model::write_slot(slot, out.school, model::read_slot(slot, document.school));
            out.school.stamps.insert(*document.school.stamps.find(std::string { slot.field }));
        }
    if (!out.reviews.empty())
        out.reviews.erase(out.reviews.begin());
    for (auto& review : out.reviews)
        review.acting.clear();
    std::erase_if(out.ledger, [&](auto const& entry) { return belongs_to_copy(document, entry); });
    std::erase_if(out.clashes, [&](auto const& clash) { return belongs_to_copy(document, clash); });
    return out;
}

bool says_anything(SchoolDocument const& document)
{
    return any_left(document.evaluations) || any_left(document.lines) || any_left(document.reviews) || any_left(document.ledger)
        || any_left(document.outcomes) || any_left(document.milestones) || any_left(document.champions)
        || any_left(document.returns) || !document.instruments.empty();
}

} // namespace triad::rules
