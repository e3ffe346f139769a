"""Item 82: wait sorts into done and pending when it returns, so what finished meanwhile counts as done."""

import asyncio

from scenario import log


async def main():
    futures = [asyncio.get_running_loop().create_future() for i in range(3)]
    asyncio.get_running_loop().call_later(1, lambda: futures[0].set_result(0))
    asyncio.get_running_loop().call_later(1, lambda: futures[1].set_result(1))
    done, pending = await asyncio.wait(futures, return_when=asyncio.FIRST_COMPLETED)
    log(f"{len(done)} done, {len(pending)} pending")
    futures[2].cancel()
