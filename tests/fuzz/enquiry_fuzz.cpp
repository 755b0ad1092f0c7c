// Any bytes → a bank of enquiry lines, which reads the same however its JSON is laid out; or one sentence that says why not.
#include "base/text.h"
#include "format/enquiry_file.h"
#include "format/json.h"
#include "support/pieces.h"
#include "support/refusal.h"

#include <set>

namespace {

using namespace triad;

/// Lines are taken over into a school's work by their id, and shown as they stand.
void check_bank(model::EnquiryBank const& bank)
{
    std::set<std::string> sets;
    for (auto const& set : bank.sets) {
        ENSURE(!set.id.empty() && sets.insert(set.id).second);
        std::set<std::string> lines;
        for (auto const& line : set.lines) {
            ENSURE(!line.id.empty() && lines.insert(line.id).second);
            ENSURE(is_plain_text(line.text) && valid_utf8(line.text));
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    auto const bytes = triad::fuzz::as_text(data, size);
    auto const bank = format::decode_enquiry(bytes);
    if (!bank) {
        triad::fuzz::check_refusal(bank.error());
        return 0;
    }
    check_bank(*bank);
    auto const json = format::parse_json(bytes);
    ENSURE(json.has_value());
    ENSURE(format::decode_enquiry(format::pretty_json(*json)) == *bank);
    ENSURE(format::decode_enquiry(format::compact_json(*json)) == *bank);
    return 0;
}
