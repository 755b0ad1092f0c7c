#include "unit/format/awkward_text.h"

#include <iterator>
#include <string_view>

namespace triad::test {

std::string awkward_text(Random& random)
{
    constexpr std::string_view pieces[] = { "\\", ";", ",", "\n", "\r\n", "\r", "\\n", ":", "\"", "\t", " ", "é", "ŵ", "–", "😀",
        "👩🏽‍🏫", "e\xcc\x81", "\x01", "\x7f", "\xc2\x85", "\xc2\x9b", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xff",
        "\xe2\x80\xae", "pupils and staff", "END:VEVENT" };
    std::string out;
    for (int i = random.below(60); i >= 0; --i) {
        if (random.chance(20))
            out += generate_text(random);
        else
            out += pieces[random.below(static_cast<int>(std::size(pieces)))];
    }
    return out;
}

} // namespace triad::test
