#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# chroot-server.sh BUILD: installs the server's Debian package in a Debian 12 that has nothing else, and starts the
# server there as its user with the configuration from the package; makes a backup and restores it; removes it again.
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

"$here/server.sh" "$build" "$root/root/cubby-server.deb"
inside apt-get -q update >"$folder/apt.log"
inside apt-get -q -y install --no-install-recommends /root/cubby-server.deb >>"$folder/apt.log" 2>&1 ||
    fail "apt-get install: $(tail -n 30 "$folder/apt.log")"
inside dpkg --audit | grep . && fail 'dpkg is not content'
[ -L "$root/etc/systemd/system/multi-user.target.wants/cubby-server.service" ] || fail 'the unit is not enabled'
[ -L "$root/etc/systemd/system/timers.target.wants/cubby-backup.timer" ] || fail 'the backup is not enabled'
inside systemd-analyze verify --man=no cubby-server.service cubby-backup.service 2>&1 | grep cubby- && fail 'systemd-analyze verify'
inside ldd /usr/bin/cubby-server | grep 'not found' && fail 'a library is missing'
[ "$(inside stat -c '%U:%G %a' /var/lib/cubby-server)" = 'cubby-server:cubby-server 700' ] || fail 'the state lies open'
[ "$(inside stat -c '%U:%G %a' /etc/cubby-server/server.ini)" = 'root:cubby-server 640' ] || fail 'the configuration lies open'

as_server() { inside su -s /bin/sh cubby-server -c "cd /var/lib/cubby-server && $1"; }
install -m 644 "$here/../../../resources/layouts/riverside.json" "$root/tmp/layout.json"
config='--config /etc/cubby-server/server.ini'
as_server "cubby-server provision $config --layout /tmp/layout.json --out /var/lib/cubby-server/bank" >/dev/null || fail 'provision'
as_server "cubby-server check-config $config" | grep '^error' && fail 'check-config'

install -d -m 755 "$root/run/told"
NOTIFY_FOLDER=$root/run/told NOTIFY_TOLD=/run/told/notify python3 "$here/supervisor.py" Serving \
    chroot --userspec=cubby-server "$root" env HOME=/var/lib/cubby-server \
    /usr/bin/cubby-server serve --config /etc/cubby-server/server.ini --http-port 0 --operations-port 0 \
    >"$folder/server.log" 2>&1 || fail "the server does not start: $(cat "$folder/server.log")"
printf 'The server starts: %s\n' "$(grep -a '^ready after' "$folder/server.log")"

# The backup as its unit makes it, and back in place of what was there.
unit=$root/usr/lib/systemd/system/cubby-backup.service
printf 'four words, well chosen\n' >"$root/tmp/passphrase"
chmod 644 "$root/tmp/passphrase"
command=$(sed -n "s/^ExecStart=.*sh -c '\(.*\)'$/\1/p" "$unit" | sed 's/%%/%/g; s#\$CREDENTIALS_DIRECTORY#/tmp#')
as_server "$command" >/dev/null || fail 'backup'
sealed=$(cd "$root/var/backups/cubby-server" && echo centre-*.sealed)
rm -rf "$root"/var/lib/cubby-server/{centre.db*,secrets,broker-access.json}
as_server "cubby-server restore $config --passphrase-file /tmp/passphrase /var/backups/cubby-server/$sealed" || fail 'restore'
[ -s "$root/var/lib/cubby-server/secrets/down.pem" ] || fail 'the keys did not come back'

inside apt-get -q -y purge cubby-server >>"$folder/apt.log" 2>&1 || fail "purge: $(tail -n 20 "$folder/apt.log")"
[ -s "$root/var/lib/cubby-server/centre.db" ] || fail 'the database went with the package'
[ -e "$root/etc/systemd/system/multi-user.target.wants/cubby-server.service" ] && fail 'the unit stays enabled'
[ -e "$root/usr/bin/cubby-server" ] && fail 'the program stays'
printf 'The package installs, starts and goes on Debian 12.\n'
