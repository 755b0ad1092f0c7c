#include "rules/review/agreement.h"

#include "base/hash.h"
#include "base/text.h"
#include "rules/review/review_plan.h"

#include <algorithm>
#include <tuple>

namespace triad::rules {

namespace {

/// Stands in no text of a file, so that nothing can be moved from one side of it to the other.
constexpr std::string_view border = "\x1f";

/// Evaluation before recommendation, strengths before what is to develop; parts of other versions after them, by name.
int place_of(std::string_view part)
{
    constexpr std::string_view order[] = { "evaluation", "strength", "development", "recommendation", "question" };
    return static_cast<int>(std::ranges::find(order, part) - std::begin(order));
}

Instant last_stamp(model::Reply const& reply)
{
    Instant last;
    for (auto const& [field, stamp] : reply.stamps)
        last = std::max(last, stamp.at);
    return last;
}

bool decided(model::Reply const& reply)
{
    return reply.decision == "agree" || reply.decision == "reword" || reply.decision == "withdraw";
}

/// The one that counts where a file brought several: the latest, whatever order they stand in.
model::Reply const* reply_of(model::Review const& review, model::Statement const& statement, model::Member const& member)
{
    model::Reply const* found = nullptr;
    auto const order = [](model::Reply const& reply) { return std::tuple { last_stamp(reply), std::string_view { reply.id } }; };
    for (auto const& reply : review.replies) {
        if (reply.removed || reply.statement != statement.id || reply.member != member.id || !decided(reply))
            continue;
        if (!found || order(*found) < order(reply))
            found = &reply;
    }
    return found;
}

Standing standing_of(model::Reply const* reply, std::string_view fingerprint)
{
    if (!reply)
        return Standing::Unanswered;
    if (reply->fingerprint != fingerprint)
        return Standing::OtherWording;
    if (reply->decision == "agree")
        return Standing::Agreed;
    return reply->decision == "reword" ? Standing::AsksRewording : Standing::Withdrawn;
}

/// Answers from before files were signed have no opening in their stamps, and prove as little as those that came unsigned.
bool verified(model::Reply const* reply)
{
    if (!reply)
        return true;
    auto const decided = reply->stamps.find("decision");
    return decided != reply->stamps.end() && !decided->second.copy.empty() && !model::is_unproven(decided->second);
}

/// When a file was made. Taking consent back is stamped later, so the first stamp counts; without any, the end of its day.
Instant made_at(model::LedgerEntry const& entry)
{
    constexpr std::int64_t day_ms = 24 * 60 * 60 * 1000;
    auto const day = parse_iso_date(entry.day);
    auto made = day ? Instant { (days_since_epoch(*day) + 1) * day_ms } : latest_instant;
    for (auto const& [field, stamp] : entry.stamps)
        made = std::min(made, stamp.at);
    return made;
}

/// True where every partner agreed, before that moment, to what stands there now: a change that was put back.
bool agreed_before(model::Review const& review, model::Statement const& statement, Instant moment)
{
    return agreed(review, statement) && std::ranges::all_of(standings(review, statement), [&](auto const& standing) {
        return last_stamp(*standing.reply) < moment;
    });
}

/// True where a reader of then read something else in this place.
bool says_otherwise(model::Review const& review, model::Statement const& statement, Instant then)
{
    auto const later = [&](char const* field) {
        auto const stamp = statement.stamps.find(field);
        return stamp != statement.stamps.end() && stamp->second.at > then;
    };
    bool const begun_later = later("part") && blank(statement.text);
    if (begun_later || (statement.removed && blank(statement.text)))
        return false;
    if (statement.removed)
        return later("removed") && !later("part");
    return (later("text") || later("part") || later("removed")) && !agreed_before(review, statement, then);
}

/// The last line that tells of a release. Copies for the school's own reading count only where nobody else has one.
model::LedgerEntry const* last_release(model::SchoolDocument const& document, model::Review const& review)
{
    model::LedgerEntry const* found = nullptr;
    auto const order = [](auto const& entry) { return std::tuple { entry.audience != "school", made_at(entry) }; };
    for (auto const& entry : document.ledger) {
        bool const release = !entry.removed && entry.review == review.id && entry.kind == "report";
        if (release && (!found || order(*found) <= order(entry)))
            found = &entry;
    }
    return found;
}

bool in_ledger(model::SchoolDocument const& document, model::Review const& review, std::string_view kind)
{
    return std::ranges::any_of(
        document.ledger, [&](auto const& entry) { return !entry.removed && entry.review == review.id && entry.kind == kind; });
}

bool with_peers(model::SchoolDocument const& document, model::Review const& review)
{
    if (document.kind != model::DocumentKind::School)
        return true; // whoever reads it there is a peer
    bool const answered = std::ranges::any_of(review.replies, [](auto const& reply) { return !reply.removed && decided(reply); });
    return answered || in_ledger(document, review, "agreement-request");
}

bool live_line(model::Review const& review, std::string_view id)
{
    auto const* line = model::find_record(review.lines, id);
    return line && !line->removed;
}

/// Chosen notes in the order of the team; notes of people who are no longer on it stand last.
template <typename Choose> std::vector<model::Note const*> notes_by_member(model::Review const& review, Choose choose)
{
    std::vector<model::Note const*> out;
    for (auto const& note : review.notes)
        if (!note.removed && choose(note))
            out.push_back(&note);
    std::ranges::stable_sort(out, {}, [&](auto const* note) {
        return std::ranges::find(review.members, note->member, &model::Member::id) - review.members.begin();
    });
    return out;
}

} // namespace

std::string statement_fingerprint(model::Statement const& statement)
{
    return hex64(hash64(statement.text, hash64(border, hash64(statement.part))));
}

std::string reply_id(std::string_view statement, std::string_view member)
{
    return concat({ "reply-", hex64(hash64(member, hash64(border, hash64(statement)))) });
}

std::vector<PartnerStanding> standings(model::Review const& review, model::Statement const& statement)
{
    std::vector<PartnerStanding> out;
    auto const fingerprint = statement_fingerprint(statement);
    for (auto const* member : partners(review)) {
        auto const* reply = reply_of(review, statement, *member);
        out.push_back({ member, standing_of(reply, fingerprint), reply, verified(reply) });
    }
    return out;
}

bool agreed(model::Review const& review, model::Statement const& statement)
{
    auto const all = standings(review, statement);
    return !all.empty() && std::ranges::all_of(all, [](auto const& standing) { return standing.standing == Standing::Agreed; });
}

std::vector<model::Statement const*> statements_of(model::Review const& review)
{
    std::vector<model::Statement const*> out;
    for (auto const& statement : review.statements)
        if (!statement.removed)
            out.push_back(&statement);
    std::ranges::stable_sort(out, {}, [](auto const* statement) {
        return std::tuple { place_of(statement->part), std::string_view { statement->part }, statement->order };
    });
    return out;
}

ReportState report_state(model::SchoolDocument const& document, model::Review const& review)
{
    ReportState out;
    for (auto const* statement : statements_of(review)) {
        if (blank(statement->text))
            continue; // begun and not yet written: nobody can agree to it
        ++out.statements;
        bool const is_agreed = agreed(review, *statement);
        out.agreed_statements += is_agreed ? 1 : 0;
        out.unverified_statements
            += is_agreed && !std::ranges::all_of(standings(review, *statement), &PartnerStanding::verified) ? 1 : 0;
    }
    out.agreed = out.statements > 0 && out.agreed_statements == out.statements;
    if (auto const* entry = last_release(document, review)) {
        out.status = ReportStatus::Released;
        out.released = entry->day;
        out.changed = changed_since(review, *entry);
    } else if (out.agreed) {
        out.status = ReportStatus::Agreed;
    } else if (out.statements > 0 && with_peers(document, review)) {
        out.status = ReportStatus::WithPeers;
    }
    return out;
}

bool changed_since(model::Review const& review, model::LedgerEntry const& entry)
{
    auto const made = made_at(entry);
    return std::ranges::any_of(review.statements, [&](auto const& statement) { return says_otherwise(review, statement, made); });
}

std::string_view status_words(ReportState const& state)
{
    switch (state.status) {
    case ReportStatus::Draft:
        break;
    case ReportStatus::WithPeers:
        return "with peers";
    case ReportStatus::Agreed:
        return "agreed";
    case ReportStatus::Released:
        return state.changed ? "released, and changed since" : "released";
    }
    return "draft";
}

std::vector<model::Note const*> notes_on_line(model::Review const& review, std::string_view line)
{
    return notes_by_member(
        review, [&](auto const& note) { return line.empty() ? !live_line(review, note.line) : note.line == line; });
}

std::vector<model::Note const*> notes_on_item(model::Review const& review, std::string_view item)
{
    return notes_by_member(review, [&](auto const& note) { return !item.empty() && note.item == item; });
}

} // namespace triad::rules
