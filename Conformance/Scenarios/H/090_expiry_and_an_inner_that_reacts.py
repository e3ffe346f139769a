"""Item 90: an inner that swallows the cancellation gives its value, one that fails its exception."""

import asyncio

from scenario import Error, attempt, log


async def swallows():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
    return "swallowed"


async def fails():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise Error("instead")


async def main():
    log(await attempt(asyncio.wait_for(swallows(), 1)))
    log(await attempt(asyncio.wait_for(asyncio.create_task(swallows()), 1)))
    log(await attempt(asyncio.wait_for(fails(), 1)))
    log(await attempt(asyncio.wait_for(asyncio.create_task(fails()), 1)))
    log(asyncio.current_task().cancelling())
