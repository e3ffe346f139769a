"""Item 351: cancellations along chains of tasks that swallow, replace and delay them, and against each other."""

import asyncio

from scenario import Error, log, attempt, outcome


async def link(n, inner):
    try:
        r = await inner
        log(f"{n} got {r}")
        return n
    except asyncio.CancelledError as e:
        log(f"{n} cancelled {asyncio.current_task().cancelling()}")
        if n == "swallower":
            return "kept"
        if n == "raiser":
            raise Error("instead")
        if n == "slow":
            await asyncio.sleep(1)
            log("slow cleaned")
        raise
    finally:
        log(f"{n} finally")


async def main():
    T = asyncio.create_task
    for names in (("a", "b", "c"), ("a", "swallower", "c"), ("raiser", "b", "c"), ("slow", "b", "slow"), ("a", "b", "swallower")):
        log(f"-- {' '.join(names)}")
        inner = asyncio.sleep(10, "slept")
        ts = []
        for n in names:
            t = T(link(n, inner))
            ts.append(t)
            inner = t
        await asyncio.sleep(1)
        ts[-1].cancel()
        log(f"{await attempt(ts[-1])} | {' '.join((outcome(t) for t in ts))} | {' '.join((str(t.cancelling()) for t in ts))}")
        await asyncio.sleep(2)
    inner = T(link("i", asyncio.sleep(10)))
    mid = T(link("m", inner))
    out = T(link("o", mid))
    await asyncio.sleep(1)
    mid.cancel()
    log(await attempt(out))
    log(f"{outcome(inner)} {outcome(mid)} {out.cancelling()} {mid.cancelling()} {inner.cancelling()}")
    for first in (0, 1):
        inner = T(link("i", asyncio.sleep(10)))
        out = T(link("o", inner))
        await asyncio.sleep(1)
        if first == 0:
            inner.cancel()
            out.cancel()
        else:
            out.cancel()
            inner.cancel()
        log(await attempt(out))
        log(f"{out.cancelling()} {inner.cancelling()}")
    ts = []

    async def mutual(me, other):
        try:
            await asyncio.sleep(me + 1)
            log(f"{me} cancels {other}")
            ts[other].cancel()
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            log(f"{me} hit")
            ts[other].cancel()
            await asyncio.sleep(0)
            raise

    ts += [T(mutual(0, 1)), T(mutual(1, 0))]
    await asyncio.wait(ts)
    log(f"{ts[0].cancelling()} {ts[1].cancelling()}")

    async def child(p):
        await asyncio.sleep(1)
        log("cancels parent")
        p.cancel("from child")
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            log(f"child feels {e.args}")
            raise

    async def parent():
        await T(child(asyncio.current_task()))

    log(await attempt(T(parent())))
    f = asyncio.get_running_loop().create_future()

    async def waits():
        return await f

    t = T(waits())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(f.set_result, 1)
    asyncio.get_running_loop().call_soon(t.cancel)
    log(await attempt(t))
    f = asyncio.get_running_loop().create_future()
    t = T(waits())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(t.cancel)
    asyncio.get_running_loop().call_soon(lambda: log(f"set {f.done()}"))
    log(await attempt(t))
    f = asyncio.get_running_loop().create_future()
    t = T(waits())
    f.add_done_callback(lambda _: log(f"cb cancel {t.cancel()}"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    f.set_result(3)
    log(await attempt(t))
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(lambda _: log(f"cb cancel {t.cancel()}"))
    t = T(waits())
    await asyncio.sleep(0)
    f.set_result(3)
    log(await attempt(t))
