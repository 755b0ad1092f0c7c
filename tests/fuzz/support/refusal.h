#pragma once

#include "base/issue.h"
#include "base/result.h"

namespace triad::fuzz {

/// Every refusal says where it can and always says why.
inline void check_refusal(Issue const& issue)
{
    ENSURE(issue.sentence.ends_with("."));
    ENSURE(issue.where.empty() || issue.where.starts_with("/") || issue.where.starts_with("line ")
        || issue.where.starts_with("byte "));
}

} // namespace triad::fuzz
