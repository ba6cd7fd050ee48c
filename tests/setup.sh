# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# What ./demo and ./check share: Debian's packages and the build. Sourced, with the project's root as current directory.

packages_to_build=(
    git cmake ninja-build ccache g++ pkg-config
    qt6-base-dev qt6-base-private-dev qtkeychain-qt6-dev qt6-declarative-dev qt6-multimedia-dev qt6-serialport-dev qt6-tools-dev qt6-l10n-tools
    libgl-dev libssl-dev libargon2-dev libexpected-dev libboost-dev libzxing-dev libzbar-dev libmosquitto-dev
    libcurl4-openssl-dev libpng-dev libcjose-dev libjansson-dev libespeak-ng-dev libpulse-dev prometheus-cpp-dev
)
packages_to_run=(
    libqt6sql6-sqlite libqt6sql6-psql postgresql-15 qt6-qpa-plugins
    qml6-module-qtqml qml6-module-qtqml-workerscript qml6-module-qtquick qml6-module-qtquick-window
    qml6-module-qtquick-layouts qml6-module-qtquick-templates qml6-module-qtquick-shapes qml6-module-qttest
    tzdata fonts-inter fonts-noto-core fonts-noto-cjk mosquitto openssl curl jq dpkg-dev file systemd python3 python3-aiosmtpd python3-jsonschema ffmpeg
    espeak-ng-data pulseaudio pulseaudio-utils xvfb dbus at-spi2-core python3-pyatspi prometheus nginx-light
)
packages_to_look_closer=(clang-14 libclang-rt-14-dev clang-tidy-14 clang-format-14 qt6-declarative-dev-tools wrk debootstrap)

say() {
    printf '\n== %s\n' "$*"
}

# install_packages NAME…: those that are missing. Asks nothing; needs root or a sudo that asks nothing.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        printf 'This needs Debian 12: there is no dpkg here to look for packages with.\n' >&2
        return 1
    fi
    local missing=() name
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            printf 'These packages are missing: %s\nInstall them, or run this as root.\n' "${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo -n)
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update </dev/null
    "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null
}

# build PRESET [TARGET…]: configures and builds into build/PRESET.
build() {
    local preset=$1 targets=("${@:2}")
    say "Building $*"
    cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset" ${targets:+--target "${targets[@]}"}
}
