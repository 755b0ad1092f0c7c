#pragma once

#include "format/json.h"
#include "model/field.h"

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace triad::format {

/// What one reading of a file has found, and what records refer to while they are read.
struct Intake {
    /// Strict reading keeps the first issue only. Salvage notes every issue, leaves out what is wrong and goes on.
    bool salvage = false;
    std::vector<Issue> issues = {};
    std::vector<model::Instrument> const* instruments = nullptr; // of the file
    model::Instrument const* instrument = nullptr; // of the evaluation being read; null outside, or where the file lacks it
};

/// Reads one JSON object member by member. Nothing here fails: a wrong value is reported and reads as empty.
class Reader {
public:
    Reader(Json const& object, Intake&);
    /// A record inside another one: the member `name` of `parent`, or its list element `index`.
    Reader(Json const& object, Reader const& parent, std::string_view name, std::size_t index = no_index);

    /// What people call this record: "the answer to THEP-A01". Used in sentences.
    void set_label(std::string label) { m_label = std::move(label); }
    Intake& intake() const { return m_intake; }
    /// False when the record cannot be kept: no object, no id, or an id that was there before.
    bool usable() const { return m_usable; }

    /// Marks members as known without reading them.
    void skip(std::initializer_list<std::string_view> names);
    /// A text that must be there; the record is not usable without it.
    std::string id(std::string_view name);
    /// The same where it may be absent: empty then.
    std::string optional_id(std::string_view name);
    /// Plain text within the limit; empty when absent or null.
    std::string text(std::string_view name);
    /// The text as it will be read, without reading it yet: for a label. Empty where it will be reported.
    std::string glance(std::string_view name) const;
    /// Any text, of any length: for text that is a file itself.
    std::string raw_text(std::string_view name);
    /// An ISO date, or empty.
    std::string day(std::string_view name);
    Instant instant(std::string_view name);
    /// A whole number from `lowest` to `highest`; `otherwise` when absent.
    int whole_number(std::string_view name, int lowest, int highest, int otherwise);
    std::int64_t long_number(std::string_view name, std::int64_t lowest, std::int64_t highest, std::int64_t otherwise);
    /// The digits of any number, as written; empty when absent.
    std::string digits(std::string_view name);
    bool flag(std::string_view name);
    /// The place of a text in `words`; 0, which stands for "none", when absent.
    template <typename Enum, std::size_t count> Enum one_of(std::string_view name, std::string_view const (&words)[count])
    {
        return static_cast<Enum>(place_in(name, words, count));
    }
    /// The same for a text that must be there.
    template <typename Enum, std::size_t count>
    Enum required_one_of(std::string_view name, std::string_view const (&words)[count])
    {
        auto const* value = member(name);
        if (!value || (value->kind == JsonKind::Text && value->text.empty()))
            report_missing(name);
        return one_of<Enum>(name, words);
    }
    std::vector<std::string> raw_texts(std::string_view name);
    /// Reports a member that must be there and is not.
    void report_missing(std::string_view name);
    /// The object with this name; null when absent or not an object.
    Json const* object(std::string_view name);
    /// Calls `use(reader)` for each record of a list.
    template <typename Use> void each(std::string_view name, Use use);
    /// Reads each record of a list. `key`, where given, must differ from record to record.
    template <typename Record>
    void records(std::string_view name, std::vector<Record>& out, std::type_identity_t<Record (*)(Reader&)> decode,
        std::type_identity_t<std::string (*)(Record const&)> key);

    /// The members nobody asked for, as JSON text; empty for none.
    model::Unknown unread() const;

    /// Reports a finding at a member of this record; an empty name means the record itself.
    void report(std::string_view name, IssueCode, std::string sentence);
    void give_up(std::string_view name, IssueCode, std::string sentence);
    /// This record's id was there before.
    void report_twice();
    /// "the answer to THEP-A01 of the evaluation “Autumn 2026”"; empty for the file itself.
    std::string place() const;
    /// The place after a word such as " in "; empty for the file itself.
    std::string placed(std::string_view word) const;

private:
    static constexpr std::size_t no_index = static_cast<std::size_t>(-1);

    /// Null where it is absent or null.
    Json const* member(std::string_view name) const;
    Json const* take(std::string_view name);
    Json const* take(std::string_view name, JsonKind, std::string_view expected);
    void report_wrong_type(std::string_view name, Json const&, std::string_view expected);
    void report_not_allowed(std::string_view name, std::string_view value, std::string_view why);
    std::size_t place_in(std::string_view name, std::string_view const* words, std::size_t count);
    std::string own_label() const;
    std::string pointer() const;

    Json const& m_object;
    Intake& m_intake;
    Reader const* m_parent = nullptr;
    std::string_view m_name;
    std::size_t m_index = no_index;
    std::string m_label;
    std::vector<bool> m_read; // one for each member
    bool m_usable = true;
};

template <typename Use> void Reader::each(std::string_view name, Use use)
{
    auto const* list = take(name, JsonKind::List, "a list");
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        Reader item { list->items[i], *this, name, i };
        use(item);
    }
}

template <typename Record>
void Reader::records(std::string_view name, std::vector<Record>& out, std::type_identity_t<Record (*)(Reader&)> decode,
    std::type_identity_t<std::string (*)(Record const&)> key)
{
    std::set<std::string> seen;
    each(name, [&](Reader& item) {
        auto record = decode(item);
        if (key && item.usable() && !seen.insert(key(record)).second)
            item.report_twice();
        if (item.usable())
            out.push_back(std::move(record));
    });
}

} // namespace triad::format
