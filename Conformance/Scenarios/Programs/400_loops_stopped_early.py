"""Item 400: a loop that is stopped before what it runs is done forgets about that: its later end stops no other run."""

import asyncio

from scenario import attempt, log, new_loop, outcome, the_loop, tried, value_after


async def stops(delay):
    asyncio.get_running_loop().stop()
    return await value_after(delay, "late")


async def cleans_up(name, seconds):
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(seconds)
        log(f"{name} is clean")


async def stops_with_others():
    tasks = [asyncio.create_task(cleans_up(name, seconds)) for name, seconds in (("a", 2), ("b", 3))]
    await asyncio.sleep(1)
    asyncio.get_running_loop().stop()
    try:
        await asyncio.sleep(100)
    finally:
        log(f"main leaves, {', '.join(outcome(task) for task in tasks)}")


def again():
    loop = the_loop()
    task = loop.create_task(stops(1))
    log(tried(lambda: loop.run_until_complete(task)))
    loop.call_later(5, loop.stop)
    loop.run_forever()
    log(f"ran for ever, {outcome(task)}")
    log(tried(lambda: loop.run_until_complete(task)))

    future = loop.create_future()
    for _ in range(2):
        loop.call_soon(loop.stop)
        log(tried(lambda: loop.run_until_complete(future)))
    loop.call_later(1, lambda: future.set_result("set"))
    log(tried(lambda: loop.run_until_complete(value_after(3, "other"))))
    log(outcome(future))


def gathered():
    loop = the_loop()
    tasks = [loop.create_task(value_after(delay, delay)) for delay in (1, 2)]
    tasks[0].add_done_callback(lambda _: loop.stop())
    outer = []

    async def gather():
        outer.append(asyncio.gather(*tasks))

    loop.run_until_complete(gather())
    log(tried(lambda: loop.run_until_complete(outer[0])))
    log(f"{outcome(tasks[0])}, {outcome(tasks[1])}, {outcome(outer[0])}")
    log(tried(lambda: loop.run_until_complete(outer[0])))


def run():
    again()
    gathered()
    log(tried(lambda: asyncio.run(stops_with_others(), loop_factory=new_loop)))
    with asyncio.Runner(loop_factory=new_loop) as runner:
        log(tried(lambda: runner.run(stops(2))))
        log(tried(lambda: runner.run(attempt(value_after(5, "second run")))))
        log("closes")
