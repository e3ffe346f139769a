"""Item 94: an inner cancelled by others gives the cancellation; a timeout error of its own passes unchanged."""

import asyncio

from scenario import attempt, log, value_after


async def times_out(error):
    await asyncio.sleep(1)
    raise error


async def main():
    inner = asyncio.create_task(value_after(10, 1))
    asyncio.get_running_loop().call_later(1, inner.cancel)
    log(await attempt(asyncio.wait_for(inner, 5)))
    own = TimeoutError()
    try:
        await asyncio.wait_for(times_out(own), 5)
    except TimeoutError as error:
        log(error is own)
