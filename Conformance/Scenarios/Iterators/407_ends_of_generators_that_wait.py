"""Item 407: generators whose clean-up awaits tasks, fails or is left half-way, and that are read in their own clean-up or listed while they wait."""

import asyncio
from contextlib import aclosing

from scenario import Error, attempt, error_after, log, outcome


async def awaits_its_task(fails):
    task = asyncio.create_task(error_after(2, "task") if fails else asyncio.sleep(2))
    try:
        yield 1
        log("never")
    finally:
        try:
            await task
            log("its task is done")
        except Error as error:
            log(f"its task failed: {error}")


async def cleans_up_and_fails(name):
    try:
        yield 1
        await asyncio.sleep(1)
        yield 2
    finally:
        await asyncio.sleep(1)
        log(f"{name} fails")
        raise Error(name)


async def takes_one(source):
    async with aclosing(source) as items:
        async for item in items:
            return item


async def takes_all(source):
    total = 0
    async with aclosing(source) as items:
        async for item in items:
            total += item
    return total


async def fails_in_the_body(source):
    async with aclosing(source) as items:
        async for item in items:
            raise Error(f"body at {item}")


async def waits_for_its_first(name):
    try:
        await asyncio.sleep(5)
        yield 1
    finally:
        await asyncio.sleep(0)
        log(f"{name} is closed")


async def first_never_comes():
    tasks = [asyncio.create_task(takes_all(waits_for_its_first(name))) for name in "ab"]
    await asyncio.sleep(1)
    log(f"{len(asyncio.all_tasks())} tasks, {len(tasks[0].get_stack()) > 0}")
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    log(", ".join(outcome(task) for task in tasks))


async def read_in_the_clean_up():
    async def counts():
        for i in range(4):
            await asyncio.sleep(1)
            yield i

    async def hands_on(source):
        try:
            async for item in source:
                yield item
        finally:
            async for item in source:
                log(f"left over {item}")

    log(await takes_one(hands_on(counts())))


async def closed_twice(source):
    log(await anext(source))
    log(await attempt(source.aclose()))
    log(await attempt(source.aclose()))
    log(await anext(source, "no more"))


async def main():
    for fails in (False, True):
        log(await attempt(takes_one(awaits_its_task(fails))))
    for consume in (takes_one, takes_all, fails_in_the_body):
        log(await attempt(consume(cleans_up_and_fails(consume.__name__))))
    task = asyncio.create_task(takes_one(cleans_up_and_fails("cancelled")))
    await asyncio.sleep(0)
    await asyncio.sleep(0.5)
    task.cancel()
    log(await attempt(task))
    await first_never_comes()
    await read_in_the_clean_up()
    await closed_twice(awaits_its_task(True))
    await closed_twice(cleans_up_and_fails("closed"))
