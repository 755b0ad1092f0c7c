#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <optional>
#include <string>
#include <vector>

// What a lead passes on: needs that training is sought for, the statements of a summary, and the summary as a file has it.

namespace triad::model {

/// Something that several schools need, and what is being done about it. FT-R7, SYS-17c.
struct Need {
    std::string id;
    std::string text;
    std::string items; // Item::ids that show it, by spaces
    std::string schools; // ClusterSchool::ids that have it, by spaces
    std::string phase; // in the lead's words; empty for all
    std::string school; // ClusterSchool::id of one that could lead it; empty for none
    std::string provider; // who else could, in words
    std::string status; // "wanted", "asked", "arranged", "done", "dropped"; empty reads as wanted
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Need const&, Need const&) = default;
};

/// One statement of the cluster's summary, as the lead words it. SYS-16e.
struct SummaryStatement {
    std::string id;
    std::string part; // "need", "practice" or "trend"
    std::string text;
    std::string sources; // Finding::ids, Need::ids and Item::ids that it rests on, by spaces
    int order = 1;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(SummaryStatement const&, SummaryStatement const&) = default;
};

/// A number of schools as it is passed on: absent where so few stand behind it that they could be recognised.
using PassedCount = std::optional<int>;

/// What one cluster found, as its lead passes it on: the content of a cluster-summary file. It never changes. SYS-16, SH-09.
struct ClusterSummary {
    struct Statement {
        std::string part; // as SummaryStatement
        std::string text;
        friend bool operator==(Statement const&, Statement const&) = default;
    };
    /// A school's own words, which it allowed to be passed on.
    struct Quote {
        std::string text;
        std::string by; // "Head of Oak School"; empty where nothing may be said of it
        std::string themes; // names, by semicolons
        friend bool operator==(Quote const&, Quote const&) = default;
    };
    /// What was coded to one theme.
    struct ThemeCount {
        std::string theme; // its id
        std::string name;
        PassedCount strengths; // schools
        PassedCount needs;
        friend bool operator==(ThemeCount const&, ThemeCount const&) = default;
    };
    struct Question {
        std::string text;
        std::string themes; // names, by semicolons
        bool adopted = false;
        friend bool operator==(Question const&, Question const&) = default;
    };
    struct Need {
        std::string text;
        std::string phase;
        std::string status;
        PassedCount schools;
        friend bool operator==(Need const&, Need const&) = default;
    };
    /// How many schools gave one answer.
    struct AnswerCount {
        std::string answer; // the word of the choice, and what stands for none
        PassedCount schools;
        friend bool operator==(AnswerCount const&, AnswerCount const&) = default;
    };
    struct Answers {
        std::string item; // its id
        std::string text; // as it was asked
        std::vector<AnswerCount> counts = {};
        friend bool operator==(Answers const&, Answers const&) = default;
    };

    std::string id; // ClusterDocument::id that it is made of
    std::string name; // of the cluster
    std::string instrument; // Instrument::id
    std::string title; // of the instrument
    std::string period; // in words
    std::string made; // ISO date
    int number = 1; // of the file, which tells two of one day apart
    std::string keep_until; // ISO date; empty for none
    std::string opening; // what the lead writes first
    int schools = 0; // of the lead's list, those that count
    int returned = 0; // of them
    std::vector<Statement> statements = {};
    std::vector<Quote> quotes = {};
    std::vector<ThemeCount> themes = {};
    std::vector<Question> questions = {};
    std::vector<Need> needs = {};
    std::vector<Answers> answers = {};
    friend bool operator==(ClusterSummary const&, ClusterSummary const&) = default;
};

} // namespace triad::model
