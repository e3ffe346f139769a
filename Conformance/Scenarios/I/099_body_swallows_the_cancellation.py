"""Item 99: a body that swallows the cancellation gets no timeout, yet the block is expired and nothing is left open."""

import asyncio

from scenario import log


async def main():
    async with asyncio.timeout(1) as block:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log("swallowed")
        log(f"expired {block.expired()}")
    log(f"after, {asyncio.current_task().cancelling()}, expired {block.expired()}")
    await asyncio.sleep(1)
    log("end")
