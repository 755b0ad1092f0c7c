#include "ui/screens/review/notes/gathered_notes.h"

#include "base/text.h"
#include "model/id_list.h"
#include "model/whole_statement.h"
#include "rules/review/people_words.h"
#include "rules/review/review_plan.h"

#include <algorithm>
#include <map>

namespace triad::ui {

namespace {

bool says_anything(model::Note const& note) { return !note.removed && !(blank(note.seen) && blank(note.effect)); }

model::Statement const* resting_on(model::Review const& review, model::Note const& note)
{
    for (auto const& statement : review.statements)
        if (!statement.removed && model::lists_id(statement.notes, note.id))
            return &statement;
    return nullptr;
}

std::string name_of(model::Protocol const* protocol, model::Member const& member)
{
    return blank(member.name) ? rules::member_words(protocol, member) : rules::person_words(protocol, member);
}

std::string writer_name(model::Protocol const* protocol, model::Review const& review, std::string_view id)
{
    auto const* member = model::find_record(review.members, id);
    return member ? name_of(protocol, *member) : std::string { "Somebody who is not on the team" };
}

/// The words of an item as this school judged it; its id where no evaluation has it.
std::string item_words(model::SchoolDocument const& document, model::Review const& review, std::string const& item)
{
    auto const words = [&](model::Evaluation const* evaluation) -> std::string {
        auto const* instrument = evaluation ? model::instrument_of(document, *evaluation) : nullptr;
        auto const placed = instrument ? model::find_placed(*instrument, item) : std::nullopt;
        return placed ? model::whole_statement(*placed) : std::string {};
    };
    for (auto const& extract : review.extracts)
        if (extract.item == item)
            if (auto found = words(model::find_evaluation(document, extract.evaluation)); !found.empty())
                return found;
    for (auto const& evaluation : document.evaluations)
        if (auto found = words(&evaluation); !found.empty())
            return found;
    return item;
}

/// Puts notes into groups that all have the same places, one a partner.
class Gatherer {
public:
    Gatherer(model::SchoolDocument const& document, model::Review const& review, model::Protocol const* protocol, bool left)
        : m_document(document)
        , m_review(review)
        , m_left(left)
    {
        for (auto const& note : review.notes)
            if (says_anything(note))
                m_notes.push_back(&note);
        std::ranges::stable_sort(m_notes, {}, [&](auto const* note) {
            return std::ranges::find(review.members, note->member, &model::Member::id) - review.members.begin();
        });
        for (auto const* note : m_notes)
            if (std::ranges::find(m_members, note->member, &MemberNotes::key) == m_members.end())
                m_members.push_back({ note->member, unlike_others(writer_name(protocol, review, note->member)) });
    }

    GatheredNotes run()
    {
        for (auto const& line : m_review.lines)
            if (!line.removed && !blank(line.text))
                m_out.lines.push_back({ line.id, line.text, m_members });
        for (auto const* note : m_notes)
            place(*note);
        return std::move(m_out);
    }

private:
    /// Two partners who gave no name, or the same, are told apart by a number.
    std::string unlike_others(std::string const& name) const
    {
        auto out = name;
        for (int i = 2; std::ranges::find(m_members, out, &MemberNotes::name) != m_members.end(); ++i)
            out = concat({ name, " (", number(i), ")" });
        return out;
    }

    void place(model::Note const& note)
    {
        auto const number_here = ++m_numbers[note.member];
        auto const* lifted = resting_on(m_review, note);
        ++m_out.count;
        m_out.lifted += lifted ? 1 : 0;
        if (m_left && lifted)
            return;
        auto& members = group_for(note).members;
        auto const column = std::ranges::find(members, note.member, &MemberNotes::key);
        column->notes.push_back({ &note, concat({ column->name, "’s note ", number(number_here) }), lifted });
    }

    NoteGroup& group_for(model::Note const& note)
    {
        for (auto& group : m_out.lines)
            if (group.key == note.line)
                return group;
        if (note.item.empty())
            return group_in(m_out.other, "other", [] { return std::string { "Other notes" }; });
        return group_in(
            m_out.statements, concat({ "item-", note.item }), [&] { return item_words(m_document, m_review, note.item); });
    }

    template <typename Title> NoteGroup& group_in(std::vector<NoteGroup>& groups, std::string const& key, Title title)
    {
        auto const found = std::ranges::find(groups, key, &NoteGroup::key);
        return found == groups.end() ? groups.emplace_back(key, title(), m_members) : *found;
    }

    model::SchoolDocument const& m_document;
    model::Review const& m_review;
    bool m_left;
    std::vector<model::Note const*> m_notes; // in the order of the team
    std::vector<MemberNotes> m_members;
    std::map<std::string_view, int> m_numbers; // notes of each member so far
    GatheredNotes m_out;
};

/// With a full stop where it has no end of its own.
std::string ended(std::string_view text)
{
    auto words = collapsed_spaces(text);
    if (words.empty())
        return words;
    constexpr std::string_view ends[] = { ".", "!", "?", "…", ".”", "!”", "?”", ".’" };
    bool const closed = std::ranges::any_of(ends, [&](auto end) { return words.ends_with(end); });
    return closed ? words : concat({ words, "." });
}

} // namespace

GatheredNotes gather_notes(
    model::SchoolDocument const& document, model::Review const& review, model::Protocol const* protocol, bool left)
{
    return Gatherer { document, review, protocol, left }.run();
}

bool has_notes(NoteGroup const& group)
{
    return std::ranges::any_of(group.members, [](auto const& member) { return !member.notes.empty(); });
}

std::vector<std::string> returned_lines(model::Review const& review, model::Protocol const* protocol)
{
    std::vector<std::string> out;
    for (auto const* member : rules::team(review)) {
        auto const count = std::ranges::count_if(
            review.notes, [&](auto const& note) { return says_anything(note) && note.member == member->id; });
        bool const asked = member->role == "lead" || member->role == "reviewer";
        if (!asked && count == 0 && member->sent.empty())
            continue;
        auto const name = name_of(protocol, *member);
        auto const notes = counted(count, "note", "notes");
        out.push_back(!member->sent.empty() ? concat({ name, ": ", notes, ", handed over ", rules::day_words(member->sent) })
                                            : concat({ name, ": ", count > 0 ? notes : std::string { "nothing yet" } }));
    }
    return out;
}

std::string proposed_sentence(model::Note const& note)
{
    auto const seen = ended(note.seen);
    auto const effect = ended(note.effect);
    return concat({ seen, seen.empty() || effect.empty() ? "" : " ", effect });
}

std::vector<rules::NamedPart> parts_for_notes(model::Protocol const* protocol, model::Review const& review)
{
    auto out = rules::report_parts(protocol, review);
    if (protocol && !protocol->report.empty())
        return out;
    std::vector<rules::NamedPart> const usual { { "strength", "Strengths" }, { "development", "Areas for development" } };
    for (auto const& part : usual)
        if (std::ranges::find(out, part.id, &rules::NamedPart::id) == out.end())
            out.push_back(part);
    return out;
}

std::string likely_part(std::vector<rules::NamedPart> const& parts, model::Note const& note)
{
    auto const same = std::ranges::find(parts, note.kind, &rules::NamedPart::id);
    return same == parts.end() ? parts.front().id : same->id;
}

int next_order(model::Review const& review, std::string_view part)
{
    int last = 0;
    for (auto const* statement : rules::statements_in(review, part))
        last = std::max(last, statement->order);
    return last + 1;
}

} // namespace triad::ui
