#include "rules/documents/instrument_document.h"

#include "base/text.h"
#include "format/instrument_file.h"
#include "format/json.h"
#include "support/generate.h"

#include <gmock/gmock.h>

#include <set>

namespace triad::rules {

namespace {

/// Members of an instrument file whose texts are for people; the rest are ids, days and words of the format.
std::set<std::string> const for_people { "title", "summary", "credit", "notice", "text", "help", "hint", "example", "reason",
    "flag", "stem", "intro", "word", "meaning", "letter", "name" };

void collect(format::Json const& json, std::vector<std::string>& out)
{
    for (std::size_t i = 0; i < json.items.size(); ++i) {
        bool const read = !json.names.empty() && for_people.contains(json.names[i]);
        if (read && json.items[i].kind == format::JsonKind::Text)
            out.push_back(json.items[i].text);
        collect(json.items[i], out);
    }
}

} // namespace

TEST(R40_SYS14f_InstrumentDocument, EveryTextOfTheFileStandsInThePreview)
{
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::Random random { static_cast<std::uint64_t>(seed) };
        auto const instrument = test::generate_instrument(random, seed);
        auto const parsed = format::parse_json(format::encode_instrument(instrument));
        ASSERT_TRUE(parsed);
        std::vector<std::string> texts;
        collect(*parsed, texts);
        std::string shown;
        auto const preview = instrument_document(instrument);
        for (auto const text : documents::texts_of(preview))
            shown += concat({ text, "\n" });
        for (auto const& text : texts)
            if (!blank(text))
                ASSERT_NE(shown.find(text), std::string::npos) << text;
    }
}

TEST(R40_SYS14f_InstrumentDocument, WhatASchoolLeftOutIsShownAsSuch)
{
    model::Instrument instrument { .title = "Ours" };
    instrument.sections.push_back(
        { .id = "s", .title = "Calm", .groups = { { .stem = {}, .items = { { .id = "i", .text = "We walk." } } } } });
    instrument.sections[0].groups[0].items[0].hidden = true;
    auto const preview = instrument_document(instrument);
    EXPECT_THAT(documents::texts_of(preview), testing::Contains("We walk.\n(left out in your school)"));
}

} // namespace triad::rules
