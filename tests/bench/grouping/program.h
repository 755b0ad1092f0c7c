#pragma once

// Steps of looking for a grouping that can be timed from outside.

extern "C" {

/// Invents so many schools, the same each time, and begins to look for groups of `size`; `times` as long as usual.
void bench_begin(int schools, int size, int times);
/// Goes on a little, as a frame of the page would. Nought once done.
int bench_step();
/// Of the best; costs of these schools are small numbers.
int bench_cost();
int bench_bound();
int bench_proposals();
/// One where each proposal keeps to the rules.
int bench_keeps();
}
