#include "base/text.h"
#include "format/table/text_forms.h"
#include "format/table/wording.h"

#include <algorithm>

namespace triad::format::table {

namespace {

/// Whether a page broke the lines. Then none is longer than the page is wide, and many are nearly as long as that.
class PageWidth {
public:
    explicit PageWidth(std::vector<std::string_view> const& lines)
    {
        std::vector<std::size_t> lengths;
        for (auto line : lines) {
            if (!blank(line))
                lengths.push_back(code_point_count(trimmed(line)));
        }
        auto const longest = lengths.empty() ? 0 : std::ranges::max(lengths);
        auto const full = std::ranges::count_if(lengths, [&](std::size_t length) { return length + 12 >= longest; });
        if (longest >= 40 && longest <= 160 && full >= 2 && static_cast<std::size_t>(full) * 4 >= lengths.size())
            m_width = longest;
    }

    /// The next word had no room.
    bool broken_between(std::string_view line, std::string_view next) const
    {
        auto const first_word = next.substr(0, next.find(' '));
        return m_width > 0 && code_point_count(line) + 1 + code_point_count(first_word) > m_width;
    }

private:
    std::size_t m_width = 0; // 0 where nothing says that lines were broken
};

/// What the text of a list has said so far, as far as it decides about the next line.
struct SoFar {
    std::string text;
    std::string_view last_line;
    bool in_stem = false; // small letters begin entries here, not the rest of a sentence
};

bool continues(SoFar const& before, std::string_view line, PageWidth const& width)
{
    if (without_marker(line).kind != MarkerKind::None || ends_with_opening_sign(before.text))
        return false;
    bool const broken = width.broken_between(before.last_line, line);
    if (starts_lower(line))
        return broken || dangles(before.text) || (!before.in_stem && !ends_sentence(before.text));
    return broken && !ends_sentence(before.text);
}

} // namespace

Rows read_lines(std::string_view text)
{
    auto const lines = split(text, '\n');
    PageWidth const width { lines };
    Rows out;
    SoFar before;
    auto const finish = [&] {
        if (before.text.empty())
            return;
        bool const heading = without_marker(before.text).kind == MarkerKind::Heading;
        out.push_back({ .cells = { { .text = before.text, .header = heading } } });
        before.in_stem = ends_with_opening_sign(before.text) || (before.in_stem && starts_lower(before.text));
        before.text.clear();
    };
    for (auto raw : lines) {
        auto const line = trimmed(raw);
        if (line.empty() || before.text.empty() || !continues(before, line, width))
            finish();
        append_piece(before.text, line);
        before.last_line = line;
    }
    finish();
    return out;
}

} // namespace triad::format::table
