"""Item 22: awaiting what is already done goes on without a hop, whatever the outcome."""

import asyncio

from scenario import Error, attempt, log, outcome, value_after


async def main():
    loop = asyncio.get_running_loop()
    result, failed, cancelled = loop.create_future(), loop.create_future(), loop.create_future()
    result.set_result(1)
    failed.set_exception(Error("x"))
    cancelled.cancel()
    task = asyncio.create_task(value_after(0, 2))
    await asyncio.sleep(1)
    loop.call_soon(lambda: log("hop"))
    log(await attempt(result))
    log(await attempt(failed))
    log(await attempt(cancelled))
    log(await attempt(task))
    log(await attempt(task))
    await asyncio.sleep(0)
    log("end")
