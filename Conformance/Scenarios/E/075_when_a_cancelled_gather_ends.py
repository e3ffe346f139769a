"""Item 75: a cancelled gather ends with the first cancelled child, or with the last if exceptions are returned."""

import asyncio

from scenario import attempt, log


async def cleans_up(name, delay):
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(delay)
        log(f"{name} ends")


async def main():
    outer = asyncio.gather(cleans_up("a", 3), cleans_up("b", 1), cleans_up("c", 2))
    await asyncio.sleep(1)
    outer.cancel()
    log(await attempt(outer))
    await asyncio.sleep(5)
    outer = asyncio.gather(cleans_up("a", 3), cleans_up("b", 1), cleans_up("c", 2), return_exceptions=True)
    await asyncio.sleep(1)
    outer.cancel()
    log(await attempt(outer))
