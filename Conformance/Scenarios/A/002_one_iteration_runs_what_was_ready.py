"""Item 2: what an iteration queues waits for the next iteration."""

import asyncio

from scenario import log


def chain(loop, name, depth):
    log(f"{name}{depth}")
    if depth < 3:
        loop.call_soon(lambda: chain(loop, name, depth + 1))
        loop.call_soon(lambda: log(f"  queued by {name}{depth}"))


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: chain(loop, "a", 0))
    loop.call_soon(lambda: chain(loop, "b", 0))
    for i in range(5):
        log(f"main {i}")
        await asyncio.sleep(0)
