#include "unit/rules/collation/collation_fixture.h"

#include "unit/rules/rules_fixture.h"

#include <algorithm>

namespace triad::rules::test {

namespace {

std::size_t place(model::CollectedEdition const& edition, std::string const& item) { return edition.place_of(item).value(); }

} // namespace

model::Edition small_edition(int version)
{
    auto instrument = small_instrument();
    instrument.version = version;
    return std::make_shared<model::CollectedEdition const>(std::move(instrument));
}

model::Edition reworded_edition(int version, std::string const& item)
{
    auto instrument = small_instrument();
    instrument.version = version;
    for (auto& section : instrument.sections)
        for (auto& each : section.groups.front().items)
            if (each.id == item)
                each.text = "Said in other words";
    return std::make_shared<model::CollectedEdition const>(std::move(instrument));
}

std::shared_ptr<model::Submission> submission(HandedIn const& handed_in)
{
    auto out = std::make_shared<model::Submission>();
    auto const& edition = *handed_in.edition;
    out->school = handed_in.school;
    out->evaluation = handed_in.evaluation;
    out->edition = handed_in.edition;
    out->period = handed_in.period;
    out->made = handed_in.made;
    out->number = handed_in.number;
    out->ratings.assign(edition.items().size(), 0);
    for (auto const& [item, choice] : handed_in.ratings)
        out->ratings[place(edition, item)] = model::code_of(edition.items()[place(edition, item)], choice);
    for (auto const& [item, text] : handed_in.comments)
        out->add_comment(place(edition, item), text);
    for (auto const* item : handed_in.offers)
        out->offers.push_back(static_cast<std::uint32_t>(place(edition, item)));
    std::ranges::sort(out->offers);
    return out;
}

void hand_in(model::ClusterDocument& document, HandedIn const& handed_in)
{
    document.submissions.push_back(submission(handed_in));
}

model::ClusterSchool& add_school(model::ClusterDocument& document, std::string id, std::string name, int letter)
{
    auto& school = document.schools.emplace_back();
    school.id = std::move(id);
    school.name = std::move(name);
    school.letter = letter;
    return school;
}

model::ClusterDocument three_schools()
{
    model::ClusterDocument document;
    document.cluster.instrument = "small";
    document.cluster.due = "2026-12-11";
    add_school(document, "s1", "Oakfield", 3);
    add_school(document, "s2", "ash Lane", 1);
    add_school(document, "s3", "Birch Hill", 2);
    return document;
}

} // namespace triad::rules::test
