"""Prints the notices of every crate that the programs are built from: name, version, licence, and the texts that its authors ask to be passed on."""

import json
import pathlib
import subprocess

TEXTS = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "UNLICENSE")


def host():
    told = subprocess.run(["rustc", "-vV"], check=True, capture_output=True, text=True).stdout
    return next(line.split(": ")[1] for line in told.splitlines() if line.startswith("host: "))


def crates():
    """The packages that the programs are linked from: not those that only build or test them."""
    told = subprocess.run(["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", host()], check=True, capture_output=True, text=True)
    told = json.loads(told.stdout)
    packages = {p["id"]: p for p in told["packages"]}
    nodes = {n["id"]: n for n in told["resolve"]["nodes"]}
    seen, waiting = set(), [told["resolve"]["root"]]
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        for dep in nodes[at]["deps"]:
            if any(kind["kind"] is None for kind in dep["dep_kinds"]):
                waiting.append(dep["pkg"])
    seen.discard(told["resolve"]["root"])
    return sorted((packages[i] for i in seen), key=lambda p: (p["name"], p["version"]))


def main():
    found = crates()
    print(f"One at a Time is built from these {len(found)} works. Their licences and notices follow.\n")
    for package in found:
        print(f"{package['name']} {package['version']}: {package['license'] or 'see its texts'}")
    texts = {}
    for package in found:
        folder = pathlib.Path(package["manifest_path"]).parent
        for path in sorted(folder.iterdir()):
            if path.is_file() and path.name.upper().startswith(TEXTS):
                text = path.read_text(encoding="utf-8", errors="replace").strip()
                texts.setdefault(text, []).append(f"{package['name']} {package['version']}")
    for text, names in texts.items():
        print("\n" + "=" * 100)
        print(", ".join(names))
        print("=" * 100 + "\n")
        print(text)


main()
