#pragma once

#include "format/asset_pack.h"
#include "store/workspace.h"
#include "ui/screens/session.h"
#include "ui/widgets/ui.h"

#include <functional>
#include <vector>

namespace triad::ui {

/// What a screen draws from, and where it leaves its wishes. Wishes are carried out after the pass that drew them,
/// so that one pass always shows one state.
struct ScreenContext {
    Ui& ui;
    store::Workspace& workspace;
    Session& session;
    format::AssetPack const& assets;
    platform::Ports& ports;
    Date today;
    int offset_minutes;
    std::vector<std::function<void()>>& later;

    void perform(store::Command command)
    {
        command.replayed = ui.interaction().replayed();
        later.push_back([this_workspace = &workspace, command = std::move(command)] { this_workspace->perform(command); });
    }
    void go(Screen screen, std::string_view evaluation = {}, std::string_view item = {});
};

/// The evaluation that the address names, with its wording. Both null when the open document lacks it.
struct CurrentEvaluation {
    model::Evaluation const* evaluation = nullptr;
    model::Instrument const* instrument = nullptr;
};
CurrentEvaluation current_evaluation(ScreenContext const&);

/// The review that the address names, and how it is held. `review` is null when the open document lacks it; `protocol` where this
/// version does not know it.
struct CurrentReview {
    model::Review const* review = nullptr;
    model::Protocol const* protocol = nullptr;
    bool hosted = false; // this is the host's own file, not a partner's copy
};
CurrentReview current_review(ScreenContext const&);
/// The protocol of this id; null where this version does not know it.
model::Protocol const* find_protocol(ScreenContext const&, std::string_view id);

/// The lead's work that the address names; null when another is open.
model::ClusterDocument const* current_cluster(ScreenContext const&);

/// Opens or closes a disclosure after this pass.
void toggle_open(ScreenContext&, std::string const& key, bool open);
/// Asks before something that cannot be taken back.
void ask(ScreenContext&, Question);

/// One file each in the folders below, and a row each in screen_table.h. Each draws the content of <main>.
void draw_home(ScreenContext&);
void draw_evaluation(ScreenContext&);
void draw_item(ScreenContext&);
void draw_summary(ScreenContext&);
void draw_actions(ScreenContext&);
void draw_again(ScreenContext&);
void draw_views(ScreenContext&);
void draw_wording(ScreenContext&);
void draw_reading(ScreenContext&);
void draw_save_document(ScreenContext&);
void draw_instruments(ScreenContext&);
void draw_editor(ScreenContext&);
void draw_share_instrument(ScreenContext&);
void draw_paste(ScreenContext&);
void draw_enquiry(ScreenContext&);
void draw_answer_survey(ScreenContext&);
void draw_find(ScreenContext&);
void draw_reviews(ScreenContext&);
void draw_review(ScreenContext&);
void draw_review_plan(ScreenContext&);
void draw_save_plan(ScreenContext&);
void draw_review_pack(ScreenContext&);
void draw_send(ScreenContext&);
void draw_own_notes(ScreenContext&);
void draw_review_notes(ScreenContext&);
void draw_report(ScreenContext&);
void draw_release(ScreenContext&);
void draw_after(ScreenContext&);
void draw_journey(ScreenContext&);
void draw_return(ScreenContext&);
void draw_partnership(ScreenContext&);
void draw_sharing(ScreenContext&);
void draw_hand_over(ScreenContext&);
void draw_versions(ScreenContext&);
void draw_settings(ScreenContext&);
void draw_help(ScreenContext&);
void draw_privacy(ScreenContext&);
void draw_accessibility(ScreenContext&);
void draw_import(ScreenContext&);
void draw_cluster(ScreenContext&);
void draw_cluster_schools(ScreenContext&);
void draw_groups(ScreenContext&);
void draw_division(ScreenContext&);
void draw_group_rules(ScreenContext&);
void draw_communities(ScreenContext&);
void draw_community(ScreenContext&);
void draw_annual_report(ScreenContext&);
void draw_save_annual_report(ScreenContext&);
void draw_returns(ScreenContext&);
void draw_statements(ScreenContext&);
void draw_picture(ScreenContext&);
void draw_statement_answers(ScreenContext&);
void draw_findings(ScreenContext&);
void draw_cluster_summary(ScreenContext&);
void draw_pass_on(ScreenContext&);
void draw_summaries(ScreenContext&);
void draw_cluster_sharing(ScreenContext&);
void draw_hand_out(ScreenContext&);
void draw_meetings(ScreenContext&);
void draw_terms(ScreenContext&);
void draw_rota(ScreenContext&);
void draw_save_rota(ScreenContext&);
void draw_calendar(ScreenContext&);
void draw_calendar_date(ScreenContext&);
void draw_meeting(ScreenContext&);
void draw_save_agenda(ScreenContext&);
void draw_save_minutes(ScreenContext&);
void draw_meeting_run(ScreenContext&);
void draw_matches(ScreenContext&);
void draw_needs(ScreenContext&);
void draw_save_needs(ScreenContext&);
void draw_cluster_champions(ScreenContext&);
void draw_trends(ScreenContext&);
void draw_save_trends(ScreenContext&);
void draw_surveys(ScreenContext&);
void draw_survey(ScreenContext&);
void draw_survey_results(ScreenContext&);
void draw_survey_entry(ScreenContext&);
void draw_table(ScreenContext&);
/// An address that leads nowhere, or to work that is not on this device.
void draw_missing(ScreenContext&);

/// The whole window: banner, navigation, notices, main content, the question in front.
void draw_window(ScreenContext&, ImDrawList& base, ImDrawList& front);
/// The document's title for the page.
std::string screen_title(ScreenContext const&);

} // namespace triad::ui
