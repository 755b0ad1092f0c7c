#include "base/text.h"
#include "tables/wording.h"

namespace triad::tables {

namespace {

/// What a code point becomes in clean text; 0 where it is left out.
char32_t cleaned(char32_t c)
{
    switch (c) {
    case 0x0b: // a line break within a cell, as Word and Excel write it
    case 0x0c:
    case 0x85:
    case 0x2028:
    case 0x2029:
        return U'\n';
    case 0xa0:
    case 0x2007:
    case 0x202f:
    case 0x3000:
        return U' ';
    case 0xf0b7: // bullets of the fonts Symbol and Wingdings
    case 0xf0a7:
    case 0xf0d8:
    case 0xf076:
        return U'•';
    case 0xad:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x200e:
    case 0x200f:
    case 0x2060:
    case 0xfeff:
        return 0;
    default:
        return c;
    }
}

} // namespace

std::string clean_text(std::string_view text)
{
    std::string spaced;
    spaced.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        if (auto const c = cleaned(next_code_point(text, offset)))
            append_code_point(spaced, c);
    }
    std::string out;
    out.reserve(spaced.size());
    for (auto line : split(plain_text(spaced), '\n'))
        out.append(trimmed(line)).append("\n");
    return std::string { trimmed(out) };
}

} // namespace triad::tables
