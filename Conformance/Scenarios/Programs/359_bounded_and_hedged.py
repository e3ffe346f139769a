"""Item 359: work with a bound on what runs at once, and requests that are hedged."""

import asyncio

from scenario import Error, log, attempt


async def bounded_map(f, xs, limit):
    it = iter(xs)
    running = set()
    out = {}

    async def run(x):
        return (x, await f(x))

    try:
        for x in it:
            if len(running) >= limit:
                done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                for t in done:
                    k, v = t.result()
                    out[k] = v
                    log(f"done {k}")
            running.add(asyncio.create_task(run(x)))
        while running:
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for t in done:
                k, v = t.result()
                out[k] = v
                log(f"done {k}")
        return sum(out.values())
    finally:
        for t in running:
            t.cancel()
        if running:
            await asyncio.gather(*running, return_exceptions=True)
        log(f"left {len(running)}")


async def main():

    async def square(x):
        try:
            await asyncio.sleep(1 + x / 8)
        except asyncio.CancelledError:
            log(f"square {x} cancelled")
            raise
        if x == 13:
            raise Error("13")
        return x * x

    for limit in (1, 2, 4):
        log(await attempt(bounded_map(square, range(6), limit)))
    log(await attempt(bounded_map(square, range(11, 17), 1)))
    t = asyncio.create_task(bounded_map(square, range(6), 1))
    await asyncio.sleep(2.5)
    t.cancel()
    log(await attempt(t))

    async def hedged(f, delay, n):
        ts = []
        try:
            while True:
                if len(ts) < n:
                    ts.append(asyncio.create_task(f(len(ts))))
                done, _ = await asyncio.wait(ts, timeout=delay if len(ts) < n else None, return_when=asyncio.FIRST_COMPLETED)
                if done:
                    return next((ts.index(t) for t in ts if t in done))
        finally:
            for t in ts:
                t.cancel()
            await asyncio.wait(ts)
            log(" ".join("c" if t.cancelled() else "d" for t in ts))

    for times in ((5, 1, 1), (1, 1, 1), (5, 5, 1), (2.5, 1.5, 9)):
        log(await attempt(hedged(lambda i: asyncio.sleep(times[i]), 1, 3)))
