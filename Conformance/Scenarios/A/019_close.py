"""Item 19: close is refused while running, can be repeated, drops what is queued, and ends the use of the loop."""

from scenario import log, run_main, the_loop, tried, value_after


async def main(loop):
    log(tried(loop.close))


def run():
    loop = the_loop()
    run_main(main(loop))
    loop.call_soon(lambda: log("never"))
    loop.close()
    loop.close()
    log(f"closed: {loop.is_closed()}")
    log(tried(lambda: loop.call_soon(lambda: log("never"))))
    log(tried(lambda: loop.call_later(1, lambda: log("never"))))
    log(tried(lambda: loop.call_at(1, lambda: log("never"))))
    log(tried(lambda: loop.create_task(value_after(0, 1))))
    log(tried(lambda: loop.run_in_executor(None, lambda: 1)))
    log(tried(loop.run_forever))
    log(tried(lambda: loop.run_until_complete(value_after(0, 1))))
