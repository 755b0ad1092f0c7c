#pragma once

#include "base/date.h"

#include <string>
#include <vector>

namespace triad::model {

/// A period that example schools evaluated.
struct ExampleRound {
    std::string period; // in words: "Autumn 2026"
    Date begins;
};

/// A kind of school.
struct ExampleKind {
    std::string phase; // "primary"
    std::string name; // "{place} Primary School"
    int least = 1; // pupils
    int most = 1;
    int share = 1; // of a hundred schools, about
    bool primary = false; // also in partnerships of primary schools
};

/// What heads say at a statement, by how they rated it.
struct ExampleComments {
    std::vector<std::string> red;
    std::vector<std::string> amber;
    std::vector<std::string> green;
    std::vector<std::string> cannot_say;
};

/// Words from which example schools are made, and a cluster of them. No list is empty.
struct ExampleWords {
    std::string id; // ClusterDocument::id
    std::string name; // of the cluster
    std::string instrument; // Instrument::id that its lead asks for
    std::string protocol; // Protocol::id by which reviews were held
    std::string due; // ISO date
    std::string year; // the school year that is planned, "2026/27"
    std::vector<ExampleRound> rounds = {}; // the earliest first
    std::string introduction; // what a school writes before the statements; "{pupils}" stands for how many it has
    std::string role; // of whoever fills in an evaluation
    std::vector<std::string> places = {};
    std::vector<std::string> areas = {}; // words after a place, where it has several schools of a kind
    std::vector<std::string> groups = {};
    std::vector<ExampleKind> kinds = {};
    ExampleComments comments = {};
    std::vector<std::string> focuses = {};
    std::vector<std::string> lines = {};
    std::vector<std::string> strengths = {};
    std::vector<std::string> developments = {};
    std::vector<std::string> people = {};
};

} // namespace triad::model
