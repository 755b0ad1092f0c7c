#include "store/review_intake.h"

#include "base/hash.h"
#include "base/text.h"
#include "format/school_file.h"
#include "format/signature.h"
#include "rules/exchange/travelling_fields.h"
#include "store/school_work.h"
#include "store/sentences.h"

#include <algorithm>

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

ReviewIntake::ReviewIntake(Context& context, OpenDocuments& documents, DocumentOpener& opener, OwnWork& own_work,
    FileQuestions& questions, VersionKeeper& versions)
    : m_context(context)
    , m_documents(documents)
    , m_opener(opener)
    , m_own_work(own_work)
    , m_questions(questions)
    , m_versions(versions)
{
}

std::string ReviewIntake::take_arrived_review() { return std::exchange(m_arrived_review, {}); }

void ReviewIntake::refuse(Arrival const& arrival, std::string_view how, std::string_view why)
{
    m_context.notices.tell(concat({ quoted(arrival.name), how, why, " Nothing was changed." }), true);
}

Result<std::string, Issue> ReviewIntake::take(std::string const& name, std::string_view bytes, model::SchoolDocument document)
{
    if (document.reviews.size() != 1)
        return Failure { Issue { IssueCode::WrongKind, "/reviews",
            concat({ quoted(name),
                " was not opened. A file of a review holds exactly one review, and this one does not: ask for it "
                "to be sent again. Nothing was changed." }) } };
    Arrival arrival { .name = name, .file = std::move(document), .signed_by = {}, .words = {} };
    if (auto const signature = format::signature_of(bytes))
        check_signature(*signature, bytes, arrival);
    else
        route(std::move(arrival));
    return std::string {};
}

void ReviewIntake::check_signature(Signature const& signature, std::string_view bytes, Arrival const& arrival)
{
    auto const covered = format::canonical_bytes(bytes);
    ENSURE(covered); // it was read as a document before
    ++m_checking;
    m_context.ports.signer.verify(signature, *covered, m_alive.guard([this, signature, arrival](auto const& holds) {
        signature_checked(arrival, signature, holds ? std::optional { *holds } : std::nullopt);
    }));
    m_context.touch();
}

/// `holds` is absent where this browser cannot tell.
void ReviewIntake::signature_checked(Arrival arrival, Signature const& signature, std::optional<bool> holds)
{
    if (holds && !*holds) {
        --m_checking;
        return m_context.notices.tell(concat({ quoted(arrival.name),
                                          " was not opened. It was changed after it was signed: ask for it to be sent "
                                          "again. Nothing was changed here." }),
            true);
    }
    if (!holds) {
        --m_checking;
        arrival.unchecked = true;
        return route(std::move(arrival));
    }
    arrival.signed_by = signature.key;
    m_context.ports.signer.words(signature.key, m_alive.guard([this, arrival](auto const& words) {
        --m_checking;
        auto checked = arrival;
        checked.words = words.value_or(std::string {});
        route(std::move(checked));
    }));
}

void ReviewIntake::route(Arrival arrival)
{
    auto const& file = arrival.file;
    auto const* host = m_context.library.find_host(file.reviews.front().id);
    bool const to_host = model::goes_to_host(file.kind) || (host && rules::is_own_copy(file));
    if (to_host && !host)
        return refuse(arrival, " was not opened. ",
            "It is for the school that hosts the review, and this device does not hold that school’s file: open it first.");
    if (!to_host && host)
        return refuse(
            arrival, " was not opened. ", "It was made here, for your partners: they open it, and send you their own file.");
    auto const* target = to_host ? host : m_context.library.find_document(file.id);
    if (!target)
        return begin_copy(std::move(arrival));
    arrival.key = target->key;
    auto const key = arrival.key;
    m_waiting.push_back(std::move(arrival));
    if (m_documents.is_current(key))
        take_waiting();
    else
        m_opener.open(key);
}

bool ReviewIntake::asks_first(model::SchoolDocument const* into, Arrival& arrival)
{
    auto const asking = arrival.accepted ? rules::Asking {} : rules::what_to_ask(into, arrival.coming());
    if (asking.title.empty())
        return false;
    arrival.accepted = true;
    m_questions.ask(asking, arrival.name, [this, arrival] { route(arrival); });
    return true;
}

void ReviewIntake::begin_copy(Arrival arrival)
{
    if (asks_first(nullptr, arrival))
        return;
    auto const& file = arrival.file;
    if (auto const why = rules::why_refused_first(file); !why.empty())
        return refuse(arrival, " was not opened. ", why);
    bool const own = rules::is_own_copy(file);
    bool const is_signed = !arrival.signed_by.empty();
    auto copy
        = rules::first_part(m_own_work.without_own_work(arrival.name, file), own, own || is_signed, m_context.ports.clock.now());
    auto const school = copy.school.name.empty() ? std::string { "another school" } : copy.school.name;
    auto const saved_at = copy.saved.at;
    m_arrived_review = file.reviews.front().id;
    m_documents.adopt(school_work(std::move(copy)), saved_at);
    auto known = *m_documents.school();
    keep_key(arrival, known);
    m_documents.current()->absorb(school_work(std::move(known)));
    m_context.notices.tell(
        concat({ quoted(arrival.name), " was opened: a review at ", school, ". It is kept in this browser beside your own work.",
            !is_signed && !own ? unproven_words(arrival.coming()) : std::string_view {} }));
}

void ReviewIntake::take_waiting()
{
    auto waiting = std::exchange(m_waiting, {});
    for (auto& arrival : waiting) {
        if (m_documents.is_current(arrival.key))
            take_in(std::move(arrival));
        else
            m_waiting.push_back(std::move(arrival));
    }
}

std::string ReviewIntake::why_not_now(Arrival const& arrival) const
{
    if (!m_documents.writable())
        return "This work is open in another tab: open the file there, or choose “Work here instead”.";
    return rules::why_refused(*m_documents.school(), arrival.coming());
}

void ReviewIntake::take_in(Arrival arrival)
{
    m_arrived_review = arrival.file.reviews.front().id;
    if (auto const why = why_not_now(arrival); !why.empty())
        return refuse(arrival, " was not taken in. ", why);
    if (!asks_first(m_documents.school(), arrival))
        merge_in(std::move(arrival));
}

void ReviewIntake::merge_in(Arrival arrival)
{
    auto const& document = *m_documents.school();
    auto const sender = rules::sender_of(document, arrival.coming());
    if (document.kind != DocumentKind::School)
        arrival.file = m_own_work.without_own_work(arrival.name, std::move(arrival.file));
    auto const admitted = rules::admit(document, arrival.coming(), !arrival.signed_by.empty(), m_context.ports.clock.now());
    auto merged = rules::merge(document, admitted.part);
    if (!merged)
        return refuse(arrival, " was not taken in. ", "It belongs to another school or another wording.");
    if (auto const issue = format::why_not_kept(merged->document))
        return refuse(arrival, " was not taken in. ", issue->sentence);
    auto const& report = merged->report;
    if (report.added + report.newer + report.clashes == 0 && (sender == Sender::Known || arrival.signed_by.empty()))
        return m_context.notices.tell(
            concat({ quoted(arrival.name), " says nothing that is not here already. Nothing was changed." }));
    write(arrival, sender, admitted, *std::move(merged));
}

void ReviewIntake::write(Arrival const& arrival, Sender sender, rules::Admitted const& admitted, rules::Merged merged)
{
    auto& current = *m_documents.current();
    auto const proof
        = proof_words(sender, *model::find_review(*m_documents.school(), arrival.file.reviews.front().id), arrival.coming());
    m_versions.save_automatically(VersionKeeper::When::Always, current.document().last_change(), current.version_bytes());
    if (sender != Sender::Known)
        keep_key(arrival, merged.document);
    current.absorb(school_work(std::move(merged.document)));
    m_documents.changed();
    current.saver().tick();
    m_context.notices.tell(concat({ model::spec_of(arrival.file.kind).title, " from ", quoted(arrival.name), ": ",
        report_words(merged.report), ".", proof, remark_words(admitted) }));
}

void ReviewIntake::keep_key(Arrival const& arrival, model::SchoolDocument& document)
{
    if (arrival.signed_by.empty())
        return;
    auto const member = rules::sender_member(arrival.file);
    auto const id = concat({ "key-", hex64(hash64(concat({ member, "\n", arrival.signed_by }))) });
    auto const stamp = m_documents.current()->take_stamp();
    auto const set = [&](std::string_view field, std::string_view value) {
        model::write_field(
            document, { RecordKind::SenderKey, arrival.file.reviews.front().id, id, std::string { field } }, value, stamp);
    };
    set("removed", "");
    set("member", member);
    set("key", arrival.signed_by);
    set("words", arrival.words);
    set("met", iso_date(m_context.today()));
}

} // namespace triad::store
