"""Item 40: done callbacks are queued in order and never run inline; one that throws does not stop the others."""

import asyncio

from scenario import Error, log, outcome


def fail(error):
    raise error


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda done: log(f"1 {outcome(done)}"))
    future.add_done_callback(lambda done: fail(Error("2")))
    future.add_done_callback(lambda done: log("3"))
    loop.call_soon(lambda: log("queued before"))
    future.set_result(5)
    log("set")
    await asyncio.sleep(0)
    failed = loop.create_future()
    failed.add_done_callback(lambda done: log(f"4 {outcome(done)}"))
    failed.set_exception(Error("x"))
    await asyncio.sleep(0)
    log("main")
