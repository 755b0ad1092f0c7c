#pragma once

#include "base/date.h"
#include "model/school_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::rules {

/// Who may read a report that the host releases. SH-01, SH-05 to SH-08, SH-13, AMB-12, AMB-34.
enum class Audience { School, Triad, Cluster, Partnership, Authority, Governors, Quality };
/// As in files: "school", "triad", "cluster", "partnership", "authority", "governors", "quality"; and in words.
std::string_view audience_name(Audience);
std::string_view audience_words(Audience);

/// What the host chose for one release.
struct Release {
    Audience audience = Audience::Triad;
    bool names = false; // of the team stay; else roles stand in their place, everywhere in the text
    bool school = true; // the school is named
    bool notes = false; // the notes each statement rests on stand below it, unnamed unless `names`
    bool follow_ups = false; // what is being done about it
    bool look_back = false; // what was answered when the school looked back (SYS-19e)
    std::string holder = {}; // who keeps it; must be said for Quality
    std::string purpose = {}; // the same
    std::string keep_until = {}; // ISO; the same
};
/// The audience's defaults: what the practice allows without asking anybody. Triad: names and school. Cluster: school.
/// Partnership: neither (AMB-11). Authority and Governors: school only, and only as the school's own act. Quality: school,
/// holder, purpose and the end of the school year as keep-until.
Release default_release(Audience, Date today);
/// The basis that the ledger names: "practice", "consent", "choice" or "quality".
std::string_view basis_of(Release const&);
/// What must be said first, one sentence; empty where the release can go ahead.
std::string release_blocker(Release const&);

/// A ledger entry that consent can still be taken back from, and those to be deleted by now. R-27 (SYS-14c).
bool can_withdraw(model::LedgerEntry const&);
/// A line that only says that those who work here saved their own file: nothing was given to anybody.
bool own_copy(model::LedgerEntry const&);
bool overdue_copy(model::LedgerEntry const&, Date today);

} // namespace triad::rules
