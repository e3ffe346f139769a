"""Item 329: tasks that await tasks that await tasks, cancelled at each end and in the middle, in the step in which they end."""

import asyncio

from scenario import Error, error_after, log, outcome, show, value_after


async def link(name, inner):
    try:
        result = await inner
        log(f"{name} got {result}")
        return f"{name}{result}"
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise
    except Error as error:
        log(f"{name} failed with {error}")
        raise Error(f"{name}{error}")


def chain(bottom):
    tasks = [asyncio.create_task(bottom)]
    for name in "abc":
        tasks.append(asyncio.create_task(link(name, tasks[-1])))
    return tasks


async def main():
    loop = asyncio.get_running_loop()
    for victim in range(4):
        for when in (1, 2):
            tasks = chain(value_after(2, "!"))
            await asyncio.sleep(0)
            loop.call_later(when, tasks[victim].cancel)
            log(f"{victim} at {when}")
            await asyncio.wait(tasks)
            log(show([outcome(task) for task in tasks]))
    tasks = chain(error_after(1, "!"))
    await asyncio.wait(tasks)
    log(show([outcome(task) for task in tasks]))
    for hops in range(5):
        future = loop.create_future()
        tasks = chain(link("bottom", future))
        await asyncio.sleep(1)
        future.set_result("!")
        for _ in range(hops):
            await asyncio.sleep(0)
        log(f"after {hops}: {tasks[3].cancel()}")
        await asyncio.wait(tasks)
        log(show([outcome(task) for task in tasks]))
