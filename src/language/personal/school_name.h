#pragma once

#include <string>
#include <string_view>

namespace triad::language {

/// "Oakfield" of "Oakfield Primary School": what people call a school, without the words that many schools have in their name.
/// Empty where nothing shorter is left.
std::string short_school_name(std::string_view whole_name);

} // namespace triad::language
