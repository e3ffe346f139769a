"""Item 98: a deadline now or past fires at the first suspension; a body that never suspends succeeds."""

import asyncio

from scenario import attempt, log


async def sleeps(delay):
    async with asyncio.timeout(delay):
        await asyncio.sleep(0)
        log("never")


async def never_suspends():
    async with asyncio.timeout(-1) as block:
        log("body")
    log(f"expired {block.expired()}")


async def main():
    log(await attempt(sleeps(0)))
    log(await attempt(sleeps(-1)))
    await never_suspends()
    await asyncio.sleep(1)
    async with asyncio.timeout_at(0.5) as block:
        log("no suspension")
    log(f"expired {block.expired()}")
