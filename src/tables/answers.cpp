#include "tables/layout.h"

namespace triad::tables {

namespace {

template <typename Key, typename Value> std::optional<Value> found_in(std::map<Key, Value> const& map, Key const& key)
{
    auto const found = map.find(key);
    return found == map.end() ? std::nullopt : std::optional { found->second };
}

} // namespace

Answers::Answers(Choices const& choices)
{
    for (auto const& decision : choices.decisions)
        m_decisions.insert_or_assign({ decision.kind, decision.at }, decision.accepted);
    for (auto const& row : choices.rows) {
        if (row.kind)
            m_kinds.insert_or_assign(row.key, *row.kind);
        if (row.under_stem)
            m_under_stem.insert_or_assign(row.key, *row.under_stem);
    }
}

bool Answers::holds(ProposalKind kind, PieceKey at, bool otherwise) const
{
    return found_in(m_decisions, std::pair { kind, at }).value_or(otherwise);
}

std::optional<RowKind> Answers::kind(PieceKey key) const { return found_in(m_kinds, key); }

std::optional<bool> Answers::under_stem(PieceKey key) const { return found_in(m_under_stem, key); }

} // namespace triad::tables
