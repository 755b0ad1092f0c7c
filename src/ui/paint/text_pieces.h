#pragma once

#include <string_view>

namespace triad::ui {

/// A stretch of text that is measured and painted at once: a single character, or several that the browser shapes together.
struct Piece {
    std::string_view text; // as in the source
    char32_t first = 0; // of `text`
    bool shaped = false; // more than the character `first` by itself
    bool painted = true; // false for characters that only turn text round: they are left out of the page's own elements too
};

/// Cuts one line into pieces: letters of scripts that join or stack them go together until such a script ends; elsewhere a
/// character goes with the marks, joiners and modifiers that follow it, and a flag with its second half. The pieces in a row
/// are the line.
class Pieces {
public:
    explicit Pieces(std::string_view line)
        : m_line(line)
    {
    }
    bool done() const { return m_at >= m_line.size(); }
    /// Only when not done.
    Piece next();

private:
    void take_joined();
    void take_cluster(char32_t first);

    std::string_view m_line;
    std::size_t m_at = 0;
};

/// Where the part of a line begins whose order the browser decides, because it holds letters that run from right to left;
/// std::string_view::npos for none. From there to the end of the line it is one picture.
std::size_t reordered_from(std::string_view line);

/// Of the paragraph around a line: whether the nearest letters before and after the line run from right to left. Then so do the
/// signs at that end of the line, if they stand beside such letters.
struct Surroundings {
    bool before = false;
    bool after = false;
};

/// What the last letter says; `otherwise` where there is none.
bool ends_right_to_left(std::string_view, bool otherwise);
bool begins_right_to_left(std::string_view);

/// Whether a line may be broken between the two, with no space there: beside ideographs and emoji, but not before a sign that
/// closes something or after one that opens it (Unicode's line breaking algorithm, rules LB 13, 14, 19, 21 and 30b).
bool breaks_between(char32_t before, Piece const& after);

} // namespace triad::ui
