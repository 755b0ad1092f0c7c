#include "format/school_file.h"

#include "base/text.h"
#include "support/generate.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

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

/// No text of the format is a number, none a list, few are short, and no id is so long.
std::vector<std::string> wrong_values() { return { "-1.5", "[1]", "{}", "\"x\"", "0", '"' + std::string(81, ':') + '"' }; }

/// Whether anything was left out of a file with `value` at this place; what is kept has to open and be the same.
bool check_salvage(std::string const& bytes, std::size_t begin, std::size_t end, std::string const& value)
{
    auto changed = bytes;
    changed.replace(begin, end - begin, value);
    auto const salvaged = salvage_school(changed);
    if (!salvaged)
        return false;
    auto const place = concat({ bytes.substr(begin - 40, 60), " → ", value });
    auto const again = decode_school(encode_school(salvaged->document));
    EXPECT_TRUE(again) << place << again.error().sentence;
    EXPECT_TRUE(!again || again->document == salvaged->document) << place;
    return !salvaged->notes.empty();
}

TEST(Salvage, WhatIsSalvagedFromASmallFileWithAnyValueWrongOpens)
{
    auto const bytes = encode_school(test::sample_document());
    int salvages = 0;
    for (auto [begin, end] = next_value(bytes, 0); begin != bytes.npos; std::tie(begin, end) = next_value(bytes, end)) {
        for (auto const& value : wrong_values())
            salvages += check_salvage(bytes, begin, end, value) ? 1 : 0;
    }
    EXPECT_GT(salvages, 0);
}

TEST(Salvage, WhatIsSalvagedFromALargeFileWithOneWrongValueOpens)
{
    auto const wrong = wrong_values();
    auto const bytes = encode_school(test::generate_document(4));
    std::size_t const step = 100000 / static_cast<std::size_t>(test::property_runs()) + 1;
    int salvages = 0;
    for (auto [begin, end] = next_value(bytes, 0); begin != bytes.npos; std::tie(begin, end) = next_value(bytes, end + step))
        salvages += check_salvage(bytes, begin, end, wrong[begin % wrong.size()]) ? 1 : 0;
    EXPECT_GT(salvages, 0);
}

TEST(Salvage, SalvageLeavesOutASchoolsIdThatNoFileMayHold)
{
    auto bytes = encode_school(test::sample_document());
    auto const id = test::sample_document().school.id;
    bytes.replace(bytes.find(id), id.size(), std::string(81, ':'));
    auto const salvaged = salvage_school(bytes);
    ASSERT_TRUE(salvaged);
    EXPECT_EQ(salvaged->document.school.id, "");
    EXPECT_EQ(salvaged->document.school.name, test::sample_document().school.name);
    EXPECT_TRUE(decode_school(encode_school(salvaged->document)));
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
