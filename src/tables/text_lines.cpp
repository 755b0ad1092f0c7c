#include "base/text.h"
#include "tables/header_rows.h"
#include "tables/text_forms.h"
#include "tables/wording.h"

#include <algorithm>

namespace triad::tables {

namespace {

struct Line {
    std::string text;
    bool apart = false; // an empty line, or nothing, stands above it
};

bool begins_word(std::string_view text) { return readable_length(text.substr(0, 12)) > 0; }

/// "12", "A4" at the front of a line, with words behind it: a counter, and how far it has counted.
struct Counter {
    std::string_view letters;
    int value = 0;
    std::size_t length = 0; // 0 for none
};

Counter counter_of(std::string_view line)
{
    std::size_t letters = 0;
    while (letters < line.size() && letters < 3 && line[letters] >= 'A' && line[letters] <= 'Z')
        ++letters;
    auto at = letters;
    int value = 0;
    for (; at < line.size() && at < letters + 4 && line[at] >= '0' && line[at] <= '9'; ++at)
        value = value * 10 + (line[at] - '0');
    bool const word_follows
        = at > letters && at + 1 < line.size() && (line[at] == ' ' || line[at] == '\t') && begins_word(line.substr(at + 1));
    return word_follows ? Counter { line.substr(0, letters), value, at } : Counter {};
}

/// Lines that count on from 1 have a number of their own in front: it gets the stop that other lists have.
void mark_numbers(std::vector<Line>& lines)
{
    std::vector<std::pair<std::size_t, std::size_t>> found; // the line, and where its number ends
    std::string letters;
    int next = 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const counter = counter_of(lines[i].text);
        bool const begins = counter.length > 0 && counter.value == 1;
        bool const counts_on = counter.length > 0 && counter.value == next && (next == 1 || counter.letters == letters);
        if (!begins && !counts_on)
            continue;
        letters = counter.letters;
        next = counter.value + 1;
        found.emplace_back(i, counter.length);
    }
    for (auto const& [line, end] : found)
        if (found.size() > 1)
            lines[line].text.insert(end, ".");
}

std::vector<Line> lines_in(std::string_view text)
{
    std::vector<Line> out;
    bool apart = true;
    for (auto raw : split(text, '\n')) {
        auto const line = trimmed(raw);
        if (!line.empty())
            out.push_back({ std::string { line }, apart });
        apart = line.empty();
    }
    mark_numbers(out);
    return out;
}

/// Whether a page broke the lines. Then none is longer than the page is wide, and a small letter begins some line below a full
/// one.
class PageWidth {
public:
    explicit PageWidth(std::vector<Line> const& lines)
    {
        std::size_t longest = 0;
        for (auto const& line : lines)
            longest = std::max(longest, code_point_count(line.text));
        if (longest < 40 || longest > 160)
            return;
        m_width = longest;
        std::size_t broken = 0;
        std::size_t lower = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            bool const small = starts_lower(lines[i].text);
            lower += small ? 1U : 0U;
            bool const open = needs_more(lines[i - 1].text) || opens_clause(lines[i - 1].text);
            bool const full = !lines[i].apart && broken_between(lines[i - 1].text, lines[i].text);
            broken += full && (open || (small && !starts_lower(lines[i - 1].text))) ? 1U : 0U;
        }
        m_small_letters_begin_entries = !lines.empty() && lower + 1 >= lines.size();
        if (broken == 0 || m_small_letters_begin_entries)
            m_width = 0;
    }

    /// The next word had no room.
    bool broken_between(std::string_view line, std::string_view next) const
    {
        auto const first_word = next.substr(0, next.find(' '));
        return m_width > 0 && code_point_count(line) + 1 + code_point_count(first_word) > m_width;
    }

    /// Every line begins with a small letter: that says nothing of any of them.
    bool small_letters_begin_entries() const { return m_small_letters_begin_entries; }

private:
    std::size_t m_width = 0; // 0 where nothing says that lines were broken
    bool m_small_letters_begin_entries = false;
};

/// What the text of a list has said so far, as far as it decides about the next line.
struct SoFar {
    std::string text;
    std::string_view last_line;
    bool in_stem = false; // small letters begin entries here, not the rest of a sentence
};

/// Certain only: what merely seems to go on stays a line of its own, and is asked about.
bool continues(SoFar const& before, Line const& line, PageWidth const& width)
{
    if (line.apart || without_marker(line.text).kind != MarkerKind::None || ends_with_opening_sign(before.text)
        || is_line_of_headings(before.text))
        return false;
    bool const broken = width.broken_between(before.last_line, line.text);
    if (needs_more(before.text) || (broken && opens_clause(before.text)))
        return true;
    if (!starts_lower(line.text) || ends_sentence(before.text) || width.small_letters_begin_entries())
        return false;
    bool const entry = before.in_stem && !dangles(before.text);
    return broken || (dangles(before.text) && !entry && !before.text.ends_with(','));
}

bool reads_as_heading(std::string_view text)
{
    return words_of(text).size() <= 6 && !ends_sentence(text) && !ends_with_opening_sign(text) && !starts_lower(text)
        && without_marker(text).kind == MarkerKind::None && !is_line_of_headings(text);
}

/// Stands apart above other lines and says less than they do, or above a line that does: a heading.
bool heads_lines(std::vector<Line> const& lines, std::size_t i)
{
    if (!lines[i].apart || i + 1 >= lines.size() || !reads_as_heading(lines[i].text))
        return false;
    if (lines[i + 1].apart)
        return heads_lines(lines, i + 1);
    std::size_t total = 0;
    std::size_t count = 0;
    for (auto next = i + 1; next < lines.size() && !lines[next].apart; ++next, ++count)
        total += code_point_count(lines[next].text);
    return count >= 2 && code_point_count(lines[i].text) * 3 < total / count * 2;
}

} // namespace

Rows read_lines(std::string_view text)
{
    auto const lines = lines_in(text);
    PageWidth const width { lines };
    Rows out;
    SoFar before;
    bool heading = false;
    bool runs_on = false;
    auto const finish = [&] {
        if (before.text.empty())
            return;
        out.push_back({ .cells = { { .text = before.text, .header = heading, .runs_on = runs_on } } });
        before.in_stem = ends_with_opening_sign(before.text) || (before.in_stem && starts_lower(before.text));
        before.text.clear();
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const& line = lines[i];
        if (before.text.empty() || !continues(before, line, width)) {
            bool const full = !before.text.empty() && !line.apart && width.broken_between(before.last_line, line.text);
            finish();
            bool const sign = without_marker(line.text).kind == MarkerKind::Heading && !is_line_of_headings(line.text);
            heading = sign || heads_lines(lines, i);
            runs_on = full;
        }
        append_piece(before.text, line.text);
        before.last_line = line.text;
    }
    finish();
    return out;
}

} // namespace triad::tables
