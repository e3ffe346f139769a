"""Item 203: closing a generator runs the finally blocks around its last item, with their awaits: on break, after an error or a cancellation in the body."""

import asyncio
from contextlib import aclosing

from scenario import Error, attempt, log, outcome


async def guarded(name):
    try:
        try:
            for i in range(5):
                yield i
                log(f"{name} goes on")
        finally:
            log(f"{name} inner")
    finally:
        await asyncio.sleep(1)
        log(f"{name} outer")


async def leaves():
    async with aclosing(guarded("left")) as source:
        async for x in source:
            log(f"item {x}")
            if x == 1:
                break
    log("behind the loop")


async def returns():
    async with aclosing(guarded("returned")) as source:
        async for x in source:
            return x


async def fails():
    async with aclosing(guarded("failed")) as source:
        async for x in source:
            raise Error(f"at {x}")


async def waits():
    async with aclosing(guarded("cancelled")) as source:
        async for x in source:
            log(f"waits at {x}")
            await asyncio.sleep(10)


async def main():
    log(await attempt(leaves()))
    log(await attempt(returns()))
    log(await attempt(fails()))
    task = asyncio.create_task(waits())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    log(outcome(task))
    # A second cancellation meets the finally block.
    task = asyncio.create_task(waits())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    log(outcome(task))
