#include "base/text.h"
#include "format/instrument_file.h"
#include "format/locked_file.h"
#include "store/intake.h"
#include "tables/read_text.h"
#include "ui/forms/own_school.h"
#include "ui/frame/app_state.h"
#include "ui/frame/arrivals_notice.h"
#include "ui/screens/screen.h"
#include "ui/screens/screen_table.h"

#include <algorithm>
#include <utility>

// Files that come in, one or many.

namespace triad::ui {

namespace {

/// So many files that were not opened are told one by one.
constexpr std::int64_t most_told = 3;

/// A lead who looks at the cluster drops files there; on any other screen a school's file is one's own.
bool is_of_lead(Screen screen) { return screen == Screen::Import || spec_of(screen).about == About::Cluster; }

/// Files that hold a table, or text that may be one.
bool is_table_file(std::string_view name)
{
    auto const lower = ascii_lower(name);
    return lower.ends_with(".csv") || lower.ends_with(".md") || lower.ends_with(".txt") || lower.ends_with(".tsv");
}

} // namespace

/// What files for a lead would bring is shown as soon as there is one; of many that come at once, the first leads there, and
/// whoever goes on to something else meanwhile is left in peace.
void App::State::show_import()
{
    auto& arrivals = m_session.arrivals;
    if (workspace.intake().returns().files().empty() || (arrivals.going && std::exchange(arrivals.led, true)))
        return;
    m_session.route = parse_route(address_of(Screen::Import));
}

bool App::State::is_for_lead()
{
    auto& arrivals = m_session.arrivals;
    bool const here = is_of_lead(m_session.route.screen);
    arrivals.for_lead = arrivals.going && (arrivals.for_lead || here);
    return here || arrivals.for_lead;
}

/// Ten thousand photographs need no sentence each.
void App::State::tell_refused(std::string sentence)
{
    m_told_here = true;
    if (!m_session.arrivals.going || ++m_session.arrivals.refused <= most_told)
        workspace.notices().tell(std::move(sentence), true);
}

void App::State::refuse(std::string const& name, Issue issue)
{
    auto& returns = workspace.intake().returns();
    returns.expect_everything(is_for_lead(), m_session.arrivals.going);
    auto sentence = workspace.intake().refuse_file(name, std::move(issue));
    returns.expect_everything(false);
    if (!sentence.empty())
        tell_refused(std::move(sentence));
    show_import();
}

void App::State::take_unread(std::string const& name_and_reason)
{
    auto const line = std::min(name_and_reason.find('\n'), name_and_reason.size());
    refuse(name_and_reason.substr(0, line), { IssueCode::NotTriad, {}, std::string { trimmed(name_and_reason.substr(line)) } });
}

/// That it goes on is said at its beginning and at each quarter: a screen reader need not count along.
void App::State::say_how_far(Arrivals& arrivals)
{
    if (arrivals.expected < fewest_with_bar)
        return;
    auto const step = 1 + arrivals.come * 4 / arrivals.expected;
    if (step <= std::exchange(arrivals.said, std::max(step, arrivals.said)))
        return;
    m_session.polite.push_back(step == 1 ? concat({ "Reading ", counted(arrivals.expected, "file", "files"), "." })
                                         : concat({ number(arrivals.come), " of ", number(arrivals.expected), " files read." }));
}

void App::State::take_expected(Input const& input)
{
    auto& arrivals = m_session.arrivals;
    arrivals.going = true;
    arrivals.come = static_cast<std::int64_t>(input.x);
    arrivals.expected = static_cast<std::int64_t>(input.y);
    auto const state = static_cast<Expecting>(input.a);
    if (state == Expecting::Going)
        return say_how_far(arrivals);
    auto const ended = std::exchange(arrivals, {});
    if (ended.refused > most_told)
        workspace.notices().tell(
            concat({ counted(ended.refused - most_told, "more file was", "more files were"), " not opened." }), true);
    if (state == Expecting::Stopped) {
        workspace.notices().tell(concat({ "You stopped. ", number(ended.come), " of ",
            counted(ended.expected, "file was", "files were"), " read; drop the others again when you want them." }));
        m_session.pending_focus = "main/heading";
    } else if (ended.led && ended.said > 0)
        m_session.polite.push_back(concat({ counted(ended.come, "file", "files"), " read. Nothing has been taken in yet." }));
}

void App::State::take_file(std::string const& name_and_bytes)
{
    m_told_here = true;
    auto const line = name_and_bytes.find('\n');
    auto const name = name_and_bytes.substr(0, line);
    auto const bytes = line == std::string::npos ? std::string_view {} : std::string_view { name_and_bytes }.substr(line + 1);
    // What is known to be something else is not read as a whole only to find that out.
    auto const kind = format::kind_of_file(bytes);
    auto const instrument
        = kind.empty() || kind == "instrument" ? std::optional { format::decode_instrument(bytes) } : std::nullopt;
    if (instrument && *instrument) {
        in_own_school(workspace, m_session, [this, name = std::string { name }, instrument = **instrument] {
            workspace.notices().tell(workspace.intake().schools().add_instrument(name, instrument));
        });
        m_session.route = parse_route(address_of(Screen::Instruments));
        return;
    }
    // A mail filter or a hurried hand may have given a Triad file another name: what is in it counts.
    bool const document = tables::check_document(bytes, name).has_value();
    if ((is_table_file(name) || document) && !format::is_triad(bytes)) {
        m_session.paste.take_text(bytes, name);
        if (m_session.paste.has_draft())
            m_session.paste.title = std::string { std::string_view { name }.substr(0, name.rfind('.')) };
        m_session.route = parse_route(address_of(Screen::Paste));
        return;
    }
    workspace.intake().returns().expect_everything(is_for_lead(), m_session.arrivals.going);
    bool const as_view = m_session.route.screen == Screen::Views && workspace.current();
    auto const outcome = as_view ? workspace.intake().views().take_file(name, bytes, m_session.route.evaluation)
                                 : workspace.intake().open_file(name, bytes);
    workspace.intake().returns().expect_everything(false);
    if (!outcome)
        return tell_refused(outcome.error().sentence);
    if (!outcome->empty())
        workspace.notices().tell(*outcome);
    if (!workspace.intake().returns().files().empty())
        return show_import();
    m_session.show_opened = !as_view;
    if (!workspace.intake().locked_file().name().empty())
        m_session.pending_focus = "locked-file/phrase";
}

} // namespace triad::ui
