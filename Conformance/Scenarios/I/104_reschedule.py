"""Item 104: the deadline can be moved while the block is active, and only then."""

import asyncio

from scenario import log, tried


async def main():
    async with asyncio.timeout(1) as block:
        await asyncio.sleep(0.5)
        block.reschedule(asyncio.get_running_loop().time() + 2)
        log(f"when {block.when():g}")
        await asyncio.sleep(1.5)
        log("not expired")
        block.reschedule(None)
        await asyncio.sleep(5)
    log(f"expired {block.expired()}")
    log(tried(lambda: block.reschedule(100)))
    try:
        async with asyncio.timeout(None) as block:
            block.reschedule(0)
            try:
                await asyncio.sleep(10)
            finally:
                log(tried(lambda: block.reschedule(100)))
    except TimeoutError:
        log("timed out")
    log(tried(lambda: block.reschedule(100)))
