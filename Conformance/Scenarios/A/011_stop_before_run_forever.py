"""Item 11: stop before run_forever makes it do one iteration that does not wait."""

from scenario import log, the_loop


def run():
    loop = the_loop()
    loop.call_soon(lambda: log("callback"))
    loop.call_soon(lambda: loop.call_soon(lambda: log("callback of the callback")))
    loop.call_later(1, lambda: log("timer"))
    loop.stop()
    loop.run_forever()
    log("returned")
    loop.call_later(1, loop.stop)
    loop.run_forever()
    log("returned again")
