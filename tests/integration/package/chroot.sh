# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What chroot-kiosk.sh and chroot-server.sh share; sourced with their arguments. A Debian 12 that has nothing else is
# made below $root, in mounts of its own, and goes at the end. Needs root, debootstrap and a mirror.
# CUBBY_CHROOT: a folder with a fresh debootstrap, which is copied instead.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
if [ "${CUBBY_CHROOT_INSIDE-}" != yes ]; then # mounts of our own, which end with us
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            printf 'FAIL: this needs root, or a sudo that asks nothing\n'
            exit 1
        fi
        as_root=(sudo -n)
    fi
    exec "${as_root[@]}" unshare --mount --propagation private \
        env CUBBY_CHROOT_INSIDE=yes ${CUBBY_CHROOT:+CUBBY_CHROOT="$CUBBY_CHROOT"} "$0" "$@"
fi
folder=$(mktemp -d)
root=$folder/root
trap 'umount -R "$root/proc" "$root/dev" 2>/dev/null || true; rm -rf --one-file-system "$folder"' EXIT
chmod 755 "$folder"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
fail() {
    printf 'FAIL: %s\n' "$*"
    exit 1
}

# install_package NAME BUILD: cubby-NAME of what is built in the folder BUILD, in a fresh Debian.
install_package() {
    package=cubby-$1
    build=$(readlink -f "$2")
    local mirror
    if [ -n "${CUBBY_CHROOT-}" ]; then
        cp -a "$CUBBY_CHROOT" "$root"
    else
        mirror=$(apt-get indextargets --format '$(CODENAME) $(SITE)' 'Created-By: Packages' | awk '$1 == "bookworm" { print $2; exit }')
        debootstrap --variant=minbase bookworm "$root" "${mirror:-http://deb.debian.org/debian}" >"$folder/debootstrap.log" ||
            fail "debootstrap: $(tail -n 5 "$folder/debootstrap.log")"
    fi
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
    install -d -m 755 "$root/run/told"

    "$here/$1.sh" "$build" "$root/root/$package.deb"
    inside apt-get -q update >"$folder/apt.log"
    inside apt-get -q -y install --no-install-recommends "/root/$package.deb" >>"$folder/apt.log" 2>&1 ||
        fail "apt-get install: $(tail -n 30 "$folder/apt.log")"
    inside dpkg --audit | grep . && fail 'dpkg is not content'
    return 0
}

# enabled TARGET UNIT: whether this target starts the unit.
enabled() { [ -L "$root/etc/systemd/system/$1.target.wants/$2" ]; }

# supervised STATUS USER COMMAND…: as systemd starts it, until it says that it is ready with this status.
supervised() {
    local status=$1 user=$2
    shift 2
    NOTIFY_FOLDER=$root/run/told NOTIFY_TOLD=/run/told/notify python3 "$here/supervisor.py" "$status" \
        chroot --userspec="$user" "$root" env HOME="/var/lib/$user" "$@"
}

# purge_package UNIT STATE: the package goes, and what happened at this place stays in the file STATE.
purge_package() {
    [ -s "$root$2" ] || fail "there is no $2"
    inside apt-get -q -y purge "$package" >>"$folder/apt.log" 2>&1 || fail "purge: $(tail -n 20 "$folder/apt.log")"
    [ -s "$root$2" ] || fail "$2 went with the package"
    enabled multi-user "$1" && fail 'the unit stays enabled'
    [ -e "$root/usr/bin/$package" ] && fail 'the program stays'
    printf 'The package installs, starts and goes on Debian 12.\n'
}
