"""Item 317: the message of a cancellation on its way through gathers, timeouts, groups and shields."""

import asyncio

from scenario import attempt, log


async def tell(name, awaitable):
    try:
        await awaitable
        log(f"{name} done")
    except asyncio.CancelledError as error:
        log(f"{name} {error.args[0] if error.args and error.args[0] else 'no message'}")
        raise
    except TimeoutError:
        log(f"{name} timed out")


async def grouped():
    async with asyncio.TaskGroup() as group:
        group.create_task(tell("child", asyncio.sleep(50)))
        await tell("body", asyncio.sleep(50))


async def bounded():
    async with asyncio.timeout(50):
        await tell("inside", asyncio.sleep(60))


async def main():
    makers = {
        "sleep": lambda: asyncio.sleep(50),
        "task": lambda: asyncio.create_task(tell("inner", asyncio.sleep(50))),
        "gather": lambda: asyncio.gather(tell("left", asyncio.sleep(50)), tell("right", asyncio.sleep(50))),
        "outcomes": lambda: asyncio.gather(asyncio.sleep(1), tell("left", asyncio.sleep(50)), return_exceptions=True),
        "wait_for": lambda: asyncio.wait_for(tell("inner", asyncio.sleep(50)), 60),
        "wait": lambda: asyncio.wait([asyncio.create_task(tell("inner", asyncio.sleep(5)))]),
        "shield": lambda: asyncio.shield(tell("inner", asyncio.sleep(5))),
        "group": grouped,
        "timeout": bounded,
        "lock": lambda: locked.acquire(),
        "queue": lambda: asyncio.Queue().get(),
    }
    locked = asyncio.Lock()
    await locked.acquire()
    for name, maker in makers.items():
        task = asyncio.create_task(tell(name, maker()))
        await asyncio.sleep(2)
        task.cancel(f"stop {name}")
        log(await attempt(task))
        await asyncio.sleep(10)
    task = asyncio.create_task(tell("inner", asyncio.sleep(50)))
    awaiter = asyncio.create_task(tell("awaiter", task))
    await asyncio.sleep(1)
    task.cancel("to inner")
    log(await attempt(awaiter))
