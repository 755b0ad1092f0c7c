#include "report_fixture.h"

#include "base/text.h"
#include "format/school_file.h"
#include "model/field.h"
#include "rules/review/agreement.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace triad::test::report {

using model::RecordKind;
using semantics::Role;

void put(model::SchoolDocument& document, RecordKind kind, char const* id,
    std::vector<std::pair<char const*, char const*>> const& fields)
{
    model::Stamp const stamp { .at = { 1'795'300'000'000 }, .by = "author-host" };
    for (auto const& [field, value] : fields) {
        bool const whole = kind == RecordKind::Review;
        ASSERT_TRUE(model::write_field(document, { kind, review_id, whole ? "" : id, field }, value, stamp)) << field;
    }
}

model::SchoolDocument hosted(char const* protocol)
{
    model::SchoolDocument document { .id = "doc-larkspur", .school = { .id = "larkspur", .name = "Larkspur Primary School" } };
    document.reviews.push_back({ .id = review_id });
    put(document, RecordKind::Review, "",
        { { "protocol", protocol }, { "title", "Reading for pleasure" }, { "date", "2026-11-20" } });
    put(document, RecordKind::ReviewLine, "line-1", { { "text", "Who reads at home?" } });
    put(document, RecordKind::Focus, "focus-1", { { "kind", "free" }, { "text", "Do pupils choose to read?" } });
    put(document, RecordKind::Member, "m-host", { { "role", "host" }, { "name", "Ash Moor" } });
    put(document, RecordKind::Member, "m-jo", { { "role", "reviewer" }, { "name", "Jo Park" }, { "school", "Hazel School" } });
    put(document, RecordKind::Member, "m-sam", { { "role", "reviewer" }, { "name", "Sam Reed" }, { "school", "Birch School" } });
    put(document, RecordKind::Note, "note-jo",
        { { "member", "m-jo" }, { "line", "line-1" }, { "how", "seen" }, { "seen", "Two boys read to each other" } });
    put(document, RecordKind::Note, "note-sam",
        { { "member", "m-sam" }, { "line", "line-1" }, { "how", "heard" }, { "seen", "A parent asked for longer books" } });
    put(document, RecordKind::Statement, "s-1",
        { { "part", "strength" }, { "text", "Reading corners are used every day." }, { "notes", "note-jo note-sam" },
            { "order", "1" } });
    put(document, RecordKind::Statement, "s-2",
        { { "part", "development" }, { "text", "Older readers need longer books." }, { "notes", "note-sam" }, { "order", "1" } });
    return document;
}

Device::Device(int ids_used, Window const& window)
{
    for (int i = 0; i < ids_used; ++i)
        world.ids.fresh("used");
    app = std::make_unique<AppHarness>(world, window);
}

model::SchoolDocument Device::document()
{
    app->shortcut(ui::Shortcut::Save);
    auto const opened = format::decode_school(last_file());
    EXPECT_TRUE(opened.has_value());
    return opened ? opened->document : model::SchoolDocument {};
}

void open_as_host(Device& host, model::SchoolDocument const& document)
{
    host.app->drop_own("larkspur.triad.json", format::encode_school(document));
    host.app->go(report_address);
}

std::string made_at(Device& device, char const* address)
{
    device.app->go(address);
    device.app->press(Role::Button, "Make the file");
    return device.last_file();
}

void open_as_partner(Device& partner, std::string const& request, char const* name)
{
    partner.app->drop("request.triad.json", request);
    partner.app->press(Role::Button, concat({ "I am ", name }));
    partner.app->go(report_address);
}

Devices agree_by_both(Device& host)
{
    Devices out;
    auto const request = made_at(host, request_address);
    for (char const* name : { "Jo Park", "Sam Reed" }) {
        auto& partner = *out.emplace_back(std::make_unique<Device>(name[0] == 'J' ? 100 : 200));
        open_as_partner(partner, request, name);
        partner.app->press(Role::Button, "Agree to all");
        partner.app->press(Role::Button, "Yes, agree");
        host.app->drop("answer.triad.json", made_at(partner, answer_address));
    }
    host.app->go(report_address);
    return out;
}

bool has_control(AppHarness const& app, std::string_view part_of_name)
{
    return std::ranges::any_of(app.tree().nodes, [&](auto const& node) {
        bool const control = node.role == Role::Button || node.role == Role::TextArea || node.role == Role::TextField;
        return control && node.name.find(part_of_name) != std::string::npos;
    });
}

bool blocked(AppHarness const& app, std::string_view button)
{
    return (app.get(Role::Button, button).state & semantics::Disabled) != 0;
}

model::Reply const* reply_to(model::SchoolDocument const& document, std::string_view statement, std::string_view member)
{
    return model::find_record(document.reviews.front().replies, rules::reply_id(statement, member));
}

} // namespace triad::test::report
