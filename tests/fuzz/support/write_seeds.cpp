// Writes the seeds of the admission target: a host's document and a partner's, each with every file that may come to it. Run
// after the format of documents has changed; the older seeds stay, because older files still open.
#include "format/school_file.h"
#include "pieces.h"
#include "rules/exchange/review_file.h"
#include "unit/rules/exchange/review_file_fixture.h"

#include <filesystem>
#include <fstream>

namespace {

using namespace triad;
using model::DocumentKind;
using model::SchoolDocument;

SchoolDocument review_file(SchoolDocument const& document, DocumentKind kind)
{
    return rules::make_review_file(document, document.reviews.front(), kind, rules::test::stamp_of("jo", 40));
}

void write(std::filesystem::path const& folder, std::string_view name, SchoolDocument const& own, SchoolDocument const& other)
{
    std::ofstream out { folder / name, std::ios::binary };
    out << format::encode_school(own) << fuzz::divider.substr(1) << format::encode_school(other);
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2)
        return 2;
    std::filesystem::path const folder { arguments[1] };
    auto const host = rules::test::host_document();
    auto const desk = rules::test::partner_document();
    write(folder, "host-notes.txt", host, review_file(desk, DocumentKind::ReviewNotes));
    write(folder, "host-answer.txt", host, review_file(desk, DocumentKind::AgreementAnswer));
    write(folder, "desk-pack.txt", desk, review_file(host, DocumentKind::ReviewPack));
    write(folder, "desk-request.txt", desk, review_file(host, DocumentKind::AgreementRequest));
    auto later = host;
    later.school.name = "Oakfield Primary School";
    later.school.stamps["name"] = rules::test::stamp_of("deputy", 50);
    later.evaluations.front().answers.front().comment = "Every class has two links.";
    later.evaluations.front().answers.front().stamps["comment"] = rules::test::stamp_of("deputy", 51);
    write(folder, "host-copy.txt", host, later);
    return 0;
}
