"""Item 92: if the caller is cancelled in the iteration in which the inner finished, the cancellation wins."""

import asyncio

from scenario import attempt, log, outcome


async def calls(inner):
    return await asyncio.wait_for(inner, 50)


async def main():
    inner = asyncio.get_running_loop().create_future()
    caller = asyncio.create_task(calls(inner))
    await asyncio.sleep(1)
    inner.set_result(5)
    caller.cancel()
    log(await attempt(caller))
    log(outcome(inner))
