# Sourced by mvnw, run and test: exports JAVA_HOME as a JDK 25, or explains and exits 1.
# A candidate counts by the file `release` that every JDK carries, so nothing is executed to find out.

cuaso_is_jdk25() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null
}

cuaso_find_jdk25() {
  if cuaso_is_jdk25 "${JAVA_HOME:-}"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  # `find` does the globbing: mvnw runs with `set -f`.
  for cuaso_parent in /usr/lib/jvm /usr/java /opt /opt/java /opt/jdk /Library/Java/JavaVirtualMachines \
    /opt/homebrew/opt /usr/local/opt "$HOME/.sdkman/candidates/java" "$HOME/.jdks" "$HOME/.jenv/versions" \
    "$HOME/.asdf/installs/java" "$HOME/.local/share/mise/installs/java" "$HOME/.gradle/jdks" \
    "$HOME/Library/Java/JavaVirtualMachines"; do
    [ -d "$cuaso_parent" ] || continue
    for cuaso_home in $(find -L "$cuaso_parent" -mindepth 1 -maxdepth 1 -type d 2>/dev/null | grep -v ' ' | sort -r); do
      for cuaso_candidate in "$cuaso_home" "$cuaso_home/Contents/Home" "$cuaso_home/libexec/openjdk.jdk/Contents/Home"; do
        if cuaso_is_jdk25 "$cuaso_candidate"; then
          printf '%s\n' "$cuaso_candidate"
          return 0
        fi
      done
    done
  done
  return 1
}

if JAVA_HOME=$(cuaso_find_jdk25); then
  export JAVA_HOME
else
  cat >&2 <<'TEXT'
Cửa Số is built with JDK 25, and none was found in JAVA_HOME, the usual folders or the usual version managers.
Install one, for example:
  Debian 13, Ubuntu 25.10    apt-get install openjdk-25-jdk-headless
  Fedora                     dnf install java-25-openjdk-devel
  macOS                      brew install openjdk@25
  SDKMAN!                    sdk install java 25-tem
or unpack https://adoptium.net/temurin/releases/?version=25 and set JAVA_HOME to it.
TEXT
  exit 1
fi
