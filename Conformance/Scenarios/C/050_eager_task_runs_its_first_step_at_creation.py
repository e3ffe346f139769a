"""Item 50: an eager task runs its first step when it is created; its done callbacks are queued all the same."""

import asyncio

from scenario import log, outcome


async def never_suspends():
    log("short runs")
    return 1


async def suspends():
    log("long starts")
    await asyncio.sleep(0)
    log("long ends")
    return 2


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    log("before")
    short = asyncio.create_task(never_suspends())
    short.add_done_callback(lambda task: log("short is done"))
    log(outcome(short))
    long = asyncio.create_task(suspends())
    log(outcome(long))
    log(await long)
