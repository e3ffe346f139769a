"""Item 93: result and deadline in one iteration: the deadline wins unless the resume was queued earlier."""

import asyncio

from scenario import attempt, log


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(1, lambda: future.set_result(1))
    log(f"result first: {await attempt(asyncio.wait_for(future, 1))}")
    late = loop.create_future()
    loop.call_soon(lambda: loop.call_later(1, lambda: late.set_result(2)))
    log(f"deadline first: {await attempt(asyncio.wait_for(late, 1))}")
    early = loop.create_future()
    loop.call_later(1, lambda: early.set_result(3))
    loop.call_later(1, lambda: loop.advance(1))
    log(f"result an iteration earlier: {await attempt(asyncio.wait_for(early, 1.5))}")
    early.cancel()
