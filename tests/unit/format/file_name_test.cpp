#include "format/file_name.h"

#include <gtest/gtest.h>

namespace triad::format {

namespace {

constexpr Date today { 2026, 11, 24 };

} // namespace

TEST(SH23_FileName, AnUnnamedSchoolIsNotInTheNameOfItsDocument)
{
    EXPECT_EQ(document_file_name({ .title = "Review report: Reading" }, today), "School_Review-report-Reading_2026-11-24.html");
    EXPECT_EQ(document_file_name({ .title = "Review report: Reading", .school = "Oakfield Primary School" }, today),
        "Oakfield_Review-report-Reading_2026-11-24.html");
}

TEST(SH23_FileName, OneReportForTwoAudiencesIsTwoFilesThatAreToldApart)
{
    EXPECT_EQ(document_file_name(
                  { .title = "Review report: Reading", .school = "Oakfield Primary School", .reader = "governors" }, today),
        "Oakfield_Review-report-Reading_for-governors_2026-11-24.html");
}

TEST(FileName, ADocumentMayHaveAnotherEnding)
{
    EXPECT_EQ(document_file_name({ .title = "Policy", .school = "Oakfield Primary School" }, today, "docx"),
        "Oakfield_Policy_2026-11-24.docx");
}

} // namespace triad::format
