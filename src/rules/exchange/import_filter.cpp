#include "rules/exchange/import_filter.h"

#include "model/record_lists.h"
#include "rules/exchange/travelling_fields.h"

// What may come in: the other half of file.h.

namespace triad::rules {

namespace {

using model::DocumentKind;
using model::RecordKind;

template <typename Record, std::size_t count>
std::vector<Record> entering(
    DocumentKind file, RecordKind kind, std::vector<Record> const& from, std::span<model::Slot<Record> const, count> slots)
{
    std::vector<Record> out;
    auto const fields = fields_that_enter(file, kind);
    if (!fields.empty())
        for (auto const& record : from)
            out.push_back(copy_of_fields(record, slots, fields));
    return out;
}

/// Records of the sender, and the marks of what the sender removed: those name nobody.
template <typename Record> std::vector<Record> of_sender(std::vector<Record> records, std::string_view sender)
{
    std::erase_if(
        records, [&](auto const& record) { return record.member != sender && !(record.removed && record.member.empty()); });
    return records;
}

/// The sender's own line of the team. A file cannot take a person off the team, itself included.
model::Member own_line(DocumentKind file, model::Member sender)
{
    sender.removed = false;
    sender.stamps.erase("removed");
    return copy_of_fields(sender, std::span { model::member_slots }, fields_that_enter(file, RecordKind::Member));
}

model::Review from_partner(DocumentKind file, model::Review const& review)
{
    model::Review out;
    out.id = review.id;
    auto const* sender = sender_of(review);
    if (!sender)
        return out;
    out.members.push_back(own_line(file, *sender));
    auto notes = review.notes;
    auto replies = review.replies;
    out.notes = entering(file, RecordKind::Note, of_sender(std::move(notes), sender->id), std::span { model::note_slots });
    out.replies = entering(file, RecordKind::Reply, of_sender(std::move(replies), sender->id), std::span { model::reply_slots });
    return out;
}

model::Review from_host(DocumentKind file, model::Review const& review)
{
    auto out = copy_of_fields(review, std::span { model::review_slots }, fields_that_enter(file, RecordKind::Review));
    out.created = travelling(review.created);
    model::for_each_spec(model::review_lists,
        [&](auto const& spec) { out.*spec.list = entering(file, spec.kind, review.*spec.list, spec.slots); });
    return out;
}

std::string direction_problem(DocumentKind file, model::SchoolDocument const& into)
{
    bool const hosted = into.kind == DocumentKind::School;
    if (file == DocumentKind::School)
        return "It is a school’s whole file, not one of a review.";
    if (model::goes_to_host(file) == hosted)
        return {};
    return hosted ? "It is for the partners in the review, not for the school that hosts it."
                  : "It is for the school that hosts the review, not for a partner.";
}

std::string place_problem(
    model::SchoolDocument const& file, model::SchoolDocument const& into, model::Review const* own, bool to_host)
{
    if (!own)
        return to_host ? "It belongs to a review that this school does not host." : "It belongs to another review.";
    if (file.school.id != into.school.id)
        return "It belongs to a review of another school.";
    return own->removed ? "The review that it belongs to was removed here: bring that back first." : std::string {};
}

template <typename Record>
bool touches_others(std::vector<Record> const& coming, std::vector<Record> const& here, std::string_view sender)
{
    return std::ranges::any_of(coming, [&](auto const& record) {
        auto const* own = model::find_record(here, record.id);
        return own && own->member != sender;
    });
}

std::string sender_problem(DocumentKind file, model::Review const& coming, model::Review const& here)
{
    bool const answers = file == DocumentKind::AgreementAnswer;
    if (coming.members.empty())
        return answers ? "It does not say who answers." : "It does not say whose notes it holds.";
    auto const& sender = coming.members.front().id;
    auto const* member = model::find_record(here.members, sender);
    if (answers && (!member || member->removed))
        return "It answers for somebody who is not of the review team.";
    if (touches_others(coming.notes, here.notes, sender))
        return "It changes notes that somebody else wrote.";
    if (touches_others(coming.replies, here.replies, sender))
        return "It changes answers that somebody else gave.";
    return {};
}

} // namespace

model::SchoolDocument admitted_part(model::SchoolDocument const& file)
{
    bool const to_host = model::goes_to_host(file.kind);
    model::SchoolDocument out;
    out.kind = file.kind;
    out.id = file.id;
    out.example = file.example;
    out.school.id = file.school.id;
    if (!to_host) {
        out.school = named_school(file.school);
        out.saved = { .at = file.saved.at, .by = file.saved.by };
        out.keep_until = file.keep_until;
    }
    for (auto const& review : file.reviews)
        out.reviews.push_back(to_host ? from_partner(file.kind, review) : from_host(file.kind, review));
    return out;
}

std::string why_not_admitted(model::SchoolDocument const& file, model::SchoolDocument const& into)
{
    if (auto problem = direction_problem(file.kind, into); !problem.empty())
        return problem;
    if (file.reviews.size() != 1)
        return "A file of a review holds exactly one review, and this one does not: ask for it to be sent again.";
    bool const to_host = model::goes_to_host(file.kind);
    auto const* own = model::find_review(into, file.reviews.front().id);
    if (auto problem = place_problem(file, into, own, to_host); !problem.empty())
        return problem;
    return to_host ? sender_problem(file.kind, admitted_part(file).reviews.front(), *own) : std::string {};
}

} // namespace triad::rules
