#include "base/hash.h"
#include "base/text.h"
#include "format/signature.h"
#include "rules/exchange/admit.h"
#include "rules/exchange/merge.h"
#include "rules/exchange/travelling_fields.h"
#include "store/sentences.h"
#include "store/summary.h"
#include "store/workspace_state.h"

#include <algorithm>

// Files of reviews on their way in: whose they are is looked at first, then each goes into the document it belongs to.

namespace triad::store {

namespace {

using model::DocumentKind;
using model::RecordKind;
using rules::Sender;

std::string report_words(rules::MergeReport const& report)
{
    std::string out = counted(report.added, "new entry", "new entries");
    if (report.newer > 0)
        out += concat({ ", ", counted(report.newer, "newer text", "newer texts") });
    if (report.older > 0)
        out += concat({ ", ", number(report.older), " older than here and left alone" });
    if (report.clashes > 0)
        out += concat({ ", ", number(report.clashes), " where both say something else: both are kept" });
    return out;
}

/// The day on which this sender's first signed file came, in words.
std::string met_on(model::Review const& review, std::string_view member, std::string_view key)
{
    for (auto const& known : review.sender_keys)
        if (!known.removed && known.member == member && known.key == key)
            if (auto const day = parse_iso_date(known.met))
                return long_date(*day);
    return "before";
}

std::string_view unproven_words(rules::Arrival const& arrival)
{
    return arrival.unchecked ? " It is signed, but this page cannot check signatures in this browser: nothing proves who sent it."
                             : " It is not signed, so nothing proves who sent it.";
}

/// What is known of who sent the file, for the sentence after it was taken in.
std::string proof_words(Sender sender, model::Review const& review, rules::Arrival const& arrival)
{
    switch (sender) {
    case Sender::Known:
        return concat({ " It is signed on the same device as the file of ",
            met_on(review, rules::sender_member(arrival.file), arrival.key), "." });
    case Sender::First:
        return " It is the first signed file from there: the review’s page says how to make sure who sent it.";
    case Sender::NewKey:
        return " It is signed on a device that is new to you.";
    case Sender::Unsigned:
    case Sender::KeyMissing:
        break;
    }
    return std::string { unproven_words(arrival) };
}

std::string remark_words(rules::Admitted const& admitted)
{
    return concat({ admitted.name_kept ? " The name it gives was not taken over." : "",
        admitted.clock_ahead ? " The clock where it was written is ahead of this one, so its times were set to now." : "" });
}

} // namespace

Result<std::string, Issue> Workspace::State::open_parcel(
    std::string const& name, std::string_view bytes, model::SchoolDocument document)
{
    if (document.reviews.size() != 1)
        return Failure { Issue { IssueCode::WrongKind, "/reviews",
            concat({ quoted(name),
                " was not opened. A file of a review holds exactly one review, and this one does not: ask for it "
                "to be sent again. Nothing was changed." }) } };
    Arrival arrival { .name = name, .parcel = std::move(document), .signed_by = {}, .words = {} };
    if (auto const signature = format::signature_of(bytes))
        check_signature(*signature, bytes, arrival);
    else
        route_arrival(std::move(arrival));
    return std::string {};
}

void Workspace::State::check_signature(Signature const& signature, std::string_view bytes, Arrival const& arrival)
{
    auto const covered = format::canonical_bytes(bytes);
    ENSURE(covered); // it was read as a document before
    ++comparing;
    auto const go_on = [this](Arrival checked) {
        --comparing;
        route_arrival(std::move(checked));
    };
    ports.signer.verify(signature, *covered, alive.guard([this, key = signature.key, arrival, go_on](auto const& holds) {
        if (!holds) {
            auto unchecked = arrival;
            unchecked.unchecked = true;
            return go_on(std::move(unchecked));
        }
        if (!*holds) {
            --comparing;
            return tell(concat({ quoted(arrival.name),
                            " was not opened. It was changed after it was signed: ask for it to be sent "
                            "again. Nothing was changed here." }),
                true);
        }
        ports.signer.words(key, alive.guard([arrival, key, go_on](auto const& words) {
            auto checked = arrival;
            checked.signed_by = key;
            checked.words = words.value_or(std::string {});
            go_on(std::move(checked));
        }));
    }));
    touch();
}

void Workspace::State::route_arrival(Arrival arrival)
{
    auto const refuse = [&](std::string_view why) {
        tell(concat({ quoted(arrival.name), " was not opened. ", why, " Nothing was changed." }), true);
    };
    auto const& parcel = arrival.parcel;
    auto const* host = library.find_host(parcel.reviews.front().id);
    bool const to_host = model::goes_to_host(parcel.kind) || (host && rules::is_own_copy(parcel));
    if (to_host && !host)
        return refuse("It is for the school that hosts the review, and this device does not hold that school’s file: open it "
                      "first.");
    if (!to_host && host)
        return refuse("It was made here, for your partners: they open it, and send you their own file.");
    auto const* target = to_host ? host : library.find_document(parcel.id);
    if (!target)
        return begin_desk(std::move(arrival));
    arrival.key = target->key;
    auto const key = arrival.key;
    arrivals.push_back(std::move(arrival));
    if (current && current->key() == key)
        take_arrivals();
    else
        open(key);
}

void Workspace::State::begin_desk(Arrival arrival)
{
    auto const& parcel = arrival.parcel;
    rules::Arrival const coming { parcel, arrival.signed_by, arrival.unchecked };
    auto const asking = arrival.accepted ? rules::Asking {} : rules::what_to_ask(nullptr, coming);
    if (!asking.title.empty()) {
        arrival.accepted = true;
        return ask(asking, arrival.name, [this, arrival] { route_arrival(arrival); });
    }
    if (auto const why = rules::why_refused_first(parcel); !why.empty())
        return tell(concat({ quoted(arrival.name), " was not opened. ", why, " Nothing was changed." }), true);
    bool const own = rules::is_own_copy(parcel);
    auto desk
        = rules::first_part(without_own_work(arrival.name, parcel), own, own || !arrival.signed_by.empty(), ports.clock.now());
    auto const school = desk.school.name.empty() ? std::string { "another school" } : desk.school.name;
    auto const saved_at = desk.saved.at;
    arrived_review = parcel.reviews.front().id;
    adopt(std::move(desk), saved_at);
    auto known = current->document();
    keep_key(arrival, known);
    current->absorb(std::move(known));
    tell(concat({ quoted(arrival.name), " was opened: a review at ", school, ". It is kept in this browser beside your own work.",
        arrival.signed_by.empty() && !own ? unproven_words(coming) : std::string_view {} }));
}

void Workspace::State::take_arrivals()
{
    auto waiting = std::exchange(arrivals, {});
    for (auto& arrival : waiting) {
        if (current && current->key() == arrival.key)
            take_in_parcel(std::move(arrival));
        else
            arrivals.push_back(std::move(arrival));
    }
}

void Workspace::State::take_in_parcel(Arrival arrival)
{
    auto const refuse = [&](std::string_view why) {
        tell(concat({ quoted(arrival.name), " was not taken in. ", why, " Nothing was changed." }), true);
    };
    auto const& document = current->document();
    rules::Arrival const coming { arrival.parcel, arrival.signed_by, arrival.unchecked };
    auto const review = arrival.parcel.reviews.front().id;
    arrived_review = review;
    if (!current->writable())
        return refuse("This work is open in another tab: open the file there, or choose “Work here instead”.");
    if (auto const why = rules::why_refused(document, coming); !why.empty())
        return refuse(why);
    auto const asking = arrival.accepted ? rules::Asking {} : rules::what_to_ask(&document, coming);
    if (!asking.title.empty()) {
        arrival.accepted = true;
        return ask(asking, arrival.name, [this, arrival] { route_arrival(arrival); });
    }
    auto const sender = rules::sender_of(document, coming);
    if (document.kind != DocumentKind::School)
        arrival.parcel = without_own_work(arrival.name, std::move(arrival.parcel));
    auto const admitted = rules::admit(document, coming, !arrival.signed_by.empty(), ports.clock.now());
    auto merged = rules::merge(document, admitted.part);
    if (!merged)
        return refuse("It belongs to another school or another wording.");
    if (auto const issue = format::why_not_kept(merged->document))
        return refuse(issue->sentence);
    auto const proof = proof_words(sender, *model::find_review(document, review), coming);
    auto const report = merged->report;
    if (report.added + report.newer + report.clashes == 0 && (sender == Sender::Known || arrival.signed_by.empty()))
        return tell(concat({ quoted(arrival.name), " says nothing that is not here already. Nothing was changed." }));
    versions.save_automatically(
        VersionKeeper::When::Always, last_change(document), [before = document] { return format::encode_school(before); });
    if (sender != Sender::Known)
        keep_key(arrival, merged->document);
    current->absorb(std::move(merged->document));
    library.put(current->key(), current->summary());
    current->saver().tick();
    tell(concat({ model::spec_of(arrival.parcel.kind).title, " from ", quoted(arrival.name), ": ", report_words(report), ".",
        proof, remark_words(admitted) }));
}

/// Notes whose key it was, so that the next file can be compared with it.
void Workspace::State::keep_key(Arrival const& arrival, model::SchoolDocument& document)
{
    if (arrival.signed_by.empty())
        return;
    auto const member = rules::sender_member(arrival.parcel);
    auto const id = concat({ "key-", hex64(hash64(concat({ member, "\n", arrival.signed_by }))) });
    auto const stamp = current->take_stamp();
    auto const now = ports.clock.now();
    auto const set = [&](std::string_view field, std::string_view value) {
        model::write_field(
            document, { RecordKind::SenderKey, arrival.parcel.reviews.front().id, id, std::string { field } }, value, stamp);
    };
    set("removed", "");
    set("member", member);
    set("key", arrival.signed_by);
    set("words", arrival.words);
    set("met", iso_date(local_date(now, ports.clock.offset_minutes(now))));
}

void Workspace::State::ask(rules::Asking asking, std::string const& name, std::function<void()> take)
{
    questions.push_back({ { std::move(asking.title), concat({ quoted(name), ": ", asking.text }), std::move(asking.confirm),
                              std::move(asking.decline) },
        std::move(take) });
    touch();
}

void Workspace::State::answer_question(bool take)
{
    if (questions.empty())
        return;
    auto const question = std::move(questions.front());
    questions.pop_front();
    if (take)
        question.take();
    touch();
}

} // namespace triad::store
