#include "rules/findings/passages.h"

#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/collation/naming.h"

#include <algorithm>
#include <tuple>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::ClusterSchool;

/// Parts of a report that say what was looked into, not what was found.
bool says_what_was_found(model::CollectedStatement const& statement)
{
    return statement.part != "focus" && statement.part != "line" && !blank(statement.text);
}

/// Brings the passages together, in the order in which they are coded.
class Collecting {
public:
    explicit Collecting(ClusterDocument const& document)
        : m_document(document)
    {
        for (auto const& school : document.schools)
            if (counts(school))
                m_orders.emplace(school.id, school_order(document.cluster, school));
        for (auto const& finding : document.findings)
            if (!finding.removed)
                m_findings.emplace(Key { finding.source, finding.school, finding.origin, finding.item }, &finding);
    }

    Passages done();

private:
    using Key = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;

    void add(Passage passage)
    {
        auto const found = m_findings.find({ passage.source, passage.school, passage.origin, passage.item });
        passage.finding = found == m_findings.end() ? nullptr : found->second;
        m_out.all.push_back(std::move(passage));
    }
    void add_comments();
    void add_reports();
    void add_notes();
    void add_own();

    ClusterDocument const& m_document;
    std::map<std::string_view, std::string> m_orders; // of schools that count
    std::map<Key, model::Finding const*> m_findings;
    Passages m_out = {};
};

/// Statement by statement, so that one thing is thought of at a time; the order of schools says no more than their names.
void Collecting::add_comments()
{
    for (auto const& submission : m_document.submissions) {
        if (!m_orders.contains(submission->school) || !submission->edition)
            continue;
        for (auto const& comment : submission->comments)
            if (auto const text = submission->text_of(comment); !blank(text))
                add({ .source = "comment",
                    .school = submission->school,
                    .origin = submission->evaluation,
                    .item = submission->edition->items()[comment.item].item->id,
                    .text = text,
                    .submission = submission.get(),
                    .place = comment.item });
    }
    auto const order = [&](Passage const& passage) {
        return std::tuple { std::string_view { passage.submission->edition->instrument().id }, passage.place,
            std::string_view { passage.item }, std::string_view { m_orders.find(passage.school)->second } };
    };
    std::ranges::stable_sort(m_out.all, {}, order);
}

void Collecting::add_reports()
{
    for (auto const& report : m_document.reports)
        for (std::size_t i = 0; m_orders.contains(report->school) && i < report->statements.size(); ++i)
            if (auto const& statement = report->statements[i]; says_what_was_found(statement))
                add({ .source = "report",
                    .school = report->school,
                    .origin = report->review,
                    .item = words_mark(concat({ statement.part, "\n", statement.text })),
                    .text = statement.text,
                    .place = i,
                    .report = report.get() });
}

void Collecting::add_notes()
{
    std::map<std::string_view, std::string_view> presenting; // MeetingPart::id to ClusterSchool::id
    for (auto const& part : m_document.meeting_parts)
        presenting.emplace(part.id, part.school);
    for (auto const& note : m_document.meeting_notes) {
        auto const meeting = model::find_record(m_document.meetings, note.meeting);
        if (note.removed || !meeting || meeting->removed || blank(note.text))
            continue;
        auto const part = presenting.find(note.part);
        auto const school = part == presenting.end() ? std::string_view {} : part->second;
        if (!school.empty() && !m_orders.contains(school))
            continue;
        add({ .source = "meeting", .school = school, .origin = note.id, .item = {}, .text = note.text, .note = &note });
    }
}

void Collecting::add_own()
{
    for (auto const& finding : m_document.findings)
        if (!finding.removed && finding.source == "own" && (finding.school.empty() || m_orders.contains(finding.school)))
            m_out.all.push_back({ .source = finding.source,
                .school = finding.school,
                .origin = finding.origin,
                .item = finding.item,
                .text = finding.text,
                .finding = &finding });
}

Passages Collecting::done()
{
    add_comments();
    add_reports();
    add_notes();
    add_own();
    for (std::size_t i = 0; i < m_out.all.size(); ++i)
        if (auto const* finding = m_out.all[i].finding)
            m_out.by_finding.emplace(finding->id, i);
    return std::move(m_out);
}

ClusterSchool const* school_of(ClusterDocument const& document, Passage const& passage)
{
    return model::find_record(document.schools, passage.school);
}

} // namespace

std::string words_mark(std::string_view text) { return hex64(hash64(text)); }

Passage const* Passages::of(std::string_view finding) const
{
    auto const found = by_finding.find(finding);
    return found == by_finding.end() ? nullptr : &all[found->second];
}

Passages passages_of(ClusterDocument const& document) { return Collecting { document }.done(); }

bool changed_since(Passage const& passage)
{
    return passage.finding && passage.source != "own" && passage.finding->mark != words_mark(passage.text);
}

bool in_round(Passage const& passage, std::string_view round)
{
    return !passage.submission || round.empty() || round_key(passage.submission->period) == round;
}

std::string about_in_words(Passage const& passage)
{
    if (passage.note)
        return words_from_elsewhere(passage.note->line);
    if (passage.report)
        return concat({ "Review: ", words_from_elsewhere(passage.report->title) });
    if (!passage.submission)
        return {};
    return model::whole_statement(passage.submission->edition->items()[passage.place]);
}

std::string whose_in_words(ClusterDocument const& document, Passage const& passage)
{
    std::string out;
    auto const add = [&](std::string const& words) {
        if (!words.empty())
            append_joined(out, " · ", words);
    };
    auto const* school = school_of(document, passage);
    add(school ? school_called(document.cluster, *school) : std::string {});
    if (passage.source == "own")
        add("your own words");
    if (passage.note)
        add("noted at a meeting");
    if (!passage.submission)
        return out;
    add(words_from_elsewhere(passage.submission->period));
    auto const* choice
        = model::choice_of(passage.submission->edition->items()[passage.place], passage.submission->ratings[passage.place]);
    add(choice ? choice->word : std::string { "not rated" });
    return out;
}

std::string permission_in_words(Passage const& passage)
{
    if (passage.submission)
        return permission_in_words(*passage.submission);
    if (passage.report)
        return permission_in_words(*passage.report);
    return passage.note ? "For you only: a note of a meeting is not passed on." : "";
}

std::optional<std::string> quoted_outside(ClusterDocument const& document, Passage const& passage)
{
    auto const* school = school_of(document, passage);
    if (school && passage.submission)
        return quoted_outside(*school, *passage.submission);
    if (school && passage.report)
        return quoted_outside(*school, *passage.report);
    return std::nullopt;
}

} // namespace triad::rules
