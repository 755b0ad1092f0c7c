#pragma once

#include "support/app_harness.h"
#include "support/store_harness.h"

#include "base/text.h"
#include "format/school_file.h"
#include "rules/exchange/review_file.h"
#include "store/outgoing.h"
#include "store/review_outgoing.h"

#include <algorithm>
#include <gtest/gtest.h>

// A host with a plan and two reviewers, each at a device of their own.

namespace triad::test::desk {

using model::DocumentKind;
using model::RecordKind;
using semantics::Node;
using semantics::Role;

inline constexpr auto review_id = "review-1";
inline constexpr auto desk_address = "#/review/review-1/desk";
inline constexpr auto notes_address = "#/review/review-1/notes";
inline constexpr Window narrow { .width = 320, .height = 640, .coarse_pointer = true, .extra = {} };

inline void share(Tab& host, char const* id, int item, bool rating, bool comment)
{
    auto const flag = [](bool on) { return std::string { on ? "true" : "" }; };
    host.work().perform(store::add_record(RecordKind::Extract, review_id, id,
        { { "evaluation", host.evaluation }, { "item", item_id(item) }, { "rating", flag(rating) },
            { "comment", flag(comment) } },
        "Share"));
}

/// A host who shares two statements, one of them behind a line, and names three people.
inline void plan(Tab& host)
{
    host.create();
    auto& work = host.work();
    work.perform(store::set_school_field("name", "Larkspur Primary School"));
    host.rate(1, "red");
    host.comment(1, "Books stay in the classroom");
    host.rate(2, "amber");
    host.comment(2, "Not for partners");
    auto begin = store::set_review_field(review_id, "removed", "", "Plan a review");
    begin.settings.push_back(store::set_review_field(review_id, "title", "Reading for pleasure", "").settings.front());
    begin.settings.push_back(store::set_review_field(review_id, "protocol", "cen-protocol", "").settings.front());
    ASSERT_TRUE(work.perform(begin));
    auto const add = [&](RecordKind kind, char const* id, store::Fields const& fields) {
        ASSERT_TRUE(work.perform(store::add_record(kind, review_id, id, fields, "Add")));
    };
    add(RecordKind::Member, "m-host", { { "role", "host" }, { "name", "Ash Moor" } });
    add(RecordKind::Member, "m-jo", { { "role", "reviewer" }, { "name", "Jo Park" } });
    add(RecordKind::Member, "m-sam", { { "role", "reviewer" }, { "name", "Sam Reed" } });
    add(RecordKind::Focus, "focus-1", { { "kind", "free" }, { "text", "Reading for pleasure" } });
    add(RecordKind::ReviewLine, "line-1", { { "text", "Who reads at home?" }, { "items", item_id(1) } });
    add(RecordKind::ReviewLine, "line-2", { { "text", "Who chooses the books?" } });
    add(RecordKind::Source, "source-1", { { "line", "line-1" }, { "kind", "listen" }, { "what", "Talk" }, { "whom", "Year 4" } });
    add(RecordKind::Source, "source-2", { { "kind", "read" }, { "what", "The reading records" } });
    share(host, "extract-1", 1, true, true);
    share(host, "extract-2", 2, false, false);
    host.run(1000);
}

/// The pack, and the host's own file, as they lie among the downloads.
struct Files {
    std::string host;
    std::string pack;
};

inline Files planned_files()
{
    Tab host;
    plan(host);
    host.work().review_outgoing().send(review_id, DocumentKind::ReviewPack, {});
    host.run(1000);
    Files files { .host = {}, .pack = host.downloaded() };
    host.work().outgoing().download(std::nullopt);
    host.run(1000);
    files.host = host.downloaded();
    return files;
}

/// One person's browser, with ids of its own.
struct Person {
    explicit Person(int number, Window const& window = {})
        : app(prepared(number), window)
    {
    }

    platform::headless::FakeWorld& prepared(int number)
    {
        world.ids.last = number * 1000;
        return world;
    }

    platform::headless::FakeWorld world;
    AppHarness app;
};

struct Reviewer : Person {
    Reviewer(Files const& files, int number, std::string_view name, Window const& window = {})
        : Person(number, window)
    {
        app.drop("pack.triad.json", files.pack);
        app.go(desk_address);
        if (!name.empty())
            app.press(Role::Button, concat({ "I am ", name }));
    }
};

inline model::SchoolDocument document_of(AppHarness& app)
{
    app.shortcut(ui::Shortcut::Save);
    auto const opened = format::decode_school(app.world().files.saved.back().bytes);
    EXPECT_TRUE(opened.has_value());
    return opened ? opened->document : model::SchoolDocument {};
}

inline model::Review review_of(AppHarness& app) { return *model::find_review(document_of(app), review_id); }

inline std::vector<model::Note> notes_of(AppHarness& app)
{
    auto notes = review_of(app).notes;
    std::erase_if(notes, [](auto const& note) { return note.removed; });
    return notes;
}

/// Path of the newest note's card.
inline std::string newest_note(AppHarness& app) { return notes_of(app).back().id; }

inline void write_note(AppHarness& app, std::string_view button, std::string_view seen, std::string_view effect)
{
    app.press(Role::Button, button);
    auto const note = newest_note(app);
    app.type_at(concat({ note, "/seen" }), seen);
    app.type_at(concat({ note, "/effect" }), effect);
}

/// The notes file as it goes to the host, handed over at this moment.
inline std::string notes_file(AppHarness& app)
{
    auto document = document_of(app);
    auto& review = document.reviews.front();
    model::Stamp const now { app.world().clock.now(), "author-there" };
    for (auto& member : review.members)
        if (member.id == review.acting) {
            member.sent = "2026-11-24";
            member.stamps["sent"] = now;
        }
    return format::encode_school(rules::make_review_file(document, review, DocumentKind::ReviewNotes, now));
}

struct Host : Person {
    explicit Host(Files const& files, Window const& window = {})
        : Person(90, window)
    {
        app.drop("school.triad.json", files.host);
        app.go(notes_address);
    }
    void take(AppHarness& partner) { app.drop("notes.triad.json", notes_file(partner)); }
};

/// Everything that stands in the main part of the page, to look through.
inline std::vector<Node> main_nodes(AppHarness const& app)
{
    std::vector<Node> out;
    for (auto const& node : app.tree().nodes)
        if (node.path.find("main/") != std::string::npos)
            out.push_back(node);
    return out;
}

inline bool checked(AppHarness const& app, std::string_view path) { return (app.at(path).state & semantics::Checked) != 0; }

/// Left top corner on the page, parents added up.
inline semantics::Rect on_page(AppHarness const& app, Node node)
{
    auto rect = node.rect;
    while (node.parent != semantics::no_node) {
        auto const parent = std::ranges::find(app.tree().nodes, node.parent, &Node::id);
        node = *parent;
        rect.x += node.rect.x;
        rect.y += node.rect.y;
    }
    return rect;
}

} // namespace triad::test::desk
