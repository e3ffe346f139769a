"""Item 78: cancelling the outer, or the task that awaits it, leaves the inner alone."""

import asyncio

from scenario import attempt, log, outcome, sleeper


async def waits(inner):
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError:
        log("waiter cancelled")
        raise


async def main():
    inner = asyncio.create_task(sleeper("inner", 3))
    outer = asyncio.shield(inner)
    await asyncio.sleep(1)
    log(outer.cancel())
    log(f"{outcome(outer)}, {outcome(inner)} {inner.cancelling()}")
    log(await attempt(outer))
    waiter = asyncio.create_task(waits(inner))
    await asyncio.sleep(1)
    waiter.cancel()
    log(await attempt(waiter))
    log(outcome(inner))
    await inner
    log(outcome(inner))
