#pragma once

#include "model/cluster.h"

#include <cstdint>
#include <string>
#include <vector>

namespace triad::test {

/// A lead's work at random, and what its schools allowed, written down beside it as it was made. Words are in lower case.
struct TableWorld {
    struct School {
        std::string word; // in its name
        std::string urn;
        bool may_be_named = false; // by everything of it that counts and is kept, on 11 December 2026
    };
    struct Comment {
        std::string word; // in the comment
        bool may_leave = false;
        bool alone = false; // it may not stand beside any sign of its school
    };

    model::ClusterDocument document;
    std::vector<School> schools;
    std::vector<Comment> comments;
    std::vector<std::string> own_words; // in what one school worded itself: titles, statements, choices, periods
};

TableWorld make_table_world(std::uint64_t seed);

} // namespace triad::test
