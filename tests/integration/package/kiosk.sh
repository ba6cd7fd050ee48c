#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# kiosk.sh BUILD [KEEP]: makes the kiosk's Debian package of what is built in the folder BUILD and looks at all of it:
# what lies where and who may write it, the fields and scripts that dpkg reads, the unit, and whether the program in it
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

cpack -G DEB --config "$build/CPackConfig.cmake" -B "$folder/cpack" -D CPACK_COMPONENTS_ALL=kiosk >cpack.log 2>&1 || {
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
same Package cubby-kiosk "$(field Package)"
same Architecture "$(dpkg --print-architecture)" "$(field Architecture)"
same 'file name' "cubby-kiosk_$(field Version)_$(field Architecture).deb" "$(basename "$deb")"
for name in Maintainer Description Section Priority Installed-Size; do
    [ -n "$(field "$name")" ] || wrong "no $name"
done
depends=" $(field Depends | sed 's/([^)]*)//g; s/,/ /g') "
for name in cage xwayland seatd qt6-wayland libqt6sql6-sqlite fonts-inter fonts-noto-core fonts-noto-cjk libzbar0 libzxing2 \
    libqt6multimedia6 libmosquitto1 libc6; do
    [[ $depends == *" $name "* ]] || wrong "does not depend on $name"
done
# Every QML module that the screens import has its package.
for module in $(grep -rhoE '^import Qt[A-Za-z.]+' "$here"/../../../qml "$here"/../../../app/kiosk | sed 's/import //' | sort -u); do
    name=qml6-module-$(tr 'A-Z.' 'a-z-' <<<"$module")
    [[ $depends == *" $name "* ]] || wrong "does not depend on $name for $module"
done

# --- what lies where
dpkg-deb -x "$deb" tree
dpkg-deb -e "$deb" control
same 'files beside the documentation' "etc/cubby-kiosk/kiosk.ini
usr/bin/cubby-kiosk
usr/bin/cubby-tool
usr/lib/sysctl.d/60-cubby-kiosk.conf
usr/lib/systemd/system/cubby-kiosk.service
usr/lib/sysusers.d/cubby-kiosk.conf
usr/lib/tmpfiles.d/cubby-kiosk.conf
usr/lib/udev/rules.d/60-cubby-kiosk.rules" "$(cd tree && find . -type f -not -path './usr/share/doc/*' | sed 's#^\./##' | sort)"
for name in copyright configuration.md deploying.md layouts/riverside.json layout.schema.json; do
    [ -f "tree/usr/share/doc/cubby-kiosk/$name" ] || wrong "no $name among the documentation"
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
for program in tree/usr/bin/*; do
    readelf -d "$program" | grep -qE 'RPATH|RUNPATH' && wrong "$program looks for libraries in folders of its own"
    file "$program" | grep -q 'not stripped' && wrong "$program is not stripped"
    readelf -d "$program" | grep -q BIND_NOW || file "$program" | grep -q 'pie executable' || wrong "$program is not relocatable"
done

# --- what systemd and udev read; the other programs and units that the unit names are stood in for
unit=tree/usr/lib/systemd/system/cubby-kiosk.service
mkdir -p root/etc root/usr/lib/systemd
cp -r tree/usr root/
cp -r /usr/lib/systemd/system/. root/usr/lib/systemd/system/ 2>/dev/null || true
cp "$unit" root/usr/lib/systemd/system/
for name in $(grep -E '^Exec' "$unit" | grep -oE '/usr/bin/[a-z-]+' | sort -u); do
    [ -e "root$name" ] || install -D -m 755 /dev/null "root$name"
done
said=$(systemd-analyze verify --man=no --recursive-errors=no --root="$folder/root" cubby-kiosk.service 2>&1) ||
    wrong "systemd-analyze verify: $said"
[[ $said != *cubby-kiosk.service* ]] || wrong "systemd-analyze verify: $said"
systemd-analyze security --offline=true --threshold=25 "$unit" >security 2>&1 || wrong "exposed: $(tail -n 3 security)"
systemd-sysusers --root="$folder/root" --dry-run cubby-kiosk.conf >sysusers 2>&1 ||
    wrong "systemd-sysusers: $(cat sysusers)"
user=$(sed -n 's/^User=//p' "$unit")
grep -qE "^u $user " tree/usr/lib/sysusers.d/cubby-kiosk.conf || wrong "nobody makes the user $user"
grep -vE '^(#.*|([A-Z]+(\{[A-Za-z_]+\})?(==|=|\+=)"[^"]*"(, )?)+)$' tree/usr/lib/udev/rules.d/60-cubby-kiosk.rules &&
    wrong 'no rules of udev'
grep -q '^WatchdogSec=' "$unit" && grep -q '^Restart=always$' "$unit" || wrong 'the unit does not start it again'

# --- the program in it, with the configuration in it
printf '[http]\nport=0\n' >server.ini
"$build/bin/cubby-server" provision --config server.ini --layout tree/usr/share/doc/cubby-kiosk/layouts/riverside.json \
    --out tree/etc/cubby-kiosk/bank >provision.log 2>&1 || wrong "cannot provision: $(cat provision.log)"
env QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software \
    python3 "$here/supervisor.py" OutOfService tree/usr/bin/cubby-kiosk --config tree/etc/cubby-kiosk/kiosk.ini \
    --bank-journal "$folder/journal.sqlite" --mqtt-port 9 >kiosk.log 2>&1 || wrong "the kiosk does not start: $(cat kiosk.log)"
grep -a '^ready after' kiosk.log || true

[ -z "$keep" ] || cp "$deb" "$keep"
[ "$failures" = 0 ] && printf 'The package %s holds.\n' "$(basename "$deb")"
[ "$failures" = 0 ]
