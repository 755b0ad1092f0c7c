#include "ui/screens/review/notes/own_notes.h"

#include "base/text.h"
#include "model/id_list.h"
#include "rules/review/review_words.h"

#include <algorithm>
#include <set>

namespace triad::ui {

namespace {

bool shown(model::Extract const& extract) { return !extract.removed && !blank(extract.wording); }

/// Items of the line that the host shared something about, in the order of the extracts.
std::vector<model::Extract const*> extracts_of(model::Review const& review, model::ReviewLine const& line)
{
    std::vector<model::Extract const*> out;
    for (auto const& extract : review.extracts)
        if (shown(extract) && model::lists_id(line.items, extract.item))
            out.push_back(&extract);
    return out;
}

/// Rows of the evidence plan for which `serves` is true, and which say what to look into or whom to ask.
template <typename Serves> std::vector<model::Source const*> sources_of(model::Review const& review, Serves serves)
{
    std::vector<model::Source const*> out;
    for (auto const& source : review.sources)
        if (!source.removed && !(blank(source.what) && blank(source.whom)) && serves(source))
            out.push_back(&source);
    return out;
}

/// Rows whose line is gone stand with those for the whole review, as on the host's plan.
std::vector<model::Source const*> sources_for_all(model::Review const& review, std::vector<NotesSection> const& lines)
{
    return sources_of(
        review, [&](auto const& source) { return std::ranges::find(lines, source.line, &NotesSection::line) == lines.end(); });
}

std::vector<NotesSection> line_parts(model::Review const& review)
{
    std::vector<NotesSection> out;
    for (auto const& line : review.lines) {
        if (line.removed || blank(line.text))
            continue;
        NotesSection part { .key = line.id, .title = line.text, .line = line.id, .item = {} };
        part.sources = sources_of(review, [&](auto const& source) { return source.line == line.id; });
        part.extracts = extracts_of(review, line);
        out.push_back(std::move(part));
    }
    return out;
}

/// One part an item: two audits that share it stand together.
std::vector<NotesSection> statement_parts(model::Review const& review, std::vector<NotesSection> const& lines)
{
    std::set<std::string_view> tied;
    for (auto const& line : lines)
        for (auto const* extract : line.extracts)
            tied.insert(extract->item);
    std::vector<NotesSection> out;
    for (auto const& extract : review.extracts) {
        if (!shown(extract) || tied.contains(extract.item))
            continue;
        auto found = std::ranges::find(out, extract.item, &NotesSection::item);
        if (found == out.end())
            found = out.insert(out.end(),
                { .key = concat({ "item-", extract.item }), .title = extract.wording, .line = {}, .item = extract.item });
        found->extracts.push_back(&extract);
    }
    return out;
}

NotesSection& part_for(OwnNotes& own, model::Note const& note)
{
    for (auto& part : own.lines)
        if (!note.line.empty() && part.line == note.line)
            return part;
    for (auto& part : own.statements)
        if (!note.item.empty() && part.item == note.item)
            return part;
    return own.other;
}

} // namespace

OwnNotes own_notes_of(model::Review const& review, std::string_view member)
{
    OwnNotes own;
    own.lines = line_parts(review);
    own.whole = sources_for_all(review, own.lines);
    own.statements = statement_parts(review, own.lines);
    own.other = { .key = "other", .title = "Anything else", .line = {}, .item = {} };
    for (auto const& note : review.notes)
        if (!note.removed && !member.empty() && note.member == member)
            part_for(own, note).notes.push_back(&note);
    return own;
}

std::string source_line(model::Source const& source)
{
    auto const word = rules::source_words(source.kind);
    auto const what = blank(source.what) || word.empty() ? source.what : concat({ ": ", source.what });
    return concat({ word, what, blank(source.whom) ? "" : ", with ", source.whom, blank(source.time) ? "" : ", ", source.time });
}

} // namespace triad::ui
