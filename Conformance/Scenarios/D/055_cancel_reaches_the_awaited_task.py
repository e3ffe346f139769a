"""Item 55: a cancel is passed to the awaited task; the outer one resumes when that one ends, with what it gives."""

import asyncio

from scenario import attempt, log, outcome


async def inner(swallow):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log("inner cancelled")
        await asyncio.sleep(1)
        log("inner cleaned up")
        if not swallow:
            raise
    return "swallowed"


async def outer(task):
    try:
        log(f"outer got {await task}")
    except asyncio.CancelledError:
        log("outer cancelled")
        raise
    return "outer"


async def main():
    for swallow in (False, True):
        task = asyncio.create_task(inner(swallow))
        waiting = asyncio.create_task(outer(task))
        await asyncio.sleep(1)
        waiting.cancel()
        log(f"{outcome(task)} {task.cancelling()}, {outcome(waiting)} {waiting.cancelling()}")
        log(await attempt(waiting))
        log(f"{outcome(task)}, {outcome(waiting)}")
