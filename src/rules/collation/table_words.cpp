#include "base/text.h"
#include "rules/collation/suppression.h"
#include "rules/collation/tidy_table.h"

namespace triad::rules {

namespace {

/// "3,412": a table has so many rows that its number needs a comma.
std::string grouped(std::int64_t value)
{
    auto out = number(value);
    for (auto at = std::ssize(out) - 3; at > 0; at -= 3)
        out.insert(static_cast<std::size_t>(at), ",");
    return out;
}

std::string grouped(std::int64_t value, std::string_view one, std::string_view many)
{
    return concat({ grouped(value), " ", value == 1 ? one : many });
}

std::string named_words(TableSummary const& summary)
{
    if (summary.named == summary.schools)
        return summary.schools == 1 ? ", which is named" : ", all of them named";
    return summary.named == 0 ? ", none of them named" : concat({ ", ", number(summary.named), " of them named" });
}

std::string few_words(int schools)
{
    if (schools == 1)
        return "1 school may not be named. It would be the only one without a name, so its answers are left out.";
    return concat({ number(schools),
        " schools may not be named. Among so few a letter would not hide which is which, so their "
        "answers are left out." });
}

} // namespace

std::string table_in_words(TableSummary const& summary)
{
    if (summary.rows == 0)
        return "Nothing that schools handed in can be passed on as a table yet.";
    return concat({ "A row for each answer: ", grouped(summary.rows, "row", "rows"), " of ",
        grouped(summary.schools, "school", "schools"), named_words(summary), "." });
}

std::vector<std::string> left_out_in_words(TableSummary const& summary)
{
    std::vector<std::string> out;
    if (summary.past_keeping > 0)
        out.push_back(concat({ grouped(summary.past_keeping, "evaluation is", "evaluations are"),
            " left out: the day by which the school wanted it deleted has passed." }));
    if (summary.too_few > 0)
        out.push_back(few_words(summary.too_few));
    if (summary.own_wording > 0)
        out.push_back(concat({ grouped(summary.own_wording, "answer is", "answers are"),
            " left out: the statement is worded by one school alone." }));
    if (summary.telling_comments > 0)
        out.push_back(concat({ grouped(summary.telling_comments, "comment is", "comments are"),
            " left out: it would show which school wrote it." }));
    return out;
}

} // namespace triad::rules
