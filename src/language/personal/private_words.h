#pragma once

#include "language/personal/look.h"

#include <cstddef>

namespace triad::language {

/// "epilepsy", "self-harms", "hearing aid": what is told of one person only in confidence. Its last token, or none().
std::size_t private_fact(Look const&, std::size_t at);
/// The first such fact from `from` on, within `reach` words and the sentence, and before a word that speaks of many.
std::size_t find_private_fact(Look const&, std::size_t from, std::size_t reach);
/// "mum", "carers": who belongs to one child.
bool is_kin(Look const&, std::size_t at);
/// "said", "cried": what a person does, and hardly ever a school or a book.
bool is_human_verb(Look const&, std::size_t at);

/// Words that speak of many.
inline constexpr WordList many_words {
    "all any anyone children each every everyone families girls groups learners many no parents people pupils "
    "schools some staff students teachers those"
};

} // namespace triad::language
