#pragma once

#include "tables/grid.h"

namespace triad::format {

/// Reads what the page makes of a paste: {"rows":[[{"text":"…","columns":1,"rows":1,"header":true,"title":true}]],
/// "tables":[0,7],"title":"…","left":["…"]}. "left" are beginnings of tables left out, "tables" are the rows that begin one. All
/// but "rows" and "text" may be left out.
/// `"picture":true` beside no rows: a picture was pasted. Errors: Empty for that too, those of `spread_out`, NotJson, WrongType.
Result<tables::Grid, Issue> read_pasted_grid(std::string_view bytes);

} // namespace triad::format
