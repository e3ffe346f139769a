"""Item 138: who arrives while the barrier drains waits until it is empty; a cancelled party leaves the count."""

import asyncio

from scenario import attempt, log, outcome


async def party(name, barrier):
    log(f"{name} arrives")
    log(f"{name} has index {await barrier.wait()}")


async def main():
    barrier = asyncio.Barrier(2)
    a = asyncio.create_task(party("a", barrier))
    await asyncio.sleep(1)
    b = asyncio.create_task(party("b", barrier))
    c = asyncio.create_task(party("c", barrier))
    await b
    log(f"waiting {barrier.n_waiting}")
    await a
    await asyncio.sleep(1)
    log(f"waiting {barrier.n_waiting}, {outcome(c)}")
    c.cancel()
    log(await attempt(c))
    log(f"waiting {barrier.n_waiting}, broken {barrier.broken}")
    d, e = asyncio.create_task(party("d", barrier)), asyncio.create_task(party("e", barrier))
    await d
    await e
