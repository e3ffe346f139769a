"""Item 83: the first completion, the first failure (a cancellation is none), or all."""

import asyncio

from scenario import error_after, log, show, value_after


def names(tasks):
    return show(sorted(task.get_name() for task in tasks))


async def case(name, condition):
    log(name)
    tasks = [
        asyncio.create_task(value_after(1, 1), name="value"),
        asyncio.create_task(value_after(100, 2), name="cancelled"),
        asyncio.create_task(error_after(3, "x"), name="error"),
        asyncio.create_task(value_after(4, 4), name="late"),
    ]
    asyncio.get_running_loop().call_later(2, tasks[1].cancel)
    done, pending = await asyncio.wait(tasks, return_when=condition)
    log(f"done {names(done)}, pending {names(pending)}")
    await asyncio.wait(tasks)


async def main():
    await case("first completed", asyncio.FIRST_COMPLETED)
    await case("first exception", asyncio.FIRST_EXCEPTION)
    await case("all completed", asyncio.ALL_COMPLETED)
    slow = asyncio.create_task(value_after(2, 1))
    quick = asyncio.create_task(value_after(1, 1))
    done, pending = await asyncio.wait([slow, quick], return_when=asyncio.FIRST_EXCEPTION)
    log(f"no failure: {len(done)} done, {len(pending)} pending")
