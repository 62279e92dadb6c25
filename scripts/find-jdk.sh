# Sourced by bash scripts. find_jdk MAJOR [FOLDER...] prints the home of a JDK of that version or
# newer and returns 0, or prints nothing and returns 1. In this order: JAVA_HOME, the java on PATH,
# then the newest of those in the folders where package managers and tools put JDKs; folders that
# are given take the place of the usual ones.

# Prints the major version of the JDK in a folder; fails when no JDK lies there.
jdk_major() {
  local version
  [ -x "$1/bin/javac" ] || return 1
  version=$("$1/bin/javac" -version 2>&1) || return 1
  version=${version#javac }
  version=${version#1.}
  version=${version%%[!0-9]*}
  [ -n "$version" ] && printf '%s\n' "$version"
}

find_jdk() {
  local wanted=$1 home major best='' best_major=0 on_path
  shift
  on_path=$(command -v java || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path")
    on_path=${on_path%/bin/java}
  fi
  for home in "${JAVA_HOME:-}" "$on_path"; do
    if [ -n "$home" ] && major=$(jdk_major "$home") && [ "$major" -ge "$wanted" ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  if [ $# -eq 0 ]; then
    set -- /usr/lib/jvm /usr/lib64/jvm /usr/java /opt /usr/local "$HOME/.jdks" \
      "$HOME/.sdkman/candidates/java" "$HOME/.asdf/installs/java" "$HOME/.local/share/mise/installs/java" \
      /Library/Java/JavaVirtualMachines "$HOME/Library/Java/JavaVirtualMachines" /opt/homebrew/opt
  fi
  local folder
  for folder in "$@"; do
    for home in "$folder"/* "$folder"/*/Contents/Home; do
      if major=$(jdk_major "$home") && [ "$major" -ge "$wanted" ] && [ "$major" -gt "$best_major" ]; then
        best=$home
        best_major=$major
      fi
    done
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}
