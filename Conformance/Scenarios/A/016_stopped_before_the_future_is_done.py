"""Item 16: a loop stopped before the future is done makes run_until_complete fail; the task can be run again."""

import asyncio

from scenario import log, outcome, the_loop, tried


async def work(loop):
    log("work starts")
    loop.stop()
    await asyncio.sleep(1)
    log("work ends")
    return 3


def run():
    loop = the_loop()
    task = loop.create_task(work(loop))
    log(tried(lambda: loop.run_until_complete(task)))
    log(outcome(task))
    log(tried(lambda: loop.run_until_complete(task)))
