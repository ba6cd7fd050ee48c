#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# server.sh BUILD [KEEP]: makes the server's Debian package of what is built in the folder BUILD and looks at all of it:
# what lies where and who may write it, the fields and scripts that dpkg reads, the units, and whether the program in it
# starts with the configuration in it. With KEEP the package is copied there. Needs dpkg-dev, file, systemd.
set -euo pipefail
build=$(readlink -f "$1")
keep=${2-}
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

failures=0
wrong() {
    printf 'FAIL: %s\n' "$*"
    failures=$((failures + 1))
}
# same WHAT WANTED GOT
same() {
    [ "$2" = "$3" ] || wrong "$1: \"$3\" instead of \"$2\""
}

cpack -G DEB --config "$build/CPackConfig.cmake" -B "$folder/cpack" -D CPACK_COMPONENTS_ALL=server >cpack.log 2>&1 || {
    cat cpack.log
    exit 1
}
deb=$(echo "$folder"/cpack/*.deb)
[ -f "$deb" ] || {
    printf 'not one package but: %s\n' "$deb"
    exit 1
}

# --- what dpkg reads
field() { dpkg-deb -f "$deb" "$1"; }
same Package cubby-server "$(field Package)"
same Architecture "$(dpkg --print-architecture)" "$(field Architecture)"
for name in Maintainer Description Section Priority Installed-Size Recommends; do
    [ -n "$(field "$name")" ] || wrong "no $name"
done
depends=" $(field Depends | sed 's/([^)]*)//g; s/,/ /g') "
for name in systemd libqt6sql6-sqlite libqt6core6 libmosquitto1 libssl3 libargon2-1 libprometheus-cpp-core1.0 libc6; do
    [[ $depends == *" $name "* ]] || wrong "does not depend on $name"
done
for name in libqt6gui6 libqt6qml6 libqt6widgets6 xwayland; do
    [[ $depends != *" $name "* ]] || wrong "a server that depends on $name"
done

# --- what lies where
dpkg-deb -x "$deb" tree
dpkg-deb -e "$deb" control
same 'files beside the documentation' "etc/cubby-server/server.ini
usr/bin/cubby-server
usr/lib/systemd/system/cubby-backup.service
usr/lib/systemd/system/cubby-backup.timer
usr/lib/systemd/system/cubby-server.service
usr/lib/systemd/system/cubby-server@.service
usr/lib/sysusers.d/cubby-server.conf
usr/lib/tmpfiles.d/cubby-server.conf" "$(cd tree && find . -type f -not -path './usr/share/doc/*' | sed 's#^\./##' | LC_ALL=C sort)"
for name in copyright configuration.md operations.md nginx/cubby.conf mosquitto/cubby.conf prometheus/cubby.rules.yml \
    grafana/cubby.json; do
    [ -f "tree/usr/share/doc/cubby-server/$name" ] || wrong "no $name among the documentation"
done
odd=$(dpkg-deb -c "$deb" | awk '$2 != "root/root" || ($1 !~ /^d?-?rwxr-xr-x$/ && $1 != "-rw-r--r--")')
[ -z "$odd" ] || wrong "odd owners or modes: $odd"
(cd tree && md5sum --quiet -c ../control/md5sums) || wrong 'md5sums do not match'
(cd tree && find etc -type f -printf '/%p\n' | sort) >etc
diff etc <(sort control/conffiles) || wrong 'files in /etc are not its conffiles'
for script in postinst prerm postrm; do
    [ -x "control/$script" ] || wrong "$script cannot be executed"
    sh -n "control/$script" || wrong "$script is no shell script"
    grep -q '^set -e$' "control/$script" || wrong "$script goes on after an error"
done
program=tree/usr/bin/cubby-server
readelf -d "$program" | grep -qE 'RPATH|RUNPATH' && wrong 'it looks for libraries in folders of its own'
file "$program" | grep -q 'not stripped' && wrong 'it is not stripped'

# --- what systemd reads; the other units that these name are stood in for
mkdir -p root/etc root/usr/lib/systemd/system
cp -r tree/usr root/
cp -r /usr/lib/systemd/system/. root/usr/lib/systemd/system/ 2>/dev/null || true
cp tree/usr/lib/systemd/system/* root/usr/lib/systemd/system/
install -D -m 755 /dev/null root/bin/sh
for unit in cubby-server.service cubby-server@link.service cubby-backup.service cubby-backup.timer; do
    said=$(systemd-analyze verify --man=no --recursive-errors=no --root="$folder/root" "$unit" 2>&1) ||
        wrong "systemd-analyze verify: $said"
    [[ $said != *cubby-* ]] || wrong "systemd-analyze verify: $said"
done
for unit in cubby-server.service cubby-server@.service; do
    systemd-analyze security --offline=true --threshold=20 "tree/usr/lib/systemd/system/$unit" >security 2>&1 ||
        wrong "$unit is exposed: $(tail -n 3 security)"
    grep -q '^WatchdogSec=' "tree/usr/lib/systemd/system/$unit" || wrong "nobody watches $unit"
done
systemd-sysusers --root="$folder/root" --dry-run cubby-server.conf >sysusers 2>&1 || wrong "systemd-sysusers: $(cat sysusers)"
user=$(sed -n 's/^User=//p' tree/usr/lib/systemd/system/cubby-server.service)
grep -qE "^u $user " tree/usr/lib/sysusers.d/cubby-server.conf || wrong "nobody makes the user $user"

# --- the program in it, with the configuration in it
sed "s#/var/lib/cubby-server#$folder/state#; s#^port = .*#port = 0#" tree/etc/cubby-server/server.ini |
    awk '/^\[/ { section = $0 } /^port = 0/ && (section == "[mqtt]" || section == "[smtp]") { $0 = "port = 9" } { print }' >server.ini
mkdir state
"$program" provision --config server.ini --layout "$here/../../../resources/layouts/riverside.json" --out bank \
    >provision.log 2>&1 || wrong "cannot provision: $(cat provision.log)"
python3 "$here/supervisor.py" Serving "$program" serve --config server.ini >server.log 2>&1 ||
    wrong "the server does not start: $(cat server.log)"
grep -a '^ready after' server.log || true

[ -z "$keep" ] || cp "$deb" "$keep"
[ "$failures" = 0 ] && printf 'The package %s holds.\n' "$(basename "$deb")"
[ "$failures" = 0 ]
