"""Item 342: pipelines of async generators that are cancelled, timed out and left, in their items, in their bodies and while they clean up."""

import asyncio
from contextlib import aclosing

from scenario import Error, attempt, log, outcome


async def clean(name, seconds=1):
    log(f"{name} cleans")
    await asyncio.sleep(seconds)
    log(f"{name} is clean")


async def numbers(name, delay=1):
    i = 0
    try:
        while True:
            await asyncio.sleep(delay)
            i += 1
            yield i
    finally:
        await clean(name)


async def doubled(source, name):
    async with aclosing(source) as items:
        try:
            async for x in items:
                yield x * 2
                log(f"{name} goes on after {x}")
        finally:
            await clean(name, 0.5)


async def fails_at(source, at):
    async with aclosing(source) as items:
        async for x in items:
            if x == at:
                raise Error(f"at {at}")
            yield x


async def consume(source, rest=0.0, leave=None):
    total = 0
    async with aclosing(source) as items:
        async for x in items:
            log(f"got {x}")
            total += x
            if x == leave:
                break
            try:
                await asyncio.sleep(rest)
            finally:
                log(f"rested after {x}")
    return total


def pipeline():
    return doubled(doubled(numbers("numbers"), "inner"), "outer")


async def cancelled(after, again, rest):
    task = asyncio.create_task(consume(pipeline(), rest))
    await asyncio.sleep(after)
    log(task.cancel("stop"))
    if again:
        await asyncio.sleep(again)
        log(task.cancel("again"))
    log(await attempt(task))
    log(f"requests {task.cancelling()}")


async def limited(seconds, rest):
    try:
        async with asyncio.timeout(seconds):
            await consume(pipeline(), rest)
    except TimeoutError:
        log(f"timed out, requests {asyncio.current_task().cancelling()}")


async def shared():
    source = numbers("shared")
    async with aclosing(source) as items:
        async for x in items:
            log(f"first {x}")
            break
        log(await attempt(asyncio.wait_for(anext(items), 0.5)))
        log(await attempt(anext(items, "ended")))


async def main():
    for after, again, rest in ((1.5, None, 0), (1.5, 0.25, 0), (1.5, None, 3), (1.5, 0.75, 3), (2.5, 1.75, 0.0)):
        log(f"cancelled {after:g} {again} {rest:g}")
        await cancelled(after, again, rest)
    for seconds, rest in ((2.5, 0.0), (2, 0.0), (3, 5)):
        log(f"limited {seconds:g}")
        await limited(seconds, rest)
    log(await attempt(consume(pipeline(), leave=8)))
    log(await attempt(consume(fails_at(doubled(numbers("n"), "d"), 4))))
    log(await attempt(asyncio.gather(consume(fails_at(numbers("a"), 2)), consume(numbers("b"), leave=3))))
    await asyncio.sleep(10)
    await shared()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(consume(numbers(f"g{i}", i), leave=2)) for i in (1, 2)]
    log(", ".join(outcome(task) for task in tasks))
