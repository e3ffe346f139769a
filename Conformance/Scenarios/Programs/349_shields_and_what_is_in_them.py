"""Item 349: shields under limits, of shields, in cleanup, and over what fails or is cancelled."""

import asyncio

from scenario import Error, log, attempt, outcome, describe


async def save(n, d=2):
    log(f"saving {n}")
    try:
        await asyncio.sleep(d)
        log(f"saved {n}")
        return n
    except asyncio.CancelledError:
        log(f"save {n} cancelled")
        raise


async def main():
    inner = asyncio.create_task(save(1))
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(inner)
    except TimeoutError:
        log("timeout, waiting on")
        log(await inner)
    inner = asyncio.create_task(save(2))
    log(await attempt(asyncio.wait_for(asyncio.shield(inner), 1)))
    log(outcome(inner))
    log(await attempt(inner))
    inner = asyncio.create_task(save(3))
    s = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel("inner")
    log(await attempt(s))
    log(outcome(s))

    async def fails():
        await asyncio.sleep(1)
        raise Error("late")

    inner = asyncio.create_task(fails())
    s = asyncio.shield(inner)
    await asyncio.sleep(0)
    s.cancel()
    log(await attempt(s))
    log(await attempt(inner))
    inner = asyncio.create_task(save(4))
    s1 = asyncio.shield(inner)
    s2 = asyncio.shield(s1)
    s2.cancel()
    log(f"{outcome(s2)} {outcome(s1)} {outcome(inner)}")
    log(await attempt(s1))

    async def body():
        try:
            await asyncio.sleep(100)
        finally:
            t = asyncio.ensure_future(save(5))
            while True:
                try:
                    await asyncio.shield(t)
                    break
                except asyncio.CancelledError:
                    log(f"again {asyncio.current_task().cancelling()}")
                    if t.done():
                        break

    b = asyncio.create_task(body())
    for _ in range(3):
        await asyncio.sleep(0.5)
        b.cancel()
    log(await attempt(b))
    f = asyncio.get_running_loop().create_future()
    f.set_result("done")
    log(asyncio.shield(f) is f)
    s = asyncio.shield(save(6, 0))
    s.add_done_callback(lambda s: log("cb " + outcome(s)))
    log(await s)
    inner = asyncio.create_task(save(7))
    a, b = (asyncio.shield(inner), asyncio.shield(inner))
    await asyncio.sleep(1)
    a.cancel()
    log(await attempt(asyncio.gather(a, b, return_exceptions=True)))
    inner = asyncio.create_task(save(8, 1))

    async def waits():
        return await asyncio.shield(inner)

    w = asyncio.create_task(waits())
    await asyncio.sleep(1)
    log(f"{outcome(inner)} {w.cancel()}")
    log(await attempt(w))
    log(await attempt(inner))
