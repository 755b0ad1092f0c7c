#include "rules/documents/export_preview.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "documents/parts.h"
#include "model/field.h"
#include "model/id_list.h"
#include "rules/documents/return_preview.h"
#include "rules/exchange/travelling_fields.h"
#include "rules/review/review_plan.h"
#include "rules/review/review_words.h"

#include <algorithm>

namespace triad::rules {

namespace {

using documents::PrintDocument;
using Lines = std::vector<std::string>;

/// "Place: Main hall"; empty where there is nothing to say.
std::string labelled(std::string_view label, std::string_view text)
{
    return blank(text) ? std::string {} : concat({ label, ": ", text });
}

std::string labelled_day(std::string_view label, std::string_view iso) { return labelled(label, day_words(iso)); }

/// Writes the words of one review, part by part. Records that were removed are counted and not shown, because they hold no words.
class Reader {
public:
    Reader(PrintDocument& out, model::SchoolDocument const& file, model::Review const& review, model::Protocol const* protocol,
        model::Review const* present)
        : m_out(out)
        , m_file(file)
        , m_review(review)
        , m_protocol(protocol)
        , m_present(present ? *present : review)
    {
    }

    void write() &&
    {
        add_head();
        add_list("Focus", m_review.focuses, [](auto const& focus) {
            return joined({ concat({ focus_words(focus.kind), ": ", focus.text }), labelled("Why", focus.why) }, "\n");
        });
        add_list("Lines of enquiry", m_review.lines,
            [this](auto const& line) { return joined({ line.text, labelled("Prompted by", items_words(line.items)) }, "\n"); });
        add_sources();
        add_list("Team", m_review.members, [this](auto const& member) { return member_line(member); });
        add_day();
        add_list(
            "From the school’s self-evaluation", m_review.extracts, [](auto const& extract) { return extract_line(extract); });
        add_list("Documents, and where they are kept", m_review.documents,
            [](auto const& document) { return joined({ document.title, document.place }, ": "); });
        add_list("Notes", m_review.notes, [this](auto const& note) { return note_line(note); });
        add_statements();
        add_list("Answers to the report", m_review.replies, [this](auto const& reply) { return reply_line(reply); });
        add_marks();
    }

private:
    template <typename Record, typename Say>
    void add_list(std::string_view title, std::vector<Record> const& records, Say const& say)
    {
        Lines lines;
        for (auto const& record : records) {
            m_removed += record.removed ? 1 : 0;
            if (!record.removed)
                lines.push_back(say(record));
        }
        documents::add_list(m_out, title, std::move(lines));
    }

    void add_head()
    {
        documents::add_list(m_out, "The review",
            { m_review.title, m_protocol ? m_protocol->title : m_review.protocol, mode_words(m_review.mode),
                labelled_day("Day", m_review.date), labelled("Starts", m_review.starts), labelled("Place", m_review.place),
                labelled_day("Keep until", m_review.keep_until) });
    }

    std::string line_text(std::string_view id) const
    {
        auto const* line = model::find_record(m_present.lines, id);
        return line ? line->text : std::string {};
    }

    /// The wording of a statement that is shared; its id where it is not.
    std::string item_words(std::string_view item) const
    {
        // The host's own review names what is shared, and only the pack made from it has the words.
        for (auto const* review : { &m_review, &m_present })
            for (auto const& extract : review->extracts)
                if (extract.item == item && !item.empty() && !blank(extract.wording))
                    return quoted(extract.wording, model::longest_text);
        for (auto const& wording : m_file.instruments)
            if (auto const* found = model::find_item(wording, item))
                return quoted(found->text, model::longest_text);
        return std::string { item };
    }

    std::string items_words(std::string_view items) const
    {
        std::string out;
        for (auto const item : model::ids_in(items))
            append_joined(out, "; ", item_words(item));
        return out;
    }

    /// Below the line that each row is for; rows for the whole review come last.
    void add_sources()
    {
        std::vector<std::string> lines;
        lines.reserve(m_review.lines.size());
        for (auto const& line : m_review.lines)
            lines.push_back(line.id);
        for (auto const& source : m_review.sources) {
            m_removed += source.removed ? 1 : 0;
            if (std::ranges::find(lines, source.line) == lines.end())
                lines.push_back(source.line);
        }
        for (auto const& line : lines) {
            Lines entries;
            for (auto const& source : m_review.sources)
                if (!source.removed && source.line == line)
                    entries.push_back(source_line(source));
            documents::add_list(m_out, "Evidence plan", std::move(entries), line_text(line));
        }
    }

    static std::string source_line(model::Source const& source)
    {
        return joined(
            { source_words(source.kind), source.what, source.whom, source.time, labelled("Works at a distance", source.remote) },
            " · ");
    }

    void add_day()
    {
        m_removed += std::ranges::count_if(m_review.timeslots, &model::Timeslot::removed);
        auto const& starts = m_review.starts.empty() && m_protocol ? m_protocol->starts : m_review.starts;
        Lines lines;
        for (auto const& part : day_plan(m_review, starts)) {
            auto const& slot = *part.slot;
            auto const clock
                = part.from.empty() ? counted(slot.minutes, "minute", "minutes") : concat({ part.from, " to ", part.to });
            lines.push_back(joined({ clock, slot.what, slot.place, slot.who }, " · "));
        }
        documents::add_list(m_out, "The day", std::move(lines));
    }

    std::string member_line(model::Member const& member) const
    {
        return joined({ words_from_elsewhere(member.name), role_title(m_protocol, member.role),
                          words_from_elsewhere(member.school), member.independent ? "from outside the triad" : "",
                          labelled_day("Notes handed over", member.sent), labelled_day("Answered", member.answered) },
            " · ");
    }

    static std::string extract_line(model::Extract const& extract)
    {
        return joined({ joined({ extract.title, blank(extract.wording) ? extract.item : extract.wording }, " · "),
                          labelled("Judged", extract.rated), labelled("Comment", extract.said),
                          labelled("How the school knows", extract.known) },
            "\n");
    }

    std::string note_line(model::Note const& note) const
    {
        auto const about = joined({ note_kind_words(note.kind), item_words(note.item), line_text(note.line) }, " · ");
        auto const seen = blank(note.seen) ? how_words(note.how) : labelled(how_words(note.how), note.seen);
        return joined({ about, seen, labelled("Where", note.place), labelled("Effect on pupils", note.effect) }, "\n");
    }

    std::string reply_line(model::Reply const& reply) const
    {
        auto const* statement = model::find_record(m_present.statements, reply.statement);
        auto const about = statement ? labelled("Statement", statement->text) : std::string {};
        auto const signed_by = joined({ reply.name, reply.role, day_words(reply.day) }, ", ");
        return joined({ about, joined({ decision_words(reply.decision), signed_by }, " · "),
                          labelled("Proposed wording", reply.wording), labelled("Reason", reply.reason) },
            "\n");
    }

    void add_statements()
    {
        for (auto const& part : report_parts(m_protocol, m_review)) {
            Lines lines;
            for (auto const* statement : statements_in(m_review, part.id))
                lines.push_back(statement->text);
            documents::add_list(m_out, concat({ "Report: ", part.title }), std::move(lines));
        }
        m_removed += std::ranges::count_if(m_review.statements, &model::Statement::removed);
    }

    void add_marks()
    {
        m_removed += m_review.removed ? 1 : 0;
        if (m_removed > 0)
            documents::add_paragraphs(m_out, "Removed",
                { concat({ counted(m_removed, "entry", "entries"), " that ", m_removed == 1 ? "was" : "were",
                    " removed: a mark that says so, without the words." }) });
    }

    PrintDocument& m_out;
    model::SchoolDocument const& m_file;
    model::Review const& m_review;
    model::Protocol const* m_protocol;
    model::Review const& m_present; // where what a record is about is looked up
    std::int64_t m_removed = 0;
};

void add_school(PrintDocument& out, model::School const& school)
{
    documents::add_paragraphs(out, "School", { joined({ school.name, labelled("URN", school.urn) }, " · ") });
}

std::string sharing_of(model::SchoolDocument const& file)
{
    if (model::goes_to_host(file.kind))
        return "For the school that hosts the review, not for the other partners.";
    auto const until = day_words(file.keep_until);
    bool const to_lead = file.kind == model::DocumentKind::ClusterReturn;
    return joined({ to_lead ? "For the lead of the cluster." : "For the review team alone.",
                      until.empty() ? "" : concat({ "Please delete by ", until, "." }) },
        " ");
}

} // namespace

std::string_view also_carried()
{
    return "Beside these texts the file carries what Triad needs to put work together: ids, the order of entries and which of "
           "them "
           "were removed, what an entry is about and what was chosen for it, a code for the wording that was answered, the day "
           "of "
           "each change (in older work the moment), the id of who made it, a code for the opening of Triad in which it was made "
           "with the changes that came before, and when the file was made. Where this browser can sign, its signature and its "
           "public key are added.";
}

PrintDocument in_words(model::SchoolDocument const& file, model::Protocol const* protocol, model::Review const* present)
{
    PrintDocument out { .title = std::string { model::spec_of(file.kind).title }, .sharing = sharing_of(file) };
    add_school(out, file.school);
    add_answers_in_words(out, file);
    for (auto const& review : file.reviews)
        Reader { out, file, review, protocol, present }.write();
    add_wording_in_words(out, file);
    documents::add_paragraphs(
        out, "Also in the file", { std::string { also_carried() }, std::string { wording_also_carries(file) } });
    return out;
}

} // namespace triad::rules
