"""Item 1: the ready queue is first in, first out, whatever queued the entries."""

import asyncio

from scenario import log, outcome


async def step(name):
    log(f"task {name}")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: log("callback 1"))
    first = asyncio.create_task(step("a"))
    loop.call_soon_threadsafe(lambda: log("callback 2"))
    future = loop.create_future()
    future.add_done_callback(lambda done: log("done callback"))
    future.set_result(None)
    loop.call_soon(lambda: log("callback 3"))
    second = asyncio.create_task(step("b"))
    await asyncio.sleep(0)
    log(f"main: {outcome(first)}, {outcome(second)}")
