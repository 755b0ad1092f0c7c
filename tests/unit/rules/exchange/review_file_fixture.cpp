#include "unit/rules/exchange/review_file_fixture.h"

#include "rules/exchange/import_filter.h"
#include "rules/exchange/review_file.h"
#include "support/generate.h"

namespace triad::rules::test {

namespace {

void add_evaluation(model::SchoolDocument& document)
{
    auto& evaluation = document.evaluations.front();
    evaluation.answers = {
        { .item = "A01", .rating = "green", .comment = "Every class has a link.", .evidence = "Logs of October." },
        { .item = "A02", .rating = "red", .comment = "Phone line is often busy." },
    };
    evaluation.actions = { { .id = "action-1", .item = "A02", .what = "Second phone line", .owner = "Robin Vale" } };
    evaluation.contexts = { { .field = "C1", .text = "Two classes in each year." } };
}

void add_plan(model::Review& review)
{
    review.focuses = { { .id = "focus-1", .kind = "priority", .text = "Reading at home", .why = "Fewer books are taken home." } };
    review.lines = { { .id = "line-1", .text = "How do families know what to read?", .items = "A02" } };
    review.sources = { { .id = "source-1", .line = "line-1", .kind = "listen", .what = "Talk with parents" } };
    review.timeslots = { { .id = "slot-1", .minutes = 20, .what = "Welcome", .place = "Hall" } };
    review.members = {
        { .id = "member-host", .name = "Morgan Hale", .role = "host", .school = "Oakfield Primary School" },
        { .id = "member-jo", .name = "Jo Park", .role = "lead", .school = "Beech Hill School", .sent = "2026-11-20" },
        { .id = "member-sam", .name = "Sam Reed", .role = "reviewer", .school = "Elm Grove School" },
    };
    review.extracts = {
        { .id = "extract-1",
            .evaluation = "eval-1",
            .item = "A01",
            .rating = true,
            .stamps = { { "rating", stamp_of("host", 8) } } },
        { .id = "extract-2", .evaluation = "eval-1", .item = "A02", .comment = true },
    };
    review.documents = {
        { .id = "document-1", .title = "Reading policy", .place = "Shared drive", .travels = true },
        { .id = "document-2", .title = "Minutes of governors", .place = "Office" },
    };
}

void add_findings(model::Review& review)
{
    review.notes = {
        { .id = "note-1",
            .member = "member-jo",
            .line = "line-1",
            .how = "seen",
            .seen = "Books go home daily.",
            .place = "Year 2",
            .effect = "Pupils read more." },
        { .id = "note-2",
            .member = "member-sam",
            .line = "line-1",
            .how = "heard",
            .seen = "A pupil told Sam Reed about stories.",
            .effect = "Pupils talk about books." },
    };
    review.statements = {
        { .id = "statement-1", .part = "strength", .text = "Jo Park saw that books go home daily.", .notes = "note-1 note-2" },
        { .id = "statement-2", .part = "development", .text = "Families at Oakfield ask for a list.", .order = 2 },
    };
    review.replies = { { .id = "reply-1",
        .statement = "statement-2",
        .member = "member-sam",
        .decision = "reword",
        .wording = "Families want a list.",
        .reason = "It is not only Oakfield.",
        .name = "Sam Reed",
        .day = "2026-11-21" } };
    review.workshops = { { .id = "workshop-1", .statement = "statement-2", .title = "Lists", .champion = "Ali Noor" } };
    review.follow_ups = { { .id = "step-1",
        .statement = "statement-2",
        .kind = "action",
        .what = "Write a list",
        .who = "Robin Vale",
        .due = "2027-01-15" } };
    review.look_backs = { { .id = "CEN-LB1", .text = "The list helps." } };
}

} // namespace

model::Stamp stamp_of(char const* who, std::int64_t second) { return { .at = { second * 1000 }, .by = who }; }

model::SchoolDocument host_document()
{
    auto document = triad::test::sample_document();
    document.school.stamps["name"] = stamp_of("host", 5);
    add_evaluation(document);
    auto& review = document.reviews.emplace_back();
    review.id = "review-1";
    review.title = "Reading at home";
    review.date = "2026-11-12";
    review.keep_until = "2027-08-31";
    review.look_back = "2027-02-11";
    review.stamps["title"] = stamp_of("host", 10);
    add_plan(review);
    add_findings(review);
    document.ledger
        = { { .id = "ledger-1", .review = "review-1", .kind = "review-pack", .what = "Review pack", .by = "Morgan Hale" } };
    document.outcomes = { { .id = "outcome-1", .year = "2025", .measure = "Reading", .value = "68" } };
    document.champions = { { .id = "champion-1", .name = "Ali Noor", .school = "Elm Grove School" } };
    return document;
}

model::SchoolDocument partner_document()
{
    auto const host = host_document();
    auto desk
        = admitted_part(make_review_file(host, host.reviews.front(), model::DocumentKind::ReviewPack, stamp_of("host", 20)));
    auto& review = desk.reviews.front();
    review.acting = "member-jo";
    review.notes.push_back({ .id = "note-3",
        .member = "member-jo",
        .seen = "Displays are new.",
        .stamps = { { "member", stamp_of("jo", 30) }, { "seen", stamp_of("jo", 30) } } });
    review.notes.push_back({ .id = "note-4",
        .member = "member-jo",
        .seen = "A mistake.",
        .removed = true,
        .stamps = { { "seen", stamp_of("jo", 31) }, { "removed", stamp_of("jo", 32) } } });
    review.replies.push_back({ .id = "reply-2",
        .statement = "statement-1",
        .member = "member-jo",
        .decision = "agree",
        .name = "Jo Park",
        .stamps = { { "member", stamp_of("jo", 33) }, { "decision", stamp_of("jo", 33) } } });
    review.members[1].sent = "2026-11-24";
    review.members[1].stamps["sent"] = stamp_of("jo", 34);
    // Notes were handed over before, when which ones was not noted yet.
    desk.ledger = { { .id = "ledger-jo", .review = "review-1", .kind = "review-notes" } };
    return desk;
}

} // namespace triad::rules::test
