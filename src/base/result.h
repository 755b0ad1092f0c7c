#pragma once

#include <cstdio>
#include <cstdlib>
#include <expected>
#include <utility>

namespace triad {

/// A value, or the reason why there is none. Ignoring one does not compile.
template <typename T, typename E> using Result = std::expected<T, E>;

/// Wraps an error so that it converts to any Result with that error type.
template <typename E> using Failure = std::unexpected<E>;

/// Stops the program: a broken invariant must never be written into a school's file.
[[noreturn]] inline void stop_on_broken_invariant(char const* condition, char const* file, int line)
{
    std::fprintf(stderr, "%s:%d: broken invariant: %s\n", file, line, condition);
    std::abort();
}

} // namespace triad

/// States an invariant of the program (never a property of input). Checked in release builds too.
#define ENSURE(condition) ((condition) ? static_cast<void>(0) : ::triad::stop_on_broken_invariant(#condition, __FILE__, __LINE__))
