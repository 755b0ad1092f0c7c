// Any text, and names by lines in front of it → what looks like personal data lies in the text, in order, between code points;
// and taking names out a second time changes nothing more.
#include "base/result.h"
#include "base/text.h"
#include "language/personal/personal_data.h"
#include "support/pieces.h"

namespace {

using namespace triad;

/// The first byte of a code point, or a byte that belongs to none.
bool is_border(std::string_view text, std::size_t at)
{
    if (at == text.size())
        return true;
    for (std::size_t offset = 0; offset <= at;) {
        if (offset == at)
            return true;
        next_code_point(text, offset);
    }
    return false;
}

void check_findings(std::string_view text, language::KnownNames const& known)
{
    std::size_t end = 0;
    for (auto const& finding : language::find_personal(text, known)) {
        ENSURE(finding.begin >= end && finding.begin < finding.end && finding.end <= text.size());
        ENSURE(is_border(text, finding.begin) && is_border(text, finding.end));
        ENSURE(finding.text == text.substr(finding.begin, finding.end - finding.begin));
        ENSURE(!language::words_of(finding.kind).empty());
        end = finding.end;
    }
}

/// A sign that is no word stands in for each name, so that nothing new can be read across it.
void check_removal(std::string_view text, std::vector<std::string> const& names)
{
    constexpr std::string_view sign = "\xE2\x96\xA0";
    std::vector<std::pair<std::string, std::string>> list;
    for (auto const& name : names)
        if (name.find(sign) == std::string::npos)
            list.emplace_back(name, sign);
    auto const without = language::without_names(text, list);
    ENSURE(language::without_names(without, list) == without);
    if (list.empty())
        ENSURE(without == text);
    if (valid_utf8(text))
        ENSURE(valid_utf8(without));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    auto const [names, text] = triad::fuzz::two_pieces(triad::fuzz::as_text(data, size));
    language::KnownNames known;
    bool of_people = true; // every other line names somebody who may be named
    for (auto const name : split(names, '\n')) {
        (of_people ? known.people : known.expected).emplace_back(name);
        of_people = !of_people;
    }
    check_findings(text, {});
    check_findings(text, known);
    check_removal(text, known.people);
    return 0;
}
