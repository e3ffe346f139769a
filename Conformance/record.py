#!/usr/bin/env python3
"""Records the traces of the scenarios with CPython: record.py [--check] [part of a path ...]

Without options the .trace files are written; with --check they are compared, and nothing is written.
"""

import difflib
import importlib.util
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

import scenario  # noqa: E402
import virtual_time  # noqa: E402

VERSION = ".".join(map(str, sys.version_info[:3]))


def trace_of(path):
    spec = importlib.util.spec_from_file_location("recorded_scenario", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scenario.begin()
    try:
        if hasattr(module, "run"):
            module.run()
        else:
            scenario.run_main(module.main())
    except BaseException:
        print(f"{path.relative_to(HERE)} stopped after:", *scenario.end(), sep="\n  ", file=sys.stderr)
        raise
    return "".join(line + "\n" for line in scenario.end())


def compare(path, recorded, now):
    if recorded == now:
        return True
    sys.stdout.writelines(
        difflib.unified_diff(recorded.splitlines(True), now.splitlines(True), f"{path} (recorded)", f"{path} (now)")
    )
    return False


def main(arguments):
    if sys.version_info < (3, 13):
        sys.exit(f"The recordings need CPython 3.13 (Queue.shutdown, uncancel and wait_for rules); this is {VERSION}.")
    warnings.simplefilter("ignore")
    virtual_time.install()
    check = "--check" in arguments
    wanted = [argument for argument in arguments if argument != "--check"]
    same = True
    for source in sorted(HERE.glob("Scenarios/*/*.py")):
        if wanted and not any(text in str(source) for text in wanted):
            continue
        now = trace_of(source)
        target = source.with_suffix(".trace")
        if check:
            same &= compare(target.relative_to(HERE), target.read_text() if target.exists() else "", now)
        else:
            target.write_text(now, newline="\n")
    if not check:
        (HERE / "RECORDED_WITH").write_text(f"CPython {VERSION}\n")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
