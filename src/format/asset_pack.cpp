#include "format/asset_pack.h"

#include "format/calendar_kinds_file.h"
#include "format/codecs.h"
#include "format/enquiry_file.h"
#include "format/instrument_file.h"
#include "format/protocol_file.h"
#include "format/report_outline_file.h"
#include "format/survey_preset_file.h"
#include "format/taxonomy_file.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace triad::format {

namespace {

using Members = std::map<std::string, std::vector<std::string>, std::less<>>;

/// What this text names, each with its files.
Result<Members, Issue> members_of(std::string_view bytes)
{
    auto const root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (root->kind != JsonKind::Object)
        return Failure<Issue> { { IssueCode::NotTriad, "", "The instruments could not be loaded: load this page again." } };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("the pack of instruments");
    Members out;
    for (auto const& member : root->names)
        out.emplace(member, in.raw_texts(member));
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

/// Both texts of the pack, the second of which is asked for when something in it is wanted.
struct TwoTexts {
    Members first;
    RestOfPack ask;
    std::optional<Members> rest = {};

    std::vector<std::string> take(std::string_view member)
    {
        if (auto const found = first.find(member); found != first.end())
            return found->second;
        if (!rest)
            rest = ask ? members_of(ask()).value_or(Members {}) : Members {};
        auto const found = rest->find(member);
        return found == rest->end() ? std::vector<std::string> {} : found->second;
    }
};

} // namespace

Result<AssetPack, Issue> decode_asset_pack(std::string_view bytes, RestOfPack rest)
{
    auto first = members_of(bytes);
    if (!first)
        return Failure<Issue> { first.error() };
    auto const texts = std::make_shared<TwoTexts>(std::move(*first), std::move(rest));
    auto const of = [&](std::string_view member) -> AssetTexts { return [texts, member] { return texts->take(member); }; };
    return AssetPack {
        .instruments = { of("instruments"), decode_instrument },
        .scales = { of("scales"), decode_scale_file },
        .enquiry = { of("enquiry"), decode_enquiry },
        .protocols = { of("protocols"), decode_protocol },
        .report_outlines = { of("reports"), decode_report_outline },
        .taxonomies = { of("taxonomies"), decode_taxonomy },
        .calendars = { of("calendars"), decode_calendar_kinds },
        .surveys = { of("surveys"), decode_survey_preset },
        .examples = of("examples"),
        .clusters = of("clusters"),
    };
}

} // namespace triad::format
