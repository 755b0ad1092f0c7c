#include "returns_fixture.h"

#include "format/school_file.h"
#include "support/generate.h"

namespace triad::test {

std::string return_of(
    std::string const& school, std::string const& urn, std::string const& rating, int number, std::string const& comment)
{
    auto document = sample_document();
    document.kind = model::DocumentKind::ClusterReturn;
    document.id = "return-" + urn;
    document.authors.clear();
    document.school = { .id = "id-" + urn, .name = school, .urn = urn };
    document.evaluations.front().id = "eval-" + urn;
    document.evaluations.front().answers
        = { { .item = "A01", .fingerprint = {}, .rating = rating, .comment = comment, .evidence = {} },
              { .item = "A02", .fingerprint = {}, .rating = "green", .comment = {}, .evidence = {} } };
    document.returns = { { .id = "return-1",
        .cluster = "Bow",
        .number = number,
        .made = "2026-11-20",
        .evaluations = document.evaluations.front().id,
        .comments = true } };
    return format::encode_school(document);
}

} // namespace triad::test
