#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace triad::model {

/// What a document is for. All that come from a school have one shape: its own file holds all of it, the others the part that may
/// travel. Each has its row in document_kinds.
enum class DocumentKind {
    School, // everything one school keeps
    ReviewPack, // from the host to its partners; also a partner's own copy of the review, with what the partner wrote
    ReviewNotes, // one reviewer's evidence notes, to the host
    AgreementRequest, // the report as it stands, to the partners
    AgreementAnswer, // one partner's answers to it, to the host
    ClusterReturn, // what a school chooses to hand in to the lead of its cluster
    Cluster, // the work of a lead (model/cluster.h)
    ClusterSummary, // what one cluster found, for the lead of its partnership (model/cluster_summary.h)
    Partnership, // groups, reviews and dates, from a lead to the schools (model/partnership_plan.h)
    Survey, // questions, from a lead to whoever is asked (model/survey_file.h)
    SurveyAnswers, // one respondent's answers, to the lead who asked (model/survey_file.h)
};

/// Which way a file goes.
enum class Direction : std::uint8_t { Stays, ToPartners, ToHost, ToLead, ToSchools };

/// All there is to know of a kind of file, besides the fields that travel in it (rules/exchange/travelling_fields.h).
struct DocumentKindSpec {
    DocumentKind kind;
    std::string_view name; // in files, file names and addresses
    std::string_view title; // "Review pack"
    std::string_view words; // within a sentence: "a review pack"
    std::string_view audience; // who it is for, as files say it
    std::string_view for_whom; // the same in a sentence: "a school file is for the school itself"
    Direction direction = Direction::Stays;
    std::string_view id_sign = {}; // how the ids of such files begin; empty where a file keeps the document's
    std::string_view noted_as = {}; // the field of a partner's own line that says when it was handed over; empty for none
    std::string_view handing_over = {}; // what is done on the screen that makes it; empty where no screen does
};

inline constexpr std::string_view of_review = "a file of a review is for the schools of its triad";

inline constexpr std::array document_kinds {
    DocumentKindSpec {
        DocumentKind::School, "school", "School file", "a school file", "school", "a school file is for the school itself" },
    DocumentKindSpec { DocumentKind::ReviewPack, "review-pack", "Review pack", "a review pack", "triad", of_review,
        Direction::ToPartners, "desk-", "", "Hand over the review pack" },
    DocumentKindSpec { DocumentKind::ReviewNotes, "review-notes", "Review notes", "a reviewer’s notes", "triad", of_review,
        Direction::ToHost, "notes-", "sent", "Hand over your notes" },
    DocumentKindSpec { DocumentKind::AgreementRequest, "agreement-request", "Report for agreement", "a report for agreement",
        "triad", of_review, Direction::ToPartners, "desk-", "", "Send the report for agreement" },
    DocumentKindSpec { DocumentKind::AgreementAnswer, "agreement-answer", "Answer to the report",
        "an answer to a report for agreement", "triad", of_review, Direction::ToHost, "answer-", "answered",
        "Hand over your answer" },
    DocumentKindSpec { DocumentKind::ClusterReturn, "cluster-return", "Cluster return", "a return to a cluster", "cluster",
        "a return is for the lead of its cluster", Direction::ToLead, "return-" },
    DocumentKindSpec { DocumentKind::Cluster, "cluster", "Cluster file", "a cluster lead’s file", "lead",
        "a cluster file is for whoever leads the cluster" },
    DocumentKindSpec { DocumentKind::ClusterSummary, "cluster-summary", "Cluster summary", "a cluster summary", "partnership",
        "a cluster summary is for whoever leads the partnership", Direction::ToLead },
    DocumentKindSpec { DocumentKind::Partnership, "partnership", "Partnership file", "a partnership file", "partnership",
        "a partnership file is for the schools of the partnership", Direction::ToSchools },
    DocumentKindSpec { DocumentKind::Survey, "survey", "Survey", "a survey to answer", "partnership",
        "a survey is for whoever is asked to answer it", Direction::ToSchools },
    DocumentKindSpec { DocumentKind::SurveyAnswers, "survey-answers", "Answers to a survey", "answers to a survey", "lead",
        "answers to a survey are for whoever asked", Direction::ToLead, "answers-" },
};

/// Whether the file is a model::SchoolDocument, whole or in part.
constexpr bool is_of_school(DocumentKind kind) { return kind < DocumentKind::Cluster; }

constexpr DocumentKindSpec const& spec_of(DocumentKind kind) { return document_kinds[static_cast<std::size_t>(kind)]; }

constexpr bool document_kinds_in_order()
{
    for (std::size_t i = 0; i < document_kinds.size(); ++i)
        if (document_kinds[i].kind != static_cast<DocumentKind>(i))
            return false;
    return true;
}
static_assert(document_kinds_in_order(), "every kind has its row, at its place");

/// The kind of this name in files; none for what is no document of a school.
constexpr std::optional<DocumentKind> document_kind(std::string_view name)
{
    for (auto const& spec : document_kinds)
        if (spec.name == name)
            return spec.kind;
    return std::nullopt;
}

/// From a partner to the host.
constexpr bool goes_to_host(DocumentKind kind) { return spec_of(kind).direction == Direction::ToHost; }

/// From the host to its partners.
constexpr bool goes_to_partners(DocumentKind kind) { return spec_of(kind).direction == Direction::ToPartners; }

} // namespace triad::model
