// The same figures without a browser. With numbers of schools as arguments, of these alone.
#include "program.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

struct Figures {
    double begin;
    double search;
    double longest_slice;
    int cost;
    int bound;
};

double milliseconds(auto const& act)
{
    auto const begun = std::chrono::steady_clock::now();
    act();
    return std::chrono::duration<double, std::milli> { std::chrono::steady_clock::now() - begun }.count();
}

Figures measure(int schools, int times)
{
    Figures out {};
    out.begin = milliseconds([&] { bench_begin(schools, 3, times); });
    for (int more = 1; more != 0;) {
        auto const slice = milliseconds([&] { more = bench_step(); });
        out.search += slice;
        out.longest_slice = slice > out.longest_slice ? slice : out.longest_slice;
    }
    out.cost = bench_cost();
    out.bound = bench_bound();
    return out;
}

double per_cent_above(int cost, int least) { return least == 0 ? 0 : 100.0 * (cost - least) / least; }

} // namespace

int main(int count, char** arguments)
{
    std::vector<int> sizes;
    for (int i = 1; i < count; ++i)
        sizes.push_back(std::atoi(arguments[i]));
    if (sizes.empty())
        sizes = { 12, 24, 100, 300, 3000 };
    for (int const schools : sizes) {
        auto const usual = measure(schools, 1);
        std::printf("%5d schools: begin %.1f ms, search %.0f ms, longest slice %.1f ms; cost %d, bound %d (%.1f %% above), %d "
                    "proposals%s",
            schools, usual.begin, usual.search, usual.longest_slice, usual.cost, usual.bound,
            per_cent_above(usual.cost, usual.bound), bench_proposals(), bench_keeps() != 0 ? "" : " THAT BREAK RULES");
        std::fflush(stdout);
        auto const longer = measure(schools, 20);
        std::printf("; 20 times as long: %d (usual is %.2f %% above)\n", longer.cost, per_cent_above(usual.cost, longer.cost));
        std::fflush(stdout);
    }
}
