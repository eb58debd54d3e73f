"""Plays a session through AT-SPI: roles, names and actions only. Used by .ci/reader."""

import glob
import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PROGRAM, ATTEMPTS, LOG = sys.argv[1:]


def enable():
    """Tells the session that assistive technology is at work, as a screen reader does when it starts."""
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, "<true>"],
            check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )


def window():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(i)
        if app and "one" in (app.get_name() or "").lower():
            return app
    return None


def nodes(node, deep=0):
    """Every node below, as far as it can be read."""
    if node is None or deep > 60:
        return
    yield node
    try:
        for i in range(node.get_child_count()):
            yield from nodes(node.get_child_at_index(i), deep + 1)
    except gi.repository.GLib.Error:
        return


def seen():
    """(role, name, node) of all there is, read anew."""
    out = []
    app = window()
    if app is None:
        return out
    app.clear_cache()
    for node in nodes(app):
        try:
            out.append((node.get_role_name(), node.get_name() or "", node))
        except gi.repository.GLib.Error:
            continue
    return out


def find(role, test):
    return [(name, node) for r, name, node in seen() if role in r and test(name)]


def wait(what, look, seconds=60):
    end = time.time() + seconds
    while time.time() < end:
        found = look()
        if found:
            return found
        time.sleep(0.15)
    fail(what)


def fail(what):
    for role, name, node in seen():
        if name:
            print(f"{role}{'' if enabled(node) else ' (disabled)'}: {name}", file=sys.stderr)
    raise SystemExit(f"waited in vain for {what}")


def press(node):
    for i in range(node.get_n_actions()):
        if node.get_action_name(i) in ("click", "press", "activate"):
            return node.do_action(i)
    raise SystemExit(f"‘{node.get_name()}’ has no action to press it")


def press_until(what, target, there):
    """Presses what `target` finds until `there` finds something; a press on a node of a tree that has just gone does nothing, for any reader."""
    for go in range(1, 7):
        found = wait(what, target)
        done = press(found[0][1])
        end = time.time() + 6
        while time.time() < end:
            now = there()
            if now:
                return now
            time.sleep(0.15)
        print(f"pressed again ({go}): {found[0][0]}, the press said {done}")
    fail(what)


def chosen():
    for path in glob.glob(f"{ATTEMPTS}/*.jsonl"):
        if not path.endswith(".words.jsonl"):
            return [json.loads(line) for line in open(path)]
    return []


def count(event):
    return sum(1 for line in chosen() if line.get("event") == event)


def main():
    enable()
    with open(LOG, "w") as log:
        app = subprocess.Popen([PROGRAM], stdout=log, stderr=log)
    try:
        play()
    finally:
        app.kill()


def play():
    meet = lambda: find("button", lambda n: n.startswith("Meet "))
    suits = lambda: find("radio", lambda n: n.startswith("Go ahead"))
    begin = lambda: find("button", lambda n: n == "Begin")
    print("library:", [name for name, _ in wait("a client to meet", meet)])
    press_until("a client to meet", meet, suits)
    press_until("the question whether it suits", suits, begin)
    press_until("the beginning", begin, lambda: find("button", lambda n: n == "Pause"))
    turns = 0
    while turns < 60:
        step = wait("a response or the end", lambda: responses() or find("button", lambda n: n == "Go on"))
        if step[0][0] == "Go on":
            press(step[0][1])
            if find("", lambda n: n == "How do you think it went?") or count("sealed"):
                break
            time.sleep(0.3)
            if not find("button", lambda n: n == "Pause"):
                break
            continue
        turns += say(count("chosen"))
    print("turns:", turns)
    assert turns >= 3, "a session has more turns"
    press_until("the self-rating", lambda: find("button", lambda n: n == "Skip this"), lambda: count("sealed") > 0)
    wait("the debrief", lambda: find("", lambda n: n == "One line that worked" or n == "One moment to do again"))
    print("reached the debrief")


def say(before):
    """Selects the first response and says it. A node can go stale between being found and being pressed, as for any reader: then it is looked for anew."""
    for _ in range(6):
        open_now = responses()
        if open_now:
            press(open_now[0][1])
        time.sleep(0.3)
        button = [b for b in find("button", lambda n: n == "Say it") if enabled(b[1])]
        if button:
            press(button[0][1])
        end = time.time() + 4
        while time.time() < end:
            if count("chosen") > before:
                return True
            time.sleep(0.1)
        # What was found may have been the last of a tree that has gone: the session is over.
        if find("button", lambda n: n == "Go on"):
            return False
    fail("the choice on disk")


def responses():
    return [(name, node) for name, node in find("radio", lambda n: len(n) > 12) if enabled(node)]


def enabled(node):
    return node.get_state_set().contains(Atspi.StateType.ENABLED)


main()
