# shellcheck shell=bash
# What the scripts in this folder share. They work from the top of the clone and keep what they install in target/tools.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit
# Scripts that call cargo say so to it: the server looks for the browser bundle there.
target=$root/target
kit=$target/tools
export PATH="$kit/bin:$kit/binaryen/node_modules/.bin:$PATH"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

# One line for the person at the terminal.
say() {
    printf '%s\n' "$*" >&2
}

# The same, and the end.
fail() {
    say "$*"
    exit 1
}

have() {
    command -v "$1" >/dev/null 2>&1
}

is_root() {
    [ "$(id -u)" -eq 0 ]
}

# debian <command> <package>…: installs Debian packages that bring a command; fails where that is not possible.
debian() {
    local command=$1
    shift
    if ! have apt-get || ! is_root; then
        fail "$command is missing: install it (on Debian, as root: apt-get install $*)."
    fi
    say "Installing $* (for $command)…"
    apt-get update -qq >/dev/null || say "apt-get update failed; trying with the lists at hand."
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        fail "apt-get could not install $*: see above."
}

# npm_packages <folder>: brings node_modules up to date with the lock file, quickly when it is.
npm_packages() {
    local stamp=$1/node_modules/.package-lock.json
    [ -f "$stamp" ] && [ "$stamp" -nt "$1/package-lock.json" ] && return
    npm ci --prefix "$1" --no-audit --no-fund --loglevel=error >/dev/null && touch "$stamp"
}

# The version of a crate in Cargo.lock.
locked() {
    awk -v name="name = \"$1\"" '$0 == name { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock
}

# cargo_tool <crate> <version>: builds a crate's program into target/tools, with little optimisation, as that is quicker.
cargo_tool() {
    say "Building $1 $2 (once, into ${kit#"$root"/})…"
    local install=(cargo install --quiet --debug --root "$kit" --target-dir "$kit/build" "$1" --version "$2")
    # A lock file may name a crate that is not to be had any more; then cargo chooses the versions.
    CARGO_PROFILE_DEV_DEBUG=0 "${install[@]}" --locked || CARGO_PROFILE_DEV_DEBUG=0 "${install[@]}" || return
    rm -rf "$kit/build"
}
