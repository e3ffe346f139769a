"""Item 201: an async generator runs in the task that iterates it: its awaits are awaits of that task, and an item makes no hop."""

import asyncio
from contextlib import aclosing

from scenario import log, ticker


async def numbers(consumer):
    log(f"begins in the task of the consumer {asyncio.current_task() is consumer}")
    for i in range(3):
        yield i
    await asyncio.sleep(0)
    log("one hop later")
    yield 3
    await asyncio.sleep(1)
    yield 4
    log("ends")


async def doubled(consumer):
    async with aclosing(numbers(consumer)) as source:
        async for x in source:
            yield 2 * x


async def consume():
    async for x in doubled(asyncio.current_task()):
        log(f"item {x}")
    log("consumed")


async def main():
    task = asyncio.create_task(consume())
    await asyncio.gather(task, ticker(4))
