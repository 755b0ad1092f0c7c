# shellcheck shell=bash
# The steps that build-wasm.sh is made of, and the lines it prints for them. Sourced by build-wasm.sh.
passed=0
failed=0
declare -A step_processes

log_of() {
    echo "build/log/${1// /-}.log"
}

# Runs a step quietly, prints one line for it, and the whole log when it fails. Counts what the step's own runner counted
# (GoogleTest, node --test, our checks); a step without a runner counts as one. Errexit is off inside a step, so each
# command of a step hands its failure on.
step() {
    local name=$1
    shift
    run_step "$(log_of "$name")" "$@"
    tell_step "$name"
}

# A step that goes on beside others until `end_step` waits for it. Ctrl+C reaches only what runs in front, so it is handed on.
begin_step() {
    local name=$1
    shift
    trap 'kill 0' INT
    run_step "$(log_of "$name")" "$@" &
    step_processes[$name]=$!
}

end_step() {
    wait "${step_processes[$1]}"
    tell_step "$1"
}

# How it ended, and after how long, stands beside its log.
run_step() {
    local log=$1 begun=$SECONDS code=0
    shift
    mkdir -p build/log
    rm -f "$log.ended"
    "$@" >"$log" 2>&1 || code=$?
    echo "$code $((SECONDS - begun))" >"$log.ended"
}

tell_step() {
    local name=$1 code took log
    log=$(log_of "$name")
    read -r code took <"$log.ended" || code=1
    count_step "$code" "$log"
    if [ "$code" != 0 ]; then
        cat "$log"
        step_line FAIL "$name" "$took" "see $log"
    elif grep -q '^nothing to run' "$log"; then
        step_line none "$name" "$took" "$(tail -n 1 "$log")"
    else
        step_line ok "$name" "$took" "$step_note"
        say_what_was_skipped "$log"
    fi
    return "$code"
}

step_line() {
    printf '%-5s %-22s %4s s  %s\n' "$@"
}

# What node --test left out, and why: each reason once. It looks like "﹣ name # reason" or "ok 1 - name # SKIP reason".
say_what_was_skipped() {
    sed -nE 's/^ *﹣ .* # (.*)$/      skipped: \1/p; s/^ *ok .* # SKIP (.*)$/      skipped: \1/p' "$1" | sort -u
}

# Sum of the numbers that sed's expression takes out of a log.
sum_in() {
    sed -nE "$1" "$2" | awk '{ sum += $1 } END { print sum + 0 }'
}

# In ctest's verbose output a program's lines begin with its number; those of a failed one come once more without.
count_step() {
    local code=$1 log=$2 good bad programs
    good=$(sum_in 's/^[0-9]+: \[  PASSED  \] ([0-9]+) tests?\..*/\1/p; s/^(#|ℹ) pass ([0-9]+)$/\2/p; s/^OK .*/1/p' "$log")
    bad=$(sum_in 's/^[0-9]+: \[  FAILED  \] .*\([0-9]+ ms\)$/1/p; s/^(#|ℹ) fail ([0-9]+)$/\2/p; s/^FAIL .*/1/p' "$log")
    # A program that crashed names no test: then ctest's own count of failed programs is the larger one.
    programs=$(sum_in 's/.*, ([0-9]+) tests? failed out of [0-9]+$/\1/p' "$log")
    [ "$programs" -le "$bad" ] || bad=$programs
    step_note=
    if [ $((good + bad)) != 0 ]; then
        step_note="$good passed"
    elif [ "$code" = 0 ] && ! grep -q '^nothing to run' "$log"; then
        good=1
    fi
    # A runner that failed without naming a test (a crash, a build error) is one failure.
    if [ "$code" != 0 ] && [ "$bad" = 0 ]; then
        bad=1
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
}

# Two runs at once take turns: neither Ninja nor packaging expects company in its folder.
taking_turns() {
    local place=$1
    shift
    mkdir -p "$place"
    if command -v flock >/dev/null; then
        (flock 9 && "$@") 9>"$place/.lock"
    else
        "$@"
    fi
}

# A build folder made elsewhere (another path), or with another compiler than the preset names now, is configured afresh.
build_preset() {
    taking_turns "build/$1" configure_and_build "$1"
}

configure_and_build() {
    local preset=$1 fresh=()
    local cache=build/$preset/CMakeCache.txt
    if [ -e "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project" "$cache"; then
        fresh=(--fresh)
    fi
    { cmake --preset "$preset" "${fresh[@]}" || cmake --preset "$preset" --fresh; } \
        && cmake --build --preset "$preset" -- -k 0
}

run_ctest() {
    ctest --preset "$1" --verbose
}

# run_laws CASES: what must hold for whatever a file may hold; each failure names the seed that repeats it.
run_laws() {
    local layer laws='Merge.R21_Is*:Merge.R21_Laws*:Merge.R21_What*:TurnProperty.*:*NoLeak*:*SharingRules*:*R14*:*R15*:*R16*:EditsReadBack.*:AnswerTableLaw.*:Attacks.NotesThatWould*'
    for layer in rules format store; do
        TRIAD_LONG=$1 "build/debug/tests/unit/triad_unit_$layer" --gtest_filter="$laws" || return
    done
}

# npm ci only when the lock file or Node has changed since.
install_packages() {
    local stamp
    stamp=$(cat package-lock.json <(node --version) | sha256sum)
    if [ "$(cat node_modules/.triad-stamp 2>/dev/null)" != "$stamp" ]; then
        npm ci --ignore-scripts || return
        echo "$stamp" >node_modules/.triad-stamp
    fi
}

package_page() {
    taking_turns build/package node cmake/package.mjs
}

package_quick_page() {
    TRIAD_WEB_BUILD=build/web-quick TRIAD_COMPRESS=no taking_turns build/package node cmake/package.mjs
}

# node_tests FOLDER [OPTION…]: every *.test.mjs in the folder.
node_tests() {
    local folder=$1 files
    shift
    mapfile -t files < <(compgen -G "$folder/*.test.mjs" | sort)
    if [ ${#files[@]} = 0 ]; then
        echo "nothing to run: no *.test.mjs in $folder"
        return 0
    fi
    node --test "$@" "${files[@]}"
}

format_sources() {
    find src tests cmake -name '*.cpp' -o -name '*.h' | xargs "$(find_first clang-format-21 clang-format)" -i
}

# What benches run besides the page.
build_bench_programs() {
    taking_turns build/web cmake --build --preset web --target triad_collate_bench triad_grouping_bench
}

run_benches() {
    local bench
    for bench in tests/bench/*.bench.mjs; do
        node "$bench" "$@"
    done
}

# run_fuzzer PROGRAM SECONDS: one target, into a log of its own. What it finds is said by the report, so it never fails itself.
# The corpus in the tree is only read; what is found on the way is kept in build/.
run_fuzzer() {
    local name begun=$SECONDS
    name=$(basename "$1" _fuzz)
    name=${name#triad_}
    mkdir -p "build/corpus/$name" build/log/fuzz
    # Beside other work a target gets a part of the time that passes, so what it had is noted as well.
    local TIMEFORMAT='processor seconds: %U'
    { time "$1" -max_total_time="$2" -timeout=60 -print_final_stats=1 -dict=tests/fuzz/triad.dict \
        -artifact_prefix="build/corpus/$name-" "build/corpus/$name" "tests/fuzz/corpus/$name" \
        || true; } >"build/log/fuzz/$name.log" 2>&1
    echo "seconds: $((SECONDS - begun))" >>"build/log/fuzz/$name.log"
}

# run_fuzzers SECONDS JOBS [TARGET…]: all targets, or these; so many at once.
run_fuzzers() {
    local seconds=$1 jobs=$2 programs=() name
    shift 2
    for name in "${@:-*}"; do
        mapfile -t -O "${#programs[@]}" programs < <(compgen -G "build/fuzz/tests/fuzz/triad_${name}_fuzz")
    done
    rm -f build/log/fuzz/*.log
    export -f run_fuzzer
    # shellcheck disable=SC2016 # the inner shell fills in its own arguments
    printf '%s\0' "${programs[@]}" | xargs -0 -r -n 1 -P "$jobs" bash -c 'run_fuzzer "$2" "$1"' fuzz "$seconds"
}
