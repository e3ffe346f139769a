"""Item 39: the result of a pending future is refused, that of a cancelled one raises the cancellation."""

import asyncio

from scenario import Error, describe, log, tried


async def main():
    loop = asyncio.get_running_loop()
    pending, result, failed, cancelled = [loop.create_future() for i in range(4)]
    result.set_result(1)
    failed.set_exception(Error("x"))
    cancelled.cancel()
    for future in (pending, result, failed, cancelled):
        log(tried(lambda: future.result()))
    log(describe(result.exception()))
    log(describe(failed.exception()))
