#include "rules/review/people_words.h"

#include "base/sentence.h"
#include "base/text.h"
#include "rules/review/review_words.h"

namespace triad::rules {

namespace {

constexpr std::size_t longest_name = 60;

} // namespace

std::string person_words(model::Protocol const* protocol, model::Member const& member)
{
    if (auto name = shortened(member.name, longest_name); !blank(name))
        return name;
    auto const role = shortened(role_title(protocol, member.role), longest_name);
    if (blank(role)) // or of nothing but characters that cannot be seen
        return "somebody not yet named";
    return concat({ "the ", within_sentence(role) });
}

std::string people_words(model::Protocol const* protocol, std::vector<model::Member const*> const& members)
{
    std::vector<std::string> words;
    std::vector<model::Member const*> unnamed;
    for (auto const* member : members) {
        if (blank(shortened(member->name, longest_name))) // of nothing but characters that cannot be seen
            unnamed.push_back(member);
        else
            words.push_back(person_words(protocol, *member));
    }
    if (unnamed.size() == 1)
        words.push_back(person_words(protocol, *unnamed.front()));
    if (unnamed.size() > 1)
        words.push_back(concat({ number(unnamed.size()), " people not yet named" }));
    return listed_words(words);
}

} // namespace triad::rules
