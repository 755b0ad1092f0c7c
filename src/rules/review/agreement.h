#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// Of part and text: what a partner agrees to, to the letter.
std::string statement_fingerprint(model::Statement const&);

/// How one partner stands to one statement as it is worded now. R-24 (SYS-13b, e).
enum class Standing {
    Unanswered,
    Agreed,
    AsksRewording, // see Reply::wording and Reply::reason
    Withdrawn, // an agreement that was taken back
    OtherWording, // what was answered is not what stands there now
};
struct PartnerStanding {
    model::Member const* member;
    Standing standing;
    model::Reply const* reply; // null: unanswered
    bool verified = true; // false: it came in a file that nobody is proven to have sent. R-36
};
std::vector<PartnerStanding> standings(model::Review const&, model::Statement const&);
/// Every partner agrees to the present wording; false without partners.
bool agreed(model::Review const&, model::Statement const&);

/// Statements that are not removed, by part and order.
std::vector<model::Statement const*> statements_of(model::Review const&);

/// Where a report is. R-24 (SYS-13c). `Released` once a released report stands in the ledger; whether it is agreed is told by
/// `agreed`.
enum class ReportStatus { Draft, WithPeers, Agreed, Released };
struct ReportState {
    ReportStatus status = ReportStatus::Draft;
    bool agreed = false; // every statement by every partner, and there is at least one of each
    int statements = 0;
    int agreed_statements = 0;
    int unverified_statements = 0; // of those agreed, where an agreement is not verified
    std::string released = {}; // ISO date of the last release; empty for none, or where the day is not known
    bool changed = false; // after it was last released: whoever has that copy reads other words
};
ReportState report_state(model::SchoolDocument const&, model::Review const&);
/// "draft", "with peers", "agreed", "released", "released, and changed since".
std::string_view status_words(ReportState const&);

/// True where the report says otherwise than it did when this line of the ledger was written. R-24.
bool changed_since(model::Review const&, model::LedgerEntry const&);

/// A reply's id: one for each statement and partner, so that two devices of one partner write the same record.
std::string reply_id(std::string_view statement, std::string_view member);

/// Notes that are not removed, of one line (empty: those without a line), by member. R-24 (J5, SYS-10e).
std::vector<model::Note const*> notes_on_line(model::Review const&, std::string_view line);
std::vector<model::Note const*> notes_on_item(model::Review const&, std::string_view item);

} // namespace triad::rules
