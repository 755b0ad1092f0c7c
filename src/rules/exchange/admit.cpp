#include "rules/exchange/admit.h"

#include "base/hash.h"
#include "base/text.h"
#include "model/field.h"
#include "model/record_lists.h"
#include "rules/exchange/arrival.h"
#include "rules/exchange/import_filter.h"
#include "rules/exchange/travelling_fields.h"

#include <algorithm>
#include <set>

// What a file from elsewhere says of its own changes is bounded here, before anything is merged: the other half of arrival.h.

namespace triad::rules {

namespace {

using model::DocumentKind;
using model::FieldRef;
using model::RecordKind;
using model::Stamp;

constexpr std::int64_t tolerance_ms = 24 * 60 * 60 * 1000;
constexpr std::string_view early_sign = "early-";

model::Writer renamed(std::string_view sign, model::Writer const& writer) { return concat({ sign, hex64(hash64(writer)) }); }

/// Calls `use(FieldRef without a field, its stamps)` for everything in a review file that is stamped.
template <typename Use> void for_each_stamps(model::SchoolDocument& document, Use use)
{
    use(FieldRef { RecordKind::School, {}, {}, {} }, document.school.stamps);
    auto const use_lists = [&](auto const& lists, std::string const& owner, auto& record) {
        model::for_each_list(lists, record, [&](auto const& spec, auto& list) {
            for (auto& each : list)
                use(FieldRef { spec.kind, owner, each.id, {} }, each.stamps);
        });
    };
    for (auto& review : document.reviews) {
        use(FieldRef { RecordKind::Review, review.id, {}, {} }, review.stamps);
        use_lists(model::review_lists, review.id, review);
    }
    use_lists(model::document_lists, {}, document);
}

/// Openings of this document by the people who write in it here: those of others come in files and are not among the authors.
std::set<model::Writer> own_writers(model::SchoolDocument document)
{
    std::set<model::Writer> out;
    std::set<std::string> people;
    for (auto const& author : document.authors)
        people.insert(author.id);
    for_each_stamps(document, [&](FieldRef const&, model::Stamps& stamps) {
        for (auto const& [field, stamp] : stamps)
            if (people.contains(stamp.by))
                out.insert(model::writer_of(stamp));
    });
    for (auto const& person : people)
        out.insert(model::person_sign + person);
    return out;
}

/// Whose changes they are: of the person who works here, on another device; of whoever signed; of nobody that is known.
enum class Trust { Own, Proven, None };

/// Bounds one stamp after the other.
class Bounds {
public:
    Bounds(model::SchoolDocument const& into, std::string review, Trust trust, Instant now)
        : m_into(into)
        , m_own(own_writers(into))
        , m_review(std::move(review))
        , m_trust(trust)
        , m_now(now)
    {
    }

    void bound(FieldRef const& target, std::string_view value, Stamp& stamp)
    {
        bound_moment(stamp);
        if (m_trust == Trust::Own)
            return;
        auto const standing = model::read_stamp(m_into, target);
        bool const proves = m_trust == Trust::Proven && standing && model::is_unproven(*standing);
        if (standing && !proves && model::read_field(m_into, target) == value) {
            stamp = *standing; // it says what is here already, and nothing more is known of it
            return;
        }
        credit(target, stamp);
        name_writers(stamp);
    }

    void bound_moment(Stamp& stamp)
    {
        if (stamp.at.ms <= m_now.ms + tolerance_ms)
            return;
        m_clock_ahead = true;
        if (stamp.copy.empty()) { // where the moment is what tells the change, another moment needs another writer
            stamp.copy = renamed("late-", concat({ stamp.by, iso_instant(stamp.at) }));
            stamp.change = 1;
        }
        stamp.at = m_now;
    }

    bool clock_ahead() const { return m_clock_ahead; }

private:
    /// A claim to know what was changed here counts as far as that change was given out.
    void credit(FieldRef const& target, Stamp& stamp) const
    {
        std::erase_if(stamp.after, [&](auto& claim) {
            if (!m_own.contains(claim.first))
                return false;
            claim.second = std::min(claim.second, most_known(target, claim.first));
            return claim.second <= 0;
        });
    }

    std::int64_t most_known(FieldRef const& target, model::Writer const& writer) const
    {
        auto const standing = model::read_stamp(m_into, target);
        if (!standing)
            return 0;
        if (model::writer_of(*standing) == writer)
            return model::number_of(*standing) - (given_out(*standing) ? 0 : 1);
        auto const before = standing->after.find(writer);
        return before == standing->after.end() ? 0 : before->second;
    }

    bool given_out(Stamp const& change) const
    {
        auto const covers = [&](Stamp const& sent) {
            return model::writer_of(sent) == model::writer_of(change) ? model::number_of(sent) >= model::number_of(change)
                                                                      : sent.at >= change.at;
        };
        return std::ranges::any_of(m_into.ledger, [&](auto const& entry) {
            // What the host printed for itself went into no file of the review. A partner's whole copy is handed over as it is.
            bool const printed = entry.basis == "own" && m_into.kind == model::DocumentKind::School;
            return entry.review == m_review && !printed
                && std::ranges::any_of(entry.stamps, [&](auto const& named) { return covers(named.second); });
        });
    }

    /// Whoever is not proven writes as a writer of their own. Changes from before there were openings become those of one.
    void name_writers(Stamp& stamp) const
    {
        bool const proven = m_trust == Trust::Proven;
        auto const sign = proven ? early_sign : model::unproven_sign;
        if (!proven || stamp.copy.empty()) {
            auto const count = std::clamp<std::int64_t>(model::number_of(stamp), 1, model::highest_change);
            stamp.copy = renamed(sign, model::writer_of(stamp));
            stamp.change = count;
        }
        model::Knowledge known;
        for (auto const& [writer, count] : stamp.after) {
            bool const own = m_own.contains(writer);
            bool const person = writer.starts_with(model::person_sign);
            if (own || proven)
                known.emplace(writer, count);
            if (!own && (!proven || person))
                known.emplace(renamed(sign, writer), std::max<std::int64_t>(count, 1));
        }
        known.erase(model::writer_of(stamp));
        stamp.after = std::move(known);
    }

    model::SchoolDocument const& m_into;
    std::set<model::Writer> m_own;
    std::string m_review;
    Trust m_trust;
    Instant m_now;
    bool m_clock_ahead = false;
};

bool bound_all(model::SchoolDocument& part, model::SchoolDocument const& into, Trust trust, Instant now)
{
    Bounds bounds { into, part.reviews.front().id, trust, now };
    for_each_stamps(part, [&](FieldRef target, model::Stamps& stamps) {
        for (auto& [field, stamp] : stamps) {
            target.field = field;
            bounds.bound(target, model::read_field(part, target).value_or(std::string {}), stamp);
        }
    });
    for (auto& clash : part.clashes)
        bounds.bound(clash.target, clash.value, clash.stamp);
    for (auto* stamp : { &part.saved, &part.reviews.front().created })
        stamp->at = std::min(stamp->at, now);
    return bounds.clock_ahead();
}

model::SchoolDocument part_of_kind(model::SchoolDocument file, DocumentKind kind)
{
    file.kind = kind;
    return admitted_part(file);
}

/// A person's own copy: what the host's files brought, what that person wrote, and what was handed over from there.
model::SchoolDocument own_part(model::SchoolDocument const& file)
{
    auto const& from = file.reviews.front();
    auto out = part_of_kind(file, DocumentKind::ReviewPack);
    auto& review = out.reviews.front();
    review.acting = from.acting;
    if (auto const stamp = from.stamps.find("acting"); stamp != from.stamps.end())
        review.stamps.insert(*stamp);
    auto const report = part_of_kind(file, DocumentKind::AgreementRequest);
    review.statements = report.reviews.front().statements;
    auto const notes = part_of_kind(file, DocumentKind::ReviewNotes);
    review.notes = notes.reviews.front().notes;
    review.replies = part_of_kind(file, DocumentKind::AgreementAnswer).reviews.front().replies;
    for (auto const& own : notes.reviews.front().members)
        for (auto& member : review.members)
            if (member.id == own.id) {
                member.sent = own.sent;
                member.answered = own.answered;
                member.stamps.insert(own.stamps.begin(), own.stamps.end());
            }
    for (auto const& entry : file.ledger)
        if (entry.review == from.id)
            out.ledger.push_back(copy_of_fields(entry, std::span { model::ledger_entry_slots },
                "review kind what file audience basis holder purpose day time by keepUntil withdrawn"));
    for (auto const& key : from.sender_keys)
        review.sender_keys.push_back(copy_of_fields(key, std::span { model::sender_key_slots }, "member key words met compared"));
    for (auto const& author : file.authors) {
        auto& kept = out.authors.emplace_back(model::Author { .id = author.id });
        for (auto const& slot : model::author_slots)
            copy_field(slot, author, kept);
    }
    for (auto const& clash : file.clashes)
        if (clash.target.owner == from.id)
            out.clashes.push_back({ clash.target, clash.value, travelling(clash.stamp) });
    return out;
}

/// A partner's whole copy that was handed to the host: its notes and its answers, as if they had come in files of their own.
model::SchoolDocument notes_and_answers(model::SchoolDocument const& file)
{
    auto out = part_of_kind(file, DocumentKind::ReviewNotes);
    out.reviews.front().replies = part_of_kind(file, DocumentKind::AgreementAnswer).reviews.front().replies;
    return out;
}

/// Nobody is called otherwise by a file that nobody proves to have sent. True where that changed something.
bool keep_names(model::SchoolDocument& part, model::Review const* here)
{
    bool kept = false;
    for (auto& member : part.reviews.front().members) {
        auto const* own = here ? model::find_record(here->members, member.id) : nullptr;
        if (!own)
            continue;
        for (auto const* field : { "name", "school" }) {
            auto const& slot = *model::find_slot(std::span<model::Slot<model::Member> const> { model::member_slots }, field);
            auto const present = model::read_slot(slot, *own);
            if (blank(present))
                continue;
            kept = kept || present != model::read_slot(slot, member);
            model::write_slot(slot, member, "");
            member.stamps.erase(field);
        }
    }
    return kept;
}

} // namespace

Admitted admit(model::SchoolDocument const& into, Arrival const& arrival, bool proven, Instant now)
{
    auto const& file = arrival.file;
    bool const to_host = into.kind == DocumentKind::School;
    Admitted out;
    out.part = !is_own_copy(file) ? admitted_part(file) : to_host ? notes_and_answers(file) : own_part(file);
    out.part.id = into.id;
    out.part.kind = into.kind;
    if (to_host) {
        out.part.school = into.school;
        out.part.example = into.example;
    }
    if (to_host && !proven)
        out.name_kept = keep_names(out.part, model::find_review(into, file.reviews.front().id));
    auto const school = out.part.school;
    bool const own = is_own_copy(file) && !to_host;
    out.clock_ahead = bound_all(out.part, into, own ? Trust::Own : proven ? Trust::Proven : Trust::None, now);
    if (to_host)
        out.part.school = school; // the host's own, and so bounded by nobody
    return out;
}

model::SchoolDocument first_part(model::SchoolDocument const& file, bool own_copy, bool proven, Instant now)
{
    auto out = own_copy ? own_part(file) : admitted_part(file);
    out.kind = DocumentKind::ReviewPack;
    if (!own_copy)
        out.reviews.front().acting.clear();
    bound_all(out, {}, own_copy ? Trust::Own : proven ? Trust::Proven : Trust::None, now);
    return out;
}

} // namespace triad::rules
