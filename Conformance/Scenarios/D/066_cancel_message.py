"""Item 66: the message of a cancel reaches the awaiter through nested awaits."""

import asyncio

from scenario import log, outcome


async def inner():
    await asyncio.sleep(10)


async def middle():
    await inner()


async def outer(task):
    await task


async def main():
    task = asyncio.create_task(middle())
    waiting = asyncio.create_task(outer(task))
    await asyncio.sleep(1)
    waiting.cancel("enough")
    try:
        await waiting
    except asyncio.CancelledError as error:
        log(f"cancelled: {error.args[0]}")
    log(f"{outcome(task)}, {outcome(waiting)}")
