"""Item 136: a negative start is refused, zero is legal; only a bounded semaphore limits release."""

import asyncio

from scenario import log, tried


def over_release(semaphore):
    try:
        semaphore.release()
        return "released"
    except ValueError:
        return "refused"


async def main():
    log(tried(lambda: asyncio.Semaphore(-1)))
    log(asyncio.Semaphore(0).locked())
    semaphore = asyncio.Semaphore(1)
    log(over_release(semaphore))
    await semaphore.acquire()
    await semaphore.acquire()
    log(semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    log(over_release(bounded))
    await bounded.acquire()
    log(over_release(bounded))
    log(over_release(bounded))
