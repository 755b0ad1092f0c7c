#include "base/text.h"
#include "format/paper_page.h"
#include "rules/merge.h"
#include "rules/parcel.h"
#include "store/sentences.h"
#include "store/summary.h"
#include "store/workspace_state.h"

#include <algorithm>

// Files of reviews: coming in, each goes into the document it belongs to; going out, each stands in the ledger.

namespace triad::store {

namespace {

using model::DocumentKind;
using model::RecordKind;

/// A partner's own copy, saved from one device and opened on another.
bool is_own_copy(model::SchoolDocument const& document)
{
    return document.kind == DocumentKind::ReviewPack && !document.reviews.front().acting.empty();
}

bool goes_to_host(DocumentKind kind) { return kind == DocumentKind::ReviewNotes || kind == DocumentKind::AgreementAnswer; }

/// A partner's whole copy that was handed to the host: its notes and its answers, as if they had come in files of their own.
model::SchoolDocument as_notes_and_answers(model::SchoolDocument copy)
{
    copy.kind = DocumentKind::ReviewNotes;
    auto notes = rules::admitted_part(copy);
    copy.kind = DocumentKind::AgreementAnswer;
    notes.reviews.front().replies = rules::admitted_part(copy).reviews.front().replies;
    return notes;
}

/// The part of a file that may enter `into`, as a copy of that document.
model::SchoolDocument entering(model::SchoolDocument const& parcel, model::SchoolDocument const& into)
{
    bool const to_host = into.kind == DocumentKind::School;
    auto part = is_own_copy(parcel) ? to_host ? as_notes_and_answers(parcel) : parcel : rules::admitted_part(parcel);
    part.id = into.id;
    part.kind = into.kind;
    part.school = to_host ? into.school : part.school;
    return part;
}

std::string why_not(model::SchoolDocument const& parcel, model::SchoolDocument const& into)
{
    if (!is_own_copy(parcel))
        return rules::why_not_admitted(parcel, into);
    auto const& theirs = parcel.reviews.front();
    auto const* ours = model::find_review(into, theirs.id);
    if (!ours)
        return "It belongs to another review.";
    if (into.kind == DocumentKind::School || ours->acting.empty() || ours->acting == theirs.acting)
        return {};
    return "It is another partner’s own copy of the review, and partners do not see each other’s notes: ask for it to be given "
           "to the host instead.";
}

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

std::string_view kind_words(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::School:
        return "School file";
    case DocumentKind::ReviewPack:
        return "Review pack";
    case DocumentKind::ReviewNotes:
        return "Review notes";
    case DocumentKind::AgreementRequest:
        return "Report for agreement";
    case DocumentKind::AgreementAnswer:
        return "Answer to the report";
    }
    return {};
}

std::string_view kind_name(DocumentKind kind)
{
    constexpr std::string_view names[] = { "school", "review-pack", "review-notes", "agreement-request", "agreement-answer" };
    return names[static_cast<std::size_t>(kind)];
}

} // namespace

Result<std::string, format::Issue> Workspace::State::open_parcel(std::string const& name, model::SchoolDocument document)
{
    auto const refusal = [&](std::string_view why) {
        return Failure { format::Issue { format::IssueCode::WrongKind, "/kind",
            concat({ quoted(name), " was not opened. ", why, " Nothing was changed." }) } };
    };
    if (document.reviews.size() != 1)
        return refusal("A file of a review holds exactly one review, and this one does not: ask for it to be sent again.");
    auto const* host = library.find_host(document.reviews.front().id);
    auto const* desk = library.find_document(document.id);
    bool const to_host = goes_to_host(document.kind) || (host && is_own_copy(document));
    if (to_host && !host)
        return refusal("It is for the school that hosts the review, and this device does not hold that school’s file: open it "
                       "first.");
    if (!to_host && host)
        return refusal("It was made here, for your partners: they open it, and send you their own file.");
    auto const* target = to_host ? host : desk;
    if (!target)
        return begin_desk(name, std::move(document));
    arrivals.push_back({ name, target->key, std::move(document) });
    if (current && current->key() == target->key)
        take_arrivals();
    else
        open(std::string { target->key });
    return std::string {};
}

std::string Workspace::State::begin_desk(std::string const& name, model::SchoolDocument document)
{
    auto const saved_at = document.saved.at;
    auto desk = is_own_copy(document) ? std::move(document) : rules::admitted_part(document);
    desk.kind = DocumentKind::ReviewPack;
    auto const school = desk.school.name.empty() ? std::string { "another school" } : desk.school.name;
    adopt(std::move(desk), saved_at);
    return concat({ quoted(name), " was opened: a review at ", school, ". It is kept in this browser beside your own work." });
}

void Workspace::State::take_arrivals()
{
    auto waiting = std::exchange(arrivals, {});
    for (auto& arrival : waiting) {
        if (current && current->key() == arrival.key)
            take_in_parcel(arrival.name, arrival.parcel);
        else
            arrivals.push_back(std::move(arrival));
    }
}

void Workspace::State::take_in_parcel(std::string const& name, model::SchoolDocument const& parcel)
{
    auto const refuse = [&](std::string_view why) {
        tell(concat({ quoted(name), " was not taken in. ", why, " Nothing was changed." }), true);
    };
    arrived_review = parcel.reviews.front().id;
    if (!current->writable())
        return refuse("This work is open in another tab: open the file there, or choose “Work here instead”.");
    if (auto const why = why_not(parcel, current->document()); !why.empty())
        return refuse(why);
    auto merged = rules::merge(current->document(), entering(parcel, current->document()));
    if (!merged)
        return refuse("It belongs to another school or another wording.");
    auto const& report = merged->report;
    if (report.added + report.newer + report.clashes == 0)
        return tell(concat({ quoted(name), " says nothing that is not here already. Nothing was changed." }));
    versions.save_automatically(VersionKeeper::When::Always, last_change(current->document()),
        [document = current->document()] { return format::encode_school(document); });
    current->absorb(std::move(merged->document));
    library.put(current->key(), current->summary());
    current->saver().tick();
    tell(concat(
        { kind_words(parcel.kind), " from ", quoted(name), ": ", report_words(report), ". Nothing of yours was written over." }));
}

model::SchoolDocument Workspace::State::parcel(std::string const& review, model::DocumentKind kind)
{
    auto const* found = current ? model::find_review(current->document(), review) : nullptr;
    return found ? rules::make_parcel(current->document(), *found, kind, current->next_stamp()) : model::SchoolDocument {};
}

void Workspace::State::send(std::string const& review, model::DocumentKind kind, std::string const& phrase)
{
    auto const* found = current ? model::find_review(current->document(), review) : nullptr;
    if (!found || !current->writable())
        return;
    auto const now = ports.clock.now();
    auto const today = local_date(now, ports.clock.offset_minutes(now));
    if (goes_to_host(kind)) {
        auto const* field = kind == DocumentKind::ReviewNotes ? "sent" : "answered";
        auto const target = [&](std::string_view value) {
            return set_record(RecordKind::Member, review, found->acting, field, value, "Hand a file over", false);
        };
        // The moment counts as well as the day, so a second hand-over on one day is written anew.
        auto command = target("");
        command.settings.push_back(target(iso_date(today)).settings.front());
        perform(command);
    }
    auto const document = parcel(review, kind);
    auto const name = format::parcel_file_name(document, today);
    perform(add_record(RecordKind::LedgerEntry, {}, ports.ids.fresh("ledger"),
        { { "review", review }, { "kind", std::string { kind_name(kind) } }, { "what", std::string { kind_words(kind) } },
            { "file", name }, { "audience", "triad" }, { "basis", "practice" }, { "day", iso_date(today) },
            { "by", preferences.values().author_name }, { "keepUntil", document.keep_until } },
        "Hand a file over"));
    save_locked(name, format::encode_school(document), phrase);
}

void Workspace::State::release(std::string const& review, rules::Paper const& paper, rules::Release const& release)
{
    if (!current || !current->writable())
        return;
    auto const now = ports.clock.now();
    auto const today = local_date(now, ports.clock.offset_minutes(now));
    auto const school = release.school ? current->document().school.name : std::string {};
    auto const name = format::paper_file_name(paper, school, today);
    perform(add_record(RecordKind::LedgerEntry, {}, ports.ids.fresh("ledger"),
        { { "review", review }, { "kind", "report" }, { "what", paper.title }, { "file", name },
            { "audience", std::string { rules::audience_name(release.audience) } },
            { "basis", std::string { rules::basis_of(release) } }, { "holder", release.holder }, { "purpose", release.purpose },
            { "day", iso_date(today) }, { "by", preferences.values().author_name }, { "keepUntil", release.keep_until } },
        "Release the report"));
    ports.files.save(name, "text/html", format::encode_paper(paper, school, today));
}

void Workspace::State::save_locked(std::string const& name, std::string const& bytes, std::string const& phrase)
{
    if (phrase.empty())
        return ports.files.save(name, "application/json", bytes);
    ports.lock.seal(phrase, bytes, alive.guard([this, name](auto const& sealed) {
        if (sealed)
            ports.files.save(name, "application/json", *sealed);
        else
            tell(std::string { locked_because(sealed.error()) }, true);
    }));
}

void Workspace::State::ask_for_phrase(std::string const& name, std::string_view bytes)
{
    locked_name = name;
    locked_bytes = bytes;
    locked_problem.clear();
    touch();
}

void Workspace::State::unlock(std::string const& phrase)
{
    if (locked_name.empty())
        return;
    ports.lock.open(phrase, locked_bytes, alive.guard([this, name = locked_name](auto const& opened) {
        if (!opened) {
            if (opened.error() == platform::LockError::WrongPhrase) {
                locked_problem = locked_because(opened.error());
                return touch();
            }
            tell(concat({ quoted(name), " was not opened. ", locked_because(opened.error()) }), true);
            forget_locked();
            return;
        }
        forget_locked();
        auto const outcome = open_file(name, *opened);
        auto const sentence = outcome ? *outcome : outcome.error().sentence;
        if (!sentence.empty())
            tell(sentence, !outcome);
    }));
}

void Workspace::State::forget_locked()
{
    locked_name.clear();
    locked_bytes.clear();
    locked_problem.clear();
    touch();
}

} // namespace triad::store
