"""Item 310: as_completed with errors, a timeout, a consumer that is slow, and one that is cancelled."""

import asyncio

from scenario import attempt, error_after, log, outcome, show, value_after


async def consume(tasks, timeout, pause):
    try:
        async for task in asyncio.as_completed(tasks, timeout=timeout):
            log(await attempt(task))
            await asyncio.sleep(pause)
        log("all")
    except TimeoutError:
        log("timed out")


def make():
    return [
        asyncio.create_task(value_after(3, "c")),
        asyncio.create_task(value_after(1, "a")),
        asyncio.create_task(error_after(2, "b")),
        asyncio.create_task(value_after(2, "b2")),
    ]


async def main():
    await consume(make(), None, 0)
    await consume(make(), 2, 0)
    await asyncio.sleep(5)
    await consume(make(), 2, 1)
    await asyncio.sleep(5)
    tasks = make()
    consumer = asyncio.create_task(consume(tasks, None, 0))
    await asyncio.sleep(1)
    await asyncio.sleep(0.5)
    consumer.cancel()
    log(await attempt(consumer))
    log(show([outcome(task) for task in tasks]))
    tasks[0].cancel()
    await asyncio.wait(tasks)
    log(show([outcome(task) for task in tasks]))
    async for task in asyncio.as_completed([value_after(2, "x"), value_after(1, "y")]):
        log(await task)
