"""Item 97: no deadline never expires; leaving in time ends the timer."""

import asyncio

from scenario import log


async def main():
    async with asyncio.timeout(None) as block:
        log(f"when is none: {block.when() is None}")
        await asyncio.sleep(10)
    log(f"expired {block.expired()}")
    async with asyncio.timeout(5) as block:
        log(f"when {block.when():g}")
        await asyncio.sleep(1)
    log(f"expired {block.expired()}")
    await asyncio.sleep(10)
    log("end")
