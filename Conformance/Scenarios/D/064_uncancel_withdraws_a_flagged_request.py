"""Item 64: taking the last request back withdraws one that was only flagged, not one that cancelled the awaited."""

import asyncio

from scenario import attempt, log, sleeper


async def work():
    asyncio.current_task().cancel()
    log(asyncio.current_task().uncancel())
    await asyncio.sleep(0)
    log("not cancelled")
    return 1


async def main():
    log(await attempt(asyncio.create_task(work())))
    flagged = asyncio.create_task(sleeper("flagged", 1))
    flagged.cancel()
    log(flagged.uncancel())
    log(await attempt(flagged))
    waiting = asyncio.create_task(sleeper("waiting", 1))
    await asyncio.sleep(0)
    waiting.cancel()
    log(waiting.uncancel())
    log(await attempt(waiting))
