# shellcheck shell=bash
# Finds Chrome or Chromium for the tests, or installs Chromium with the system's package manager. Needs say.sh.

: "${root:?the folder of the project}"

find_browser() {
    if [ -n "${THALWEG_BROWSER-}" ]; then
        [ -x "$THALWEG_BROWSER" ] || die "THALWEG_BROWSER names $THALWEG_BROWSER, which cannot be run; name a Chrome or Chromium, or unset it."
        printf '%s\n' "$THALWEG_BROWSER"
        return
    fi
    installed_browser && return
    install_chromium
    installed_browser || die "Chromium was installed, but its command was not found: name it with THALWEG_BROWSER."
}

installed_browser() {
    local name
    for name in google-chrome google-chrome-stable chromium chromium-browser \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
        if command -v "$name" 2>/dev/null; then
            return
        fi
    done
    return 1
}

install_chromium() {
    local log=$root/.thalweg/browser.log
    if command -v apt-get >/dev/null; then
        with_progress "Reading the package lists" "$log" as_root apt-get update
        with_progress "Installing Chromium" "$log" as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium
    elif command -v dnf >/dev/null; then
        with_progress "Installing Chromium" "$log" as_root dnf install --assumeyes chromium
    elif command -v brew >/dev/null; then
        with_progress "Installing Chromium" "$log" brew install --cask chromium
    else
        die "the tests need Chrome or Chromium: install one, or name it with THALWEG_BROWSER=/path/to/chrome."
    fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}
