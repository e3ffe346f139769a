"""Item 37: all_tasks has the tasks of the loop that are not done, the current one included."""

import asyncio

from scenario import attempt, log, show, value_after


def names():
    return show(sorted(task.get_name() for task in asyncio.all_tasks()))


async def main():
    asyncio.current_task().set_name("main")
    log(names())
    a = asyncio.create_task(value_after(1, 1), name="a")
    b = asyncio.create_task(value_after(2, 2), name="b")
    log(names())
    await a
    log(names())
    b.cancel()
    log(names())
    await attempt(b)
    log(names())
