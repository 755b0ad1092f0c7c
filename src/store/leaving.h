#pragma once

#include <string>

namespace triad::store {

/// What is about to leave the app, as the sharing ledger tells of it.
struct Leaving {
    std::string kind; // of content: "review-pack", "report", "plan", "print" …
    std::string what; // in words
    std::string file = {}; // its name; empty for what is printed
    std::string audience = {}; // as in files; empty where nobody can know who gets it
    std::string basis = "own";
    std::string holder = {}; // who gets it, by name
    std::string purpose = {};
    std::string keep_until = {}; // ISO date; empty for none
    std::string review = {}; // Review::id; empty for none
};

} // namespace triad::store
