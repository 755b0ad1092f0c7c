#include "model/school_document.h"
#include "platform/headless/fakes.h"
#include "store/open_document.h"
#include "store/stored_document.h"

#include <gtest/gtest.h>

#include <map>
#include <ranges>

// The store keeps any work that is a Document: here one that is nothing like a school's, so that nothing of a school's is asked
// for.

namespace triad::store {

namespace {

/// Names and their values, one a line in its file.
class ListWork final : public Document {
public:
    std::unique_ptr<Document> copy() const override { return std::make_unique<ListWork>(*this); }
    bool allows(model::FieldRef const& target, std::string_view) const override { return target.record != "locked"; }
    std::optional<std::vector<model::Edit>> apply(std::span<Command::Setting const> settings, model::Stamp const& stamp) override
    {
        std::vector<model::Edit> edits;
        for (auto const& [target, value] : settings) {
            edits.push_back({ target, m_values[target.record], value, stamp });
            m_values[target.record] = value;
        }
        return edits;
    }
    bool play(std::vector<model::Edit> const& entry) override
    {
        for (auto const& edit : entry)
            m_values[edit.target.record] = edit.after;
        return true;
    }
    std::vector<model::Edit> introduce(format::Preferences const&, model::Stamp const&) override { return {}; }
    bool knows_author(std::string_view) const override { return false; }
    std::vector<model::LedgerEntry> const& ledger() const override { return m_ledger; }
    std::string encode(model::Stamp const&) const override
    {
        std::string out = "a list\n";
        for (auto const& [name, value] : m_values)
            out += name + "=" + value + "\n";
        return out;
    }
    std::string encode_leaving(model::Stamp const& saved) const override { return encode(saved); }
    model::Stamp const& saved() const override { return m_saved; }
    Instant last_change() const override { return {}; }
    format::LibraryLine library_line(Instant) const override { return { .document = m_id, .title = title() }; }
    std::string title() const override { return std::to_string(m_values.size()) + " names"; }
    Leaving own_copy(std::optional<std::string> const&, Date) const override
    {
        return { .kind = "list", .what = "The list", .file = "list.txt" };
    }
    bool says_the_same(Document const& other) const override { return encode({}) == other.encode({}); }
    void become_copy(platform::Ids& ids, std::string_view) override { m_id = ids.fresh("list"); }

    static Result<std::unique_ptr<Document>, Issue> decode(std::string_view bytes, format::Chain const&)
    {
        if (!bytes.starts_with("a list\n"))
            return Failure { Issue { IssueCode::NotTriad, "", "Not a list." } };
        auto work = std::make_unique<ListWork>();
        for (auto const line : bytes | std::views::split('\n')) {
            std::string_view const text { line };
            auto const sign = text.find('=');
            if (sign != std::string_view::npos)
                work->m_values[std::string { text.substr(0, sign) }] = text.substr(sign + 1);
        }
        return std::unique_ptr<Document> { std::move(work) };
    }
    static std::unique_ptr<Document> salvage(std::string_view, format::Chain const&) { return nullptr; }

    std::string value(std::string const& name) const { return m_values.contains(name) ? m_values.at(name) : std::string {}; }

private:
    std::string m_id = "list";
    model::Stamp m_saved;
    std::vector<model::LedgerEntry> m_ledger;
    std::map<std::string, std::string> m_values;
};

constexpr DocumentReader list_reader { ListWork::decode, ListWork::salvage };

class AnotherWork : public testing::Test {
protected:
    AnotherWork()
        : preferences(world.ports())
        , open(world.ports(), preferences, "key", std::make_unique<ListWork>(), {}, [] { })
    {
        world.storage.claim("key", false, [](bool) { }, [] { });
        open.saver().start_new();
        keep();
    }

    void keep()
    {
        for (int i = 0; i < 4; ++i) {
            world.clock.advance(1000);
            open.saver().tick();
            world.storage.deliver();
        }
    }

    bool set(char const* name, char const* value)
    {
        return open.perform({ .label = "Set", .settings = { { { model::RecordKind::Line, {}, name, "text" }, value } } });
    }

    std::string value(char const* name) const { return dynamic_cast<ListWork const&>(open.document()).value(name); }

    Result<Loaded, Issue> stored()
    {
        std::optional<Result<Loaded, Issue>> out;
        world.storage.load("key", [&](auto const& result) { out = read_stored(*result, list_reader); });
        world.storage.deliver();
        return std::move(*out);
    }

    platform::headless::FakeWorld world;
    DevicePreferences preferences;
    OpenDocument open;
};

} // namespace

TEST_F(AnotherWork, IsKeptWithItsJournalAndReadAgain)
{
    ASSERT_TRUE(set("a", "1"));
    ASSERT_TRUE(set("b", "2"));
    keep();
    auto const loaded = stored();
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->health, Loaded::Health::Sound);
    EXPECT_GT(loaded->entries, 0U);
    EXPECT_EQ(loaded->document->encode({}), open.document().encode({}));
    EXPECT_EQ(loaded->document->school(), nullptr);
}

TEST_F(AnotherWork, IsUndoneAndDoneAgain)
{
    ASSERT_TRUE(set("a", "1"));
    ASSERT_TRUE(set("a", "2"));
    ASSERT_TRUE(open.undo());
    EXPECT_EQ(value("a"), "1");
    ASSERT_TRUE(open.redo());
    EXPECT_EQ(value("a"), "2");
}

TEST_F(AnotherWork, SaysItselfWhatMayBeWritten)
{
    EXPECT_FALSE(set("locked", "1"));
    EXPECT_EQ(value("locked"), "");
}

TEST_F(AnotherWork, DamagedBytesOfWhichNothingIsLeftAreAnError)
{
    platform::StoredDocument damaged;
    damaged.bytes = "no list";
    auto const loaded = read_stored(damaged, list_reader);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().sentence, "Not a list.");
}

} // namespace triad::store
