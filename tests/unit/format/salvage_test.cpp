#include "format/school_file.h"

#include "support/generate.h"

#include <gtest/gtest.h>

#include <array>
#include <tuple>

namespace triad::format {

namespace {

/// Where a value begins and ends that is a text or a number and stands behind a name, from `from` on.
std::pair<std::size_t, std::size_t> next_value(std::string_view bytes, std::size_t from)
{
    for (auto at = bytes.find("\": ", from); at != bytes.npos; at = bytes.find("\": ", at + 1)) {
        auto const begin = at + 3;
        auto end = begin + 1;
        if (bytes[begin] == '"')
            while (bytes[end++] != '"')
                end += bytes[end - 1] == '\\' ? 1u : 0u;
        else if (bytes[begin] == '{' || bytes[begin] == '[')
            continue;
        else
            end = bytes.find_first_of(",\n", begin);
        return { begin, end };
    }
    return { bytes.npos, bytes.npos };
}

TEST(Salvage, WhatIsSalvagedFromAFileWithOneWrongValueOpens)
{
    std::array<std::string_view, 5> const wrong { "-1.5", "[1]", "{}", "\"x\"", "0" };
    auto const bytes = encode_school(test::generate_document(4));
    std::size_t const step = 100000 / static_cast<std::size_t>(test::property_runs()) + 1;
    std::size_t salvages = 0;
    for (auto [begin, end] = next_value(bytes, 0); begin != bytes.npos; std::tie(begin, end) = next_value(bytes, end + step)) {
        auto changed = bytes;
        changed.replace(begin, end - begin, wrong[begin % wrong.size()]);
        auto const salvaged = salvage_school(changed);
        if (!salvaged)
            continue;
        auto const again = decode_school(encode_school(salvaged->document));
        ASSERT_TRUE(again) << begin << ": " << bytes.substr(begin - 40, 60) << again.error().sentence;
        ASSERT_EQ(again->document, salvaged->document) << begin << ": " << bytes.substr(begin - 40, 60);
        salvages += salvaged->notes.empty() ? 0u : 1u;
    }
    EXPECT_GT(salvages, 0u);
}

TEST(Salvage, SalvageLeavesOutWhatAStampWronglyClaimsToKnow)
{
    auto document = test::sample_document();
    document.school.stamps["name"].after = { { "copy-2", 7 }, { "copy-3", 8 } };
    auto bytes = encode_school(document);
    bytes.replace(bytes.find("\"copy-2\": 7"), 11, "\"copy-2\": 1.5");
    auto const salvaged = salvage_school(bytes);
    ASSERT_TRUE(salvaged);
    EXPECT_EQ(salvaged->document.school.stamps.at("name").after, (model::Knowledge { { "copy-3", 8 } }));
    EXPECT_TRUE(decode_school(encode_school(salvaged->document)));
}

} // namespace

} // namespace triad::format
