"""Item 316: tasks that count, swallow and withdraw requests to be cancelled, within blocks and finally clauses."""

import asyncio

from scenario import attempt, log, outcome, sleeper


async def stubborn(name, swallow, withdraw):
    task = asyncio.current_task()
    for i in range(swallow + 1):
        try:
            await asyncio.sleep(10)
            log(f"{name} slept")
        except asyncio.CancelledError as error:
            log(f"{name} {error.args[0]} {task.cancelling()}")
            if withdraw:
                log(f"{name} withdraws, left {task.uncancel()}")
            if i == swallow:
                raise
    return name


async def finishing(name):
    try:
        try:
            await asyncio.sleep(10)
        finally:
            log(f"{name} cleans")
            await asyncio.sleep(2)
            log(f"{name} cleaned")
    except asyncio.CancelledError as error:
        log(f"{name} {error.args[0]}")
    await asyncio.sleep(0)
    log(f"{name} still runs, {asyncio.current_task().cancelling()}")
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        log(f"{name} timed out, {asyncio.current_task().cancelling()}")
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeper(f"child of {name}", 1))
    return name


async def main():
    for swallow in (0, 1, 2):
        for withdraw in (False, True):
            task = asyncio.create_task(stubborn(f"{swallow}", swallow, withdraw))
            for i in range(2):
                await asyncio.sleep(1)
                log(task.cancel(f"message {i}"))
            log(await attempt(asyncio.wait_for(task, 30)))
            log(f"{task.cancelled()} {task.cancelling()} {task.uncancel()}")
    for seconds in (1, 2, 3):
        task = asyncio.create_task(finishing("f"))
        await asyncio.sleep(1)
        task.cancel("one")
        await asyncio.sleep(seconds)
        task.cancel("two")
        log(await attempt(task))
    task = asyncio.create_task(sleeper("never"))
    task.cancel("a")
    log(task.uncancel())
    await asyncio.sleep(1)
    log(outcome(task))
    task.cancel("b")
    task.uncancel()
    await asyncio.sleep(1)
    log(outcome(task))
