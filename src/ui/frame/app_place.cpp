#include "base/text.h"
#include "store/intake.h"
#include "ui/forms/own_school.h"
#include "ui/frame/app_state.h"
#include "ui/screens/sharing/leaving_check.h"

#include <algorithm>
#include <utility>

// Where the person is: the address, the way back, and the place to come back to after the browser was closed.

namespace triad::ui {

namespace {

constexpr double place_settle_ms = 800;

NodeId content_scroller() { return semantics::child_id(semantics::root_node, "content"); }

} // namespace

void App::State::restore_last_place(std::string_view first_route)
{
    m_address = first_route;
    m_session.route = parse_route(first_route);
    auto const& preferences = workspace.preferences();
    bool const no_wish = first_route.empty() || first_route == "#" || first_route == "#/";
    if (no_wish && !preferences.last_route.empty()) {
        m_session.route = parse_route(preferences.last_route);
        m_replace_address = true;
        m_session.came_back = true;
    }
    if (m_session.route == parse_route(preferences.last_route)) {
        m_session.scroll_to = preferences.last_scroll;
        m_session.pending_focus = preferences.last_focus;
    }
    m_followed = m_session.route;
    m_place = preferences.last_route;
    if (m_replace_address)
        m_address = address_of(m_session.route);
}

namespace {

/// True where the work, an evaluation or a review, stands in the document.
bool holds(model::SchoolDocument const& document, std::string_view work)
{
    return find_evaluation(document, work) || find_review(document, work);
}

bool lists(std::vector<format::LibraryItem> const& entries, std::string_view work)
{
    return std::ranges::find(entries, work, &format::LibraryItem::id) != entries.end();
}

} // namespace

void App::State::open_school_file()
{
    if (!needs_school_file(m_session.route.screen) || school_is_open(workspace) || workspace.opening() || !workspace.started())
        return;
    auto const& last = workspace.preferences().last_document;
    if (m_session.route.screen == Screen::AnswerSurvey && !m_session.route.item.empty())
        for (auto const& entry : workspace.library().own_schools())
            if (lists(entry.line.surveys, m_session.route.item))
                return workspace.open(entry.key);
    for (auto const& entry : workspace.library().entries())
        if (!entry.damaged && entry.line.kind == model::DocumentKind::School && entry.key == last)
            return workspace.open(last);
    // Of several, the person says which (draw_which_school).
    if (auto const schools = workspace.library().own_schools(); schools.size() == 1)
        workspace.open(schools.front().key);
}

void App::State::open_last_document()
{
    if (workspace.is_open() || workspace.opening() || !workspace.started())
        return;
    auto const& last = workspace.preferences().last_document;
    for (auto const& entry : workspace.library().entries()) {
        if (entry.key != last || entry.damaged)
            continue;
        m_followed_key = last; // the person stays on the screen where this began
        return workspace.open(last);
    }
}

/// What was wished for the own school's file. Where another tab holds that, it is done in a new one.
void App::State::act_in_school()
{
    auto const act = std::exchange(m_session.when_school_open, {});
    if (!workspace.writable())
        workspace.create_empty();
    act();
}

bool App::State::stands_in_school(std::string_view evaluation) const
{
    return std::ranges::any_of(workspace.library().entries(), [&](auto const& entry) {
        return entry.line.kind == model::DocumentKind::School && lists(entry.line.evaluations, evaluation);
    });
}

void App::State::open_routed_document()
{
    open_school_file();
    auto const& wanted = m_session.route.evaluation;
    if (wanted.empty() || workspace.opening() || !workspace.started())
        return;
    if (workspace.current() && holds(*workspace.current(), wanted))
        return;
    if (workspace.cluster() && workspace.cluster()->id == wanted)
        return;
    for (auto const& entry : workspace.library().entries())
        if (lists(entry.line.evaluations, wanted) || lists(entry.line.reviews, wanted) || entry.line.document == wanted)
            return workspace.open(entry.key);
    // The list may be older than the work: what was begun last stands in the document that was open last.
    auto const& last = workspace.preferences().last_document;
    for (auto const& entry : workspace.library().entries())
        if (entry.key == last && last != workspace.current_key() && !entry.damaged)
            return workspace.open(last);
}

/// A survey goes into the own school's work, whatever is open, and is shown there.
bool App::State::follow_received_survey()
{
    auto file = workspace.intake().surveys().take_waiting();
    if (!file)
        return false;
    m_session.show_opened = false;
    in_own_school(workspace, m_session, [this, file = *std::move(file)] {
        if (auto const id = workspace.intake().surveys().keep(file); !id.empty())
            m_session.route = parse_route(address_of(Screen::AnswerSurvey, {}, id));
    });
    return true;
}

/// A document that came from a file, from a version or from another tab is shown: its evaluations have addresses of their own.
void App::State::follow_opened_document()
{
    if (!workspace.opening() && m_session.questions.empty() && !m_session.when_school_open && follow_received_survey())
        return;
    // A file of a review that went into work which is here: its review is shown, on whichever of its screens the person is.
    if (auto const review = workspace.intake().reviews().take_arrived_review(); !review.empty()) {
        m_followed_key = workspace.current_key();
        m_session.show_opened = false;
        if (m_session.route.evaluation != review)
            m_session.route = parse_route(address_of(Screen::Review, review));
        return;
    }
    // The same for what the lead of a partnership gave: the screen of the partnership says what became of it.
    if (workspace.intake().partnerships().take_arrived()) {
        m_followed_key = workspace.current_key();
        m_session.show_opened = false;
        m_session.route = parse_route(address_of(Screen::Partnership));
        return;
    }
    if (workspace.opening() || (workspace.current_key() == m_followed_key && !m_session.show_opened))
        return;
    m_followed_key = workspace.current_key();
    bool const wanted = std::exchange(m_session.show_opened, false);
    if (auto const wish = std::exchange(m_session.when_open, std::nullopt); wish && wish->key == workspace.current_key()) {
        m_wish_done = true;
        return wish->act();
    }
    if (workspace.cluster()) {
        if (wanted || m_session.route.screen == Screen::Home)
            m_session.route = parse_route(address_of(Screen::Cluster, workspace.cluster()->id));
        return;
    }
    auto const* document = workspace.current();
    if (m_session.when_school_open && school_is_open(workspace))
        return act_in_school();
    m_session.when_school_open = {};
    // An evaluation that stood on a partner's copy is in a school's file now.
    if (!wanted && document && !school_is_open(workspace) && stands_in_school(m_session.route.evaluation))
        return open_routed_document();
    if (!wanted && needs_school_file(m_session.route.screen))
        return;
    if (!document || (!wanted && holds(*document, m_session.route.evaluation)))
        return;
    if (document->kind != model::DocumentKind::School && !document->reviews.empty()) {
        m_session.route = parse_route(address_of(Screen::Review, document->reviews.front().id));
        return;
    }
    for (auto const& evaluation : document->evaluations) {
        if (evaluation.removed)
            continue;
        m_session.route = parse_route(address_of(Screen::Evaluation, evaluation.id));
        return;
    }
}

/// After a change of screen: the page's address, the document, the place of focus and scroll.
bool App::State::follow_route()
{
    bool const from_page = std::exchange(m_from_page, false);
    if (m_session.route == m_followed)
        return false;
    m_scrolls[address_of(m_followed)] = m_interaction.scroll_of(content_scroller());
    bool const other_screen = m_session.route.screen != m_followed.screen || m_session.route.evaluation != m_followed.evaluation
        || m_session.route.item != m_followed.item;
    m_followed = m_session.route;
    if (!from_page) {
        m_address = address_of(m_session.route);
        m_replace_address = false;
    }
    auto const known = m_scrolls.find(address_of(m_session.route));
    if (other_screen) {
        forget_leaving(m_session);
        m_session.scroll_to = from_page && known != m_scrolls.end() ? known->second : 0;
        if (m_session.pending_focus.empty())
            m_session.pending_focus = "main/heading";
        m_session.menu_open = false;
    }
    if (m_session.route.screen == Screen::Versions && workspace.is_open())
        workspace.list_versions();
    open_routed_document();
    return true;
}

void App::State::note_place()
{
    auto const route = address_of(m_session.route);
    auto const scroll = m_interaction.scroll_of(content_scroller());
    std::string focus;
    for (auto const& node : tree.nodes)
        if (node.id == m_interaction.last_focused())
            focus = node.path;
    auto const place = concat({ route, " ", number(static_cast<int>(scroll)), " ", focus });
    if (place != m_place) {
        m_place = place;
        m_place_changed_ms = m_now_ms;
    }
    if (m_place_changed_ms < 0 || (m_place_changed_ms > 0 && m_now_ms - m_place_changed_ms < place_settle_ms))
        return;
    m_place_changed_ms = -1;
    auto& preferences = workspace.preferences();
    preferences.last_route = route;
    preferences.last_scroll = scroll;
    preferences.last_focus = focus;
    // While work is being opened, it is still what lay open last.
    if (workspace.started() && !workspace.opening())
        preferences.last_document = workspace.current_key();
    workspace.save_preferences();
}

} // namespace triad::ui
