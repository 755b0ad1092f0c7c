#include "rules/exchange/travelling_fields.h"

namespace triad::rules {

namespace {

using model::DocumentKind;
using model::RecordKind;

struct Passage {
    DocumentKind file;
    RecordKind record;
    std::string_view fields;
};

constexpr std::string_view head_fields = "protocol title mode date starts place keepUntil";
constexpr std::string_view line_fields = "origin text items";
constexpr std::string_view team_fields = "name role school independent";
constexpr std::string_view own_member_fields = "name role school independent sent answered";

/// What is not here does not travel. Who has returned what is the host's to know, so a team travels without those days.
constexpr Passage leaving[] = {
    { DocumentKind::ReviewPack, RecordKind::Review, head_fields },
    { DocumentKind::ReviewPack, RecordKind::Focus, "kind text why" },
    { DocumentKind::ReviewPack, RecordKind::ReviewLine, line_fields },
    { DocumentKind::ReviewPack, RecordKind::Source, "line kind what whom time remote" },
    { DocumentKind::ReviewPack, RecordKind::Member, team_fields },
    { DocumentKind::ReviewPack, RecordKind::Timeslot, "order minutes what place who" },
    { DocumentKind::ReviewPack, RecordKind::Extract, "evaluation item rating comment evidence title wording rated said known" },
    { DocumentKind::ReviewPack, RecordKind::HostDocument, "title place travels" },
    { DocumentKind::AgreementRequest, RecordKind::Review, head_fields },
    { DocumentKind::AgreementRequest, RecordKind::ReviewLine, line_fields },
    { DocumentKind::AgreementRequest, RecordKind::Member, team_fields },
    { DocumentKind::AgreementRequest, RecordKind::Statement, "part text notes order" },
    { DocumentKind::ReviewNotes, RecordKind::Member, own_member_fields },
    { DocumentKind::ReviewNotes, RecordKind::Note, "member line item how seen place effect kind" },
    { DocumentKind::AgreementAnswer, RecordKind::Member, own_member_fields },
    { DocumentKind::AgreementAnswer, RecordKind::Reply, "statement member decision wording reason fingerprint name role day" },
    { DocumentKind::ClusterReturn, RecordKind::Evaluation, "instrument instrumentVersion period byBlock" },
    { DocumentKind::ClusterReturn, RecordKind::Answer, "rating comment offers" }, // the comment where the school says so
    { DocumentKind::ClusterReturn, RecordKind::Review, "protocol title date" },
    { DocumentKind::ClusterReturn, RecordKind::Focus, "kind text" },
    { DocumentKind::ClusterReturn, RecordKind::ReviewLine, line_fields },
    { DocumentKind::ClusterReturn, RecordKind::Statement, "part text order" },
    { DocumentKind::ClusterReturn, RecordKind::Return, "cluster number made evaluations comments quotes named review keepUntil" },
};

} // namespace

std::string_view fields_that_travel(DocumentKind file, RecordKind record)
{
    for (auto const& passage : leaving)
        if (passage.file == file && passage.record == record)
            return passage.fields;
    return {};
}

std::string_view fields_that_enter(DocumentKind file, RecordKind record)
{
    // Which part somebody has in the review is the host's to say: whoever has to agree follows from it.
    if (model::goes_to_host(file) && record == RecordKind::Member)
        return "name school sent answered";
    return fields_that_travel(file, record);
}

model::Member const* sender_of(model::Review const& review)
{
    if (auto const* acting = model::find_record(review.members, review.acting))
        return acting;
    return review.members.size() == 1 ? &review.members.front() : nullptr;
}

model::Stamp travelling(model::Stamp const& stamp)
{
    auto out = stamp;
    out.unknown.clear();
    if (!out.copy.empty())
        out.at = start_of_day(out.at);
    return out;
}

model::School named_school(model::School const& school)
{
    model::School out;
    out.id = school.id;
    for (auto const& slot : model::school_slots)
        copy_field(slot, school, out);
    return out;
}

} // namespace triad::rules
