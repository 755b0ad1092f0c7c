#include "model/cluster.h"

#include <algorithm>

namespace triad::model {

std::string letters_of(int number)
{
    constexpr int letters = 26;
    std::string out;
    // There is no letter for nought: after Z comes AA.
    for (; number > 0; number = (number - 1) / letters)
        out += static_cast<char>('A' + (number - 1) % letters);
    std::ranges::reverse(out);
    return out;
}

} // namespace triad::model
