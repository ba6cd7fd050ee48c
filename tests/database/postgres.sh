#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# postgres.sh start|stop FOLDER: a PostgreSQL for tests alone. It listens on a socket in FOLDER and nowhere else, forgets
# everything when it stops, and writes nothing through to the disk. It ends with whoever started it, at the latest.
set -euo pipefail

command=${1-} folder=${2-}
if [ "$#" -ne 2 ] || [[ $folder != /* ]]; then
    printf 'usage: postgres.sh start|stop FOLDER\n' >&2
    exit 2
fi
programs=/usr/lib/postgresql/15/bin
if [ ! -x "$programs/postgres" ]; then
    printf 'PostgreSQL 15 is missing: install the package postgresql-15.\n' >&2
    exit 1
fi

# The server refuses to run as root.
as_user=()
if [ "$(id -u)" -eq 0 ]; then
    user=nobody
    ! id postgres >/dev/null 2>&1 || user=postgres
    as_user=(setpriv "--reuid=$user" "--regid=$(id -g "$user")" --clear-groups --)
fi

stop() {
    if [ -f "$folder/data/postmaster.pid" ]; then
        "${as_user[@]}" "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null || true
    fi
    rm -rf "$folder"
}

# A socket's path has room for 107 bytes, and its folder must be open to another user: not every build folder is.
start() {
    stop
    mkdir -m 700 "$folder"
    [ ${#as_user[@]} -eq 0 ] || chown "$user" "$folder"
    cd "$folder"
    "${as_user[@]}" "$programs/initdb" -D data -U cubby -A trust -E UTF8 --locale=C.UTF-8 --no-sync >log
    cat >>data/postgresql.conf <<END
listen_addresses = ''
unix_socket_directories = '$folder'
max_connections = 300
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum_naptime = 5s
deadlock_timeout = 200ms
log_line_prefix = '%m %d [%p] '
END
    "${as_user[@]}" "$programs/pg_ctl" -D data -l server.log -w -t 60 start </dev/null >>log 2>&1 || {
        cat log server.log >&2
        exit 1
    }
    watch "$PPID" </dev/null >/dev/null 2>&1 &
    disown
}

# Stops the server when the process $1 is gone and has not done so, as after Ctrl-C.
watch() {
    local server
    server=$(head -n 1 "$folder/data/postmaster.pid")
    while kill -0 "$1" 2>/dev/null && kill -0 "$server" 2>/dev/null; do
        sleep 1
    done
    if [ "$(head -n 1 "$folder/data/postmaster.pid" 2>/dev/null)" = "$server" ]; then
        stop
    fi
}

case "$command" in
start | stop) "$command" ;;
*)
    printf 'postgres.sh: %s?\n' "$command" >&2
    exit 2
    ;;
esac
