# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader does with the kiosk, by AT-SPI: obeys lines from its input, answers each with one line of JSON.

    tree            every item that can be seen: role, name, states
    press NAME      does the first action of the button with that name; false where there is none
"""
import json
import sys

import pyatspi


def kiosk():
    for program in pyatspi.Registry.getDesktop(0):
        if program is not None and "cubby" in (program.name or "").lower():
            return program
    return None


def walk(node):
    """In the order of the screen; what cannot be seen is not there."""
    if node is None:
        return
    states = node.getState()
    if states.contains(pyatspi.STATE_INVALID):
        return
    yield node, states
    for i in range(node.childCount):
        yield from walk(node.getChildAtIndex(i))


def tree():
    found = []
    program = kiosk()
    for node, states in walk(program) if program else []:
        if states.contains(pyatspi.STATE_SHOWING) or node.getRole() == pyatspi.ROLE_APPLICATION:
            found.append({"role": node.getRoleName(), "name": node.name,
                          "enabled": states.contains(pyatspi.STATE_ENABLED),
                          "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
                          "focused": states.contains(pyatspi.STATE_FOCUSED)})
    return found


def press(name):
    program = kiosk()
    for node, states in walk(program) if program else []:
        if node.name == name and states.contains(pyatspi.STATE_SHOWING) and "button" in node.getRoleName():
            return node.queryAction().doAction(0)
    return False


for line in sys.stdin:
    command, _, argument = line.rstrip("\n").partition(" ")
    try:
        answer = tree() if command == "tree" else press(argument)
    except Exception as problem:  # an item may go while it is asked: whoever asks does so again
        answer = {"problem": repr(problem)}
    print(json.dumps(answer), flush=True)
