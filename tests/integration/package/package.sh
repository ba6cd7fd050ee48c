# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What kiosk.sh and server.sh share; sourced. It works in a folder of its own, which goes at the end: there the package
# is made, its files are unpacked into tree/ and its control files into control/. Needs dpkg-dev, file, systemd.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
top=$(readlink -f "$here/../../..")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

failures=0
wrong() {
    printf 'FAIL: %s\n' "$*"
    failures=$((failures + 1))
}
# same WHAT WANTED GOT
same() {
    [ "$2" = "$3" ] || wrong "$1: \"$3\" instead of \"$2\""
}

# make_package COMPONENT BUILD: the package of what is built in the folder BUILD, looked into as any package of Debian.
make_package() {
    local name=cubby-$1 line script program
    build=$(readlink -f "$2")
    cd "$folder"
    cpack -G DEB --config "$build/CPackConfig.cmake" -B "$folder/cpack" -D "CPACK_COMPONENTS_ALL=$1" >cpack.log 2>&1 || {
        cat cpack.log
        exit 1
    }
    deb=$(echo "$folder"/cpack/*.deb)
    [ -f "$deb" ] || {
        printf 'not one package but: %s\n' "$deb"
        exit 1
    }
    dpkg-deb -x "$deb" tree
    dpkg-deb -e "$deb" control

    same Package "$name" "$(field Package)"
    same Architecture "$(dpkg --print-architecture)" "$(field Architecture)"
    same 'file name' "${name}_$(field Version)_$(field Architecture).deb" "$(basename "$deb")"
    for line in Maintainer Description Section Priority Installed-Size; do
        [ -n "$(field "$line")" ] || wrong "no $line"
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
}

field() { dpkg-deb -f "$deb" "$1"; }

# depends NAME…, depends_not NAME…: whether the package names these packages among those that it needs.
needed() { [[ " $(field Depends | sed 's/([^)]*)//g; s/,/ /g') " == *" $1 "* ]]; }
depends() {
    local name
    for name in "$@"; do
        needed "$name" || wrong "does not depend on $name"
    done
}
depends_not() {
    local name
    for name in "$@"; do
        needed "$name" && wrong "depends on $name"
    done
    return 0
}

# files LIST: all of its files beside the documentation. documents NAME…: what has to lie there.
files() {
    same 'files beside the documentation' "$1" \
        "$(cd tree && find . -type f -not -path './usr/share/doc/*' | sed 's#^\./##' | LC_ALL=C sort)"
}
documents() {
    local name
    for name in "$@"; do
        [ -f "tree/usr/share/doc/$(field Package)/$name" ] || wrong "no $name among the documentation"
    done
}

# units EXPOSURE NAME…: what systemd says of the package's units; the other programs and units that they name are stood
# in for. Services have to be watched, and may not be more exposed than this (of 100). An instance stands for a template.
units() {
    local exposure=$1 unit file said name
    shift
    mkdir -p root/etc root/usr/lib/systemd/system
    cp -r tree/usr root/
    cp -r /usr/lib/systemd/system/. root/usr/lib/systemd/system/ 2>/dev/null || true
    cp tree/usr/lib/systemd/system/* root/usr/lib/systemd/system/
    install -D -m 755 /dev/null root/bin/sh
    for name in $(grep -hE '^Exec' tree/usr/lib/systemd/system/* | grep -oE '/usr/bin/[a-z-]+' | sort -u); do
        [ -e "root$name" ] || install -D -m 755 /dev/null "root$name"
    done
    for unit in "$@"; do
        said=$(systemd-analyze verify --man=no --recursive-errors=no --root="$folder/root" "$unit" 2>&1) ||
            wrong "systemd-analyze verify: $said"
        [[ $said != *cubby-* ]] || wrong "systemd-analyze verify: $said"
        file=tree/usr/lib/systemd/system/$(sed 's/@[^.]*/@/' <<<"$unit")
        [[ $(<"$file") == *Type=notify* ]] || continue
        systemd-analyze security --offline=true --threshold="$exposure" "$file" >security 2>&1 ||
            wrong "$unit is exposed: $(tail -n 3 security)"
        grep -q '^WatchdogSec=' "$file" && grep -qE '^Restart=(always|on-failure)$' "$file" || wrong "nobody watches $unit"
    done
}

# user UNIT: the user that this unit runs as is made by the package.
user() {
    local name users
    name=$(sed -n 's/^User=//p' "tree/usr/lib/systemd/system/$1")
    users=$(field Package).conf
    systemd-sysusers --root="$folder/root" --dry-run "$users" >sysusers 2>&1 || wrong "systemd-sysusers: $(cat sysusers)"
    grep -qE "^u $name " "tree/usr/lib/sysusers.d/$users" || wrong "nobody makes the user $name"
}

# result [KEEP]: the last thing. With KEEP the package is copied there.
result() {
    [ -z "${1-}" ] || cp "$deb" "$1"
    [ "$failures" = 0 ] || exit 1
    printf 'The package %s holds.\n' "$(basename "$deb")"
}
