"""Item 323: a loop that is stopped from callbacks, timers and tasks, run again, and run until something is complete."""

import asyncio

from scenario import error_after, log, outcome, the_loop, tried


async def counting(name, count):
    for i in range(count):
        log(f"{name} {i}")
        await asyncio.sleep(1)
    return name


async def stopping():
    await asyncio.sleep(2)
    the_loop().stop()
    log("asked to stop")
    await asyncio.sleep(0)
    log("runs again")
    return "stopped"


def run():
    loop = the_loop()
    task = loop.create_task(counting("a", 5))
    stopper = loop.create_task(stopping())
    log(tried(lambda: loop.run_until_complete(task)))
    log(f"{outcome(task)} {outcome(stopper)} running {loop.is_running()}")
    log(tried(lambda: loop.run_until_complete(stopper)))
    loop.call_later(1, loop.stop)
    loop.run_forever()
    log(f"{outcome(task)} at {loop.time():g}")
    loop.call_soon(lambda: (log("nested"), log(tried(loop.run_forever)), loop.stop()))
    loop.run_forever()
    log(tried(lambda: loop.run_until_complete(task)))
    log(tried(lambda: loop.run_until_complete(task)))
    future = loop.create_future()
    loop.call_later(1, future.cancel)
    log(tried(lambda: loop.run_until_complete(future)))
    loop.stop()
    loop.call_soon(log, "one iteration")
    loop.call_soon(lambda: loop.call_soon(log, "of the next run"))
    loop.run_forever()
    log("between")
    log(tried(lambda: loop.run_until_complete(error_after(0, "x"))))
