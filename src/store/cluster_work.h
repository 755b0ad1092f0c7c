#pragma once

#include "model/cluster.h"
#include "store/document.h"

namespace triad::store {

/// The work of a lead.
class ClusterWork final : public Document {
public:
    explicit ClusterWork(model::ClusterDocument document)
        : m_document(std::move(document))
    {
    }

    static DocumentReader reader();

    std::unique_ptr<Document> copy() const override;
    bool allows(model::FieldRef const&, std::string_view) const override { return true; }
    std::optional<std::vector<model::Edit>> apply(std::span<Command::Setting const>, model::Stamp const&) override;
    bool play(std::vector<model::Edit> const&) override;
    std::vector<model::Edit> introduce(format::Preferences const&, model::Stamp const&) override;
    bool knows_author(std::string_view id) const override;
    std::vector<model::LedgerEntry> const& ledger() const override { return m_document.ledger; }
    std::string encode(model::Stamp const& saved) const override;
    std::string encode_leaving(model::Stamp const& saved) const override;
    model::Stamp const& saved() const override { return m_document.saved; }
    Instant last_change() const override;
    format::LibraryLine library_line(Instant file_copy) const override;
    std::string title() const override;
    Leaving own_copy(std::optional<std::string> const& about, Date today) const override;
    bool says_the_same(Document const&) const override;
    void become_copy(platform::Ids&, std::string_view mark) override;
    model::ClusterDocument const* cluster() const override { return &m_document; }

private:
    model::ClusterDocument m_document;
};

std::unique_ptr<Document> cluster_work(model::ClusterDocument);

} // namespace triad::store
