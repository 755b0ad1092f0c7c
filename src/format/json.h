#pragma once

#include "base/issue.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::format {

constexpr std::size_t deepest_nesting = 64;
constexpr std::size_t most_members = 1000; // in one object; looking one up is linear
constexpr std::size_t most_values = 1'000'000; // in one file; a school's file has some tens of thousands

enum class JsonKind : std::uint8_t { Null, False, True, Number, Text, List, Object };

/// One JSON value. Our own, because it keeps member order and numbers exactly as written, and is a tenth of the code that
/// the library's value would bring to the page; the library still does the reading.
struct Json {
    JsonKind kind = JsonKind::Null;
    std::string text = {}; // Text: its characters; Number: its digits as written
    std::vector<std::string> names = {}; // Object: one for each of `items`
    std::vector<Json> items = {}; // Object and List

    Json const* find(std::string_view name) const;
    void add(std::string_view name, Json value);

    static Json object() { return { .kind = JsonKind::Object }; }
    static Json list() { return { .kind = JsonKind::List }; }
    static Json of_text(std::string_view);
    static Json of_number(std::int64_t);
    static Json of_flag(bool value) { return { .kind = value ? JsonKind::True : JsonKind::False }; }
};

/// What was read before the end or the first finding.
struct PartialJson {
    Json root;
    std::size_t open_levels = 0; // containers not yet closed: the root, then the last child of each
    std::optional<Issue> issue;
};
PartialJson parse_partly(std::string_view bytes);

/// Reads a whole text. Errors: Empty, TooLarge, WrongEncoding, NotJson, TooDeep, DuplicateId (a member named twice).
Result<Json, Issue> parse_json(std::string_view bytes);

/// Two-space JSON with a line feed at the end, and JSON on one line. Malformed bytes are written as U+FFFD.
std::string pretty_json(Json const&);
std::string compact_json(Json const&);

} // namespace triad::format
