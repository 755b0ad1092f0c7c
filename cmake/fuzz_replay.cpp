// Runs a fuzz target once over every file of the folders and files named on the command line: what libFuzzer's own main
// does with a corpus, for builds without it. Found faults stay found in plain ctest.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const*, std::size_t);

namespace {

void replay(std::filesystem::path const& file)
{
    std::ifstream in { file, std::ios::binary };
    std::vector<char> const bytes { std::istreambuf_iterator<char> { in }, {} };
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}

int replay_all(std::filesystem::path const& place)
{
    if (!std::filesystem::is_directory(place)) {
        replay(place);
        return 1;
    }
    int count = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator { place }) {
        if (entry.is_regular_file()) {
            replay(entry.path());
            ++count;
        }
    }
    return count;
}

} // namespace

int main(int count, char** arguments)
{
    int replayed = 0;
    for (int index = 1; index < count; ++index)
        replayed += replay_all(arguments[index]);
    std::printf("%d inputs replayed\n", replayed);
    // An empty corpus is a mistake in the tree, not a pass.
    return replayed > 0 ? 0 : 1;
}
