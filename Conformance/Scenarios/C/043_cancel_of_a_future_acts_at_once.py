"""Item 43: cancelling a future acts at once and is refused when it is done."""

import asyncio

from scenario import attempt, log, outcome


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda done: log(f"callback {outcome(done)}"))
    log(future.cancel())
    log(outcome(future))
    log(future.cancel())
    result = loop.create_future()
    result.set_result(1)
    log(result.cancel())
    await asyncio.sleep(0)
    log(await attempt(future))
    log(await attempt(result))
