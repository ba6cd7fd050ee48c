#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# server.sh BUILD [KEEP]: makes the server's Debian package of what is built in the folder BUILD and looks at all of it:
# what lies where and who may write it, the fields and scripts that dpkg reads, the units, and whether the program in it
# starts with the configuration in it. With KEEP the package is copied there.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/package.sh"
make_package server "$1"

[ -n "$(field Recommends)" ] || wrong 'no Recommends'
depends systemd libqt6sql6-sqlite libqt6core6 libmosquitto1 libssl3 libargon2-1 libprometheus-cpp-core1.0 libc6
depends_not libqt6gui6 libqt6qml6 libqt6widgets6 xwayland

files "etc/cubby-server/server.ini
usr/bin/cubby-server
usr/lib/systemd/system/cubby-backup.service
usr/lib/systemd/system/cubby-backup.timer
usr/lib/systemd/system/cubby-server.service
usr/lib/systemd/system/cubby-server@.service
usr/lib/sysusers.d/cubby-server.conf
usr/lib/tmpfiles.d/cubby-server.conf"
documents copyright configuration.md operations.md nginx/cubby.conf mosquitto/cubby.conf prometheus/cubby.rules.yml \
    grafana/cubby.json
units 20 cubby-server.service cubby-server@link.service cubby-backup.service cubby-backup.timer
user cubby-server.service

# The program in it, with the configuration in it.
sed "s#/var/lib/cubby-server#$folder/state#; s#^port = .*#port = 0#" tree/etc/cubby-server/server.ini |
    awk '/^\[/ { section = $0 } /^port = 0/ && (section == "[mqtt]" || section == "[smtp]") { $0 = "port = 9" } { print }' >server.ini
mkdir state
tree/usr/bin/cubby-server provision --config server.ini --layout "$top/resources/layouts/riverside.json" --out bank \
    >provision.log 2>&1 || wrong "cannot provision: $(cat provision.log)"
python3 "$here/supervisor.py" Serving tree/usr/bin/cubby-server serve --config server.ini >server.log 2>&1 ||
    wrong "the server does not start: $(cat server.log)"
grep -a '^ready after' server.log || true

result "${2-}"
