#include "ui/screens/screen_table.h"

#include "ui/screens/screen.h"

#include <array>
#include <cstddef>

namespace triad::ui {

namespace {

using enum About;
using enum SchoolFile;
using S = Screen;

constexpr std::array table {
    ScreenSpec { S::Home, Nothing, "", "Your work", draw_home, S::Home, false, Any, Icon::House },
    ScreenSpec { S::Evaluation, Evaluation, "", "", draw_evaluation, S::Evaluation },
    ScreenSpec { S::Item, Evaluation, "item", "", draw_item, S::Item },
    ScreenSpec { S::Summary, Evaluation, "summary", "Summary", draw_summary, S::Summary },
    ScreenSpec { S::Actions, Evaluation, "actions", "Actions", draw_actions, S::Actions },
    ScreenSpec { S::Again, Evaluation, "again", "Judge again", draw_again, S::Again },
    ScreenSpec { S::Views, Evaluation, "views", "Views", draw_views, S::Views },
    ScreenSpec { S::Wording, Evaluation, "wording", "Changes in the wording", draw_wording, S::Wording },
    ScreenSpec { S::Reading, Evaluation, "record", "Record", draw_reading, S::Reading },
    ScreenSpec { S::SaveDocument, Evaluation, "document", "Save as a document", draw_save_document, S::SaveDocument },
    ScreenSpec {
        S::Instruments, Nothing, "instruments", "Instruments", draw_instruments, S::Instruments, true, Helps, Icon::Library },
    ScreenSpec { S::Editor, Instrument, "", "Edit an instrument", draw_editor, S::Instruments, true, Helps },
    ScreenSpec {
        S::ShareInstrument, Instrument, "share", "Share an instrument", draw_share_instrument, S::Instruments, true, Helps },
    ScreenSpec { S::Paste, Nothing, "paste", "Paste a table", draw_paste, S::Instruments, true, Helps },
    ScreenSpec { S::Enquiry, Nothing, "enquiry", "Lines of enquiry", draw_enquiry, S::Enquiry, true, Helps, Icon::Lightbulb },
    ScreenSpec { S::Reviews, Nothing, "reviews", "Reviews", draw_reviews, S::Reviews, true, Helps, Icon::Users },
    ScreenSpec { S::Review, Review, "", "Review", draw_review, S::Reviews },
    ScreenSpec { S::ReviewPlan, Review, "plan", "Plan of the review", draw_review_plan, S::Reviews },
    ScreenSpec { S::SavePlan, Review, "save-plan", "Save the plan", draw_save_plan, S::Reviews },
    ScreenSpec { S::ReviewPack, Review, "pack", "Review pack", draw_review_pack, S::Reviews },
    ScreenSpec { S::Send, Review, "send", "Hand over", draw_send, S::Reviews },
    ScreenSpec { S::OwnNotes, Review, "desk", "Notes", draw_own_notes, S::Reviews },
    ScreenSpec { S::ReviewNotes, Review, "notes", "Partners’ notes", draw_review_notes, S::Reviews },
    ScreenSpec { S::Report, Review, "report", "Report", draw_report, S::Reviews },
    ScreenSpec { S::Release, Review, "release", "Release", draw_release, S::Reviews },
    ScreenSpec { S::After, Review, "after", "After the review", draw_after, S::Reviews },
    ScreenSpec { S::Journey, Nothing, "journey", "School journey", draw_journey, S::Reviews, true, Needed },
    ScreenSpec { S::Return, Nothing, "return", "Hand in to your cluster", draw_return, S::Reviews, true, Needed },
    ScreenSpec { S::Partnership, Nothing, "partnership", "Your partnership", draw_partnership, S::Reviews, true, Needed },
    ScreenSpec { S::Sharing, Nothing, "sharing", "Sharing ledger", draw_sharing, S::Reviews, true, Needed },
    ScreenSpec { S::HandOver, Nothing, "hand-over", "Hand-over", draw_hand_over, S::Reviews, true, Needed },
    ScreenSpec { S::AnswerSurvey, Nothing, "survey", "Survey to answer", draw_answer_survey, S::Reviews, true, Needed },
    ScreenSpec { S::Find, Nothing, "find", "Find", draw_find, S::Find, true, Helps, Icon::Search },
    ScreenSpec { S::Versions, Nothing, "versions", "Versions", draw_versions, S::Versions, true, Any, Icon::History },
    ScreenSpec { S::Settings, Nothing, "settings", "Settings", draw_settings, S::Settings, false, Any, Icon::Settings },
    ScreenSpec { S::Help, Nothing, "help", "Keys and help", draw_help, S::Help, false, Any, Icon::Help },
    ScreenSpec { S::Privacy, Nothing, "privacy", "Privacy", draw_privacy, S::Privacy, false, Any, Icon::Shield },
    ScreenSpec { S::Accessibility, Nothing, "accessibility", "Accessibility", draw_accessibility, S::Accessibility, false },
    ScreenSpec { S::Import, Nothing, "import", "Import report", draw_import, S::Home, false },
    ScreenSpec { S::Cluster, Cluster, "", "Cluster", draw_cluster, S::Home, false },
    ScreenSpec { S::ClusterSchools, Cluster, "schools", "Schools of the cluster", draw_cluster_schools, S::Home, false },
    ScreenSpec { S::Groups, Cluster, "groups", "Clusters and triads", draw_groups, S::Home, false },
    ScreenSpec { S::Division, Cluster, "division", "Groups of schools", draw_division, S::Home, false },
    ScreenSpec { S::GroupRules, Cluster, "group-rules", "Rules for groups", draw_group_rules, S::Home, false },
    ScreenSpec { S::Communities, Cluster, "communities", "Learning communities", draw_communities, S::Home, false },
    ScreenSpec { S::Community, Cluster, "community", "Learning community", draw_community, S::Home, false },
    ScreenSpec { S::AnnualReport, Cluster, "annual-report", "Annual report", draw_annual_report, S::Home, false },
    ScreenSpec {
        S::SaveAnnualReport, Cluster, "save-annual-report", "Save the annual report", draw_save_annual_report, S::Home, false },
    ScreenSpec { S::Returns, Cluster, "returns", "Returns", draw_returns, S::Home, false },
    ScreenSpec { S::Statements, Cluster, "statements", "Answers", draw_statements, S::Home, false },
    ScreenSpec { S::Picture, Cluster, "picture", "Statements and schools", draw_picture, S::Home, false },
    ScreenSpec { S::StatementAnswers, Cluster, "statement", "Answers to one statement", draw_statement_answers, S::Home, false },
    ScreenSpec { S::Findings, Cluster, "findings", "Findings", draw_findings, S::Home, false },
    ScreenSpec { S::ClusterSummary, Cluster, "summary", "Summary of the cluster", draw_cluster_summary, S::Home, false },
    ScreenSpec { S::PassOn, Cluster, "pass-on", "Pass the summary on", draw_pass_on, S::Home, false },
    ScreenSpec { S::Summaries, Cluster, "summaries", "Summaries of other clusters", draw_summaries, S::Home, false },
    ScreenSpec { S::ClusterSharing, Cluster, "sharing", "Sharing ledger", draw_cluster_sharing, S::Home, false },
    ScreenSpec { S::HandOut, Cluster, "hand-out", "Partnership file", draw_hand_out, S::Home, false },
    ScreenSpec { S::Meetings, Cluster, "meetings", "Meetings", draw_meetings, S::Home, false },
    ScreenSpec { S::Terms, Cluster, "terms", "Terms and dates to avoid", draw_terms, S::Home, false },
    ScreenSpec { S::Rota, Cluster, "rota", "Who hosts when", draw_rota, S::Home, false },
    ScreenSpec { S::SaveRota, Cluster, "save-rota", "Save the rota", draw_save_rota, S::Home, false },
    ScreenSpec { S::Calendar, Cluster, "calendar", "Calendar", draw_calendar, S::Home, false },
    ScreenSpec { S::CalendarDate, Cluster, "date", "Date", draw_calendar_date, S::Home, false },
    ScreenSpec { S::Meeting, Cluster, "meeting", "Meeting", draw_meeting, S::Home, false },
    ScreenSpec { S::SaveAgenda, Cluster, "agenda", "Save the agenda", draw_save_agenda, S::Home, false },
    ScreenSpec { S::SaveMinutes, Cluster, "minutes", "Save the notes", draw_save_minutes, S::Home, false },
    ScreenSpec { S::MeetingRun, Cluster, "run", "Run a meeting", draw_meeting_run, S::Home, false },
    ScreenSpec { S::Matches, Cluster, "matches", "Who could help whom", draw_matches, S::Home, false },
    ScreenSpec { S::Needs, Cluster, "needs", "Training and support that schools need", draw_needs, S::Home, false },
    ScreenSpec { S::SaveNeeds, Cluster, "save-needs", "Save the list of needs", draw_save_needs, S::Home, false },
    ScreenSpec { S::ClusterChampions, Cluster, "champions", "Champions", draw_cluster_champions, S::Home, false },
    ScreenSpec { S::Trends, Cluster, "trends", "What has moved between rounds", draw_trends, S::Home, false },
    ScreenSpec { S::SaveTrends, Cluster, "save-trends", "Save what has moved", draw_save_trends, S::Home, false },
    ScreenSpec { S::Surveys, Cluster, "surveys", "Surveys and interviews", draw_surveys, S::Home, false },
    ScreenSpec { S::Survey, Cluster, "survey", "Survey", draw_survey, S::Home, false },
    ScreenSpec { S::SurveyResults, Cluster, "results", "Results of a survey", draw_survey_results, S::Home, false },
    ScreenSpec { S::SurveyEntry, Cluster, "entry", "Type in answers", draw_survey_entry, S::Home, false },
    ScreenSpec { S::Table, Cluster, "table", "Table of answers", draw_table, S::Home, false },
    ScreenSpec { S::Unknown, Nothing, "", "Not found", draw_missing, S::Unknown, false },
};

constexpr bool in_order()
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].screen != static_cast<Screen>(i))
            return false;
    return table.back().screen == Screen::Unknown;
}
static_assert(in_order(), "every screen has its row, at its place");

} // namespace

std::span<ScreenSpec const> every_screen() { return std::span { table }.first(table.size() - 1); }

ScreenSpec const& spec_of(Screen screen) { return table[static_cast<std::size_t>(screen)]; }

} // namespace triad::ui
