// Any bytes → open → save → open gives an equal document and equal bytes; whatever is salvaged opens too.
#include "base/result.h"
#include "format/instrument_file.h"
#include "format/school_file.h"
#include "support/refusal.h"

namespace {

void check_round_trip(triad::model::SchoolDocument const& document)
{
    auto const bytes = triad::format::encode_school(document);
    auto const again = triad::format::decode_school(bytes);
    ENSURE(again.has_value());
    ENSURE(again->document == document);
    ENSURE(triad::format::encode_school(again->document) == bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    std::string_view const bytes { reinterpret_cast<char const*>(data), size };
    if (auto const opened = triad::format::decode_school(bytes))
        check_round_trip(opened->document);
    else
        triad::fuzz::check_refusal(opened.error());
    if (auto const salvaged = triad::format::salvage_school(bytes))
        check_round_trip(salvaged->document);
    if (auto const instrument = triad::format::decode_instrument(bytes))
        ENSURE(triad::format::decode_instrument(triad::format::encode_instrument(*instrument)) == *instrument);
    return 0;
}
