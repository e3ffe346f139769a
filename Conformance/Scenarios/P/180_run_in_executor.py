"""Item 180: work in the executor completes a future of the loop; a cancel does not stop it, its late result is ignored."""

import asyncio
import threading

from scenario import Error, attempt, log, outcome


def fail():
    raise Error("in the thread")


def gated(gate):
    gate.wait()
    return "late"


async def main():
    loop = asyncio.get_running_loop()
    log(await attempt(loop.run_in_executor(None, lambda: 5)))
    log(await attempt(loop.run_in_executor(None, fail)))
    gate = threading.Event()
    future = loop.run_in_executor(None, lambda: gated(gate))
    log(outcome(future))
    log(future.cancel())
    log(await attempt(future))
    gate.set()
    log(await attempt(loop.run_in_executor(None, lambda: "next")))
    log(outcome(future))
