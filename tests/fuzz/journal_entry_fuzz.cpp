// Any bytes → read → write → read gives equal edits, summaries and settings.
#include "base/result.h"
#include "format/journal_entry.h"

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    using namespace triad::format;
    std::string_view const bytes { reinterpret_cast<char const*>(data), size };
    if (auto const edits = decode_journal_entry(bytes))
        ENSURE(decode_journal_entry(encode_journal_entry(*edits)) == *edits);
    if (auto const summary = decode_library_line(bytes))
        ENSURE(decode_library_line(encode_library_line(*summary)) == *summary);
    auto const preferences = decode_preferences(encode_preferences(decode_preferences(bytes)));
    ENSURE(decode_preferences(encode_preferences(preferences)) == preferences);
    return 0;
}
