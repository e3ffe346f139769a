"""Item 84: a timeout of wait gives the split; neither it nor a cancel of the waiter cancels the children."""

import asyncio

from scenario import attempt, log, outcome, sleeper, value_after


async def waits(tasks):
    await asyncio.wait(tasks)


async def main():
    quick, slow = asyncio.create_task(value_after(1, 1)), asyncio.create_task(sleeper("slow", 5))
    done, pending = await asyncio.wait([quick, slow], timeout=2)
    log(f"{len(done)} done, {len(pending)} pending, {outcome(slow)}")
    waiter = asyncio.create_task(waits([slow]))
    await asyncio.sleep(1)
    waiter.cancel()
    log(await attempt(waiter))
    log(outcome(slow))
    done, pending = await asyncio.wait([slow], timeout=0)
    log(f"{len(done)} done, {len(pending)} pending")
    await slow
    done, pending = await asyncio.wait([slow], timeout=0)
    log(f"{len(done)} done, {len(pending)} pending")
