#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# flows.py ROOT: whether every test and screen that docs/flows.md names is there.
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
text = (root / "docs/flows.md").read_text(encoding="utf-8")
sources = {path.stem: path.read_text(encoding="utf-8") for path in (root / "tests").rglob("tst_*.cpp")}
missing = []
named = re.findall(r"`(tst_\w+)::(\w+)`", text)
for program, function in named:
    if not re.search(rf"\bvoid {function}\(\)", sources.get(program, "")):
        missing.append(f"{program}::{function}")
screens = re.findall(r"\b(\w+Screen)\b", text)
for screen in screens:
    if not (root / "qml/screens" / f"{screen}.qml").exists():
        missing.append(f"{screen}.qml")
for one in missing:
    print(f"docs/flows.md names {one}, which is not there", file=sys.stderr)
sys.exit(1 if missing or len(named) < 50 or not screens else 0)
