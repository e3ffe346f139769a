"""Item 91: cancelling the caller cancels the inner, waits for its clean-up, and raises the cancellation."""

import asyncio

from scenario import attempt, log, outcome


async def cleans_up():
    try:
        await asyncio.sleep(100)
    finally:
        log("cancelled")
        await asyncio.sleep(2)
        log("cleaned up")


async def calls(inner):
    await asyncio.wait_for(inner, 50)


async def main():
    caller = asyncio.create_task(calls(cleans_up()))
    await asyncio.sleep(1)
    caller.cancel()
    log(await attempt(caller))
    inner = asyncio.create_task(cleans_up())
    caller = asyncio.create_task(calls(inner))
    await asyncio.sleep(1)
    caller.cancel()
    log(await attempt(caller))
    log(outcome(inner))
