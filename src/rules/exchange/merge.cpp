#include "rules/exchange/merge.h"

#include "base/text.h"
#include "model/field_slot.h"
#include "model/record_lists.h"
#include "model/wording_fit.h"
#include "rules/exchange/choices.h"
#include "rules/exchange/field_join.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace triad::rules {

namespace {

using model::FieldRef;
using model::RecordKind;
using Clashes = std::map<FieldRef, Field>;

Clashes clashes_by_field(model::SchoolDocument const& document)
{
    Clashes out;
    for (auto const& clash : document.clashes)
        out[clash.target].push_back({ clash.value, clash.stamp });
    return out;
}

auto order_of(model::Stamp const& stamp) { return std::tie(stamp.at, stamp.by, stamp.copy, stamp.change, stamp.unknown); }

/// One merge on its way: the result grows in `out`, and what clashes in it is gathered.
class Merger {
public:
    Merger(model::SchoolDocument const& ours, model::SchoolDocument const& theirs)
        : m_ours(clashes_by_field(ours))
        , m_theirs(clashes_by_field(theirs))
    {
    }

    template <typename Record>
    void fields(RecordKind kind, std::string const& owner, std::string const& id, std::span<model::Slot<Record> const> slots,
        Record& ours, Record const& theirs)
    {
        for (auto const& slot : slots)
            field({ kind, owner, id, std::string { slot.field } }, slot, ours, theirs);
        for (auto const& [name, stamp] : theirs.stamps)
            if (!model::find_slot(slots, name))
                take_unnamed(ours.stamps, name, stamp);
        ours.unknown = std::max(ours.unknown, theirs.unknown);
    }

    /// Joins two lists of records by their keys; `inside` joins what stands inside two records of one id.
    template <typename Record, typename Inside>
    void list(RecordKind kind, std::string const& owner, std::span<model::Slot<Record> const> slots, std::vector<Record>& ours,
        std::vector<Record> const& theirs, Inside inside)
    {
        constexpr auto key = model::record_key<Record>();
        std::map<std::string, std::size_t, std::less<>> places;
        for (std::size_t i = 0; i < ours.size(); ++i)
            places.emplace(ours[i].*key, i);
        for (auto const& record : theirs) {
            auto const place = places.find(record.*key);
            bool const is_new = place == places.end();
            if (is_new)
                ++m_report.added;
            auto& own = is_new ? ours.emplace_back(blank_like(record)) : ours[place->second];
            m_count = !is_new;
            bool const whole = kind == RecordKind::Evaluation || kind == RecordKind::Review;
            fields(kind, whole ? record.*key : owner, whole ? std::string {} : record.*key, slots, own, record);
            inside(own, record);
        }
    }

    std::vector<model::Clash> clashes() const
    {
        std::vector<model::Clash> out;
        for (auto const& [target, others] : m_clashes)
            for (auto const& said : others)
                out.push_back({ target, said.value, said.stamp });
        return out;
    }

    /// Clashes of fields that only one side has.
    void keep_other_clashes()
    {
        for (auto const* side : { &m_ours, &m_theirs })
            for (auto const& [target, others] : *side)
                if (!m_seen.contains(target))
                    m_clashes.emplace(target, others);
    }

    MergeReport const& report() const { return m_report; }

private:
    template <typename Record> static Record blank_like(Record const& record)
    {
        constexpr auto key = model::record_key<Record>();
        Record out {};
        out.*key = record.*key;
        return out;
    }

    template <typename Record>
    static std::optional<Field> said_in(
        Record const& record, model::Slot<Record> const& slot, Clashes const& clashes, FieldRef const& target)
    {
        auto const stamp = record.stamps.find(target.field);
        auto value = model::read_slot(slot, record);
        bool const untouched = value == model::read_slot(slot, Record {});
        if (stamp == record.stamps.end() && untouched)
            return std::nullopt;
        Field out { { std::move(value), stamp == record.stamps.end() ? model::Stamp {} : stamp->second } };
        if (auto const found = clashes.find(target); found != clashes.end())
            out.insert(out.end(), found->second.begin(), found->second.end());
        return out;
    }

    template <typename Record>
    void field(FieldRef const& target, model::Slot<Record> const& slot, Record& ours, Record const& theirs)
    {
        auto const a = said_in(ours, slot, m_ours, target);
        auto const b = said_in(theirs, slot, m_theirs, target);
        m_seen.insert(target);
        if (!a && !b)
            return;
        auto const joined = a && b ? join_fields(*a, *b) : join_fields(a ? *a : *b, a ? *a : *b);
        if (a && b && m_count)
            count(target, *a, *b, joined);
        if (!a && m_count)
            ++m_report.newer;
        if (joined.size() > 1)
            m_clashes[target].assign(joined.begin() + 1, joined.end());
        take(slot, ours, theirs, joined.front());
        model::write_slot(slot, ours, joined.front().value);
        if (joined.front().stamp != model::Stamp {})
            ours.stamps.insert_or_assign(target.field, joined.front().stamp);
    }

    /// A judgement belongs to the wording it was given to, so both come from one side.
    template <typename Record>
    static void take(model::Slot<Record> const& slot, Record& ours, Record const& theirs, FieldValue const& said)
    {
        if constexpr (std::is_same_v<Record, model::Answer>) {
            if (slot.text == &model::Answer::rating && theirs.rating == said.value
                && (ours.rating != said.value || ours.fingerprint < theirs.fingerprint))
                ours.fingerprint = theirs.fingerprint;
        }
    }

    void count(FieldRef const& target, Field const& a, Field const& b, Field const& joined)
    {
        bool const apart = joined.size() > std::max(a.size(), b.size());
        if (apart && needs_choice(target, a.front().value, b.front().value))
            ++m_report.clashes;
        else if (a.front().value == b.front().value)
            ++m_report.same;
        else
            ++(joined.front().value == a.front().value ? m_report.older : m_report.newer);
    }

    /// The stamp of a field that this version does not know.
    static void take_unnamed(model::Stamps& ours, std::string const& name, model::Stamp const& stamp)
    {
        auto const [place, is_new] = ours.emplace(name, stamp);
        if (!is_new && order_of(place->second) < order_of(stamp))
            place->second = stamp;
    }

    Clashes m_ours;
    Clashes m_theirs;
    Clashes m_clashes;
    std::set<FieldRef> m_seen;
    MergeReport m_report;
    bool m_count = true;
};

void join_history(std::vector<model::AnswerChange>& ours, std::vector<model::AnswerChange> const& theirs)
{
    for (auto const& change : theirs)
        if (std::ranges::find(ours, change) == ours.end())
            ours.push_back(change);
    std::ranges::sort(ours, [](auto const& a, auto const& b) {
        return std::tie(a.stamp.at, a.stamp.by, a.field, a.before, a.unknown)
            < std::tie(b.stamp.at, b.stamp.by, b.field, b.before, b.unknown);
    });
}

/// When a record began: the earlier of the two, where both say so.
void join_created(model::Stamp& ours, model::Stamp const& theirs)
{
    if (ours.at.ms == 0 || (theirs.at.ms != 0 && order_of(theirs) < order_of(ours)))
        ours = theirs;
}

/// What a record holds besides its fields.
template <typename Record> void join_rest(Record&, Record const&) { }
void join_rest(model::Answer& ours, model::Answer const& theirs) { join_history(ours.history, theirs.history); }

/// The lists of one owner, one after the other.
template <typename Lists, typename Owner>
void join_lists(Merger& merger, Lists const& lists, std::string const& id, Owner& ours, Owner const& theirs)
{
    model::for_each_spec(lists, [&](auto const& spec) {
        merger.list(spec.kind, id, spec.slots, ours.*spec.list, theirs.*spec.list,
            [](auto& own, auto const& other) { join_rest(own, other); });
    });
}

void join_whole(Merger& merger, model::SchoolDocument& out, model::SchoolDocument const& theirs)
{
    merger.fields<model::School>(RecordKind::School, {}, {}, model::school_slots, out.school, theirs.school);
    merger.list<model::Evaluation>(RecordKind::Evaluation, {}, model::evaluation_slots, out.evaluations, theirs.evaluations,
        [&](auto& own, auto const& other) {
            join_created(own.created, other.created);
            join_lists(merger, model::evaluation_lists, own.id, own, other);
        });
    merger.list<model::Review>(
        RecordKind::Review, {}, model::review_slots, out.reviews, theirs.reviews, [&](auto& own, auto const& other) {
            join_created(own.created, other.created);
            join_lists(merger, model::review_lists, own.id, own, other);
        });
    join_lists(merger, model::document_lists, {}, out, theirs);
}

/// False where one edition of an instrument has two wordings: answers to one of them would stand under the other.
bool join_instruments(std::vector<model::Instrument>& ours, std::vector<model::Instrument> const& theirs)
{
    for (auto const& instrument : theirs) {
        auto const present = std::ranges::find_if(
            ours, [&](auto const& own) { return own.id == instrument.id && own.version == instrument.version; });
        if (present == ours.end())
            ours.push_back(instrument);
        else if (*present != instrument)
            return false;
    }
    return true;
}

bool can_be_opened(model::SchoolDocument const& document)
{
    return std::ranges::all_of(
        document.evaluations, [&](auto const& evaluation) { return model::has_its_wording(document, evaluation); });
}

} // namespace

Result<Merged, MergeRefusal> merge(model::SchoolDocument const& ours, model::SchoolDocument const& theirs)
{
    if (ours.id != theirs.id || ours.school.id != theirs.school.id || ours.kind != theirs.kind)
        return Failure { MergeRefusal::OtherDocument };
    Merged out { ours, {} };
    if (!join_instruments(out.document.instruments, theirs.instruments))
        return Failure { MergeRefusal::OtherWording };
    Merger merger { ours, theirs };
    join_whole(merger, out.document, theirs);
    if (!can_be_opened(out.document) && can_be_opened(ours) && can_be_opened(theirs))
        return Failure { MergeRefusal::OtherWording };
    merger.keep_other_clashes();
    out.document.clashes = merger.clashes();
    out.document.example = ours.example && theirs.example;
    out.document.keep_until = std::max(ours.keep_until, theirs.keep_until);
    if (order_of(ours.saved) < order_of(theirs.saved))
        out.document.saved = theirs.saved;
    out.document.unknown = std::max(ours.unknown, theirs.unknown);
    out.report = merger.report();
    return out;
}

} // namespace triad::rules
