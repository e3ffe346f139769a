"""Item 25: create_task queues the first step and runs nothing; the order with call_soon is kept."""

import asyncio

from scenario import log, outcome


async def work(name):
    log(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: log("before"))
    a = asyncio.create_task(work("a"))
    loop.call_soon(lambda: log("between"))
    b = asyncio.create_task(work("b"))
    loop.call_soon(lambda: log("after"))
    log("created")
    await b
    log(f"main, a {outcome(a)}")
