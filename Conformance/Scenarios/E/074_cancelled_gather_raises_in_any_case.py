"""Item 74: a cancelled gather raises even with return_exceptions and children that swallow the cancellation."""

import asyncio

from scenario import attempt, log, outcome


async def swallows(value):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log(f"{value} swallowed")
    return value


async def main():
    a, b = asyncio.create_task(swallows(1)), asyncio.create_task(swallows(2))
    outer = asyncio.gather(a, b, return_exceptions=True)
    await asyncio.sleep(1)
    log(outer.cancel())
    log(await attempt(outer))
    log(f"{outcome(a)}, {outcome(b)}")
    outer = asyncio.gather(swallows(3), swallows(4))
    await asyncio.sleep(1)
    outer.cancel()
    log(await attempt(outer))
