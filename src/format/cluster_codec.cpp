#include "format/cluster_codec.h"

#include "base/text.h"
#include "format/sentences.h"
#include "format/slot_codec.h"
#include "format/summary_codec.h"
#include "model/cluster_slots.h"

#include <algorithm>

namespace triad::format {

namespace {

using model::Submission;

constexpr std::string_view attribution_words[] = { "", "unnamed", "role", "named" };
constexpr std::string_view no_rating = "-";

/// What a submission and a report have in common: whose it is, which file brought it, and what the school allowed.
template <typename Part> void decode_permission(Reader& in, Part& out)
{
    out.school = in.id("school");
    out.made = in.day("made");
    out.number = in.whole_number("number", 1, model::highest_number, 1);
    out.quotes = in.one_of<model::Attribution>("quotes", attribution_words);
    out.named = in.flag("named");
    out.keep_until = in.day("keepUntil");
}

template <typename Part> void encode_permission(Writer& out, Part const& part)
{
    out.required("school", part.school).text("made", part.made);
    if (part.number != 1)
        out.number("number", part.number);
    out.text("quotes", attribution_words[static_cast<std::size_t>(part.quotes)])
        .flag("named", part.named)
        .text("keepUntil", part.keep_until);
}

// Ratings are one text, in the order of the items: a file of a thousand schools is read in a moment.

std::string ratings_text(Submission const& submission)
{
    std::string out;
    for (std::size_t i = 0; i < submission.ratings.size(); ++i) {
        auto const* choice = model::choice_of(submission.edition->items()[i], submission.ratings[i]);
        out += concat({ i == 0 ? "" : " ", choice ? std::string_view { choice->id } : no_rating });
    }
    return out;
}

bool read_ratings(std::string_view text, Submission& out)
{
    auto const& items = out.edition->items();
    auto const words = text.empty() ? std::vector<std::string_view> {} : split(text, ' ');
    if (words.size() != items.size())
        return false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto const code = model::code_of(items[i], words[i]);
        if (code == 0 && words[i] != no_rating)
            return false;
        out.ratings.push_back(code);
    }
    return true;
}

/// The place of an item of this edition; reported where it lacks it.
std::optional<std::size_t> item_place(Reader& in, Submission const& submission, std::string_view item, std::size_t hint)
{
    auto const place = submission.edition->place_of(item, hint);
    if (!place)
        in.report("item", IssueCode::UnknownItem,
            concat({ "A return in this file answers ", in_quotes(item), ", which its wording does not have: ", ask_again }));
    return place;
}

void read_comments(Reader& in, Submission& out)
{
    std::size_t hint = 0;
    in.each("comments", [&](Reader& comment) {
        auto const item = comment.id("item");
        auto const text = comment.text("text");
        auto const place = comment.usable() ? item_place(comment, out, item, hint) : std::nullopt;
        if (!place)
            return;
        hint = *place + 1;
        if (!out.comment_on(*place).empty())
            comment.report_twice();
        else
            out.add_comment(*place, text);
    });
}

void read_offers(Reader& in, Submission& out)
{
    for (auto const& item : in.raw_texts("offers"))
        if (auto const place = item_place(in, out, item, 0))
            out.offers.push_back(static_cast<std::uint32_t>(*place));
    std::ranges::sort(out.offers);
}

model::Edition edition_of(Reader& in, std::vector<model::Edition> const& editions)
{
    auto const place = in.whole_number("edition", 1, static_cast<int>(model::highest_number), 1);
    if (static_cast<std::size_t>(place) <= editions.size())
        return editions[static_cast<std::size_t>(place) - 1];
    in.give_up(
        "edition", IssueCode::MissingField, concat({ "This file lacks the wording of a return that it holds: ", ask_again }));
    return nullptr;
}

Submission decode_submission(Reader& in, std::vector<model::Edition> const& editions)
{
    Submission out;
    out.evaluation = in.id("evaluation");
    out.edition = edition_of(in, editions);
    out.period = in.text("period");
    out.commented = in.flag("commented");
    decode_permission(in, out);
    if (!in.usable())
        return out;
    if (!read_ratings(in.text("ratings"), out))
        in.give_up("ratings", IssueCode::OutOfRange,
            concat({ "A return in this file has ratings that do not fit its wording: ", ask_again }));
    if (in.usable()) {
        read_comments(in, out);
        read_offers(in, out);
    }
    return out;
}

Json encode_submission(Submission const& submission, std::vector<model::Edition> const& editions)
{
    auto const edition = std::ranges::find(editions, submission.edition) - editions.begin();
    Writer out;
    out.required("evaluation", submission.evaluation).number("edition", edition + 1).text("period", submission.period);
    encode_permission(out, submission);
    out.flag("commented", submission.commented).text("ratings", ratings_text(submission));
    auto comments = Json::list();
    for (auto const& comment : submission.comments) {
        Writer one;
        one.required("item", submission.edition->items()[comment.item].item->id);
        comments.items.push_back(one.required("text", submission.text_of(comment)).finish());
    }
    out.value("comments", std::move(comments));
    std::vector<std::string> offers;
    offers.reserve(submission.offers.size());
    for (auto const item : submission.offers)
        offers.push_back(submission.edition->items()[item].item->id);
    return out.texts("offers", offers).finish();
}

model::CollectedReport decode_report(Reader& in)
{
    model::CollectedReport out;
    out.review = in.id("review");
    out.title = in.text("title");
    out.date = in.day("date");
    decode_permission(in, out);
    in.each("statements", [&](Reader& statement) {
        out.statements.push_back({ statement.text("part"), statement.text("text"), statement.text("items") });
    });
    return out;
}

Json encode_report(model::CollectedReport const& report)
{
    Writer out;
    out.required("review", report.review).text("title", report.title).text("date", report.date);
    encode_permission(out, report);
    auto statements = Json::list();
    for (auto const& [part, text, items] : report.statements) {
        Writer one;
        statements.items.push_back(one.text("part", part).text("text", text).text("items", items).finish());
    }
    return out.value("statements", std::move(statements)).finish();
}

void decode_head(Reader& in, model::ClusterDocument& out)
{
    in.skip({ "format", "version", "kind", "audience" });
    out.id = in.id("id");
    out.example = in.flag("example");
    out.saved = decode_stamp(in, "saved");
    out.taken_in = decode_stamp(in, "takenIn");
    if (auto const* object = in.object("cluster")) {
        Reader cluster { *object, in, "cluster" };
        cluster.set_label("the cluster's details");
        decode_slots(cluster, std::span { model::cluster_slots }, out.cluster);
        out.cluster.unknown = cluster.unread();
    }
}

/// Every school that something came from is on the list.
void check_schools(Reader& in, model::ClusterDocument const& document)
{
    std::set<std::string_view> schools;
    for (auto const& school : document.schools)
        schools.insert(school.id);
    auto const on_list = [&](auto const& part) { return schools.contains(part->school); };
    if (std::ranges::all_of(document.submissions, on_list) && std::ranges::all_of(document.reports, on_list))
        return;
    in.report("submissions", IssueCode::MissingField,
        concat({ "This file holds a return of a school that is not on its list: ", ask_again }));
}

} // namespace

model::ClusterDocument decode_cluster_document(Json const& root, Intake& intake)
{
    Reader in { root, intake };
    model::ClusterDocument out;
    decode_head(in, out);
    model::for_each_list(model::cluster_lists, out, ListReader { in });
    in.each("instruments", [&](Reader& item) {
        out.editions.push_back(std::make_shared<model::CollectedEdition const>(decode_instrument_record(item)));
    });
    in.each("submissions", [&](Reader& item) {
        auto submission = decode_submission(item, out.editions);
        if (item.usable())
            out.submissions.push_back(std::make_shared<Submission const>(std::move(submission)));
    });
    in.each("reports", [&](Reader& item) {
        auto report = decode_report(item);
        if (item.usable())
            out.reports.push_back(std::make_shared<model::CollectedReport const>(std::move(report)));
    });
    in.each("summaries", [&](Reader& item) {
        auto summary = decode_summary_content(item);
        if (item.usable())
            out.summaries.push_back(std::make_shared<model::ClusterSummary const>(std::move(summary)));
    });
    check_schools(in, out);
    out.unknown = in.unread();
    return out;
}

Json encode_cluster_document(model::ClusterDocument const& document)
{
    auto const& spec = model::spec_of(model::DocumentKind::Cluster);
    Writer out;
    out.required("format", "triad").required("kind", spec.name).number("version", file_version);
    out.required("id", document.id).flag("example", document.example).required("audience", spec.audience);
    out.value("saved", encode_stamp(document.saved)).value("takenIn", encode_stamp(document.taken_in));
    Writer cluster;
    out.value("cluster", encode_record(cluster, std::span { model::cluster_slots }, document.cluster));
    model::for_each_list(model::cluster_lists, document, ListWriter { out });
    auto instruments = Json::list();
    for (auto const& edition : document.editions)
        instruments.items.push_back(encode_instrument_record(edition->instrument()));
    auto submissions = Json::list();
    for (auto const& submission : document.submissions)
        submissions.items.push_back(encode_submission(*submission, document.editions));
    auto reports = Json::list();
    for (auto const& report : document.reports)
        reports.items.push_back(encode_report(*report));
    auto summaries = Json::list();
    for (auto const& summary : document.summaries)
        summaries.items.push_back(encode_summary_content(*summary));
    return out.value("instruments", std::move(instruments))
        .value("submissions", std::move(submissions))
        .value("reports", std::move(reports))
        .value("summaries", std::move(summaries))
        .finish(document.unknown);
}

} // namespace triad::format
