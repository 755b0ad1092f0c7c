#include "format/protocol_file.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "format/codecs.h"
#include "format/enum_words.h"
#include "format/sentences.h"
#include "model/id_list.h"

#include <algorithm>

namespace triad::format {

namespace {

constexpr std::string_view focus_words[] = { "free", "strength-and-priority", "shared" };
constexpr std::string_view mode_words[] = { "virtual", "school", "blended" }; // as a review names its own mode
constexpr std::string_view form_words[] = { "strengths-and-areas", "evaluation-and-recommendations" };
constexpr std::string_view agenda_words[] = { "agenda", "activity" }; // as a workshop's own lines are named

constexpr int minutes_of_a_day = 24 * 60;
constexpr int most_people = 100; // in one role; a whole cluster has some thirty
constexpr int longest_look_back = 260; // weeks; five years

/// A part of a day without its length would put every later part at the wrong time.
int decode_minutes(Reader& in)
{
    auto const minutes = in.whole_number("minutes", 1, minutes_of_a_day, 0);
    if (minutes == 0)
        in.report_missing("minutes"); // or said already what is wrong with it, and the first finding counts
    return std::max(minutes, 1);
}

std::string decode_words(Reader& in, std::string_view name)
{
    auto words = in.text(name);
    if (blank(words))
        in.report_missing(name);
    return words;
}

/// `least` of `most` cannot be kept; a `most` of 0 says nothing.
void check_bounds(Reader& in, std::string_view name, int least, int most)
{
    if (most == 0 || least <= most)
        return;
    in.report(name, IssueCode::OutOfRange,
        concat({ "The field ", in_quotes(name), in.placed(" in "), " asks for at least ", number(least), " where at most ",
            number(most), " is allowed: ", ask_again }));
}

model::ProtocolRole decode_role(Reader& in)
{
    model::ProtocolRole out;
    out.id = in.id("id");
    in.set_label(concat({ "the role ", shortened(out.id) }));
    out.title = in.text("title");
    out.note = in.text("note");
    out.most = in.whole_number("most", 1, most_people, 1);
    out.least = in.whole_number("least", 0, most_people, 0);
    check_bounds(in, "least", out.least, out.most);
    out.warning = in.text("warning");
    if (out.least > 0 && blank(out.warning))
        in.report_missing("warning");
    out.unknown = in.unread();
    return out;
}

Json encode_role(model::ProtocolRole const& role)
{
    Writer out;
    out.required("id", role.id).text("title", role.title).text("note", role.note);
    out.number("least", role.least).number("most", role.most).text("warning", role.warning);
    return out.finish(role.unknown);
}

model::ProtocolSlot decode_slot(Reader& in)
{
    model::ProtocolSlot out;
    out.minutes = decode_minutes(in);
    out.what = decode_words(in, "what");
    out.where = in.text("where");
    out.who = collapsed_spaces(in.text("who"));
    out.unknown = in.unread();
    return out;
}

Json encode_slot(model::ProtocolSlot const& slot)
{
    Writer out;
    out.number("minutes", slot.minutes).text("what", slot.what).text("where", slot.where).text("who", slot.who);
    return out.finish(slot.unknown);
}

model::ReportPart decode_part(Reader& in)
{
    model::ReportPart out;
    out.id = in.id("id");
    in.set_label(concat({ "the part ", shortened(out.id) }));
    out.title = in.text("title");
    out.hint = in.text("hint");
    out.unknown = in.unread();
    return out;
}

Json encode_part(model::ReportPart const& part)
{
    Writer out;
    return out.required("id", part.id).text("title", part.title).text("hint", part.hint).finish(part.unknown);
}

model::ProtocolQuestion decode_question(Reader& in)
{
    model::ProtocolQuestion out;
    out.id = in.id("id");
    in.set_label(concat({ "the question ", shortened(out.id) }));
    out.text = decode_words(in, "text");
    out.group = in.text("group");
    out.unknown = in.unread();
    return out;
}

Json encode_question(model::ProtocolQuestion const& question)
{
    Writer out;
    return out.required("id", question.id).text("text", question.text).text("group", question.group).finish(question.unknown);
}

model::AgendaLine decode_agenda_line(Reader& in)
{
    model::AgendaLine out;
    out.minutes = decode_minutes(in);
    out.what = decode_words(in, "what");
    out.kind = agenda_words[in.one_of<std::size_t>("kind", agenda_words)];
    out.unknown = in.unread();
    return out;
}

Json encode_agenda_line(model::AgendaLine const& line)
{
    Writer out;
    return out.number("minutes", line.minutes).text("what", line.what).text("kind", line.kind).finish(line.unknown);
}

/// "00:00" to "23:59".
bool is_clock_time(std::string_view text)
{
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !is_digit(text[0]) || !is_digit(text[1]) || !is_digit(text[3])
        || !is_digit(text[4]))
        return false;
    return text.substr(0, 2) <= "23" && text[3] <= '5';
}

/// The app counts every time of the day from here, so there always is one.
std::string decode_start(Reader& in, std::string otherwise)
{
    auto starts = in.text("starts");
    if (starts.empty())
        return otherwise;
    if (!is_clock_time(starts))
        in.report("starts", IssueCode::OutOfRange,
            concat({ "The field ", in_quotes("starts"), in.placed(" in "), " is ", in_quotes(starts),
                ", which is not a time such as 09:00: ", ask_again }));
    return starts;
}

/// Each note is shown as it stands, so it is held to the same rules as any text of a file.
void decode_notes(Reader& in, std::vector<std::string>& out)
{
    out = in.raw_texts("notes");
    if (std::ranges::any_of(out, [](auto const& note) { return !is_plain_text(note); }))
        in.report("notes", IssueCode::NotPlainText,
            concat({ "A note", in.placed(" in "), " has a control character that is not plain text: ", ask_again }));
    if (std::ranges::any_of(out, [](auto const& note) { return code_point_count(note) > model::longest_text; }))
        in.report("notes", IssueCode::TooLong,
            concat({ "A note", in.placed(" in "), " has more than 20,000 characters: ", ask_again }));
}

/// A timetable can only name roles that the protocol has, or somebody would wait for nobody.
void check_who(Reader& in, model::Protocol const& protocol)
{
    auto const is_role = [&](std::string_view word) {
        return std::ranges::any_of(protocol.roles, [&](auto const& role) { return role.id == word; });
    };
    for (auto const& slot : protocol.timetable) {
        for (auto const word : model::ids_in(slot.who)) {
            if (!is_role(word))
                return in.report("timetable", IssueCode::OutOfRange,
                    concat({ "The timetable of ", in.place(), " names the role ", in_quotes(word),
                        ", which is not among its roles: ", ask_again }));
        }
    }
}

void decode_heading(Reader& in, model::Protocol& out)
{
    out.id = in.id("id");
    out.title = in.text("title");
    in.set_label(concat({ "the protocol ", in_quotes(out.title.empty() ? out.id : out.title) }));
    out.version = in.whole_number("edition", 1, model::highest_edition, 1);
    out.summary = in.text("summary");
    out.credit = in.text("credit");
    out.published = in.day("published");
    out.order = in.whole_number("order", 0, 10'000, 0);
}

void decode_day(Reader& in, model::Protocol& out)
{
    out.focus_rule = in.one_of<model::FocusRule>("focusRule", focus_words);
    out.focus_hint = in.text("focusHint");
    out.host_word = in.text("hostWord");
    out.mode = in.one_of<model::ReviewMode>("mode", mode_words);
    out.starts = decode_start(in, out.starts);
    out.least_minutes = in.whole_number("leastMinutes", 0, minutes_of_a_day, 0);
    out.most_minutes = in.whole_number("mostMinutes", 0, minutes_of_a_day, 0);
    check_bounds(in, "leastMinutes", out.least_minutes, out.most_minutes);
    in.records("roles", out.roles, decode_role, [](model::ProtocolRole const& role) { return role.id; });
    in.records("timetable", out.timetable, decode_slot, nullptr);
    check_who(in, out);
}

void decode_outcome(Reader& in, model::Protocol& out)
{
    out.report_form = in.one_of<model::ReportForm>("reportForm", form_words);
    in.records("report", out.report, decode_part, [](model::ReportPart const& part) { return part.id; });
    out.look_back_weeks = in.whole_number("lookBackWeeks", 1, longest_look_back, out.look_back_weeks);
    in.records("lookBack", out.look_back, decode_question, [](model::ProtocolQuestion const& question) { return question.id; });
    in.records("workshop", out.workshop, decode_agenda_line, nullptr);
    decode_notes(in, out.notes);
}

void encode_day(Writer& out, model::Protocol const& protocol)
{
    out.required("focusRule", word_of(protocol.focus_rule, focus_words)).text("focusHint", protocol.focus_hint);
    out.text("hostWord", protocol.host_word).required("mode", word_of(protocol.mode, mode_words));
    out.text("starts", protocol.starts);
    if (protocol.least_minutes != 0)
        out.number("leastMinutes", protocol.least_minutes);
    if (protocol.most_minutes != 0)
        out.number("mostMinutes", protocol.most_minutes);
    out.records("roles", protocol.roles, encode_role).records("timetable", protocol.timetable, encode_slot);
}

} // namespace

Result<model::Protocol, Issue> decode_protocol(std::string_view bytes, Chain const& chain)
{
    auto root = parse_json(bytes);
    if (!root)
        return Failure<Issue> { root.error() };
    if (auto issue = open_envelope(*root, "protocol", chain))
        return Failure<Issue> { std::move(*issue) };
    Intake intake;
    Reader in { *root, intake };
    in.set_label("this protocol");
    in.skip({ "format", "kind", "version" });
    model::Protocol out;
    decode_heading(in, out);
    decode_day(in, out);
    decode_outcome(in, out);
    out.unknown = in.unread();
    if (!intake.issues.empty())
        return Failure<Issue> { std::move(intake.issues.front()) };
    return out;
}

std::string encode_protocol(model::Protocol const& protocol)
{
    Writer out;
    out.required("format", "triad").required("kind", "protocol").number("version", file_version);
    out.required("id", protocol.id).number("edition", protocol.version);
    out.text("title", protocol.title).text("summary", protocol.summary).text("credit", protocol.credit);
    out.text("published", protocol.published);
    if (protocol.order != 0)
        out.number("order", protocol.order);
    encode_day(out, protocol);
    out.required("reportForm", word_of(protocol.report_form, form_words)).records("report", protocol.report, encode_part);
    out.number("lookBackWeeks", protocol.look_back_weeks).records("lookBack", protocol.look_back, encode_question);
    out.records("workshop", protocol.workshop, encode_agenda_line).texts("notes", protocol.notes);
    return pretty_json(out.finish(protocol.unknown));
}

} // namespace triad::format
