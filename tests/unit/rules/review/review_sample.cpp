#include "unit/rules/review/review_sample.h"

#include "base/text.h"
#include "model/field.h"
#include "rules/review/agreement.h"

#include <gtest/gtest.h>

namespace triad::rules::test {

namespace {

using model::RecordKind;

model::ProtocolRole role(std::string id, std::string title, int least, int most, std::string warning = {})
{
    model::ProtocolRole out;
    out.id = std::move(id);
    out.title = std::move(title);
    out.least = least;
    out.most = most;
    out.warning = std::move(warning);
    return out;
}

void add_member(model::SchoolDocument& document, std::string const& id, std::string const& name, std::string const& held)
{
    write(document, RecordKind::Member, id, "name", name, 1);
    write(document, RecordKind::Member, id, "role", held, 1);
}

} // namespace

model::Protocol sample_protocol()
{
    model::Protocol out;
    out.id = "visit";
    out.title = "Visit";
    out.focus_rule = model::FocusRule::StrengthAndPriority;
    out.mode = model::ReviewMode::InSchool;
    out.roles = { role("host", "Head of the host school", 1, 1, "The head of the host school is missing."),
        role("lead", "Lead reviewer", 1, 1, "Nobody leads the review yet."), role("reviewer", "Reviewer", 1, 1),
        role("facilitator", "Facilitator", 0, 1), role("champion", "Improvement champion", 0, 1) };
    out.report = { { "strength", "Strengths" }, { "development", "Areas for development" }, { "question", "Questions" } };
    for (int i = 1; i <= 6; ++i)
        out.look_back.push_back({ concat({ "LB", number(i) }), concat({ "Question ", number(i), "?" }) });
    return out;
}

model::SchoolDocument hosted_document()
{
    model::SchoolDocument document;
    document.id = "doc-1";
    document.school.id = "urn-1";
    document.school.name = "Oakfield";
    auto const head = [&](std::string const& field, std::string const& value) {
        model::write_field(document, { RecordKind::Review, "review-1", {}, field }, value, { .at = { 1000 }, .by = "host" });
    };
    head("protocol", "visit");
    head("title", "Reading across the school");
    head("date", "2026-12-03");
    for (auto const* kind : { "strength", "priority" }) {
        write(document, RecordKind::Focus, kind, "kind", kind, 1);
        write(document, RecordKind::Focus, kind, "text", concat({ "The ", kind, " we chose" }), 1);
    }
    write(document, RecordKind::ReviewLine, "line-1", "text", "Who reads at home?", 1);
    for (auto const* kind : { "observe", "listen" }) {
        write(document, RecordKind::Source, kind, "line", "line-1", 1);
        write(document, RecordKind::Source, kind, "kind", kind, 1);
        write(document, RecordKind::Source, kind, "what", concat({ "To ", kind }), 1);
    }
    write(document, RecordKind::Timeslot, "slot-1", "minutes", "60", 1);
    write(document, RecordKind::Timeslot, "slot-1", "what", "Learning walk", 1);
    add_member(document, "ana", "Ana Bell", "host");
    add_member(document, "jo", "Jo Park", "lead");
    add_member(document, "sam", "Sam Reed", "reviewer");
    return document;
}

void write(model::SchoolDocument& document, RecordKind kind, std::string const& record, std::string const& field,
    std::string const& value, std::int64_t second)
{
    bool const of_school = kind == RecordKind::LedgerEntry || kind == RecordKind::Outcome || kind == RecordKind::Milestone
        || kind == RecordKind::Champion || kind == RecordKind::Return;
    auto const owner = of_school ? std::string {} : std::string { "review-1" };
    model::Stamp stamp { .at = { second * 1000 }, .by = "host" };
    if (kind == RecordKind::Reply) { // it came in a signed file
        stamp.copy = "copy-of-partner";
        stamp.change = second;
    }
    EXPECT_TRUE(model::write_field(document, { kind, owner, record, field }, value, stamp)) << field << " = " << value;
}

void note_file(model::SchoolDocument& document, std::string const& kind, std::int64_t second)
{
    auto const id = concat({ "ledger-", kind, "-", number(second) });
    write(document, RecordKind::LedgerEntry, id, "review", "review-1", second);
    write(document, RecordKind::LedgerEntry, id, "kind", kind, second);
}

void write_note(model::SchoolDocument& document, std::string const& id, std::string const& member, std::int64_t second)
{
    write(document, RecordKind::Note, id, "member", member, second);
    write(document, RecordKind::Note, id, "seen", "Pupils chose their own books.", second);
}

void write_statement(
    model::SchoolDocument& document, std::string const& id, std::string const& part, std::string const& text, std::int64_t second)
{
    write(document, RecordKind::Statement, id, "part", part, second);
    write(document, RecordKind::Statement, id, "text", text, second);
}

void write_reply(model::SchoolDocument& document, std::string const& statement, std::string const& member,
    std::string const& decision, std::int64_t second)
{
    auto const id = reply_id(statement, member);
    auto const* answered = model::find_record(the_review(document).statements, statement);
    write(document, RecordKind::Reply, id, "statement", statement, second);
    write(document, RecordKind::Reply, id, "member", member, second);
    write(document, RecordKind::Reply, id, "decision", decision, second);
    write(document, RecordKind::Reply, id, "fingerprint", answered ? statement_fingerprint(*answered) : "", second);
}

model::Review& the_review(model::SchoolDocument& document) { return *model::find_review(document, "review-1"); }

} // namespace triad::rules::test
