"""Item 187: at the end of a run the leftover tasks are cancelled once and waited for, also those that swallow it."""

import asyncio

from scenario import log, new_loop, outcome, sleeper, tried


async def swallows():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log("swallowed")
    await asyncio.sleep(3)
    log("went on")


async def main(tasks):
    for task in (sleeper("a"), swallows(), sleeper("b")):
        tasks.append(asyncio.create_task(task))
    await asyncio.sleep(1)
    log("main ends")
    return 1


def run():
    tasks = []
    log(tried(lambda: asyncio.run(main(tasks), loop_factory=new_loop)))
    for task in tasks:
        log(outcome(task))
