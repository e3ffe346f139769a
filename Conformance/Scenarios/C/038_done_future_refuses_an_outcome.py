"""Item 38: a done future takes no second outcome, a cancelled one neither."""

import asyncio

from scenario import Error, log, outcome, tried


async def main():
    loop = asyncio.get_running_loop()
    result, failed, cancelled = loop.create_future(), loop.create_future(), loop.create_future()
    result.set_result(1)
    failed.set_exception(Error("x"))
    cancelled.cancel()
    for future in (result, failed, cancelled):
        log(tried(lambda: future.set_result(2)))
        log(tried(lambda: future.set_exception(Error("y"))))
        log(outcome(future))
