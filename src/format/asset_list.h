#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace triad::format {

/// The texts of files of one kind, wherever they come from.
using AssetTexts = std::function<std::vector<std::string>()>;

/// Files of one kind that come with the program. Most are never asked for in a visit, so they are read when somebody first looks
/// at the list. One that cannot be read costs itself only. What has an `order` stands in it; the same order stays as it came.
template <typename Record> class AssetList {
public:
    using Decode = Result<Record, Issue> (*)(std::string_view, Chain const&);

    AssetList() = default;
    AssetList(AssetTexts texts, Decode decode)
        : m_texts(std::move(texts))
        , m_decode(decode)
    {
    }

    std::vector<Record> const& records() const
    {
        if (m_texts)
            read();
        return m_records;
    }

    operator std::vector<Record> const&() const { return records(); }
    auto begin() const { return records().begin(); }
    auto end() const { return records().end(); }
    std::size_t size() const { return records().size(); }
    bool empty() const { return records().empty(); }
    Record const& front() const { return records().front(); }
    Record const& operator[](std::size_t i) const { return records()[i]; }

private:
    void read() const
    {
        for (auto const& text : std::exchange(m_texts, {})()) {
            if (auto record = m_decode(text, released_versions()))
                m_records.push_back(std::move(*record));
        }
        if constexpr (requires(Record const& record) { record.order; })
            std::ranges::stable_sort(m_records, {}, &Record::order);
    }

    mutable AssetTexts m_texts; // not read yet
    mutable std::vector<Record> m_records;
    Decode m_decode = nullptr;
};

} // namespace triad::format
