"""Item 345: which verbs make tasks, told by the numbers in default names; a task that is given a name uses up none."""

import asyncio

from scenario import attempt, log


async def number():
    await asyncio.sleep(0)
    return int(asyncio.current_task().get_name().split("-")[1])


class Counter:
    async def begin(self):
        self.last = await asyncio.create_task(number())

    async def tell(self, text):
        now = await asyncio.create_task(number())
        log(f"{text}: {now - self.last - 1}")
        self.last = now


async def main():
    counter = Counter()
    await counter.begin()
    await counter.tell("nothing")
    await asyncio.wait_for(number(), 1)
    await asyncio.wait_for(number(), None)
    await counter.tell("wait_for")
    await attempt(asyncio.wait_for(number(), 0))
    await counter.tell("wait_for without time")
    await asyncio.shield(number())
    await counter.tell("shield")
    await asyncio.gather(number(), number())
    await counter.tell("gather")
    tasks = [asyncio.create_task(number(), name=name) for name in ("named 1", None, "named 2", "named 3", None)]
    log(" ".join(task.get_name() for task in tasks if task.get_name().startswith("named")))
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    await counter.tell("two of five without names")
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0), name="child")
        group.create_task(asyncio.sleep(0))
    await counter.tell("group")
    async with asyncio.timeout(1):
        await asyncio.sleep(0)
    await counter.tell("timeout")
    async for task in asyncio.as_completed([number(), number()]):
        await task
    await counter.tell("as_completed")
    await asyncio.to_thread(int)
    asyncio.get_running_loop().create_future()
    await counter.tell("thread and future")
    renamed = asyncio.create_task(number())
    renamed.set_name("renamed")
    renamed.cancel()
    await asyncio.wait([renamed])
    await counter.tell("renamed")
