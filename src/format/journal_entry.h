#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/field.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::format {

/// One line of the journal: the edits of one command, as compact JSON. Each says its own version, because a newer program may
/// write on where an older one stopped.
std::string encode_journal_entry(std::vector<model::Edit> const&);
Result<std::vector<model::Edit>, Issue> decode_journal_entry(std::string_view, Chain const& = released_versions());

/// One evaluation or review of a document, as Home lists it.
struct LibraryItem {
    std::string id;
    std::string title; // "Remote learning self-evaluation, Autumn 2026"
    std::string progress; // "12 of 19 judged · 3 red"
    friend bool operator==(LibraryItem const&, LibraryItem const&) = default;
};

/// One line of the list of documents: what Home shows without opening them.
struct LibraryLine {
    std::string document; // SchoolDocument::id
    std::string school; // name, may be empty
    std::string title; // of the newest evaluation
    std::string progress; // "12 of 19 judged · 3 red"
    bool example = false;
    Instant changed;
    Instant file_copy; // last download; zero for never
    std::vector<LibraryItem> evaluations; // newest first; an address finds its document by them
    model::DocumentKind kind = model::DocumentKind::School;
    std::vector<LibraryItem> reviews = {}; // the same for reviews
    std::vector<LibraryItem> surveys = {}; // those that the school was asked to answer
    friend bool operator==(LibraryLine const&, LibraryLine const&) = default;
};
std::string encode_library_line(LibraryLine const&);
Result<LibraryLine, Issue> decode_library_line(std::string_view, Chain const& = released_versions());

/// This browser's small settings.
struct Preferences {
    std::string theme; // "system", "light", "dark", "contrast"
    int text_percent = 100; // 80..200
    std::string author; // Author::id of the person at this device
    std::string author_name;
    std::string author_role;
    std::string last_document; // key
    std::string last_route; // "#/…"
    float last_scroll = 0;
    std::string last_focus; // readable path of the node that had focus
    std::string
        painter; // empty: what suits; "memory": never the graphics card; "none": no picture. The page reads it (canvas.js)
    friend bool operator==(Preferences const&, Preferences const&) = default;
};
std::string encode_preferences(Preferences const&);
/// Anything unreadable gives defaults: settings are never worth an error.
Preferences decode_preferences(std::string_view);

} // namespace triad::format
