"""Item 96: on expiry the body sees the cancellation and the block raises a timeout; the task is not cancelled."""

import asyncio

from scenario import log


async def main():
    block = None
    try:
        async with asyncio.timeout(2) as block:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                log(f"body cancelled, {asyncio.current_task().cancelling()}")
                raise
    except TimeoutError:
        log(f"timed out, expired {block.expired()}, {asyncio.current_task().cancelling()}")
    await asyncio.sleep(1)
    log("goes on")
