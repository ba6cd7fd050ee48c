# SPDX-License-Identifier: GPL-3.0-or-later
"""supervisor.py STATUS COMMAND…: runs a service as systemd does with Type=notify, KillMode=mixed and WatchdogSec=2. It
has to say that it is ready, to beat three times in time, to tell a status that begins with STATUS, and to end in order
when it is asked to. Exit status 1 where any of it does not come within two minutes."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time

WATCHDOG = 2.0
PATIENCE = 120.0


def main(status, command):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(os.environ.get("NOTIFY_FOLDER", folder), "notify")
        ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
        ear.bind(path)
        os.chmod(path, 0o666)
        ear.settimeout(0.25)
        told = os.environ.get("NOTIFY_TOLD", path)  # where the service sees it
        service = subprocess.Popen(
            command,
            env={**os.environ, "NOTIFY_SOCKET": told, "WATCHDOG_USEC": str(int(WATCHDOG * 1e6)), "WATCHDOG_PID": "1"},
            start_new_session=True,
        )
        try:
            heard, beats = [], []
            begun = time.monotonic()
            while time.monotonic() - begun < PATIENCE:
                try:
                    lines = ear.recv(4096).decode().splitlines()
                except socket.timeout:
                    lines = []
                for line in lines:
                    heard.append(line)
                    if line == "WATCHDOG=1":
                        beats.append(time.monotonic())
                if service.poll() is not None:
                    return f"it ended by itself with {service.returncode}"
                shown = any(line.startswith("STATUS=" + status) for line in heard)
                if "READY=1" in heard and len(beats) >= 4 and shown:
                    break
            else:
                return f"it did not get going: {heard}"
            slowest = max(b - a for a, b in zip(beats, beats[1:]))
            print(f"ready after {beats[0] - begun:.2f} s, a beat every {slowest:.2f} s at most: {heard[-1]}")
            main_pid = next((line[8:] for line in heard if line.startswith("MAINPID=")), None)
            os.kill(int(main_pid) if main_pid else service.pid, signal.SIGTERM)
            try:
                code = service.wait(30)
            except subprocess.TimeoutExpired:
                return "it does not end"
            return f"it ended with {code}" if code else None
        finally:
            if service.poll() is None:
                os.killpg(service.pid, signal.SIGKILL)
                service.wait()
            os.unlink(path)


if __name__ == "__main__":
    wrong = main(sys.argv[1], sys.argv[2:])
    if wrong:
        print("supervisor:", wrong, file=sys.stderr)
    sys.exit(1 if wrong else 0)
