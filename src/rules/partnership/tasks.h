#pragma once

#include "base/date.h"
#include "model/school_document.h"

#include <string>
#include <string_view>
#include <vector>

// What a school sees of its partnership: who is with it, when, and what there is to do. R-72 (SYS-07d, SYS-08a, SYS-24a).

namespace triad::rules {

/// Its partnerships, those that were left aside, in the order in which they came.
std::vector<model::Membership const*> partnerships_of(model::SchoolDocument const&);

/// "Bow Partnership"; "Your partnership" where it has no name.
std::string partnership_called(model::Membership const&);

/// "You are in the cluster “North” and in the triad “Triad 1” with Ash Lane and Birch Hill." A triad that is proposed is said to
/// be so. What is not settled is said as well.
std::string place_in_words(model::SchoolDocument const&, model::Membership const&);

/// "Proposed: tell your lead by 10 January 2027 if you have a serious concern."; empty where nothing is proposed.
std::string proposal_in_words(model::SchoolDocument const&, model::Membership const&);

/// One date of a partnership as the school sees it.
struct PartnershipDate {
    std::string id; // of the visit or event
    std::string from; // ISO date; empty: not settled yet
    std::string to; // ISO date; last day of a window; else empty
    std::string title; // "You host a review", "You join the review at Ash Lane", or what the event is called
    std::string when; // in words, with the time of day
    std::vector<std::string> more; // place, who comes, what to know; one a line
    std::string review; // Review::id of the own review; empty for none
    bool cancelled = false;
};

/// In order; those without a day come last.
std::vector<PartnershipDate> dates_of(model::SchoolDocument const&, model::Membership const&);
/// The first `most` that are not over and not cancelled, and have a day.
std::vector<PartnershipDate> next_dates(std::vector<PartnershipDate> const&, Date today, std::size_t most);

/// Dates of one term, "Autumn 2026"; the last without a title for those without a day.
struct PartnershipTerm {
    std::string title;
    std::vector<PartnershipDate> dates;
};
std::vector<PartnershipTerm> by_term(std::vector<PartnershipDate> const&);

/// Something that the partnership waits for.
struct PartnershipTask {
    enum class Kind { Return, Host, Join };
    Kind kind;
    std::string words; // "Return the audit by 1 February 2027."
    std::string evaluation = {}; // Evaluation::id of what is to be returned; empty: not started
    bool complete = false; // nothing of it is left to rate
    std::string review = {}; // Review::id to be hosted; empty: there is none
    std::string visit = {}; // Visit::id
};
/// Returning first, then reviews in order. What is done, over or cancelled is no task. `title` is what the audit is called;
/// empty: not known here.
std::vector<PartnershipTask> tasks_of(model::SchoolDocument const&, model::Membership const&, std::string_view title, Date today);

/// What the last file changed, until it was read: one sentence each.
std::vector<std::string> news_of(model::Membership const&);

} // namespace triad::rules
