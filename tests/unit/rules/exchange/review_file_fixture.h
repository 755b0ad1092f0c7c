#pragma once

#include "model/school_document.h"

namespace triad::rules::test {

/// A review at Oakfield half-way through: the host is Morgan Hale, the reviewers are Jo Park of Beech Hill and Sam Reed of Elm
/// Grove, each with a note; two statements; everything a host has besides.
model::SchoolDocument host_document();

/// Jo Park's copy of the same review: the pack, and what Jo Park wrote.
model::SchoolDocument partner_document();

model::Stamp stamp_of(char const* who, std::int64_t second);

} // namespace triad::rules::test
