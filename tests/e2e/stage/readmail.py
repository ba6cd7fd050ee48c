# SPDX-License-Identifier: GPL-3.0-or-later
"""readmail.py MAILDIR: every message in it as one JSON array, oldest first. Images are written beside the Maildir."""

import email
import email.policy
import json
import pathlib
import sys


def part(message, kind):
    found = message.get_body(preferencelist=(kind,))
    return found.get_content() if found else ""


def image(message, path):
    for each in message.walk():
        if each.get_content_maintype() == "image":
            file = path.parent.parent.with_name(path.name + "." + each.get_content_subtype())
            file.write_bytes(each.get_content())
            return str(file)
    return ""


def read(path):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    return {
        "from": message["From"],
        "to": message["To"],
        "subject": message["Subject"],
        "messageId": message["Message-ID"],
        "text": part(message, "plain"),
        "html": part(message, "html"),
        "image": image(message, path),
    }


files = sorted(pathlib.Path(sys.argv[1]).glob("new/*"), key=lambda file: file.stat().st_mtime_ns)
json.dump([read(file) for file in files], sys.stdout)
