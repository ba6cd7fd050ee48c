#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# chroot.sh BUILD: installs the kiosk's Debian package in a Debian 12 that has nothing else, and starts the kiosk there as
# its user with the configuration from the package: offscreen, and in cage as the unit does. Then removes it again.
# Needs root, debootstrap and a mirror. CUBBY_CHROOT: a folder with a fresh debootstrap, which is copied instead.
set -euo pipefail
build=$(readlink -f "$1")
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
if [ "${CUBBY_CHROOT_INSIDE-}" != yes ]; then # mounts of our own, which end with us
    exec unshare --mount --propagation private env CUBBY_CHROOT_INSIDE=yes "$0" "$@"
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

"$here/kiosk.sh" "$build" "$root/root/cubby-kiosk.deb"
inside apt-get -q update >"$folder/apt.log"
inside apt-get -q -y install --no-install-recommends /root/cubby-kiosk.deb >>"$folder/apt.log" 2>&1 ||
    fail "apt-get install: $(tail -n 30 "$folder/apt.log")"
inside dpkg --audit | grep . && fail 'dpkg is not content'
[ -L "$root/etc/systemd/system/multi-user.target.wants/cubby-kiosk.service" ] || fail 'the unit is not enabled'
inside systemd-analyze verify --man=no cubby-kiosk.service 2>&1 | grep cubby-kiosk && fail 'systemd-analyze verify'
groups=$(inside id -nG cubby-kiosk)
for group in dialout video render audio input; do
    [[ " $groups " == *" $group "* ]] || fail "cubby-kiosk is not in the group $group"
done
inside ldd /usr/bin/cubby-kiosk /usr/bin/cubby-tool | grep 'not found' && fail 'a library is missing'
inside cubby-tool --version

# The keys as root copies them: nobody else may read them before the unit's first step.
printf '[http]\nport=0\n' >"$folder/server.ini"
"$build/bin/cubby-server" provision --config "$folder/server.ini" \
    --layout "$root/usr/share/doc/cubby-kiosk/layouts/riverside.json" --out "$root/etc/cubby-kiosk/bank" >/dev/null
inside systemd-tmpfiles --create cubby-kiosk.conf
[ "$(inside stat -c '%U:%G %a' /etc/cubby-kiosk/bank)" = 'root:cubby-kiosk 750' ] || fail 'the keys lie open'
inside su -s /bin/sh nobody -c 'cat /etc/cubby-kiosk/bank/bank-key.pem' 2>/dev/null && fail 'anybody reads the keys'

install -d -m 755 "$root/run/told"
as_kiosk() { # WHAT VARIABLES… -- COMMAND…
    local what=$1 variables=()
    shift
    while [ "$1" != -- ]; do
        variables+=("$1")
        shift
    done
    shift
    install -d -m 700 -o "$(inside id -u cubby-kiosk)" -g "$(inside id -g cubby-kiosk)" "$root/run/cubby-kiosk"
    NOTIFY_FOLDER=$root/run/told NOTIFY_TOLD=/run/told/notify python3 "$here/supervisor.py" OutOfService \
        chroot --userspec=cubby-kiosk "$root" env HOME=/var/lib/cubby-kiosk XDG_RUNTIME_DIR=/run/cubby-kiosk \
        "${variables[@]}" "$@" >"$folder/$what.log" 2>&1 || fail "the kiosk does not start $what: $(cat "$folder/$what.log")"
    printf 'The kiosk starts %s: %s\n' "$what" "$(grep -a '^ready after' "$folder/$what.log")"
}
as_kiosk offscreen QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software \
    -- /usr/bin/cubby-kiosk --config /etc/cubby-kiosk/kiosk.ini
# The unit's own command and environment, on a display that cage draws into memory.
mapfile -t environment < <(sed -n 's/^Environment=//p' "$root/usr/lib/systemd/system/cubby-kiosk.service" | grep -v LIBSEAT)
read -ra command < <(sed -n 's/^ExecStart=//p' "$root/usr/lib/systemd/system/cubby-kiosk.service")
as_kiosk 'in cage' "${environment[@]}" WLR_BACKENDS=headless WLR_RENDERER=pixman QT_QUICK_BACKEND=software \
    -- "${command[@]}"
[ -s "$root/var/lib/cubby-kiosk/journal.sqlite" ] || fail 'there is no journal'

inside apt-get -q -y purge cubby-kiosk >>"$folder/apt.log" 2>&1 || fail "purge: $(tail -n 20 "$folder/apt.log")"
[ -s "$root/var/lib/cubby-kiosk/journal.sqlite" ] || fail 'the journal went with the package'
[ -e "$root/etc/systemd/system/multi-user.target.wants/cubby-kiosk.service" ] && fail 'the unit stays enabled'
[ -e "$root/usr/bin/cubby-kiosk" ] && fail 'the program stays'
printf 'The package installs, starts and goes on Debian 12.\n'
