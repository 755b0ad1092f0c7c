#pragma once

#include "format/migrations/chain.h"

#include <array>
#include <string>
#include <string_view>

// A version that never was, with the step that takes it to version 1: by it the tests prove the road that every real version
// will take. A school was a "workbook", its name stood beside it, a comment was a "remark", a title a "heading".

namespace triad::test {

using format::Json;

inline void rename_member(Json& object, std::string_view before, std::string_view after)
{
    for (auto& name : object.names)
        if (name == before)
            name = after;
}

/// Every object of a tree, the innermost first.
template <typename Use> void for_each_object(Json& value, Use use)
{
    for (auto& item : value.items)
        for_each_object(item, use);
    if (value.kind == format::JsonKind::Object)
        use(value);
}

inline void rename_text(Json& object, std::string_view member, std::string_view before, std::string_view after)
{
    for (std::size_t i = 0; i < object.names.size(); ++i)
        if (object.names[i] == member && object.items[i].text == before)
            object.items[i].text = after;
}

inline void move_school_name(Json& root)
{
    for (std::size_t i = 0; i < root.names.size(); ++i) {
        if (root.names[i] != "schoolName")
            continue;
        auto name = root.items[i];
        root.names.erase(root.names.begin() + static_cast<std::ptrdiff_t>(i));
        root.items.erase(root.items.begin() + static_cast<std::ptrdiff_t>(i));
        for (std::size_t j = 0; j < root.names.size(); ++j)
            if (root.names[j] == "school")
                root.items[j].add("name", std::move(name));
        return;
    }
}

inline void from_zero_to_one(Json& root, std::string_view kind)
{
    if (kind == format::journal_kind)
        return for_each_object(root, [](Json& object) { rename_text(object, "field", "remark", "comment"); });
    for_each_object(root, [](Json& object) {
        rename_member(object, "remark", "comment");
        rename_member(object, "heading", "title");
    });
    if (kind != "workbook")
        return;
    rename_text(root, "kind", "workbook", "school");
    move_school_name(root);
}

inline constexpr std::array<format::Migration, 1> steps_from_zero { { { 0, 1, from_zero_to_one } } };
inline constexpr format::Chain from_zero { steps_from_zero, 1 };

/// A school file of version 0: one answer with a remark, and members that no version knows.
inline std::string const school_of_version_zero
    = R"({"format":"triad","kind":"workbook","version":0,"id":"doc-1",)"
      R"("schoolName":"Oakfield","x-trust":{"code":7},"school":{"id":"school-1","x-phase":"primary"},)"
      R"("instruments":[{"id":"audit","heading":"Audit","scale":{"choices":[{"id":"red","kind":"step"},{"id":"none","kind":"not-rated"}]},)"
      R"("sections":[{"id":"S","heading":"Access","groups":[{"items":[{"id":"A01","text":"Everybody can join"}]}]}]}],)"
      R"("evaluations":[{"id":"eval-1","instrument":"audit","answers":[{"item":"A01","rating":"red","remark":"Since May","x-note":[1]}]}]})";

} // namespace triad::test
