#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped layouts, the examples of docs/hardware.md and what tst_layout accepts hold to resources/layout.schema.json, and what it refuses does not."""
import json
import pathlib
import re
import sys

import jsonschema

root = pathlib.Path(sys.argv[1])


def load(path):
    return json.loads((root / path).read_text(encoding="utf-8"))


schema = load("resources/layout.schema.json")
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
failures = []

shipped = sorted((root / "resources/layouts").glob("*.json"))
if not shipped:
    failures.append("no layout is shipped")
for path in shipped:
    for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
        failures.append(f"{path.name}: {error.json_path}: {error.message}")



# The examples in the documentation: a bus, or a compartment.
examples = 0
for text in re.findall(r"```json\n(.*?)```", (root / "docs/hardware.md").read_text(encoding="utf-8"), re.DOTALL):
    example = json.loads(text)
    kind = "bus" if "family" in example else "compartment"
    definition = {"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]}
    for error in jsonschema.Draft202012Validator(definition).iter_errors(example):
        failures.append(f"docs/hardware.md: {example['name']}: {error.json_path}: {error.message}")
    examples += 1


def changed(case):
    """The layout that a case names, with one place changed, or taken away."""
    layout = load("resources/layouts/" + case.get("in", "riverside.json"))
    place = layout
    for step in case["at"][:-1]:
        place = place[step]
    if "to" in case:
        place[case["at"][-1]] = case["to"]
    else:
        del place[case["at"][-1]]
    return layout


right = load("tests/unit/domain/layouts-accepted.json")
for case in right:
    for error in validator.iter_errors(changed(case)):
        failures.append(f"{case['name']}: {error.json_path}: {error.message}")
wrong = load("tests/unit/domain/layouts-refused.json")
for case in wrong:
    refused = not validator.is_valid(changed(case))
    if refused == case.get("beyondSchema", False):
        failures.append(f"{case['name']}: the schema {'refuses' if refused else 'lets it through'}")

print(f"{len(shipped)} shipped, {len(right)} right and {len(wrong)} wrong layouts, {examples} examples")
for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
