"""Item 314: semaphores and locks whose waiters are cancelled just as they are woken, with others behind them and newcomers before them."""

import asyncio

from scenario import attempt, log


async def worker(name, semaphore, hold):
    try:
        async with semaphore:
            log(f"{name} in")
            await asyncio.sleep(hold)
        log(f"{name} out, locked {semaphore.locked()}")
    except asyncio.CancelledError:
        log(f"{name} cancelled, locked {semaphore.locked()}")
        raise


async def race(semaphore):
    await semaphore.acquire()
    tasks = {name: asyncio.create_task(worker(name, semaphore, 1)) for name in "abcd"}
    await asyncio.sleep(1)
    semaphore.release()
    tasks["a"].cancel()
    newcomer = asyncio.create_task(worker("newcomer", semaphore, 1))
    log(f"locked {semaphore.locked()}")
    await asyncio.sleep(0)
    tasks["c"].cancel()
    await asyncio.sleep(0)
    tasks["b"].cancel()
    semaphore.locked()
    await asyncio.wait([*tasks.values(), newcomer])
    log(f"locked {semaphore.locked()}")


async def main():
    await race(asyncio.Lock())
    await race(asyncio.Semaphore(1))
    semaphore = asyncio.Semaphore(3)
    await race(semaphore)
    bounded = asyncio.BoundedSemaphore(2)
    await race(bounded)
    async with bounded:
        pass
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(worker(name, semaphore, 1)) for name in "uvwxyz"]
    await asyncio.sleep(1)
    semaphore.release()
    semaphore.release()
    tasks[0].cancel()
    tasks[1].cancel()
    semaphore.release()
    await asyncio.sleep(0)
    semaphore.release()
    tasks[4].cancel()
    done, pending = await asyncio.wait(tasks, timeout=10)
    log(f"{len(done)} {len(pending)}")
    log(await attempt(asyncio.wait_for(semaphore.acquire(), 1)))
