"""Item 353: a pipeline of queues that ends, fails, is stopped at once or gently, and is cancelled."""

import asyncio

from scenario import Error, log, attempt, outcome, describe


async def stage(name, src, dst, f, d, workers=1):

    async def work(i):
        while True:
            try:
                x = await src.get()
            except asyncio.QueueShutDown:
                log(f"{name}{i} drained")
                return
            await asyncio.sleep(d)
            y = f(x)
            if y is not None:
                try:
                    await dst.put(y)
                except asyncio.QueueShutDown:
                    log(f"{name}{i} cannot put {y}")
                    return
            src.task_done()

    try:
        async with asyncio.TaskGroup() as g:
            for i in range(workers):
                g.create_task(work(i))
    finally:
        dst.shutdown()
        log(f"{name} closes")


async def pipeline(fail=None, stop=None, immediate=False):
    a, b, c = (asyncio.Queue(2), asyncio.Queue(1), asyncio.Queue())

    def f2(x):
        if x == fail:
            raise Error(f"at {x}")
        return x * 10 if x % 3 else None

    async def feed():
        try:
            for i in range(8):
                await a.put(i)
                log(f"fed {i}")
            a.shutdown()
        except asyncio.QueueShutDown:
            log("feed refused")

    async def sink():
        out = []
        try:
            while True:
                out.append(await c.get())
        except asyncio.QueueShutDown:
            log(f"sink {out}")

    async def stopper():
        await asyncio.sleep(stop)
        log("stop")
        a.shutdown(immediate)

    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(feed())
            g.create_task(stage("x", a, b, lambda x: x, 1, 2))
            g.create_task(stage("y", b, c, f2, 1.5))
            g.create_task(sink())
            if stop:
                g.create_task(stopper())
    finally:
        log(f"{a.qsize()} {b.qsize()} {c.qsize()}")


async def main():
    for kw in ({}, {"fail": 4}, {"stop": 3}, {"stop": 3, "immediate": True}):
        log(f"-- {len(kw)}")
        log(await attempt(pipeline(**kw)))
    t = asyncio.create_task(pipeline())
    await asyncio.sleep(4)
    t.cancel()
    log(await attempt(t))
