#include "rules/documents/released_report.h"

#include "base/text.h"
#include "documents/parts.h"
#include "model/id_list.h"
#include "rules/exchange/release.h"
#include "rules/exchange/unnamed.h"
#include "rules/review/agreement.h"
#include "rules/review/look_back.h"
#include "rules/review/review_words.h"

#include <algorithm>

// The report as its readers get it: the other half of release.h. It has no grade, no score and no rating: a report rests on what
// was seen and heard.

namespace triad::rules {

namespace {

using documents::PrintDocument;
using Lines = std::vector<std::string>;

/// "Oakfield Primary School", or "the school" where it stays unnamed or has no name yet.
std::string school_words(model::SchoolDocument const& document, Release const& release)
{
    return release.school && !blank(document.school.name) ? document.school.name : std::string { "the school" };
}

std::string readers(std::string const& school, Release const& release)
{
    switch (release.audience) {
    case Audience::School:
        return concat({ "For ", school, " alone." });
    case Audience::Triad:
        return concat({ "For the review team of ", school, "." });
    case Audience::Cluster:
        return concat({ "For the cluster of ", school, "." });
    case Audience::Partnership:
        return "For the schools of the partnership.";
    case Audience::Authority:
        return concat(
            { "For the local authority, sent by ", school, " as its own act. It is no part of risk assessment or monitoring." });
    case Audience::Governors:
        return concat({ "For the governors of ", school, "." });
    case Audience::Quality:
        return concat({ "For quality assurance, held by ", release.holder, ". Purpose: ", release.purpose, "." });
    }
    return {};
}

std::string_view basis_words(std::string_view basis)
{
    if (basis == "consent")
        return "Shared with the school’s consent on ";
    if (basis == "choice")
        return "Shared by the school’s own choice on ";
    return basis == "quality" ? "Shared for quality assurance alone on " : "Shared with those who took part on ";
}

std::string sharing_line(std::string const& school, Release const& release, Date today)
{
    if (release.audience == Audience::School)
        return concat({ readers(school, release), " Printed on ", long_date(today), "." });
    auto const until = day_words(release.keep_until);
    return joined({ readers(school, release), concat({ basis_words(basis_of(release)), long_date(today), "." }),
                      until.empty() ? "" : concat({ "Please delete by ", until, "." }), "Copies already given remain." },
        " ");
}

/// Puts the report together. Every text that somebody typed goes through `said`.
class ReportWriter {
public:
    ReportWriter(model::SchoolDocument const& document, model::Review const& review, model::Protocol const* protocol,
        Release const& release)
        : m_review(review)
        , m_protocol(protocol)
        , m_release(release)
        , m_names(names_left_out(document, review, release))
        , m_state(report_state(document, review))
    {
    }

    PrintDocument written() &&
    {
        m_out.title = blank(m_review.title) ? "Review report" : concat({ "Review report: ", said(m_review.title) });
        m_out.subtitle = joined({ m_protocol ? m_protocol->title : std::string {}, day_words(m_review.date) }, ", ");
        m_out.mark = !m_state.agreed ? "Not agreed" : m_state.unverified_statements > 0 ? "Agreement not verified" : "";
        add_focus();
        for (auto const& part : report_parts(m_protocol, m_review))
            add_statements(part);
        if (m_release.follow_ups)
            add_follow_ups();
        if (m_release.look_back)
            add_look_back();
        add_agreement();
        add_team();
        return std::move(m_out);
    }

private:
    std::string said(std::string_view text) const { return unnamed(text, m_names); }

    void add_focus()
    {
        Lines lines;
        for (auto const& focus : m_review.focuses)
            if (!focus.removed)
                lines.push_back(said(focus.text));
        auto const add = lines.size() > 1 ? documents::add_list : documents::add_paragraphs;
        add(m_out, "What was looked into", std::move(lines), {});
    }

    void add_statements(NamedPart const& part)
    {
        Lines lines;
        auto const title = said(part.title);
        for (auto const* statement : statements_in(m_review, part.id)) {
            auto notes = m_release.notes ? note_lines(*statement) : Lines {};
            if (notes.empty()) {
                lines.push_back(said(statement->text));
                continue;
            }
            documents::add_list(m_out, title, std::exchange(lines, {}));
            documents::add_list(m_out, title, std::move(notes), said(statement->text));
        }
        documents::add_list(m_out, title, std::move(lines));
    }

    Lines note_lines(model::Statement const& statement) const
    {
        Lines out;
        for (auto const id : model::ids_in(statement.notes))
            if (auto const* note = model::find_record(m_review.notes, id); note && !note->removed)
                out.push_back(note_line(*note));
        std::erase_if(out, [](auto const& line) { return blank(line); });
        return out;
    }

    std::string note_line(model::Note const& note) const
    {
        auto const* member = m_release.names ? model::find_record(m_review.members, note.member) : nullptr;
        auto const place = blank(note.place) ? std::string {} : concat({ " (", said(note.place), ")" });
        auto const seen = blank(note.seen) ? std::string {} : concat({ how_words(note.how), place, ": ", said(note.seen) });
        auto const effect = blank(note.effect) ? std::string {} : concat({ "Effect: ", said(note.effect) });
        auto const by = member && !blank(member->name) ? concat({ "Noted by ", said(member->name) }) : std::string {};
        return seen.empty() && effect.empty() ? std::string {} : joined({ seen, effect, by }, "\n");
    }

    void add_follow_ups()
    {
        Lines lines;
        for (auto const& step : m_review.follow_ups)
            if (!step.removed && step.kind == "action" && !blank(step.what))
                lines.push_back(follow_up_line(step));
        documents::add_list(m_out, "What is being done", std::move(lines));
    }

    std::string follow_up_line(model::FollowUp const& step) const
    {
        auto const when = !step.done.empty() ? concat({ "done on ", day_words(step.done) })
            : step.due.empty()               ? std::string {}
                                             : concat({ "by ", day_words(step.due) });
        // Who does it may be a name that nothing else in the document knows.
        return joined({ said(step.what), m_release.names ? said(step.who) : std::string {}, when }, " · ");
    }

    void add_look_back()
    {
        auto const asked = m_protocol ? *m_protocol : model::Protocol {};
        for (auto const& line : look_back_lines(asked, m_review))
            if (!blank(line.text))
                documents::add_paragraphs(m_out, "Looking back", { said(line.text) }, said(line.question));
    }

    void add_agreement()
    {
        if (m_state.statements == 0)
            return;
        auto const counts = concat({ number(m_state.agreed_statements), " of ",
            counted(m_state.statements, "statement is", "statements are"), " agreed by every partner as they stand here." });
        auto const unverified = m_state.unverified_statements == 0
            ? std::string {}
            : concat({ "Not verified: for ", number(m_state.unverified_statements), " of ",
                  counted(m_state.statements, "statement", "statements"),
                  ", an agreement came in a file that nobody is proven to have sent." });
        documents::add_paragraphs(m_out, "Agreement",
            { m_state.agreed ? "Every partner in the review agrees with every statement of this report."
                             : concat({ "Not agreed: ", counts }),
                unverified });
    }

    std::string member_line(model::Member const& member) const
    {
        auto const role = said(role_title(m_protocol, member.role));
        auto const outside = member.independent ? "from outside the triad" : "";
        return m_release.names ? joined({ said(member.name), role, said(member.school), outside }, ", ")
                               : joined({ role, outside }, ", ");
    }

    void add_team()
    {
        Lines lines;
        for (auto const& member : m_review.members)
            if (!member.removed)
                lines.push_back(member_line(member));
        documents::add_list(m_out, "The review team", std::move(lines));
    }

    model::Review const& m_review;
    model::Protocol const* m_protocol;
    Release const& m_release;
    NameWords m_names;
    ReportState m_state;
    PrintDocument m_out;
};

} // namespace

PrintDocument released_report(model::SchoolDocument const& document, model::Review const& review, model::Protocol const* protocol,
    Release const& release, Date today)
{
    auto out = ReportWriter { document, review, protocol, release }.written();
    out.school = release.school ? document.school.name : std::string {};
    out.reader = audience_name(release.audience);
    out.sharing = sharing_line(school_words(document, release), release, today);
    return out;
}

} // namespace triad::rules
