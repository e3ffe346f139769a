"""Item 41: a callback added to a done future is queued at once."""

import asyncio

from scenario import log, outcome


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_result(1)
    loop.call_soon(lambda: log("queued before"))
    future.add_done_callback(lambda done: log(f"callback {outcome(done)}"))
    loop.call_soon(lambda: log("queued after"))
    log("added")
    await asyncio.sleep(0)
    log("main")
