#include "rules/exchange/arrival.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "model/record_lists.h"
#include "rules/exchange/import_filter.h"
#include "rules/exchange/travelling_fields.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::DocumentKind;

bool at_host(model::SchoolDocument const& into) { return into.kind == DocumentKind::School; }

model::SchoolDocument as_kind(model::SchoolDocument file, DocumentKind kind)
{
    file.kind = kind;
    return file;
}

std::string named(model::Member const* member)
{
    auto name = member ? words_from_elsewhere(member->name) : std::string {};
    return blank(name) ? std::string { "somebody without a name" } : name;
}

model::Member const* member_in(model::Review const& review, std::string_view id)
{
    auto const* member = model::find_record(review.members, id);
    return member && !member->removed ? member : nullptr;
}

/// Who the file says it is from, in words.
std::string sender_words(model::SchoolDocument const& file)
{
    auto const sender = sender_member(file);
    if (!sender.empty())
        return named(model::find_record(file.reviews.front().members, sender));
    auto school = words_from_elsewhere(file.school.name);
    return blank(school) ? std::string { "the host" } : school;
}

Asking ask_whose_copy(model::SchoolDocument const& file)
{
    auto const& review = file.reviews.front();
    auto const live = [](auto const& record) { return !record.removed; };
    return { "Is this your own copy?",
        concat({ "This file says that it belongs to ", sender_words(file), ". It holds ",
            counted(std::ranges::count_if(review.notes, live), "note", "notes"), " and ",
            counted(std::ranges::count_if(review.replies, live), "answer", "answers"),
            " in that name. Add it only if you made it yourself, on another device." }),
        "Yes, it is mine", "No, leave it out" };
}

Asking ask_about_stranger(model::SchoolDocument const& file)
{
    return { "Somebody who is not on your team",
        concat({ "These notes say that they are from ", sender_words(file),
            ", who is not on the team of this review. Taking them in adds that person to the team. Ask before you rely on "
            "them." }),
        "Take them in", "Leave them out" };
}

Asking ask_about_key(Arrival const& arrival, bool proven_before)
{
    auto const who = sender_words(arrival.file);
    auto const ask = concat({ " Ask ", who, " before you rely on it." });
    auto const asking = [&](std::string title, std::string const& text) {
        return Asking { std::move(title), concat({ text, ask }), "Take it in", "Leave it out" };
    };
    if (!proven_before)
        return asking("A file from a new device",
            concat({ "This file says that it is from ", who,
                ", and it comes from a device that you have had nothing from before." }));
    if (arrival.unchecked)
        return asking("A signature that cannot be checked here",
            concat({ "Earlier files from ", who,
                " were signed on their device. This page cannot check signatures in this browser, so nothing proves who sent "
                "this "
                "one." }));
    return asking("This file is not signed",
        concat({ "Earlier files from ", who, " were signed on their device. This one is not signed at all." }));
}

std::string too_many(model::SchoolDocument const& file)
{
    std::string out;
    model::for_each_list(model::review_lists, file.reviews.front(), [&](auto const&, auto const& list) {
        if (list.size() > most_records)
            out = concat({ "It holds ", number(list.size()), " records of one kind, and a review has at most ",
                number(most_records), "." });
    });
    return out;
}

/// A partner who comes back under the name of somebody else on the team.
std::string renamed(model::SchoolDocument const& file, model::Review const& here)
{
    auto const& coming = file.reviews.front();
    auto const* sender = model::find_record(coming.members, sender_member(file));
    auto const plain = [](std::string_view name) { return ascii_lower(collapsed_spaces(name)); };
    auto const* own = sender ? member_in(here, sender->id) : nullptr;
    if (!own || blank(sender->name) || plain(sender->name) == plain(own->name))
        return {};
    bool const taken = std::ranges::any_of(here.members,
        [&](auto const& other) { return other.id != own->id && !other.removed && plain(other.name) == plain(sender->name); });
    return taken
        ? concat({ "It comes from ", named(own), " in the name of ", named(sender), ", who is somebody else on the team." })
        : std::string {};
}

std::string own_copy_problem(model::SchoolDocument const& into, model::SchoolDocument const& file)
{
    auto const& theirs = file.reviews.front();
    auto const* ours = model::find_review(into, theirs.id);
    if (!ours)
        return "It belongs to another review.";
    if (file.school.id != into.school.id)
        return "It belongs to a review of another school.";
    if (!ours->acting.empty() && ours->acting != theirs.acting)
        return "It is another partner’s own copy of the review, and partners do not see each other’s notes: ask for it to be "
               "given "
               "to the host instead.";
    return {};
}

/// Notes or answers in other people's names.
std::string planted(model::Review const& review)
{
    auto const of_others = [&](auto const& record) { return !record.removed && record.member != review.acting; };
    bool const found = std::ranges::any_of(review.notes, of_others) || std::ranges::any_of(review.replies, of_others);
    return found ? "It is one person’s own copy, and holds notes or answers in the name of others." : std::string {};
}

std::string problem_at_host(model::SchoolDocument const& into, model::SchoolDocument const& file)
{
    if (!is_own_copy(file))
        return why_not_admitted(file, into);
    auto problem = why_not_admitted(as_kind(file, DocumentKind::ReviewNotes), into);
    if (problem.empty() && !file.reviews.front().replies.empty())
        problem = why_not_admitted(as_kind(file, DocumentKind::AgreementAnswer), into);
    return problem;
}

} // namespace

bool is_own_copy(model::SchoolDocument const& file)
{
    return file.kind == DocumentKind::ReviewPack && !file.reviews.empty() && !file.reviews.front().acting.empty();
}

std::string sender_member(model::SchoolDocument const& file)
{
    if (!model::goes_to_host(file.kind) && !is_own_copy(file))
        return {};
    auto const* sender = sender_of(file.reviews.front());
    return sender ? sender->id : std::string {};
}

Sender sender_of(model::SchoolDocument const& into, Arrival const& arrival)
{
    auto const* review = model::find_review(into, arrival.file.reviews.front().id);
    auto const sender = sender_member(arrival.file);
    bool met = false;
    bool same = false;
    for (auto const& known : review ? review->sender_keys : std::vector<model::SenderKey> {})
        if (!known.removed && known.member == sender) {
            met = true;
            same = same || known.key == arrival.key;
        }
    if (arrival.key.empty())
        return met ? Sender::KeyMissing : Sender::Unsigned;
    return same ? Sender::Known : met ? Sender::NewKey : Sender::First;
}

Asking what_to_ask(model::SchoolDocument const* into, Arrival const& arrival)
{
    auto const& file = arrival.file;
    auto const sender = into ? sender_of(*into, arrival) : Sender::First;
    bool const host = into && at_host(*into);
    if (is_own_copy(file) && !host)
        return into && sender == Sender::Known ? Asking {} : ask_whose_copy(file);
    auto const* review = into ? model::find_review(*into, file.reviews.front().id) : nullptr;
    if (host && review && !member_in(*review, sender_member(file)))
        return ask_about_stranger(file);
    if (sender == Sender::NewKey || sender == Sender::KeyMissing)
        return ask_about_key(arrival, sender == Sender::KeyMissing);
    return {};
}

std::string why_refused_first(model::SchoolDocument const& file)
{
    auto problem = too_many(file);
    return problem.empty() && is_own_copy(file) ? planted(file.reviews.front()) : problem;
}

std::string why_refused(model::SchoolDocument const& into, Arrival const& arrival)
{
    auto const& file = arrival.file;
    if (auto problem = why_refused_first(file); !problem.empty())
        return problem;
    auto problem = is_own_copy(file) && !at_host(into) ? own_copy_problem(into, file) : problem_at_host(into, file);
    auto const* review = model::find_review(into, file.reviews.front().id);
    if (problem.empty() && at_host(into) && review)
        problem = renamed(file, *review);
    return problem;
}

} // namespace triad::rules
