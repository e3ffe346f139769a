#!/usr/bin/env python3
"""Random programs, each made from a seed, run by CPython and by CoroGen, and compared.

random_programs.py record 1 60        write RandomPrograms/<seed>.json and .trace for the seeds 1 to 60
random_programs.py check              run the recorded programs again and compare
random_programs.py compare 1000 2000  make new ones in a temporary folder and compare them with CoroGen (dotnet test)
"""

import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

import program  # noqa: E402
import scenario  # noqa: E402
import virtual_time  # noqa: E402

BODIES = 7


class Generator:
    """Makes a program. A body calls only later bodies, so that every program ends."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.eager = self.random.random() < 0.15

    def program(self):
        return {
            "eager": self.eager,
            "locks": 2,
            "events": 2,
            "conditions": 1,
            "semaphores": [self.random.randint(0, 2), 1],
            "barriers": [2],
            "queues": [0, 1],
            "futures": 2,
            "bodies": [self.first()] + [self.steps(body, 0, 5) for body in range(1, BODIES)],
        }

    def first(self):
        """The first body spawns some tasks and then lives long enough to see what becomes of them."""
        steps = [["spawn", self.later(0)] for _ in range(self.random.randint(2, 5))]
        for _ in range(self.random.randint(3, 8)):
            steps += [["sleep", self.delay()], ["catch", [self.step(0, 0)]]]
        return steps

    def steps(self, body, depth, most):
        return [self.step(body, depth) for _ in range(self.random.randint(1, most))]

    def step(self, body, depth):
        kinds = LEAVES if self.random.random() < 0.95 else RARE
        kinds = list(kinds)
        if depth < 3:
            kinds += NESTED
        if body < BODIES - 1:
            # An eager child that fails cancels the parent of its group inside create_task in 3.13, an accident that 3.14 mends.
            kinds += CALLS + (GROUPS if depth < 3 and not self.eager else [])
        step = getattr(self, self.random.choice(kinds))(body, depth)
        guard = step[0] in RISKY and self.random.random() < 0.7
        return ["catch", [step]] if guard else step

    def number(self):
        return self.random.randint(0, 9)

    def later(self, body):
        return self.random.randint(body + 1, BODIES - 1)

    def some(self, make, *arguments):
        return [make(*arguments) for _ in range(self.random.randint(1, 3))]

    def delay(self):
        return self.random.choice([0, 0, 1, 1, 2, 3])

    def sleep(self, body, depth):
        return ["sleep", self.delay()]

    def throw(self, body, depth):
        return ["raise", self.random.choice("xyz")]

    def cancel(self, body, depth):
        return ["cancel", self.number()]

    def cancel_later(self, body, depth):
        return ["cancel_later", self.delay(), self.number()]

    def uncancel(self, body, depth):
        return ["uncancel"]

    def await_task(self, body, depth):
        return ["await", self.number()]

    def shield(self, body, depth):
        return ["shield", self.number()]

    def wait(self, body, depth):
        timeout = self.random.choice([None, 0, 1, 2])
        return ["wait", self.some(self.number), timeout, self.random.choice(["first", "failure", "all"])]

    def as_completed(self, body, depth):
        return ["as_completed", self.some(self.number), self.random.choice([None, 0, 1, 2])]

    def wait_for_task(self, body, depth):
        return ["wait_for_task", self.random.choice([None, 0, 1, 2]), self.number()]

    def gather_tasks(self, body, depth):
        return ["gather_tasks", self.some(self.number)]

    def event(self, body, depth):
        return [self.random.choice(["set", "set", "clear", "wait_event"]), self.random.randint(0, 1)]

    def condition(self, body, depth):
        return ["wait_condition", 0] if self.random.random() < 0.5 else ["notify", 0, self.random.randint(1, 2)]

    def barrier(self, body, depth):
        return [self.random.choice(["barrier"] * 5 + ["reset", "abort"]), 0]

    def release(self, body, depth):
        return ["release", self.random.randint(0, 1)]

    def predicate(self, body, depth):
        return ["wait_predicate", 0, self.random.randint(0, 1)]

    def future(self, body, depth):
        number = self.random.randint(0, 1)
        match self.random.choice(["await", "await", "await", "set", "set", "fail", "cancel", "renew"]):
            case "set":
                return ["set_future", number, self.number()]
            case "fail":
                return ["fail_future", number, self.random.choice("xyz")]
            case kind:
                return [f"{kind}_future", number]

    def join(self, body, depth):
        return [self.random.choice(["join", "task_done"]), self.random.randint(0, 1)]

    def shutdown(self, body, depth):
        return ["shutdown", self.random.randint(0, 1), self.random.random() < 0.5]

    def put(self, body, depth):
        return [self.random.choice(["put", "put", "put", "put_nowait"]), self.random.randint(0, 1), self.number()]

    def get(self, body, depth):
        return [self.random.choice(["get", "get", "get", "get_nowait"]), self.random.randint(0, 1)]

    def spawn(self, body, depth):
        return ["spawn", self.later(body)]

    def call(self, body, depth):
        return ["call", self.later(body)]

    def gather(self, body, depth):
        return [self.random.choice(["gather", "gather_outcomes"]), self.some(self.later, body)]

    def wait_for(self, body, depth):
        return ["wait_for", self.random.choice([None, 0, 1, 2]), self.later(body)]

    def group(self, body, depth):
        return ["group", self.some(self.later, body), self.steps(body, depth + 1, 2)]

    def timeout(self, body, depth):
        return ["timeout", self.random.choice([None, 0, 1, 2, 3]), self.steps(body, depth + 1, 3)]

    def moved_timeout(self, body, depth):
        delays = [self.random.choice([None, 0, 1, 2, 3]) for _ in range(2)]
        return ["moved_timeout", delays[0], self.steps(body, depth + 1, 2), delays[1], self.steps(body, depth + 1, 2)]

    def shield_call(self, body, depth):
        return ["shield_call", self.later(body)]

    def held_shield(self, body, depth):
        return ["held_shield", self.number(), self.delay()]

    def held_gather(self, body, depth):
        return ["held_gather", self.some(self.later, body), self.delay(), self.random.random() < 0.3]

    def gather_shields(self, body, depth):
        return ["gather_shields", self.number(), self.later(body)]

    def wait_for_get(self, body, depth):
        return ["wait_for_get", self.random.choice([0, 1, 2]), self.random.randint(0, 1)]

    def wait_for_lock(self, body, depth):
        return ["wait_for_lock", self.random.choice([None, 0, 1, 2]), self.random.randint(0, 1), self.steps(body, depth + 1, 2)]

    def cancel_with(self, body, depth):
        return ["cancel_with", self.number(), self.random.choice(["m1", "m2"])]

    def cancel_after(self, body, depth):
        return ["cancel_after", self.number(), self.number()]

    def yields(self, body, depth):
        return ["yield", self.random.randint(1, 4)]

    def hear(self, body, depth):
        # Awaits of cancelled tasks stay out: CPython gives the message to the first awaiter only.
        waits = [self.sleep, self.yields, self.event, self.condition, self.predicate, self.put, self.get]
        return ["hear", [["catch", [self.random.choice(waits)(body, depth)]] for _ in range(self.random.randint(1, 3))]]

    def handler(self, body, depth):
        kind = self.random.choice(["swallow", "replace", "catch", "catch", "catch"])
        return [kind, self.steps(body, depth + 1, 3)]

    def cleanup(self, body, depth):
        return ["finally", self.steps(body, depth + 1, 3), [["sleep", self.delay()]]]

    def lock(self, body, depth):
        return ["lock", self.random.randint(0, 1), self.steps(body, depth + 1, 3)]

    def semaphore(self, body, depth):
        return ["semaphore", self.random.randint(0, 1), self.steps(body, depth + 1, 3)]


LEAVES = (
    ["sleep"] * 8
    + ["cancel", "cancel", "cancel_later", "throw", "uncancel", "await_task", "await_task", "shield", "wait", "wait"]
    + ["wait_for_task", "wait_for_task", "gather_tasks", "as_completed", "event", "event", "event", "condition", "condition", "barrier"]
    + ["yields", "yields", "held_shield", "wait_for_get", "cancel_with", "cancel_with", "cancel_after"]
    + ["put", "put", "put", "get", "get", "future", "future", "future", "join", "predicate"]
)
RARE = ["release", "shutdown"]
CALLS = ["spawn"] * 6 + ["call", "gather", "gather", "gather", "wait_for", "wait_for", "wait_for"]
CALLS += ["shield_call", "shield_call", "held_gather", "gather_shields"]
GROUPS = ["group"] * 4
NESTED = ["timeout"] * 4 + ["moved_timeout"] + ["handler"] * 4 + ["hear"] * 3 + ["cleanup", "lock", "lock", "lock", "wait_for_lock", "semaphore", "semaphore"]
RISKY = {"raise", "await", "gather", "gather_tasks", "wait_for", "wait_for_task", "shield", "timeout", "moved_timeout", "as_completed", "group", "get_nowait", "put_nowait"}
RISKY |= {"shield_call", "held_shield", "held_gather", "gather_shields", "wait_for_get", "wait_for_lock"}
RISKY |= {"barrier", "release", "lock", "await_future", "set_future", "fail_future", "put", "get"}


def trace_of(text):
    scenario.begin()
    try:
        scenario.run_main(program.Runner(json.loads(text)).run())
    except BaseException:
        print("stopped after:", *scenario.end(), sep="\n  ", file=sys.stderr)
        raise
    return "".join(line + "\n" for line in scenario.end())


def write(folder, first, last):
    folder.mkdir(exist_ok=True)
    for seed in range(first, last + 1):
        text = json.dumps(Generator(seed).program())
        (folder / f"{seed:06}.json").write_text(text + "\n", newline="\n")
        (folder / f"{seed:06}.trace").write_text(trace_of(text), newline="\n")


def check(folder):
    changed = [path.name for path in sorted(folder.glob("*.json")) if trace_of(path.read_text()) != path.with_suffix(".trace").read_text()]
    print(*changed, sep="\n")
    return 1 if changed else 0


def compare(first, last):
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder), first, last)
        environment = {**os.environ, "COROGEN_RANDOM_PROGRAMS": folder}
        projects = [HERE, HERE.parent / "Conformance.Fallback"]
        commands = [["dotnet", "test", str(project), "--filter", "FullyQualifiedName~RandomProgram"] for project in projects]
        return max([subprocess.run(command, env=environment).returncode for command in commands])


def main(arguments):
    if sys.version_info < (3, 13):
        sys.exit("The recordings need CPython 3.13.")
    warnings.simplefilter("ignore")
    virtual_time.install()
    match arguments:
        case ["record", first, last]:
            return write(HERE / "RandomPrograms", int(first), int(last))
        case ["check"]:
            return check(HERE / "RandomPrograms")
        case ["compare", first, last]:
            return compare(int(first), int(last))
    sys.exit(__doc__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
