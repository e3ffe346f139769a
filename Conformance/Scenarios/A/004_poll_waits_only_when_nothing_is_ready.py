"""Item 4: time does not pass while something is ready; then it goes to the nearest live timer."""

import asyncio

from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    cancelled = loop.call_later(3, lambda: log("never"))
    loop.call_later(5, lambda: log("timer at 5"))
    cancelled.cancel()
    for i in range(4):
        log(f"busy {i}")
        await asyncio.sleep(0)
    await asyncio.sleep(6)
    log("main")
