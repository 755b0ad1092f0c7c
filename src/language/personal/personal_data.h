#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace triad::language {

/// Number is a number that one person has (UPN, NHS, National Insurance, candidate) or a date of birth; Pupil is wording that
/// points at one child without a name, Staff something private about the one holder of a post.
enum class PersonalKind { Name, Email, Phone, Pupil, Number, Address, Account, Vehicle, Staff };

/// One place in a text that looks like personal data.
struct PersonalMatch {
    PersonalKind kind;
    std::size_t begin; // byte offsets, between code points
    std::size_t end;
    std::string text;
};

/// What the document itself says about names.
struct KnownNames {
    /// Names given on purpose: the school, the partnership, a person who may be named. Never found, whatever they look like.
    std::vector<std::string> expected;
    /// Names of authors and of the team, found wherever they stand, in capitals or not. This wins over `expected`.
    std::vector<std::string> people;
};

/// Everything in `text` that looks like a person's name, an e-mail address, a phone number, a pupil or a number of one: in the
/// text's order, no two overlapping. A sign for a person to look at, never a verdict. It would rather miss a rare name than cry
/// out at every second comment: a warning that is mostly wrong is soon not read.
std::vector<PersonalMatch> find_personal(std::string_view text, KnownNames const& known);

/// The same for many texts with one set of names, which is read once: a partnership has thousands of both.
class PersonalSearch {
public:
    explicit PersonalSearch(KnownNames const& known);
    ~PersonalSearch();

    std::vector<PersonalMatch> find(std::string_view text) const;

private:
    struct Names;
    std::unique_ptr<Names const> m_names;
};

/// What a warning says of such a place: "looks like a phone number".
std::string_view words_of(PersonalKind);

/// The text with every person of the list as the words beside the name: the full name, with a title or without one, and what
/// remains of it after a title ("Ms Park"). In capitals or not, whole words only, the longest name first; "’s" stays. A name of
/// one everyday word (May, Will) is replaced only where it has its capital.
std::string without_names(std::string_view text, std::vector<std::pair<std::string, std::string>> const& name_to_words);

} // namespace triad::language
