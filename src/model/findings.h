#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <string>

// What a lead makes of what schools handed in: findings, the themes they belong to, and the questions they raise.

namespace triad::model {

/// A theme of the lead's own, beside those of the taxonomy (model/taxonomy.h) or in their place. SYS-15d.
struct Theme {
    std::string id;
    std::string name;
    std::string parent; // id of the theme that it is part of; empty for a theme of its own
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Theme const&, Theme const&) = default;
};

/// A finding is about this many themes at most. SYS-15b.
constexpr int most_themes = 2;

/// Words that a lead coded. What a school wrote is never copied into a finding: it is looked up in what the school handed in, so
/// that it goes when the school's return goes, and follows what the school allows. SYS-15.
struct Finding {
    std::string id;
    std::string
        source; // "comment" of an evaluation, "report" of a review, "meeting" for a note of one, "own" for the lead's words
    std::string school; // ClusterSchool::id; empty where it is of no one school
    std::string origin; // Evaluation::id, Review::id, or MeetingNote::id
    std::string item; // Item::id of a comment; of a statement of a report what statement_mark gives
    std::string mark; // fingerprint of the words as they were coded
    std::string text; // the lead's own words; empty for words of others
    std::string themes; // up to most_themes ids, by spaces
    std::string kind; // "strength", "need", or empty
    bool quoted = false; // the lead would like to have it in the summary
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Finding const&, Finding const&) = default;
};

/// A question that findings raise. FT-R2, FT-R4.
struct EmergingQuestion {
    std::string id;
    std::string text;
    std::string findings; // Finding::ids that raised it, by spaces
    std::string themes; // ids, by spaces
    bool adopted = false; // a line of enquiry of the next cycle
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(EmergingQuestion const&, EmergingQuestion const&) = default;
};

} // namespace triad::model
