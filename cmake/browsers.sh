# shellcheck shell=bash
# What only `build-wasm.sh engines`, `listen` and `office` need, and no build: other browsers, Orca to be heard in them, and
# LibreOffice.
# Sourced by build-wasm.sh.
#
# Where it is installed, with a current Node, it is used as it is. Otherwise each has a private root of its own, made and entered
# like that of the compilers (toolchain.sh).

engines_packages=(
    firefox-esr webkitgtk-webdriver xvfb libgl1-mesa-dri libegl1 nodejs fonts-dejavu-core ca-certificates
)
engines_programs=(firefox-esr WebKitWebDriver Xvfb)

hearing_packages=(
    orca xvfb openbox xdotool speech-dispatcher at-spi2-core dbus chromium firefox-esr nodejs fonts-dejavu-core ca-certificates
)
hearing_programs=(orca Xvfb openbox xdotool speech-dispatcher dbus-daemon chromium firefox-esr)

office_packages=(
    libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils chromium nodejs fonts-liberation fonts-dejavu-core ca-certificates
)
office_programs=(soffice pdfinfo pdftotext pdftoppm chromium)

# missing_programs NAME…: one a line.
missing_programs() {
    local name
    for name in "$@"; do
        command -v "$name" >/dev/null || echo "$name"
    done
    at_least "$(version_of node || echo 0)" 22.12 || echo 'node 22.12 or newer'
}

unpack_engines() {
    unpack_packages "$1" "${engines_packages[@]}"
}

unpack_office() {
    unpack_packages "$1" "${office_packages[@]}"
}

unpack_hearing() {
    unpack_packages "$1" "${hearing_packages[@]}"
}

# among KIND COMMAND…: runs it where the programs of that kind are. The page has been built before: a root cannot be entered from
# within another.
among() {
    local kind=$1 missing root
    local -n packages=$1_packages programs=$1_programs
    shift
    missing=$(missing_programs "${programs[@]}")
    if [ -z "$missing" ]; then
        "$@"
    elif can_make_private_root; then
        root=$(root_path "$kind" "${packages[@]}")
        ensure_root "$root" "unpack_$kind" 'what it needs' && enter_root "$root" "$@"
    else
        say_what_is_missing "$missing"
        return 1
    fi
}
