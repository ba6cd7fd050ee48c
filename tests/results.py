# SPDX-License-Identifier: GPL-3.0-or-later
"""results.py FOLDER: counts what ctest (*.xml) and ./check (steps) left in a folder, names what failed, and ends with
the line "N passed, N failed, N skipped".

A Qt Test program counts by its test functions and rows, as it printed them; any other test, and one that ended before it
could report, counts as one."""

import collections
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

LINE = re.compile(r"^(PASS|FAIL!|XPASS|SKIP) +: (\S+?)\(", re.MULTILINE)
HOUSEKEEPING = ("::initTestCase", "::cleanupTestCase")
MEANING = {"PASS": "passed", "FAIL!": "failed", "XPASS": "failed", "SKIP": "skipped"}


def outcome(case):
    skipped = case.find("skipped")
    if case.get("status") == "disabled" or (skipped is not None and "SKIP" in skipped.get("message", "")):
        return "skipped"
    return "passed" if case.get("status") == "run" else "failed"  # a program that is not there has failed


def count(case):
    counted = collections.Counter()
    output = case.findtext("system-out") or ""
    finished = re.search(r"^Totals: ", output, re.MULTILINE)
    for word, name in LINE.findall(output) if finished else ():
        if word != "PASS" or not name.endswith(HOUSEKEEPING):
            counted[MEANING[word]] += 1
    said = outcome(case)
    if not counted or (said == "failed" and not counted["failed"]):
        counted[said] += 1
    return counted


def main(folder):
    total, failed = collections.Counter(), []
    for report in sorted(folder.glob("*.xml")):
        for case in tree.parse(report).getroot().iter("testcase"):
            counted = count(case)
            total += counted
            if counted["failed"]:
                failed.append(f"{report.stem}: {case.get('name')}")
    steps = folder / "steps"
    for line in steps.read_text().splitlines() if steps.exists() else ():
        word, name = line.split(" ", 1)
        total[word] += 1
        if word == "failed":
            failed.append(name)
    for name in failed:
        print("failed:", name)
    print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return 1 if failed or not total["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
