"""Item 186: run uses a fresh loop, gives the outcome of main, and is refused inside a running loop."""

import asyncio

from scenario import error_after, log, new_loop, outcome, tried


async def value(loops):
    loops.append(asyncio.get_running_loop())
    await asyncio.sleep(1)
    return 5


async def nested():
    asyncio.run(value([]), loop_factory=new_loop)


def run():
    loops = []
    log(tried(lambda: asyncio.run(value(loops), loop_factory=new_loop)))
    log(tried(lambda: asyncio.run(value(loops), loop_factory=new_loop)))
    log(loops[0] is loops[1])
    log(loops[0].is_closed())
    log(tried(lambda: asyncio.run(error_after(1, "x"), loop_factory=new_loop)))
    log(tried(lambda: asyncio.run(nested(), loop_factory=new_loop)))
