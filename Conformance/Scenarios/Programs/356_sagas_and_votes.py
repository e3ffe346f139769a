"""Item 356: sagas whose compensation holds cancellations off, and votes within a limit."""

import asyncio

from scenario import Error, log, attempt


async def main():

    async def step(n, d, fail=False):
        log(f"do {n}")
        await asyncio.sleep(d)
        if fail:
            raise Error(n)
        return n

    async def undo(n):
        log(f"undo {n}")
        await asyncio.sleep(0.5)
        log(f"undone {n}")

    async def saga(steps):
        done = []
        try:
            for n, d, f in steps:
                done.append(await step(n, d, f))
            return len(done)
        except BaseException as e:
            comp = asyncio.gather(*(undo(n) for n in reversed(done)))
            while not comp.done():
                try:
                    await asyncio.shield(comp)
                except asyncio.CancelledError:
                    log(f"held off {asyncio.current_task().cancelling()}")
            raise

    log(await attempt(saga([("a", 1, False), ("b", 1, False)])))
    log(await attempt(saga([("a", 1, False), ("b", 1, False), ("c", 1, True)])))
    t = asyncio.create_task(saga([("a", 1, False), ("b", 5, False)]))
    await asyncio.sleep(2)
    for _ in range(3):
        t.cancel()
        await asyncio.sleep(0.125)
    log(await attempt(t))
    log(t.cancelling())
    log(await attempt(asyncio.wait_for(saga([("a", 1, False), ("b", 5, False)]), 2)))

    async def two_phase(votes):

        async def prepare(n, d, v):
            await asyncio.sleep(d)
            if not v:
                raise Error(f"{n} refuses")
            return n

        try:
            async with asyncio.timeout(3), asyncio.TaskGroup() as g:
                ts = [g.create_task(prepare(*v)) for v in votes]
        except (ExceptionGroup, TimeoutError) as e:
            log(f"abort {' '.join((v[0] for v, t in zip(votes, ts) if t.done() and (not t.cancelled()) and (not t.exception())))}")
            return "aborted"
        log(f"commit {' '.join((t.result() for t in ts))}")
        return "committed"

    log(await attempt(two_phase([("x", 1, True), ("y", 2, True)])))
    log(await attempt(two_phase([("x", 1, True), ("y", 2, False), ("z", 3, True)])))
    log(await attempt(two_phase([("x", 1, True), ("y", 4, True)])))
    log(await attempt(two_phase([("x", 3, True), ("y", 3, False)])))
