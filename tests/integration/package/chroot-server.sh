#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# chroot-server.sh BUILD: installs the server's Debian package in a Debian 12 that has nothing else, and starts the
# server there as its user with the configuration from the package; makes a backup and restores it; removes it again.
# What it needs is said in chroot.sh.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/chroot.sh"
install_package server "$1"
enabled multi-user cubby-server.service || fail 'the unit is not enabled'
enabled timers cubby-backup.timer || fail 'the backup is not enabled'
inside systemd-analyze verify --man=no cubby-server.service cubby-backup.service 2>&1 | grep cubby- && fail 'systemd-analyze verify'
inside ldd /usr/bin/cubby-server | grep 'not found' && fail 'a library is missing'
[ "$(inside stat -c '%U:%G %a' /var/lib/cubby-server)" = 'cubby-server:cubby-server 700' ] || fail 'the state lies open'
[ "$(inside stat -c '%U:%G %a' /etc/cubby-server/server.ini)" = 'root:cubby-server 640' ] || fail 'the configuration lies open'

as_server() { inside su -s /bin/sh cubby-server -c "cd /var/lib/cubby-server && $1"; }
install -m 644 "$here/../../../resources/layouts/riverside.json" "$root/tmp/layout.json"
config='--config /etc/cubby-server/server.ini'
as_server "cubby-server provision $config --layout /tmp/layout.json --out /var/lib/cubby-server/bank" >/dev/null || fail 'provision'
as_server "cubby-server check-config $config" | grep '^error' && fail 'check-config'

supervised Serving cubby-server /usr/bin/cubby-server serve --config /etc/cubby-server/server.ini --http-port 0 \
    --operations-port 0 >"$folder/server.log" 2>&1 || fail "the server does not start: $(cat "$folder/server.log")"
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

purge_package cubby-server.service /var/lib/cubby-server/centre.db
