#pragma once

#include "base/result.h"
#include "format/issue.h"

namespace triad::fuzz {

/// Every refusal says where it can and always says why.
inline void check_refusal(format::Issue const& issue)
{
    ENSURE(issue.sentence.ends_with("."));
    ENSURE(issue.where.empty() || issue.where.starts_with("/") || issue.where.starts_with("line ")
        || issue.where.starts_with("byte "));
}

} // namespace triad::fuzz
