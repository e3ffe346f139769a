"""Item 188: a task that fails while the run ends is reported; one created meanwhile is neither cancelled nor awaited."""

import asyncio

from scenario import Error, log, new_loop, outcome, sleeper, tried


async def fails():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise Error("at the end")


async def creates(tasks):
    try:
        await asyncio.sleep(100)
    finally:
        tasks.append(asyncio.create_task(sleeper("created", 50)))
        await asyncio.sleep(1)


async def main(tasks):
    tasks.append(asyncio.create_task(fails()))
    tasks.append(asyncio.create_task(creates(tasks)))
    await asyncio.sleep(1)
    return "main"


def run():
    tasks = []
    log(tried(lambda: asyncio.run(main(tasks), loop_factory=new_loop)))
    for task in tasks:
        log(outcome(task))
