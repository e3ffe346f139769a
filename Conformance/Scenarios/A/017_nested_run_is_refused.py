"""Item 17: a running loop cannot be run, nor a second one beside it in the thread."""

import asyncio

from scenario import log, new_loop, run_main, the_loop, tried


async def main(loop, other):
    log(tried(lambda: loop.run_until_complete(loop.create_future())))
    log(tried(lambda: other.run_until_complete(other.create_future())))
    await asyncio.sleep(1)
    log("still running")


def run():
    other = new_loop()
    run_main(main(the_loop(), other))
    other.call_soon(other.stop)
    other.run_forever()
    log("the other one runs alone")
    other.close()
