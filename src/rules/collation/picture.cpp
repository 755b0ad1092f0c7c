#include "rules/collation/picture.h"

#include "rules/collation/editions.h"
#include "rules/collation/naming.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::Submission;

std::vector<PictureSchool> schools_of(ClusterDocument const& document, std::vector<CountingSubmission> const& submissions)
{
    std::vector<PictureSchool> out;
    for (std::size_t i = 0; i < document.schools.size(); ++i) {
        auto const& school = document.schools[i];
        if (counts(school))
            out.push_back({ school.id, school_called(document.cluster, school), school_order(document.cluster, school),
                school.letter, school.phase, school.group, submissions[i] });
    }
    return out;
}

/// Comments and offers come in the order of the items, so that each is passed once.
class Marks {
public:
    explicit Marks(Submission const& submission)
        : m_commented(submission.edition->items().size())
        , m_offered(submission.edition->items().size())
    {
        for (auto const& comment : submission.comments)
            m_commented[comment.item] = true;
        for (auto const item : submission.offers)
            m_offered[item] = true;
    }
    bool commented(std::size_t item) const { return m_commented[item]; }
    bool offered(std::size_t item) const { return m_offered[item]; }

private:
    std::vector<bool> m_commented;
    std::vector<bool> m_offered;
};

PictureCell cell_of(Submission const& submission, Marks const& marks, EditionReader::Place const& place)
{
    auto const code = place.item ? submission.ratings[*place.item] : model::RatingCode {};
    if (!place.item || (code == 0 && place.left_out))
        return { .state = CellState::NotAsked };
    PictureCell cell { CellState::NotRated, 0, marks.commented(*place.item), marks.offered(*place.item) };
    if (code == 0)
        return cell;
    cell.code = place.same_wording && code < place.codes.size() ? place.codes[code] : model::RatingCode {};
    cell.state = !place.same_wording ? CellState::OtherWording : cell.code == 0 ? CellState::OtherScale : CellState::Rated;
    return cell;
}

/// True for an item that the edition shows; for a block where one of the schools judged it.
bool is_shown(model::CollectedEdition const& edition, std::size_t place, std::vector<PictureSchool> const& schools)
{
    auto const& placed = edition.items()[place];
    if (placed.item != &placed.section->block)
        return !placed.item->hidden;
    return std::ranges::any_of(schools, [&](PictureSchool const& school) {
        if (!school.submission)
            return false;
        auto const there = school.submission->edition->place_of(placed.item->id, place);
        return there && (school.submission->ratings[*there] != 0 || !school.submission->comment_on(*there).empty());
    });
}

void fill_cells(Picture& picture)
{
    EditionReader reader { picture.edition };
    picture.cells.resize(picture.items.size() * picture.schools.size());
    for (std::size_t school = 0; school < picture.schools.size(); ++school) {
        auto const& submission = picture.schools[school].submission;
        if (!submission)
            continue;
        Marks const marks { *submission };
        auto const& places = reader.places_in(submission->edition);
        for (std::size_t item = 0; item < picture.items.size(); ++item)
            picture.cells[item * picture.schools.size() + school] = cell_of(*submission, marks, places[picture.items[item]]);
    }
}

model::Edition newest_of(std::vector<PictureSchool> const& schools, std::string_view instrument)
{
    std::vector<CountingSubmission> submissions;
    submissions.reserve(schools.size());
    for (auto const& school : schools)
        submissions.push_back(school.submission);
    return newest_edition(submissions, instrument);
}

} // namespace

Picture make_picture(ClusterDocument const& document, Asked const& asked, model::Edition edition)
{
    Picture out { .asked = asked, .schools = schools_of(document, counting_submissions(document, asked)) };
    out.edition = edition ? std::move(edition) : newest_of(out.schools, asked.instrument);
    if (!out.edition)
        return out;
    for (std::size_t place = 0; place < out.edition->items().size(); ++place)
        if (is_shown(*out.edition, place, out.schools))
            out.items.push_back(place);
    fill_cells(out);
    return out;
}

Picture make_picture(ClusterDocument const& document, Asked const& asked, model::Edition edition, std::vector<std::size_t> items)
{
    Picture out { .asked = asked,
        .edition = std::move(edition),
        .items = std::move(items),
        .schools = schools_of(document, counting_submissions(document, asked)) };
    if (out.edition)
        fill_cells(out);
    return out;
}

} // namespace triad::rules
