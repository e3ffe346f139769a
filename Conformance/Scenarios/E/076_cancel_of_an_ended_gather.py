"""Item 76: cancelling a gather that has failed, or whose children are all done, is refused."""

import asyncio

from scenario import attempt, error_after, log, outcome, value_after


async def main():
    a, b = asyncio.create_task(value_after(1, 1)), asyncio.create_task(value_after(1, 2))
    outer = asyncio.gather(a, b)
    await asyncio.wait([a, b])
    log(f"{outcome(outer)} {outcome(a)} {outcome(b)}")
    log(outer.cancel())
    log(await attempt(outer))
    log(outer.cancel())
    slow = asyncio.create_task(value_after(2, 2))
    failed = asyncio.gather(error_after(1, "x"), slow)
    log(await attempt(failed))
    log(failed.cancel())
    log(await attempt(slow))
