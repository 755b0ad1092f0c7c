#pragma once

#include "model/stamp.h"

#include <string>
#include <string_view>
#include <vector>

// A review and everything that belongs to it. Each record is changed field by field (model/field.h), so that files which several
// people wrote apart can be brought together. Words in quotation marks are what stands in files; another word is kept as it is.
// What is removed stays as a mark, so that a merge cannot bring it back.

namespace triad::model {

/// What the host chose to look into.
struct Focus {
    std::string id;
    std::string kind; // "strength", "priority", "free" or "shared"
    std::string text;
    std::string why;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Focus const&, Focus const&) = default;
};

/// A line of enquiry as this review pursues it.
struct ReviewLine {
    std::string id;
    std::string origin; // EnquiryLine::id or the bank's id; empty: written here
    std::string text;
    std::string items; // Item::ids that prompted it, by spaces
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(ReviewLine const&, ReviewLine const&) = default;
};

/// One row of the evidence plan: what is looked at, with whom, when.
struct Source {
    std::string id;
    std::string line; // ReviewLine::id; empty: for the whole review
    std::string kind; // "observe", "listen" or "read": three kinds of source, so that no judgement rests on one
    std::string what;
    std::string whom;
    std::string time; // in words
    std::string remote; // "yes", "partly" or "no": whether it works without being there
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Source const&, Source const&) = default;
};

/// A person of the review team. Whoever works on a copy says which of these they are.
struct Member {
    std::string id;
    std::string name;
    std::string role; // ProtocolRole::id
    std::string school;
    bool independent = false; // comes from outside the triad
    std::string sent; // ISO date on which the notes were handed over
    std::string answered; // ISO date on which an answer to the report was handed over
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Member const&, Member const&) = default;
};

/// A part of the day. Clock times follow from the start and the minutes before.
struct Timeslot {
    std::string id;
    int order = 1;
    int minutes = 1;
    std::string what;
    std::string place;
    std::string who;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Timeslot const&, Timeslot const&) = default;
};

/// What the host lets travel of one answer. The words are filled in when a pack is made.
struct Extract {
    std::string id;
    std::string evaluation; // Evaluation::id
    std::string item;
    bool rating = false; // travels too
    bool comment = false;
    bool evidence = false;
    std::string title; // title of the instrument, in a pack
    std::string wording; // of the statement, in a pack
    std::string rated; // Choice::word, in a pack
    std::string said; // the comment, in a pack
    std::string known; // how we know, in a pack
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Extract const&, Extract const&) = default;
};

/// A document of the host that partners may want to read: where it is, never the thing itself.
struct HostDocument {
    std::string id;
    std::string title;
    std::string place; // where it is kept
    bool travels = false; // named in the pack
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(HostDocument const&, HostDocument const&) = default;
};

/// What one reviewer saw or heard.
struct Note {
    std::string id;
    std::string member; // Member::id who wrote it
    std::string line; // ReviewLine::id; empty for none
    std::string item; // Item::id; empty for none
    std::string how; // "seen", "heard" or "read"
    std::string seen;
    std::string place;
    std::string effect; // on pupils' learning or well-being
    std::string kind; // "strength", "development" or "question"; empty: not said yet
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Note const&, Note const&) = default;
};

/// A sentence of the report, with the notes it rests on.
struct Statement {
    std::string id;
    std::string part; // ReportPart::id
    std::string text;
    std::string notes; // Note::ids, by spaces
    int order = 1;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Statement const&, Statement const&) = default;
};

/// One partner's answer to one statement as it was worded then.
struct Reply {
    std::string id;
    std::string statement; // Statement::id
    std::string member; // Member::id
    std::string decision; // "agree", "reword" or "withdraw"
    std::string wording; // proposed; empty: none
    std::string reason;
    std::string fingerprint; // of the statement that was answered
    std::string name; // as signed
    std::string role; // as signed
    std::string day; // ISO date; empty for none
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Reply const&, Reply const&) = default;
};

/// A meeting with staff on one area for development.
struct Workshop {
    std::string id;
    std::string statement; // Statement::id
    std::string title;
    std::string date; // ISO date; empty for none
    std::string champion; // who leads it
    std::string place;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Workshop const&, Workshop const&) = default;
};

/// Something done because of a statement: a promise, or a line of a workshop's agenda.
struct FollowUp {
    std::string id;
    std::string statement; // Statement::id
    std::string workshop; // Workshop::id; empty: outside one
    std::string kind; // "agenda", "activity" or "action"
    std::string what;
    std::string who;
    int minutes = 1;
    std::string due; // ISO date; empty for none
    std::string done; // ISO date; empty for none
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(FollowUp const&, FollowUp const&) = default;
};

/// A question asked some time after the review, with its answer.
struct LookBack {
    std::string id;
    std::string question; // in the school's words; empty: as the protocol has it
    std::string text; // the answer
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(LookBack const&, LookBack const&) = default;
};

/// A key with which somebody's files of this review were signed. It is the receiver's own note, and never travels.
struct SenderKey {
    std::string id;
    std::string member; // Member::id; empty: the host
    std::string key; // Signature::key
    std::string words; // four words that stand for the key, to compare on the telephone; empty: not worked out here
    std::string met; // ISO date of the first file
    std::string compared; // ISO date on which the words were compared; empty: never
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(SenderKey const&, SenderKey const&) = default;
};

/// One hosted visit or presentation. The host's own copy holds all of it; a partner's copy what the host's files brought, and
/// what the partner wrote.
struct Review {
    std::string id;
    std::string protocol; // Protocol::id
    std::string title; // the question or theme in a few words
    std::string mode; // "virtual", "school" or "blended"; empty: as the protocol has it
    std::string date; // ISO date of the day itself
    std::string starts; // "09:00"; empty: as the protocol has it
    std::string place;
    std::string keep_until; // ISO date after which partners delete what they were given
    std::string look_back; // ISO date on which to ask what came of it
    std::string looked_back; // ISO date on which that was done
    std::string given; // which records have left in files, as rules/given.h writes it. Never travels
    std::string acting; // Member::id of whose copy this is; empty: the host's. Never travels
    bool removed = false;
    Stamp created = {};
    std::vector<Focus> focuses = {};
    std::vector<ReviewLine> lines = {};
    std::vector<Source> sources = {};
    std::vector<Member> members = {};
    std::vector<Timeslot> timeslots = {};
    std::vector<Extract> extracts = {};
    std::vector<HostDocument> documents = {};
    std::vector<Note> notes = {};
    std::vector<Statement> statements = {};
    std::vector<Reply> replies = {};
    std::vector<Workshop> workshops = {};
    std::vector<FollowUp> follow_ups = {};
    std::vector<LookBack> look_backs = {};
    std::vector<SenderKey> sender_keys = {};
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Review const&, Review const&) = default;
};

// Of the school as a whole.

/// One thing that left the school: what, for whom, on what basis. Consent that was taken back stays on record.
struct LedgerEntry {
    std::string id;
    std::string review; // Review::id; empty for none
    std::string kind; // of file: "review-pack", "report" …
    std::string what; // in words
    std::string file; // its name
    std::string audience; // "triad", "cluster", "partnership", "authority", "governors", "quality", "school"; empty: not known
    std::string basis; // "practice", "consent", "choice", "quality", "lead" or "own": the practice's default, the host's consent,
                       // the school's own act, quality assurance, saved or printed by whoever works here
    std::string holder; // who has it, by name where that is known
    std::string purpose;
    std::string day; // ISO date; empty for none
    std::string time; // "14:05" of that day, where it was made; empty for none
    std::string by; // name of who sent it
    std::string keep_until; // ISO date; empty for none
    std::string withdrawn; // ISO date on which consent was taken back; copies already given remain
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(LedgerEntry const&, LedgerEntry const&) = default;
};

/// One row of the school's own table of outcomes.
struct Outcome {
    std::string id;
    std::string year;
    std::string measure;
    std::string value; // per cent, in digits; empty: a gap
    std::string comment;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Outcome const&, Outcome const&) = default;
};

/// Something that happened to the school, on the same line as its reviews.
struct Milestone {
    std::string id;
    std::string year;
    std::string term; // "autumn", "spring", "summer" or empty
    std::string title;
    std::string comment;
    std::string review; // Review::id; empty for none
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Milestone const&, Milestone const&) = default;
};

/// Somebody who can lead follow-up workshops.
struct Champion {
    std::string id;
    std::string name;
    std::string school;
    std::string trained; // ISO date; empty for none
    std::string refreshed; // ISO date; empty for none
    std::string load; // workshops a year, in digits
    bool free = false; // can take one on now
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Champion const&, Champion const&) = default;
};

/// What a school hands in to the lead of its cluster, as it chose it last. A return holds its own one; the school's file keeps
/// all.
struct Return {
    std::string id;
    std::string cluster; // name of the cluster, in the school's words; may be empty
    int number = 1; // how many files were made of it, counting this one; the higher is the newer
    std::string made; // ISO date of the last file; empty: none was made yet
    std::string evaluations; // Evaluation::ids, by spaces
    bool comments = false; // comments go along
    std::string quotes; // whether and how comments may be quoted beyond the lead: "" (not), "unnamed", "role" (a head of a
                        // primary school), "named"
    bool named = false; // the school may be named in what the lead passes on
    std::string review; // Review::id whose released report goes along; empty: none
    std::string keep_until; // ISO date; empty: none
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Return const&, Return const&) = default;
};

/// The record with this id; null where there is none.
template <typename Record> Record const* find_record(std::vector<Record> const& records, std::string_view id)
{
    for (auto const& record : records)
        if (record.id == id)
            return &record;
    return nullptr;
}

} // namespace triad::model
