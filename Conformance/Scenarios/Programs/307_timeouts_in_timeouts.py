"""Item 307: nested timeouts that are rescheduled across each other; the one that expired throws."""

import asyncio

from scenario import log, show


async def nest(outer_delay, inner_delay, moved):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(outer_delay) as outer:
            try:
                async with asyncio.timeout(inner_delay) as inner:
                    await asyncio.sleep(1)
                    if moved is not None:
                        inner.reschedule(start + moved)
                        outer.reschedule(start + moved + 1)
                    await asyncio.sleep(5)
                    log("slept")
            except TimeoutError:
                log(f"inner timed out, outer expired {outer.expired()}")
                await asyncio.sleep(2)
            finally:
                log(f"inner expired {inner.expired()}")
    except TimeoutError:
        log(f"outer timed out, inner expired {inner.expired()}")
    log(f"requests {asyncio.current_task().cancelling()}")


async def main():
    for arguments in ((3, 2, None), (2, 3, None), (2, 2, None), (9, 2, 4), (2, 9, 7), (None, 0, None), (0, None, None), (6, 6, 2), (8, 6, None)):
        log(f"nest {show(list(arguments))}")
        await nest(*arguments)
