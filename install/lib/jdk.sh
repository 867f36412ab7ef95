# shellcheck shell=bash
# Finds a JDK 25 or newer. Its version is read from its `release` file; no JDK is started to ask. Needs say.sh.

oldest_jdk=25

# The home of the best JDK: the one THALWEG_JAVA names, else JAVA_HOME or the `java` on the PATH when new enough,
# else an installed one, release 25 before newer ones.
find_jdk() {
    local home
    if [ -n "${THALWEG_JAVA-}" ]; then
        home=$(home_of "$THALWEG_JAVA")
        usable "$home" || die "THALWEG_JAVA names $THALWEG_JAVA, which is $(described "$home"); name a JDK $oldest_jdk or newer, or unset it."
        printf '%s\n' "$home"
        return
    fi
    home=$(named_jdk || installed_jdk)
    [ -n "$home" ] || die "no JDK $oldest_jdk or newer was found: install one (https://adoptium.net has Temurin 25), or name it with THALWEG_JAVA=/path/to/jdk."
    printf '%s\n' "$home"
}

# The JDK that the environment already points to, if it is new enough.
named_jdk() {
    local home
    if [ -n "${JAVA_HOME-}" ] && usable "$JAVA_HOME"; then
        printf '%s\n' "$JAVA_HOME"
        return
    fi
    home=$(command -v java) || return 1
    home=$(home_of "$home")
    usable "$home" && printf '%s\n' "$home"
}

# The newest update of the oldest usable release among the installed JDKs.
installed_jdk() {
    local home
    jdk_places | while IFS= read -r home; do
        usable "$home" && printf '%s\t%s\n' "$(jdk_version "$home")" "$home"
    done | sort -t . -k 1,1n -k 2,2nr -k 3,3nr | head -n 1 | cut -f 2
}

# Where Linux, macOS and the usual tools put JDKs.
jdk_places() {
    printf '%s\n' \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/*
}

# A JDK's home, given the home itself or its java command, also through links.
home_of() {
    local path=$1
    [ -d "$path" ] || path=$(dirname "$(dirname "$(followed "$path")")")
    [ ! -d "$path/Contents/Home" ] || path=$path/Contents/Home # macOS
    printf '%s\n' "$path"
}

followed() {
    local path=$1 target
    while [ -L "$path" ]; do
        target=$(readlink "$path")
        case $target in
            /*) path=$target ;;
            *) path=$(dirname "$path")/$target ;;
        esac
    done
    printf '%s\n' "$path"
}

# True for a JDK (a compiler and JShell, not a runtime alone) of release 25 or newer.
usable() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/jshell" ] && [ "$(jdk_release "$1")" -ge "$oldest_jdk" ]
}

# As in `25.0.3`; empty where there is no JDK.
jdk_version() {
    [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9.]*\).*/\1/p' "$1/release"
}

# The first number of the version; 0 where there is no JDK.
jdk_release() {
    local version
    version=$(jdk_version "$1")
    printf '%s\n' "${version%%.*}" | grep . || echo 0
}

described() {
    local version
    version=$(jdk_version "$1")
    if [ -z "$version" ]; then
        echo "not a JDK"
    elif [ -x "$1/bin/jshell" ]; then
        echo "release $version"
    else
        echo "a runtime ($version) without compiler and JShell"
    fi
}

# Releases 25.0.0 to 25.0.2 have a bug of the G1 collector that corrupts data: JDK-8377811.
warn_of_old_update() {
    case $(jdk_version "$1") in
        25 | 25.0 | 25.0.[0-2] | 25.0.[0-2].*) say "thalweg: $1 has a bug that can corrupt data (JDK-8377811): update it to 25.0.3 or later." ;;
    esac
}
