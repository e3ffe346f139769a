"""Item 339: as_completed with limits, with tasks that are cancelled or fail, and with a consumer that is cancelled or leaves."""

import asyncio

from scenario import Error, attempt, describe, error_after, log, outcome, sleeper, value_after


async def consume(tasks, timeout=None, leave=None):
    got = 0
    try:
        async for task in asyncio.as_completed(tasks, timeout=timeout):
            got += 1
            log(f"{got}: {outcome(task)}")
            if got == leave:
                break
    except BaseException as error:
        log(f"consumer {describe(error)} after {got}")
        raise


def make():
    return [
        asyncio.create_task(value_after(3, "three")),
        asyncio.create_task(error_after(1, "one")),
        asyncio.create_task(sleeper("long", 9)),
        asyncio.create_task(value_after(2, "two")),
    ]


async def main():
    for timeout in (None, 2, 2.5, 0):
        log(f"timeout {timeout}")
        tasks = make()
        log(await attempt(consume(tasks, timeout)))
        log(", ".join(outcome(task) for task in tasks))
        await asyncio.sleep(10)

    log("a child is cancelled")
    tasks = make()
    asyncio.get_running_loop().call_later(2, tasks[2].cancel)
    log(await attempt(consume(tasks)))

    log("the consumer is cancelled")
    tasks = make()
    consumer = asyncio.create_task(consume(tasks, 5))
    await asyncio.sleep(2)
    consumer.cancel()
    log(await attempt(consumer))
    log(", ".join(outcome(task) for task in tasks))
    await asyncio.sleep(10)

    log("the consumer leaves")
    tasks = make()
    await consume(tasks, leave=2)
    log(", ".join(outcome(task) for task in tasks))
    log(await attempt(asyncio.gather(*tasks)))
    await asyncio.sleep(10)

    log("the limit of another block")
    tasks = make()
    try:
        async with asyncio.timeout(2.5):
            await consume(tasks, 4)
    except TimeoutError:
        log(f"outer limit, requests {asyncio.current_task().cancelling()}")
    await asyncio.sleep(10)

    log("twice at a time")
    tasks = make()
    log(await attempt(asyncio.gather(consume(tasks), consume(tasks, 2.5), return_exceptions=True)) != "")
    await asyncio.sleep(10)
