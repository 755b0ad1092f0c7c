#include "support/output_folder.h"

#include <cstdlib>
#include <fstream>

namespace triad::test {

void write_file(std::filesystem::path const& folder, std::string const& name, std::string_view bytes)
{
    std::ofstream out { folder / name, std::ios::binary };
    out << bytes;
    out.close();
    if (!out)
        std::exit(1);
}

} // namespace triad::test
