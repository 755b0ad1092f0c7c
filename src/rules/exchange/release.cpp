#include "rules/exchange/release.h"

#include "base/text.h"

namespace triad::rules {

namespace {

struct AudienceWords {
    Audience audience;
    std::string_view name;
    std::string_view words;
};

constexpr AudienceWords audiences[] = {
    { Audience::School, "school", "this school" },
    { Audience::Triad, "triad", "the review team" },
    { Audience::Cluster, "cluster", "the cluster" },
    { Audience::Partnership, "partnership", "the partnership" },
    { Audience::Authority, "authority", "the local authority" },
    { Audience::Governors, "governors", "the governors" },
    { Audience::Quality, "quality", "quality assurance" },
};

AudienceWords const& entry_of(Audience audience) { return audiences[static_cast<std::size_t>(audience)]; }

/// Schools in England begin their year on 1 September.
std::string end_of_school_year(Date today) { return iso_date({ today.month > 8 ? today.year + 1 : today.year, 8, 31 }); }

/// True where the release tells more than its audience gets without asking.
bool is_wider(Release const& release, Release const& usual)
{
    return (release.names && !usual.names) || (release.school && !usual.school) || (release.notes && !usual.notes)
        || (release.follow_ups && !usual.follow_ups) || (release.look_back && !usual.look_back);
}

} // namespace

std::string_view audience_name(Audience audience) { return entry_of(audience).name; }
std::string_view audience_words(Audience audience) { return entry_of(audience).words; }

Release default_release(Audience audience, Date today)
{
    bool const own = audience == Audience::School;
    Release out;
    out.audience = audience;
    out.names = own || audience == Audience::Triad;
    out.school = audience != Audience::Partnership;
    out.follow_ups = own;
    out.look_back = own;
    if (audience == Audience::Quality)
        out.purpose = "Quality assurance of this review";
    if (!own)
        out.keep_until = end_of_school_year(today);
    return out;
}

std::string_view basis_of(Release const& release)
{
    switch (release.audience) {
    case Audience::School:
        return "practice";
    case Audience::Triad:
        return is_wider(release, default_release(release.audience, {})) ? "consent" : "practice";
    // A report goes beyond its reviewers only because the school hands it in; more than is usual needs its consent as well.
    case Audience::Cluster:
    case Audience::Partnership:
        return is_wider(release, default_release(release.audience, {})) ? "consent" : "choice";
    case Audience::Authority:
    case Audience::Governors:
        return "choice";
    case Audience::Quality:
        return "quality";
    }
    return "consent";
}

std::string release_blocker(Release const& release)
{
    bool const quality = release.audience == Audience::Quality;
    if (quality && blank(release.holder))
        return "Say who holds the copy: quality assurance is the one case in which somebody else keeps a report.";
    if (quality && blank(release.purpose))
        return "Say what the copy is for.";
    if (quality && release.keep_until.empty())
        return "Say until when the copy is kept.";
    if (!release.keep_until.empty() && !parse_iso_date(release.keep_until))
        return "The day until which copies are kept does not exist: choose another.";
    return {};
}

bool can_withdraw(model::LedgerEntry const& entry)
{
    bool const given = entry.basis == "consent" || entry.basis == "choice" || entry.basis == "quality";
    return given && !entry.removed && entry.withdrawn.empty();
}

bool own_copy(model::LedgerEntry const& entry)
{
    return entry.basis == "own" && (entry.kind == "school" || entry.kind == "desk" || entry.kind == "stored-text");
}

bool overdue_copy(model::LedgerEntry const& entry, Date today)
{
    auto const until = parse_iso_date(entry.keep_until);
    return until && !entry.removed && *until < today;
}

} // namespace triad::rules
