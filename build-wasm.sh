#!/usr/bin/env bash
# Builds Triad. Run it without arguments for the page in dist/, or with one of the commands below.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
project=$PWD
. cmake/toolchain.sh
. cmake/steps.sh
. cmake/browsers.sh

usage() {
    cat <<'TEXT'
./build-wasm.sh            builds the page into dist/ (dist/triad.html is the whole app in one file)
./build-wasm.sh serve      builds, then serves dist/ on this computer only; --port N chooses the port (8017)
./build-wasm.sh quick      the page to look at while working on it: larger, slower and uncompressed, and soon there after a change
./build-wasm.sh test       all checks and tests, the quick ones first, a real browser last
./build-wasm.sh check      the quick checks alone: format, layers, sizes, words
./build-wasm.sh format     lays out every C++ file as .clang-format says
./build-wasm.sh native     debug build and its tests
./build-wasm.sh sanitize   the same tests under the sanitizers; before a release, and after work on memory or text
./build-wasm.sh laws [N]   the laws of merging, sharing and carrying forward on N generated cases each (10,000)
./build-wasm.sh sweep      every screen in every theme, size and spacing in a real browser, beyond what test looks at
./build-wasm.sh painters   the browser tests with each painter: in memory, as in test, and by WebGL
./build-wasm.sh listen     what the screen reader Orca says in two browsers, against transcripts; --write keeps what is said now
./build-wasm.sh engines    journeys in Firefox and in WebKitGTK; --write keeps the table in docs/engines.md
./build-wasm.sh office     what LibreOffice makes of files for Word and Excel; --write keeps the table in docs/office.md
./build-wasm.sh split      records which functions the first screens call, so that the page brings them first
./build-wasm.sh bench      measures; prints figures, and with --write keeps them in docs/benchmarks.md
./build-wasm.sh times      how long a fresh clone takes to build; with --write keeps the figures in docs/build-times.md
./build-wasm.sh tidy       clang-tidy over our own code
./build-wasm.sh fuzz [S]   fuzzes each target for S seconds (30); --jobs N at once (1), --write keeps the figures in
                           docs/fuzzing.md, and names of targets run only these
./build-wasm.sh shell      a shell among the tools
The first run may unpack compilers into ~/.cache/triad (about 2 GB); later runs use them again.
TEXT
}

choose_tools() {
    CHROMIUM=${CHROMIUM:-$(find_first chromium chromium-browser google-chrome || true)}
    CHROMIUM_SHELL=${CHROMIUM_SHELL:-$(find_first chromium-headless-shell || true)}
    TRIAD_CLANG=${TRIAD_CLANG:-$(find_first clang++-21 clang++ || true)}
    TRIAD_IMGUI=${TRIAD_IMGUI:-$(compgen -G '/opt/imgui/imgui-1.*/' | sort -V | tail -n 1 || true)}
    TRIAD_IMGUI=${TRIAD_IMGUI%/}
    export CHROMIUM CHROMIUM_SHELL TRIAD_CLANG TRIAD_IMGUI
}

# A step that fails ends these commands at once (errexit); `test`, `check` and `native` go on and count (see main).
command_build() {
    step 'npm packages' install_packages
    step 'web build' build_preset web
    step 'package' package_page
    sed 's/^/      /' "$(log_of package)"
}

command_quick() {
    step 'npm packages' install_packages
    step 'quick web build' build_preset web-quick
    step 'package' package_quick_page
}

command_serve() {
    command_build
    exec node cmake/serve.mjs dist "$@"
}

command_check() {
    step 'npm packages' install_packages
    step 'checks' node cmake/checks/run.mjs
    step 'tests of the checks' node_tests cmake/checks/test
}

command_native() {
    step 'debug build' build_preset debug && step 'debug tests' run_ctest debug
}

# The same tests under the address and undefined-behaviour sanitizers take longer to build than all the rest.
command_sanitize() {
    step 'asan build' build_preset asan && step 'asan tests' run_ctest asan
}

# The page is built beside the rest: its linker keeps one core busy for minutes, and much else does not keep two.
command_test() {
    command_check
    begin_step 'web build' build_preset web
    command_native
    step 'format tests' node_tests tests/format
    step 'packaging tests' node_tests cmake/test
    end_step 'web build' && step 'package' package_page \
        && step 'browser tests' node_tests tests/browser --test-concurrency=2
}

# What a run of all tests looks at on a few screens in some settings, on every screen: before a release, and after work on the look.
command_sweep() {
    step 'web build' build_preset web && step 'package' package_page \
        && step 'sweeps' node_tests tests/browser/sweeps --test-concurrency=2
}

# A run of all tests has the picture painted in memory; with a graphics card WebGL paints it.
command_painters() {
    local painter painters=("$@")
    [ $# != 0 ] || painters=(memory webgl)
    step 'web build' build_preset web && step 'package' package_page || return
    for painter in "${painters[@]}"; do
        export TRIAD_PAINTER=$painter
        step "browser tests, $painter" node_tests tests/browser --test-concurrency=2 || true
    done
}

# The same property tests as in every run, on many more cases: minutes, not seconds.
command_laws() {
    step 'debug build' build_preset debug && step 'laws' run_laws "${1:-10000}" && sed -n 's/^\[       OK \]/     /p' "$(log_of laws)"
}

command_split() {
    command_build
    step 'record build' build_preset web-record
    step 'record' node cmake/split/record.mjs "$@"
    step 'package' package_page
    sed 's/^/      /' "$(log_of package)"
}

command_bench() {
    command_build
    step 'programs of benches' build_bench_programs
    run_benches "$@"
}

command_fuzz() {
    local seconds=30 jobs=1 report=() targets=()
    while [ $# != 0 ]; do
        case $1 in
            --jobs) jobs=$2; shift ;;
            --write) report+=(--write) ;;
            *[!0-9]*) targets+=("$1") ;;
            *) seconds=$1 ;;
        esac
        shift
    done
    step 'fuzz build' build_preset fuzz
    run_fuzzers "$seconds" "$jobs" "${targets[@]}"
    node cmake/fuzz_report.mjs "${report[@]}" build/log/fuzz/*.log
}

# The browsers of these commands live in roots of their own, beside that of the compilers: so the page is built in the one, and
# looked at in the other.
command_engines() {
    step 'the page' ./build-wasm.sh || return
    step 'engines' among engines node tests/engines/run.mjs "$@"
    sed -n '/^|/p' "$(log_of engines)"
}

command_office() {
    step 'the page' ./build-wasm.sh || return
    step 'office' among office node tests/office/run.mjs "$@"
    sed -n '/^|/p' "$(log_of office)"
}

command_listen() {
    step 'the page' ./build-wasm.sh || return
    step 'listening' among hearing node tests/hearing/run.mjs "$@"
    sed -n 's/^OK/     /p' "$(log_of listening)"
}

# The last line of every run that checks something; CI reads it.
finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}

main() {
    local command=${1:-build}
    [ $# = 0 ] || shift
    case $command in
        build) command_build ;;
        quick) command_quick ;;
        serve) command_serve "$@" ;;
        test | check | native | sanitize | laws | sweep | painters) "command_$command" "$@" || true; finish ;;
        format) format_sources ;;
        split) command_split "$@" ;;
        bench) command_bench "$@" ;;
        fuzz) command_fuzz "$@" ;;
        times) node cmake/times.mjs "$@" ;;
        tidy) step 'tidy' build_preset tidy || true; finish ;;
        shell) exec bash "$@" ;;
        *) usage; [ "$command" = help ] || [ "$command" = --help ] || exit 2 ;;
    esac
}

case ${1:-} in
    help | --help | -h) usage; exit 0 ;;
    engines | listen | office) "command_$1" "${@:2}" || true; finish; exit ;;
esac
enter_toolchain "$@"
choose_tools
main "$@"
