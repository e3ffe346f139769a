"""Item 56: a task cancelled while its resume is queued feels the cancel at that step and gets no result."""

import asyncio

from scenario import attempt, log, outcome


async def yielding():
    try:
        await asyncio.sleep(0)
        log("never")
    except asyncio.CancelledError:
        log("yielding cancelled")
        raise


async def waiting(future):
    try:
        log(f"never: {await future}")
    except asyncio.CancelledError:
        log("waiting cancelled")
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    a, b = asyncio.create_task(yielding()), asyncio.create_task(waiting(future))
    await asyncio.sleep(0)
    a.cancel()
    future.set_result(5)
    b.cancel()
    log(f"{await attempt(a)}, {await attempt(b)}, {outcome(future)}")
