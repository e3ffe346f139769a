"""Item 305: a group whose task is cancelled twice, while children clean up, one of them with an error."""

import asyncio

from scenario import Error, attempt, describe, log, outcome


async def cleaning(name, seconds, fails):
    try:
        await asyncio.sleep(100)
    finally:
        log(f"{name} cleans")
        await asyncio.sleep(seconds)
        log(f"{name} is clean")
        if fails:
            raise Error(name)


async def work(fails):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(cleaning("a", 2, False))
            group.create_task(cleaning("b", 3, fails))
            try:
                await asyncio.sleep(50)
            finally:
                log("body")
    except BaseException as error:
        log(f"{describe(error)}, requests {asyncio.current_task().cancelling()}")
        raise
    finally:
        log("out")


async def main():
    for fails in (False, True):
        task = asyncio.create_task(work(fails))
        await asyncio.sleep(1)
        log(task.cancel("first"))
        await asyncio.sleep(1)
        log(task.cancel("second"))
        log(await attempt(task))
        log(f"{outcome(task)}, {task.cancelling()}, {task.cancel()}")
    task = asyncio.create_task(work(True))
    task.cancel()
    log(await attempt(task))
