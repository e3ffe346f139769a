"""Item 354: priority and stack queues with limits, preemption, joins and both kinds of shutdown."""

import asyncio

from scenario import Error, log, attempt, outcome


async def main():
    pq = asyncio.PriorityQueue(4)

    async def producer(n, items):
        for p, pause in items:
            try:
                async with asyncio.timeout(1.5):
                    await pq.put((p, n))
                    log(f"{n} put {p}")
            except TimeoutError:
                log(f"{n} drops {p} size {pq.qsize()}")
            await asyncio.sleep(pause)

    async def consumer(n, d, limit):
        for _ in range(limit):
            p, who = await pq.get()
            log(f"{n} runs {p} of {who}")
            await asyncio.sleep(d)
            pq.task_done()

    ps = [asyncio.create_task(producer("p", [(5, 0), (1, 0), (3, 0), (9, 0), (2, 1), (7, 0)])), asyncio.create_task(producer("q", [(4, 0), (6, 1), (0, 0)]))]
    await asyncio.sleep(1)
    c = asyncio.create_task(consumer("c", 1, 20))
    await asyncio.gather(*ps)
    await asyncio.wait_for(pq.join(), 10)
    log(f"joined {pq.empty()}")
    c.cancel()
    log(await attempt(c))
    jobs = asyncio.PriorityQueue()
    running = None

    async def job(p, d):
        log(f"job {p} for {d}")
        try:
            await asyncio.sleep(d)
            log(f"job {p} done")
        except asyncio.CancelledError:
            log(f"job {p} preempted")
            jobs.put_nowait((p, 1))
            raise

    async def scheduler():
        nonlocal running
        while True:
            p, d = await jobs.get()
            running = (p, asyncio.create_task(job(p, d)))
            await asyncio.wait([running[1]])
            running = None
            jobs.task_done()

    async def submit(p, d):
        jobs.put_nowait((p, d))
        if running and running[0] > p:
            running[1].cancel()

    s = asyncio.create_task(scheduler())
    for p, d, pause in ((5, 3, 1), (2, 3, 1), (9, 1, 0), (1, 1, 0.5), (0, 1, 0)):
        await submit(p, d)
        await asyncio.sleep(pause)
    await jobs.join()
    s.cancel()
    log(await attempt(s))
    st = asyncio.LifoQueue()
    for i in range(3):
        st.put_nowait(i)

    async def pop(n):
        try:
            while True:
                x = await st.get()
                log(f"{n} pops {x}")
                await asyncio.sleep(1)
                if x == 2:
                    await st.put(10)
                st.task_done()
        except asyncio.QueueShutDown:
            log(f"{n} ends")

    ts = [asyncio.create_task(pop(n)) for n in "ab"]
    await st.join()
    log("joined")
    st.shutdown()
    st.shutdown(immediate=True)
    await asyncio.gather(*ts)
    q = asyncio.Queue(1)
    q.put_nowait(0)

    async def put(x):
        log(f"put {x} {await attempt(q.put(x))}")

    async def join():
        log(f"join {await attempt(q.join())}")

    ts = [asyncio.create_task(put(1)), asyncio.create_task(put(2)), asyncio.create_task(join())]
    await asyncio.sleep(1)
    q.shutdown(immediate=True)
    log(f"{q.qsize()} {q.empty()} {q.full()}")
    await asyncio.wait(ts)
    log(await attempt(q.get()))
    log(await attempt(q.put(1)))
