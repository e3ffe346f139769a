"""Item 313: barriers that are aborted and reset with parties in each stage, and whose parties are cancelled or time out."""

import asyncio

from scenario import attempt, log, tried


async def party(name, barrier, delay=0):
    try:
        await asyncio.sleep(delay)
        log(f"{name} arrives, {barrier.n_waiting} wait")
        position = await barrier.wait()
        log(f"{name} passes as {position}, {barrier.n_waiting} wait")
    except asyncio.BrokenBarrierError:
        log(f"{name} broken {barrier.broken}")
    except asyncio.CancelledError:
        log(f"{name} cancelled, broken {barrier.broken}")
        raise


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(name, barrier, delay)) for name, delay in (("a", 0), ("b", 1), ("c", 2), ("d", 2), ("e", 2), ("f", 3))]
    await asyncio.wait(tasks)
    log(f"{barrier.n_waiting} {barrier.parties} {barrier.broken}")
    tasks = [asyncio.create_task(party(name, barrier)) for name in "gh"]
    await asyncio.sleep(1)
    await barrier.reset()
    log(f"reset, broken {barrier.broken}")
    await asyncio.wait(tasks)
    tasks = [asyncio.create_task(party(name, barrier)) for name in "ij"]
    await asyncio.sleep(1)
    tasks[0].cancel()
    await asyncio.sleep(1)
    log(f"{barrier.n_waiting} wait")
    tasks += [asyncio.create_task(party(name, barrier)) for name in "kl"]
    await asyncio.sleep(1)
    log(f"{barrier.n_waiting} wait")
    await barrier.abort()
    await asyncio.wait(tasks)
    log(await attempt(barrier.wait()))
    await barrier.reset()
    log(await attempt(asyncio.wait_for(barrier.wait(), 1)))
    log(f"{barrier.n_waiting} {barrier.broken}")
    tasks = [asyncio.create_task(party(name, barrier)) for name in "mno"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await barrier.reset()
    await asyncio.wait(tasks)
    tasks = [asyncio.create_task(party(name, barrier)) for name in "pqrs"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    tasks[0].cancel()
    await barrier.abort()
    await asyncio.wait(tasks)
    log(tried(lambda: asyncio.Barrier(0)))
