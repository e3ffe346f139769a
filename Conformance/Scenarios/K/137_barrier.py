"""Item 137: each party gets an index in order of arrival, the last one passes at once, and the barrier is reusable."""

import asyncio

from scenario import log, tried


async def party(name, barrier):
    for i in range(2):
        log(f"{name} arrives, {barrier.n_waiting} waiting")
        log(f"{name} has index {await barrier.wait()}")


async def main():
    barrier = asyncio.Barrier(3)
    log(barrier.parties)
    tasks = [asyncio.create_task(party(name, barrier)) for name in "abc"]
    for task in tasks:
        await task
    log(barrier.n_waiting)
    log(tried(lambda: asyncio.Barrier(0)))
