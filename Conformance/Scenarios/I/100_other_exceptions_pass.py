"""Item 100: another exception of the body passes, before expiry and after it."""

import asyncio

from scenario import Error, attempt, error_after, log


async def fails_before():
    async with asyncio.timeout(5):
        await error_after(1, "before")


async def fails_after():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise Error("after")


async def main():
    log(await attempt(fails_before()))
    log(await attempt(fails_after()))
    log(asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    log("end")
