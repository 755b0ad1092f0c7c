// Any bytes → is it a locked file? The quick look agrees with a reader that reads in earnest, and no school is opened from one.
#include "base/result.h"
#include "format/json.h"
#include "format/locked_file.h"
#include "format/school_file.h"
#include "support/pieces.h"

#include <algorithm>
#include <string>

namespace {

using namespace triad;

bool says(format::Json const& root, std::string_view name, std::string_view word)
{
    auto const* value = root.find(name);
    return value && value->kind == format::JsonKind::Text && value->text == word;
}

void check_against_json(std::string_view bytes, bool locked)
{
    auto const json = format::parse_json(bytes);
    if (!json)
        return;
    bool const says_so
        = json->kind == format::JsonKind::Object && says(*json, "format", "triad") && says(*json, "kind", "locked");
    // The quick look reads what the program itself writes, and that spells neither word with escapes.
    bool const spelt_otherwise = bytes.find('\\') != std::string_view::npos;
    ENSURE(locked ? says_so : !says_so || spelt_otherwise);
}

/// One that was cut off is known as soon as both words are there, and stays known.
void check_cuts(std::string_view bytes, bool locked)
{
    bool known = false;
    auto const end = std::min<std::size_t>(bytes.size(), 512);
    for (std::size_t size = 0; size <= end; ++size) {
        bool const now = format::is_locked(bytes.substr(0, size));
        ENSURE(now || !known);
        known = now;
    }
    ENSURE(!known || locked);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    auto const bytes = triad::fuzz::as_text(data, size);
    bool const locked = format::is_locked(bytes);
    check_against_json(bytes, locked);
    check_cuts(bytes, locked);
    if (!bytes.starts_with("\xEF"))
        ENSURE(format::is_locked("\xEF\xBB\xBF \r\n" + std::string { bytes }) == locked);
    if (locked)
        ENSURE(!format::decode_school(bytes).has_value());
    return 0;
}
