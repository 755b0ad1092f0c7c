#include "base/date.h"
#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/collation/naming.h"
#include "rules/community/communities.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/planned_day.h"
#include "ui/screens/cluster/school_options.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// One learning community: what it is about, who takes part, its sessions, what was passed on, and what changed. SYS-21.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Community;
using model::RecordKind;

RecordRef record_of(Community const& community) { return { RecordKind::Community, {}, community.id }; }

std::vector<Option> options_of(ClusterDocument const& cluster, std::string_view none, std::string_view chosen)
{
    return school_options(cluster, listed_schools(cluster), none, chosen);
}

void draw_about(ScreenContext& screen, ClusterDocument const& cluster, Community const& community)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "community", "What it is about", card_style(ui));
    heading(ui, 2, "What it is about");
    ui.gap(0.4F);
    auto const record = record_of(community);
    edit_text(screen, record, "title", "Title", community.title);
    ui.gap(0.4F);
    edit_long(screen, record, "focus", "Focus", community.focus);
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1,
              .draw =
                  [&] {
                      choose(screen, record, "lead", "School that leads it", options_of(cluster, "None chosen", community.lead),
                          community.lead);
                  } },
            { .share = 1,
                .draw = [&] { edit_short(screen, record, "provider", "Or who else leads it", community.provider, 0); } } });
    ui.gap(0.4F);
    edit_long(
        screen, record, "record", "Why this school: what it has done in the theme, and with other schools", community.record);
    ui.gap(0.4F);
    edit_long(screen, record, "expectations", "What is expected of schools that take part", community.expectations);
}

void answer_for(ScreenContext& screen, Community const& community, std::string_view school)
{
    screen.perform(store::add_record(RecordKind::SignUp, {}, screen.workspace.fresh_id("sign-up"),
        { { "to", community.id }, { "school", std::string { school } }, { "answer", "yes" } }, "Add a school to the community"));
}

void draw_member(ScreenContext& screen, ClusterDocument const& cluster, rules::CommunityMember const& member)
{
    auto& ui = screen.ui;
    auto const name = rules::school_called(cluster.cluster, *member.school);
    RecordRef const record { RecordKind::SignUp, {}, member.sign_up->id };
    auto const row = ui.group(Role::Group, member.school->id, name);
    draw_beside(ui,
        { { .share = 1,
              .draw =
                  [&] {
                      choose(screen, record, "answer", name,
                          { { "", "Asked, no answer yet" }, { "yes", "Takes part" }, { "no", "Declined" } },
                          member.sign_up->answer);
                  } },
            remove_place(screen, record, concat({ "Take ", name, " off" }), "members/heading") });
    ui.gap(0.2F);
}

void draw_members(ScreenContext& screen, ClusterDocument const& cluster, Community const& community)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "members", "Who takes part", card_style(ui));
    heading(ui, 2, "Who takes part");
    ui.gap(0.4F);
    for (auto const& member : rules::members_of(cluster, community))
        draw_member(screen, cluster, member);
    std::vector<Option> options { { "", "Choose a school" } };
    for (auto const* school : rules::schools_to_invite(cluster, community))
        options.push_back({ school->id, rules::school_called(cluster.cluster, *school) });
    if (options.size() == 1)
        return quiet(ui, "all", "Every school of your list stands here.");
    if (auto const chosen = select(ui, "add-school", "Add a school", options, "", 22); chosen && !chosen->empty())
        answer_for(screen, community, *chosen);
}

void plan_sessions(ScreenContext& screen, Community const& community, std::size_t from, int count)
{
    store::Command command { .label = count == 1 ? "Add a session" : "Plan sessions", .settings = {} };
    for (int i = 0; i < count; ++i) {
        auto const added = store::add_record(RecordKind::Event, {}, screen.workspace.fresh_id("event"),
            { { "kind", "session" },
                { "title",
                    concat({ rules::community_title(community), ", session ", number(from + 1 + static_cast<std::size_t>(i)) }) },
                { "community", community.id } },
            {});
        command.settings.insert(command.settings.end(), added.settings.begin(), added.settings.end());
    }
    screen.perform(std::move(command));
}

void note_at(ScreenContext& screen, ClusterDocument const& cluster, std::string_view event, std::string_view school,
    std::string_view field, bool value)
{
    std::string const words = value ? "true" : "";
    if (auto const* noted = rules::noted_at(cluster, event, school))
        return screen.perform(store::set_record(RecordKind::SignUp, {}, noted->id, field, words, "Note who came", false));
    screen.perform(store::add_record(RecordKind::SignUp, {}, screen.workspace.fresh_id("sign-up"),
        { { "to", std::string { event } }, { "school", std::string { school } }, { std::string { field }, words } },
        "Note who came"));
}

void draw_attendance(
    ScreenContext& screen, ClusterDocument const& cluster, Community const& community, model::Event const& session)
{
    auto& ui = screen.ui;
    for (auto const& member : rules::members_of(cluster, community)) {
        if (member.sign_up->answer == "no")
            continue;
        auto const name = rules::school_called(cluster.cluster, *member.school);
        auto const* noted = rules::noted_at(cluster, session.id, member.school->id);
        auto const group = ui.group(Role::Group, member.school->id, name);
        if (auto const came = checkbox(ui, "came", concat({ name, " came" }), noted && noted->came))
            note_at(screen, cluster, session.id, member.school->id, "came", *came);
        if (blank(session.task))
            continue;
        if (auto const did = checkbox(ui, "did", concat({ name, " did the task" }), noted && noted->task))
            note_at(screen, cluster, session.id, member.school->id, "task", *did);
    }
}

void draw_session(ScreenContext& screen, ClusterDocument const& cluster, Community const& community, model::Event const& session)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::Event, {}, session.id };
    auto const name
        = blank(session.title) ? std::string { "A session without a title yet" } : words_from_elsewhere(session.title, 80);
    auto const card = ui.group_box(Role::Article, session.id, name, panel_style(ui));
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "title", "Session", session.title, 0); } },
            { .em = 12,
                .draw =
                    [&] {
                        edit_planned_day(screen, record,
                            { .field = "from",
                                .label = "Day",
                                .value = session.from,
                                .year = cluster.cluster.year,
                                .preparation = rules::Preparation::Included });
                    } },
            { .em = 12, .draw = [&] { edit_day(screen, record, "done", "Held on", session.done); } } });
    ui.gap(0.4F);
    edit_long(screen, record, "task", "Task to try until the next session", session.task);
    if (auto const words = rules::session_in_words(cluster, community, session); !words.empty())
        paragraph(ui, "words", words);
    auto const key = concat({ community.id, "/", session.id });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "who", concat({ "Who came: ", name }), open))
        toggle_open(screen, key, *wanted);
    if (open)
        draw_attendance(screen, cluster, community, session);
    link(ui, "to-date", concat({ "Times, place, and who it is for: ", name }),
        address_of(Screen::CalendarDate, cluster.id, session.id), { .icon_after = Icon::ArrowRight });
    remove_button(screen, record, concat({ "Remove the session: ", name }), "sessions/heading", true);
}

void draw_sessions(ScreenContext& screen, ClusterDocument const& cluster, Community const& community)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "sessions", "Sessions", card_style(ui));
    heading(ui, 2, "Sessions");
    quiet(ui, "for-whom",
        "A session counts for the schools that take part. In the partnership file it stands for all schools, without saying who "
        "takes part, unless its date names some.");
    auto const sessions = rules::sessions_of(cluster, community);
    for (auto const* session : sessions) {
        ui.gap(0.5F);
        draw_session(screen, cluster, community, *session);
    }
    ui.gap(0.5F);
    auto const row = ui.row(0.6F);
    auto const locked = locked_because(screen);
    if (sessions.empty() && button(ui, "six", "Plan six sessions", { .icon = Icon::Calendar, .blocked_by = locked })) {
        plan_sessions(screen, community, 0, rules::usual_sessions);
        screen.later.push_back([&session = screen.session] { session.pending_focus = "sessions/heading"; });
    }
    if (button(ui, "one", "Add a session", { .icon = Icon::Plus, .blocked_by = locked }))
        plan_sessions(screen, community, sessions.size(), 1);
}

void draw_passing_on(ScreenContext& screen, ClusterDocument const& cluster, Community const& community)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "passed-on", "What schools passed on", card_style(ui));
    heading(ui, 2, "What schools passed on");
    for (auto const* one : rules::passed_on_by(cluster, community)) {
        ui.gap(0.5F);
        RecordRef const record { RecordKind::Dissemination, {}, one->id };
        auto const card = ui.group(Role::Group, one->id, "Something that was passed on");
        draw_beside(ui,
            { { .share = 1,
                  .draw =
                      [&] {
                          choose(
                              screen, record, "school", "School", options_of(cluster, "Please choose", one->school), one->school);
                      } },
                { .em = 12, .draw = [&] { edit_day(screen, record, "day", "Day", one->day); } } });
        ui.gap(0.3F);
        edit_long(screen, record, "what", "What", one->what);
        ui.gap(0.3F);
        edit_short(screen, record, "people", "With whom", one->people, 0);
        remove_button(screen, record, "Remove this line", "passed-on/heading", true);
    }
    ui.gap(0.5F);
    if (button(ui, "add", "Note what was passed on", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::Dissemination, {}, "passing",
            { { "community", community.id }, { "day", iso_date(screen.today) } }, "Note what was passed on", "school");
}

void draw_impact(ScreenContext& screen, Community const& community)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "impact", "What changed in schools", card_style(ui));
    heading(ui, 2, "What changed in schools");
    ui.gap(0.4F);
    edit_long(screen, record_of(community), "impact", "What changed, and how you know", community.impact);
    ui.gap(0.4F);
    edit_day(screen, record_of(community), "finished", "It ended on", community.finished);
}

} // namespace

void draw_community(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    auto const* community = cluster ? model::find_record(cluster->communities, screen.session.route.item) : nullptr;
    if (!community || community->removed)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "Learning communities", address_of(Screen::Communities, cluster->id), { .icon = Icon::ArrowLeft });
    ui.gap(0.4F);
    heading(ui, 1, rules::community_title(*community));
    paragraph(ui, "count", rules::community_in_words(*cluster, *community));
    ui.gap(0.6F);
    draw_about(screen, *cluster, *community);
    ui.gap(0.7F);
    draw_members(screen, *cluster, *community);
    ui.gap(0.7F);
    draw_sessions(screen, *cluster, *community);
    ui.gap(0.7F);
    draw_passing_on(screen, *cluster, *community);
    ui.gap(0.7F);
    draw_impact(screen, *community);
}

} // namespace triad::ui
