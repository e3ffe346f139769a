"""Item 29: the number of iterations that each way of awaiting costs with children that never suspend."""

import asyncio

from scenario import log


class Counter:
    def __init__(self, loop):
        self.loop = loop
        self.iterations = 0
        self.running = True
        loop.call_soon(self.step)

    def step(self):
        self.iterations += 1
        if self.running:
            self.loop.call_soon(self.step)


async def nothing():
    pass


async def new_task():
    await asyncio.create_task(nothing())


async def gather():
    await asyncio.gather(nothing(), nothing())


async def shield():
    await asyncio.shield(nothing())


async def wait():
    await asyncio.wait([asyncio.create_task(nothing())])


async def group():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(nothing())


async def wait_for_positive():
    await asyncio.wait_for(nothing(), 1)


async def wait_for_zero():
    try:
        await asyncio.wait_for(nothing(), 0)
    except TimeoutError:
        pass


async def gather_done(done):
    await asyncio.gather(done, done)


async def wait_done(done):
    await asyncio.wait([done])


async def sleep():
    await asyncio.sleep(0)


async def measure(name, counter, coro):
    before = counter.iterations
    await coro
    log(f"{name} {counter.iterations - before}")


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    done.set_result(1)
    counter = Counter(loop)
    await asyncio.sleep(0)
    await measure("direct", counter, nothing())
    await measure("sleep 0", counter, sleep())
    await measure("new task", counter, new_task())
    await measure("gather", counter, gather())
    await measure("shield", counter, shield())
    await measure("wait", counter, wait())
    await measure("group", counter, group())
    await measure("wait_for 1", counter, wait_for_positive())
    await measure("wait_for 0", counter, wait_for_zero())
    await measure("gather of done", counter, gather_done(done))
    await measure("wait on done", counter, wait_done(done))
    counter.running = False
