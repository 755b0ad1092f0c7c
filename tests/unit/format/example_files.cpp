#include "unit/format/example_files.h"

#include "format/example_words_file.h"
#include "format/instrument_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace triad::test {

namespace {

std::string asset(std::string const& path)
{
    std::ifstream in { TRIAD_SOURCE_DIR "/assets/" + path, std::ios::binary };
    EXPECT_TRUE(in) << path;
    return { std::istreambuf_iterator<char> { in }, {} };
}

} // namespace

std::string shipped_example_bytes() { return asset("clusters/example.json"); }

model::ExampleWords shipped_example_words()
{
    auto words = format::decode_example_words(shipped_example_bytes());
    EXPECT_TRUE(words) << (words ? "" : words.error().sentence);
    return words ? *std::move(words) : model::ExampleWords {};
}

model::Instrument shipped_instrument(std::string const& name)
{
    auto instrument = format::decode_instrument(asset("instruments/" + name + ".json"));
    EXPECT_TRUE(instrument) << name;
    return instrument ? *std::move(instrument) : model::Instrument {};
}

} // namespace triad::test
