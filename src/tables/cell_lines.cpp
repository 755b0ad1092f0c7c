#include "base/text.h"
#include "tables/pieces.h"
#include "tables/scale_words.h"

#include <algorithm>
#include <array>

namespace triad::tables {

namespace {

/// A stretch of the cell's text, with its place.
struct Stretch {
    std::size_t offset;
    std::string_view text;
};

Stretch trimmed_stretch(Stretch in)
{
    auto const text = trimmed(in.text);
    auto const front = text.empty() ? 0 : static_cast<std::size_t>(text.data() - in.text.data());
    return { in.offset + front, text };
}

/// True where a rating mark such as "RAG?" stands as a word of its own.
std::size_t inline_mark_length(std::string_view text, std::size_t at)
{
    constexpr std::array<std::string_view, 5> marks { "RAG?", "(RAG)", "[RAG]", "R/A/G", "R A G" };
    if (at > 0 && text[at - 1] != ' ')
        return 0;
    for (auto mark : marks) {
        auto const end = at + mark.size();
        if (text.substr(at).starts_with(mark) && (end == text.size() || text[end] == ' '))
            return mark.size();
    }
    return 0;
}

/// Cuts a line behind each rating mark in it, and before each bullet. Boxes with choices behind them are one mark.
void cut_line(Stretch line, std::vector<Stretch>& out)
{
    std::size_t from = 0;
    for (std::size_t at = 0; at < line.text.size(); ++at) {
        bool const boxes = line.text.substr(at).starts_with("☐") || line.text.substr(at).starts_with("□");
        if (boxes && prints_choices(line.text.substr(at))) {
            out.push_back({ line.offset + from, line.text.substr(from, at - from) });
            from = at;
            break;
        }
        bool const bullet = at > from && line.text[at - 1] == ' ' && bullet_length(line.text.substr(at)) > 2
            && line.text.substr(at + 3).starts_with(' ');
        if (bullet) {
            out.push_back({ line.offset + from, line.text.substr(from, at - from) });
            from = at;
        }
        if (auto const length = inline_mark_length(line.text, at)) {
            out.push_back({ line.offset + from, line.text.substr(from, at - from) });
            out.push_back({ line.offset + at, line.text.substr(at, length) });
            at += length - 1;
            from = at + 1;
        }
    }
    out.push_back({ line.offset + from, line.text.substr(from) });
}

std::vector<Stretch> stretches_of(std::string_view text)
{
    std::vector<Stretch> cut;
    std::size_t offset = 0;
    for (auto line : split(text, '\n')) {
        cut_line({ offset, line }, cut);
        offset += line.size() + 1;
    }
    std::vector<Stretch> out;
    for (auto stretch : cut) {
        stretch = trimmed_stretch(stretch);
        if (!stretch.text.empty())
            out.push_back(stretch);
    }
    return out;
}

CellLine line_of(Stretch stretch)
{
    auto const marked = without_marker(stretch.text);
    return { stretch.offset, marked.kind, std::string { marked.marker }, collapsed_spaces(marked.text) };
}

/// How a line of a cell goes on from the one before: not at all, for certain, or so that somebody should look.
enum class GoingOn { No, Perhaps, Surely };

GoingOn going_on(CellLine const& before, CellLine const& line, bool in_stem)
{
    if (line.kind != MarkerKind::None || ends_with_opening_sign(before.text) || ends_sentence(before.text))
        return GoingOn::No;
    if (needs_more(before.text))
        return GoingOn::Surely;
    if (!starts_lower(line.text))
        return GoingOn::No;
    if (dangles(before.text) && !starts_lower(before.text))
        return GoingOn::Surely;
    return !in_stem || dangles(before.text) ? GoingOn::Perhaps : GoingOn::No;
}

void add_marker(std::string& marker, std::string_view more) { marker.append(marker.empty() ? "" : " ").append(more); }

} // namespace

std::vector<CellLine> lines_of_cell(std::string_view text)
{
    std::vector<CellLine> out;
    std::string waiting; // a rating mark for the statement after it
    bool in_stem = false;
    for (auto const& stretch : stretches_of(text)) {
        if (is_rating_line(stretch.text) || prints_choices(stretch.text)) {
            // A mark in the middle of a line closes the statement before it; one on a line of its own opens the next.
            bool const same_line = stretch.offset > 0 && text[stretch.offset - 1] != '\n';
            add_marker(same_line && !out.empty() ? out.back().marker : waiting, stretch.text);
            continue;
        }
        auto line = line_of(stretch);
        auto const going = out.empty() || !waiting.empty() ? GoingOn::No : going_on(out.back(), line, in_stem);
        if (going == GoingOn::Surely) {
            append_piece(out.back().text, line.text);
            continue;
        }
        line.runs_on = going == GoingOn::Perhaps;
        if (!waiting.empty())
            line.marker = line.marker.empty() ? waiting : concat({ waiting, " ", line.marker });
        waiting.clear();
        in_stem = !out.empty() && (ends_with_opening_sign(out.back().text) || (in_stem && starts_lower(out.back().text)));
        out.push_back(std::move(line));
    }
    if (!waiting.empty() && out.empty())
        return { whole_cell(text) };
    if (!waiting.empty())
        add_marker(out.back().marker, waiting);
    return out;
}

CellLine whole_cell(std::string_view text) { return line_of({ 0, trimmed(text) }); }

} // namespace triad::tables
