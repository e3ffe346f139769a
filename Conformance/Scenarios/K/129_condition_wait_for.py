"""Item 129: wait_for tests the predicate again after each wake; if it is true at once, nothing is waited for."""

import asyncio

from scenario import log


def test(values):
    log(f"tested {len(values)}")
    return len(values) >= 2


async def waiter(condition, values):
    await condition.acquire()
    await condition.wait_for(lambda: test(values))
    log("got it")
    condition.release()


async def main():
    condition = asyncio.Condition()
    values = []
    task = asyncio.create_task(waiter(condition, values))
    for i in range(2):
        await asyncio.sleep(1)
        await condition.acquire()
        values.append(i)
        condition.notify()
        condition.release()
    await task
    await condition.wait_for(lambda: test(values))
    log("got it at once")
