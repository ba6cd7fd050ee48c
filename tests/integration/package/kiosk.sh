#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# kiosk.sh BUILD [KEEP]: makes the kiosk's Debian package of what is built in the folder BUILD and looks at all of it:
# what lies where and who may write it, the fields and scripts that dpkg reads, the unit, and whether the program in it
# starts with the configuration in it. With KEEP the package is copied there.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/package.sh"
make_package kiosk "$1"

depends cage xwayland seatd qt6-wayland libqt6sql6-sqlite fonts-inter fonts-noto-core fonts-noto-cjk libzbar0 libzxing2 \
    libqt6multimedia6 libmosquitto1 libc6
# Every QML module that the screens import has its package.
for module in $(grep -rhoE '^import Qt[A-Za-z.]+' "$top/qml" "$top/app/kiosk" | sed 's/import //' | sort -u); do
    depends "qml6-module-$(tr 'A-Z.' 'a-z-' <<<"$module")"
done

files "etc/cubby-kiosk/kiosk.ini
usr/bin/cubby-kiosk
usr/bin/cubby-tool
usr/lib/sysctl.d/60-cubby-kiosk.conf
usr/lib/systemd/system/cubby-kiosk.service
usr/lib/sysusers.d/cubby-kiosk.conf
usr/lib/tmpfiles.d/cubby-kiosk.conf
usr/lib/udev/rules.d/60-cubby-kiosk.rules"
documents copyright configuration.md deploying.md layouts/riverside.json layout.schema.json
units 25 cubby-kiosk.service
user cubby-kiosk.service
grep -vE '^(#.*|([A-Z]+(\{[A-Za-z_]+\})?(==|=|\+=)"[^"]*"(, )?)+)$' tree/usr/lib/udev/rules.d/60-cubby-kiosk.rules &&
    wrong 'no rules of udev'

# The program in it, with the configuration in it: first without a bank's keys, but with somebody to ask for them.
starts() { # STATUS OPTION…
    local status=$1
    shift
    env QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software \
        python3 "$here/supervisor.py" "$status" tree/usr/bin/cubby-kiosk --config tree/etc/cubby-kiosk/kiosk.ini \
        --bank-journal "$folder/journal.sqlite" "$@" >kiosk.log 2>&1 || wrong "the kiosk does not start: $(cat kiosk.log)"
    grep -a '^ready after' kiosk.log || true
}
printf '[http]\nport=0\n' >server.ini
"$build/bin/cubby-server" ca init --config server.ini --name Fleet --folder authority >ca.log 2>&1 || wrong "no authority: $(cat ca.log)"
cp authority/root.pem tree/etc/cubby-kiosk/centre.pem
starts 'Not set up'
for option in 'ConditionPathExists=|/etc/cubby-kiosk/bank/credentials.json' 'ConditionPathExists=|/etc/cubby-kiosk/centre.pem' \
    'ReadWritePaths=-/etc/cubby-kiosk/bank'; do
    grep -qxF "$option" tree/usr/lib/systemd/system/cubby-kiosk.service || wrong "the unit lets no kiosk in: $option"
done
"$build/bin/cubby-server" provision --config server.ini --layout tree/usr/share/doc/cubby-kiosk/layouts/riverside.json \
    --out tree/etc/cubby-kiosk/bank >provision.log 2>&1 || wrong "cannot provision: $(cat provision.log)"
starts OutOfService --mqtt-port 9

result "${2-}"
