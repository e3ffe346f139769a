"""Item 123: a primitive belongs to the loop of its first wait; another loop may not wait on it."""

import asyncio

from scenario import attempt, log, new_loop, run_main


async def wait_for_lock(lock):
    return await attempt(asyncio.wait_for(lock.acquire(), 1))


def run():
    lock = asyncio.Lock()
    other = new_loop()
    run_main(lock.acquire())
    log(run_main(wait_for_lock(lock)))
    log(other.run_until_complete(wait_for_lock(lock)))
    other.close()
