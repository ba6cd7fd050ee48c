#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench_http.py BIN [SECONDS]: what the centre's API carries, beside the bare HTTP library in the same run (needs wrk), and
what an idle stream costs. BIN holds cubby-server and bench_http. SQLite, no broker."""

import json
import os
import pathlib
import re
import resource
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

CLIENTS = 10_000
ROOT = pathlib.Path(__file__).resolve().parents[2]

ORDER = """
local n = 0
local base = tostring({}):sub(8)
function request()
  n = n + 1
  local name = base .. "-" .. n
  local body = '{"reference":"' .. name .. '","bank":"BANK","customer":{"name":"A. Customer","email":"c@example.org"},"packages":[{"labels":["' .. name .. '"],"size":"S"}]}'
  return wrk.format("POST", "/v1/orders", {["Authorization"]="Bearer TOKEN", ["Content-Type"]="application/json"}, body)
end
"""


def wrk(url, seconds, *more):
    out = subprocess.run(
        ["wrk", "-t2", "-c16", f"-d{seconds}s", "--latency", *more, url], capture_output=True, text=True, check=True
    ).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    p99 = re.search(r"99%\s+(\S+)", out).group(1)
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return rate, p99, int(bad.group(1)) if bad else 0


def told(process):
    return int(process.stdout.readline().split()[-1])


def memory(pid):
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])  # KiB
    return 0


def idle_streams(bare, port):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    before = memory(bare.pid)
    streams = []
    for _ in range(CLIENTS):
        client = socket.create_connection(("127.0.0.1", port), timeout=60)
        client.sendall(b"GET /feed HTTP/1.1\r\nHost: bench\r\n\r\n")
        if b"retry" not in client.recv(4096):
            client.recv(4096)
        streams.append(client)
    time.sleep(1)
    after = memory(bare.pid)
    print(f"{len(streams)} idle streams: {before / 1024:.1f} MiB before, {after / 1024:.1f} MiB with them, {(after - before) / len(streams):.2f} KiB each")
    for client in streams:
        client.close()


def main(binaries, seconds):
    with tempfile.TemporaryDirectory() as folder:
        common = [
            binaries / "cubby-server", "--database-path", f"{folder}/centre.db", "--secrets-folder", f"{folder}/secrets",
            "--mqtt-access-file", f"{folder}/access.json", "--mail-from", "centre@example.org", "--smtp-security", "none",
            "--http-requests-per-minute", "0",
        ]  # fmt: skip
        layout = ROOT / "resources/layouts/riverside.json"
        made = subprocess.run([*common, "provision", "--layout", layout, "--out", f"{folder}/kiosk"], check=True, capture_output=True, text=True)
        bank = made.stdout.split()[-1]
        token = pathlib.Path(f"{folder}/secrets/api-tokens").read_text().split()[0]
        limits = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)}
        bare = subprocess.Popen([binaries / "bench_http"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **limits)
        server = subprocess.Popen([*common, "--http-port", "0"], stdout=subprocess.PIPE, stderr=open(f"{folder}/log", "w"), text=True)
        try:
            port, bare_port = told(server), told(bare)
            script = pathlib.Path(folder) / "orders.lua"
            script.write_text(ORDER.replace("BANK", bank).replace("TOKEN", token))
            body = {"reference": "one", "bank": bank, "customer": {"name": "A", "email": "a@example.org"}, "packages": [{"labels": ["one"], "size": "S"}]}
            request = urllib.request.Request(f"http://127.0.0.1:{port}/v1/orders", json.dumps(body).encode(), {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
            package = json.load(urllib.request.urlopen(request))["packages"][0]["id"]
            print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores, {seconds} s each, 16 connections")
            base = None
            for name, url, more in (
                ("bare route", f"http://127.0.0.1:{bare_port}/bare", []),
                ("GET /v1/packages/{id}", f"http://127.0.0.1:{port}/v1/packages/{package}", ["-H", f"Authorization: Bearer {token}"]),
                ("POST /v1/orders", f"http://127.0.0.1:{port}/v1/orders", ["-s", str(script)]),
            ):  # fmt: skip
                rate, p99, bad = wrk(url, seconds, *more)
                base = base or rate
                print(f"{name}: {rate:.0f} requests/s, p99 {p99}, {rate / base:.3f} of the bare route, {bad} refused")
            idle_streams(bare, bare_port)
        finally:
            server.kill()
            bare.stdin.close()
            bare.wait(60)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 10)
