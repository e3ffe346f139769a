"""Item 358: how many iterations each verb takes, told by a callback that queues itself."""

import asyncio

from scenario import log, attempt, value_after


async def main():
    loop = asyncio.get_running_loop()

    async def now(x=1):
        return x

    async def counted(name, make):
        n = 0
        stop = False

        def tick():
            nonlocal n
            if not stop:
                n += 1
                loop.call_soon(tick)

        loop.call_soon(tick)
        r = await attempt(make())
        stop = True
        log(f"{name}: {n} {r}")
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    T = asyncio.create_task
    done = loop.create_future()
    done.set_result(1)

    async def group(k):
        async with asyncio.TaskGroup() as g:
            for _ in range(k):
                g.create_task(now())

    async def fail():
        raise ValueError()

    async def group_fail():
        async with asyncio.TaskGroup() as g:
            g.create_task(fail())

    async def timeout0():
        async with asyncio.timeout(0):
            await asyncio.sleep(1)

    async def timeout0_no_wait():
        async with asyncio.timeout(0):
            pass

    async def ac():
        async for x in asyncio.as_completed([now(), now()]):
            await x

    async def lock_pair():
        l = asyncio.Lock()

        async def a():
            async with l:
                await asyncio.sleep(0)

        await asyncio.gather(a(), a(), a())

    async def q_pair():
        q = asyncio.Queue(1)

        async def p():
            for i in range(4):
                await q.put(i)

        t = T(p())
        for _ in range(4):
            await q.get()
        await t

    async def cancel_now():
        t = T(asyncio.sleep(5))
        await asyncio.sleep(0)
        t.cancel()
        await t

    async def cancel_unstarted():
        t = T(asyncio.sleep(5))
        t.cancel()
        await t

    async def shield_cancelled():
        t = T(asyncio.sleep(5))
        s = asyncio.shield(t)
        await asyncio.sleep(0)
        t.cancel()
        await s

    async def wait_first():
        ts = [T(now()), T(asyncio.sleep(0)), T(asyncio.sleep(1))]
        await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
        ts[2].cancel()

    async def barrier():
        b = asyncio.Barrier(3)
        await asyncio.gather(*(b.wait() for _ in range(3)))

    async def cond():
        c = asyncio.Condition()

        async def w():
            async with c:
                await c.wait()

        ts = [T(w()), T(w())]
        await asyncio.sleep(0)
        async with c:
            c.notify_all()
        await asyncio.gather(*ts)

    async def event():
        e = asyncio.Event()
        ts = [T(e.wait()) for _ in range(3)]
        await asyncio.sleep(0)
        e.set()
        await asyncio.wait(ts)

    async def chain(n):
        if n:
            return await T(chain(n - 1))
        return 0

    async def nested_gather():
        return len(await asyncio.gather(asyncio.gather(now(), now()), asyncio.gather(now())))

    async def wf_task():
        return await asyncio.wait_for(T(now()), 1)

    async def wf_zero():
        return await asyncio.wait_for(T(asyncio.sleep(0)), 0)

    for name, make in (
        ("now", now),
        ("task", lambda: T(now())),
        ("done", lambda: done),
        ("gather", lambda: asyncio.gather(now(), now())),
        ("gather done", lambda: asyncio.gather(done, done)),
        ("shield", lambda: asyncio.shield(now())),
        ("shield done", lambda: asyncio.shield(done)),
        ("group 0", lambda: group(0)),
        ("group 3", lambda: group(3)),
        ("group fail", group_fail),
        ("timeout 0", timeout0),
        ("timeout 0 no wait", timeout0_no_wait),
        ("as_completed", ac),
        ("locks", lock_pair),
        ("queue", q_pair),
        ("cancel", cancel_now),
        ("cancel unstarted", cancel_unstarted),
        ("shield cancelled", shield_cancelled),
        ("wait first", wait_first),
        ("barrier", barrier),
        ("cond", cond),
        ("event", event),
        ("chain", lambda: chain(4)),
        ("nested gather", nested_gather),
        ("wait_for task", wf_task),
        ("wait_for zero", wf_zero),
        ("wait_for coro", lambda: asyncio.wait_for(asyncio.sleep(0), 1)),
        ("sleep", lambda: asyncio.sleep(0)),
        ("sleep neg", lambda: asyncio.sleep(-1)),
    ):
        await counted(name, make)
