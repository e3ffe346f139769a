"""Item 181: work in a thread sees the caller's context, passes exceptions on, and is left alone by a cancel."""

import asyncio
import contextvars
import threading

from scenario import Error, attempt, log


variable = contextvars.ContextVar("variable", default="none")


def fail():
    raise Error("in the thread")


def gated(gate):
    gate.wait()
    return "late"


async def call(gate):
    return await asyncio.to_thread(lambda: gated(gate))


async def main():
    variable.set("main")
    log(await asyncio.to_thread(variable.get))
    log(await attempt(asyncio.to_thread(fail)))
    gate = threading.Event()
    task = asyncio.create_task(call(gate))
    await asyncio.sleep(1)
    task.cancel()
    log(await attempt(task))
    gate.set()
