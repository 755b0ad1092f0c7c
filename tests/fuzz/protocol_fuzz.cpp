// Any bytes → read → write → read gives an equal protocol and equal bytes.
#include "base/text.h"
#include "format/protocol_file.h"
#include "support/pieces.h"
#include "support/refusal.h"

#include <algorithm>

namespace {

using namespace triad;

/// A timetable names roles that are there, or somebody would wait for nobody.
void check_timetable(model::Protocol const& protocol)
{
    for (auto const& slot : protocol.timetable) {
        ENSURE(slot.minutes > 0);
        for (auto const word : split(slot.who, ' '))
            ENSURE(word.empty() || std::ranges::find(protocol.roles, word, &model::ProtocolRole::id) != protocol.roles.end());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    auto const protocol = format::decode_protocol(triad::fuzz::as_text(data, size));
    if (!protocol) {
        triad::fuzz::check_refusal(protocol.error());
        return 0;
    }
    auto const bytes = format::encode_protocol(*protocol);
    auto const again = format::decode_protocol(bytes);
    ENSURE(again == *protocol);
    ENSURE(format::encode_protocol(*again) == bytes);
    ENSURE(!protocol->starts.empty());
    check_timetable(*protocol);
    return 0;
}
