"""Item 334: a barrier whose waiters are cancelled, timed out, reset and aborted while it fills and while it drains."""

import asyncio

from scenario import describe, log, outcome


async def meets(barrier, name, after=0, limit=None):
    await asyncio.sleep(after)
    try:
        async with asyncio.timeout(limit):
            index = await barrier.wait()
        log(f"{name} got {index}, waiting {barrier.n_waiting}")
    except BaseException as error:
        log(f"{name} {describe(error)}, waiting {barrier.n_waiting}, broken {barrier.broken}")
        if isinstance(error, asyncio.CancelledError):
            raise


def start(barrier, *names, **options):
    return [asyncio.create_task(meets(barrier, name, **options)) for name in names]


async def cancelled_while_draining():
    barrier = asyncio.Barrier(3)
    tasks = start(barrier, "a", "b")
    await asyncio.sleep(1)
    last = start(barrier, "c")
    await asyncio.sleep(0)
    log("all are there")
    tasks[0].cancel()
    late = start(barrier, "d", "e", "f")
    await asyncio.sleep(1)
    log(", ".join(outcome(task) for task in tasks + last + late))


async def cancelled_while_filling():
    barrier = asyncio.Barrier(2)
    tasks = start(barrier, "g")
    await asyncio.sleep(1)
    tasks[0].cancel()
    tasks += start(barrier, "h", "i")
    await asyncio.sleep(1)
    log(", ".join(outcome(task) for task in tasks))


async def reset_and_abort(verb):
    barrier = asyncio.Barrier(3)
    tasks = start(barrier, "j", "k")
    await asyncio.sleep(1)
    await getattr(barrier, verb)()
    log(f"{verb}: waiting {barrier.n_waiting}, broken {barrier.broken}")
    tasks += start(barrier, "l", "m", "n")
    await asyncio.sleep(1)
    await barrier.reset()
    tasks += start(barrier, "o", "p", "q")
    await asyncio.sleep(1)
    log(", ".join(outcome(task) for task in tasks))


async def reset_while_draining(verb):
    barrier = asyncio.Barrier(2)
    tasks = start(barrier, "r", "s")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await getattr(barrier, verb)()
    log(f"{verb} while draining: broken {barrier.broken}")
    tasks += start(barrier, "t", "u")
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    await asyncio.sleep(1)
    log(", ".join(outcome(task) for task in tasks))


async def limits():
    barrier = asyncio.Barrier(2)
    tasks = start(barrier, "v", limit=2) + start(barrier, "w", after=2, limit=1) + start(barrier, "x", after=3)
    await asyncio.sleep(10)
    log(f"waiting {barrier.n_waiting}")
    tasks[2].cancel()
    await asyncio.sleep(1)
    log(", ".join(outcome(task) for task in tasks))


async def main():
    await cancelled_while_draining()
    await cancelled_while_filling()
    for verb in ("reset", "abort"):
        await reset_and_abort(verb)
        await reset_while_draining(verb)
    await limits()
