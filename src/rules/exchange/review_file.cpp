#include "rules/exchange/review_file.h"

#include "base/hash.h"
#include "model/id_list.h"
#include "model/record_lists.h"
#include "model/whole_statement.h"
#include "rules/exchange/given.h"
#include "rules/exchange/travelling_fields.h"

namespace triad::rules {

namespace {

using model::DocumentKind;
using model::RecordKind;

/// One id for a partner's copy and all that comes for it, and one for what each partner sends: a second file of the same kind is
/// then a newer copy of the first.
std::string review_file_id(model::Review const& review, DocumentKind kind)
{
    auto const sign = model::spec_of(kind).id_sign;
    auto const named = model::goes_to_host(kind) ? concat({ review.id, "-", review.acting }) : review.id;
    auto const id = concat({ sign, named });
    return model::is_id(id) ? id : concat({ sign, hex64(hash64(named)) });
}

bool is_for_partners(model::LedgerEntry const& entry)
{
    auto const kind = model::document_kind(entry.kind);
    return kind && model::goes_to_partners(*kind);
}

/// Answers as the evaluation that an extract points at has them.
struct Origin {
    model::Instrument const* instrument = nullptr; // null: nothing to show
    std::optional<model::PlacedItem> placed = {};
    model::Answer const* answer = nullptr; // null: not answered
};

Origin origin_of(model::SchoolDocument const& document, model::Extract const& extract)
{
    Origin out;
    auto const* evaluation = model::find_evaluation(document, extract.evaluation);
    if (!evaluation || evaluation->removed)
        return out;
    out.instrument = model::instrument_of(document, *evaluation);
    if (out.instrument)
        out.placed = model::find_placed(*out.instrument, extract.item);
    out.answer = model::find_answer(*evaluation, extract.item);
    return out;
}

std::string rating_word(Origin const& origin)
{
    auto const& scale = *origin.placed->scale;
    auto const* chosen = origin.answer ? model::find_choice(scale, origin.answer->rating) : nullptr;
    return chosen ? chosen->word : model::unrated_choice(scale).word;
}

std::string whole_wording(model::PlacedItem const& placed)
{
    return std::string { first_code_points(model::whole_statement(placed), model::longest_text) };
}

/// Whoever makes a pack knows those that the ledger tells of, so that the words of this one take the place of theirs.
model::Stamp filling_stamp(model::SchoolDocument const& document, model::Review const& review, model::Stamp const& now)
{
    auto out = travelling(now);
    for (auto const& entry : document.ledger)
        if (entry.review == review.id && is_for_partners(entry))
            for (auto const& [field, stamp] : entry.stamps)
                model::add_knowledge(out.after, stamp);
    out.after.erase(model::writer_of(out));
    return out;
}

/// The words are always stamped, empty or not: a rating that the host no longer shows is taken from the partner's copy as well.
void fill(model::Extract& extract, Origin const& origin, model::Stamp const& stamp)
{
    extract.title = origin.instrument->title;
    extract.wording = whole_wording(*origin.placed);
    extract.rated = extract.rating ? rating_word(origin) : std::string {};
    extract.said = extract.comment && origin.answer ? origin.answer->comment : std::string {};
    extract.known = extract.evidence && origin.answer ? origin.answer->evidence : std::string {};
    for (auto const* field : { "title", "wording", "rated", "said", "known" })
        extract.stamps.insert_or_assign(field, stamp);
}

/// Copies one review, list by list.
class Packer {
public:
    Packer(model::SchoolDocument const& document, model::Review const& review, DocumentKind kind, model::Stamp const& now)
        : m_document(document)
        , m_review(review)
        , m_kind(kind)
        , m_filled(filling_stamp(document, review, now))
    {
    }

    model::Review packed() const
    {
        auto out = copy_of_fields(m_review, std::span { model::review_slots }, fields_that_travel(m_kind, RecordKind::Review));
        if (!model::goes_to_host(m_kind))
            out.created = travelling(m_review.created);
        if (m_review.removed)
            return out;
        model::for_each_spec(
            model::review_lists, [&](auto const& spec) { pack(spec.kind, m_review.*spec.list, spec.slots, out.*spec.list); });
        return out;
    }

private:
    template <typename Record, std::size_t count>
    void pack(RecordKind kind, std::vector<Record> const& from, std::span<model::Slot<Record> const, count> slots,
        std::vector<Record>& out) const
    {
        auto const fields = fields_that_travel(m_kind, kind);
        if (fields.empty())
            return;
        for (auto const& record : from)
            if (may_travel(record) && (!record.removed || leaves_mark(kind, record))) {
                out.push_back(copy_of_fields(record, slots, fields));
                finish(out.back());
            }
    }

    template <typename Record> bool leaves_mark(RecordKind kind, Record const& record) const
    {
        return was_given(m_document, m_review, kind, record.id);
    }
    /// Whoever hands something over says who it is, also when taken off the team meanwhile.
    bool leaves_mark(RecordKind kind, model::Member const& record) const
    {
        return model::goes_to_host(m_kind) || was_given(m_document, m_review, kind, record.id);
    }

    template <typename Record> bool may_travel(Record const&) const { return true; }
    bool may_travel(model::HostDocument const& record) const { return record.travels; }
    bool may_travel(model::Member const& record) const { return !model::goes_to_host(m_kind) || is_acting(record.id); }
    bool may_travel(model::Note const& record) const { return is_acting(record.member) && !never_written(record); }
    bool may_travel(model::Reply const& record) const { return is_acting(record.member); }
    /// Two devices of one school may each have shared the same answer.
    bool may_travel(model::Extract const& record) const
    {
        auto const first = std::ranges::find_if(m_review.extracts, [&](auto const& other) {
            return !other.removed && other.evaluation == record.evaluation && other.item == record.item;
        });
        return record.removed || (first->id == record.id && origin_of(m_document, record).placed.has_value());
    }

    /// A note that was begun and left empty says nothing. One that was emptied later takes back what was handed over.
    static bool never_written(model::Note const& note)
    {
        bool const empty = blank(note.seen) && blank(note.effect) && blank(note.place);
        return empty && !note.removed && !note.stamps.contains("seen") && !note.stamps.contains("effect")
            && !note.stamps.contains("place");
    }

    bool is_acting(std::string_view member) const { return !member.empty() && member == m_review.acting; }

    /// A line is often prompted by what the school marked low. Only statements that travel anyway are named.
    void finish(model::ReviewLine& line) const
    {
        std::string kept;
        for (auto const item : model::ids_in(line.items)) {
            bool const shared = std::ranges::any_of(
                m_review.extracts, [&](auto const& extract) { return !extract.removed && extract.item == item; });
            if (shared)
                append_joined(kept, " ", item);
        }
        line.items = kept;
        if (line.stamps.contains("items"))
            line.stamps.insert_or_assign("items", m_filled);
    }
    template <typename Record> void finish(Record&) const { }
    void finish(model::Extract& record) const
    {
        if (!record.removed)
            fill(record, origin_of(m_document, record), m_filled);
    }

    model::SchoolDocument const& m_document;
    model::Review const& m_review;
    DocumentKind m_kind;
    model::Stamp m_filled;
};

} // namespace

model::SchoolDocument make_review_file(
    model::SchoolDocument const& document, model::Review const& review, DocumentKind kind, model::Stamp const& now)
{
    model::SchoolDocument out;
    out.kind = kind;
    out.id = review_file_id(review, kind);
    out.example = document.example;
    out.school = named_school(document.school);
    out.saved = { .at = now.at, .by = now.by };
    if (!model::goes_to_host(kind)) // what partners hand over is the host's to keep
        out.keep_until = review.keep_until;
    out.reviews.push_back(Packer { document, review, kind, now }.packed());
    return out;
}

} // namespace triad::rules
