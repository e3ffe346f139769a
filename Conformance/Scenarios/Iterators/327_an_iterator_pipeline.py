"""Item 327: generators that feed each other, with timeouts and cancellations between their items."""

import asyncio
from contextlib import aclosing

from scenario import Error, attempt, error_after, log


async def numbers(name, pause):
    try:
        i = 0
        while True:
            await asyncio.sleep(pause)
            yield i
            i += 1
    finally:
        log(f"{name} closes")
        await asyncio.sleep(0.5)
        log(f"{name} is closed")


async def pairs(source):
    async with aclosing(source) as items:
        first = None
        async for item in items:
            if first is None:
                first = item
            else:
                yield f"{first}+{item}"
                first = None


async def take(name, count, pause, patience):
    try:
        async with asyncio.timeout(patience):
            async with aclosing(pairs(numbers(name, pause))) as source:
                async for pair in source:
                    log(f"{name} {pair}")
                    count -= 1
                    if not count:
                        break
        log(f"{name} took all")
    except TimeoutError:
        log(f"{name} timed out")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(take("a", 2, 1, 10))
        group.create_task(take("b", 9, 2, 9))
        c = group.create_task(take("c", 9, 1, None))
        await asyncio.sleep(3)
        c.cancel()
        log(await attempt(c))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(take("d", 9, 1, None))
            group.create_task(error_after(3, "x"))
    except* Error:
        log("failed")
