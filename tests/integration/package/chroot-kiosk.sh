#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# chroot-kiosk.sh BUILD: installs the kiosk's Debian package in a Debian 12 that has nothing else, and starts the kiosk
# there as its user with the configuration from the package: offscreen, and in cage as the unit does. Then removes it
# again. What it needs is said in chroot.sh.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/chroot.sh"
install_package kiosk "$1"
enabled multi-user cubby-kiosk.service || fail 'the unit is not enabled'
inside systemd-analyze verify --man=no cubby-kiosk.service 2>&1 | grep cubby-kiosk && fail 'systemd-analyze verify'
groups=$(inside id -nG cubby-kiosk)
for group in dialout video render audio input; do
    [[ " $groups " == *" $group "* ]] || fail "cubby-kiosk is not in the group $group"
done
inside ldd /usr/bin/cubby-kiosk /usr/bin/cubby-tool | grep 'not found' && fail 'a library is missing'
inside cubby-tool --version

# Before it has keys: it knows whom to ask, and may write down what it is told.
printf '[http]\nport=0\n' >"$folder/server.ini"
"$build/bin/cubby-server" ca init --config "$folder/server.ini" --name Fleet --folder "$folder/authority" >/dev/null
install -m 644 "$folder/authority/root.pem" "$root/etc/cubby-kiosk/centre.pem"
inside systemd-tmpfiles --create cubby-kiosk.conf
inside su -s /bin/sh cubby-kiosk -c 'touch /etc/cubby-kiosk/bank/told && rm /etc/cubby-kiosk/bank/told' ||
    fail 'the kiosk cannot keep what the centre sends'

as_kiosk() { # STATUS WHAT VARIABLES… COMMAND…
    local status=$1 what=$2
    shift 2
    install -d -m 700 -o "$(inside id -u cubby-kiosk)" -g "$(inside id -g cubby-kiosk)" "$root/run/cubby-kiosk"
    supervised "$status" cubby-kiosk XDG_RUNTIME_DIR=/run/cubby-kiosk "$@" >"$folder/$what.log" 2>&1 ||
        fail "the kiosk does not start $what: $(cat "$folder/$what.log")"
    printf 'The kiosk starts %s: %s\n' "$what" "$(grep -a '^ready after' "$folder/$what.log")"
}
offscreen=(QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software /usr/bin/cubby-kiosk --config /etc/cubby-kiosk/kiosk.ini)
as_kiosk 'Not set up' 'without a bank' "${offscreen[@]}"

# The keys as root copies them: nobody else may read them before the unit's first step.
"$build/bin/cubby-server" provision --config "$folder/server.ini" \
    --layout "$root/usr/share/doc/cubby-kiosk/layouts/riverside.json" --out "$root/etc/cubby-kiosk/bank" >/dev/null
inside systemd-tmpfiles --create cubby-kiosk.conf
[ "$(inside stat -c '%U:%G %a' /etc/cubby-kiosk/bank)" = 'cubby-kiosk:cubby-kiosk 700' ] || fail 'the keys lie open'
inside su -s /bin/sh nobody -c 'cat /etc/cubby-kiosk/bank/bank-key.pem' 2>/dev/null && fail 'anybody reads the keys'

as_kiosk OutOfService offscreen "${offscreen[@]}"
# The unit's own command and environment, on a display that cage draws into memory.
mapfile -t environment < <(sed -n 's/^Environment=//p' "$root/usr/lib/systemd/system/cubby-kiosk.service" | grep -v LIBSEAT)
read -ra command < <(sed -n 's/^ExecStart=//p' "$root/usr/lib/systemd/system/cubby-kiosk.service")
as_kiosk OutOfService 'in cage' "${environment[@]}" WLR_BACKENDS=headless WLR_RENDERER=pixman QT_QUICK_BACKEND=software "${command[@]}"

purge_package cubby-kiosk.service /var/lib/cubby-kiosk/journal.sqlite
