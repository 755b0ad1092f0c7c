// The published schemas of school files are held against the tables that the program reads and writes by.
#include "format/json.h"
#include "model/record_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#ifndef TRIAD_SOURCE_DIR
#define TRIAD_SOURCE_DIR "."
#endif

namespace triad::format {

namespace {

/// The schemas in assets/schema, read when they are named.
class Schemas {
public:
    /// What a schema comes to where it points elsewhere, and the file that it stands in.
    struct Found {
        std::string file;
        Json const* schema = nullptr;
    };

    Json const& root(std::string const& file)
    {
        auto const known = m_files.find(file);
        if (known != m_files.end())
            return known->second;
        std::ifstream in { std::filesystem::path { TRIAD_SOURCE_DIR } / "assets/schema" / file, std::ios::binary };
        auto parsed = parse_json(std::string { std::istreambuf_iterator<char> { in }, {} });
        EXPECT_TRUE(parsed) << file;
        return m_files.emplace(file, parsed ? *std::move(parsed) : Json {}).first->second;
    }

    Found follow(std::string const& file, Json const& schema)
    {
        auto const* choices = schema.find("anyOf");
        if (choices && !schema.find("properties")) // a date, empty or null: the first says the type
            return follow(file, choices->items.front());
        auto const* ref = schema.find("$ref");
        if (!ref)
            return { file, &schema };
        auto const hash = ref->text.find('#');
        auto const where = hash == 0 ? file : ref->text.substr(0, hash);
        auto const name = ref->text.substr(ref->text.rfind('/') + 1);
        auto const* defined = root(where).find("$defs");
        auto const* named = defined ? defined->find(name) : nullptr;
        return named ? follow(where, *named) : Found {};
    }

    /// The schema of one record of the list `name` that a schema has.
    Found record(Found const& owner, std::string_view name)
    {
        auto const* list = owner.schema->find("properties")->find(name);
        auto const* items = list ? list->find("items") : nullptr;
        return items ? follow(owner.file, *items) : Found {};
    }

private:
    std::map<std::string, Json> m_files;
};

template <typename Record> std::string expected_type(model::Slot<Record> const& slot)
{
    return slot.flag ? "boolean" : slot.number ? "integer" : "string";
}

/// Every field of the table has its property of the same type; what else the record holds is `beside`, by spaces.
template <typename Record>
void expect_fields(Schemas& schemas, Schemas::Found const& record, std::span<model::Slot<Record> const> slots,
    std::string_view beside, std::string_view what)
{
    SCOPED_TRACE(std::string { what });
    ASSERT_NE(record.schema, nullptr);
    auto const& properties = *record.schema->find("properties");
    std::set<std::string> expected { "stamps" };
    for (auto const name : split(beside, ' '))
        expected.emplace(name);
    for (auto const& slot : slots) {
        expected.emplace(slot.field);
        auto const* property = properties.find(slot.field);
        if (!property)
            continue; // said below
        auto const* schema = schemas.follow(record.file, *property).schema;
        auto const* type = schema ? schema->find("type") : nullptr;
        EXPECT_TRUE(type && type->text == expected_type(slot)) << slot.field;
    }
    EXPECT_THAT(std::set<std::string>(properties.names.begin(), properties.names.end()), expected);
}

template <typename Lists>
void expect_lists(
    Schemas& schemas, Schemas::Found const& owner, Lists const& lists, std::map<std::string_view, std::string_view> const& beside)
{
    model::for_each_spec(lists, [&](auto const& spec) {
        auto const more = beside.find(spec.name);
        expect_fields(
            schemas, schemas.record(owner, spec.name), spec.slots, more == beside.end() ? "id" : more->second, spec.name);
    });
}

TEST(SchemaFields, EveryFieldThatIsReadAndWrittenStandsInTheSchemaAndNoOther)
{
    Schemas schemas;
    Schemas::Found const school { "school.schema.json", &schemas.root("school.schema.json") };
    auto const evaluation = schemas.record(school, "evaluations");
    auto const review = schemas.record(school, "reviews");
    expect_fields<model::Evaluation>(
        schemas, evaluation, model::evaluation_slots, "id created contexts answers views actions", "evaluation");
    expect_lists(
        schemas, evaluation, model::evaluation_lists, { { "contexts", "field" }, { "answers", "item fingerprint history" } });
    std::string beside = "id created";
    model::for_each_spec(model::review_lists, [&](auto const& spec) { beside += concat({ " ", spec.name }); });
    expect_fields<model::Review>(schemas, review, model::review_slots, beside, "review");
    expect_lists(schemas, review, model::review_lists, {});
    expect_lists(schemas, school, model::document_lists, {});
}

} // namespace

} // namespace triad::format
