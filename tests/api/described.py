#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""described.py FOLDER NAME…: whether everything that the API answered in tests is what its description says.

FOLDER holds openapi.json and, for each NAME, the answers that one test program was given (NAME.jsonl, see witness.h).
Every answer must have a status that its route names, and the schema and headers of it; what was accepted must have been
asked for as described; and every status that the description names must have come up. A schema of the description is
open for clients, and closed here: what the server answers beyond it is not described."""

import functools
import json
import pathlib
import re
import sys

import jsonschema

UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
MOST_TOLD = 40


def pattern_of(path):
    def part(match):
        name = match.group(1)
        return UUID if name == "id" or name.endswith("Id") else "[^/]{1,400}"

    return re.compile("^" + re.sub(r"\\\{([A-Za-z]+)\\\}", part, re.escape(path)) + "$")


def closed(schema):
    """The same schema, in which an object has no members but those that it names."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") in ("object", ["object", "null"]):
        result.setdefault("additionalProperties", False)
    return result


class Description:
    def __init__(self, document):
        self.document = document
        self.closed = closed(document)
        self.operations = {}
        for path, methods in document["paths"].items():
            for method, operation in methods.items():
                self.operations[(method.upper(), path)] = operation
        self.patterns = [(key, pattern_of(key[1])) for key in sorted(self.operations, key=lambda k: k[1].count("{"))]

    def route(self, method, path):
        method = "GET" if method == "HEAD" else method
        for key, pattern in self.patterns:
            if key[0] == method and pattern.match(path):
                return key
        return None

    def resolve(self, value, document):
        while "$ref" in value:
            found = document
            for part in value["$ref"].removeprefix("#/").split("/"):
                found = found[part.replace("~1", "/").replace("~0", "~")]
            value = found
        return value

    def response(self, key, status):
        responses = self.closed["paths"][key[1]][key[0].lower()]["responses"]
        found = responses.get(str(status)) or (responses["default"] if status in (405, 413, 429, 500, 503) else None)
        return self.resolve(found, self.closed) if found else None

    @functools.lru_cache(maxsize=None)
    def validator(self, schema, is_closed):
        document = self.closed if is_closed else self.document
        whole = {**json.loads(schema), "components": document["components"]}
        return jsonschema.Draft202012Validator(whole, format_checker=jsonschema.FormatChecker())

    def faults(self, schema, instance, is_closed):
        validator = self.validator(json.dumps(schema, sort_keys=True), is_closed)
        for error in validator.iter_errors(instance):
            yield "#/" + "/".join(str(part) for part in error.absolute_path) + ": " + error.message[:300]


def faults_of_answer(description, key, record):
    response = description.response(key, record["status"])
    if response is None:
        yield f"is not described: {record['body'][:200]}"
        return
    for name, header in response.get("headers", {}).items():
        if header.get("required") and name.lower() not in record["headers"]:
            yield f"has no {name}"
    content = response.get("content", {})
    media = record["headers"].get("content-type", "").split(";")[0]
    if not content:
        if record["body"]:
            yield "has a body"
    elif media not in content:
        yield f"is {media or 'without a type'}, described as {', '.join(content)}"
    elif media.endswith("json"):
        if record["method"] != "HEAD":
            yield from description.faults(content[media]["schema"], json.loads(record["body"]), True)


def faults_of_request(description, key, record):
    operation = description.operations[key]
    named = {p["name"] for p in (description.resolve(p, description.document) for p in operation.get("parameters", [])) if p["in"] == "query"}
    for name in set(record["parameters"]) - named:
        yield f"was asked with {name}, which is not described"
    if "requestBody" not in operation:
        if record["sent"]:
            yield "was sent a body, which is not described"
    elif record["sent"]:
        content = operation["requestBody"]["content"]
        if "application/json" in content:
            for fault in description.faults(content["application/json"]["schema"], json.loads(record["sent"]), False):
                yield "accepted " + fault
    elif operation["requestBody"].get("required"):
        yield "accepted a request without the body that it needs"


def main(folder, names):
    description = Description(json.loads((folder / "openapi.json").read_text()))
    told, seen, answers = {}, set(), 0
    for name in names:
        for line in (folder / f"{name}.jsonl").read_text().splitlines():
            record = json.loads(line)
            key = description.route(record["method"], record["path"])
            if key is None:
                continue
            answers += 1
            seen.add((key, str(record["status"])))
            faults = list(faults_of_answer(description, key, record))
            if record["status"] < 300:
                faults += faults_of_request(description, key, record)
            for fault in faults:
                told.setdefault(f"{key[0]} {key[1]} {record['status']} {fault}", f"{name}, {record['test']}")
    for key, operation in description.operations.items():
        for status in operation["responses"]:
            if status != "default" and (key, status) not in seen:
                told.setdefault(f"{key[0]} {key[1]} names {status}, which no test was ever answered with", "description")
    for fault, where in sorted(told.items())[:MOST_TOLD]:
        print(f"{fault} ({where})")
    if len(told) > MOST_TOLD:
        print(f"… and {len(told) - MOST_TOLD} more")
    print(f"{answers} answers, {len(description.operations)} routes, {len(told)} faults")
    return 1 if told or not answers else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2:]))
