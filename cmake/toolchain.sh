# shellcheck shell=bash
# Finds the compilers, or unpacks them. Sourced by build-wasm.sh.
#
# Two ways lead to the same build:
#   1. a current emcc, CMake, Ninja, Node, clang and Chromium are installed: they are used as they are;
#   2. Debian or Ubuntu, as root: a private root folder holds Debian packages of one known suite and is entered with
#      bubblewrap. Nothing of the machine is replaced, because that suite's own C library stays inside the folder.

toolchain_suite=forky
toolchain_revision=2 # raised when the steps of unpack_private_root change what is in the folder
toolchain_packages=(
    emscripten cmake ninja-build g++ clang-21 lld-21 libclang-rt-21-dev clang-tidy-21 clang-format-21
    googletest libgmock-dev nlohmann-json3-dev
    nodejs npm chromium chromium-headless-shell fonts-dejavu-core fonts-noto-color-emoji fonts-lohit-deva
    brotli git dpkg-dev ca-certificates python3-icalendar
)
toolchain_root=

# "4.0.10" from whatever a tool prints first as its version.
version_of() {
    "$1" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+(\.[0-9]+)?' | head -n 1
}

at_least() {
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# Prints what is missing or too old, one word or phrase a line; prints nothing when all is there.
missing_tools() {
    local need tool least found
    for need in emcc:4.0 cmake:3.28 ninja:1.10 node:20.0 npm:9.0; do
        tool=${need%%:*} least=${need##*:}
        found=$(version_of "$tool" || true)
        if [ -z "$found" ]; then
            echo "$tool $least or newer"
        elif ! at_least "$found" "$least"; then
            echo "$tool $least or newer (found $found)"
        fi
    done
    find_first clang++-21 clang++ >/dev/null || echo 'clang++'
    find_first chromium chromium-browser google-chrome >/dev/null || echo 'chromium'
}

find_first() {
    local name
    for name in "$@"; do
        command -v "$name" && return 0
    done
    return 1
}

# The folder's name carries a digest of everything that decides its content, so a changed list makes a new folder.
# root_path KIND PACKAGE…
root_path() {
    local kind=$1 digest
    shift
    digest=$(echo "$toolchain_revision" "$toolchain_suite" "$@" | sha256sum | cut -c 1-12)
    echo "${XDG_CACHE_HOME:-$HOME/.cache}/triad/$kind-$digest"
}

can_make_private_root() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && command -v dpkg >/dev/null
}

install_unpackers() {
    command -v mmdebstrap >/dev/null && command -v bwrap >/dev/null && return 0
    echo 'Installing mmdebstrap and bubblewrap …'
    DEBIAN_FRONTEND=noninteractive apt-get -qq update
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
        mmdebstrap bubblewrap debian-archive-keyring >/dev/null
}

enter_root() {
    local root=$1
    shift
    bwrap --die-with-parent --unshare-pid --bind "$root" / --bind "$project" /src --dev /dev --proc /proc \
        --perms 1777 --tmpfs /tmp --perms 1777 --tmpfs /dev/shm \
        --ro-bind /etc/ssl/certs /etc/ssl/certs --ro-bind "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf \
        --setenv HOME /root --setenv TRIAD_TOOLCHAIN private --setenv LANG C.UTF-8 \
        --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        --chdir /src "$@"
}

# A mirror's index can be older than the date it is valid until; the option is needed once here and stays in the root.
# Each step hands its failure on: the caller tests the result, and that switches `set -e` off in here.
# unpack_packages ROOT PACKAGE…
unpack_packages() {
    local root=$1 packages
    shift
    packages=$(IFS=,; echo "$*")
    # Nobody reads manuals or other languages in there.
    mmdebstrap --variant=apt --aptopt='Acquire::Check-Valid-Until "false"' --include="$packages" \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        "$toolchain_suite" "$root" || return
    # bubblewrap mounts over these paths, so they have to be there.
    touch "$root/etc/resolv.conf" || return
    mkdir -p "$root/src" "$root/etc/ssl/certs" || return
}

unpack_private_root() {
    local root=$1
    unpack_packages "$root" "${toolchain_packages[@]}" || return
    mkdir -p "$root/opt/imgui" || return
    enter_root "$root" bash -euc '
        sed -n "s/^deb /deb-src /p" /etc/apt/sources.list > /etc/apt/sources.list.d/src.list
        apt-get -qq update
        cd /opt/imgui && apt-get -qq source imgui >/dev/null
        apt-get clean
        rm -rf /var/lib/apt/lists/*'
}

# Built beside its place and renamed when whole: an interrupted run never leaves half a root behind.
# make_root ROOT UNPACK WHAT: UNPACK fills the folder that it is given.
make_root() {
    local root=$1 unpack=$2 what=$3 begun=$SECONDS building
    building="$root.building.$$"
    mkdir -p "$(dirname "$root")"
    install_unpackers
    echo "Unpacking $what into $root (once, one to three minutes) …"
    if ! "$unpack" "$building" >"$root.log" 2>&1; then
        tail -n 20 "$root.log" >&2
        rm -rf "$building"
        echo "Could not unpack $what; the whole story is in $root.log." >&2
        return 1
    fi
    date -u +%FT%TZ >"$building/.complete"
    mv "$building" "$root"
    echo "Ready after $((SECONDS - begun)) s."
}

# ensure_root ROOT UNPACK WHAT
ensure_root() {
    local root=$1
    [ -e "$root/.complete" ] && return 0
    mkdir -p "$(dirname "$root")"
    # Two builds started at once must not unpack twice.
    (
        flock 9
        [ -e "$root/.complete" ] || make_root "$@"
    ) 9>"$root.lock"
}

say_what_is_missing() {
    {
        echo 'Triad cannot be built here. These tools are missing:'
        sed 's/^/  - /' <<<"$1"
        echo 'Install them (the Emscripten SDK and your system'\''s packages), or run this as root on Debian or Ubuntu,'
        echo 'where a private copy of all of them is unpacked without touching the system.'
    } >&2
}

# Runs build-wasm.sh again inside the private root, or returns when the tools at hand will do.
enter_toolchain() {
    [ "${TRIAD_TOOLCHAIN:-}" = private ] && return 0
    local missing
    missing=$(missing_tools)
    [ -z "$missing" ] && return 0
    if ! can_make_private_root; then
        say_what_is_missing "$missing"
        exit 1
    fi
    toolchain_root=$(root_path root "${toolchain_packages[@]}")
    ensure_root "$toolchain_root" unpack_private_root 'the toolchain'
    # Not exec: Ctrl+C reaches both, and the exit code is handed on.
    local code=0
    enter_root "$toolchain_root" ./build-wasm.sh "$@" || code=$?
    exit "$code"
}
