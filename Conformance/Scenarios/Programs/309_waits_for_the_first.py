"""Item 309: waits until the first ends or fails, with tasks that are cancelled meanwhile, and their leftovers."""

import asyncio

from scenario import attempt, error_after, log, outcome, show, sleeper, value_after


async def report(tasks, timeout, until):
    done, pending = await asyncio.wait(tasks, timeout=timeout, return_when=until)
    log(f"done {show(sorted(task.get_name() for task in done))}, pending {show(sorted(task.get_name() for task in pending))}")
    return pending


async def stop(tasks):
    for task in tasks:
        task.cancel()
    log(show([outcome(task) for task in tasks]))
    await asyncio.gather(*tasks, return_exceptions=True)
    log(show([outcome(task) for task in tasks]))


def make():
    return [
        asyncio.create_task(value_after(1, 1), name="one"),
        asyncio.create_task(sleeper("two", 5), name="two"),
        asyncio.create_task(error_after(3, "x"), name="three"),
        asyncio.create_task(sleeper("four", 9), name="four"),
    ]


async def main():
    for until in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        for timeout in (0, 2, 4, None):
            log(f"timeout {show(timeout)}")
            tasks = make()
            asyncio.get_running_loop().call_later(2, tasks[1].cancel)
            await report(tasks, timeout, until)
            await stop(tasks)
    tasks = make()
    waiting = asyncio.create_task(report(tasks, None, asyncio.ALL_COMPLETED))
    await asyncio.sleep(2)
    waiting.cancel()
    log(await attempt(waiting))
    log(show([outcome(task) for task in tasks]))
    pending = set(tasks)
    while pending:
        pending = await report(pending, None, asyncio.FIRST_COMPLETED)
