#include "ui/screens/leaving_parts.h"

#include "base/hash.h"
#include "base/text.h"
#include "format/paper_page.h"
#include "ui/views/personal_check.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

std::string indexed(std::string_view key, std::size_t index)
{
    return concat({ key, "-", number(static_cast<std::int64_t>(index)) });
}

void draw_table(Ui& ui, std::vector<std::vector<std::string>> const& rows)
{
    std::vector<std::string> lines;
    for (auto const& row : rows) {
        std::string line;
        for (auto const& cell : row)
            if (!blank(cell))
                line += concat({ line.empty() ? "" : " · ", cell });
        if (!line.empty())
            lines.push_back(std::move(line));
    }
    bullet_list(ui, "table", lines);
}

void draw_part(Ui& ui, rules::Paper::Part const& part, bool titled)
{
    if (titled)
        heading(ui, 3, part.title);
    paragraph(ui, "lead", part.lead, TextStyle::BodyBold);
    ui.gap(0.2F);
    if (part.list)
        bullet_list(ui, "lines", part.lines);
    else
        for (std::size_t i = 0; i < part.lines.size(); ++i)
            paragraph(ui, indexed("line", i), part.lines[i]);
    if (!part.table.empty())
        draw_table(ui, part.table);
}

/// Names the address and the findings: a tick means these, and no others.
std::string tick_of(ScreenContext const& screen, std::vector<PersonalDoubt> const& doubts)
{
    auto sum = hash64(address_of(screen.session.route));
    for (auto const& doubt : doubts)
        sum = hash64(doubt.sentence, hash64(doubt.text, sum));
    return concat({ "looked-", hex64(sum) });
}

void forget_ticks(Session& session)
{
    session.looked_over = false;
    std::erase_if(session.open, [](auto const& key) { return key.starts_with("looked-"); });
}

void draw_doubts(Ui& ui, std::vector<PersonalDoubt> const& doubts)
{
    std::vector<std::string> lines;
    for (auto const& doubt : doubts)
        lines.push_back(concat({ "“", doubt.text, "” ", doubt.why, ": ", doubt.sentence }));
    paragraph(ui, "text",
        "Take out whatever points at a pupil, and anybody who need not be named. If it may stay, say that you have looked.");
    ui.gap(0.4F);
    bullet_list(ui, "doubts", lines);
}

} // namespace

void draw_leaving_paper(Ui& ui, std::string_view key, rules::Paper const& paper, std::string_view school)
{
    auto const panel = ui.group_box(Role::Region, key, concat({ "Preview: ", paper.title }), panel_style(ui));
    paragraph(ui, "mark", paper.mark, TextStyle::BodyBold, ui.palette().danger);
    paragraph(ui, "title", paper.title, TextStyle::H3);
    quiet(ui, "subtitle", paper.subtitle);
    quiet(ui, "school", school);
    quiet(ui, "sharing", paper.sharing);
    std::string_view title;
    for (std::size_t i = 0; i < paper.parts.size(); ++i) {
        ui.gap(0.6F);
        auto const group = ui.group(Role::Group, indexed("part", i));
        draw_part(ui, paper.parts[i], paper.parts[i].title != title);
        title = paper.parts[i].title;
    }
}

std::string_view draw_personal_check(ScreenContext& screen, rules::Paper const& paper, rules::KnownNames const& known)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "leaving-personal", "Names and personal data");
    heading(ui, 2, "Names and personal data");
    ui.gap(0.3F);
    auto const doubts = personal_doubts(paper, known);
    if (doubts.empty()) {
        icon_paragraph(ui, "none", Icon::Check, ui.palette().accent, "Nothing that looks like personal data was found.");
        return {};
    }
    auto const tick = tick_of(screen, doubts);
    bool const looked = screen.session.looked_over && screen.session.open.contains(tick);
    draw_doubts(ui, doubts);
    ui.gap(0.4F);
    if (auto const changed = checkbox(ui, "looked", "I have looked at these", looked))
        screen.later.push_back([&session = screen.session, tick, now = *changed] {
            forget_ticks(session);
            session.looked_over = now;
            if (now)
                session.open.insert(tick);
        });
    return looked ? std::string_view {} : "Look first at what may be personal data, and tick that you have.";
}

void save_paper(ScreenContext& screen, rules::Paper const& paper)
{
    screen.later.push_back([&workspace = screen.workspace, &session = screen.session, paper, today = screen.today] {
        auto const& school = workspace.current()->school.name;
        workspace.save_text(
            format::paper_file_name(paper, school, today), "text/html", format::encode_paper(paper, school, today));
        forget_leaving(session);
    });
}

void forget_leaving(Session& session)
{
    forget_ticks(session);
    session.phrase.clear();
    session.open.erase("lock-file");
}

} // namespace triad::ui
