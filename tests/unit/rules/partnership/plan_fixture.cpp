#include "unit/rules/partnership/plan_fixture.h"

#include "base/date.h"
#include "base/text.h"
#include "model/field.h"
#include "model/id_list.h"
#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::rules::test {

namespace {

using triad::test::Random;

model::PartnerSchool school(std::string id, std::string name, std::string urn = {})
{
    return { .id = std::move(id), .name = std::move(name), .urn = std::move(urn) };
}

std::string any_day(Random& random)
{
    return random.chance(15) ? std::string {} : iso_date(date_from_days(days_since_epoch({ 2026, 12, 1 }) + random.below(240)));
}

std::string any_of(Random& random, std::initializer_list<char const*> words)
{
    return *(words.begin() + random.below(static_cast<int>(words.size())));
}

std::string some_schools(Random& random, model::PartnershipPlan const& plan, int most, std::string_view but)
{
    std::string out;
    for (int i = random.below(most + 1); i > 0; --i) {
        auto const& one = plan.schools[static_cast<std::size_t>(random.below(static_cast<int>(plan.schools.size())))];
        if (one.id != but)
            out = model::with_id(out, one.id);
    }
    return out;
}

void add_random_groups(Random& random, model::PartnershipPlan& plan)
{
    for (int i = 0; i < 3; ++i)
        plan.groups.push_back({ .id = concat({ "g", number(i) }),
            .name = any_of(random, { "North", "Triad 1", "" }),
            .level = "triads",
            .proposed = random.chance(30),
            .until = any_day(random) });
    plan.groups.push_back({ .id = "cluster", .name = any_of(random, { "East", "West" }), .level = "clusters" });
    for (auto const& one : plan.schools) {
        plan.groups[static_cast<std::size_t>(random.below(3))].schools.push_back(one.id);
        if (random.chance(80))
            plan.groups[3].schools.push_back(one.id);
    }
}

void add_random_dates(Random& random, model::PartnershipPlan& plan)
{
    for (int i = 0; i < 8; ++i) {
        if (random.chance(25))
            continue;
        auto& visit = plan.visits.emplace_back(model::Visit { .id = concat({ "v", number(i) }) });
        visit.host = some_schools(random, plan, 1, {});
        if (visit.host.empty())
            visit.host = plan.schools.front().id;
        visit.reviewers = some_schools(random, plan, 3, visit.host);
        auto const joining = model::ids_in(visit.reviewers);
        visit.lead = joining.empty() || random.chance(30) ? std::string {} : std::string { joining.front() };
        visit.day = any_day(random);
        visit.starts = any_of(random, { "", "09:00", "10:00" });
        visit.place = any_of(random, { "", "Hall", "Library" });
        visit.cancelled = random.chance(15);
        visit.sequence = 1 + random.below(4);
    }
    for (int i = 0; i < 6; ++i)
        if (random.chance(75))
            plan.events.push_back({ .id = concat({ "e", number(i) }),
                .kind = "meeting",
                .title = any_of(random, { "Heads", "Training", "" }),
                .from = any_day(random),
                .to = any_day(random),
                .text = any_of(random, { "", "Bring notes." }),
                .schools = random.chance(50) ? std::string {} : some_schools(random, plan, 3, {}),
                .cancelled = random.chance(15) });
}

} // namespace

model::PartnershipPlan school_plan()
{
    model::PartnershipPlan out {
        .id = "p1", .name = "Bow Partnership", .year = "2026/27", .zone = "Europe/London", .issue = 2, .made = "2026-12-12"
    };
    out.due = "2027-02-01";
    out.schools = { school("a", "Ash Lane", "100001"), school("b", "Birch Hill"), school("c", "Cedar Row"),
        school("d", "Dogwood"), school("e", "Elm Park"), school("f", "Fir Tree") };
    out.groups = { { .id = "north", .name = "North", .level = "clusters", .lead = "f", .schools = { "a", "b", "c", "d" } },
        { .id = "t1", .name = "Triad 1", .level = "triads", .schools = { "a", "b", "c" } },
        { .id = "t2", .name = "Triad 2", .level = "triads", .schools = { "d", "e", "f" } } };
    out.visits = { { .id = "v1", .group = "t1", .host = "a", .reviewers = "b c", .lead = "b", .day = "2027-03-04" },
        { .id = "v2", .group = "t1", .host = "b", .reviewers = "a c", .lead = "a", .day = "2027-05-11" },
        { .id = "v4", .group = "t2", .host = "d", .reviewers = "e f", .day = "2027-05-12" } };
    out.events = { { .id = "e1", .kind = "training", .title = "Training", .from = "2027-01-10", .schools = "a d" },
        { .id = "e2", .kind = "meeting", .title = "Heads", .from = "2027-01-20", .starts = "13:30" },
        { .id = "e3", .kind = "meeting", .title = "Others", .from = "2027-01-21", .schools = "e f" } };
    return out;
}

model::SchoolDocument ash_lane()
{
    model::SchoolDocument out { .id = "doc-a" };
    out.school = { .id = "school-a", .name = "Ash  lane" };
    return out;
}

void apply(model::SchoolDocument& document, model::FieldRef const& target, std::string_view value)
{
    static std::int64_t moment = 1'700'000'000'000;
    EXPECT_TRUE(model::write_field(document, target, value, { { ++moment }, "person-1" }))
        << model::record_kind_name(target.kind) << " " << target.record << " " << target.field << ": " << value;
}

void apply(model::SchoolDocument& document, std::vector<PlanChange> const& changes)
{
    for (auto const& change : changes)
        apply(document, change.target, change.value);
}

ReceivedPlan take(
    model::SchoolDocument& document, model::PartnershipPlan const& plan, std::string const& school, std::string const& key)
{
    auto received = receive_plan(document, { plan, school, key });
    apply(document, received.changes);
    return received;
}

model::PartnershipPlan random_plan(std::uint64_t seed)
{
    Random random { seed };
    model::PartnershipPlan out { .id = "p1", .name = any_of(random, { "Bow", "Bow Partnership" }), .year = "2026/27" };
    out.issue = 1 + random.below(5);
    out.made = iso_date(date_from_days(days_since_epoch({ 2026, 12, 1 }) + random.below(200)));
    out.due = any_day(random);
    int const schools = 2 + random.below(8);
    for (int i = 0; i < schools; ++i)
        out.schools.push_back(
            school(std::string(1, static_cast<char>('a' + i)), concat({ "School ", number(random.below(30)) })));
    add_random_groups(random, out);
    add_random_dates(random, out);
    return out;
}

} // namespace triad::rules::test
