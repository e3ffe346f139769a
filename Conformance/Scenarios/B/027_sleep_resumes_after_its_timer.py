"""Item 27: a sleep resumes one iteration after its timer; NaN is refused; a cancelled sleep drops its timer."""

import asyncio
import math

from scenario import attempt, log, sleeper


async def napper():
    await asyncio.sleep(1)
    log("napper")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(napper())
    await asyncio.sleep(0)
    loop.call_later(1, lambda: log("timer after it"))
    loop.call_later(1, lambda: loop.call_soon(lambda: log("queued by a timer after it")))
    await asyncio.sleep(1)
    log("main")
    await task
    long = asyncio.create_task(sleeper("long"))
    await asyncio.sleep(1)
    long.cancel()
    log(await attempt(long))
    log(await attempt(asyncio.sleep(math.nan)))
