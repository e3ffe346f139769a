"""Item 103: with one deadline the outermost block times out; with different ones each converts its own."""

import asyncio

from scenario import log


async def nested(outer_delay, inner_delay):
    outer = inner = None
    try:
        async with asyncio.timeout(outer_delay) as outer:
            try:
                async with asyncio.timeout(inner_delay) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                log("inner timed out")
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                log("inner cancelled")
                raise
    except TimeoutError:
        log("outer timed out")
    log(f"outer expired {outer.expired()}, inner expired {inner.expired()}, {asyncio.current_task().cancelling()}")


async def main():
    await nested(2, 2)
    await nested(1, 2)
    await nested(2, 1)
