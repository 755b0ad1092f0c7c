#pragma once

#include "store/document.h"

namespace triad::store {

/// Reads work of every kind that this program keeps: what the bytes say of themselves tells which.
DocumentReader any_work();

} // namespace triad::store
