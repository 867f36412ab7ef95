# shellcheck shell=bash
# Builds the kernel's jar when a source is newer than it. Needs say.sh.

kernel_jar=${root:?the folder of the project}/kernel/target/thalweg-kernel.jar

# build_if_needed JDK
build_if_needed() {
    if is_built; then
        return
    fi
    need_maven
    local begun=$root/.thalweg/build-begun
    mkdir -p "$root/.thalweg" && touch "$begun"
    with_progress "Building Thalweg" "$root/.thalweg/build.log" maven "$1" -DskipTests package
    # Maven leaves a jar alone whose content would not change: date it by what went in, or it looks old for ever.
    touch -r "$begun" "$kernel_jar"
}

is_built() {
    [ -f "$kernel_jar" ] && [ -z "$(newer_source)" ]
}

newer_source() {
    find "$root/pom.xml" "$root"/{engine,plot,kernel}/{pom.xml,src/main} -type f -newer "$kernel_jar" 2>/dev/null | head -n 1
}

# maven JDK ARGUMENT...: runs Maven in the project's folder on that JDK.
# The option silences a warning about Maven's own libraries.
maven() {
    local jdk=$1
    shift
    (cd "$root" && JAVA_HOME=$jdk MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS-}" \
        mvn --batch-mode --no-transfer-progress "$@")
}

need_maven() {
    command -v mvn >/dev/null || die "Maven was not found: install it (Debian: apt install maven; macOS: brew install maven) and run this again."
}
