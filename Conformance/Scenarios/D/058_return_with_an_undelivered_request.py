"""Item 58: a coroutine that returns with an undelivered request ends cancelled, and its value is dropped."""

import asyncio

from scenario import Error, attempt, log, outcome


async def work():
    asyncio.current_task().cancel()
    log("returns")
    return 5


async def fails():
    asyncio.current_task().cancel()
    raise Error("x")


async def main():
    task = asyncio.create_task(work())
    log(await attempt(task))
    log(f"{outcome(task)} {task.cancelling()}")
    log(await attempt(asyncio.create_task(fails())))
